/** What the rules of the tables say on facts that were written by hand, as far as these settle it. */
import { type FactName, type Facts, nothingKnown } from "../matters/facts.js";
import { holds } from "../rules/evaluate.js";
import { type And, type IsOneOf, readsOf, wordsOf } from "../rules/language.js";
import type { Regulation, RegulationClass, RuleEnvelope } from "../tables/schema.js";
import { isInForce, type TableIndex, type Tables } from "../tables/tables.js";
import type { Verdict } from "../verdict/verdict.js";
import { type Decision, decisions } from "../vocabulary.js";
import { indexFor } from "./subjects.js";

/** Facts that a listing states in so many words. */
export type Stated = Pick<Facts, "role" | "channel" | "disguised"> & Partial<Pick<Facts, "form">>;

/** A rule that must be found, and the mildest decision that any policy of a name gives it. */
interface OwedRule {
  readonly rule: string;
  readonly atLeast: Decision;
}

/** What one regulation comes to: all rules of one of these readings must be found. */
export interface Owed {
  readonly either: readonly (readonly OwedRule[])[];
}

/** Facts that every frame settles, said or not: what hangs on others is not expected. */
const settled: readonly FactName[] = ["class", "role", "channel", "disguised", "limit", "proof"];

/** Scopes that frames can answer; a regulation with another is not expected. */
const answered: ReadonlySet<string> = new Set(["channels", "forms", "notForms"]);

/** A rule, and the facts that it reads. */
interface CheckedRule extends RuleEnvelope {
  readonly when: And;
  readonly reads: readonly FactName[];
}

/** Rules on stated facts; what it has once judged it keeps. */
export class OwedRules {
  readonly #index: TableIndex;
  readonly #asOf: string;
  readonly #redecided: ReadonlySet<string>;
  readonly #byClass = new Map<string, readonly CheckedRule[]>();
  readonly #held = new Map<string, readonly RuleEnvelope[]>();

  /** Takes the day, and ids of rules and classes of which nothing is expected. */
  constructor(tables: Tables, asOf: string, redecided: ReadonlySet<string>) {
    this.#index = indexFor(tables);
    this.#asOf = asOf;
    this.#redecided = redecided;
    for (const rule of tables.rules) {
      if (!isInForce(rule, asOf) || redecided.has(rule.id)) continue;
      const when = rule.when as And;
      const checked = { ...rule, when, reads: readsOf(when) };
      for (const id of wordsOf(when.and[0] as IsOneOf).map(String))
        this.#byClass.set(id, [...(this.#byClass.get(id) ?? []), checked]);
    }
  }

  /** What a verdict owes to a listing that states this of a subject, one entry for each regulation that is settled. */
  on(subject: string, stated: Stated): readonly Owed[] {
    return this.#index.regulationsOf(subject).flatMap((regulation) => {
      const ofClass = this.#index.classes.get(regulation.class);
      if (ofClass === undefined || !this.#reaches(regulation, stated)) return [];
      const either = proofsOf(regulation, ofClass).map((proof) =>
        this.#holding({ ...nothingKnown, ...stated, class: ofClass.id, subject, proof }, stated).map((rule) => ({
          rule: rule.id,
          atLeast: mildestOf(rule, regulation, ofClass),
        })),
      );
      return either.some((rules) => rules.length === 0) ? [] : [{ either }];
    });
  }

  #reaches(regulation: Regulation, { channel, form }: Stated): boolean {
    const { limits, applies = {} } = regulation;
    if (!isInForce(regulation, this.#asOf) || limits !== undefined || this.#redecided.has(regulation.class))
      return false;
    if (!Object.keys(applies).every((scope) => answered.has(scope))) return false;
    const asksForForm = applies.forms !== undefined || applies.notForms !== undefined;
    if (asksForForm && (form === undefined || applies.forms?.includes(form) === false)) return false;
    return applies.channels?.includes(channel) !== false && !(form && applies.notForms?.includes(form));
  }

  #holding(facts: Facts, { form }: Stated): readonly RuleEnvelope[] {
    const key = [facts.class, facts.role, facts.channel, form, facts.disguised, facts.proof].join(" ");
    const known = this.#held.get(key);
    if (known !== undefined) return known;
    const told = new Set<FactName>(form === undefined ? settled : [...settled, "form"]);
    const held = (this.#byClass.get(facts.class) ?? []).filter(
      ({ when, reads }) =>
        reads.every((fact) => told.has(fact)) && holds(when, { ...facts, price: "unknown", quantity: "unknown" }),
    );
    this.#held.set(key, held);
    return held;
  }
}

/** A frame shows no number and no permit; whether its listings ever would is the classifier's to say. */
function proofsOf({ requires }: Regulation, ofClass: RegulationClass): readonly Facts["proof"][] {
  return (requires ?? ofClass.requires ?? []).length === 0 ? ["none"] : ["missing", "not-given"];
}

/** The mildest of `law`, `strict` and `lenient`: which of them a classifier has, a law does not ask. */
function mildestOf(
  { decision, policy }: RuleEnvelope,
  { confidence }: Regulation,
  { serious }: RegulationClass,
): Decision {
  const byLaw = confidence === "uncertain" ? milder(decision, "review") : decision;
  const lenient = policy?.lenient ?? (byLaw === "review" && !serious ? "allowed" : byLaw);
  return [policy?.strict ?? byLaw, lenient].reduce(milder, byLaw);
}

function milder(a: Decision, b: Decision): Decision {
  return decisions.indexOf(a) > decisions.indexOf(b) ? a : b;
}

/** Rules that a verdict owes and does not show: neither as a finding or notice strict enough, nor as let pass by a pack. */
export function missingIn({ findings, notices, considered }: Verdict, owed: readonly Owed[]): readonly string[] {
  const mildestFirst = [...findings, ...notices].sort(
    (a, b) => decisions.indexOf(b.decision) - decisions.indexOf(a.decision),
  );
  const shown = new Map(mildestFirst.map(({ ruleId, decision }) => [ruleId, decision]));
  for (const { allowedBy } of considered) if (allowedBy) shown.set(allowedBy.ruleId, "prohibited");
  const isShown = ({ rule, atLeast }: OwedRule) => {
    const decision = shown.get(rule);
    return decision !== undefined && milder(decision, atLeast) === atLeast;
  };
  return owed.flatMap(({ either }) => {
    if (either.some((rules) => rules.every(isShown))) return [];
    return [
      either.map((rules) => rules.map(({ rule, atLeast }) => `${rule} (${atLeast})`).join(" and ")).join(", or "),
    ];
  });
}
