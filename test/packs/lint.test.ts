/** Every slip in a pack is caught: with its place, what was expected, and the word that was perhaps meant. */
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import {
  createClassifier,
  DataError,
  defineDataPack,
  type Fault,
  type LintReport,
  lintDataPack,
} from "../../src/index.js";
import { shopClass, shopJson, shopPack, shopRecord, shopRule, shopSource } from "../support/shop-pack.js";

const reports = new Map<unknown, LintReport>();
const errorsOf = (pack: unknown, ...packs: readonly unknown[]) => {
  const report = reports.get(pack) ?? lintDataPack(pack, { packs });
  reports.set(pack, report);
  return report.errors;
};
const warningsOf = (pack: unknown, ...packs: readonly unknown[]) => lintDataPack(pack, { packs }).warnings;
const adding = (parts: Readonly<Record<string, unknown>>) => shopJson({ add: { ...shopPack.add, ...parts } });
const record = (parts: Readonly<Record<string, unknown>>) => adding({ records: [{ ...shopRecord, ...parts }] });
const regulation = (parts: Readonly<Record<string, unknown>>) =>
  record({ regulations: [{ ...shopRecord.regulations[0], ...parts }] });
const rule = (parts: Readonly<Record<string, unknown>>) => adding({ rules: [{ ...shopRule, ...parts }] });
const third = (condition: unknown) => rule({ when: { and: [...shopRule.when.and, condition] } });
const bare = (parts: Readonly<Record<string, unknown>>) => ({ id: "trial", version: "1", ...parts });
const reason = "a reason";

/** A slip, where it is told, and a piece of what is told (of message, expectation or near match). */
type Slip = readonly [string, unknown, string, string];
const wordsOf = ({ message, expected = "", didYouMean = "" }: Fault) => `${message} | ${expected} | ${didYouMean}`;

const slips: readonly Slip[] = [
  ["no id", { version: "1" }, "id", "is missing"],
  ["a version that is a number", bare({ version: 1 }), "version", "a string"],
  ["a field of another name", bare({ withdrow: [] }), "withdrow", "withdraw"],
  ["a field of a record of another name", record({ notWhn: [] }), "add.records[0].notWhn", "notWhen"],
  ["a kind that is none", record({ kind: "good" }), "add.records[0].kind", "goods"],
  ["a day that is none", regulation({ from: "2026-02-30" }), "add.records[0].regulations[0].from", "is no day"],
  ["an end before the beginning", regulation({ to: "2025-01-01" }), "add.records[0].regulations[0].to", "later"],
  [
    "a class that is none",
    regulation({ class: "shop-unwantd" }),
    "add.records[0].regulations[0].class",
    "shop-unwanted",
  ],
  [
    "a source that is none",
    regulation({ basis: [{ source: "shop-polcy" }] }),
    "add.records[0].regulations[0].basis[0].source",
    "shop-policy",
  ],
  [
    "a place of law that is none",
    regulation({ basis: [{ source: "shop-policy", at: "Article 3" }] }),
    "add.records[0].regulations[0].basis[0].at",
    "44(1)",
  ],
  [
    "a requirement that is none",
    regulation({ requires: ["radio-conformty"] }),
    "add.records[0].regulations[0].requires[0]",
    "radio-conformity",
  ],
  [
    "a measure that is none",
    regulation({ limits: [{ measure: "blade-lenght", op: ">", value: "15", unit: "cm" }] }),
    "add.records[0].regulations[0].limits[0].measure",
    "blade-length",
  ],
  [
    "a unit of another measure",
    regulation({ limits: [{ measure: "blade-length", op: ">", value: "15", unit: "mW" }] }),
    "add.records[0].regulations[0].limits[0].unit",
    'unknown unit of blade-length "mW"',
  ],
  [
    "a number that is no text",
    regulation({ limits: [{ measure: "blade-length", op: ">", value: 15, unit: "cm" }] }),
    "add.records[0].regulations[0].limits[0].value",
    "a string",
  ],
  ["a kind that no record is", record({ isA: ["knif"] }), "add.records[0].isA[0]", "unknown subject"],
  ["a record that is a kind of itself", record({ isA: [shopRecord.id] }), "add.records[0].isA", "a kind of itself"],
  [
    "goods that no record is",
    regulation({ applies: { product: ["plush-toyy"] } }),
    "add.records[0].regulations[0].applies.product[0]",
    "plush-toy",
  ],
  [
    "two regulations of one class at the same time",
    record({ regulations: [shopRecord.regulations[0], { ...shopRecord.regulations[0], from: "2026-06-01" }] }),
    "add.records[0].regulations[1]",
    "at the same time",
  ],
  ["a name too short to stand alone", record({ names: { ko: ["총"] } }), "add.records[0].names.ko[0]", "whole-word"],
  ["a short Latin name", record({ names: { en: ["NOX"] } }), "add.records[0].names.en[0]", "too short"],
  ["an everyday word as a name", record({ names: { ko: ["케이스"] } }), "add.records[0].names.ko[0]", "everyday word"],
  ["a name of signs only", record({ names: { ko: ["- -"] } }), "add.records[0].names.ko[0]", "no letters"],
  [
    "a name that needs a category and names none",
    record({ names: { ko: [{ text: "녹슬리", needs: "category" }] } }),
    "add.records[0].names.ko[0]",
    "`forms`",
  ],
  [
    "company that is not needed",
    record({ names: { ko: [{ text: "녹슬리", with: ["전자"] }] } }),
    "add.records[0].names.ko[0]",
    "needs company",
  ],
  [
    "a harmless phrase without a name",
    record({ notWhen: ["녹슬리 다이어리"] }),
    "add.records[0].notWhen[0]",
    "none of the names",
  ],
  [
    "a harmless phrase that is the name",
    record({ notWhen: ["녹슬리 원"] }),
    "add.records[0].notWhen[0]",
    "itself a name",
  ],
  ["an id that is taken", record({ id: "melatonin" }), "add.records[0].id", "replace"],
  ["two records of one id", adding({ records: [shopRecord, shopRecord] }), "add.records[1].id", "spoken of twice"],
  ["a rule without messages", rule({ message: undefined }), "add.rules[0].message", "is missing"],
  [
    "a rule of another category than its class",
    rule({ category: "unsafe-goods" }),
    "add.rules[0].when.and[0].in[1][0]",
    "banned-imports",
  ],
  ["a rule that ends before it begins", rule({ from: "2026-02-01", to: "2026-01-01" }), "add.rules[0].to", "later"],
  [
    "a fact that is none",
    third({ in: [{ var: "chanel" }, ["domestic"]] }),
    "add.rules[0].when.and[2].in[0].var",
    "channel",
  ],
  [
    "a word that is none",
    third({ in: [{ var: "channel" }, ["crossborder"]] }),
    "add.rules[0].when.and[2].in",
    "cross-border",
  ],
  ["an operator that is none", third({ if: [] }), "add.rules[0].when.and[2]", "in, !, or, and, >, >=, <, <="],
  [
    "equality, which JSON-Logic has and rules have not",
    third({ "==": [{ var: "price" }, 1] }),
    "add.rules[0].when.and[2]",
    "unknown operator",
  ],
  [
    "a comparison of what is no number",
    third({ ">": [{ var: "prize" }, 1] }),
    "add.rules[0].when.and[2].>[0].var",
    "price",
  ],
  ["a comparison with a text", third({ ">": [{ var: "price" }, "1"] }), "add.rules[0].when.and[2].>", "number"],
  [
    "a comparison under a !",
    third({ "!": [{ ">": [{ var: "price" }, 1] }] }),
    "add.rules[0].when.and[2].![0].>",
    'under a "!"',
  ],
  [
    "a rule that names a subject",
    third({ in: [{ var: "subject" }, ["melatonin"]] }),
    "add.rules[0].when.and[2].in[0].var",
    "in a record",
  ],
  [
    "a policy that is called law",
    rule({ sellerMessage: { ko: "불법 상품입니다.", en: "We do not take it." } }),
    "add.rules[0].sellerMessage.ko",
    "only a policy forbids",
  ],
  [
    "the same in English",
    rule({ sellerMessage: { ko: "받지 않습니다.", en: "This is unlawful." } }),
    "add.rules[0].sellerMessage.en",
    "unlawful",
  ],
  [
    "a class of policy whose name says so",
    adding({ classes: [{ ...shopClass, name: { ko: "불법 상품", en: "goods" } }] }),
    "add.classes[0].name.ko",
    "only a policy forbids",
  ],
  [
    "a policy cited for a class of law",
    regulation({ class: "banned-hazard" }),
    "add.records[0].regulations[0].class",
    "nothing except a policy",
  ],
  [
    "words for a form that has none",
    adding({ lexicon: { forms: [{ form: "goods", title: ["물건짝"] }] } }),
    "add.lexicon.forms[0].form",
    "unknown form",
  ],
  [
    "a replacement of nothing",
    bare({ replace: [{ record: { ...shopRecord, id: "melatonim", regulations: [] }, reason }] }),
    "replace[0].record.id",
    "melatonin",
  ],
  ["a replacement without a reason", bare({ replace: [{ source: shopSource }] }), "replace[0].reason", "is missing"],
  [
    "a withdrawal of nothing",
    bare({ withdraw: [{ rule: "medicine.online-sail", reason }] }),
    "withdraw[0].rule",
    "medicine.online-sale",
  ],
  [
    "a withdrawal of what others speak of",
    bare({ withdraw: [{ class: "banned-hazard", reason }] }),
    "withdraw[0].class",
    "still spoken of",
  ],
  ["a phrase that is none", bare({ withdraw: [{ phrase: "없는 말", reason }] }), "withdraw[0].phrase", "no phrase"],
  [
    "an allowance of nothing",
    bare({ allow: [{ match: { brand: "x" }, reason, until: "2027-01-01" }] }),
    "allow[0]",
    "neither which subject",
  ],
  [
    "an allowance of anything",
    bare({ allow: [{ subject: "melatonin", match: {}, reason, until: "2027-01-01" }] }),
    "allow[0].match",
    "which goods",
  ],
  [
    "an allowance without an end",
    bare({ allow: [{ subject: "melatonin", match: { brand: "x" }, reason }] }),
    "allow[0].until",
    "is missing",
  ],
  [
    "an allowance for a subject that is none",
    bare({ allow: [{ subject: "melatonim", match: { brand: "x" }, reason, until: "2027-01-01" }] }),
    "allow[0].subject",
    "melatonin",
  ],
  [
    "a class of crime without its subject",
    bare({
      allow: [
        {
          rule: "weapon.controlled",
          match: { brand: "x" },
          reason,
          until: "2027-01-01",
          despite: ["controlled-weapon"],
        },
      ],
    }),
    "allow[0]",
    "no subject",
  ],
  [
    "a policy for a rule that is none",
    bare({ policy: { rules: { "medicine.onlinesale": "off" } } }),
    "policy.rules.medicine.onlinesale",
    "medicine.online-sale",
  ],
  [
    "a policy for a class that is none",
    bare({ policy: { channels: { domestic: { classes: { narcotc: "off" } } } } }),
    "policy.channels.domestic.classes.narcotc",
    "narcotic",
  ],
  [
    "a decision that is none",
    bare({ policy: { classes: { alcohol: "forbidden" } } }),
    "policy.classes.alcohol",
    "prohibited",
  ],
  [
    "a way of sale that is none",
    bare({ policy: { channels: { abroad: "strict" } } }),
    "policy.channels.abroad",
    "cross-border",
  ],
];

describe("each slip is caught", () => {
  it.each(slips)("%s", (_what, pack, path, told) => {
    const there = errorsOf(pack).filter((fault) => fault.path === path);
    expect(there.map(wordsOf).join("\n"), JSON.stringify(errorsOf(pack), null, 1)).toContain(told);
  });

  it.each(slips)("and nothing else is told of: %s", (_what, pack, path) => {
    const beside = errorsOf(pack).filter((fault) => fault.path !== path);
    expect(beside.length, JSON.stringify(beside, null, 1)).toBeLessThanOrEqual(1);
  });

  it("and the pack without a slip has none", () => {
    expect(lintDataPack(shopJson())).toEqual({ errors: [], warnings: [] });
  });
});

/** What stands in place of a regulation's `from` or of an entry, and all that is told of it, word for word. */
const withFrom = (from: unknown) => regulation({ from });
const fromSaying =
  'YYYY-MM-DD, the first day in force; where that is not known { before: "YYYY-MM-DD" }, a day on which it was in force already';
const fromPath = "add.records[0].regulations[0].from";

describe("each is told once, in words that say what to write", () => {
  it.each<[string, unknown, string]>([
    ["no first day", withFrom(undefined), `${fromPath}: is missing, expected ${fromSaying}`],
    ["null for a day", withFrom(null), `${fromPath}: is null, expected ${fromSaying}`],
    ["a number for a day", withFrom(2026), `${fromPath}: is a number, expected ${fromSaying}`],
    ["a word for a day", withFrom("unknown"), `${fromPath}: "unknown" is no day, expected ${fromSaying}`],
    ["no day before", withFrom({}), `${fromPath}.before: is missing, expected YYYY-MM-DD`],
    ["a Date", withFrom(new Date(0)), `${fromPath}: is a Date, expected a day as a string, YYYY-MM-DD`],
    ["a Map", withFrom(new Map()), `${fromPath}: is no plain object, expected plain data, as JSON has it`],
    ["a function", regulation({ note: () => 1 }), "add.records[0].regulations[0].note: is a function, expected "],
    ["a text for an entry", adding({ records: ["x"] }), "add.records[0]: is a string, expected an object { id, kind, "],
    [
      "a text for a list",
      record({ names: { ko: "녹슬리원" } }),
      "add.records[0].names.ko: is a string, expected a list of strings or { text, needs?, hiddenAs?, with?, forms? }",
    ],
    [
      "a text for an object",
      regulation({ basis: ["shop-policy"] }),
      "add.records[0].regulations[0].basis[0]: is a string, expected an object { source, at?, url?, confidence? }",
    ],
    [
      "a text for a truth",
      record({ attributive: "no" }),
      "add.records[0].attributive: is a string, expected true or false",
    ],
    ["a number for a word", record({ kind: 5 }), "add.records[0].kind: is a number, expected substance | goods"],
  ])("%s", (_what, pack, told) => {
    const lines = errorsOf(pack).map(({ path, message, expected = "" }) => `${path}: ${message}, expected ${expected}`);
    expect(lines).toEqual([expect.stringContaining(told)]);
  });
});

describe("an id that nothing has", () => {
  it.each([
    ["pharmaceutical-act", "pharmaceutical-affairs-act"],
    ["pharmaceutical-affair-act", "pharmaceutical-affairs-act"],
    ["no-such-source", undefined],
  ])("as a source: %s, perhaps %s", (source, near) => {
    const [fault] = errorsOf(regulation({ basis: [{ source }, { source: "shop-policy" }] }));
    expect([fault?.message, fault?.didYouMean]).toEqual([`unknown source "${source}"`, near]);
    expect(fault?.expected).toContain("`sources` in haechi/data");
  });

  it.each([
    ["blocked-foods", "blocked-food-ingredient"],
    ["prescription-drug", "prescription-medicine"],
    ["narcotic-drugs", "narcotic"],
    ["banned-supplement", undefined],
  ])("as a class: %s, perhaps %s", (ofClass, near) => {
    const [fault] = errorsOf(regulation({ class: ofClass }));
    expect([fault?.message, fault?.didYouMean]).toEqual([`unknown class "${ofClass}"`, near]);
    expect(fault?.expected).toContain("`classes` in haechi/data (`npx haechi data classes` lists them)");
  });

  it("of a short list is told with the whole list", () => {
    const limits = [{ measure: "blade-length", op: ">", value: "15", unit: "mW" }];
    expect(errorsOf(regulation({ limits }))[0]?.expected).toMatch(/\bcm \| /);
  });
});

describe("a fault says of what it is", () => {
  it("by the ids of pack and entry, wherever these are known", () => {
    expect(errorsOf(record({ kind: "good" }))[0]?.of).toBe('pack "shop", record "brand-noxlyone"');
    expect(errorsOf(rule({ decision: "forbidden" }))[0]?.of).toBe('pack "shop", rule "shop.unwanted"');
    expect(errorsOf(bare({ replace: [{ class: { ...shopClass, id: "narcotik" }, reason }] }))[0]?.of).toBe(
      'pack "trial", class "narcotik"',
    );
    expect(errorsOf(record({ id: undefined }))[0]?.of).toBe('pack "shop"');
    expect(errorsOf({ version: "1" })[0]).not.toHaveProperty("of");
    expect(warningsOf(record({ names: { ko: ["멜라토닌"] } }))[0]?.of).toBe('pack "shop", record "brand-noxlyone"');
  });

  it("in the message of what is thrown", () => {
    expect(() => defineDataPack(record({ kind: "good" }) as never)).toThrow(
      'pack "shop", record "brand-noxlyone": add.records[0].kind: "good" is not known',
    );
    expect(() => createClassifier({ packs: [record({ kind: "good" })] })).toThrow(
      'pack "shop", record "brand-noxlyone": packs[0].add.records[0].kind: "good" is not known',
    );
  });
});

describe("all faults are told at once", () => {
  it("of shape and of reference, though the shape is wrong", () => {
    const pack = record({
      kind: "good",
      regulations: [{ class: "shop-unwantd", basis: [{ source: "nowhere" }], from: "soon" }],
    });
    expect(errorsOf(pack).map(({ path }) => path)).toEqual([
      "add.records[0].kind",
      "add.records[0].regulations[0].basis[0].source",
      "add.records[0].regulations[0].class",
      "add.records[0].regulations[0].confidence",
      "add.records[0].regulations[0].from",
    ]);
  });

  it("of all packs, by createClassifier, each with its pack", () => {
    const make = () =>
      createClassifier({ packs: [bare({ version: 1 }), bare({ id: "other", withdraw: [{ record: "x", reason }] })] });
    expect(make).toThrow(DataError);
    expect(make).toThrow(/packs\[0\]\.version: .*packs\[1\]\.withdraw\[0\]\.record: /s);
  });

  it("by defineDataPack, which throws them", () => {
    expect(() => defineDataPack(bare({ withdraw: [{ record: "melatonim", reason }] }) as never)).toThrow(
      'pack "trial": withdraw[0].record: unknown record "melatonim", expected an id of `records` in haechi/data or of a pack (did you mean "melatonin"?)',
    );
  });
});

describe("what is only odd is a warning", () => {
  it.each([
    [
      "a name of another record",
      record({ names: { ko: ["멜라토닌"] } }),
      [],
      "add.records[0].names.ko[0]",
      "also a name of melatonin",
    ],
    [
      "an allowance that stops at a class of crime",
      bare({ allow: [{ rule: "weapon.controlled", match: { brand: "x" }, reason, until: "2027-01-01" }] }),
      [],
      "allow[0]",
      "does not silence controlled-weapon",
    ],
    [
      "a policy that silences crime",
      bare({ policy: { rules: { "narcotics.any-trade": "off" } } }),
      [],
      "policy.rules.narcotics.any-trade",
      "safety or crime",
    ],
    [
      "a class of crime that is made harmless",
      bare({
        replace: [{ class: { ...tables.classes.find(({ id }) => id === "narcotic"), serious: false }, reason }],
      }),
      [],
      "replace[0].class.serious",
      'makes "narcotic" no longer',
    ],
    [
      "a withdrawal of a matter of crime",
      bare({ withdraw: [{ rule: "narcotics.any-trade", reason }] }),
      [],
      "withdraw[0].rule",
      "narcotic",
    ],
    [
      "two packs that decide on the same policy",
      bare({ policy: { rules: { "kc.own-import": "off" } } }),
      [bare({ id: "first", policy: { rules: { "kc.own-import": "review" } } })],
      "policy.rules.kc.own-import",
      'the pack "first" also decides',
    ],
    [
      "two packs that decide on the same entry",
      bare({ withdraw: [{ record: shopRecord.id, reason }] }),
      [shopPack],
      "withdraw[0].record",
      'the pack "shop" also decides',
    ],
  ] as const)("%s", (_what, pack, before, path, told) => {
    expect(errorsOf(pack, ...before)).toEqual([]);
    const there = warningsOf(pack, ...before).filter((fault) => fault.path === path);
    expect(there.map(wordsOf).join("\n"), JSON.stringify(warningsOf(pack, ...before))).toContain(told);
  });
});

describe("names that are no use, or too common", () => {
  const named = (names: Readonly<Record<string, unknown>>) => warningsOf(record({ names }));
  const pathsOf = (names: Readonly<Record<string, unknown>>) => named(names).map(({ path }) => path);
  const aloneIn = (en: unknown) => pathsOf({ ko: ["녹슬리원"], en: [en] });
  const name = "add.records[0].names.en[0]";

  it.each([
    ["vitamin", [name]],
    ["Vitamin", [name]],
    ["battery", [name]],
    ["shampoo bar", []],
    ["Noxlyone", []],
    [{ text: "vitamin", needs: "whole-word" }, [name]],
    [{ text: "vitamin", needs: "company", with: ["noxly"] }, []],
    [{ text: "vitamin", needs: "category", forms: ["medicine"] }, []],
  ])("%j", (en, paths) => {
    expect(aloneIn(en)).toEqual(paths);
  });

  it("says in what other names the word stands", () => {
    const [fault] = named({ ko: ["녹슬리원"], en: ["vitamin"] });
    expect(fault?.message).toMatch(/^"vitamin" is a word in names of other things, such as "[^"]*vitamin[^"]*", "/i);
    expect(fault?.expected).toContain("a longer name");
  });

  it("does not take a word for common that is in the names of one other thing only", () => {
    const holding = (word: string) =>
      tables.records.filter(({ names }) => new RegExp(`"[^"]*\\b${word}\\b[^"]*"`, "i").test(JSON.stringify(names)));
    expect(holding("collagen")).toHaveLength(1);
    expect(aloneIn("collagen")).toEqual([]);
  });

  it("does not take the name of a kind for common, though its kinds have it", () => {
    const kindOfBattery = tables.records.filter(({ names }) => / battery|battery /i.test(JSON.stringify(names)));
    expect(kindOfBattery.length).toBeGreaterThan(2);
    const above = kindOfBattery.map((each) => ({ record: { ...each, isA: [shopRecord.id] }, reason }));
    const pack = shopJson({
      add: { ...shopPack.add, records: [{ ...shopRecord, names: { ko: ["녹슬리원"], en: ["battery"] } }] },
      replace: above,
    });
    expect(warningsOf(pack).filter(({ path }) => path === name)).toEqual([]);
  });

  it.each([
    [{ en: ["Noxlyone"] }, ["add.records[0].names"]],
    [{}, ["add.records[0].names"]],
    [{ brand: ["Noxlyone"] }, ["add.records[0].names"]],
    [{ en: ["Noxlyone"], brand: ["녹슬리원"] }, []],
    [{ ko: [{ text: "녹슬리원", needs: "whole-word" }] }, []],
  ])("none in hangul: %j", (names, paths) => {
    expect(pathsOf(names)).toEqual(paths);
  });
});

describe("days that have not come", () => {
  const place = "add.records[0]";
  const from = `${place}.regulations[0].from`;

  it.each<[string, unknown, string | undefined, readonly string[]]>([
    ["law of the year 2226", regulation({ from: "2226-11-01" }), undefined, [from]],
    ["law five years ahead", regulation({ from: "2031-11-24" }), undefined, []],
    ["law a day later than that", regulation({ from: "2031-11-25" }), undefined, [from]],
    ["law five years ahead of an earlier day", regulation({ from: "2031-11-24" }), "2026-11-23", [from]],
    ["a reading in 2036", record({ checkedOn: "2036-11-01" }), undefined, [`${place}.checkedOn`]],
    ["a reading a year after the tables", record({ checkedOn: "2027-11-24" }), undefined, []],
    ["a reading a day later than that", record({ checkedOn: "2027-11-25" }), undefined, [`${place}.checkedOn`]],
    ["a reading on the very day", record({ checkedOn: "2027-03-01" }), "2027-03-01", []],
    ["a reading tomorrow", record({ checkedOn: "2027-03-02" }), "2027-03-01", [`${place}.checkedOn`]],
    ["in force by a day to come", regulation({ from: { before: "2030-01-01" } }), undefined, [`${from}.before`]],
    ["in force by a day that was", regulation({ from: { before: "2020-01-01" } }), undefined, []],
  ])("%s", (_what, pack, asOf, paths) => {
    const { errors, warnings } = lintDataPack(pack, asOf === undefined ? {} : { asOf });
    expect(errors).toEqual([]);
    expect(warnings.map(({ path }) => path)).toEqual(paths);
  });

  it("are counted from the tables that are given, whose day is read from their version", () => {
    const older = { ...tables, manifest: { ...tables.manifest, dataVersion: "2020.3.9-2" } };
    const toldOf = (checkedOn: string) =>
      lintDataPack(record({ checkedOn }), { tables: older }).warnings.flatMap(({ path, message }) =>
        path === "add.records[0].checkedOn" ? [message] : [],
      );
    expect(toldOf("2021-03-10")).toEqual(['"2021-03-10" is more than a year after the day of the tables, 2020-03-09']);
    expect(toldOf("2021-03-09")).toEqual([]);
  });

  it("and a day that is none is told", () => {
    expect(lintDataPack(shopJson(), { asOf: "2026-13-01" }).errors).toEqual([
      { path: "asOf", message: '"2026-13-01" is no day', expected: "YYYY-MM-DD" },
    ]);
  });
});

describe("packs build on each other", () => {
  const above = {
    id: "above",
    version: "1",
    allow: [{ rule: "shop.unwanted", match: { brand: "x" }, reason, until: "2027-01-01" }],
  };

  it("in their order only", () => {
    expect(errorsOf(above, shopPack)).toEqual([]);
    expect(() => createClassifier({ packs: [above, shopPack] })).toThrow('unknown rule "shop.unwanted"');
  });

  it("an id stands for one pack", () => {
    expect(errorsOf(bare({ id: "shop" }), shopPack)[0]?.message).toBe('there is a pack "shop" already');
  });
});
