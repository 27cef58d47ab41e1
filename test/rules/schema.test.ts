/** The grammar of rule files: what an editor takes is what the check of rules takes. */
import { describe, expect, it } from "vitest";
import { packRuleSchema, ruleFileSchema, ruleSchema } from "../../src/rules/schema.js";

const asksClass = { in: [{ var: "class" }, ["trial"]] };
const asksRole = { in: [{ var: "role" }, ["sold"]] };
const holdsWord = { in: ["sleep", { var: "purposes" }] };
const dear = { ">": [{ var: "price" }, 100] };

const rule = (...conditions: readonly unknown[]) => ({
  id: "trial.rule",
  category: "unsafe-goods",
  decision: "review",
  message: { ko: "말", en: "word" },
  sellerMessage: { ko: "말", en: "word" },
  when: { and: [asksClass, asksRole, ...conditions] },
});
const isOfTables = (...conditions: readonly unknown[]) => ruleSchema.safeParse(rule(...conditions)).success;
const isOfPacks = (...conditions: readonly unknown[]) => packRuleSchema.safeParse(rule(...conditions)).success;

describe("conditions of the five operators, for tables and packs", () => {
  it.each<[string, unknown, boolean]>([
    ["one of these words", asksRole, true],
    ["true and false are words", { in: [{ var: "adultOnly" }, [true]] }, true],
    ["a list that holds a word", holdsWord, true],
    ["the contrary", { "!": [holdsWord] }, true],
    ["the contrary of the contrary", { "!": [{ "!": [holdsWord] }] }, true],
    ["either", { or: [holdsWord, asksRole] }, true],
    ["three of them", { or: [holdsWord, asksRole, asksClass] }, true],
    ["both", { and: [holdsWord, { or: [asksRole, { "!": [holdsWord] }] }] }, true],
    ["three at once", { and: [holdsWord, asksRole, asksClass] }, true],
    ["no words", { in: [{ var: "role" }, []] }, false],
    ["a word in a text", { in: ["a", "abc"] }, false],
    ["either of one", { or: [holdsWord] }, false],
    ["both of one", { and: [holdsWord] }, false],
    ["the contrary of two", { "!": [holdsWord, asksRole] }, false],
    ["the contrary without a list", { "!": holdsWord }, false],
    ["another operator", { "==": [1, 1] }, false],
    ["two operators", { ...holdsWord, or: [holdsWord, asksRole] }, false],
    ["nothing", {}, false],
    ["a fault inside", { or: [holdsWord, { "!": [{ "==": [1, 1] }] }] }, false],
  ])("%s", (_name, condition, isTaken) => {
    expect([isOfTables(condition), isOfPacks(condition)]).toEqual([isTaken, isTaken]);
  });

  it("class and role alone", () => {
    expect([isOfTables(), isOfPacks()]).toEqual([true, true]);
  });

  it("the first two are questions", () => {
    const first = { ...rule(), when: { and: [{ or: [asksClass, asksClass] }, asksRole] } };
    const second = { ...rule(), when: { and: [asksClass, holdsWord] } };
    for (const wrong of [first, second]) {
      expect(ruleSchema.safeParse(wrong).success).toBe(false);
      expect(packRuleSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("only packs compare numbers, and never under a `!`", () => {
  it.each([">", ">=", "<", "<="])("%s", (operator) => {
    const compare = { [operator]: [{ var: "quantity" }, 5] };
    expect([isOfTables(compare), isOfPacks(compare)]).toEqual([false, true]);
    expect(isOfPacks({ or: [holdsWord, compare] })).toBe(true);
    expect(isOfPacks({ and: [holdsWord, { or: [asksRole, compare] }] })).toBe(true);
    expect(isOfPacks({ "!": [compare] })).toBe(false);
    expect(isOfPacks({ "!": [{ or: [holdsWord, compare] }] })).toBe(false);
    expect(isOfPacks({ or: [dear, { "!": [holdsWord] }] })).toBe(true);
  });

  it.each<[string, unknown]>([
    ["another number", { ">": [{ var: "weight" }, 5] }],
    ["a text", { ">": [{ var: "price" }, "5"] }],
    ["three operands", { ">": [{ var: "price" }, 5, 6] }],
  ])("not %s", (_name, condition) => {
    expect(isOfPacks(condition)).toBe(false);
  });
});

describe("a file of rules", () => {
  const file = { $schema: "../rules.schema.json", about: "Trial.", rules: [rule(holdsWord)] };

  it("says its schema and what it is about, and holds rules", () => {
    expect(ruleFileSchema.safeParse(file).success).toBe(true);
    expect(ruleFileSchema.safeParse({ ...file, rules: [rule({ "==": [1, 1] })] }).success).toBe(false);
    expect(ruleFileSchema.safeParse({ ...file, more: [] }).success).toBe(false);
    for (const key of ["$schema", "about", "rules"] as const) {
      const { [key]: _left, ...rest } = file;
      expect(ruleFileSchema.safeParse(rest).success, key).toBe(false);
    }
  });

  it("a rule may name its schema, a rule of a pack has none", () => {
    const named = { ...rule(holdsWord), $schema: "../rules.schema.json" };
    expect([ruleSchema.safeParse(named).success, packRuleSchema.safeParse(named).success]).toEqual([true, false]);
  });
});
