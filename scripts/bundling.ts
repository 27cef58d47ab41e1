/** What the build does besides compiling: tables beside the code, published tables, licences of bundled packages. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Metafile, Plugin } from "esbuild";

/** A table without what only the tests read. */
async function readTable(path: string): Promise<unknown> {
  const forTests = new Set(["examples", "counterExamples"]);
  return JSON.parse(await readFile(path, "utf8"), (key, value) => (forTests.has(key) ? undefined : value));
}

/** Imports each table from the file beside that {@link publishTables} writes. */
export const tablesBeside: Plugin = {
  name: "tables-beside",
  setup(build) {
    build.onResolve({ filter: /[\\/]data[\\/].*\.json$/ }, ({ path }) => ({
      path: path.replace(/^(?:\.\.\/)+/, "./"),
      external: true,
    }));
  },
};

/** The command line is a user of the library like any other: it imports the built files beside it. */
export const libraryBeside: Plugin = {
  name: "library-beside",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: "./index.js", external: true }));
    build.onResolve({ filter: /^\.\.\/api\/data\.js$/ }, () => ({ path: "./data.js", external: true }));
  },
};

/** Writes the tables to `to` as they are published: the same files, without examples. */
export async function publishTables(to: string): Promise<void> {
  const files = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  for (const name of files) {
    const path = join("data", name);
    const isSchema = name.startsWith("schemas");
    const text = isSchema ? await readFile(path, "utf8") : `${JSON.stringify(await readTable(path))}\n`;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), text);
  }
}

/** Writes the licences of all packages that went into a bundle of any of the builds that use this plugin. */
export function licencesOfBundled(to: string): Plugin {
  const folders = new Set<string>();
  return {
    name: "licences-of-bundled",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        if (metafile === undefined) return;
        for (const folder of bundledFolders(metafile)) folders.add(folder);
        const licences = new Set([...folders].sort().map(licenceOf));
        writeFileSync(to, [...licences].join(`\n${"-".repeat(80)}\n\n`));
      });
    },
  };
}

/** Folders of the packages whose code is in an output. */
function bundledFolders({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => {
    const [folder] = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  if (file === undefined) {
    throw new Error(`${folder} is bundled and has no licence file: ship its licence by hand, or do not bundle it`);
  }
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
