/** Mentions labelled by hand in test/roles.jsonl, and the role that is read at the place of each. */
import { readFileSync } from "node:fs";
import type { Classifier, ExplainedMention, Listing, Role } from "../../src/index.js";

export interface LabelledMention {
  readonly listing: Listing;
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly role: Role;
}

export const labelledMentions: readonly LabelledMention[] = readFileSync(
  new URL("../roles.jsonl", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as LabelledMention);

/** The mention read there; undefined where no subject was read, or only as part of a longer name. */
export function mentionRead(label: LabelledMention, classifier: Classifier): ExplainedMention | undefined {
  const end = label.start + label.text.length;
  return classifier
    .explain(label.listing)
    .mentions.find((each) => each.path === label.path && each.start >= label.start && each.end <= end);
}
