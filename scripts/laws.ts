/** Tries the laws of classification on many listings: npm run test:laws -- --runs 20000 --seed 7 */
import { parseArgs } from "node:util";
import { createClassifier } from "../src/index.js";
import { laws } from "../src/testing/index.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    law: { type: "string" },
    "as-of": { type: "string", default: "2026-11-24" },
  },
});
const asOf = values["as-of"];
const classifier = createClassifier({ asOf });
const chosen = laws(classifier, { asOf }).filter(({ id }) => values.law === undefined || id === values.law);
if (chosen.length === 0) throw new Error(`there is no law "${values.law}"`);

process.stdout.write(`${values.runs} listings a law, seed ${values.seed}\n`);
for (const law of chosen) {
  const started = Date.now();
  try {
    law.check({ numRuns: Number(values.runs), seed: Number(values.seed) });
    process.stdout.write(
      `  holds   ${law.id.padEnd(20)} ${((Date.now() - started) / 1000).toFixed(1)} s  ${law.says}\n`,
    );
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(
      `  BROKEN  ${law.id.padEnd(20)} ${((Date.now() - started) / 1000).toFixed(1)} s\n\n${error instanceof Error ? error.message : String(error)}\n\n`,
    );
  }
}
