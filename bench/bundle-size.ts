/** What a user downloads: an entry of the built package with the files that it imports, as gzip sends them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { report } from "./support/table.js";

const readBuilt = (name: string) => readFileSync(join("dist", name), "utf8");

/** A built file with all built files that it imports. */
function withImports(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, imported] of readBuilt(name).matchAll(
    /^(?:import|export|\} from)\b[^;\n]*"\.\/([^"]+\.js(?:on)?)"/gm,
  )) {
    withImports(imported as string, found);
  }
  return found;
}

const isCode = (name: string) => name.endsWith(".js");

function kilobytes(names: Iterable<string>): string {
  const sizes = [...names].map((name) => gzipSync(readBuilt(name)).length);
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} kB`;
}

const library = [...withImports("index.js")];
report([
  { what: "haechi, code", figure: kilobytes(library.filter(isCode)) },
  { what: "haechi, code and tables", figure: kilobytes(library) },
  { what: "the command line, code", figure: kilobytes([...withImports("cli.js")].filter(isCode)) },
]);
