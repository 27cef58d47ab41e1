/** The arbitraries of the kit write what they are asked to write, and what they write is read as it is meant. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemas } from "../../src/api/schema.js";
import { createClassifier, explain, type Listing, lintDataPack } from "../../src/index.js";
import {
  arbDataPack,
  arbDisguise,
  arbFacts,
  arbHarmlessListing,
  arbListing,
  arbListingWith,
  type CommonDisguise,
  disguise,
} from "../../src/testing/index.js";
import type { Role } from "../../src/vocabulary.js";
import { shopPack } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const drawn = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 40): readonly T[] => fc.sample(arbitrary, numRuns);

describe("arbDisguise", () => {
  it.each<[CommonDisguise, string, string]>([
    ["split", "멜라토닌", "멜.라.토.닌"],
    ["jamo", "멜라토닌", "ㅁㅔㄹㄹㅏㅌㅗㄴㅣㄴ"],
    ["invisible", "멜라토닌", "멜\u200b라\u200b토\u200b닌"],
    ["repeated", "멜라토닌", "멜라라라토닌"],
    ["leet", "melatonin", "m3latonin"],
    ["homoglyph", "melatonin", "m\u0435latonin"],
  ])("%s makes of %s: %s, which is read as the name in that disguise", (as, term, expected) => {
    expect(disguise(term, as)).toBe(expected);
    const mention = explain({ title: `${expected} 10mg 60정` }, { asOf }).mentions[0];
    expect(mention).toMatchObject({ subject: "melatonin", disguise: as, text: expected });
  });

  it.each<[CommonDisguise, string]>([
    ["split", "대마"],
    ["split", "LSD"],
    ["jamo", "melatonin"],
    ["leet", "멜라토닌"],
    ["leet", "xyzzyx"],
    ["repeated", "aammee"],
  ])("%s is not put on %s, which nobody could read in it", (as, term) => {
    expect(disguise(term, as)).toBeUndefined();
  });

  it("draws each of the ways that a word can wear, and refuses a single letter", () => {
    const worn = new Set(drawn(arbDisguise("melatonin"), 100).map((each) => each.disguise));
    expect(worn).toEqual(new Set(["split", "leet", "homoglyph", "repeated", "invisible"]));
    expect(() => arbDisguise("총")).toThrow("too short to be hidden");
  });
});

describe("arbListingWith", () => {
  it.each<[string, Role]>([
    ["melatonin", "contained"],
    ["melatonin", "absent"],
    ["melatonin", "named"],
    ["melatonin", "supports"],
    ["melatonin", "compared"],
    ["melatonin", "about"],
    ["melatonin", "unclear"],
    ["laser-pointer", "sold"],
    ["laser-pointer", "accessory"],
    ["laser-pointer", "about"],
    ["laser-pointer", "likeness"],
  ])("%s as %s is read so", (subject, role) => {
    for (const listing of drawn(arbListingWith({ subject, role }))) {
      const settled = explain(listing, { asOf }).subjects.find((each) => each.subject === subject);
      expect(settled?.role, JSON.stringify(listing)).toBe(role);
    }
  });

  it.each(["title", "description", "ingredients", "options", "tags", "attributes.효능"] as const)(
    "names the subject in the %s",
    (path) => {
      for (const listing of drawn(arbListingWith({ subject: "melatonin", path }))) {
        const paths = explain(listing, { asOf }).mentions.map((mention) => mention.path.replace(/\[\d+\]/, ""));
        expect(paths, JSON.stringify(listing)).toEqual([path]);
      }
    },
  );

  it("keeps the way of sale, and draws one where none is asked for", () => {
    expect(new Set(drawn(arbListingWith({ channel: "cross-border" })).map(({ channel }) => channel))).toEqual(
      new Set(["cross-border"]),
    );
    expect(new Set(drawn(arbListingWith({}), 100).map(({ channel }) => channel)).size).toBe(4);
  });

  it("hides the name", () => {
    for (const { title } of drawn(arbListingWith({ subject: "melatonin", disguise: "invisible" })))
      expect(title).toContain("\u200b");
  });

  it("draws among the subjects that are regulated on the day", () => {
    const classifier = createClassifier();
    const born = classifier.tables.records.find(
      ({ regulations }) =>
        regulations.length > 0 &&
        regulations.every(({ from }) => typeof from === "string" && from > "2025-01-01" && from < asOf),
    );
    expect(born).toBeDefined();
    const only = { tables: { ...classifier.tables, records: born === undefined ? [] : [born] } };
    expect(drawn(arbListingWith({ asOf }, only), 3)).toHaveLength(3);
    expect(() => arbListingWith({ asOf: "2024-12-31" }, only)).toThrow("no subject is regulated then");
  });

  it("takes names from the packs of a classifier", () => {
    const classifier = createClassifier({ packs: [shopPack] });
    for (const { title } of drawn(arbListingWith({ subject: "brand-noxlyone" }, classifier)))
      expect(title).toMatch(/녹슬리원|Noxlyone/);
  });

  it("says what is wrong with a wish", () => {
    expect(() => arbListingWith({ subject: "melatonim" })).toThrow('did you mean "melatonin"?');
    expect(() => arbListingWith({ path: "ingredients", role: "absent" })).toThrow("only as contained");
  });
});

describe("listings of the kit", () => {
  it("are listings", () => {
    const listing = fc.oneof(arbListing(), arbHarmlessListing(), arbListingWith({}));
    fc.assert(fc.property(listing, (each) => schemas.listing.safeParse(each).success));
  });

  it("are of every kind: let pass, to be looked at, restricted, prohibited; with and without fields", () => {
    const classifier = createClassifier({ asOf });
    const listings = drawn(arbListing(), 300);
    expect(new Set(listings.map((each) => classifier.classify(each).decision))).toEqual(
      new Set(["allowed", "review", "restricted", "prohibited"]),
    );
    const fields = new Set(listings.flatMap((each: Listing) => Object.keys(each)));
    for (const field of ["ingredients", "options", "attributes", "brand", "origin", "price", "certifications"])
      expect(fields).toContain(field);
  });

  it("shrink to a bare title", () => {
    const { counterexample } = fc.check(
      fc.property(arbListing(), ({ title }) => title.length === 0),
      { seed: 3 },
    );
    expect(Object.keys(counterexample?.[0] ?? {}).sort()).toEqual(["title"]);
  });
});

describe("arbFacts", () => {
  it("draws facts of the schema, with the words of the tables, and keeps what is fixed", () => {
    fc.assert(
      fc.property(arbFacts(undefined, { role: "contained", purposes: ["sleep"] }), (facts) => {
        expect(schemas.facts.safeParse(facts).error).toBeUndefined();
        expect([facts.role, facts.purposes]).toEqual(["contained", ["sleep"]]);
      }),
    );
  });
});

describe("arbDataPack", () => {
  it("draws packs without a fault, which classify by their rule", () => {
    fc.assert(
      fc.property(arbDataPack(), (pack) => {
        expect(lintDataPack(pack).errors).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("a pack that only adds removes no finding", () => {
    const whole = createClassifier({ asOf });
    const keys = (classifier: typeof whole, listing: Listing) =>
      classifier.classify(listing, { asOf }).findings.map(({ ruleId, subject }) => `${ruleId} ${subject.id}`);
    fc.assert(
      fc.property(
        arbDataPack(),
        fc.array(arbListing(), { minLength: 5, maxLength: 5 }),
        ({ policy: _policy, ...pack }, listings) => {
          const more = createClassifier({ packs: [pack], asOf });
          for (const listing of listings)
            expect(keys(more as typeof whole, listing)).toEqual(expect.arrayContaining(keys(whole, listing)));
        },
      ),
      { numRuns: 8 },
    );
  });
});
