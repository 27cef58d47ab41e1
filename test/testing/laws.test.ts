/** The laws of classification hold for classifiers of every make, and would not hold for a broken one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Classifier, createClassifier, type Listing, type Verdict } from "../../src/index.js";
import { type Law, laws } from "../../src/testing/index.js";
import { shopPack } from "../support/shop-pack.js";

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
];

describe.each(classifiers)("of %s", (_name, classifier, day) => {
  it.each(laws(classifier, { asOf: day }))("$id: $says", (law) => {
    law.check({ numRuns: 60 });
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
  const brokenBy = (change: (verdict: Verdict, listing: Listing) => Verdict): readonly string[] =>
    laws(broken(change), { asOf })
      .filter((law) => failureOf(law) !== undefined)
      .map(({ id }) => id);

  function failureOf(law: Law, parameters: fc.Parameters<unknown> = { numRuns: 100 }): string | undefined {
    try {
      law.check(parameters);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
  const allowing = (verdict: Verdict): Verdict => ({
    ...verdict,
    decision: "allowed",
    findings: [],
    counts: { prohibited: 0, restricted: 0, review: 0 },
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
    expect(brokenBy(change)).toContain(id);
  });

  it("shows the shrunk listing, the law's complaint and the seed, which finds the same again", () => {
    const law = laws(
      broken((verdict, { options }) => (options === undefined ? verdict : allowing(verdict))),
      { asOf },
    ).find(({ id }) => id === "added-offence") as Law;
    const failure = failureOf(law, { seed: 7, numRuns: 300 }) ?? "";
    expect(failure).toContain("the decision fell from");
    const [, path = ""] = /path: "([\d:]+)"/.exec(failure) ?? [];
    const [, listing] = /Counterexample: (.*)/.exec(failure) ?? [];
    const again = failureOf(law, { seed: 7, path, endOnFailure: true }) ?? "";
    expect(/Counterexample: (.*)/.exec(again)?.[1]).toBe(listing);
    expect(listing?.length).toBeLessThan(250);
  });
});

it("every law has a name of its own and says what it is", () => {
  const all = laws(createClassifier());
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ says }) => says.length < 20)).toEqual([]);
  expect(fc).toBeDefined();
});
