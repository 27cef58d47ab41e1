/** Narrows a verdict to one category. */
import { type Category, type Decision, decisions } from "../vocabulary.js";
import type { Finding, Shadow, Verdict } from "./verdict.js";

/** The verdict as far as one category is concerned; an audit stays that of the whole. */
export function narrow<C extends Category, Id extends string>(verdict: Verdict, category: C): Verdict<Id, C> {
  const own = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.category === category) as unknown as Finding<Id, C>[];
  const findings = own(verdict.findings);
  const rules = new Set<string>(findings.map(({ ruleId }) => ruleId));
  const count = (decision: Decision) => findings.filter((finding) => finding.decision === decision).length;
  const { shadow, ...rest } = verdict;
  return {
    ...rest,
    decision: findings[0]?.decision ?? "allowed",
    counts: { prohibited: count("prohibited"), restricted: count("restricted"), review: count("review") },
    findings,
    notices: own(verdict.notices),
    missing: verdict.missing.filter(({ settles }) => settles.some((rule) => rules.has(rule))),
    ...(shadow === undefined ? {} : { shadow: narrowShadow(shadow, findings, own) }),
  };
}

function narrowShadow<C extends Category, Id extends string>(
  shadow: Shadow,
  findings: readonly Finding<Id, C>[],
  own: (findings: readonly Finding[]) => Finding<Id, C>[],
): Shadow<Id, C> {
  const [added, removed] = [own(shadow.added), own(shadow.removed)];
  const gone = new Set(removed.map(keyOfFinding));
  const would = [...findings.filter((finding) => !gone.has(keyOfFinding(finding))), ...added];
  const decision = decisions.find((each) => would.some((finding) => finding.decision === each)) ?? "allowed";
  return { packs: shadow.packs, decision, added, removed };
}

/** What makes two findings the same: rule, subject, class and decision. */
export function keyOfFinding({ ruleId, subject, class: ofClass, decision }: Finding): string {
  return `${ruleId} ${subject.id} ${ofClass.id} ${decision}`;
}
