/** What the built package holds in memory, and what a verdict leaves behind for the garbage collector. */
import { pathToFileURL } from "node:url";
import { makeListings } from "./support/make-listings.js";
import { report } from "./support/table.js";

const collect = globalThis.gc;
if (collect === undefined) throw new Error("run with --expose-gc");

/** Bytes in use, those of typed arrays included. */
function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function afterCollecting(): number {
  collect?.();
  collect?.();
  return inUse();
}

const listings = makeListings(500, { length: 40, ingredients: 10 });
const asOf = "2026-11-24";
const before = afterCollecting();
const { classifyListing } = (await import(pathToFileURL("dist/index.js").href)) as typeof import("../src/index.js");
const imported = afterCollecting() - before;
classifyListing({ title: "멜라토닌 10mg 60정" }, { asOf });
const built = afterCollecting() - before;

const judgeAll = () => {
  for (const listing of listings) classifyListing(listing, { asOf });
};
for (let round = 0; round < 20; round++) judgeAll();
const judged = afterCollecting();
const warm = judged - before;
judgeAll();
const garbage = (inUse() - judged) / listings.length;
const left = (afterCollecting() - judged) / listings.length;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
report([
  { what: "held after import", figure: megabytes(imported) },
  { what: "held after the first verdict", figure: megabytes(built) },
  { what: "held after 10,000 verdicts", figure: megabytes(warm) },
  {
    what: "garbage of a verdict, title and 10 ingredients",
    figure: `${(garbage / 1000).toFixed(1)} kB`,
    compared: `held after collecting: ${Math.max(0, left).toFixed(0)} B`,
  },
]);
