/**
 * The language of rules: stock JSON-Logic of five operators over the facts, checked before it is ever run.
 * Rules of packs may besides compare numbers of the listing.
 */
import { type Fault, nearMatch } from "../errors.js";
import { type FactDomain, type FactName, factsNoRuleReads } from "../matters/facts.js";

/** Asks for what a matter has under a name. */
export interface Var<Name extends string = string> {
  /** The name of a fact, or of a number. */
  readonly var: Name;
}

/** `{ "in": [ { "var": "channel" }, ["domestic"] ] }`: the fact is one of these words. */
export interface IsOneOf {
  /** The fact, then the words. */
  readonly in: readonly [Var, readonly (string | boolean)[]];
}
/** `{ "in": ["sleep", { "var": "purposes" }] }`: the list of words holds this one. */
export interface Holds {
  /** The word, then the fact. */
  readonly in: readonly [string, Var];
}
/** The condition does not hold. */
export interface Not {
  /** The one condition. */
  readonly "!": readonly [Condition];
}
/** At least one condition holds. */
export interface Or {
  /** Two conditions or more. */
  readonly or: readonly Condition[];
}
/** All conditions hold. */
export interface And {
  /** Two conditions or more. */
  readonly and: readonly Condition[];
}
/** Numbers of a listing that rules of packs may compare; a number that the listing does not give is `unknown`. */
export const numberNames = ["price", "quantity"] as const;
/** A number of a listing: its price in won, or its quantity. */
export type NumberName = (typeof numberNames)[number];
export type Numbers = Readonly<Record<NumberName, number | "unknown">>;

const comparisons = [">", ">=", "<", "<="] as const;
type CompareOperator = (typeof comparisons)[number];

/**
 * `{ ">=": [ { "var": "price" }, 100000 ] }`: does not hold while the number is unknown, so it never stands under `!`.
 */
export type Compare = {
  [Operator in CompareOperator]: { readonly [K in Operator]: readonly [Var<NumberName>, number] };
}[CompareOperator];
/** A condition of a rule, in JSON-Logic. */
export type Condition = IsOneOf | Holds | Not | Or | And | Compare;

/** A condition that asks one fact. */
export type Leaf = IsOneOf | Holds;

type Domains = Readonly<Record<string, FactDomain>>;

const deepest = 32;
const operators = ["in", "!", "or", "and"] as const;

/** What a check goes by and where it notes faults. */
interface Check {
  readonly domains: Domains;
  readonly faults: Fault[];
  readonly comparesNumbers: boolean;
}

/**
 * Checks that a rule is well formed: only the five operators, only facts and words that exist, and
 * `class` then `role` as the first two conditions, from which the index is made.
 *
 * @param comparesNumbers may it compare `price` and `quantity` too, as rules of packs may?
 * @returns every fault, each with its path inside `when` and a near match where there is one.
 */
export function checkWhen(when: unknown, domains: Domains, comparesNumbers = false): Fault[] {
  const faults: Fault[] = [];
  checkCondition(when, "when", { domains, faults, comparesNumbers }, 0, false);
  if (faults.length > 0) return faults;
  const parts = (when as Partial<And>).and;
  for (const [index, fact] of (["class", "role"] as const).entries()) {
    const part = parts?.[index];
    if (!part || factOf(part) !== fact || !isOneOf(part)) {
      faults.push({
        path: `when.and[${index}]`,
        message: `must ask for the ${fact}`,
        expected: `{ "in": [ { "var": "${fact}" }, [ … ] ] } as ${index === 0 ? "first" : "second"} condition of an "and"`,
      });
    }
  }
  return faults;
}

function checkCondition(node: unknown, path: string, check: Check, depth: number, isNegated: boolean): void {
  const { domains, faults, comparesNumbers } = check;
  if (depth > deepest) {
    faults.push({ path, message: `is nested deeper than ${deepest}` });
    return;
  }
  const keys = isObject(node) ? Object.keys(node) : [];
  const operator = keys[0];
  if (!isObject(node) || keys.length !== 1 || operator === undefined) {
    faults.push({
      path,
      message: "is no condition",
      expected: `an object with one operator of ${operators.join(", ")}`,
    });
    return;
  }
  const operands = node[operator];
  if (operator === "in") checkIn(operands, `${path}.in`, domains, faults);
  else if (operator === "!") {
    if (!Array.isArray(operands) || operands.length !== 1)
      faults.push({ path: `${path}.!`, message: "must hold exactly one condition in a list" });
    else checkCondition(operands[0], `${path}.![0]`, check, depth + 1, true);
  } else if (operator === "and" || operator === "or") {
    if (!Array.isArray(operands) || operands.length < 2) {
      faults.push({ path: `${path}.${operator}`, message: "must hold at least two conditions" });
      return;
    }
    for (const [index, operand] of operands.entries())
      checkCondition(operand, `${path}.${operator}[${index}]`, check, depth + 1, isNegated);
  } else if (comparesNumbers && isCompareOperator(operator)) {
    checkCompare(operands, `${path}.${operator}`, isNegated, faults);
  } else {
    const known = comparesNumbers ? [...operators, ...comparisons] : operators;
    const near = nearMatch(operator, known);
    faults.push({
      path,
      message: `has the unknown operator "${operator}"`,
      expected: known.join(", "),
      ...(near ? { didYouMean: near } : {}),
    });
  }
}

function isCompareOperator(operator: string): operator is CompareOperator {
  return (comparisons as readonly string[]).includes(operator);
}

function checkCompare(operands: unknown, path: string, isNegated: boolean, faults: Fault[]): void {
  if (isNegated) {
    faults.push({
      path,
      message: 'compares a number under a "!", where an unknown number would hold',
      expected: 'the contrary comparison, without a "!"',
    });
  }
  const [left, right] = Array.isArray(operands) && operands.length === 2 ? operands : [];
  if (!isVariable(left) || typeof right !== "number" || !Number.isFinite(right)) {
    faults.push({ path, message: "is no comparison", expected: `[ { "var": ${numberNames.join(" | ")} }, number ]` });
    return;
  }
  if ((numberNames as readonly string[]).includes(left.var)) return;
  const near = nearMatch(left.var, numberNames);
  faults.push({
    path: `${path}[0].var`,
    message: `"${left.var}" is no number of a listing`,
    expected: numberNames.join(", "),
    ...(near ? { didYouMean: near } : {}),
  });
}

function checkIn(operands: unknown, path: string, domains: Domains, faults: Fault[]): void {
  const [left, right] = Array.isArray(operands) && operands.length === 2 ? operands : [];
  const asksScalar = isVariable(left) && Array.isArray(right) && right.length > 0;
  const asksList = typeof left === "string" && isVariable(right);
  if (!asksScalar && !asksList) {
    faults.push({
      path,
      message: "is no question",
      expected: '[ { "var": fact }, [words] ] or [ word, { "var": fact } ]',
    });
    return;
  }
  const fact = asksScalar ? (left as { var: string }).var : (right as { var: string }).var;
  const place = `${path}[${asksScalar ? 0 : 1}].var`;
  const domain = Object.hasOwn(domains, fact) && !factsNoRuleReads.has(fact) ? domains[fact] : undefined;
  if (!domain) {
    const known = Object.keys(domains).filter((name) => !factsNoRuleReads.has(name));
    const near = nearMatch(fact, known);
    const message = factsNoRuleReads.has(fact)
      ? `"${fact}" belongs in a record, not in a rule`
      : `unknown fact "${fact}"`;
    faults.push({ path: place, message, expected: known.join(", "), ...(near ? { didYouMean: near } : {}) });
    return;
  }
  if ((domain.kind === "scalar") !== asksScalar) {
    const expected = domain.kind === "scalar" ? `[ { "var": "${fact}" }, [words] ]` : `[ word, { "var": "${fact}" } ]`;
    faults.push({
      path,
      message: `"${fact}" is a ${domain.kind === "scalar" ? "single word" : "list of words"}`,
      expected,
    });
    return;
  }
  const words: readonly unknown[] = asksScalar ? (right as unknown[]) : [left];
  for (const word of words) {
    if (domain.values.includes(word as string | boolean)) continue;
    const known = domain.values.map(String);
    const near = nearMatch(
      String(word),
      known.filter((each) => each !== String(word)),
    );
    faults.push({
      path,
      message: `"${String(word)}" is not a word of ${fact}`,
      expected: known.slice(0, 30).join(" | "),
      ...(near ? { didYouMean: near } : {}),
    });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isVariable(value: unknown): value is { var: string } {
  return isObject(value) && Object.keys(value).length === 1 && typeof value["var"] === "string";
}

function isOneOf(leaf: Condition): leaf is IsOneOf {
  return "in" in leaf && Array.isArray(leaf.in[1]);
}

/** The fact that a leaf asks, or undefined for a composed condition. */
export function factOf(condition: Condition): FactName | undefined {
  if (!("in" in condition)) return undefined;
  const [left, right] = condition.in;
  return (typeof left === "string" ? (right as { var: string }).var : left.var) as FactName;
}

/** The words a leaf asks its fact for. */
export function wordsOf(leaf: Leaf): readonly (string | boolean)[] {
  return isOneOf(leaf) ? leaf.in[1] : [leaf.in[0] as string];
}

/** All leaves of a condition that ask a fact, from left to right. */
export function leavesOf(condition: Condition): Leaf[] {
  return "in" in condition ? [condition] : partsOf(condition).flatMap(leavesOf);
}

/** Does a condition compare a number? */
export function comparesNumber(condition: Condition): boolean {
  if ("in" in condition) return false;
  const parts = partsOf(condition);
  return parts.length === 0 || parts.some(comparesNumber);
}

/** The conditions that a condition is composed of; none of a comparison. */
function partsOf(condition: Exclude<Condition, IsOneOf | Holds>): readonly Condition[] {
  if ("!" in condition) return condition["!"];
  if ("or" in condition) return condition.or;
  return "and" in condition ? condition.and : [];
}

/** The facts a condition reads, each once: computed, never declared. */
export function readsOf(condition: Condition): FactName[] {
  return [...new Set(leavesOf(condition).map((leaf) => factOf(leaf) as FactName))];
}
