/**
 * Measures speed, memory and size: `npm run bench [-- part …] [--markdown]`. Each part is bundled as the package is,
 * runs in a process of its own and reports its rows; this program prints them.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { tables } from "../src/api/data.js";
import { type Row, renderHead, renderPart } from "./support/table.js";

const parts: Readonly<Record<string, { readonly title: string; readonly flags?: readonly string[] }>> = {
  listings: { title: "Listings a second" },
  "whole-way": { title: "The whole way, step by step" },
  "table-size": { title: "Small tables and full tables" },
  terms: { title: "Number of terms" },
  baselines: { title: "Finding the same names otherwise" },
  upgrades: { title: "What an upgrade costs" },
  "cold-start": { title: "From a cold start" },
  memory: {
    title: "Memory",
    flags: ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"],
  },
  "bundle-size": { title: "Size, with gzip" },
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { markdown: { type: "boolean" } } });
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
if (!existsSync("dist/index.js")) throw new Error("build the package first: npm run build");

const chosen = Object.entries(parts).filter(([name]) => positionals.length === 0 || positionals.includes(name));
const form = values.markdown ? "markdown" : "text";
const bundles = "node_modules/.cache/haechi-bench";
await build({
  entryPoints: chosen.map(([name]) => join("bench", `${name}.ts`)),
  outdir: bundles,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
});

const [{ model } = { model: "unknown processor" }] = cpus();
process.stdout.write(renderHead(`${new Date().toISOString().slice(0, 10)}, ${machine()}; ${extent()}.`, form));
for (const [name, { title, flags = [] }] of chosen) {
  const printed = execFileSync(process.execPath, [...flags, join(bundles, `${name}.mjs`)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(renderPart(title, JSON.parse(printed) as readonly Row[], form));
}

function machine(): string {
  return `Node ${process.version}, ${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`;
}

function extent(): string {
  const { manifest, records } = tables;
  const names = records.flatMap((record) => Object.values(record.names).flatMap((list) => list ?? []));
  const counts = `${records.length.toLocaleString("en")} subjects and ${names.length.toLocaleString("en")} names`;
  return `tables of ${manifest.dataVersion} with ${counts}`;
}
