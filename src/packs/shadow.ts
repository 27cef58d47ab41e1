/** Compares a verdict with the one that packs in shadow would give. */
import { keyOfFinding } from "../verdict/narrow.js";
import type { Finding, Shadow, Verdict } from "../verdict/verdict.js";

/** What the packs in shadow would change. */
export function shadowOf(verdict: Verdict, would: Verdict, packs: readonly string[]): Shadow {
  const { added, removed } = findingsChanged(verdict, would);
  return { packs, decision: would.decision, added, removed };
}

/** The findings that only the second of two verdicts has, and those that only the first has. */
export function findingsChanged(
  from: Verdict,
  to: Verdict,
): { readonly added: readonly Finding[]; readonly removed: readonly Finding[] } {
  const without = (findings: readonly Finding[], others: readonly Finding[]) => {
    const keys = new Set(others.map(keyOfFinding));
    return findings.filter((finding) => !keys.has(keyOfFinding(finding)));
  };
  return { added: without(to.findings, from.findings), removed: without(from.findings, to.findings) };
}
