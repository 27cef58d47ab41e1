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
  for (const [, imported] of readBuilt(name).matchAll(/^(?:import|export|\} from)\b[^;\n]*"\.\/([^"]+\.js)"/gm)) {
    withImports(imported as string, found);
  }
  return found;
}

/** Tables are the long strings that are parsed. */
function withoutTables(text: string): string {
  return text.replace(/JSON\.parse\((["'`]).*\1\);?$/gm, "");
}

function kilobytes(entry: string, read: (text: string) => string): string {
  const texts = [...withImports(entry)].map(readBuilt).map(read);
  return `${(texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000).toFixed(0)} kB`;
}

report([
  { what: "haechi, code", figure: kilobytes("index.js", withoutTables) },
  { what: "haechi, code and tables", figure: kilobytes("index.js", (text) => text) },
  { what: "the command line, code", figure: kilobytes("cli.js", withoutTables) },
]);
