/** Measures what an upgrade costs: npm run bench:compare. Listings that no change can touch are not judged. */

import { tables } from "../src/api/data.js";
import { compareVerdicts, createClassifier } from "../src/index.js";
import { makeListings } from "./listings.js";

const asOf = "2026-11-24";
const count = 20_000;
const before = createClassifier({
  tables: {
    ...tables,
    records: tables.records.map((record) => ({
      ...record,
      regulations: record.regulations.filter(({ from }) => from !== "2025-08-26"),
    })),
  },
});
const listed = createClassifier();
const rule = createClassifier({
  packs: [{ id: "trial", version: "1", policy: { rules: { "medicine.online-sale": "review" } } }],
});
const strict = createClassifier({ packs: [{ id: "strict", version: "1", policy: { base: "strict" } }] });
const listings = makeListings(count, 300);
for (const classifier of [before, listed, rule, strict])
  for (const listing of listings.slice(0, 500)) classifier.classify(listing, { asOf });

for (const [name, from, to] of [
  ["the list change of 2025-08-26", before, listed],
  ["one rule for medicines decided otherwise", listed, rule],
  ["another base of the policy (judges all)", listed, strict],
] as const) {
  const start = performance.now();
  const run = compareVerdicts(listings, from, to, { asOf });
  let next = await run.next();
  while (next.done !== true) next = await run.next();
  const taken = performance.now() - start;
  const { total, judged, flips } = next.value;
  process.stdout.write(
    `${name.padEnd(44)} ${judged} of ${total} judged again, ${flips} change; ${((taken * 1000) / total).toFixed(1)} µs a listing\n`,
  );
}
