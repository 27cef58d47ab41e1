import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { defineConfig } from "tsup";

/** Ships tables as one parsed string, which engines load far faster than literals, and leaves examples out. */
const tablesAsStrings: Plugin = {
  name: "tables-as-strings",
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, async ({ path }) => {
      const table = JSON.parse(await readFile(path, "utf8"), (key, value) => (key === "examples" ? undefined : value));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(table))})`, loader: "js" };
    });
  },
};

/** The command line is a user of the library like any other: it imports the built files beside it. */
const libraryBeside: Plugin = {
  name: "library-beside",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: "./index.js", external: true }));
    build.onResolve({ filter: /^\.\.\/api\/data\.js$/ }, () => ({ path: "./data.js", external: true }));
  },
};

const library = {
  entry: { index: "src/index.ts", schema: "src/api/schema.ts", data: "src/api/data.ts" },
  format: ["esm" as const, "cjs" as const],
  target: "node20",
  dts: true,
  splitting: true,
  sourcemap: false,
  clean: true,
  /** Bundled privately: any module of a process may change the operators of a shared json-logic-js. */
  noExternal: ["json-logic-js"],
  esbuildPlugins: [tablesAsStrings],
};

const commandLine = {
  entry: { cli: "src/cli/main.ts" },
  format: ["esm" as const],
  target: "node20",
  dts: false,
  clean: false,
  noExternal: ["commander", "picocolors", "cli-table3", "cli-progress", "csv-parse", "csv-stringify"],
  /** CommonJS packages inside an ES module need a require of their own. */
  banner: { js: 'import { createRequire as haechiCreateRequire } from "node:module"; const require = haechiCreateRequire(import.meta.url);' },
  esbuildPlugins: [libraryBeside],
};

export default defineConfig([library, commandLine]);
