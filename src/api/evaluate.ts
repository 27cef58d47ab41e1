/** Scores a classifier on listings labelled by hand. */
import type { ListingError } from "../errors.js";
import type { Listing } from "../listing/schema.js";
import type { Verdict } from "../verdict/verdict.js";
import { type Category, categories, type Decision, decisions } from "../vocabulary.js";
import type { Classifier } from "./create-classifier.js";

/** A listing and what a careful reader of the law expects of it. */
export interface LabelledListing {
  /** What disagreements name it by. */
  readonly id: string;
  /** The listing. */
  readonly listing: Listing;
  /** What is expected of it. */
  readonly expect: {
    /** The right decision. */
    readonly decision: Decision;
    /** Of the finding; `null` where there should be none. */
    readonly category: Category | null;
    /** The id of the record that it is about. */
    readonly subject?: string;
    /** Every decision that counts as right; default: the expected one. */
    readonly accept?: readonly Decision[];
  };
  /** The day to judge by. */
  readonly asOf?: string;
  /** Why this is expected. */
  readonly why?: string;
  /** The label is debatable. */
  readonly lenient?: boolean;
}

/** A share with its Wilson score interval at 95 % (Wilson 1927). */
export interface Share {
  /** How many. */
  readonly count: number;
  /** Of how many. */
  readonly of: number;
  /** `count / of`; 0 where there are none. */
  readonly share: number;
  /** The lower end of the interval. */
  readonly low: number;
  /** The upper end of the interval. */
  readonly high: number;
}

/** A listing on which label and verdict disagree. */
export interface Disagreement {
  /** The listing with its label. */
  readonly case: LabelledListing;
  /** What it came to. */
  readonly decision: Decision | "error";
  /** The verdict, where there is one. */
  readonly verdict?: Verdict;
  /** Why there is no verdict. */
  readonly error?: ListingError;
}

/** The scores of one category. */
export interface CategoryScore {
  /** The category. */
  readonly category: Category;
  /** Of the offers labelled so: how many got any finding. */
  readonly caught: Share;
  /** Of the offers labelled so: how many got an accepted decision. */
  readonly exact: Share;
  /** Of the lawful listings: how many got a finding of this category. */
  readonly falseAlarms: Share;
}

/** The score of one rule. */
export interface RuleScore {
  /** The id of the rule. */
  readonly rule: string;
  /** Of the listings the rule held on: how many are labelled as offences or duties. */
  readonly precision: Share;
}

/** The scores of one run. */
export interface Evaluation {
  /** How many listings were judged. */
  readonly total: number;
  /** Of the listings labelled as offences or duties: how many got any finding. */
  readonly caught: Share;
  /** Of all: how many got an accepted decision. */
  readonly exact: Share;
  /** Of the lawful listings: how many did not get an accepted decision. */
  readonly falseAlarms: Share;
  /** Of the listings with findings: how many are labelled so. */
  readonly precision: Share;
  /** The scores of each category. */
  readonly byCategory: readonly CategoryScore[];
  /** The scores of each rule that held, the least precise first. */
  readonly byRule: readonly RuleScore[];
  /** `confusion[label][verdict]`. */
  readonly confusion: Readonly<Record<Decision, Readonly<Record<Decision | "error", number>>>>;
  /** The worst first: a missed offence, then a lawful listing stopped, then a wrong decision. */
  readonly disagreements: readonly Disagreement[];
}

/** A share of a count with its interval; of nothing it is 0 to 1. */
function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const z = 1.959964;
  const p = count / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { count, of, share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

interface Judged {
  readonly case: LabelledListing;
  readonly decision: Decision | "error";
  readonly verdict?: Verdict;
  readonly error?: ListingError;
}

/**
 * Judges labelled listings and scores the verdicts.
 *
 * @param labelled listings with the decision expected of each.
 * @param classifier the classifier to score, as {@link createClassifier} gives it.
 * @example
 * const cases = [{ id: "1", listing: { title: "총각김치 3kg" }, expect: { decision: "allowed", category: null } }] as const;
 * evaluate(cases, createClassifier()).falseAlarms.count; // => 0
 */
export function evaluate(labelled: Iterable<LabelledListing>, classifier: Classifier): Evaluation {
  const judged = Array.from(labelled, (each) => judge(each, classifier));
  const offers = judged.filter(isOffer);
  const lawful = judged.filter((each) => !isOffer(each));
  const flagged = judged.filter(isFlagged);
  return {
    total: judged.length,
    caught: countOf(offers, isFlagged),
    exact: countOf(judged, isAccepted),
    falseAlarms: countOf(lawful, (each) => !isAccepted(each)),
    precision: countOf(flagged, (each) => isOffer(each) || isAccepted(each)),
    byCategory: categories.map((category) => categoryScore(category, offers, lawful)),
    byRule: ruleScores(judged),
    confusion: confusionOf(judged),
    disagreements: judged
      .filter((each) => !isAccepted(each))
      .sort((a, b) => severity(b) - severity(a) || (a.case.id < b.case.id ? -1 : 1)),
  };
}

function judge(each: LabelledListing, classifier: Classifier): Judged {
  const result = classifier.safeClassify(each.listing, each.asOf === undefined ? {} : { asOf: each.asOf });
  return result.success
    ? { case: each, decision: result.data.decision, verdict: result.data }
    : { case: each, decision: "error", error: result.error };
}

function isOffer({ case: { expect } }: Judged): boolean {
  return expect.decision !== "allowed" && expect.accept?.includes("allowed") !== true;
}

function isFlagged({ decision }: Judged): boolean {
  return decision !== "allowed" && decision !== "error";
}

function isAccepted({ case: { expect }, decision }: Judged): boolean {
  return decision !== "error" && (decision === expect.decision || expect.accept?.includes(decision) === true);
}

/** How bad a disagreement is: missing an offence is worse than a milder or stricter word for it. */
function severity({ case: { expect, lenient }, decision }: Judged): number {
  const label = decisions.indexOf(expect.decision);
  const given = decision === "error" ? decisions.length : decisions.indexOf(decision);
  const missed = decision === "allowed" || decision === "error" ? 10 : 0;
  const stopped = expect.decision === "allowed" ? 5 : 0;
  return missed + stopped + Math.abs(label - given) - (lenient ? 3 : 0);
}

function categoryScore(category: Category, offers: readonly Judged[], lawful: readonly Judged[]): CategoryScore {
  const own = offers.filter((each) => each.case.expect.category === category);
  const hasFinding = ({ verdict }: Judged) =>
    verdict?.findings.some((finding) => finding.category === category) === true;
  return {
    category,
    caught: countOf(own, isFlagged),
    exact: countOf(own, isAccepted),
    falseAlarms: countOf(lawful, (each) => !isAccepted(each) && hasFinding(each)),
  };
}

function ruleScores(judged: readonly Judged[]): RuleScore[] {
  const scores = new Map<string, { right: number; of: number }>();
  for (const each of judged) {
    for (const rule of new Set(each.verdict?.findings.map(({ ruleId }) => ruleId))) {
      const score = scores.get(rule) ?? { right: 0, of: 0 };
      score.of++;
      if (isOffer(each) || isAccepted(each)) score.right++;
      scores.set(rule, score);
    }
  }
  return [...scores]
    .map(([rule, { right, of }]) => ({ rule, precision: shareOf(right, of) }))
    .sort(
      (a, b) => a.precision.share - b.precision.share || b.precision.of - a.precision.of || (a.rule < b.rule ? -1 : 1),
    );
}

function confusionOf(judged: readonly Judged[]): Evaluation["confusion"] {
  const row = () => ({ prohibited: 0, restricted: 0, review: 0, allowed: 0, error: 0 });
  const confusion = { prohibited: row(), restricted: row(), review: row(), allowed: row() };
  for (const { case: each, decision } of judged) confusion[each.expect.decision][decision]++;
  return confusion;
}

function countOf<T>(items: readonly T[], accepts: (item: T) => boolean): Share {
  return shareOf(items.filter(accepts).length, items.length);
}
