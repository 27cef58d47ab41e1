/** What the size of the tables costs: the same listings, judged alike, with a tenth of the records and with all. */
import { tables } from "../src/api/data.js";
import { createClassifier } from "../src/index.js";
import type { SubjectRecord } from "../src/tables/schema.js";
import { makeListings } from "./support/make-listings.js";
import { sideBySide } from "./support/measure.js";
import { perSecond, promised, report, times } from "./support/table.js";

const byId = new Map(tables.records.map((record) => [record.id, record]));

/** Every tenth record, with the kinds that it belongs to. */
function tenth(): SubjectRecord[] {
  const kept = new Set<SubjectRecord>();
  const keep = (record: SubjectRecord) => {
    if (kept.has(record)) return;
    kept.add(record);
    for (const kind of [record.isA ?? []].flat()) keep(byId.get(kind) as SubjectRecord);
  };
  for (let index = 0; index < tables.records.length; index += 10) keep(tables.records[index] as SubjectRecord);
  return tables.records.filter((record) => kept.has(record));
}

const asOf = "2026-11-24";
const records = tenth();
const small = createClassifier({ tables: { ...tables, records }, asOf });
const full = createClassifier({ asOf });
const listings = makeListings(2000, { length: 40, ingredients: 10, records })
  .filter((each) => JSON.stringify(small.classify(each)) === JSON.stringify(full.classify(each)))
  .slice(0, 400);

const taskOf = ({ classify }: typeof full) => ({
  units: listings.length,
  warmUp: 2,
  run: () => listings.reduce((sum, each) => sum + classify(each).findings.length, 0),
});
const { micros, ratio } = sideBySide({ small: taskOf(small), full: taskOf(full) }, 6);
const slower = ratio("full", "small");
report([
  { what: `${records.length} subjects`, figure: perSecond(micros("small")) },
  {
    what: `${tables.records.length.toLocaleString("en")} subjects`,
    figure: perSecond(micros("full")),
    compared: `${times(slower)} the time`,
    promise: promised("at most 1.2 ×", slower <= 1.2),
  },
]);
