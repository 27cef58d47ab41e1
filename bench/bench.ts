/** Measures speed: npm run bench. Everything in one run, as ratios to the bare fold and scan of the same texts. */
import { execFileSync } from "node:child_process";
import { Bench } from "tinybench";
import { Engine } from "../src/classifier.js";
import { parseListing } from "../src/listing/parse.js";
import { passagesOf } from "../src/listing/passages.js";
import { buildDictionary } from "../src/mentions/dictionary.js";
import { readMentions } from "../src/mentions/find.js";
import { bundledTables } from "../src/tables/bundle.js";
import { fieldWords } from "../src/tables/field-words.js";
import { scan } from "../src/text/automaton.js";
import { fold } from "../src/text/fold.js";
import { makeListings } from "./listings.js";

const asOf = "2026-11-24";
const engine = new Engine(bundledTables, { asOf });
const dictionary = buildDictionary(engine.index);
const words = fieldWords(bundledTables.lexicon.reading);
const perRound = 500;

async function measure(length: number): Promise<void> {
  const listings = makeListings(perRound, length);
  const parsed = listings.map((listing) => passagesOf(parseListing(listing), words));
  let sink = 0;
  const bench = new Bench({ time: 1500, warmupTime: 300 });
  bench
    .add("fold", () => {
      for (const { title } of listings) sink += fold(title).text.length;
    })
    .add("fold + scan", () => {
      for (const { title } of listings) scan(dictionary.automaton, fold(title).text, () => sink++);
    })
    .add("to mentions", () => {
      for (const passages of parsed) sink += readMentions(passages, dictionary).mentions.length;
    })
    .add("the whole way", () => {
      for (const listing of listings) sink += engine.run(listing).verdict.findings.length;
    });
  await bench.run();
  const micros = new Map(
    bench.tasks.map((task) => [
      task.name,
      ((task.result as { latency: { p50: number } }).latency.p50 * 1000) / perRound,
    ]),
  );
  const base = micros.get("fold + scan") as number;
  process.stdout.write(`\n${length} signs (${sink > 0 ? perRound : 0} listings a round)\n`);
  for (const [name, each] of micros) {
    process.stdout.write(
      `  ${name.padEnd(14)} ${each.toFixed(2).padStart(8)} µs  ${(each / base).toFixed(2).padStart(6)} × fold+scan  ${Math.round(
        1e6 / each,
      )
        .toLocaleString("en")
        .padStart(9)} listings/s\n`,
    );
  }
}

function once(label: string, script: string): void {
  const runs = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })),
  );
  runs.sort((a, b) => a - b);
  process.stdout.write(
    `  ${label.padEnd(28)} ${(runs[2] as number).toFixed(0).padStart(5)} ms (median of 5; ${(runs[0] as number).toFixed(0)}–${(runs[4] as number).toFixed(0)})\n`,
  );
}

process.stdout.write(
  `tables: ${bundledTables.records.length} subjects, ${dictionary.spellings.length} spellings, ${engine.rules.rules.length} rules\n`,
);
for (const length of [40, 300, 1000]) await measure(length);

process.stdout.write("\nfrom a cold start, built package (npm run build first)\n");
const dist = new URL("../dist/index.js", import.meta.url).href;
once(
  "import",
  `const t = performance.now(); await import(${JSON.stringify(dist)}); console.log(performance.now() - t)`,
);
once(
  "import and first verdict",
  `const t = performance.now(); const { classifyListing } = await import(${JSON.stringify(dist)}); classifyListing({ title: "멜라토닌 10mg 60정" }); console.log(performance.now() - t)`,
);
