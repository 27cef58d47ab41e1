/** Every file of `data/` has the shape of its schema, is bundled, and stands in order. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { pathOf } from "../../src/listing/parse.js";
import { ruleFileSchema } from "../../src/rules/schema.js";
import {
  cueTableSchema,
  formTableSchema,
  phraseTableSchema,
  readingTableSchema,
  wordListsSchema,
} from "../../src/tables/lexicon.schema.js";
import {
  certificateFileSchema,
  classFileSchema,
  coverageTableSchema,
  manifestSchema,
  measureTableSchema,
  recordFileSchema,
  sourceFileSchema,
} from "../../src/tables/schema.js";
import { categories } from "../../src/vocabulary.js";
import { type DataFile, dataFiles, listOf, placedRecords } from "./files.js";

/** The schema of a file by its name, or else by its folder. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  "sources.json": sourceFileSchema,
  "classes.json": classFileSchema,
  "certificates.json": certificateFileSchema,
  "measures.json": measureTableSchema,
  "coverage.json": coverageTableSchema,
  "manifest.json": manifestSchema,
  "lexicon/cues.json": cueTableSchema,
  "lexicon/forms.json": formTableSchema,
  "lexicon/phrases.json": phraseTableSchema,
  "lexicon/reading.json": readingTableSchema,
  "lexicon/words.json": wordListsSchema,
  substances: recordFileSchema,
  goods: recordFileSchema,
  ...Object.fromEntries(categories.map((category) => [`rules/${category}`, ruleFileSchema])),
};

const byPath = dataFiles.map((file) => [file.path, file] as const);
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const schemaOf = (path: string) => schemas[path] ?? schemas[folderOf(path)];

/** The faults of a file, each with the file, the id of what is faulty, and the place in it. */
function faultsOf({ path, json }: DataFile): readonly string[] {
  const issues = schemaOf(path)?.safeParse(json).error?.issues ?? [];
  return issues.map((issue) => {
    const [list, at] = issue.path;
    const item = listOf<{ id?: string } | null>({ path, json }, String(list))[Number(at)];
    return `${path} ${item?.id ?? ""} ${pathOf(issue.path)}: ${issue.message}`;
  });
}

describe("every file of data/ has the shape of its schema", () => {
  it.each(byPath)("%s", (path, file) => {
    expect(schemaOf(path), `no schema for ${path}`).toBeDefined();
    expect(faultsOf(file)).toEqual([]);
  });

  it("a fault is told with file, record and place", () => {
    const record = { ...placedRecords[0]?.record, id: "trial", checkedOn: "2026-02-30" };
    const json = { $schema: "…", about: "…", records: [placedRecords[1]?.record, record] };
    expect(faultsOf({ path: "goods/trial.json", json })).toEqual([
      expect.stringMatching(/^goods\/trial\.json trial records\[1\]\.checkedOn: \S/),
    ]);
  });

  it.each(byPath)("%s says what it holds and points to its schema in data/schemas/", (path, { json }) => {
    const up = "../".repeat(path.split("/").length - 1) || "./";
    expect(json).toMatchObject({
      $schema: expect.stringMatching(new RegExp(`^${up}schemas/[a-z]+\\.schema\\.json$`)),
      about: expect.stringMatching(/\S/),
    });
  });
});

describe("every file of data/ is bundled, once", () => {
  const bundle = readFileSync(resolve(import.meta.dirname, "../../src/tables/bundle.ts"), "utf8");
  const imported = [...bundle.matchAll(/^import (\w+) from "\.\.\/\.\.\/data\/([^"]+)"/gm)];

  it("src/tables/bundle.ts imports the files that are there and no others", () => {
    expect(imported.map(([, , path]) => path).sort()).toEqual(dataFiles.map(({ path }) => path));
  });

  it.each(imported.map(([, name, path]) => [path, name]))("%s is imported as %s and used", (_path, name) => {
    const uses = bundle.slice(bundle.indexOf("const recordFiles")).match(new RegExp(`\\b${name}\\b`, "g"));
    expect(uses).not.toBeNull();
  });
});

describe("what a file lists stands in the order of the ids", () => {
  const ordered = ["records", "classes", "sources", "schemes", "officialLists"].flatMap((name) =>
    dataFiles.filter((file) => listOf(file, name).length > 0).map((file) => [file.path, name, file] as const),
  );

  it.each(ordered)("%s: its %s", (_path, name, file) => {
    const ids = listOf<{ id: string }>(file, name).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });
});
