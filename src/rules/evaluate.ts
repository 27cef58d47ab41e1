/** Judges conditions by json-logic-js; the only place that imports it. */
import jsonLogic from "json-logic-js";
import type { Facts } from "../matters/facts.js";
import type { Condition, Numbers } from "./language.js";

/** Does the condition hold on these facts? Conditions were checked, so only stock operators are met. */
export function holds(condition: Condition, facts: Facts | (Facts & Numbers)): boolean {
  return jsonLogic.apply(condition as unknown as Parameters<typeof jsonLogic.apply>[0], facts) === true;
}
