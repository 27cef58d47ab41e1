/** Policies: how a shop may be stricter or milder than the law, and the caps that doubt puts on a decision. */
import type { Matter } from "../matters/matters.js";
import type { Rule } from "../rules/rules.js";
import { type Channel, type Decision, decisions } from "../vocabulary.js";

/** `law` decides as the law does; `strict` as platforms that ask KC of every seller; `lenient` drops mere doubts. */
export type PolicyName = "law" | "strict" | "lenient";

/** A decision of one's own; `off` silences a rule. */
export type Chosen = Decision | "off";

/** Decisions of one's own, by rule or by class. */
export interface Choices {
  /** What decides where nothing else is chosen; default `law`. */
  readonly base?: PolicyName | undefined;
  /** By the id of a rule; outweighs its class. */
  readonly rules?: Readonly<Record<string, Chosen>> | undefined;
  /** By the id of a class of law; for every rule that would find something, not for notices. */
  readonly classes?: Readonly<Record<string, Chosen>> | undefined;
}

/** A named policy, or one with decisions of one's own choice; those for one way of sale outweigh the general ones. */
export type Policy = PolicyName | PolicyChoices;

interface PolicyChoices extends Choices {
  /** For one way of sale. */
  readonly channels?: Readonly<Partial<Record<Channel, PolicyName | Choices>>> | undefined;
}

export interface Decided {
  readonly decision: Chosen;
  readonly cappedBecause?: "uncertain-law" | "name-stands-alone";
}

/** The decision of a rule on a matter under a policy. */
export function decide(rule: Rule, matter: Matter, policy: Policy): Decided {
  const general = choicesOf(policy);
  const special = channelsOf(policy)[matter.facts.channel];
  const ofChannel = special === undefined ? {} : choicesOf(special);
  const chosen =
    chosenFor(rule.id, ofChannel.rules) ??
    chosenFor(rule.id, general.rules) ??
    (rule.decision === "allowed"
      ? undefined
      : (chosenFor(matter.class.id, ofChannel.classes) ?? chosenFor(matter.class.id, general.classes)));
  if (chosen !== undefined) return { decision: chosen };
  return decideBy(ofChannel.base ?? general.base ?? "law", rule, matter);
}

function decideBy(base: PolicyName, rule: Rule, matter: Matter): Decided {
  const capped = cap(rule.decision, matter);
  if (base === "strict") return { ...capped, decision: rule.policy?.strict ?? capped.decision };
  if (base === "lenient") {
    const isMereDoubt = capped.decision === "review" && !matter.class.serious;
    return { ...capped, decision: rule.policy?.lenient ?? (isMereDoubt ? "allowed" : capped.decision) };
  }
  return capped;
}

function choicesOf(policy: PolicyName | Choices): Choices {
  return typeof policy === "string" ? { base: policy } : policy;
}

function channelsOf(policy: Policy): Readonly<Partial<Record<Channel, PolicyName | Choices>>> {
  return (typeof policy === "string" ? undefined : policy.channels) ?? {};
}

function chosenFor(id: string, choices: Readonly<Record<string, Chosen>> | undefined): Chosen | undefined {
  return choices !== undefined && Object.hasOwn(choices, id) ? choices[id] : undefined;
}

/** Several policies as one: what a later one says outweighs what an earlier one says of the same thing. */
export function mergePolicies(policies: readonly Policy[]): PolicyChoices {
  return policies.reduce<PolicyChoices>(
    (before, after) => {
      const channels: Partial<Record<Channel, PolicyName | Choices>> = { ...channelsOf(before) };
      for (const [channel, policy] of Object.entries(channelsOf(after)) as [Channel, PolicyName | Choices][]) {
        channels[channel] = mergeChoices(choicesOf(channels[channel] ?? {}), choicesOf(policy));
      }
      return { ...mergeChoices(choicesOf(before), choicesOf(after)), channels };
    },
    { base: "law" },
  );
}

function mergeChoices(before: Choices, after: Choices): Choices {
  return {
    base: after.base ?? before.base,
    rules: { ...before.rules, ...after.rules },
    classes: { ...before.classes, ...after.classes },
  };
}

/** Law that is not certain, and a name that only its company explains, go to a person at most. */
function cap(decision: Decision, matter: Matter): Decided {
  if (decisions.indexOf(decision) >= decisions.indexOf("review")) return { decision };
  if (matter.regulation.confidence === "uncertain") return { decision: "review", cappedBecause: "uncertain-law" };
  if (matter.settled.standsAlone) return { decision: "review", cappedBecause: "name-stands-alone" };
  return { decision };
}
