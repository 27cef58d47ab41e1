/** The rules in force, found by class and role and judged on matters. */
import { DataError, type Fault } from "../errors.js";
import { type FactName, type Facts, factDomains } from "../matters/facts.js";
import type { Matter } from "../matters/matters.js";
import type { RuleEnvelope } from "../tables/schema.js";
import { isInForce, type TableIndex } from "../tables/tables.js";
import { holds } from "./evaluate.js";
import {
  type And,
  type Condition,
  checkWhen,
  comparesNumber,
  type IsOneOf,
  type Numbers,
  readsOf,
  wordsOf,
} from "./language.js";

/** A rule whose condition has been checked. */
export interface Rule extends Omit<RuleEnvelope, "when"> {
  readonly when: And;
  /** The facts the condition reads. */
  readonly reads: readonly FactName[];
  /** Does the condition compare numbers of the listing? */
  readonly compares: boolean;
}

const noRules: ReadonlySet<string> = new Set();
const noNumbers: Numbers = { price: "unknown", quantity: "unknown" };

/** A rule that held on a matter. */
export interface Ruling {
  readonly rule: Rule;
  readonly matter: Matter;
}

/** The rules of these tables, indexed by the class and role of the matter they judge. */
export class RuleBook {
  readonly rules: readonly Rule[];
  readonly #byClassAndRole = new Map<string, Rule[]>();

  /**
   * @param ofPacks ids of the rules that come from packs: these may compare numbers, and no page of ours explains them.
   * @throws {DataError} with every fault of every rule.
   */
  constructor(index: TableIndex, ofPacks: ReadonlySet<string> = noRules) {
    const domains = factDomains(index);
    const faults: Fault[] = [];
    const { docs } = index.tables.manifest;
    this.rules = index.tables.rules
      .map((envelope) => {
        const isOfPack = ofPacks.has(envelope.id);
        for (const fault of checkWhen(envelope.when, domains, isOfPack))
          faults.push({ ...fault, path: `rules.${envelope.id}.${fault.path}` });
        const docsUrl = isOfPack ? envelope.docsUrl : `${docs}/rules/${envelope.category}.md#${envelope.id}`;
        return { ...envelope, docsUrl } as RuleEnvelope & { when: And };
      })
      .map((envelope) =>
        faults.length > 0
          ? { ...envelope, reads: [], compares: false }
          : { ...envelope, reads: readsOf(envelope.when), compares: comparesNumber(envelope.when) },
      );
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
  judge(matters: readonly Matter[], asOf: string, numbers: Numbers = noNumbers): Ruling[] {
    const rulings: Ruling[] = [];
    for (const matter of matters) {
      for (const rule of this.candidates(matter.facts.class, matter.facts.role)) {
        if (isInForce(rule, asOf) && holds(rule.when, factsFor(rule, matter, numbers))) rulings.push({ rule, matter });
      }
    }
    return rulings;
  }
}

/** The truth of each part of a condition on a matter, for `explain`. */
export interface Truth {
  /** The condition as the rule has it. */
  readonly condition: Condition;
  /** Whether it holds on this matter. */
  readonly holds: boolean;
}

/** The conditions of a rule, each with its truth on a matter. */
export function truthsOf(rule: Rule, matter: Matter, numbers: Numbers): Truth[] {
  const facts = factsFor(rule, matter, numbers);
  return rule.when.and.map((condition) => ({ condition, holds: holds(condition, facts) }));
}

function factsFor(rule: Rule, { facts }: Matter, numbers: Numbers): Facts | (Facts & Numbers) {
  return rule.compares ? { ...facts, ...numbers } : facts;
}

/** The numbers of a listing. */
export function numbersOf(listing: { price?: number | undefined; quantity?: number | undefined }): Numbers {
  const { price = "unknown", quantity = "unknown" } = listing;
  return { price, quantity };
}
