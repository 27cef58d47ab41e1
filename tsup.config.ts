import { mkdir, rm } from "node:fs/promises";
import { defineConfig } from "tsup";
import { libraryBeside, licencesOfBundled, publishTables, tablesAsStrings } from "./scripts/bundling.js";

const licences = licencesOfBundled("dist/THIRD-PARTY-LICENSES.txt");

const library = {
  entry: { index: "src/index.ts", schema: "src/api/schema.ts", data: "src/api/data.ts" },
  format: ["esm" as const, "cjs" as const],
  target: "node20",
  dts: true,
  splitting: true,
  /** Maps would ship the tables twice more. */
  sourcemap: false,
  /** Bundled privately: any module of a process may change the operators of a shared json-logic-js. */
  noExternal: ["json-logic-js"],
  esbuildPlugins: [tablesAsStrings, licences],
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
  return [library, commandLine];
});
