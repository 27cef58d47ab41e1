/**
 * JSON-Logic as its public test suites know it, for the operators of our rules: cases of our own over the same ground,
 * judged by json-logic-js, which judges our rules, and by json-logic-engine, a second engine.
 * Then what of it our rules may not say, and a pack's comparison of numbers, where the engines differ.
 */
import { LogicEngine } from "json-logic-engine";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { describe, expect, it } from "vitest";
import { factDomains, nothingKnown } from "../../src/matters/facts.js";
import { holds } from "../../src/rules/evaluate.js";
import { type Condition, checkWhen } from "../../src/rules/language.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";

/** What it shows, the rule, the data, the value. */
type Case = readonly [what: string, rule: unknown, data: unknown, value: unknown];

const shop = {
  title: "녹차 100g",
  grade: "",
  stock: 0,
  open: false,
  tags: ["녹차", "잎차"],
  none: [],
  nil: null,
  maker: { name: "한솔", site: { city: "보성" }, branches: ["서울", ["부산", "대구"]] },
};

const literals: readonly Case[] = [
  ["a text", "녹차", shop, "녹차"],
  ["an empty text", "", shop, ""],
  ["a number", 12.5, shop, 12.5],
  ["zero", 0, shop, 0],
  ["true", true, shop, true],
  ["false", false, shop, false],
  ["null", null, shop, null],
  ["a list", ["녹차", 1, null], shop, ["녹차", 1, null]],
  ["a list with logic in it", [0, { var: "stock" }, { "!": [true] }], shop, [0, 0, false]],
];

const variables: readonly Case[] = [
  ["a field", { var: "title" }, shop, "녹차 100g"],
  ["a field in a list of one", { var: ["title"] }, shop, "녹차 100g"],
  ["a field that is not there", { var: "price" }, shop, null],
  ["a field of no data", { var: "title" }, null, null],
  ["a field that is null", { var: "nil" }, shop, null],
  ["a path", { var: "maker.name" }, shop, "한솔"],
  ["a longer path", { var: "maker.site.city" }, shop, "보성"],
  ["a path that ends early", { var: "maker.site.zip" }, shop, null],
  ["a path through what is not there", { var: "seller.site.city" }, shop, null],
  ["a path through null", { var: "nil.name" }, shop, null],
  ["a path through no data", { var: "maker.name" }, null, null],
  ["a place in a list by path", { var: "tags.1" }, shop, "잎차"],
  ["a place in a list of lists", { var: "maker.branches.1.0" }, shop, "부산"],
  ["a place beyond the list", { var: "tags.7" }, shop, null],
  ["a place by number, where the data is a list", { var: 1 }, ["녹차", "홍차"], "홍차"],
  ["a place by digits, where the data is a list", { var: "0" }, ["녹차", "홍차"], "녹차"],
  ["the whole data by an empty name", { var: "" }, 7, 7],
  ["the whole data by null", { var: null }, 7, 7],
  ["the whole data by an empty list", { var: [] }, 7, 7],
  ["a default where nothing is there", { var: ["price", 900] }, shop, 900],
  ["a default where there is no data", { var: ["price", 900] }, null, 900],
  ["a default at the end of a path", { var: ["maker.site.zip", "없음"] }, shop, "없음"],
  ["no default for false", { var: ["open", true] }, shop, false],
  ["no default for zero", { var: ["stock", 9] }, shop, 0],
  ["no default for an empty text", { var: ["grade", "상"] }, shop, ""],
  ["no default for an empty list", { var: ["none", ["녹차"]] }, shop, []],
];

const membership: readonly Case[] = [
  ["a word of a list", { in: ["잎차", ["녹차", "잎차"]] }, shop, true],
  ["a word that the list has not", { in: ["홍차", ["녹차", "잎차"]] }, shop, false],
  ["a part of a word of the list is none of it", { in: ["차", ["녹차", "잎차"]] }, shop, false],
  ["nothing is in an empty list", { in: ["녹차", []] }, shop, false],
  ["a number is not its digits", { in: [1, ["1"]] }, shop, false],
  ["false is in a list that holds it", { in: [false, [true, false]] }, shop, true],
  ["true is not the text that looks like it", { in: [true, ["true"]] }, shop, false],
  ["a part of a text", { in: ["녹차", "보성 녹차"] }, shop, true],
  ["a text in itself", { in: ["녹차", "녹차"] }, shop, true],
  ["a text that another has not", { in: ["홍차", "보성 녹차"] }, shop, false],
  ["texts are compared with their case", { in: ["Tea", "green tea"] }, shop, false],
  ["an empty text is in every text", { in: ["", "녹차"] }, shop, true],
  ["no text is in an empty one", { in: ["녹차", ""] }, shop, false],
  ["a field in a list", { in: [{ var: "maker.name" }, ["한솔", "두솔"]] }, shop, true],
  ["a word in a field that is a list", { in: ["잎차", { var: "tags" }] }, shop, true],
  ["a word in a field that is a text", { in: ["100g", { var: "title" }] }, shop, true],
  ["a word in a field that is not there", { in: ["녹차", { var: "names" }] }, shop, false],
  ["a field that is not there, in a list", { in: [{ var: "price" }, [100]] }, shop, false],
];

const truthiness: readonly Case[] = [
  ["false", false, shop, true],
  ["true", true, shop, false],
  ["zero", 0, shop, true],
  ["any other number", -1, shop, false],
  ["an empty text", "", shop, true],
  ["any other text", "아니오", shop, false],
  ["the text 0, as any other", "0", shop, false],
  ["the text false, as any other", "false", shop, false],
  ["null", null, shop, true],
  ["a field that is not there", { var: "price" }, shop, true],
  ["a field that is an empty list", { var: "none" }, shop, true],
  ["a field that is a list", { var: "tags" }, shop, false],
  ["a field that is zero", { var: "stock" }, shop, true],
];

/** `!` of a value alone and of a list that holds it is the same. */
const negation: readonly Case[] = [
  ...truthiness.flatMap(([what, rule, data, value]): Case[] => [
    [`not ${what}`, { "!": [rule] }, data, value],
    [`not ${what}, without a list`, { "!": rule }, data, value],
  ]),
  ["not an empty list, in a list", { "!": [[]] }, shop, true],
  ["not a list of one, in a list", { "!": [["녹차"]] }, shop, false],
  ["not not", { "!": [{ "!": [{ var: "title" }] }] }, shop, true],
];

const composition: readonly Case[] = [
  ["and: all true", { and: [true, true, true] }, shop, true],
  ["and: one false", { and: [true, false, true] }, shop, false],
  ["and of one", { and: [false] }, shop, false],
  ["or: one true", { or: [false, false, true] }, shop, true],
  ["or: none true", { or: [false, false] }, shop, false],
  ["or of one", { or: [true] }, shop, true],
  ["and gives the last value where all are true", { and: ["녹차", 3] }, shop, 3],
  ["and gives the first value that is not", { and: ["녹차", 0, false] }, shop, 0],
  ["and gives an empty text as it is", { and: ["", true] }, shop, ""],
  ["and gives an empty list as it is", { and: [[], true] }, shop, []],
  ["or gives the first value that is true", { or: [0, "녹차", "홍차"] }, shop, "녹차"],
  ["or gives the last value where none is", { or: [false, 0, ""] }, shop, ""],
  ["or passes over an empty list", { or: [[], "녹차"] }, shop, "녹차"],
  ["or takes the text 0", { or: ["0", true] }, shop, "0"],
  ["and takes the text 0", { and: ["0", true] }, shop, true],
  ["or of a field that is not there", { or: [{ var: "price" }, { var: "title" }] }, shop, "녹차 100g"],
  ["and in or", { or: [{ and: [true, false] }, { and: [true, { in: ["녹", { var: "title" }] }] }] }, shop, true],
  ["or in and under not", { "!": [{ and: [{ or: [false, true] }, { in: ["잎차", { var: "tags" }] }] }] }, shop, false],
];

const comparison: readonly Case[] = [
  ["more", { ">": [3, 2] }, shop, true],
  ["not more than itself", { ">": [2, 2] }, shop, false],
  ["not more", { ">": [1, 2] }, shop, false],
  ["at least itself", { ">=": [2, 2] }, shop, true],
  ["not at least", { ">=": [1, 2] }, shop, false],
  ["less", { "<": [1, 2] }, shop, true],
  ["not less than itself", { "<": [2, 2] }, shop, false],
  ["at most itself", { "<=": [2, 2] }, shop, true],
  ["not at most", { "<=": [3, 2] }, shop, false],
  ["digits count as their number", { ">": ["30", 4] }, shop, true],
  ["texts in the order of their signs", { "<": ["30", "4"] }, shop, true],
  ["between, both ends out", { "<": [1, 2, 3] }, shop, true],
  ["not between: at the end", { "<": [1, 3, 3] }, shop, false],
  ["between, both ends in", { "<=": [1, 3, 3] }, shop, true],
  ["a field with a number", { ">=": [{ var: "stock" }, 0] }, shop, true],
];

const table = [
  ["what is no logic passes through", literals],
  ["`var`", variables],
  ["`in`", membership],
  ["`!`", negation],
  ["`and` and `or`", composition],
  ["`<`, `<=`, `>`, `>=`", comparison],
] as const;

const engine = new LogicEngine();
const domains = factDomains(new TableIndex(bundledTables));
const asksClass = { in: [{ var: "class" }, ["blocked-food-ingredient"]] };
const asksRole = { in: [{ var: "role" }, ["contained"]] };
/** Faults of a pack's rule with this third condition. */
const faultsOf = (condition: unknown) => checkWhen({ and: [asksClass, asksRole, condition] }, domains, true);

describe.each(table)("%s", (_group, cases) => {
  it.each(cases)("%s", (_what, rule, data, value) => {
    expect(jsonLogic.apply(rule as RulesLogic, data)).toEqual(value);
    expect(engine.run(rule, data)).toEqual(value);
    const asFacts = data as Parameters<typeof holds>[1];
    expect(holds(rule as Condition, asFacts), "a condition holds where it is true, and true only").toBe(value === true);
  });
});

describe("our rules say less", () => {
  it.each(table.flatMap(([, cases]) => cases))("none of these cases is one of our conditions: %s", (_what, rule) => {
    expect(faultsOf(rule)).not.toEqual([]);
  });

  it.each([
    ["a default", { in: [{ var: ["form", "food"] }, ["food"]] }],
    ["a path", { in: [{ var: "form.name" }, ["food"]] }],
    ["a place in a list", { in: ["sleep", { var: "purposes.0" }] }],
    ["the whole data", { in: ["food", { var: "" }] }],
    ["what objects inherit", { in: [{ var: "constructor" }, ["food"]] }],
    ["what lists inherit", { in: [{ var: "purposes.length" }, ["sleep"]] }],
    ["a part of a text", { in: ["foo", { var: "form" }] }],
    ["a list with nothing in it", { in: [{ var: "form" }, []] }],
    ["a value that is no condition", true],
    ["a bare fact, true where it is not empty", { var: "purposes" }],
    ["not, without a list", { "!": asksClass }],
    ["and of one", { and: [asksClass] }],
    ["or of none", { or: [] }],
    ["between", { "<": [1, { var: "price" }, 3] }],
    ["a number before its fact", { "<": [1, { var: "price" }] }],
    ["digits for a number", { "<": [{ var: "price" }, "1000"] }],
    ["a number that may be unknown, under not", { "!": [{ "<": [{ var: "price" }, 1000] }] }],
    ["an operator of JSON-Logic that is not ours", { "==": [{ var: "form" }, "food"] }],
    ["an operator that calls a method", { method: [{ var: "form" }, "toString"] }],
  ])("%s is refused", (_what, condition) => {
    expect(faultsOf(condition)).not.toEqual([]);
  });

  it("json-logic-js would read what objects inherit; so the check, and not the engine, keeps rules from it", () => {
    expect(jsonLogic.apply({ var: "constructor" }, {})).toBe(Object);
    expect(faultsOf({ in: [{ var: "constructor" }, ["x"]] })).toEqual([
      expect.objectContaining({ message: 'unknown fact "constructor"' }),
    ]);
  });
});

describe("what our rules say, both engines say", () => {
  const facts = { ...nothingKnown, class: "blocked-food-ingredient", form: "food", purposes: ["sleep"], price: 900 };
  it.each<readonly [string, unknown, boolean]>([
    ["one of these words", { in: [{ var: "form" }, ["food", "supplement"]] }, true],
    ["none of these words", { in: [{ var: "form" }, ["supplement"]] }, false],
    ["true or false", { in: [{ var: "adultOnly" }, [false]] }, true],
    ["the list holds the word", { in: ["sleep", { var: "purposes" }] }, true],
    ["the list does not hold it", { in: ["slimming", { var: "purposes" }] }, false],
    ["not", { "!": [{ in: ["slimming", { var: "purposes" }] }] }, true],
    ["or", { or: [{ in: [{ var: "form" }, ["toy"]] }, { in: [{ var: "channel" }, ["domestic"]] }] }, true],
    ["and", { and: [{ in: [{ var: "form" }, ["food"]] }, { in: [{ var: "channel" }, ["cross-border"]] }] }, false],
    ["a price", { "<": [{ var: "price" }, 1000] }, true],
    ["another price", { ">=": [{ var: "price" }, 1000] }, false],
  ])("%s", (_what, condition, value) => {
    expect(faultsOf(condition)).toEqual([]);
    expect(holds(condition as Condition, facts as Parameters<typeof holds>[1])).toBe(value);
    expect(engine.run(condition, facts)).toBe(value);
  });

  it.each(["<", "<=", ">", ">="])(
    "but for `%s` on a number that is unknown: false here, NaN thrown there",
    (operator) => {
      const condition = { [operator]: [{ var: "price" }, 1000] };
      const unknown = { ...facts, price: "unknown" } as Parameters<typeof holds>[1];
      expect(holds(condition as unknown as Condition, unknown)).toBe(false);
      let thrown: unknown;
      try {
        engine.run(condition, unknown);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeNaN();
    },
  );
});
