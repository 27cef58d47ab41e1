/** Reads what `haechi diff` compares: tables of a version, or the bundled ones with a pack. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Classifier, createClassifier, DataError, type Tables } from "../index.js";
import { readJson } from "./json.js";

/** The classifier of a version: `bundled`, a folder of tables, or the bundled tables with the pack of a file. */
export async function classifierOf(version: string): Promise<Classifier<string>> {
  if (version === "bundled") return createClassifier();
  const isFolder = (await stat(version)).isDirectory();
  return isFolder
    ? createClassifier({ tables: await readTables(version) })
    : createClassifier({ packs: [await readJson(version)] });
}

const lexiconFiles = ["cues", "forms", "phrases", "reading", "words"] as const;

/** The tables of a folder that lies as `dist/data` of the package does. @throws {DataError} when a part is missing. */
async function readTables(folder: string): Promise<Tables> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith(".json") && !name.startsWith("schemas"),
  );
  const files = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of names.sort())
    files.set(name.replaceAll("\\", "/"), (await readJson(join(folder, name))) as Readonly<Record<string, unknown>>);
  const part = (name: string, key?: string): unknown => {
    const file = files.get(name);
    const value = key === undefined ? file : file?.[key];
    if (value === undefined) {
      throw new DataError([
        { path: `${folder}/${name}`, message: "is missing or no table", expected: "a folder of tables" },
      ]);
    }
    return value;
  };
  const gather = (key: string) => [...files.values()].flatMap((file) => (Array.isArray(file[key]) ? file[key] : []));
  return {
    manifest: part("manifest.json"),
    sources: part("sources.json", "sources"),
    classes: part("classes.json", "classes"),
    schemes: part("certificates.json", "schemes"),
    measures: part("measures.json"),
    records: gather("records"),
    rules: gather("rules"),
    coverage: part("coverage.json"),
    lexicon: Object.fromEntries(lexiconFiles.map((name) => [name, part(`lexicon/${name}.json`)])),
  } as unknown as Tables;
}
