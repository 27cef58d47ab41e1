/** Laws of packs, for any listing: what they must leave as it is, undo, and not depend on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Classifier,
  createClassifier,
  type DataPack,
  type Listing,
  lintDataPack,
  type Verdict,
} from "../../src/index.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { isInForce } from "../../src/tables/tables.js";
import { arbListing, arbListingWith } from "../../src/testing/index.js";
import { shopPack, shopRecord } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const dated = bundledTables.records
  .flatMap(({ regulations }) => regulations)
  .flatMap(({ from, to }) => [typeof from === "string" ? from : from.before, to])
  .filter((day) => day !== undefined);

const withShop = createClassifier({ packs: [shopPack] });
const listing: fc.Arbitrary<Listing> = fc.oneof(
  { weight: 2, arbitrary: arbListing(withShop) },
  { weight: 1, arbitrary: arbListingWith({ subject: shopRecord.id }, withShop) },
);

const withoutPacks = ({ packs: _packs, ...verdict }: Verdict) => JSON.stringify(verdict);
const agree = (a: Classifier<string>, b: Classifier<string>, runs = 200) =>
  fc.assert(
    fc.property(listing, (each) => {
      expect(withoutPacks(a.classify(each, { asOf }))).toBe(withoutPacks(b.classify(each, { asOf })));
    }),
    { numRuns: runs },
  );

describe("an empty pack", () => {
  it("changes nothing", () => {
    agree(createClassifier({ packs: [{ id: "empty", version: "1" }] }), createClassifier());
  });
});

describe("adding, then withdrawing", () => {
  it("restores every verdict", () => {
    const reason = "it was a trial";
    const undo = {
      id: "undo",
      version: "1",
      withdraw: [
        { rule: "shop.unwanted", reason },
        { record: shopRecord.id, reason },
        { class: "shop-unwanted", reason },
        { source: "shop-policy", reason },
      ],
    };
    agree(createClassifier({ packs: [shopPack, undo] }), createClassifier());
  });
});

describe("the order of packs", () => {
  const reason = "for the law of order";
  /** Small packs that each decide on something; some of them on the same. */
  const pieces: readonly (DataPack | Record<string, unknown>)[] = [
    { withdraw: [{ record: "melatonin", reason }] },
    {
      replace: [
        {
          record: { ...shopRecord, id: "melatonin", names: { ko: ["멜라토닌", "녹슬리원"] }, regulations: [] },
          reason,
        },
      ],
    },
    { policy: { rules: { "medicine.online-sale": "review" } } },
    { policy: { rules: { "medicine.online-sale": "off" } } },
    { policy: { classes: { "prescription-medicine": "restricted" } } },
    { policy: { base: "strict" } },
    { policy: { base: "lenient", channels: { "cross-border": "law" } } },
    { add: { lexicon: { phrases: ["녹슬리원 1개"] } } },
    {
      add: {
        records: [
          {
            ...shopRecord,
            id: "own-alcohol",
            names: { ko: ["녹슬리원"] },
            regulations: [
              { class: "alcohol", basis: [{ source: "liquor-license-act" }], from: "2026-01-01", confidence: "known" },
            ],
          },
        ],
      },
    },
    {
      add: {
        records: [{ ...shopRecord, id: "a-brand", names: { ko: ["녹슬리원"], en: ["Noxlyone"] }, regulations: [] }],
      },
    },
    {
      allow: [
        {
          subject: "melatonin",
          match: { phrase: "1개" },
          reason,
          until: "2027-01-01",
          despite: ["blocked-food-ingredient"],
        },
      ],
    },
  ].map((piece, index) => ({ id: `piece-${index}`, version: "1", ...piece }));
  const pairs = pieces.flatMap((a, at) => pieces.slice(at + 1).map((b) => [a, b] as const));
  const speaksOfOther = (a: unknown, b: unknown) =>
    lintDataPack(b, { packs: [a] }).errors.length > 0 ||
    lintDataPack(b, { packs: [a] }).warnings.some(({ message }) => message.includes("the later pack counts"));
  const free = pairs.filter(([a, b]) => !speaksOfOther(a, b) && !speaksOfOther(b, a));
  const bound = pairs.filter((pair) => !free.includes(pair));

  it("is free for some of the pairs and told for others", () => {
    expect(free.length).toBeGreaterThan(10);
    expect(bound.length).toBeGreaterThan(2);
  });

  it.each(free)("does not matter for $0.id and $1.id, of which no conflict is told", (a, b) => {
    agree(createClassifier({ packs: [a, b] }), createClassifier({ packs: [b, a] }), 25);
  });

  it("matters where a conflict is told: the later policy counts", () => {
    const decisionAfter = (...packs: readonly unknown[]) =>
      createClassifier({ packs, asOf })
        .classify({ title: "비아그라 100mg 30정" })
        .findings.find(({ ruleId }) => ruleId === "medicine.online-sale")?.decision;
    expect(decisionAfter(pieces[2], pieces[3])).toBeUndefined();
    expect(decisionAfter(pieces[3], pieces[2])).toBe("review");
  });
});

/** All but what was considered: tables of one day do not know what is not in force. */
function judgement({ considered: _considered, ...rest }: Verdict) {
  return rest;
}

describe("a verdict on any day", () => {
  it("equals that of tables which hold only the regulations and rules of that day", { timeout: 240_000 }, () => {
    const whole = createClassifier();
    const days = fc.constantFrom(...[...new Set(dated)].sort());
    fc.assert(
      fc.property(days, fc.array(listing, { minLength: 8, maxLength: 8 }), (day, listings) => {
        const ofDay = createClassifier({
          tables: {
            ...bundledTables,
            records: bundledTables.records.map((record) => ({
              ...record,
              regulations: record.regulations.filter((regulation) => isInForce(regulation, day)),
            })),
            rules: bundledTables.rules.filter((rule) => isInForce(rule, day)),
          },
        });
        for (const each of listings) {
          const [a, b] = [whole, ofDay].map((classifier) => judgement(classifier.classify(each, { asOf: day })));
          expect(b).toEqual(a);
        }
      }),
      { numRuns: 12 },
    );
  });
});
