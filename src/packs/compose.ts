/** Lays packs over tables: pure, and in their order. */
import type { Tables } from "../tables/tables.js";
import type { Allowance } from "../verdict/allowance.js";
import { mergePolicies, type Policy } from "../verdict/policy.js";
import { type EntryKind, tableOf } from "./raw.js";
import type { Pack } from "./schema.js";

/** What packs say beside tables. */
export interface Extras {
  readonly allowances: readonly Allowance[];
  readonly policy: Policy | undefined;
  /** Ids of the rules that packs brought. */
  readonly rulesOfPacks: ReadonlySet<string>;
  /** `id@version` of each pack. */
  readonly packs: readonly string[];
}

/** Where there are no packs. */
export const noExtras: Extras = { allowances: [], policy: undefined, rulesOfPacks: new Set(), packs: [] };

/** Tables with packs on them. */
export interface Composition extends Extras {
  readonly tables: Tables;
}

/**
 * Lays packs over tables. What packs add stands behind what the tables have, by id, so that the order of packs
 * matters only where two of them decide on the same thing.
 */
export function composePacks(tables: Tables, packs: readonly Pack[]): Composition {
  if (packs.length === 0) return { tables, ...noExtras };
  const policies = packs.flatMap(({ policy }) => (policy === undefined ? [] : [policy]));
  return {
    tables: {
      ...tables,
      sources: composeTable("source", tables.sources, packs),
      classes: composeTable("class", tables.classes, packs),
      records: composeTable("record", tables.records, packs),
      rules: composeTable("rule", tables.rules, packs),
      lexicon: composeLexicon(tables.lexicon, packs),
    },
    allowances: packs
      .flatMap(({ id, allow = [] }) => allow.map((allowance) => ({ pack: id, ...allowance })))
      .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
    policy: policies.length === 0 ? undefined : mergePolicies(policies),
    rulesOfPacks: new Set(packs.flatMap((pack) => broughtBy("rule", pack).map(({ id }) => id))),
    packs: packs.map(({ id, version }) => `${id}@${version}`),
  };
}

interface Identified {
  readonly id: string;
}

/** A table after all packs: its own entries in their order, then those that were added, by id. */
function composeTable<Entry extends Identified>(
  kind: EntryKind,
  table: readonly Entry[],
  packs: readonly Pack[],
): readonly Entry[] {
  const entries = new Map(table.map((entry) => [entry.id, entry]));
  for (const pack of packs) {
    for (const entry of broughtBy(kind, pack)) entries.set(entry.id, entry as unknown as Entry);
    for (const id of withdrawnBy(kind, pack)) entries.delete(id);
  }
  const own = new Set(table.map(({ id }) => id));
  const kept = table.flatMap(({ id }) => entries.get(id) ?? []);
  const added = [...entries.values()].filter(({ id }) => !own.has(id));
  return [...kept, ...added.sort((a, b) => compare(a.id, b.id))];
}

function broughtBy(kind: EntryKind, { add, replace = [] }: Pack): readonly Identified[] {
  const added: readonly Identified[] = add?.[tableOf[kind]] ?? [];
  return [...added, ...replace.flatMap((each) => entryIn<Identified>(kind, each))];
}

function withdrawnBy(kind: EntryKind, { withdraw = [] }: Pack): readonly string[] {
  return withdraw.flatMap((each) => entryIn<string>(kind, each));
}

function entryIn<T>(kind: EntryKind, change: object): readonly T[] {
  const entry = (change as Readonly<Partial<Record<EntryKind, T>>>)[kind];
  return entry === undefined ? [] : [entry];
}

function composeLexicon(lexicon: Tables["lexicon"], packs: readonly Pack[]): Tables["lexicon"] {
  const added = packs.flatMap(({ add }) => add?.lexicon ?? []);
  const silenced = new Set(
    packs.flatMap(({ withdraw = [] }) => withdraw.flatMap((each) => ("phrase" in each ? [each.phrase] : []))),
  );
  if (added.length === 0 && silenced.size === 0) return lexicon;
  const { phrases, reading, cues, forms } = lexicon;
  const words = (lists: readonly (readonly string[] | undefined)[]) =>
    [...new Set(lists.flatMap((list) => list ?? []))].sort(compare);
  const more = added.flatMap((each) => each.forms ?? []);
  return {
    ...lexicon,
    phrases: {
      ...phrases,
      phrases: [
        ...phrases.phrases.filter((phrase) => !silenced.has(phrase)),
        ...words(added.map((each) => each.phrases)),
      ],
    },
    reading: { ...reading, placeholders: [...reading.placeholders, ...words(added.map((each) => each.placeholders))] },
    cues: {
      ...cues,
      cues: [
        ...cues.cues,
        ...added.flatMap((each) => each.cues ?? []).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
      ],
    },
    forms: {
      ...forms,
      forms: forms.forms.map((entry) => {
        const own = more.filter(({ form }) => form === entry.form);
        if (own.length === 0) return entry;
        return {
          ...entry,
          title: [...(entry.title ?? []), ...words(own.map(({ title }) => title))],
          category: [...(entry.category ?? []), ...words(own.map(({ category }) => category))],
        };
      }),
    },
  };
}

/** By UTF-16 units, the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
