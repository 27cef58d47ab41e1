/** What the tables and the packs before hold: entries by id, as they were written, and which pack touched what. */
import type { Tables } from "../tables/tables.js";
import { definitionsOf, type EntryKind, type Raw, tableOf, textOf, withdrawalsOf } from "./raw.js";

type Entries = ReadonlyMap<string, Raw>;

/** The state at one point of a sequence of packs. */
export class Known {
  readonly tables: Tables;
  readonly #entries: Readonly<Record<EntryKind, Entries>>;
  /** By `record melatonin`, `policy rules.…`: the pack that last decided on it. */
  readonly deciders: ReadonlyMap<string, string>;

  private constructor(
    tables: Tables,
    entries: Readonly<Record<EntryKind, Entries>>,
    deciders: ReadonlyMap<string, string>,
  ) {
    this.tables = tables;
    this.#entries = entries;
    this.deciders = deciders;
  }

  static of(tables: Tables): Known {
    const entries = (kind: EntryKind) =>
      new Map((tables[tableOf[kind]] as readonly { id: string }[]).map((entry) => [entry.id, entry as unknown as Raw]));
    return new Known(
      tables,
      { source: entries("source"), class: entries("class"), record: entries("record"), rule: entries("rule") },
      new Map(),
    );
  }

  entries(kind: EntryKind): Entries {
    return this.#entries[kind];
  }

  /** The state after a pack, whatever is wrong with it. */
  after(pack: Raw): Known {
    const entries = {
      source: new Map(this.#entries.source),
      class: new Map(this.#entries.class),
      record: new Map(this.#entries.record),
      rule: new Map(this.#entries.rule),
    };
    const deciders = new Map(this.deciders);
    const own = textOf(pack, "id") ?? "?";
    const change = (kind: EntryKind, id: string, entry: Raw | undefined) => {
      if (entry === undefined) entries[kind].delete(id);
      else entries[kind].set(id, entry);
      deciders.set(`${kind} ${id}`, own);
    };
    for (const { kind, id, value } of definitionsOf(pack)) if (id !== undefined) change(kind, id, value);
    for (const { kind, id } of withdrawalsOf(pack)) change(kind, id, undefined);
    for (const key of choicesOf(pack["policy"])) deciders.set(key, own);
    return new Known(this.tables, entries, deciders);
  }
}

/** What a policy decides on, each as one key: `policy rules.medicine.online-sale`. */
export function choicesOf(policy: unknown): readonly string[] {
  const keys: string[] = [];
  const collect = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null) keys.push(path);
    else for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`);
  };
  if (typeof policy === "object" && policy !== null)
    for (const [key, inner] of Object.entries(policy)) collect(inner, `policy ${key}`);
  return keys;
}
