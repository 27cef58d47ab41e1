import { mkdir, rm } from "node:fs/promises";
import type { BuildOptions } from "esbuild";
import { defineConfig } from "tsup";
import { libraryBeside, licencesOfBundled, publishTables, tablesBeside } from "./scripts/bundling.js";

const licences = licencesOfBundled("dist/THIRD-PARTY-LICENSES.txt");

const everyLibrary = {
  splitting: true,
  /** Maps would ship the tables twice more. */
  sourcemap: false,
  /** Korean as it is, not as six signs a letter. */
  esbuildOptions: (options: BuildOptions) => {
    options.charset = "utf8";
  },
  esbuildPlugins: [tablesBeside, licences],
};

/** Both import the tables from the published files; only ES modules say so with import attributes. */
const everyFormat = [
  { format: ["esm" as const], target: "node20.19" },
  { format: ["cjs" as const], target: "node20" },
];

const modules = {
  ...everyLibrary,
  entry: { index: "src/index.ts", data: "src/api/data.ts", testing: "src/testing/index.ts" },
  /**
   * Bundled privately: any module of a process may change the operators of a shared json-logic-js; the part of zod
   * that reads listings and packs loads faster than the whole; of canonicalize and @noble/hashes we use one function each.
   */
  noExternal: ["json-logic-js", "zod", "canonicalize", /^@noble\/hashes/],
};

/** The schemas are made with the zod of the user, who builds on them. */
const schemas = { ...everyLibrary, entry: { schema: "src/api/schema.ts" } };

/** The types of all entries together, so that what they share is declared once. */
const types = {
  entry: { ...modules.entry, ...schemas.entry },
  format: ["esm" as const, "cjs" as const],
  dts: { only: true },
};

const commandLine = {
  entry: { cli: "src/cli/main.ts" },
  format: ["esm" as const],
  target: "node20",
  noExternal: [/^(?!node:)[^.]/],
  /** CommonJS packages inside an ES module need a require of their own. */
  banner: {
    js: 'import { createRequire as createRequireOfCli } from "node:module"; const require = createRequireOfCli(import.meta.url);',
  },
  esbuildPlugins: [libraryBeside, licences],
};

export default defineConfig(async () => {
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  await publishTables("dist/data");
  const libraries = everyFormat.flatMap((format) => [
    { ...modules, ...format },
    { ...schemas, ...format },
  ]);
  return [...libraries, types, commandLine];
});
