/** Explains a verdict: what was read, how it was meant, which facts came of it and which rules were tried. */
import type { Engine, Steps } from "./classifier.js";
import type { Facts } from "./matters/facts.js";
import { type Place, placeOf } from "./mentions/place.js";
import type { Context } from "./roles/context.js";
import { numbersOf, type Truth, truthsOf } from "./rules/rules.js";
import type { Verdict } from "./verdict/verdict.js";
import type { Disguise, Role } from "./vocabulary.js";

/** A name that was found, and how it is meant where it stands. */
export interface ExplainedMention extends Place {
  /** The id of the record that has the name. */
  readonly subject: string;
  /** The name as the table writes it. */
  readonly name: string;
  /** How it is meant here. */
  readonly role: Role;
  /** How the word was hidden. */
  readonly disguise?: Disguise;
  /** What decided the role: the mention itself first, then the cue or form. */
  readonly because: readonly Place[];
}

/** A matter with its facts and every rule that was tried on it. */
export interface ExplainedMatter {
  /** What rules are judged on. */
  readonly facts: Facts;
  /** Every rule of this class and role. */
  readonly rules: readonly {
    /** Its id. */
    readonly id: string;
    /** All its conditions hold. */
    readonly holds: boolean;
    /** Its conditions, in their order. */
    readonly conditions: readonly Truth[];
  }[];
}

/** Everything that led to a verdict. */
export interface Explanation {
  /** What it came to. */
  readonly verdict: Verdict;
  /** What the listing as a whole is. */
  readonly context: Context;
  /** Every name that was found. */
  readonly mentions: readonly ExplainedMention[];
  /** Every subject with the one role that its mentions settle on. */
  readonly subjects: readonly {
    /** The id of its record. */
    readonly subject: string;
    /** How the listing means it. */
    readonly role: Role;
    /** What else is said of it. */
    readonly claims: readonly Role[];
  }[];
  /** Each subject under each regulation that is in force. */
  readonly matters: readonly ExplainedMatter[];
}

/** The explanation of steps that were taken. */
export function explainSteps(steps: Steps, engine: Engine): Explanation {
  return {
    verdict: steps.verdict,
    context: steps.context,
    mentions: steps.subjects.flatMap(({ mentions }) =>
      mentions.map(({ mention, role, places }) => ({
        subject: mention.subject,
        name: mention.term.name,
        role,
        ...placeOf(mention.passage, mention),
        ...(mention.disguise === undefined ? {} : { disguise: mention.disguise }),
        because: places,
      })),
    ),
    subjects: steps.subjects.map(({ subject, role, claims }) => ({ subject, role, claims })),
    matters: steps.matters.matters.map((matter) => ({
      facts: matter.facts,
      rules: engine.rules.candidates(matter.facts.class, matter.facts.role).map((rule) => ({
        id: rule.id,
        holds: steps.rulings.some((ruling) => ruling.rule === rule && ruling.matter === matter),
        conditions: truthsOf(rule, matter, numbersOf(steps.listing)),
      })),
    })),
  };
}
