/** Screens any number of listings: in order, one row each, in bounded memory. */
import { today } from "../day.js";
import type { ListingError } from "../errors.js";
import type { RuleId } from "../rule-ids.js";
import type { Verdict } from "../verdict/verdict.js";
import { type Classifier, type ClassifierOptions, createClassifier } from "./create-classifier.js";
import type { RuleIdOfPack } from "./packs.js";

/** One listing's row: its verdict, or why there is none. */
export type ScreenedRow<Id extends string = never> = {
  /** Which listing of the input it is, counted from 0. */
  readonly index: number;
  /** The id of the listing. */
  readonly id?: string;
} & (
  | {
      /** What the listing came to. */
      readonly verdict: Verdict<RuleId | Id>;
    }
  | {
      /** Why there is no verdict. */
      readonly error: ListingError;
    }
);

/** Options of a run; a classifier built already may be given instead. */
export interface ScreenOptions<Packs extends readonly unknown[] = readonly unknown[], Id extends string = never>
  extends ClassifierOptions<Packs> {
  /** Judges instead of one made from the other options. */
  readonly classifier?: Classifier<Id>;
}

/**
 * Judges listings from any iterable, sync or async, one after the other.
 *
 * The day is fixed once for the whole run, so that a run over midnight judges all by one law. A listing
 * that cannot be read gives a row with its `error`; the run goes on.
 *
 * @param source listings, or anything that should be one.
 * @param options policy, day, defaults and packs as for {@link createClassifier}, or a `classifier`.
 * @example
 * for await (const row of screenListings([{ title: "총각김치 3kg" }, { titel: "?" }])) {
 *   "verdict" in row ? row.verdict.decision : row.error.code; // => "allowed", then "no-title"
 * }
 */
export async function* screenListings<const Packs extends readonly unknown[] = readonly [], Id extends string = never>(
  source: Iterable<unknown> | AsyncIterable<unknown>,
  options: ScreenOptions<Packs, Id> = {},
): AsyncGenerator<ScreenedRow<RuleIdOfPack<Packs[number]> | Id>> {
  const { asOf = today() } = options;
  const classifier: Classifier<RuleIdOfPack<Packs[number]> | Id> = options.classifier ?? createClassifier(options);
  let index = 0;
  const rowOf = (listing: unknown): ScreenedRow<RuleIdOfPack<Packs[number]> | Id> => {
    const result = classifier.safeClassify(listing, { asOf });
    const id = idOf(listing);
    const row = { index: index++, ...(id === undefined ? {} : { id }) };
    return result.success ? { ...row, verdict: result.data } : { ...row, error: result.error };
  };
  if (Symbol.asyncIterator in source) for await (const listing of source) yield rowOf(listing);
  else for (const listing of source) yield rowOf(listing);
}

/** The id of an input that may not be a listing at all. */
function idOf(listing: unknown): string | undefined {
  try {
    const id = typeof listing === "object" && listing !== null ? (listing as { id?: unknown }).id : undefined;
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}
