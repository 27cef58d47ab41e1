/** Whatever comes in: an error a person can act on, or a verdict; never a crash. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyListing,
  createClassifier,
  DataError,
  type Listing,
  ListingError,
  safeClassifyListing,
} from "../../src/index.js";

const asOf = "2026-11-24";

function errorOf(input: unknown): ListingError {
  const result = safeClassifyListing(input, { asOf });
  if (result.success) throw new Error("expected an error");
  return result.error;
}

const cyclic: Record<string, unknown> = { title: "젤리" };
cyclic["attributes"] = cyclic;

describe("what is no listing is a typed error with its path", () => {
  it.each<[string, unknown, string, string]>([
    ["nothing", undefined, "not-an-object", ""],
    ["null", null, "not-an-object", ""],
    ["a text", "멜라토닌", "not-an-object", ""],
    ["a list", [], "not-an-object", ""],
    ["a function", () => 1, "not-an-object", ""],
    ["no title", { brand: "x" }, "no-title", "title"],
    ["an empty title", { title: "  " }, "wrong-value", "title"],
    ["a number as title", { title: 5 }, "wrong-type", "title"],
    ["an unknown channel", { title: "젤리", channel: "domestik" }, "wrong-value", "channel"],
    ["a country name as origin", { title: "젤리", origin: "China" }, "wrong-value", "origin"],
    ["a number in ingredients", { title: "젤리", ingredients: [5] }, "wrong-type", "ingredients[0]"],
    ["an object as attribute", cyclic, "wrong-type", "attributes.attributes"],
    ["a text as age", { title: "젤리", ageRange: { minMonths: "3" } }, "wrong-type", "ageRange.minMonths"],
  ])("%s", (_name, input, code, path) => {
    const error = errorOf(input);
    expect(error).toBeInstanceOf(ListingError);
    expect([error.code, error.faults[0]?.path]).toEqual([code, path]);
  });

  it.each<[string, unknown, string]>([
    [
      "certifications",
      ["HU07123-20001A"],
      "certifications[0]: is a string, expected { number, scheme?, claimedExempt? }",
    ],
    ["documents", ["수입신고필증"], "documents[0]: is a string, expected { type, number? }"],
    ["certifications", "HU07123-20001A", "certifications: is a string, expected a list"],
    ["ageRange", "3", "ageRange: is a string, expected an object"],
    ["adultOnly", "yes", "adultOnly: is a string, expected true or false"],
    ["tags", [5], "tags[0]: is a number, expected a string"],
  ])("says what %s takes instead of %j", (field, value, message) => {
    expect(errorOf({ title: "젤리", [field]: value }).message).toBe(message);
  });

  it("says what was perhaps meant", () => {
    expect(errorOf({ titel: "젤리" }).faults[0]?.didYouMean).toBe("titel");
    expect(errorOf({ title: "젤리", channel: "domestik" }).message).toContain('did you mean "domestic"?');
  });

  it("keeps what a getter or a proxy throws as the cause", () => {
    const thrown = new Error("no entry");
    const getter = Object.defineProperty({}, "title", {
      enumerable: true,
      get: () => {
        throw thrown;
      },
    });
    const proxy = new Proxy(
      {},
      {
        get: () => {
          throw thrown;
        },
        has: () => {
          throw thrown;
        },
      },
    );
    for (const input of [getter, proxy]) {
      const error = errorOf(input);
      expect([error.code, error.cause]).toEqual(["unreadable", thrown]);
    }
  });

  it("classifyListing throws the same error", () => {
    expect(() => classifyListing({} as Listing)).toThrow(ListingError);
  });

  it.each(["2026-2-1", "2026-02-30", "yesterday", ""])("asOf %j is no day", (day) => {
    expect(safeClassifyListing({ title: "젤리" }, { asOf: day })).toMatchObject({
      success: false,
      error: { faults: [{ path: "asOf" }] },
    });
  });
});

describe("options are checked when the classifier is built", () => {
  it.each<[object, string, string | undefined]>([
    [{ policy: "strickt" }, "policy", "strict"],
    [{ policy: { rules: { "medicine.online-sales": "off" } } }, "policy.rules", "medicine.online-sale"],
    [{ policy: { rules: { "medicine.online-sale": "maybe" } } }, "policy.rules.medicine.online-sale", undefined],
    [{ defaults: { channel: "crossborder" } }, "defaults.channel", "cross-border"],
    [{ defaults: { certifications: "none" } }, "defaults.certifications", undefined],
    [{ asOf: "2026-13-01" }, "asOf", undefined],
  ])("%j", (options, path, near) => {
    const build = () => createClassifier(options);
    expect(build).toThrow(DataError);
    try {
      build();
    } catch (error) {
      expect((error as DataError).faults[0]).toMatchObject({
        path,
        ...(near === undefined ? {} : { didYouMean: near }),
      });
    }
  });
});

describe("hostile texts end in a verdict", () => {
  it.each<[string, string]>([
    ["lone surrogates", "멜라토닌 \ud83d 10mg \udc00 30정"],
    ["NUL bytes", "멜라\u0000토닌 10mg 30정"],
    ["bidi overrides", "\u202e멜라토닌 10mg\u202c 30정"],
    ["prototype keys", "__proto__ constructor toString 멜라토닌 10mg 30정"],
  ])("%s", (_name, title) => {
    expect(classifyListing({ title }, { asOf }).decision).toBe("prohibited");
  });

  it("keys of Object.prototype as attributes, schemes and ids are only words", () => {
    const listing = JSON.parse(
      '{"title":"젤리","id":"__proto__","attributes":{"__proto__":"x","constructor":"y","toString":"z"},"certifications":[{"scheme":"constructor","number":"__proto__"}]}',
    );
    expect(safeClassifyListing(listing, { asOf }).success).toBe(true);
  });

  it.each<[string, () => Listing]>([
    ["a title of 9 MB", () => ({ title: `${"멜 라 토 닌 ".repeat(700_000)}x` })],
    ["a description of open tags", () => ({ title: "젤리", description: "<b<script>&amp<!--".repeat(200_000) })],
    ["100,000 ingredients", () => ({ title: "젤리", ingredients: Array.from({ length: 100_000 }, () => "정제수") })],
    ["a million digits", () => ({ title: `${"1".repeat(1_000_000)}mg 멜라토닌` })],
    ["loose jamo without end", () => ({ title: "ㅁㅔ".repeat(400_000) })],
    ["commas without end", () => ({ title: `멜라토닌${", 카페인".repeat(300_000)} 무첨가` })],
  ])(
    "%s is read in reasonable time",
    (_name, make) => {
      const listing = make();
      const start = performance.now();
      expect(safeClassifyListing(listing, { asOf }).success).toBe(true);
      expect(performance.now() - start).toBeLessThan(90_000);
    },
    120_000,
  );

  it("more than ten million signs are refused with a code", () => {
    expect(errorOf({ title: "a".repeat(10_000_001) }).code).toBe("too-long");
  });

  it("anything at all gives a result", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
        }),
        (input) => {
          expect(typeof safeClassifyListing(input, { asOf }).success).toBe("boolean");
        },
      ),
    );
  });

  it("any listing of the right shape gives a verdict", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    const listing = fc.record(
      {
        title: text.map((value) => `a${value}`),
        description: text,
        ingredients: fc.array(text, { maxLength: 3 }),
        brand: text,
        category: fc.array(text, { maxLength: 3 }),
        attributes: fc.dictionary(text, text, { maxKeys: 3 }),
        options: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: ["title"] },
    );
    fc.assert(
      fc.property(listing, (input) => {
        expect(safeClassifyListing(input, { asOf }).success).toBe(true);
      }),
    );
  });
});

describe("a field with nearly the name of another", () => {
  it.each<[string, string | undefined]>([
    ["chanel", "channel"],
    ["ingredient", "ingredients"],
    ["hs_code", "hsCode"],
    ["adult_only", "adultOnly"],
    ["Certifications", "certifications"],
    ["imageTexts", "imageText"],
    ["code", undefined],
    ["sku", undefined],
    ["image", undefined],
    ["seller", undefined],
    ["title", undefined],
    ["__proto__", undefined],
  ])("%s: %s was meant", (field, didYouMean) => {
    const verdict = classifyListing(
      Object.defineProperty({ title: "총각김치" }, field, { value: "총각김치", enumerable: true }) as Listing,
      { asOf: "2026-11-24" },
    );
    expect(verdict.misnamed).toEqual(didYouMean === undefined ? undefined : [{ field, didYouMean }]);
  });

  it("changes nothing else in the verdict", () => {
    const day = { asOf: "2026-11-24" };
    const { misnamed, ...verdict } = classifyListing({ title: "곰인형", chanel: "cross-border" } as Listing, day);
    expect(misnamed).toHaveLength(1);
    expect(verdict).toEqual(classifyListing({ title: "곰인형" }, day));
  });
});

describe("options that do not exist", () => {
  it("are refused in a call, with what was perhaps meant", () => {
    const call = { asof: "2026-11-24" } as { asOf?: string };
    expect(() => classifyListing({ title: "총각김치" }, call)).toThrow(
      'asof: is no option of a call, expected asOf; others go to createClassifier (did you mean "asOf"?)',
    );
  });

  it.each<[object, string]>([
    [{ polcy: "strict" }, 'options: "polcy" is not known'],
    [{ defaults: { chanel: "cross-border" } }, 'defaults: "chanel" is not known'],
  ])("are refused of a classifier: %j", (options, message) => {
    expect(() => createClassifier(options)).toThrow(message);
  });
});
