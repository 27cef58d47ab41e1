/** The rules in force, found by class and role and judged on matters. */
import { DataError, type Fault } from "../errors.js";
import { type FactName, factDomains } from "../matters/facts.js";
import type { Matter } from "../matters/matters.js";
import type { RuleEnvelope } from "../tables/schema.js";
import { isInForce, type TableIndex } from "../tables/tables.js";
import { holds } from "./evaluate.js";
import { type And, type Condition, checkWhen, type IsOneOf, readsOf, wordsOf } from "./language.js";

/** A rule whose condition has been checked. */
export interface Rule extends Omit<RuleEnvelope, "when"> {
  readonly when: And;
  /** The facts the condition reads. */
  readonly reads: readonly FactName[];
}

/** A rule that held on a matter. */
export interface Ruling {
  readonly rule: Rule;
  readonly matter: Matter;
}

/** The rules of these tables, indexed by the class and role of the matter they judge. */
export class RuleBook {
  readonly rules: readonly Rule[];
  readonly #byClassAndRole = new Map<string, Rule[]>();

  /** @throws {DataError} with every fault of every rule. */
  constructor(index: TableIndex) {
    const domains = factDomains(index);
    const faults: Fault[] = [];
    this.rules = index.tables.rules
      .map((envelope) => {
        for (const fault of checkWhen(envelope.when, domains))
          faults.push({ ...fault, path: `rules.${envelope.id}.${fault.path}` });
        return envelope as RuleEnvelope & { when: And };
      })
      .map((envelope) => ({ ...envelope, reads: faults.length > 0 ? [] : readsOf(envelope.when) }));
    if (faults.length > 0) throw new DataError(faults);
    for (const rule of this.rules) this.#enter(rule);
  }

  #enter(rule: Rule): void {
    const [classes, roles] = rule.when.and.slice(0, 2) as unknown as [IsOneOf, IsOneOf];
    for (const className of wordsOf(classes)) {
      for (const role of wordsOf(roles)) {
        const key = `${String(className)} ${String(role)}`;
        const rules = this.#byClassAndRole.get(key);
        if (rules) rules.push(rule);
        else this.#byClassAndRole.set(key, [rule]);
      }
    }
  }

  /** The rules that may hold on a matter of this class and role. */
  candidates(className: string, role: string): readonly Rule[] {
    return this.#byClassAndRole.get(`${className} ${role}`) ?? [];
  }

  /** The rules in force on a day that hold on these matters. */
  judge(matters: readonly Matter[], asOf: string): Ruling[] {
    const rulings: Ruling[] = [];
    for (const matter of matters) {
      for (const rule of this.candidates(matter.facts.class, matter.facts.role)) {
        if (isInForce(rule, asOf) && holds(rule.when, matter.facts)) rulings.push({ rule, matter });
      }
    }
    return rulings;
  }
}

/** The truth of each part of a condition on a matter, for `explain`. */
export interface Truth {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** The conditions of a rule, each with its truth on a matter. */
export function truthsOf(rule: Rule, matter: Matter): Truth[] {
  return rule.when.and.map((condition) => ({ condition, holds: holds(condition, matter.facts) }));
}
