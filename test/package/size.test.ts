/** What a user downloads: the package as npm sends it, and the entry with the files that it loads as gzip sends them. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { consumer, installed } from "./consumer.js";

/** Kilobytes of gzip as measured on 2026-11-24, and a quarter more: growth beyond that is to be decided, not to happen. */
const budgets = [
  { entry: "index.js", part: "code", budget: 160 },
  { entry: "index.js", part: "code and tables", budget: 950 },
  { entry: "cli.js", part: "code", budget: 255 },
] as const;

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

function readBuilt(name: string): string {
  return readFileSync(join(installed, "dist", name), "utf8");
}

/** Kilobytes of the tarball: 1100 on 2026-11-24. */
const tarballBudget = 1500;

describe("the size", () => {
  it(`of the tarball stays within ${tarballBudget} kB`, () => {
    const tarballs = readdirSync(consumer).filter((name) => name.endsWith(".tgz"));
    expect(tarballs).toHaveLength(1);
    const size = statSync(join(consumer, tarballs[0] as string)).size / 1000;
    process.stdout.write(`tarball: ${size.toFixed(1)} kB of ${tarballBudget} kB\n`);
    expect(size).toBeLessThanOrEqual(tarballBudget);
  });

  it.each(budgets)("of $entry and what it imports, $part, stays within $budget kB", ({ entry, part, budget }) => {
    const names = [...withImports(entry)].filter((name) => part !== "code" || name.endsWith(".js"));
    const texts = names.map(readBuilt);
    const size = texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
    process.stdout.write(`${entry}, ${part}: ${size.toFixed(1)} kB of ${budget} kB, in ${texts.length} files\n`);
    expect(size).toBeLessThanOrEqual(budget);
  });
});
