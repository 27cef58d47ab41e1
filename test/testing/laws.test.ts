/** The laws of classification hold for classifiers of every make, and would not hold for a broken one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Classifier, createClassifier, type Listing, type Verdict } from "../../src/index.js";
import { type Law, type LawOptions, laws } from "../../src/testing/index.js";
import { sellersTalk } from "../../src/testing/talk.js";
import { shopPack, shopRecord } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const classifiers: readonly (readonly [string, Classifier<string>, string])[] = [
  ["the bundled tables", createClassifier(), asOf],
  ["the bundled tables on an earlier day", createClassifier(), "2024-03-01"],
  ["a shop's pack", createClassifier({ packs: [shopPack] }), asOf],
  ["a strict policy", createClassifier({ policy: "strict" }), asOf],
  [
    "a lenient policy and listings without certificates",
    createClassifier({ policy: "lenient", defaults: { certifications: "unknown", channel: "cross-border" } }),
    asOf,
  ],
  ["a pack in shadow, with audit", createClassifier({ packs: [{ ...shopPack, shadow: true }], audit: true }), asOf],
  [
    "a policy with decisions of its own",
    createClassifier({
      packs: [{ ...shopPack, policy: { rules: { "shop.unwanted": "off" }, classes: { narcotic: "review" } } }],
      policy: { rules: { "medicine.online-sale": "off" }, channels: { domestic: { classes: { alcohol: "allowed" } } } },
    }),
    asOf,
  ],
];

describe.each(classifiers)("of %s", (_name, classifier, day) => {
  it.each(laws(classifier, { asOf: day }))("$id: $says", (law) => {
    law.check({ numRuns: 60 });
  });
});

/** The ids of the laws that a classifier breaks. */
function brokenBy(classifier: Classifier<string>): readonly string[] {
  return laws(classifier, { asOf })
    .filter((law) => failureOf(law) !== undefined)
    .map(({ id }) => id);
}

/** What a law says when it is broken. */
function failureOf(law: Law, parameters: fc.Parameters<unknown> = { numRuns: 100 }): string | undefined {
  try {
    law.check(parameters);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A classifier that answers every question with the verdict that somebody else makes of it. */
function answering(change: (verdict: Verdict) => Verdict, classifier: Classifier<string> = createClassifier()) {
  const classify: Classifier<string>["classify"] = (listing, call) => change(classifier.classify(listing, call));
  const answered: Classifier<string> = {
    ...classifier,
    classify,
    classifyCategory: (category, listing, call) => ({
      ...classifier.classifyCategory(category, listing, call),
      ...(change(classifier.classifyCategory(category, listing, call) as Verdict) as object),
    }),
    explain: (listing, call) => ({ ...classifier.explain(listing, call), verdict: classify(listing, call) }),
  };
  return answered;
}

const allowing = (verdict: Verdict): Verdict => ({
  ...verdict,
  decision: "allowed",
  findings: [],
  counts: { prohibited: 0, restricted: 0, review: 0 },
});

describe("a classifier that does not judge breaks several laws", () => {
  const whole = createClassifier();
  const factLaws = ["plain-offence", "listed-ingredient", "hidden-offence"];

  it("one that allows everything, whatever it is asked", () => {
    expect(brokenBy(answering(allowing))).toEqual(factLaws);
  });

  it("one that allows everything, but explains itself truly", () => {
    const broken = brokenBy({ ...whole, classify: (listing, call) => allowing(whole.classify(listing, call)) });
    expect(broken).toEqual([...factLaws, "categories", "explanation"]);
  });

  it("one that lets prohibitions pass as restrictions", () => {
    const mild = (verdict: Verdict): Verdict => ({
      ...verdict,
      decision: verdict.decision === "prohibited" ? "restricted" : verdict.decision,
      findings: verdict.findings.map((each) =>
        each.decision === "prohibited" ? { ...each, decision: "restricted" } : each,
      ),
    });
    expect(brokenBy(answering(mild))).toEqual(expect.arrayContaining(factLaws));
  });

  it("one that prohibits everything", () => {
    const [viagra] = whole.classify({ title: "비아그라 100mg 30정" }, { asOf }).findings;
    const broken = brokenBy(
      answering((verdict) => ({
        ...verdict,
        decision: "prohibited",
        findings: viagra === undefined ? [] : [viagra],
        counts: { prohibited: 1, restricted: 0, review: 0 },
      })),
    );
    expect(broken).toEqual(expect.arrayContaining(["harmless-text", "clearing-roles", "plain-offence", "evidence"]));
  });

  it("one that knows nothing of the records of its pack", () => {
    const shop = createClassifier({ packs: [shopPack] });
    const ignorant = (verdict: Verdict): Verdict => {
      const findings = verdict.findings.filter(({ subject }) => subject.id !== shopRecord.id);
      return findings.length === verdict.findings.length ? verdict : allowing(verdict);
    };
    expect(brokenBy(answering(ignorant, shop))).toEqual(expect.arrayContaining(["plain-offence", "hidden-offence"]));
  });
});

describe("subjects that are favoured", () => {
  /** How many of the listings that a classifier judges name the subject of the shop's pack. */
  function shareNamed(options: LawOptions): number {
    const shop: Classifier<string> = createClassifier({ packs: [shopPack] });
    let [named, all] = [0, 0];
    const spy: Classifier<string> = {
      ...shop,
      classify: (listing, call) => {
        all++;
        if (/녹슬리원|noxlyone/i.test(JSON.stringify(listing))) named++;
        return shop.classify(listing, call);
      },
    };
    for (const law of laws(spy, { asOf, ...options })) law.check({ numRuns: 40 });
    return named / all;
  }

  it("are by default those of the packs: a good part of the listings names them in plain letters", () => {
    expect(shareNamed({})).toBeGreaterThan(0.25);
  });

  it("are others where others are asked for, or none", () => {
    expect(shareNamed({ subjects: [] })).toBeLessThan(0.02);
    expect(shareNamed({ subjects: ["melatonin"] })).toBeLessThan(0.02);
  });

  it("are told when the tables lack them", () => {
    expect(() => laws(createClassifier(), { subjects: ["melatonin", "melatonim"] })).toThrow(
      'subjects[1]: "melatonim" is not in the tables (did you mean "melatonin"?)',
    );
  });
});

describe("what sellers say of any goods", () => {
  it("names nothing that the tables know, in phrases of which none is there twice", () => {
    const classifier = createClassifier({ asOf });
    const phrases = sellersTalk.map(({ phrase }) => phrase);
    expect(phrases.filter((title) => classifier.explain({ title }).mentions.length > 0)).toEqual([]);
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});

describe("a broken classifier breaks a law, and the failure can be repeated", () => {
  const whole = createClassifier();
  const judge = (listing: Listing): Verdict => whole.classify(listing, { asOf });
  /** The classifier of the bundled tables but for what it says of a listing. */
  const broken = (change: (verdict: Verdict, listing: Listing) => Verdict): Classifier<string> => ({
    ...whole,
    classify: (listing) => change(judge(listing), listing),
  });
  it.each<[string, string, (verdict: Verdict, listing: Listing) => Verdict]>([
    [
      "counts what it does not find",
      "decision",
      (verdict) => ({ ...verdict, counts: { ...verdict.counts, review: verdict.counts.review + 1 } }),
    ],
    [
      "lets a listing pass that has options",
      "added-offence",
      (verdict, { options }) => (options === undefined ? verdict : allowing(verdict)),
    ],
    [
      "lets a long ingredient list pass",
      "added-ingredient",
      (verdict, { ingredients }) =>
        Array.isArray(ingredients) && ingredients.length > 7 ? allowing(verdict) : verdict,
    ],
    [
      "looks at the last field",
      "field-order",
      (verdict, listing) => (Object.keys(listing).at(-1) === "channel" ? allowing(verdict) : verdict),
    ],
    [
      "is blind to titles with invisible signs",
      "invisible-signs",
      (verdict, { title }) => (/[\u200b\u2060\ufeff\u00ad\u3164]/.test(title) ? allowing(verdict) : verdict),
    ],
    [
      "is blind to decomposed letters",
      "normal-form",
      (verdict, { title }) => (title === title.normalize("NFC") ? verdict : allowing(verdict)),
    ],
    [
      "lets split names pass",
      "disguise",
      (verdict, { title }) => (/\S\.\S\.\S/.test(title) ? allowing(verdict) : verdict),
    ],
    [
      "finds something in every listing",
      "harmless-text",
      (verdict) => ({
        ...verdict,
        findings: [...verdict.findings, ...judge({ title: "비아그라 100mg 30정" }).findings],
      }),
    ],
    [
      "holds what JSON does not",
      "own-json",
      (verdict) => ({ ...verdict, missing: undefined as unknown as Verdict["missing"] }),
    ],
    [
      "quotes the wrong words",
      "evidence",
      (verdict) => ({
        ...verdict,
        findings: verdict.findings.map((each) => ({
          ...each,
          evidence: each.evidence.map((words) => ({ ...words, start: words.start + 1 })),
        })),
      }),
    ],
  ])("one that %s: %s", (_what, id, change) => {
    expect(brokenBy(broken(change))).toContain(id);
  });

  it("shows each listing with its decision and rules, and the seed that finds the same again", () => {
    const law = laws(
      broken((verdict, { options }) => (options === undefined ? verdict : allowing(verdict))),
      { asOf },
    ).find(({ id }) => id === "added-offence") as Law;
    const failure = failureOf(law, { seed: 7, numRuns: 300 }) ?? "";
    const lines = failure.split("\n");
    expect(lines[0]).toBe(
      'The law "added-offence" is broken: one thing more that is on offer never lowers the decision.',
    );
    expect(lines[1]).toMatch(/^the decision fell from \w+ to allowed$/);
    expect(lines.slice(3, 5)).toEqual(["{", expect.stringMatching(/^ {2}"title": ".+",?$/)]);
    expect(failure).toMatch(/^\}\n(\w+) on 2026-11-24:\n {2}\1 [a-z.-]+ \([a-z0-9-]+\)$/m);
    expect(failure).toMatch(/^ {2}"options": \[\n {4}".+"\n {2}\]/m);
    expect(failure).toMatch(/^\}\nallowed on 2026-11-24, no findings$/m);
    const [, path = ""] = /law\.check\(\{ seed: 7, path: "([\d:]+)", endOnFailure: true \}\)$/.exec(failure) ?? [];
    const again = failureOf(law, { seed: 7, path, endOnFailure: true }) ?? "";
    expect(again.replace(/path: ".*"/, "")).toBe(failure.replace(/path: ".*"/, ""));
    expect(failure.length).toBeLessThan(900);
  });

  it("says where two verdicts differ, not the whole of them", () => {
    let count = 0;
    const forgetful = broken((verdict) => ({ ...verdict, engineVersion: `1.0.${count++}` }));
    const law = laws(forgetful, { asOf }).find(({ id }) => id === "no-memory") as Law;
    expect(failureOf(law)).toMatch(/\nverdict\.engineVersion: got "1\.0\.\d+", expected "1\.0\.\d+"\n/);
  });

  it("writes out signs that nobody sees, and inputs that are no listings", () => {
    const blind = broken((verdict, { title }) => (title.includes("\u200b") ? allowing(verdict) : verdict));
    const law = laws(blind, { asOf }).find(({ id }) => id === "invisible-signs") as Law;
    expect(failureOf(law, { numRuns: 500 })).toContain("\\u200b");
    const throwing: Classifier<string> = {
      ...whole,
      safeClassify: () => {
        throw new TypeError("no such thing");
      },
    };
    const safe = laws(throwing, { asOf }).find(({ id }) => id === "never-throws") as Law;
    expect(failureOf(safe)).toMatch(/never throws|answers whatever.*\nno such thing\n/s);
  });
});

it("every law has a name of its own and says what it is", () => {
  const all = laws(createClassifier());
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ says }) => says.length < 20)).toEqual([]);
  expect(fc).toBeDefined();
});
