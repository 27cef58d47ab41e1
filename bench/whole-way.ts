/** The whole way beside its first steps, and how much of it each step takes. */
import { Engine } from "../src/classifier.js";
import { buildDictionary } from "../src/mentions/dictionary.js";
import { bundledTables } from "../src/tables/bundle.js";
import { fold } from "../src/text/fold.js";
import { makeListings } from "./support/make-listings.js";
import { sideBySide } from "./support/measure.js";
import { sharesOf } from "./support/profile.js";
import { promised, report, times } from "./support/table.js";

const count = 400;
const engine = new Engine(bundledTables, { asOf: "2026-11-24" });
const { trie } = buildDictionary(engine.index);

/** The whole way of titles of a length beside their bare fold and scan. */
function ratioAt(length: number): number {
  const listings = makeListings(count, { length });
  const { ratio } = sideBySide({
    "fold and scan": {
      units: count,
      run: () => {
        let hits = 0;
        for (const { title } of listings) trie.scan(fold(title).text, () => hits++);
        return hits;
      },
    },
    "whole way": {
      units: count,
      warmUp: 2,
      run: () => listings.reduce((sum, each) => sum + engine.run(each).verdict.findings.length, 0),
    },
  });
  return ratio("whole way", "fold and scan");
}

const steps = [
  { step: "listing", files: /\/src\/listing\// },
  { step: "fold", files: /\/src\/text\/(?!trie|disguise)/ },
  { step: "scan", files: /\/src\/text\/trie/ },
  { step: "second reading", files: /\/src\/text\/disguise/ },
  { step: "mentions", files: /\/src\/mentions\// },
  { step: "roles", files: /\/src\/roles\// },
  { step: "matters", files: /\/src\/matters\// },
  { step: "rules", files: /\/src\/rules\// },
  { step: "verdict", files: /\/src\/verdict\// },
] as const;

const ratios = [40, 300, 1000].map((length) => ({ length, ratio: ratioAt(length) }));
const full = makeListings(count, { length: 40, ingredients: 10 });
const shares = await sharesOf(steps, () => {
  for (const listing of full) engine.run(listing);
});
report([
  ...ratios.map(({ length, ratio }) => ({
    what: `title of ${length.toLocaleString("en")} signs`,
    figure: times(ratio),
    compared: "the time of its fold and scan",
    ...(length === 1000 ? { promise: promised("at most 3 ×", ratio <= 3) } : {}),
  })),
  ...[...shares].map(([step, share]) => ({
    what: `share of the step: ${step}`,
    figure: `${(share * 100).toFixed(1)} %`,
    compared: "title and 10 ingredients",
  })),
]);
