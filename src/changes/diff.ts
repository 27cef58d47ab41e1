/** Says how two versions of the tables differ: what was added, ended, re-dated, corrected and removed. */
import type { Basis, Regulation, SubjectRecord } from "../tables/schema.js";
import { TableIndex, type Tables } from "../tables/tables.js";
import { citation, mergeCitations, subjectName } from "../verdict/finding.js";
import type { LegalBasis } from "../verdict/verdict.js";
import type { Bilingual } from "../vocabulary.js";

/** The tables that are compared entry by entry; the rest is compared as a whole. */
export type ChangedTable = "records" | "rules" | "classes" | "sources" | "schemes" | "measures" | "lexicon";

/** When something is in force. */
export interface Interval {
  /** The first day in force, or `{ before }` where the start is not established. */
  readonly from?: Regulation["from"];
  /** The first day no longer in force. */
  readonly to?: string;
}

/** One difference between two versions of the tables. */
export interface DataChange {
  /**
   * `ended`: law that got a last day; `re-dated`: its days alone were mended; `corrected`: it says something else;
   * `removed`: it is gone as if it had never been.
   */
  readonly change: "added" | "ended" | "re-dated" | "corrected" | "removed";
  /** The table that it is in. */
  readonly table: ChangedTable;
  /** Of a record, rule, class, …; the name of the part for measures and lexicon. */
  readonly id: string;
  /** What the entry is called. */
  readonly name?: Bilingual;
  /** The class of the regulation that changed; absent where the record's own fields did. */
  readonly class?: string;
  /** Which fields changed. */
  readonly fields?: readonly string[];
  /** When it was in force by the older tables. */
  readonly before?: Interval;
  /** When it is in force by the newer tables. */
  readonly after?: Interval;
  /** The law of the entry. */
  readonly legalBasis: readonly LegalBasis[];
}

/** All differences, by table and id. */
export function diffTables(a: Tables, b: Tables): readonly DataChange[] {
  const [before, after] = [new TableIndex(a), new TableIndex(b)];
  return [
    ...recordChanges(before, after),
    ...entryChanges("rules", a.rules, b.rules, before, after),
    ...entryChanges("classes", a.classes, b.classes, before, after),
    ...entryChanges("sources", a.sources, b.sources, before, after),
    ...entryChanges("schemes", a.schemes, b.schemes, before, after),
    ...partChanges("measures", a.measures, b.measures),
    ...partChanges("lexicon", a.lexicon, b.lexicon),
  ];
}

interface Entry extends Dated {
  readonly id: string;
  readonly basis?: readonly Basis[] | undefined;
  readonly name?: Bilingual;
}

function entryChanges(
  table: ChangedTable,
  a: readonly Entry[],
  b: readonly Entry[],
  before: TableIndex,
  after: TableIndex,
): DataChange[] {
  const changes: DataChange[] = [];
  for (const { id, from, to } of pairs(a, b)) {
    const entry = to ?? (from as Entry);
    const rest = {
      table,
      id,
      ...(entry.name === undefined ? {} : { name: entry.name }),
      legalBasis: cite(entry.basis, to === undefined ? before : after),
    };
    if (from === undefined) changes.push({ change: "added", ...rest, ...spanOf("after", to) });
    else if (to === undefined) changes.push({ change: "removed", ...rest, ...spanOf("before", from) });
    else {
      const fields = fieldsChanged(from, to, notLaw);
      if (fields.length > 0)
        changes.push({
          change: kindOfChange(from, to, fields),
          ...rest,
          fields,
          ...spanOf("before", from),
          ...spanOf("after", to),
        });
    }
  }
  return changes;
}

/** Fields that say nothing of the law. */
const notLaw: ReadonlySet<string> = new Set(["$schema", "note", "checkedOn", "examples", "counterExamples"]);

function recordChanges(before: TableIndex, after: TableIndex): DataChange[] {
  return pairs(before.tables.records, after.tables.records).flatMap(({ id, from, to }) => {
    const name = subjectName(to ?? (from as SubjectRecord)).name;
    const rest = { table: "records" as const, id, name };
    const own: DataChange[] = [];
    if (from && to) {
      const fields = fieldsChanged(from, to, new Set([...notLaw, "regulations"]));
      if (fields.length > 0) own.push({ change: "corrected", ...rest, fields, legalBasis: [] });
    }
    const regulations = regulationChanges(from?.regulations ?? [], to?.regulations ?? []);
    if (regulations.length === 0 && (from === undefined || to === undefined))
      own.push({ change: from ? "removed" : "added", ...rest, legalBasis: [] });
    return [
      ...own,
      ...regulations.map(({ change, old, young, fields }): DataChange => {
        const regulation = young ?? (old as Regulation);
        return {
          change,
          ...rest,
          class: regulation.class,
          ...(fields === undefined ? {} : { fields }),
          ...(old === undefined ? {} : spanOf("before", old)),
          ...(young === undefined ? {} : spanOf("after", young)),
          legalBasis: cite(regulation.basis, young === undefined ? before : after),
        };
      }),
    ];
  });
}

interface RegulationChange {
  readonly change: DataChange["change"];
  readonly old?: Regulation;
  readonly young?: Regulation;
  readonly fields?: readonly string[];
}

/** Regulations that are the same stand aside; of the rest, those of one class are versions of each other. */
function regulationChanges(a: readonly Regulation[], b: readonly Regulation[]): RegulationChange[] {
  const open = [...b];
  const take = (fits: (young: Regulation) => boolean): Regulation | undefined => {
    const at = open.findIndex(fits);
    return at < 0 ? undefined : open.splice(at, 1)[0];
  };
  const changed = a.filter((old) => take((young) => fieldsChanged(old, young, notLaw).length === 0) === undefined);
  const changes = changed.map((old): RegulationChange => {
    const young =
      take((each) => isSameLaw(old, each)) ?? take((each) => each.class === old.class && isSameStart(old, each));
    if (young === undefined) return { change: "removed", old };
    const fields = fieldsChanged(old, young, notLaw);
    return { change: kindOfChange(old, young, fields), old, young, fields };
  });
  return [...changes, ...open.map((young): RegulationChange => ({ change: "added", young }))];
}

const days: ReadonlySet<string> = new Set(["from", "to"]);

function isSameLaw(a: Regulation, b: Regulation): boolean {
  return fieldsChanged(a, b, new Set([...notLaw, ...days])).length === 0;
}

function isSameStart(a: Regulation, b: Regulation): boolean {
  return JSON.stringify(a.from) === JSON.stringify(b.from);
}

/** Anything that begins and ends. */
interface Dated {
  readonly from?: Regulation["from"] | undefined;
  readonly to?: string | undefined;
}

function kindOfChange(from: Dated, to: Dated, fields: readonly string[]): DataChange["change"] {
  if (!fields.every((field) => days.has(field))) return "corrected";
  const isEnd = !fields.includes("from") && to.to !== undefined && (from.to === undefined || to.to < from.to);
  return isEnd ? "ended" : "re-dated";
}

function spanOf<Side extends "before" | "after">(side: Side, dated: Dated | undefined) {
  if (dated === undefined || (dated.from === undefined && dated.to === undefined)) return {};
  const span: Interval = {
    ...(dated.from === undefined ? {} : { from: dated.from }),
    ...(dated.to === undefined ? {} : { to: dated.to }),
  };
  return { [side]: span } as { readonly [K in Side]: Interval };
}

function partChanges(table: ChangedTable, a: object, b: object): DataChange[] {
  return fieldsChanged(a, b, notLaw).map((id) => ({ change: "corrected", table, id, legalBasis: [] }));
}

/** The fields in which two entries differ. */
function fieldsChanged(a: object, b: object, ignored: ReadonlySet<string>): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !ignored.has(key));
  const text = (entry: object, key: string) => JSON.stringify((entry as Readonly<Record<string, unknown>>)[key]);
  return keys.filter((key) => text(a, key) !== text(b, key)).sort();
}

interface Pair<T> {
  readonly id: string;
  readonly from: T | undefined;
  readonly to: T | undefined;
}

/** Entries of the same id, by id. */
function pairs<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): readonly Pair<T>[] {
  const [from, to] = [a, b].map((entries) => new Map(entries.map((entry) => [entry.id, entry]))) as [
    Map<string, T>,
    Map<string, T>,
  ];
  const ids = [...new Set([...from.keys(), ...to.keys()])].sort();
  return ids.filter((id) => from.get(id) !== to.get(id)).map((id) => ({ id, from: from.get(id), to: to.get(id) }));
}

function cite(bases: readonly Basis[] | undefined, index: TableIndex): readonly LegalBasis[] {
  return mergeCitations((bases ?? []).map((basis) => citation(basis, index, {})));
}
