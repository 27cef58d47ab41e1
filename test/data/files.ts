/** The files of `data/` as they lie there, for tests that name file and record in their messages. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SubjectRecord } from "../../src/tables/schema.js";

const root = resolve(import.meta.dirname, "../../data");

/** A file of `data/`; schemas are made from the code and are no data. */
export interface DataFile {
  /** From `data/`: `goods/hazards.json`. */
  readonly path: string;
  readonly json: unknown;
}

export const dataFiles: readonly DataFile[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json") && !path.startsWith("schemas/"))
  .sort()
  .map((path) => ({ path, json: JSON.parse(readFileSync(join(root, path), "utf8")) as unknown }));

/** What a file lists under a name: `records`, `rules`, `sources`. */
export function listOf<T>(file: DataFile, name: string): readonly T[] {
  const list = (file.json as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(list) ? list : [];
}

/** Every record with where it lies, `goods/hazards.json laser-pointer`, to begin a message with. */
export const placedRecords = dataFiles.flatMap((file) =>
  listOf<SubjectRecord>(file, "records").map((record) => ({ record, place: `${file.path} ${record.id}` })),
);
