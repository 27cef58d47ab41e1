import { mkdir, rm } from "node:fs/promises";
import { defineConfig } from "tsup";
import { libraryBeside, licencesOfBundled, publishTables, tablesAsStrings } from "./scripts/bundling.js";

const licences = licencesOfBundled("dist/THIRD-PARTY-LICENSES.txt");

const everyLibrary = {
  format: ["esm" as const, "cjs" as const],
  target: "node20",
  dts: true,
  splitting: true,
  /** Maps would ship the tables twice more. */
  sourcemap: false,
  esbuildPlugins: [tablesAsStrings, licences],
};

const library = {
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
  return [library, schemas, commandLine];
});
