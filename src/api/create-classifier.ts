/** Classifiers as users hold them: built once with their options, then called for each listing. */
import { type ClassifierOptions, Engine } from "../classifier.js";
import { type Coverage, coverageOf } from "../coverage.js";
import { ListingError } from "../errors.js";
import { type Explanation, explainSteps } from "../explain.js";
import type { Listing } from "../listing/schema.js";
import type { RuleId } from "../rule-ids.js";
import { bundledTables } from "../tables/bundle.js";
import { narrow } from "../verdict/narrow.js";
import type { Verdict } from "../verdict/verdict.js";
import type { Category } from "../vocabulary.js";

/** What may be said of one call. */
export interface ClassifyOptions {
  /** The day to judge by, `YYYY-MM-DD`; default is the classifier's, else today in Seoul. */
  readonly asOf?: string;
}

/** A result that never throws, as zod's `safeParse` gives it. */
export type SafeResult<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: ListingError };

/** The verdict of one category only: findings, notices and decision of the others are left out. */
export type NarrowedVerdict<C extends Category> = Verdict<RuleId<C>, C>;

/** A classifier with its options. It holds no state that a call can change. */
export interface Classifier {
  /** @throws {ListingError} when the listing cannot be read. */
  classify(listing: Listing, options?: ClassifyOptions): Verdict<RuleId>;
  /** Never throws, whatever the input. */
  safeClassify(listing: unknown, options?: ClassifyOptions): SafeResult<Verdict<RuleId>>;
  /** The verdict of one category. @throws {ListingError} */
  classifyCategory<C extends Category>(category: C, listing: Listing, options?: ClassifyOptions): NarrowedVerdict<C>;
  /** How the verdict came about. @throws {ListingError} */
  explain(listing: Listing, options?: ClassifyOptions): Explanation;
  /** What the tables cover on a day. @throws {ListingError} when `asOf` is no day. */
  coverage(options?: ClassifyOptions): Coverage;
}

/**
 * Builds a classifier over the bundled tables.
 *
 * @param options policy, day and defaults; see {@link ClassifierOptions}.
 * @throws {DataError} when an option names something that does not exist, with a near match.
 * @example
 * const titlesOnly = createClassifier({ defaults: { certifications: "unknown" } });
 * titlesOnly.classify({ title: "6구 멀티탭 2m" }).decision; // => "allowed"
 */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const engine = new Engine(bundledTables, options);
  const classify = (listing: unknown, call?: ClassifyOptions) =>
    engine.run(listing, call?.asOf).verdict as Verdict<RuleId>;
  return {
    classify,
    safeClassify: (listing, call) => {
      try {
        return { success: true, data: classify(listing, call) };
      } catch (error) {
        return { success: false, error: asListingError(error) };
      }
    },
    classifyCategory: (category, listing, call) => narrow(classify(listing, call), category),
    explain: (listing, call) => explainSteps(engine.run(listing, call?.asOf), engine),
    coverage: (call) => coverageOf(engine.index, engine.day(call?.asOf)),
  };
}

function asListingError(error: unknown): ListingError {
  if (error instanceof ListingError) return error;
  return new ListingError("unreadable", [{ path: "", message: "cannot be classified" }], { cause: error });
}
