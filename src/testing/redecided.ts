/** What a classifier's own policy decides otherwise than the law, as far as it can be seen. */
import { builtOf, type Classifier } from "../api/create-classifier.js";
import type { Policy } from "../verdict/policy.js";

/**
 * Ids of the rules and classes to which the policies of a classifier and its packs give decisions of their own. One
 * that wraps another does not show them.
 */
export function redecidedBy(classifier: Classifier<string>): ReadonlySet<string> {
  return new Set(policiesOf(classifier).flatMap(idsIn));
}

function policiesOf(classifier: Classifier<string>): readonly Policy[] {
  try {
    const { options, extras } = builtOf(classifier).engine;
    return [options.policy ?? "law", extras.policy ?? "law"];
  } catch {
    return [];
  }
}

function idsIn(policy: Policy): readonly string[] {
  if (typeof policy === "string") return [];
  const ofChannels = "channels" in policy ? Object.values(policy.channels ?? {}) : [];
  return [...Object.keys(policy.rules ?? {}), ...Object.keys(policy.classes ?? {}), ...ofChannels.flatMap(idsIn)];
}
