/** Narrows a verdict to one category. */
import type { Category, Decision } from "../vocabulary.js";
import type { Finding, Verdict } from "./verdict.js";

/** The verdict as far as one category is concerned. */
export function narrow<C extends Category, Id extends string>(verdict: Verdict, category: C): Verdict<Id, C> {
  const own = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.category === category) as unknown as Finding<Id, C>[];
  const findings = own(verdict.findings);
  const rules = new Set<string>(findings.map(({ ruleId }) => ruleId));
  const count = (decision: Decision) => findings.filter((finding) => finding.decision === decision).length;
  return {
    ...verdict,
    decision: findings[0]?.decision ?? "allowed",
    counts: { prohibited: count("prohibited"), restricted: count("restricted"), review: count("review") },
    findings,
    notices: own(verdict.notices),
    missing: verdict.missing.filter(({ settles }) => settles.some((rule) => rules.has(rule))),
  };
}
