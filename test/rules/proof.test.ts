/**
 * Proves every bundled rule over every combination of the facts it reads: facts are words of closed lists, so
 * there is nothing to sample. The class is the one fact whose domain is cut: the classes a rule names and two it
 * does not name stand for all. "Which class it is matters only as named or not" shows that this loses nothing.
 */
import { LogicEngine } from "json-logic-engine";
import { describe, expect, it } from "vitest";
import { type FactDomain, type FactName, type Facts, factDomains, nothingKnown } from "../../src/matters/facts.js";
import { holds } from "../../src/rules/evaluate.js";
import { type Condition, factOf, type Leaf, leavesOf, wordsOf } from "../../src/rules/language.js";
import { type Rule, RuleBook } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";

const index = new TableIndex(bundledTables);
const book = new RuleBook(index);
const domains = factDomains(index);
const engine = new LogicEngine();
const byRule = book.rules.map((rule) => [rule.id, rule] as const);

type Word = string | boolean;
type Truth = (leaf: Leaf) => boolean;

/** The third evaluator: what the five operators mean, without JSON-Logic. */
function judge(condition: Condition, truth: Truth): boolean {
  if ("in" in condition) return truth(condition);
  if ("!" in condition) return !judge(condition["!"][0], truth);
  if ("or" in condition) return condition.or.some((part) => judge(part, truth));
  if ("and" in condition) return condition.and.every((part) => judge(part, truth));
  throw new Error("a bundled rule compares no numbers");
}

function truthIn(facts: Facts): Truth {
  const known: Readonly<Record<string, Word | readonly Word[]>> = { ...facts };
  return ({ in: [left, right] }) => {
    if (typeof left === "string") return [known[(right as { var: string }).var]].flat().includes(left);
    return (right as readonly Word[]).includes(known[left.var] as Word);
  };
}

/** The words that the rule asks a fact for. */
function namedIn(rule: Rule, fact: FactName): readonly Word[] {
  return [
    ...new Set(
      leavesOf(rule.when)
        .filter((leaf) => factOf(leaf) === fact)
        .flatMap(wordsOf),
    ),
  ];
}

function unnamedIn(rule: Rule, fact: FactName): readonly Word[] {
  return domains[fact].values.filter((word) => !namedIn(rule, fact).includes(word));
}

function subsetsOf<T>(words: readonly T[]): readonly (readonly T[])[] {
  return words.reduce<readonly (readonly T[])[]>(
    (subsets, word) => subsets.flatMap((set) => [set, [...set, word]]),
    [[]],
  );
}

/** What a fact is tried with: every word; for a list, every set of the words named and one more; for the class, see above. */
function valuesOf(rule: Rule, fact: FactName, wholeClassDomain: boolean): readonly unknown[] {
  const domain: FactDomain = domains[fact];
  if (domain.kind === "list") return subsetsOf([...namedIn(rule, fact), ...unnamedIn(rule, fact).slice(0, 1)]);
  if (fact === "class" && !wholeClassDomain) return [...namedIn(rule, fact), ...unnamedIn(rule, fact).slice(0, 2)];
  return domain.values;
}

/** Every combination of the facts that a rule reads. */
function combinationsOf(rule: Rule, wholeClassDomain = false): readonly Facts[] {
  return rule.reads.reduce<readonly Facts[]>(
    (all, fact) =>
      all.flatMap((facts) => valuesOf(rule, fact, wholeClassDomain).map((value) => ({ ...facts, [fact]: value }))),
    [nothingKnown],
  );
}

/** The conditions that never decide: turning the leaf alone turns the rule on no combination. */
function idleConditionsOf(rule: Rule): readonly { leaf: Leaf; neverMattersWhen: boolean }[] {
  const combinations = combinationsOf(rule);
  return leavesOf(rule.when).flatMap((leaf) => {
    const turns = (from: boolean) =>
      combinations.some((facts) => {
        const truth = truthIn(facts);
        const turned: Truth = (asked) => (asked === leaf ? !truth(asked) : truth(asked));
        return truth(leaf) === from && judge(rule.when, truth) !== judge(rule.when, turned);
      });
    return [true, false].filter((from) => !turns(from)).map((from) => ({ leaf, neverMattersWhen: from }));
  });
}

describe("three evaluators agree on every combination of what a rule reads", () => {
  it.each(byRule)("%s", (_id, rule) => {
    const disputed = combinationsOf(rule).filter((facts) => {
      const expected = judge(rule.when, truthIn(facts));
      return holds(rule.when, facts) !== expected || engine.run(rule.when, facts) !== expected;
    });
    expect(disputed).toEqual([]);
  });
});

describe("no rule is dead: it holds on some combination and fails on another", () => {
  it.each(byRule)("%s", (_id, rule) => {
    const answers = new Set(combinationsOf(rule).map((facts) => holds(rule.when, facts)));
    expect(answers).toEqual(new Set([true, false]));
  });
});

describe("no condition is dead: turning it alone, from true to false and from false to true, turns the rule", () => {
  it.each(byRule)("%s", (_id, rule) => {
    expect(idleConditionsOf(rule)).toEqual([]);
  });

  it("a condition that another makes idle, or that names a whole domain, would be found", () => {
    const [first] = book.rules as [Rule];
    const [asksClass, asksRole] = first.when.and as [Leaf, Leaf];
    const wholeDomain: Leaf = {
      in: [{ var: "channel" }, ["domestic", "purchase-agent", "parallel-import", "cross-border"]],
    };
    const doubled: Rule = {
      ...first,
      reads: ["class", "role", "channel"],
      when: { and: [asksClass, asksRole, wholeDomain] },
    };
    expect(idleConditionsOf(doubled)).toEqual([{ leaf: wholeDomain, neverMattersWhen: false }]);
    const overshadowed: Condition = { or: [asksRole, { in: [{ var: "limit" }, ["over"]] }] };
    const shadowed: Rule = {
      ...first,
      reads: ["class", "role", "limit"],
      when: { and: [asksClass, asksRole, overshadowed] },
    };
    expect(idleConditionsOf(shadowed)).not.toEqual([]);
  });

  it.each(byRule)("%s asks no fact for the same word twice in one condition", (_id, rule) => {
    const repeated = leavesOf(rule.when).filter((leaf) => new Set(wordsOf(leaf)).size !== wordsOf(leaf).length);
    expect(repeated).toEqual([]);
  });
});

describe("which class it is matters only as named or not", () => {
  it.each(byRule)(
    "%s answers alike for all classes it names, and for all others, whatever else is the case",
    (_id, rule) => {
      const named = new Set(namedIn(rule, "class"));
      const answers = new Map<string, boolean>();
      const unlike = combinationsOf(rule, true).filter((facts) => {
        const alike = JSON.stringify({ ...facts, class: named.has(facts.class) });
        const answer = holds(rule.when, facts);
        const first = answers.get(alike);
        answers.set(alike, first ?? answer);
        return first !== undefined && first !== answer;
      });
      expect(unlike).toEqual([]);
    },
  );
});

describe("the index never changes an answer", () => {
  it.each(domains.class.values.map(String))(
    "the candidates for %s are the rules whose first two conditions accept it, in every role",
    (className) => {
      for (const role of domains.role.values as readonly Facts["role"][]) {
        const truth = truthIn({ ...nothingKnown, class: className, role });
        const accepting = book.rules.filter(({ when }) => when.and.slice(0, 2).every((part) => judge(part, truth)));
        expect(book.candidates(className, role), role).toEqual(accepting);
      }
    },
  );

  it("a class or role that no rule names has no candidates", () => {
    expect(book.candidates("no-such-class", "sold")).toEqual([]);
    expect(book.candidates("__proto__", "constructor")).toEqual([]);
  });
});
