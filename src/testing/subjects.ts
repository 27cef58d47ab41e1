/** The subjects that listings are drawn of: those of the tables, some of them more often than the rest. */
import * as fc from "fast-check";
import { DataError, nearMatch } from "../errors.js";
import { bundledTables } from "../tables/bundle.js";
import type { SubjectRecord } from "../tables/schema.js";
import { TableIndex, type Tables } from "../tables/tables.js";

/** What names and lexicon are taken from: a classifier, or anything else with tables; the bundled tables by default. */
export interface WithTables {
  /** As {@link Tables} of a classifier. */
  readonly tables: Tables;
  /** Ids of records that about half of the listings are drawn of; none by default. */
  readonly favoured?: readonly string[];
}

const indexes = new WeakMap<Tables, TableIndex>();

/** The index of these tables, made once. */
export function indexFor(tables: Tables): TableIndex {
  const index = indexes.get(tables) ?? new TableIndex(tables);
  indexes.set(tables, index);
  return index;
}

/** @throws {DataError} when the tables have no such record, with a near match. */
export function recordOf(id: string, { records }: Tables, path = "subject"): SubjectRecord {
  const record = records.find((each) => each.id === id);
  if (record !== undefined) return record;
  const didYouMean = nearMatch(
    id,
    records.map((each) => each.id),
  );
  throw new DataError([{ path, message: `"${id}" is not in the tables`, ...(didYouMean ? { didYouMean } : {}) }]);
}

/** Ids of the records that packs brought: those that the bundled tables lack, or have otherwise. */
export function recordsOfPacks({ records }: Tables): readonly string[] {
  if (records === bundledTables.records) return [];
  const bundled = new Map(bundledTables.records.map((record) => [record.id, record]));
  return records.filter((record) => !isSame(record, bundled.get(record.id))).map(({ id }) => id);
}

function isSame(record: SubjectRecord, other: SubjectRecord | undefined): boolean {
  return record === other || JSON.stringify(record) === JSON.stringify(other);
}

/** One of these records: in about half of the draws a favoured one, where there is one among them. */
export function arbAmong(
  records: readonly SubjectRecord[],
  favoured: readonly string[] = [],
): fc.Arbitrary<SubjectRecord> {
  const more = records.filter(({ id }) => favoured.includes(id));
  const any = fc.constantFrom(...records);
  return more.length === 0 ? any : fc.oneof(fc.constantFrom(...more), any);
}
