/** What the exit codes of the command line mean. */
import type { Decision } from "../index.js";

export const ExitCode = { done: 0, failOn: 1, wrongInput: 2, rowsLost: 3 } as const;

const strictness: readonly Decision[] = ["prohibited", "restricted", "review", "allowed"];

/** Is a decision as strict as the one that is to fail, or stricter? */
export function meets(decision: Decision, failOn: Decision | undefined): boolean {
  return failOn !== undefined && strictness.indexOf(decision) <= strictness.indexOf(failOn);
}

export function exitCodeOf(decisions: readonly Decision[], failOn: Decision | undefined): number {
  return decisions.some((decision) => meets(decision, failOn)) ? ExitCode.failOn : ExitCode.done;
}
