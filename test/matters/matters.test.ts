/** One matter for each subject under each regulation that reaches the listing; of the others, why they do not. */
import { describe, expect, it } from "vitest";
import type { Scheme, Scope, SubjectRecord } from "../../src/tables/schema.js";
import type { Form } from "../../src/vocabulary.js";
import { record, regulation, trialClass, tried } from "../support/trial-tables.js";

type Listing = { readonly title: string } & Readonly<Record<string, unknown>>;

const classes = ["trial", "other", "third"].map((id) => trialClass(id));

/** The matters of a listing by these records: the classes that reach it, and why others do not. */
function mattersOf(listing: Listing, records: readonly SubjectRecord[], schemes: readonly Scheme[] = []) {
  const { matters, unreached } = tried(listing, { records, classes, schemes }).matters;
  return {
    reached: matters.map(({ facts }) => `${facts.subject} ${facts.class}`),
    unreached: unreached.map(({ settled, class: { id }, because }) => `${settled.subject} ${id}: ${because}`),
    matters,
    places: unreached.map(({ places }) => places.map(({ text }) => text)),
  };
}

/** Goods named 시료 under one regulation of this scope. */
const scoped = (applies: Scope | undefined, more: Partial<SubjectRecord> = {}) => [
  record("sample", "goods", {
    names: { ko: ["시료"] },
    regulations: [regulation("trial", applies ? { applies } : {})],
    ...more,
  }),
];

/** `reached`, or why the one regulation of 시료 does not reach the listing. */
function reach(listing: Listing, applies: Scope | undefined, more: readonly SubjectRecord[] = []): string {
  const { reached, unreached } = mattersOf(listing, [...scoped(applies), ...more]);
  return reached.includes("sample trial") ? "reached" : (unreached[0]?.split(": ")[1] ?? "nothing");
}

describe("a regulation counts on its days only: half open, and a start that is not established is no doubt", () => {
  const dated = (from: string | { before: string }, to?: string) => {
    const regulations = [regulation("trial", { from, ...(to === undefined ? {} : { to }) })];
    return mattersOf({ title: "시료" }, [record("sample", "goods", { names: { ko: ["시료"] }, regulations })]);
  };

  it.each<[string, string | { before: string }, string | undefined, boolean]>([
    ["since long", "2020-01-01", undefined, true],
    ["from this very day", "2026-01-01", undefined, true],
    ["from tomorrow", "2026-01-02", undefined, false],
    ["until tomorrow", "2020-01-01", "2026-01-02", true],
    ["until this very day", "2020-01-01", "2026-01-01", false],
    ["from nobody knows when", { before: "2030-01-01" }, undefined, true],
  ])("%s", (_name, from, to, isInForce) => {
    const { reached, unreached } = dated(from, to);
    expect(reached).toEqual(isInForce ? ["sample trial"] : []);
    expect(unreached).toEqual(isInForce ? [] : ["sample trial: not-in-force"]);
  });

  it("what is not in force is shown by the subject alone", () => {
    expect(dated("2026-01-02").places).toEqual([["시료"]]);
  });
});

describe("the scope of a regulation: forms, ways of sale, origins, goods, purposes, children", () => {
  it.each<[string, Listing, Scope | undefined, string]>([
    ["no scope", { title: "시료" }, undefined, "reached"],
    ["an empty scope", { title: "시료" }, {}, "reached"],
    ["its form", { title: "시료 젤리" }, { forms: ["food", "toy"] }, "reached"],
    ["another form", { title: "시료 젤리" }, { forms: ["toy"] }, "other-form"],
    ["a form that nobody knows excludes nothing", { title: "시료" }, { forms: ["toy"] }, "reached"],
    ["a form left out", { title: "시료 젤리" }, { notForms: ["food"] }, "other-form"],
    ["a form not left out", { title: "시료 젤리" }, { notForms: ["toy"] }, "reached"],
    ["a form that nobody knows is not left out", { title: "시료" }, { notForms: ["toy"] }, "reached"],
    ["its way of sale", { title: "시료", channel: "cross-border" }, { channels: ["cross-border"] }, "reached"],
    ["another way of sale", { title: "시료" }, { channels: ["cross-border"] }, "other-channel"],
    ["its origin", { title: "시료", origin: "CN" }, { origins: ["CN", "US"] }, "reached"],
    ["another origin", { title: "시료", origin: "JP" }, { origins: ["CN"] }, "other-origin"],
    ["an origin must be shown", { title: "시료" }, { origins: ["CN"] }, "other-origin"],
    ["an origin left out", { title: "시료", origin: "KR" }, { notOrigins: ["KR"] }, "other-origin"],
    ["an origin not left out", { title: "시료", origin: "CN" }, { notOrigins: ["KR"] }, "reached"],
    ["an unknown origin is not left out", { title: "시료" }, { notOrigins: ["KR"] }, "reached"],
    ["its purpose", { title: "수면 시료" }, { purposes: ["sleep", "pain"] }, "reached"],
    ["another purpose", { title: "근육 시료" }, { purposes: ["sleep"] }, "other-product"],
    ["a purpose must be shown", { title: "시료" }, { purposes: ["sleep"] }, "other-product"],
    ["for children", { title: "유아 시료" }, { forChildren: "yes" }, "reached"],
    ["not for children", { title: "성인용 시료" }, { forChildren: "yes" }, "other-product"],
    ["that it is for children must be shown", { title: "시료" }, { forChildren: "yes" }, "other-product"],
    ["its goods", { title: "시료" }, { product: ["sample"] }, "reached"],
    ["its goods among others", { title: "시료" }, { product: ["elsewhere", "sample"] }, "reached"],
    ["goods left out among others", { title: "시료" }, { notProduct: ["elsewhere", "sample"] }, "other-product"],
    ["other goods", { title: "시료" }, { product: ["elsewhere"] }, "other-product"],
    ["goods left out", { title: "시료" }, { notProduct: ["sample"] }, "other-product"],
    ["goods not left out", { title: "시료" }, { notProduct: ["elsewhere"] }, "reached"],
    [
      "the form is asked before the way of sale",
      { title: "시료 젤리" },
      { forms: ["toy"], channels: ["cross-border"] },
      "other-form",
    ],
    [
      "the way of sale before the origin",
      { title: "시료" },
      { channels: ["cross-border"], origins: ["CN"] },
      "other-channel",
    ],
    ["the origin before the goods", { title: "시료" }, { origins: ["CN"], product: ["elsewhere"] }, "other-origin"],
  ])("%s", (_name, listing, applies, expected) => {
    expect(reach(listing, applies)).toBe(expected);
  });

  it("what is sold is the goods with the kinds they belong to", () => {
    const kinds = [
      record("thing", "goods"),
      record("gadget", "goods", { isA: ["thing"], names: { ko: ["기계장치"] } }),
    ];
    expect(reach({ title: "시료, 기계장치" }, { product: ["thing"] }, kinds)).toBe("reached");
    expect(reach({ title: "시료, 기계장치" }, { notProduct: ["thing"] }, kinds)).toBe("other-product");
    expect(reach({ title: "시료, 기계장치 케이스" }, { product: ["thing"] }, kinds)).toBe("other-product");
  });

  it.each<[string, Listing, Scope, readonly string[]]>([
    ["another form, by the word of the form", { title: "시료 젤리" }, { forms: ["toy"] }, ["시료", "젤리"]],
    ["another way of sale, by its word", { title: "시료 구매대행" }, { channels: ["domestic"] }, ["시료", "구매대행"]],
    ["another origin, by its field", { title: "시료", origin: "KR" }, { notOrigins: ["KR"] }, ["시료", "KR"]],
    ["other goods, by what is sold", { title: "시료" }, { notProduct: ["sample"] }, ["시료", "시료"]],
  ])("%s is shown", (_name, listing, applies, words) => {
    expect(mattersOf(listing, scoped(applies)).places).toEqual([words]);
  });

  it("a regulation that does not reach hides no other", () => {
    const regulations = [regulation("trial", { applies: { forms: ["toy"] } }), regulation("other")];
    const found = mattersOf({ title: "시료 젤리" }, [
      record("sample", "goods", { names: { ko: ["시료"] }, regulations }),
    ]);
    expect([found.reached, found.unreached]).toEqual([["sample other"], ["sample trial: other-form"]]);
  });
});

describe("a medicine is one on whatever shelf it stands, unless the title calls it something else", () => {
  const medicine = (more: Partial<SubjectRecord> = {}) => [
    record("drug", "substance", {
      names: { ko: ["약성분"], brand: ["명약필"] },
      regulations: [regulation("trial", { applies: { notForms: ["cosmetic", "food"] } })],
      ...more,
    }),
  ];
  const isReached = (listing: Listing, more?: Partial<SubjectRecord>) =>
    mattersOf(listing, medicine(more)).reached.length > 0;

  it.each<[string, Listing, boolean]>([
    ["its brand on a beauty shelf", { title: "명약필", category: "화장품" }, true],
    ["its brand on a food shelf", { title: "명약필", category: "식품" }, true],
    ["a lotion of its line", { title: "명약필 보습 수분크림", category: "화장품" }, false],
    ["a bare substance on a beauty shelf", { title: "약성분", category: "화장품" }, false],
    ["a substance with its dose on a beauty shelf", { title: "약성분 10mg", category: "화장품" }, true],
    ["a substance with its share on a beauty shelf", { title: "약성분 3%", category: "화장품" }, false],
    ["a substance with its dose on a food shelf", { title: "약성분 10mg", category: "식품" }, false],
    ["a substance with its dose in a cream by its title", { title: "약성분 10mg 크림", category: "화장품" }, false],
    ["one dose of several mentions", { title: "약성분 10mg, 보습 진정 탄력 미백 약성분", category: "화장품" }, true],
    ["one brand of several mentions", { title: "명약필", description: "약성분", category: "화장품" }, true],
    ["its brand denied", { title: "명약필 대신", category: "화장품" }, false],
  ])("%s", (_name, listing, expected) => {
    expect(isReached(listing)).toBe(expected);
  });

  it("goods are none", () => {
    expect(isReached({ title: "명약필", category: "화장품" }, { kind: "goods" })).toBe(false);
  });

  it("a brand that needs company or a category is not unmistakable", () => {
    const named = (needs: "company" | "category" | "whole-word") => ({
      names: { brand: [{ text: "명약필", needs, with: ["선물"], forms: ["cosmetic" as Form] }] },
    });
    const listing = { title: "명약필, 선물", category: "화장품" };
    expect([isReached(listing, named("company")), isReached(listing, named("category"))]).toEqual([false, false]);
    expect(isReached(listing, named("whole-word"))).toBe(true);
  });

  it("forms that a regulation asks for bind it all the same", () => {
    const regulations = [regulation("trial", { applies: { forms: ["medicine"] } })];
    expect(isReached({ title: "명약필", category: "화장품" }, { regulations })).toBe(false);
  });
});

describe("a kind is not judged once more beside what belongs to it", () => {
  const names = (...ko: string[]) => ({ names: { ko } });
  const records = [
    record("toy", "goods", { ...names("놀잇감"), regulations: [regulation("trial")] }),
    record("plush", "goods", { isA: ["toy"], ...names("곰인형"), regulations: [regulation("other")] }),
  ];

  it.each<[string, string, readonly string[]]>([
    ["the kind alone", "놀잇감", ["toy trial"]],
    ["what belongs to it has the regulations of both", "곰인형", ["plush other", "plush trial"]],
    ["both, in the same role", "곰인형 놀잇감", ["plush other", "plush trial"]],
    ["both, the kind only as an accessory's", "놀잇감 케이스, 곰인형", ["toy trial", "plush other", "plush trial"]],
  ])("%s", (_name, title, reached) => {
    expect(mattersOf({ title }, records).reached).toEqual(reached);
  });
});

describe("the facts of a matter: one flat document, and where each was read", () => {
  const scheme: Scheme = {
    id: "paper",
    kind: "permit",
    name: { ko: "허가", en: "permit" },
    patterns: ["^P-\\d{4}$"],
    confidence: "verified",
  };
  const records = [
    record("sample", "goods", {
      names: { ko: ["시료"] },
      isA: ["stuff"],
      regulations: [
        regulation("trial", {
          limits: [{ measure: "blade-length", op: ">", value: "15", unit: "cm" }],
          requires: ["paper", "no-such-paper"],
        }),
      ],
    }),
    record("stuff", "goods"),
  ];

  it("of a listing that says everything", () => {
    const [matter] = mattersOf(
      {
        title: "중고 시료 칼날 20cm 수면 어린이 장난감 직거래 성인인증 구매대행",
        description: "시료 대신",
        origin: "cn",
        ingredients: ["설탕"],
        certifications: [{ number: "P-1234" }],
      },
      records,
      [scheme],
    ).matters;
    expect(matter?.facts).toEqual({
      class: "trial",
      subject: "sample",
      role: "likeness",
      claims: ["compared"],
      disguised: false,
      channel: "purchase-agent",
      origin: "CN",
      form: "toy",
      product: [],
      purposes: ["sleep"],
      forChildren: "yes",
      ingredients: "listed",
      adultOnly: true,
      condition: "used",
      sellerKind: "person",
      limit: "over",
      proof: "shown",
    });
    const words = Object.fromEntries(
      Object.entries(matter?.because ?? {}).map(([fact, places]) => [fact, places.map(({ text }) => text)]),
    );
    expect(words).toEqual({
      role: ["시료", "장난감"],
      claims: ["시료", "대신"],
      channel: ["구매대행"],
      origin: ["cn"],
      form: ["장난감"],
      product: [],
      purposes: ["수면"],
      forChildren: ["어린이"],
      ingredients: ["설탕"],
      adultOnly: ["성인인증"],
      condition: ["중고"],
      sellerKind: ["직거래"],
      limit: ["20cm"],
      proof: ["P-1234"],
    });
    expect(matter?.missingMeasures).toEqual([]);
    expect(matter?.schemes.map(({ scheme: { id }, proof }) => [id, proof])).toEqual([["paper", "shown"]]);
  });

  it("of a listing that says nothing but its title", () => {
    const [matter] = mattersOf({ title: "시료" }, records, [scheme]).matters;
    expect(matter?.facts).toEqual({
      class: "trial",
      subject: "sample",
      role: "sold",
      claims: [],
      disguised: false,
      channel: "domestic",
      origin: "unknown",
      form: "unknown",
      product: ["sample", "stuff"],
      purposes: [],
      forChildren: "unknown",
      ingredients: "unknown",
      adultOnly: false,
      condition: "unknown",
      sellerKind: "unknown",
      limit: "unknown",
      proof: "missing",
    });
    expect(matter?.because.product?.map(({ text }) => text)).toEqual(["시료"]);
    expect(matter?.missingMeasures).toEqual(["blade-length"]);
  });

  it("a disguise is told", () => {
    const names = { ko: ["시료장치"] };
    const [plain, hidden] = ["시료장치", "시.료.장.치"].map(
      (title) =>
        mattersOf({ title }, [record("sample", "goods", { names, regulations: [regulation("trial")] })]).matters[0],
    );
    expect([plain?.facts.disguised, hidden?.facts.disguised]).toEqual([false, true]);
  });

  it("what is sold is told once, in the order of its names, with every place", () => {
    const kinds = [
      record("stuff", "goods"),
      record("b-thing", "goods", { isA: ["stuff"], names: { ko: ["둘째것"] }, regulations: [regulation("trial")] }),
      record("a-thing", "goods", { isA: ["stuff"], names: { ko: ["첫째것"] } }),
      record("c-thing", "substance", { names: { ko: ["셋째것"] } }),
    ];
    const [matter] = mattersOf({ title: "둘째것, 첫째것, 셋째것 젤리" }, kinds).matters;
    expect(matter?.facts.product).toEqual(["a-thing", "b-thing", "stuff"]);
    expect(matter?.because.product?.map(({ text }) => text)).toEqual(["둘째것", "첫째것"]);
  });

  it("the requirements of the class count where the regulation names none of its own", () => {
    const asking = [trialClass("trial", { requires: ["paper"] })];
    const proofOf = (requires?: string[]) => {
      const regulations = [regulation("trial", requires ? { requires } : {})];
      const sample = record("sample", "goods", { names: { ko: ["시료"] }, regulations });
      const { matters } = tried({ title: "시료" }, { records: [sample], classes: asking, schemes: [scheme] }).matters;
      return matters[0]?.facts.proof;
    };
    expect([proofOf(), proofOf([]), proofOf(["paper"])]).toEqual(["missing", "none", "missing"]);
  });
});
