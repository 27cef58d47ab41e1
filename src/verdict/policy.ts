/** Policies: how a shop may be stricter or milder than the law, and the caps that doubt puts on a decision. */
import type { Matter } from "../matters/matters.js";
import type { Rule } from "../rules/rules.js";
import { type Decision, decisions } from "../vocabulary.js";

/** `law` decides as the law does; `strict` as platforms that ask KC of every seller; `lenient` drops mere doubts. */
export type PolicyName = "law" | "strict" | "lenient";

/** A named policy, or one with decisions for rules of one's own choice. */
export type Policy =
  | PolicyName
  | { readonly base?: PolicyName; readonly rules?: Readonly<Record<string, Decision | "off">> };

export interface Decided {
  readonly decision: Decision | "off";
  readonly cappedBecause?: "uncertain-law" | "name-stands-alone";
}

/** The decision of a rule on a matter under a policy. */
export function decide(rule: Rule, matter: Matter, policy: Policy): Decided {
  const base = typeof policy === "string" ? policy : (policy.base ?? "law");
  const chosen = typeof policy === "string" ? undefined : policy.rules?.[rule.id];
  if (chosen !== undefined) return { decision: chosen };
  const capped = cap(rule.decision, matter);
  if (base === "strict") return { ...capped, decision: rule.policy?.strict ?? capped.decision };
  if (base === "lenient") {
    const isMereDoubt = capped.decision === "review" && !matter.class.serious;
    return { ...capped, decision: rule.policy?.lenient ?? (isMereDoubt ? "allowed" : capped.decision) };
  }
  return capped;
}

/** Law that is not certain, and a name that only its company explains, go to a person at most. */
function cap(decision: Decision, matter: Matter): Decided {
  if (decisions.indexOf(decision) >= decisions.indexOf("review")) return { decision };
  if (matter.regulation.confidence === "uncertain") return { decision: "review", cappedBecause: "uncertain-law" };
  if (matter.settled.standsAlone) return { decision: "review", cappedBecause: "name-stands-alone" };
  return { decision };
}
