/** Says what an upgrade changes: in the tables, and on one's own listings. */
import { type DataChange, diffTables } from "../changes/diff.js";
import { Reach, subjectsTouched, type Touched } from "../changes/reach.js";
import type { Engine } from "../classifier.js";
import { isDay, today } from "../day.js";
import { DataError, ListingError } from "../errors.js";
import { parseListing } from "../listing/parse.js";
import { passagesOf } from "../listing/passages.js";
import { findingsChanged } from "../packs/shadow.js";
import { fieldWords } from "../tables/field-words.js";
import type { Tables } from "../tables/tables.js";
import { mergePolicies } from "../verdict/policy.js";
import type { Finding, Verdict } from "../verdict/verdict.js";
import { builtOf, type Classifier } from "./create-classifier.js";

/**
 * How two versions of the tables differ.
 *
 * @param before the tables as they were: `tables` of `haechi/data`, of another version, or of a classifier with packs.
 * @param after the tables as they are.
 * @returns what was added, ended, re-dated, corrected and removed, each with its law.
 * @example
 * const pack = { id: "shop", version: "1", withdraw: [{ record: "melatonin", reason: "to see what hangs on it" }] };
 * diffData(createClassifier().tables, createClassifier({ packs: [pack] }).tables)[0]?.change; // => "removed"
 */
export function diffData(before: Tables, after: Tables): readonly DataChange[] {
  return diffTables(before, after);
}

/** A listing that comes to another verdict. */
export interface Flip {
  /** Which listing of the input it is, counted from 0. */
  readonly index: number;
  /** The id of the listing. */
  readonly id?: string;
  /** The verdict as it was. */
  readonly from: Verdict;
  /** The verdict as it would be. */
  readonly to: Verdict;
  /** Findings that only `to` has. */
  readonly added: readonly Finding[];
  /** Findings that only `from` has. */
  readonly removed: readonly Finding[];
  /** The changes of the tables that it comes from; empty where options or what a pack lets pass changed. */
  readonly because: readonly DataChange[];
}

/** What a comparison came to; the value that {@link compareVerdicts} returns in the end. */
export interface Comparison {
  /** How many listings there were. */
  readonly total: number;
  /** How many listings were judged twice; no change could touch the others. */
  readonly judged: number;
  /** How many come to another verdict. */
  readonly flips: number;
  /** How many could not be read. */
  readonly unreadable: number;
}

/** How two classifiers are compared. */
export interface CompareOptions {
  /** The day to judge by; default is today in Seoul, fixed for the whole run. */
  readonly asOf?: string;
}

/**
 * Which listings come to other findings or another decision under another classifier, and why. Only listings that
 * hold a name of what changed are judged; all of them where words of the lexicon, measures, requirements, or options
 * that concern every listing changed.
 *
 * @param listings from any iterable, sync or async.
 * @param before the classifier as it was.
 * @param after the classifier as it would be.
 * @returns the flips, in the order of the listings, then a {@link Comparison} as the generator's return value.
 * @throws {DataError} when a classifier was not made by `createClassifier`, or `asOf` is no day.
 * @example
 * const pack = { id: "shop", version: "1", withdraw: [{ record: "melatonin", reason: "to see what hangs on it" }] };
 * const listings = [{ title: "총각김치 3kg" }, { title: "멜라토닌 10mg 60정" }];
 * for await (const flip of compareVerdicts(listings, createClassifier(), createClassifier({ packs: [pack] }))) {
 *   `${flip.index}: ${flip.from.decision} to ${flip.to.decision}`; // => "1: prohibited to allowed"
 * }
 */
export async function* compareVerdicts(
  listings: Iterable<unknown> | AsyncIterable<unknown>,
  before: Classifier<string>,
  after: Classifier<string>,
  options: CompareOptions = {},
): AsyncGenerator<Flip, Comparison> {
  const { asOf = today() } = options;
  if (!isDay(asOf))
    throw new DataError([{ path: "asOf", message: `${JSON.stringify(asOf)} is no day`, expected: "YYYY-MM-DD" }]);
  const engines: Engines = [builtOf(before).engine, builtOf(after).engine];
  const changes = diffTables(before.tables, after.tables);
  const touch = touchOf(engines, changes);
  let [total, judged, flips, unreadable] = [0, 0, 0, 0];
  for await (const listing of listings) {
    const index = total++;
    const outcome = judgeTwice(listing, engines, touch, asOf);
    if (outcome === "unreadable") unreadable++;
    if (typeof outcome === "string") continue;
    judged++;
    const { id, from, to, touched } = outcome;
    const { added, removed } = findingsChanged(from, to);
    if (added.length === 0 && removed.length === 0 && from.decision === to.decision) continue;
    flips++;
    const because = reasonsOf([...added, ...removed], touched, changes, engines);
    yield { index, ...(id === undefined ? {} : { id }), from, to, added, removed, because };
  }
  return { total, judged, flips, unreadable };
}

type Engines = readonly [Engine, Engine];
type Touch = (listing: unknown) => ReadonlySet<string> | undefined;

interface JudgedTwice {
  readonly id: string | undefined;
  readonly from: Verdict;
  readonly to: Verdict;
  /** The subjects of the listing that the changes touch, where that is known. */
  readonly touched: ReadonlySet<string> | undefined;
}

function judgeTwice(
  input: unknown,
  [before, after]: Engines,
  touch: Touch,
  asOf: string,
): JudgedTwice | "untouched" | "unreadable" {
  try {
    const touched = touch(input);
    if (touched?.size === 0) return "untouched";
    const { listing, verdict } = before.run(input, asOf);
    return { id: listing.id, from: verdict, to: after.run(listing, asOf).verdict, touched };
  } catch (error) {
    if (error instanceof ListingError) return "unreadable";
    throw error;
  }
}

/** Finds the subjects of a listing that the changes touch; gives undefined where any listing may be touched. */
function touchOf([a, b]: Engines, changes: readonly DataChange[]): Touch {
  const judged = choicesChanged(a, b);
  const subjects = judged && subjectsTouched([...changes, ...judged], a.index, b.index);
  if (subjects === undefined) return () => undefined;
  const reach = new Reach(subjects, a.index, b.index);
  const words = fieldWords(a.index.tables.lexicon.reading);
  return (listing) => reach.subjectsIn(passagesOf(parseListing(listing), words));
}

/** What allowances and policies decide otherwise; undefined where options differ that touch any listing. */
function choicesChanged(a: Engine, b: Engine): readonly Touched[] | undefined {
  const generalOf = ({ options, extras: { policy } }: Engine) => {
    const { rules: _rules, classes: _classes, ...general } = mergePolicies([policy ?? "law"]);
    return JSON.stringify([options.policy, options.defaults, general]);
  };
  if (generalOf(a) !== generalOf(b)) return undefined;
  const [old, young] = [a, b].map(({ extras }) => new Set(extras.allowances.map((each) => JSON.stringify(each))));
  const allowances = [...a.extras.allowances, ...b.extras.allowances].filter(
    (each) => old?.has(JSON.stringify(each)) !== young?.has(JSON.stringify(each)),
  );
  const policies = [a, b].map(({ extras: { policy } }) => (typeof policy === "object" ? policy : {}));
  return [
    ...allowances.flatMap(({ subject, rule }) => touchedBy("records", subject) ?? touchedBy("rules", rule) ?? []),
    ...keysChanged(policies.map(({ rules }) => rules)).map((id) => ({ table: "rules", id }) as const),
    ...keysChanged(policies.map(({ classes }) => classes)).map((id) => ({ table: "classes", id }) as const),
  ];
}

function touchedBy(table: Touched["table"], id: string | undefined): Touched[] | undefined {
  return id === undefined ? undefined : [{ table, id }];
}

function keysChanged(choices: readonly (Readonly<Record<string, unknown>> | undefined)[]): readonly string[] {
  const keys = new Set(choices.flatMap((each) => Object.keys(each ?? {})));
  return [...keys].filter((key) => new Set(choices.map((each) => each?.[key])).size > 1);
}

/** The changes that speak of what the findings speak of; failing that, of the subjects that the listing names. */
function reasonsOf(
  findings: readonly Finding[],
  touched: ReadonlySet<string> | undefined,
  changes: readonly DataChange[],
  engines: Engines,
): readonly DataChange[] {
  const kindsOf = (subjects: Iterable<string>) =>
    new Set([...subjects].flatMap((id) => engines.flatMap(({ index }) => [...index.kindsOf(id)])));
  const subjects = kindsOf(findings.map(({ subject }) => subject.id));
  const rules = new Set(findings.map(({ ruleId }) => ruleId));
  const classes = new Set(findings.map((finding) => finding.class.id));
  const direct = changes.filter(
    ({ table, id, class: ofClass }) =>
      (table === "records" && subjects.has(id) && (ofClass === undefined || classes.has(ofClass))) ||
      (table === "rules" && rules.has(id)) ||
      (table === "classes" && classes.has(id)),
  );
  if (direct.length > 0 || touched === undefined) return direct;
  const named = kindsOf(touched);
  return changes.filter(({ table, id }) => table === "records" && named.has(id));
}
