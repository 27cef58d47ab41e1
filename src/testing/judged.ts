/** Listings with what was made of them, the comparisons that laws make, and what they say when one fails. */
import * as fc from "fast-check";
import type { Finding, Verdict } from "../verdict/verdict.js";
import { type Decision, decisions } from "../vocabulary.js";

/** A listing and the verdict on it. */
export interface Judged {
  readonly listing: unknown;
  readonly verdict: Verdict;
}

/** The listings that show a law broken: kept beside the error, for test runners print every field of one. */
const casesOf = new WeakMap<object, readonly Judged[]>();

/** A law that does not hold. */
export class Broken extends Error {
  constructor(complaint: string, judged: readonly Judged[]) {
    super(complaint);
    casesOf.set(this, judged);
  }
}

/** @throws {Broken} that says where they differ, when they are not the same JSON. */
export function same(what: string, got: unknown, expected: unknown, judged: readonly Judged[]): void {
  if (JSON.stringify(got) !== JSON.stringify(expected))
    throw new Broken(`${what}${differenceOf(got, expected)}`, judged);
}

/** @throws {Broken} when what was done to a listing makes its decision milder. */
export function notMilder(after: Judged, before: Judged): void {
  const [now, then] = [after.verdict.decision, before.verdict.decision];
  if (decisions.indexOf(now) > decisions.indexOf(then))
    throw new Broken(`the decision fell from ${then} to ${now}`, [before, after]);
}

export function strictest(all: readonly Decision[]): Decision {
  return decisions.find((decision) => all.includes(decision)) ?? "allowed";
}

/** A finding by what it says, without its words. */
export function keyOf({ ruleId, subject, class: of, decision }: Finding): string {
  return `${decision} ${ruleId} ${subject.id} ${of.id}`;
}

/** The first place where two values differ, and what is there. */
function differenceOf(got: unknown, expected: unknown, path = ""): string {
  if (isObject(got) && isObject(expected)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
    const key = keys.find((each) => JSON.stringify(got[each]) !== JSON.stringify(expected[each]));
    const step = Array.isArray(expected) ? `[${key}]` : `.${key}`;
    if (key !== undefined) return differenceOf(got[key], expected[key], path + step);
    return `${path}: the same in another order`;
  }
  return `${path}: got ${shown(got)}, expected ${shown(expected)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Longer values are cut. */
const longestValue = 160;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** What fast-check tells of a law that broke. */
type Failure = Pick<fc.RunDetails<unknown>, "counterexample" | "counterexamplePath" | "seed" | "errorInstance">;

/** What a failure says: the law, the complaint, each listing with its decision and findings, and how to try again. */
export function messageOf(
  law: { readonly id: string; readonly says: string },
  { counterexample, counterexamplePath, seed, errorInstance: error }: Failure,
): string {
  const complaint = error instanceof Error ? error.message : String(error);
  const judged = error instanceof Broken ? (casesOf.get(error) ?? []) : [];
  const cases = judged.length > 0 ? shownTogether(judged) : [counterexample].flat().map((input) => jsonOf(input));
  return [
    `The law "${law.id}" is broken: ${law.says}.`,
    complaint,
    "",
    ...cases.flatMap((each) => [each, ""]),
    `To try it again: law.check({ seed: ${seed}, path: "${counterexamplePath}", endOnFailure: true })`,
  ].join("\n");
}

/** Each listing with its verdicts: one that was judged twice is shown once. */
function shownTogether(judged: readonly Judged[]): readonly string[] {
  const verdicts = new Map<string, string[]>();
  for (const { listing, verdict } of judged) {
    const text = jsonOf(listing);
    verdicts.set(text, [...(verdicts.get(text) ?? []), outcomeOf(verdict)]);
  }
  return [...verdicts].map(([listing, outcomes]) => [listing, ...outcomes].join("\n"));
}

/** The decision, and a line for each finding. */
function outcomeOf({ decision, asOf, findings }: Verdict): string {
  const lines = findings.map((finding) => `  ${finding.decision} ${finding.ruleId} (${finding.subject.id})`);
  return [`${decision} on ${asOf}${findings.length === 0 ? ", no findings" : ":"}`, ...lines].join("\n");
}

/** Signs that nobody would see in a message. */
const unseen = /[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;

/** Pretty JSON, where it is JSON; anything else as fast-check writes it. */
function jsonOf(value: unknown): string {
  try {
    const text = isObject(value) ? JSON.stringify(value, undefined, 2) : fc.stringify(value);
    return text.replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  } catch {
    return fc.stringify(value);
  }
}
