/** Reads values of any shape, so that the parts of a pack that are right can be checked beside those that are not. */

export type Raw = Readonly<Record<string, unknown>>;

/** A value with its place in the pack. */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldOf(value: unknown, key: string): unknown {
  return isRaw(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function textOf(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key);
  return typeof field === "string" ? field : undefined;
}

/** The items of a list, each with its place; none where there is no list. */
export function itemsOf(value: unknown, key: string, path: string): readonly Placed<unknown>[] {
  const list = fieldOf(value, key);
  const place = path === "" ? key : `${path}.${key}`;
  return Array.isArray(list) ? list.map((item, index) => ({ value: item, path: `${place}[${index}]` })) : [];
}

/** The texts of a list, each with its place. */
export function textsOf(value: unknown, key: string, path: string): readonly Placed<string>[] {
  return itemsOf(value, key, path).filter((item): item is Placed<string> => typeof item.value === "string");
}

/** The kinds of entry that a pack may add, replace and withdraw. */
const entryKinds = ["source", "class", "record", "rule"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The table that holds the entries of a kind. */
export const tableOf = { source: "sources", class: "classes", record: "records", rule: "rules" } as const;

/** An entry that a pack brings. */
export interface Definition extends Placed<Raw> {
  readonly kind: EntryKind;
  readonly id: string | undefined;
  readonly replaces: boolean;
}

/** All entries that a pack adds, then those that it replaces. */
export function definitionsOf(pack: Raw): readonly Definition[] {
  const add = fieldOf(pack, "add");
  const added = entryKinds.flatMap((kind) =>
    itemsOf(add, tableOf[kind], "add").map((item) => ({ ...item, kind, replaces: false })),
  );
  const replaced = itemsOf(pack, "replace", "").flatMap(({ value, path }) =>
    entryKinds.flatMap((kind) => {
      const entry = fieldOf(value, kind);
      return entry === undefined ? [] : [{ value: entry, path: `${path}.${kind}`, kind, replaces: true }];
    }),
  );
  return [...added, ...replaced].flatMap((definition) =>
    isRaw(definition.value) ? [{ ...definition, value: definition.value, id: textOf(definition.value, "id") }] : [],
  );
}

/** An entry that a pack withdraws. */
export interface Withdrawal {
  readonly kind: EntryKind;
  readonly id: string;
  readonly path: string;
}

export function withdrawalsOf(pack: Raw): readonly Withdrawal[] {
  return itemsOf(pack, "withdraw", "").flatMap(({ value, path }) =>
    entryKinds.flatMap((kind) => {
      const id = textOf(value, kind);
      return id === undefined ? [] : [{ kind, id, path: `${path}.${kind}` }];
    }),
  );
}

/** By the head of a path, `add.records[3]` or `replace[0].record`: the entry that stands there, as `record "melatonin"`. */
export function entriesByPlace(pack: Raw): ReadonlyMap<string, string> {
  return new Map(
    definitionsOf(pack).flatMap(({ kind, id, path }) =>
      id === undefined ? [] : [[path, `${kind} "${id.slice(0, 80)}"`]],
    ),
  );
}
