/** Which verdicts an upgrade changes: the same as judging everything twice, with far fewer listings judged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import {
  type Classifier,
  type Comparison,
  compareVerdicts,
  createClassifier,
  DataError,
  type Flip,
  type Listing,
  type Tables,
  type Verdict,
} from "../../src/index.js";
import { arbListing, arbListingWith } from "../../src/testing/index.js";
import { tablesBefore } from "../support/before-august-2025.js";
import { shopPack } from "../support/shop-pack.js";

const asOf = "2026-11-24";

async function compare(
  listings: Iterable<unknown>,
  before: Classifier<string>,
  after: Classifier<string>,
): Promise<{ flips: readonly Flip[]; outcome: Comparison }> {
  const flips: Flip[] = [];
  const run = compareVerdicts(listings, before, after, { asOf });
  for (;;) {
    const next = await run.next();
    if (next.done === true) return { flips, outcome: next.value };
    flips.push(next.value);
  }
}

const keysOf = ({ decision, findings }: Verdict) =>
  JSON.stringify([decision, findings.map((each) => [each.ruleId, each.subject.id, each.class.id, each.decision])]);

/** What compareVerdicts must come to: every listing judged twice. */
function judgeAllTwice(listings: readonly Listing[], before: Classifier<string>, after: Classifier<string>): number[] {
  return listings.flatMap((listing, index) =>
    keysOf(before.classify(listing, { asOf })) === keysOf(after.classify(listing, { asOf })) ? [] : [index],
  );
}

const listings: fc.Arbitrary<readonly Listing[]> = fc.array(
  fc.oneof(
    arbListing(),
    ...["melatonin", "codeine"].map((subject) => arbListingWith({ subject, disguise: "split" })),
    arbListing().map((each) => ({ ...each, title: `녹슬리원 ${each.title}` })),
  ),
  { minLength: 20, maxLength: 40 },
);

const record = (id: string) => tables.records.find((each) => each.id === id);
const changed = (change: Partial<Tables>) => createClassifier({ tables: { ...tables, ...change } });
const pack = (parts: object) => createClassifier({ packs: [{ id: "change", version: "1", ...parts }] });
const reason = "a trial";
const bundled = createClassifier();

describe("compareVerdicts equals judging everything twice", () => {
  it.each<[string, () => readonly [Classifier<string>, Classifier<string>]]>([
    ["the list change of 2025-08-26", () => [createClassifier({ tables: tablesBefore }), bundled]],
    ["a record withdrawn", () => [bundled, pack({ withdraw: [{ record: "melatonin", reason }] })]],
    [
      "names added to a record",
      () => [
        bundled,
        pack({ replace: [{ record: { ...record("melatonin"), names: { ko: ["멜라토닌", "녹슬리원"] } }, reason }] }),
      ],
    ],
    [
      "a kind that lost its regulations",
      () => [
        bundled,
        changed({ records: tables.records.map((each) => (each.id === "toy" ? { ...each, regulations: [] } : each)) }),
      ],
    ],
    ["a pack with a brand, a class and a rule", () => [bundled, createClassifier({ packs: [shopPack] })]],
    ["a rule withdrawn", () => [bundled, pack({ withdraw: [{ rule: "import-food.blocked-ingredient", reason }] })]],
    ["a rule decided otherwise", () => [bundled, pack({ policy: { rules: { "medicine.online-sale": "review" } } })]],
    ["a class decided otherwise", () => [bundled, pack({ policy: { classes: { "blocked-food-ingredient": "off" } } })]],
    ["another base of the policy", () => [bundled, pack({ policy: { base: "strict" } })]],
    [
      "another policy for one way of sale",
      () => [bundled, pack({ policy: { channels: { "cross-border": "strict" } } })],
    ],
    [
      "an allowance",
      () => [
        bundled,
        pack({
          allow: [{ rule: "import-food.condition-not-shown", match: { phrase: "1개" }, reason, until: "2027-01-01" }],
        }),
      ],
    ],
    ["words of the lexicon", () => [bundled, pack({ add: { lexicon: { phrases: ["멜라토닌 1개"] } } })]],
    ["an option", () => [bundled, createClassifier({ defaults: { channel: "cross-border" } })]],
  ])("after %s", async (_what, make) => {
    const [before, after] = make();
    await fc.assert(
      fc.asyncProperty(listings, async (each) => {
        const { flips } = await compare(each, before, after);
        expect(flips.map(({ index }) => index)).toEqual(judgeAllTwice(each, before, after));
      }),
      { numRuns: 10 },
    );
  });
});

describe("a flip", () => {
  const before = createClassifier({ tables: tablesBefore });
  const stock: readonly unknown[] = [
    { title: "총각김치 3kg" },
    { id: "B-7", title: "Magic psilocybin mushroom 캡슐 60정", channel: "cross-border", origin: "NL" },
    { titel: "a slip" },
    { title: "곰돌이 봉제인형" },
  ];

  it("says which listing, from what to what, and because of which change", async () => {
    const { flips, outcome } = await compare(stock, before, bundled);
    expect(outcome).toEqual({ total: 4, judged: 1, flips: 1, unreadable: 1 });
    expect(flips[0]).toMatchObject({ index: 1, id: "B-7", removed: [] });
    expect(flips[0]?.added.map(({ ruleId }) => ruleId)).toEqual(["import-food.blocked-ingredient"]);
    expect(flips[0]?.because.map(({ change, id }) => `${change} ${id}`)).toEqual(["added psilocybin"]);
    expect(flips[0]?.because[0]?.legalBasis[0]?.source.id).toBe("imported-food-act");
  });

  it("is found behind a disguise", async () => {
    const { flips } = await compare(
      [{ title: "p.s.i.l.o.c.y.b.i.n 캡슐 60정", channel: "cross-border" }],
      before,
      bundled,
    );
    expect(flips).toHaveLength(1);
  });

  it("comes while listings come: nothing waits for the end", async () => {
    async function* endless() {
      for (;;) yield stock[1];
    }
    const run = compareVerdicts(endless(), before, bundled, { asOf });
    expect((await run.next()).value).toMatchObject({ index: 0 });
    await run.return(undefined as never);
  });
});

describe("it refuses", () => {
  it("a day that is none, and a classifier of somebody else's making", async () => {
    await expect(compareVerdicts([], bundled, bundled, { asOf: "soon" }).next()).rejects.toThrow(DataError);
    await expect(compareVerdicts([], bundled, { ...bundled }).next()).rejects.toThrow("createClassifier");
  });
});
