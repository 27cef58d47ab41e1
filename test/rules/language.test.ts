/**
 * The language of rules: what it takes and what it refuses, with the place of the fault and the word that was meant.
 * That a foreign module may redefine `in` on the host's json-logic-js is no question here: under vitest both are one
 * module instance, and only the bundled build keeps its own; the tests of the package ask it there.
 */
import { describe, expect, it } from "vitest";
import { DataError } from "../../src/errors.js";
import { factDomains } from "../../src/matters/facts.js";
import { type Condition, checkWhen, factOf, type Leaf, leavesOf, readsOf, wordsOf } from "../../src/rules/language.js";
import { RuleBook } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { RuleEnvelope } from "../../src/tables/schema.js";
import { TableIndex } from "../../src/tables/tables.js";

const domains = factDomains(new TableIndex(bundledTables));
const check = (when: unknown) => checkWhen(when, domains);

const asksClass = { in: [{ var: "class" }, ["blocked-food-ingredient"]] };
const asksRole = { in: [{ var: "role" }, ["contained"]] };
const asksForm = { in: [{ var: "form" }, ["supplement", "food", "unknown"]] };
/** The condition as the third of a rule that is right but for it. */
const third = (condition: unknown) => ({ and: [asksClass, asksRole, condition] });
const oneOf = (fact: unknown, words: unknown) => ({ in: [{ var: fact }, words] });
const notNot = (times: number): unknown => (times === 0 ? asksForm : { "!": [notNot(times - 1)] });

describe("takes rules of the five operators over known facts and words", () => {
  it.each([
    ["the rule of the design", { and: [asksClass, asksRole, asksForm] }],
    ["class and role alone", { and: [asksClass, asksRole] }],
    ["a word in a list of words", third({ in: ["sleep", { var: "purposes" }] })],
    ["goods in the list of what is sold", third({ in: [bundledTables.records[0]?.id, { var: "product" }] })],
    ["true and false", third(oneOf("adultOnly", [false]))],
    ["either of two", third({ or: [asksForm, { in: ["sleep", { var: "purposes" }] }] })],
    ["the contrary", third({ "!": [{ in: ["absent", { var: "claims" }] }] })],
    ["both inside either", third({ or: [asksForm, { and: [asksForm, { "!": [asksForm] }] }] })],
    ["conditions 32 deep", third(notNot(31))],
  ])("%s", (_what, when) => {
    expect(check(when)).toEqual([]);
  });

  it("every bundled rule", () => {
    const faults = bundledTables.rules.flatMap((rule) =>
      check(rule.when).map((fault) => ({ rule: rule.id, ...fault })),
    );
    expect(faults).toEqual([]);
  });
});

describe("refuses misspelt facts and words, and says which was meant", () => {
  it.each([
    ["a misspelt fact", oneOf("chanel", ["domestic"]), ".in[0].var", 'unknown fact "chanel"', "channel"],
    ["a fact in another case", oneOf("Channel", ["domestic"]), ".in[0].var", 'unknown fact "Channel"', "channel"],
    ["a misspelt list", { in: ["sleep", { var: "purpose" }] }, ".in[1].var", 'unknown fact "purpose"', "purposes"],
    ["a misspelt word", oneOf("form", ["suplement"]), ".in", '"suplement" is not a word of form', "supplement"],
    [
      "a word of another fact",
      oneOf("channel", ["domestic", "over"]),
      ".in",
      '"over" is not a word of channel',
      undefined,
    ],
    [
      "a misspelt word for a list",
      { in: ["slep", { var: "purposes" }] },
      ".in",
      '"slep" is not a word of purposes',
      "sleep",
    ],
    ["a misspelt operator", { andd: [asksForm, asksForm] }, "", 'unknown operator "andd"', "and"],
    ["an operator in capitals", { OR: [asksForm, asksForm] }, "", 'unknown operator "OR"', "or"],
  ])("%s", (_what, condition, place, message, near) => {
    expect(check(third(condition))).toEqual([
      expect.objectContaining({ path: `when.and[2]${place}`, message: expect.stringContaining(message) }),
    ]);
    expect(check(third(condition))[0]?.didYouMean).toBe(near);
  });

  it("misspelt classes and roles in the first two conditions", () => {
    const when = { and: [oneOf("class", ["blocked-food-ingredients"]), oneOf("role", ["containd"])] };
    expect(check(when).map(({ path, didYouMean }) => [path, didYouMean])).toEqual([
      ["when.and[0].in", "blocked-food-ingredient"],
      ["when.and[1].in", "contained"],
    ]);
  });

  it("every fault of a rule at once, not the first alone", () => {
    const when = {
      and: [asksClass, asksRole, oneOf("chanel", ["domestic"]), { or: [oneOf("form", ["fod"]), { log: "x" }] }],
    };
    expect(check(when).map(({ path }) => path)).toEqual([
      "when.and[2].in[0].var",
      "when.and[3].or[0].in",
      "when.and[3].or[1]",
    ]);
  });

  it("says which words would have been right", () => {
    expect(check(third(oneOf("limit", ["above"])))[0]?.expected).toBe("none | within | over | unknown");
  });
});

describe("refuses what stock JSON-Logic would answer wrongly or dangerously", () => {
  const operators = ["==", "===", "!=", "!==", "!!", "<", "<=", ">", ">=", "+", "%", "min", "max", "if", "?:"] as const;
  const loops = ["all", "some", "none", "map", "filter", "reduce", "merge"] as const;
  const others = ["var", "missing", "missing_some", "cat", "substr", "log", "method", "val", "throw", "try"] as const;
  const inherited = ["constructor", "toString", "hasOwnProperty", "cat.constructor", "var.call"] as const;

  it.each([...operators, ...loops, ...others, ...inherited])("the operator %s", (operator) => {
    const faults = check(third({ [operator]: [{ var: "channel" }, "domestic"] }));
    expect(faults).toEqual([
      expect.objectContaining({ path: "when.and[2]", message: `has the unknown operator "${operator}"` }),
    ]);
  });

  it("the operator __proto__, which JSON can name", () => {
    expect(check(third(JSON.parse('{ "__proto__": [1] }')))).toEqual([
      expect.objectContaining({ path: "when.and[2]", message: 'has the unknown operator "__proto__"' }),
    ]);
  });

  it.each(["", "constructor", "constructor.constructor", "__proto__", "toString", "channel.length", "0"])(
    "the fact %j, which reaches past the facts",
    (fact) => {
      expect(check(third(oneOf(fact, ["domestic"])))).toEqual([
        expect.objectContaining({ path: "when.and[2].in[0].var", message: `unknown fact "${fact}"` }),
      ]);
    },
  );

  it.each([
    ["a word in a text, which is a search inside it", { in: ["mel", "caramel"] }],
    ["a fact in a text", { in: [{ var: "channel" }, "domestic"] }],
    ["null in a text", { in: [null, "nullable"] }],
    ["null in a list", { in: [null, { var: "purposes" }] }],
    ["true in a list", { in: [true, { var: "purposes" }] }],
    ["a fact in a fact", { in: [{ var: "role" }, { var: "claims" }] }],
    ["a word in a list of words, which asks no fact", { in: ["food", ["food"]] }],
    ["no words at all", oneOf("form", [])],
    ["one operand", { in: [{ var: "form" }] }],
    ["three operands", { in: [{ var: "form" }, ["food"], ["supplement"]] }],
    ["operands that are no list", { in: { var: "form" } }],
    ["a fact with a default", oneOf(["form", "food"], ["food"])],
    ["a fact by number", oneOf(1, ["food"])],
    ["a fact beside something else", { in: [{ var: "form", log: "x" }, ["food"]] }],
  ])("`in` with %s", (_what, condition) => {
    expect(check(third(condition))).toEqual([
      expect.objectContaining({ path: "when.and[2].in", message: "is no question" }),
    ]);
  });

  it.each([
    ["null", oneOf("form", [null]), "null"],
    ["a number", oneOf("limit", [100]), "100"],
    ["a text that looks like true", oneOf("adultOnly", ["true"]), "true"],
    ["true for a fact of words", oneOf("forChildren", [true]), "true"],
    ["a list in the list", oneOf("form", [["food"]]), "food"],
    ["an expression in the list", oneOf("form", [{ var: "form" }]), "[object Object]"],
  ])("%s as a word", (_what, condition, written) => {
    expect(check(third(condition))).toEqual([
      expect.objectContaining({
        path: "when.and[2].in",
        message: expect.stringContaining(`"${written}" is not a word of`),
      }),
    ]);
  });

  it.each([
    ["a single word asked like a list", { in: ["domestic", { var: "channel" }] }, '"channel" is a single word'],
    ["a list asked like a single word", oneOf("purposes", ["sleep"]), '"purposes" is a list of words'],
  ])("%s", (_what, condition, message) => {
    expect(check(third(condition))).toEqual([expect.objectContaining({ path: "when.and[2].in", message })]);
  });

  it.each(["subject", "origin"])("a rule about one %s: such law belongs in a record", (fact) => {
    expect(check(third(oneOf(fact, ["melatonin"])))).toEqual([
      expect.objectContaining({
        path: "when.and[2].in[0].var",
        message: `"${fact}" belongs in a record, not in a rule`,
      }),
    ]);
  });
});

describe("refuses what is no condition, at its place", () => {
  it.each([
    ["null", null],
    ["true", true],
    ["a number", 1],
    ["a text", "class"],
    ["a list", [asksForm]],
    ["an empty object", {}],
    ["two operators in one object", { ...asksForm, or: [asksForm, asksForm] }],
    ["a comment beside the operator", { ...asksForm, comment: "food only" }],
  ])("%s", (_what, condition) => {
    expect(check(third(condition))).toEqual([
      expect.objectContaining({ path: "when.and[2]", message: "is no condition" }),
    ]);
  });

  it.each([
    ["`and` with one condition", { and: [asksForm] }, ".and", "must hold at least two conditions"],
    ["`and` with none", { and: [] }, ".and", "must hold at least two conditions"],
    ["`or` with one condition", { or: [asksForm] }, ".or", "must hold at least two conditions"],
    ["`or` of no list", { or: asksForm }, ".or", "must hold at least two conditions"],
    ["`!` of two conditions", { "!": [asksForm, asksForm] }, ".!", "must hold exactly one condition in a list"],
    ["`!` of none", { "!": [] }, ".!", "must hold exactly one condition in a list"],
    ["`!` without a list", { "!": asksForm }, ".!", "must hold exactly one condition in a list"],
    ["a fault inside `!`", { "!": [{ log: "x" }] }, ".![0]", 'has the unknown operator "log"'],
    ["a fault inside `or`", { or: [asksForm, { log: "x" }] }, ".or[1]", 'has the unknown operator "log"'],
  ])("%s", (_what, condition, place, message) => {
    expect(check(third(condition))).toEqual([expect.objectContaining({ path: `when.and[2]${place}`, message })]);
  });

  it("conditions 33 deep", () => {
    const path = `when.and[2]${".![0]".repeat(32)}`;
    expect(check(third(notNot(32)))).toEqual([{ path, message: "is nested deeper than 32" }]);
  });

  it("conditions so deep that walking them would overflow the stack", () => {
    let deep: unknown = asksForm;
    for (let level = 0; level < 100_000; level++) deep = { "!": [deep] };
    expect(check(third(deep))).toEqual([expect.objectContaining({ message: "is nested deeper than 32" })]);
  });
});

describe("the first two conditions are class, then role: the index is made from them", () => {
  const first = "when.and[0]";
  const second = "when.and[1]";
  it.each([
    ["no `and` around them", asksClass, [first, second]],
    ["`or` instead of `and`", { or: [asksClass, asksRole] }, [first, second]],
    ["role before class", { and: [asksRole, asksClass] }, [first, second]],
    ["class alone", { and: [asksClass, asksForm] }, [second]],
    ["role alone", { and: [asksForm, asksRole] }, [first]],
    ["role in the third place", { and: [asksClass, asksForm, asksRole] }, [second]],
    ["every class but one", { and: [{ "!": [asksClass] }, asksRole] }, [first]],
    ["class or something else", { and: [{ or: [asksClass, asksForm] }, asksRole] }, [first]],
    ["role inside another `and`", { and: [asksClass, { and: [asksRole, asksForm] }] }, [second]],
  ])("%s is refused", (_what, when, paths) => {
    expect(check(when).map(({ path }) => path)).toEqual(paths);
  });

  it("the fault says what is wanted and where", () => {
    expect(check({ and: [asksRole, asksForm] })[0]).toEqual({
      path: first,
      message: "must ask for the class",
      expected: '{ "in": [ { "var": "class" }, [ … ] ] } as first condition of an "and"',
    });
  });
});

describe("what a condition reads is computed, never declared", () => {
  const sleep: Leaf = { in: ["sleep", { var: "purposes" }] };
  const form: Leaf = { in: [{ var: "form" }, ["food", "unknown"]] };
  const condition: Condition = { and: [form, { or: [sleep, { "!": [form] }] }] };

  it("its leaves stand from left to right", () => {
    expect(leavesOf(condition)).toEqual([form, sleep, form]);
  });

  it("a leaf asks one fact, a composed condition none", () => {
    expect([form, sleep, condition].map(factOf)).toEqual(["form", "purposes", undefined]);
  });

  it("a leaf asks for its words", () => {
    expect([form, sleep].map(wordsOf)).toEqual([["food", "unknown"], ["sleep"]]);
  });

  it("each fact counts once", () => {
    expect(readsOf(condition)).toEqual(["form", "purposes"]);
  });
});

describe("a book of rules", () => {
  const [model] = bundledTables.rules as readonly [RuleEnvelope];
  const bookOf =
    (...rules: RuleEnvelope[]) =>
    () =>
      new RuleBook(new TableIndex({ ...bundledTables, rules }));

  it("refuses faulty rules with every fault, under the id of the rule", () => {
    const faulty = (id: string, when: unknown): RuleEnvelope => ({ ...model, id, when });
    const open = bookOf(
      faulty("trial.misspelt", third(oneOf("chanel", ["domestic"]))),
      model,
      faulty("trial.compared", { "==": [1, 1] }),
    );
    expect(open).toThrow(DataError);
    expect(open).toThrow(
      /rules\.trial\.misspelt\.when\.and\[2\]\.in\[0\]\.var: unknown fact "chanel".*\(did you mean "channel"\?\)/,
    );
    expect(open).toThrow(/rules\.trial\.compared\.when: has the unknown operator "=="/);
  });

  it("takes the rules that are right", () => {
    expect(bookOf(model)().rules.map(({ id }) => id)).toEqual([model.id]);
  });
});
