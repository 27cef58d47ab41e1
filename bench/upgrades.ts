/** What it costs to compare verdicts before and after a change: listings that the change cannot touch are not judged. */
import { tables } from "../src/api/data.js";
import { compareVerdicts, createClassifier } from "../src/index.js";
import { makeListings } from "./support/make-listings.js";
import { report, rounded } from "./support/table.js";

const asOf = "2026-11-24";
const before = createClassifier({
  tables: {
    ...tables,
    records: tables.records.map((record) => ({
      ...record,
      regulations: record.regulations.filter(({ from }) => from !== "2025-08-26"),
    })),
  },
});
const now = createClassifier();
const rule = createClassifier({
  packs: [{ id: "trial", version: "1", policy: { rules: { "medicine.online-sale": "review" } } }],
});
const strict = createClassifier({ packs: [{ id: "strict", version: "1", policy: { base: "strict" } }] });
const listings = makeListings(5000, { length: 300 });
for (const { classify } of [before, now, rule, strict])
  for (const each of listings.slice(0, 500)) classify(each, { asOf });

const rows = [];
for (const [what, from, to] of [
  ["the list change of 2025-08-26", before, now],
  ["one rule decided otherwise", now, rule],
  ["another base of the policy", now, strict],
] as const) {
  const start = process.cpuUsage();
  const run = compareVerdicts(listings, from, to, { asOf });
  let next = await run.next();
  while (next.done !== true) next = await run.next();
  const { user, system } = process.cpuUsage(start);
  const { total, judged, flips } = next.value;
  rows.push({
    what,
    figure: `${rounded((user + system) / total)} µs a listing`,
    compared: `${judged.toLocaleString("en")} of ${total.toLocaleString("en")} judged again, ${flips} change`,
  });
}
report(rows);
