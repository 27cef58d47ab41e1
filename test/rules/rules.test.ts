/** The book of rules: which rules are tried on a matter, on which days they hold, and what rules of packs may compare. */
import { describe, expect, it } from "vitest";
import { DataError } from "../../src/errors.js";
import { factDomains } from "../../src/matters/facts.js";
import { type Condition, checkWhen, comparesNumber, leavesOf, readsOf } from "../../src/rules/language.js";
import { numbersOf, RuleBook, truthsOf } from "../../src/rules/rules.js";
import type { RuleEnvelope } from "../../src/tables/schema.js";
import { TableIndex } from "../../src/tables/tables.js";
import { record, regulation, trialClass, trialTables, tried } from "../support/trial-tables.js";

const records = [
  record("sample", "goods", { names: { ko: ["시료"] }, regulations: [regulation("trial"), regulation("other")] }),
];
const classes = [trialClass("trial"), trialClass("other")];
const domains = factDomains(new TableIndex(trialTables({ records, classes })));

const asks = (fact: string, ...words: (string | boolean)[]): Condition => ({ in: [{ var: fact }, words] });
const rule = (id: string, when: unknown, more: Partial<RuleEnvelope> = {}): RuleEnvelope => ({
  id,
  category: "unsafe-goods",
  decision: "review",
  message: { ko: id, en: id },
  sellerMessage: { ko: id, en: id },
  when,
  ...more,
});
const bookOf = (rules: readonly RuleEnvelope[], ofPacks?: ReadonlySet<string>) =>
  new RuleBook(new TableIndex(trialTables({ records, classes, rules })), ofPacks);
const mattersOf = (listing: { readonly title: string } & Readonly<Record<string, unknown>>) =>
  tried(listing, { records, classes }).matters.matters;

const sold = rule("trial.sold", { and: [asks("class", "trial"), asks("role", "sold")] });
const both = rule("trial.both", { and: [asks("class", "trial", "other"), asks("role", "sold", "accessory")] });
const abroad = rule("trial.abroad", {
  and: [asks("class", "trial"), asks("role", "sold"), asks("channel", "cross-border")],
});

describe("the index gives the rules that name a class and a role", () => {
  const book = bookOf([sold, both, abroad]);
  it.each<[string, string, readonly string[]]>([
    ["trial", "sold", ["trial.sold", "trial.both", "trial.abroad"]],
    ["trial", "accessory", ["trial.both"]],
    ["other", "sold", ["trial.both"]],
    ["other", "accessory", ["trial.both"]],
    ["trial", "named", []],
    ["none", "sold", []],
  ])("%s, %s", (className, role, ids) => {
    expect(book.candidates(className, role).map(({ id }) => id)).toEqual(ids);
  });
});

describe("a rule holds on a matter by its facts, on its days", () => {
  const judged = (rules: readonly RuleEnvelope[], listing: { title: string; channel?: string }, asOf = "2026-01-01") =>
    bookOf(rules)
      .judge(mattersOf(listing), asOf)
      .map(({ rule: { id }, matter }) => `${matter.facts.class} ${id}`);

  it("each matter is judged by its own rules, in the order of matters and rules", () => {
    expect(judged([both, sold], { title: "시료" })).toEqual([
      "trial trial.both",
      "trial trial.sold",
      "other trial.both",
    ]);
    expect(judged([both, sold], { title: "시료 케이스" })).toEqual(["trial trial.both", "other trial.both"]);
    expect(judged([sold], { title: "선물" })).toEqual([]);
  });

  it("what the facts do not say does not hold", () => {
    expect(judged([abroad], { title: "시료" })).toEqual([]);
    expect(judged([abroad], { title: "시료", channel: "cross-border" })).toEqual(["trial trial.abroad"]);
  });

  it.each<[string, Partial<RuleEnvelope>, boolean]>([
    ["from that day", { from: "2026-01-01" }, true],
    ["from the next", { from: "2026-01-02" }, false],
    ["until the next", { to: "2026-01-02" }, true],
    ["until that day", { to: "2026-01-01" }, false],
  ])("in force %s", (_name, days, holds) => {
    expect(judged([{ ...sold, ...days }], { title: "시료" })).toEqual(holds ? ["trial trial.sold"] : []);
  });
});

describe("what a rule reads is computed", () => {
  it("its facts, and whether it compares numbers", () => {
    const dear = rule("trial.dear", {
      and: [asks("class", "trial"), asks("role", "sold"), { ">": [{ var: "price" }, 100] }],
    });
    const [first, second] = bookOf([abroad, dear], new Set(["trial.dear"])).rules;
    expect([first?.reads, first?.compares]).toEqual([["class", "role", "channel"], false]);
    expect([second?.reads, second?.compares]).toEqual([["class", "role"], true]);
  });

  it("the truth of each of its conditions on a matter, in their order", () => {
    const [matter] = mattersOf({ title: "시료" });
    const [only] = bookOf([abroad]).rules;
    if (!matter || !only) throw new Error("nothing is read");
    expect(truthsOf(only, matter, numbersOf({}))).toEqual([
      { condition: asks("class", "trial"), holds: true },
      { condition: asks("role", "sold"), holds: true },
      { condition: asks("channel", "cross-border"), holds: false },
    ]);
  });
});

describe("a rule of a pack may compare price and quantity; a number that is not given passes nothing", () => {
  const compare = (operator: string, name: string, value: number) => ({ [operator]: [{ var: name }, value] });
  const priced = (operator: string, name = "price") =>
    rule("shop.number", { and: [asks("class", "trial"), asks("role", "sold"), compare(operator, name, 100)] });
  const book = (operator: string, name?: string) => bookOf([priced(operator, name)], new Set(["shop.number"]));
  const holds = (operator: string, numbers: Record<string, number>, name?: string) =>
    book(operator, name).judge(mattersOf({ title: "시료" }), "2026-01-01", numbersOf(numbers)).length > 0;

  it.each([
    [">", [false, false, true]],
    [">=", [false, true, true]],
    ["<", [true, false, false]],
    ["<=", [true, true, false]],
  ] as const)("price %s 100, of 99, 100, 101", (operator, expected) => {
    expect([99, 100, 101].map((price) => holds(operator, { price }))).toEqual(expected);
  });

  it.each([">", ">=", "<", "<="])("%s does not hold of a number that is not given", (operator) => {
    expect(holds(operator, {})).toBe(false);
    for (const name of ["price", "quantity"])
      expect(book(operator, name).judge(mattersOf({ title: "시료" }), "2026-01-01"), name).toEqual([]);
  });

  it("quantity is another number", () => {
    expect([holds(">", { quantity: 101 }), holds(">", { quantity: 101 }, "quantity")]).toEqual([false, true]);
  });

  it("numbers are as the listing gives them, else unknown", () => {
    expect(numbersOf({ price: 5 })).toEqual({ price: 5, quantity: "unknown" });
    expect(numbersOf({ quantity: 0 })).toEqual({ price: "unknown", quantity: 0 });
  });

  it("the truth of a comparison is told too", () => {
    const [matter] = mattersOf({ title: "시료" });
    const [only] = book(">").rules;
    if (!matter || !only) throw new Error("nothing is read");
    expect(truthsOf(only, matter, numbersOf({ price: 101 })).map((each) => each.holds)).toEqual([true, true, true]);
    expect(truthsOf(only, matter, numbersOf({})).map((each) => each.holds)).toEqual([true, true, false]);
  });

  it("a bundled rule may not, nor may any other rule of the book", () => {
    expect(() => bookOf([priced(">")])).toThrow(DataError);
    expect(() => bookOf([priced(">")], new Set(["shop.other"]))).toThrow(/rules\.shop\.number\.when\.and\[2\]/);
  });
});

describe("comparisons are checked before they are run", () => {
  const check = (condition: unknown) =>
    checkWhen({ and: [asks("class", "trial"), asks("role", "sold"), condition] }, domains, true);
  const over = { ">": [{ var: "price" }, 100] };
  const question = { message: "is no comparison", expected: '[ { "var": price | quantity }, number ]' };

  it.each([">", ">=", "<", "<="])("%s is taken, alone and inside `or` and `and`", (operator) => {
    const one = { [operator]: [{ var: "quantity" }, 1] };
    expect(check(one)).toEqual([]);
    expect(check({ or: [one, { and: [one, over] }] })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["no list", { ">": 5 }],
    ["one operand", { ">": [{ var: "price" }] }],
    ["three operands", { ">": [{ var: "price" }, 1, 2] }],
    ["a text for a number", { ">": [{ var: "price" }, "100"] }],
    ["no number at all", { ">": [{ var: "price" }, Number.NaN] }],
    ["no end of numbers", { ">": [{ var: "price" }, Number.POSITIVE_INFINITY] }],
    ["the number first", { ">": [100, { var: "price" }] }],
    ["something beside the variable", { ">": [{ var: "price", log: 1 }, 100] }],
    ["null", { ">": null }],
  ])("%s", (_name, condition) => {
    expect(check(condition)).toEqual([{ path: "when.and[2].>", ...question }]);
  });

  it("under `!` an unknown number would hold, at whatever depth", () => {
    const fault = {
      message: 'compares a number under a "!", where an unknown number would hold',
      expected: 'the contrary comparison, without a "!"',
    };
    expect(check({ "!": [over] })).toEqual([{ path: "when.and[2].![0].>", ...fault }]);
    expect(check({ "!": [{ or: [asks("form", "food"), over] }] })).toEqual([
      { path: "when.and[2].![0].or[1].>", ...fault },
    ]);
    expect(check({ "!": [asks("form", "food")] })).toEqual([]);
  });

  it("a misspelt number says which was meant", () => {
    expect(check({ ">": [{ var: "prise" }, 100] })).toEqual([
      {
        path: "when.and[2].>[0].var",
        message: '"prise" is no number of a listing',
        expected: "price, quantity",
        didYouMean: "price",
      },
    ]);
    expect(check({ ">": [{ var: "weight of it all" }, 100] })[0]).toEqual({
      path: "when.and[2].>[0].var",
      message: '"weight of it all" is no number of a listing',
      expected: "price, quantity",
    });
  });

  it("an unknown operator says what is known, for packs and for the bundled rules", () => {
    const known = "in, !, or, and, >, >=, <, <=";
    expect(check({ "=>": [{ var: "price" }, 100] })[0]).toMatchObject({ path: "when.and[2]", expected: known });
    const bundled = checkWhen({ and: [asks("class", "trial"), asks("role", "sold"), { nand: [] }] }, domains);
    expect(bundled).toEqual([
      {
        path: "when.and[2]",
        message: 'has the unknown operator "nand"',
        expected: "in, !, or, and",
        didYouMean: "and",
      },
    ]);
    const far = checkWhen({ and: [asks("class", "trial"), asks("role", "sold"), { substring: [] }] }, domains);
    expect(Object.keys(far[0] ?? {})).toEqual(["path", "message", "expected"]);
  });

  it("comparisons are no leaves that ask a fact", () => {
    const condition: Condition = { and: [asks("form", "food"), { ">": [{ var: "price" }, 100] }] };
    expect(leavesOf(condition)).toEqual([asks("form", "food")]);
    expect(readsOf(condition)).toEqual(["form"]);
  });

  it.each<[string, Condition, boolean]>([
    ["a question", asks("form", "food"), false],
    ["a comparison", { ">": [{ var: "price" }, 1] }, true],
    ["a comparison inside `or`", { or: [asks("form", "food"), { ">": [{ var: "price" }, 1] }] }, true],
    ["questions inside `or`", { or: [asks("form", "food"), asks("form", "toy")] }, false],
    ["a question inside `!`", { "!": [asks("form", "food")] }, false],
    ["a comparison deep inside", { and: [{ or: [{ "!": [{ "<": [{ var: "price" }, 1] }] }] }] }, true],
  ])("%s compares a number or does not", (_name, condition, compares) => {
    expect(comparesNumber(condition)).toBe(compares);
  });
});

describe("each fault says what would have been right", () => {
  const check = (condition: unknown) =>
    checkWhen({ and: [asks("class", "trial"), asks("role", "sold"), condition] }, domains);
  const facts =
    "class, role, claims, disguised, channel, form, product, purposes, forChildren, ingredients, adultOnly, condition, sellerKind, limit, proof";

  it.each<[string, unknown, Readonly<Record<string, string>>]>([
    ["no condition", null, { expected: "an object with one operator of in, !, or, and" }],
    ["no question", { in: [] }, { expected: '[ { "var": fact }, [words] ] or [ word, { "var": fact } ]' }],
    ["an unknown fact", asks("chanel", "domestic"), { expected: facts, didYouMean: "channel" }],
    ["a fact of records", asks("subject", "x"), { expected: facts }],
    [
      "a single word asked like a list",
      { in: ["food", { var: "form" }] },
      { expected: '[ { "var": "form" }, [words] ]' },
    ],
    ["a list asked like a single word", asks("purposes", "sleep"), { expected: '[ word, { "var": "purposes" } ]' }],
    ["an unknown word", asks("limit", "ober"), { expected: "none | within | over | unknown", didYouMean: "over" }],
  ])("%s", (_name, condition, expected) => {
    expect(check(condition)).toEqual([expect.objectContaining(expected)]);
  });

  it("no near word is offered where none is near, and never the word itself", () => {
    expect(check(asks("limit", "something else"))[0]).toEqual({
      path: "when.and[2].in",
      message: '"something else" is not a word of limit',
      expected: "none | within | over | unknown",
    });
    expect(check(asks("adultOnly", "true"))[0]?.didYouMean).toBeUndefined();
    expect(Object.keys(check(asks("a fact far from all", "x"))[0] ?? {})).toEqual(["path", "message", "expected"]);
  });

  it("of a long list of words the first thirty are told", () => {
    const many = {
      ...domains,
      class: { kind: "scalar" as const, values: Array.from({ length: 40 }, (_, i) => `c${i}`) },
    };
    const [fault] = checkWhen({ and: [asks("class", "nothing"), asks("role", "sold")] }, many);
    expect(fault?.expected?.split(" | ").length).toBe(30);
  });

  it("the place of class and role is asked only of conditions that are right in themselves", () => {
    const when = { and: [asks("clas", "trial"), asks("role", "sold")] };
    expect(checkWhen(when, domains).map(({ path }) => path)).toEqual(["when.and[0].in[0].var"]);
  });

  it("a book tells the fault of what is no condition at all", () => {
    expect(() => bookOf([rule("trial.none", null)])).toThrow(DataError);
  });

  it("role is the second condition", () => {
    expect(checkWhen({ and: [asks("class", "trial"), asks("form", "food")] }, domains)).toEqual([
      {
        path: "when.and[1]",
        message: "must ask for the role",
        expected: '{ "in": [ { "var": "role" }, [ … ] ] } as second condition of an "and"',
      },
    ]);
  });

  it("a list of words may hold several, each checked", () => {
    expect(check(asks("form", "food", "fod", "toyy")).map(({ didYouMean }) => didYouMean)).toEqual(["food", "toy"]);
  });
});
