/** Records that no rule judges: lint says by which ways of sale, and a classifier agrees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import { createClassifier, lintDataPack } from "../../src/index.js";
import { mayHold, type Possible } from "../../src/packs/satisfiable.js";
import { holds } from "../../src/rules/evaluate.js";
import type { Condition } from "../../src/rules/language.js";
import { arbFacts } from "../../src/testing/index.js";
import { type Channel, channels } from "../../src/vocabulary.js";
import { shopClass, shopPack, shopRecord, shopRule, shopSource } from "../support/shop-pack.js";

const asOf = "2026-11-24";
type Kind = "substance" | "goods";
const regulationOf = (ofClass: string, parts: object = {}) => ({
  class: ofClass,
  basis: [{ source: "pharmaceutical-affairs-act" }],
  from: "2026-01-01",
  confidence: "verified",
  ...parts,
});
const recordOf = (kind: Kind, regulations: readonly object[], parts: object = {}) => ({
  id: "glorpazine",
  kind,
  names: { ko: ["글로르파진"] },
  regulations,
  checkedOn: asOf,
  ...parts,
});
const packOf = (...records: readonly object[]) => ({ id: "trial", version: "1", add: { records } });
const warningsOf = (...records: readonly object[]) => {
  const { errors, warnings } = lintDataPack(packOf(...records));
  expect(errors).toEqual([]);
  return warnings;
};

describe("lint says by which ways of sale no rule judges a record", () => {
  it.each<[Kind, readonly string[], string | undefined, string | undefined]>([
    ["substance", ["prescription-medicine"], undefined, undefined],
    [
      "substance",
      ["blocked-food-ingredient"],
      "by domestic, parallel-import no rule",
      '"medicine-only-in-food" besides',
    ],
    ["substance", ["medicine-only-in-food"], "by purchase-agent, cross-border no rule", '"blocked-food-ingredient"'],
    ["substance", ["blocked-food-ingredient", "medicine-only-in-food"], undefined, undefined],
    ["substance", ["kc-children-confirmation"], "judges a substance: nothing is ever found", '"goods"'],
    ["goods", ["kc-children-confirmation"], undefined, undefined],
    ["goods", ["supplier-conformity"], "by cross-border no rule", "`applies.channels`"],
    ["goods", ["controlled-weapon"], undefined, undefined],
  ])("%s under %j: %s", (kind, classes, told, expected) => {
    const warnings = warningsOf(
      recordOf(
        kind,
        classes.map((each) => regulationOf(each)),
      ),
    );
    if (told === undefined) expect(warnings).toEqual([]);
    else {
      expect(warnings).toHaveLength(1);
      expect(warnings[0]?.message).toContain(told);
      expect(warnings[0]?.expected).toContain(expected);
      for (const each of classes) expect(warnings[0]?.message).toContain(each);
    }
  });

  it("but not of a way of sale that the record leaves out itself", () => {
    const own = { applies: { channels: ["purchase-agent", "cross-border"] } };
    expect(warningsOf(recordOf("substance", [regulationOf("blocked-food-ingredient", own)]))).toEqual([]);
    const less = { applies: { channels: ["domestic", "cross-border"] } };
    const [fault] = warningsOf(recordOf("substance", [regulationOf("blocked-food-ingredient", less)]));
    expect(fault?.message).toMatch(/^by domestic no rule /);
  });

  it("with the regulations of its kinds, which may be in the same pack", () => {
    const kind = recordOf("substance", [regulationOf("medicine-only-in-food")], {
      id: "glorps",
      names: { ko: ["글로릅스"] },
    });
    const own = [regulationOf("blocked-food-ingredient")];
    const paths = (isA: readonly string[]) =>
      warningsOf(kind, recordOf("substance", own, isA.length === 0 ? {} : { isA })).map(({ path }) => path);
    expect(paths([])).toEqual(["add.records[0].regulations", "add.records[1].regulations"]);
    expect(paths(["glorps"])).toEqual(["add.records[0].regulations"]);
  });

  it("by rules of packs too, and by none that a pack withdraws", () => {
    const rule = (channel: readonly Channel[]) => ({
      ...shopRule,
      when: { and: [...shopRule.when.and, { in: [{ var: "channel" }, channel] }] },
    });
    const messages = (add: object) =>
      lintDataPack({
        ...shopPack,
        add: { sources: [shopSource], classes: [shopClass], records: [shopRecord], ...add },
      }).warnings.map(({ message }) => message);
    expect(messages({ rules: [shopRule] })).toEqual([]);
    expect(messages({ rules: [rule(["domestic"])] })).toEqual([
      "by purchase-agent, parallel-import, cross-border no rule of shop-unwanted judges goods that are sold: it is let pass there",
    ]);
    expect(messages({})).toHaveLength(1);
    const withdrawn = { ...packOf(recordOf("substance", [regulationOf("prescription-medicine")])) };
    const without = tables.rules
      .filter(({ when }) => JSON.stringify(when).includes('"prescription-medicine"'))
      .map(({ id }) => ({ rule: id, reason: "?" }));
    expect(lintDataPack({ ...withdrawn, withdraw: without }).warnings.map(({ path }) => path)).toContain(
      "add.records[0].regulations",
    );
  });

  it("by limits and requirements that the record has, and no others", () => {
    const when = (fact: string, word: string) => ({ and: [...shopRule.when.and, { in: [{ var: fact }, [word]] }] });
    const warned = (condition: object, parts: object) =>
      lintDataPack({
        ...shopPack,
        add: {
          ...shopPack.add,
          records: [{ ...shopRecord, regulations: [{ ...shopRecord.regulations[0], ...parts }] }],
          rules: [{ ...shopRule, when: condition }],
        },
      }).warnings.length;
    const limits = [{ measure: "blade-length", op: ">", value: "15", unit: "cm" }];
    expect([warned(when("limit", "over"), {}), warned(when("limit", "over"), { limits })]).toEqual([1, 0]);
    const requires = ["radio-conformity"];
    expect([warned(when("proof", "missing"), {}), warned(when("proof", "missing"), { requires })]).toEqual([1, 0]);
    const book = { applies: { forms: ["book"] } };
    expect([warned(when("form", "toy"), {}), warned(when("form", "toy"), book)]).toEqual([0, 1]);
  });
});

describe("a classifier agrees", () => {
  it.each(["blocked-food-ingredient", "medicine-only-in-food", "unlisted-drug-active"])("on %s in food", (ofClass) => {
    const pack = packOf(recordOf("substance", [regulationOf(ofClass)]));
    const classifier = createClassifier({ packs: [pack], asOf });
    const [fault] = lintDataPack(pack).warnings;
    const listing = { title: "글로르파진 젤리", category: "식품>건강식품", ingredients: ["글로르파진"] };
    const silent = channels.filter((channel) => {
      const { findings, notices } = classifier.classify({ ...listing, channel });
      return findings.length + notices.length === 0;
    });
    expect(fault?.message).toMatch(new RegExp(`^by ${silent.join(", ")} no rule`));
  });
});

describe("a rule that holds on a matter may hold on what is known of it", () => {
  const scalars = ["class", "role", "channel", "form", "limit", "proof", "forChildren"] as const;

  it("whatever rule, whatever facts", () => {
    const anyRule = fc.constantFrom(...tables.rules).map(({ when }) => when as Condition);
    const seen = { held: 0, refused: 0 };
    fc.assert(
      fc.property(
        anyRule.chain((when) => {
          const asked = (when as { and: readonly { in: readonly [unknown, readonly string[]] }[] }).and;
          const fixed = fc.record({
            class: fc.constantFrom(...(asked[0]?.in[1] ?? [])),
            role: fc.constantFrom(...(asked[1]?.in[1] ?? [])),
          });
          return fixed.chain((each) => fc.tuple(fc.constant(when), arbFacts({ tables }, each as never)));
        }),
        ([when, facts]) => {
          const possible: Possible = Object.fromEntries(scalars.map((fact) => [fact, [facts[fact]]]));
          const may = mayHold(when, possible);
          if (holds(when, facts)) {
            seen.held++;
            expect(may).toBe(true);
          } else if (!may) seen.refused++;
        },
      ),
      { numRuns: 2000 },
    );
    expect(seen.held).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  });

  it.each<[string, unknown, boolean]>([
    ["a word that is possible", { in: [{ var: "form" }, ["food"]] }, true],
    ["a word that is not", { in: [{ var: "form" }, ["toy"]] }, false],
    ["not a word that is only possible", { "!": [{ in: [{ var: "form" }, ["food"]] }] }, true],
    ["not one of all that is possible", { "!": [{ in: [{ var: "form" }, ["food", "unknown"]] }] }, false],
    ["a fact of which nothing is known", { in: [{ var: "origin" }, ["US"]] }, true],
    ["a word in a list", { in: ["sleep", { var: "purposes" }] }, true],
    ["a comparison", { "<": [{ var: "price" }, 3000] }, true],
    ["one of two", { or: [{ in: [{ var: "form" }, ["toy"]] }, { in: [{ var: "role" }, ["sold"]] }] }, true],
    ["none of two", { or: [{ in: [{ var: "form" }, ["toy"]] }, { in: [{ var: "role" }, ["about"]] }] }, false],
    ["both of two", { and: [{ in: [{ var: "form" }, ["food"]] }, { in: [{ var: "role" }, ["about"]] }] }, false],
    ["no condition", "yes", true],
  ])("%s", (_what, condition, may) => {
    expect(mayHold(condition, { form: ["food", "unknown"], role: ["sold"] })).toBe(may);
  });
});
