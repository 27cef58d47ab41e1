/** Classifiers as users hold them: built once with their options, then called for each listing. */
import { Auditor, asStored } from "../audit.js";
import { type LawChange, lawChanges } from "../changes/upcoming.js";
import { Engine, type JudgingOptions, type Steps } from "../classifier.js";
import { type Coverage, coverageOf } from "../coverage.js";
import { DataError, ListingError, nearMatch } from "../errors.js";
import { type Explanation, explainSteps } from "../explain.js";
import { parseListing } from "../listing/parse.js";
import type { Listing } from "../listing/schema.js";
import { slipsOf } from "../listing/slips.js";
import { readPacks } from "../packs/check.js";
import { composePacks } from "../packs/compose.js";
import type { Pack } from "../packs/schema.js";
import { shadowOf } from "../packs/shadow.js";
import type { RuleId } from "../rule-ids.js";
import { bundledTables } from "../tables/bundle.js";
import type { Tables } from "../tables/tables.js";
import { narrow } from "../verdict/narrow.js";
import type { Verdict } from "../verdict/verdict.js";
import type { Category } from "../vocabulary.js";
import type { RuleIdOfPack } from "./packs.js";

/** How a classifier is made. */
export interface ClassifierOptions<Packs extends readonly unknown[] = readonly unknown[]> extends JudgingOptions {
  /** Data and rules of your own, laid over the tables in this order: from `defineDataPack`, or JSON. */
  readonly packs?: Packs;
  /** Other tables than the bundled ones, such as those of an earlier version of haechi. */
  readonly tables?: Tables;
  /** Puts a record on each verdict that can be stored and replayed. */
  readonly audit?: boolean;
}

/** What may be said of one call. */
export interface ClassifyOptions {
  /** The day to judge by, `YYYY-MM-DD`; default is the classifier's, else today in Seoul. */
  readonly asOf?: string;
}

/** A result that never throws, as zod's `safeParse` gives it. */
export type SafeResult<T> =
  | {
      /** The input could be judged. */
      readonly success: true;
      /** What it came to. */
      readonly data: T;
    }
  | {
      /** The input could not be judged. */
      readonly success: false;
      /** Why. */
      readonly error: ListingError;
    };

/** The verdict of one category only: findings, notices and decision of the others are left out. */
export type NarrowedVerdict<C extends Category, Id extends string = never> = Verdict<RuleId<C> | Id, C>;

/** A classifier with its options. It holds no state that a call can change. `Id`: rule ids that its packs bring. */
export interface Classifier<Id extends string = never> {
  /** @throws {ListingError} when the listing cannot be read. */
  classify(listing: Listing, options?: ClassifyOptions): Verdict<RuleId | Id>;
  /** Never throws, whatever the input. */
  safeClassify(listing: unknown, options?: ClassifyOptions): SafeResult<Verdict<RuleId | Id>>;
  /** The verdict of one category. @throws {ListingError} */
  classifyCategory<C extends Category>(
    category: C,
    listing: Listing,
    options?: ClassifyOptions,
  ): NarrowedVerdict<C, Id>;
  /** How the verdict came about. @throws {ListingError} */
  explain(listing: Listing, options?: ClassifyOptions): Explanation;
  /** What the tables cover on a day. @throws {ListingError} when `asOf` is no day. */
  coverage(options?: ClassifyOptions): Coverage;
  /** What begins and ends from one day to another, both included. @throws {DataError} when one is no day. */
  upcoming(from: string, to: string): readonly LawChange[];
  /** What it judges by: the tables with the packs that count. */
  readonly tables: Tables;
}

/**
 * Builds a classifier over the bundled tables.
 *
 * @param options policy, day, defaults and packs; see {@link ClassifierOptions}.
 * @throws {DataError} with every fault of every pack, or when an option names what does not exist.
 * @example
 * const titlesOnly = createClassifier({ defaults: { certifications: "unknown" } });
 * titlesOnly.classify({ title: "6구 멀티탭 2m" }).decision; // => "allowed"
 */
export function createClassifier<const Packs extends readonly unknown[] = readonly []>(
  options: ClassifierOptions<Packs> = {},
): Classifier<RuleIdOfPack<Packs[number]>> {
  const built = build(options);
  const { engine } = built;
  type Id = RuleIdOfPack<Packs[number]>;
  const classify = (listing: unknown, call?: ClassifyOptions) =>
    judge(built, listing, dayOf(call)).verdict as Verdict<RuleId | Id>;
  const classifier: Classifier<Id> = {
    classify,
    safeClassify: (listing, call) => {
      try {
        return { success: true, data: classify(listing, call) };
      } catch (error) {
        return { success: false, error: asListingError(error) };
      }
    },
    classifyCategory: (category, listing, call) => narrow(classify(listing, call), category),
    explain: (listing, call) => explainSteps(judge(built, listing, dayOf(call)), engine),
    coverage: (call) => coverageOf(engine.index, engine.day(dayOf(call))),
    upcoming: (from, to) => lawChanges(engine.index, from, to),
    tables: engine.index.tables,
  };
  engines.set(classifier, built);
  return classifier;
}

/** What a classifier is built of. */
interface Built {
  readonly engine: Engine;
  /** Judges with the packs in shadow as well. */
  readonly shadow: Engine | undefined;
  readonly shadowPacks: readonly string[];
  readonly auditor: Auditor | undefined;
}

const engines = new WeakMap<object, Built>();

/** What a classifier is built of. @throws {DataError} when `createClassifier` did not make it. */
export function builtOf(classifier: Classifier<string>): Built {
  const built = engines.get(classifier);
  if (built === undefined) throw new DataError([{ path: "classifier", message: "was not made by createClassifier" }]);
  return built;
}

function build({ packs: given = [], tables = bundledTables, audit, ...options }: ClassifierOptions): Built {
  const packs = readPacks(tables, given);
  const counting = packs.filter(({ shadow }) => shadow !== true);
  const inShadow = packs.filter(({ shadow }) => shadow === true);
  if (inShadow.length > 0) readPacks(tables, counting);
  const engineOver = (laid: readonly Pack[]) => {
    const { tables: composed, ...extras } = composePacks(tables, laid);
    return new Engine(composed, options, extras);
  };
  return {
    engine: engineOver(counting),
    shadow: inShadow.length > 0 ? engineOver(packs) : undefined,
    shadowPacks: inShadow.map(({ id, version }) => `${id}@${version}`),
    auditor: audit === true ? new Auditor(tables, packs, options) : undefined,
  };
}

/** Takes a listing the whole way, then through the packs in shadow, then into the audit. */
function judge({ engine, shadow, shadowPacks, auditor }: Built, input: unknown, asOf: string | undefined): Steps {
  const steps = engine.run(auditor ? asStored(parseListing(input)) : input, asOf);
  let { verdict } = steps;
  if (shadow) {
    const would = shadow.run(steps.listing, verdict.asOf).verdict;
    verdict = { ...verdict, shadow: shadowOf(verdict, would, shadowPacks) };
  }
  if (auditor) verdict = { ...verdict, audit: auditor.audit(steps.listing, verdict) };
  const misnamed = slipsOf(input);
  if (misnamed.length > 0) verdict = { ...verdict, misnamed };
  return verdict === steps.verdict ? steps : { ...steps, verdict };
}

/** The day that a call names. @throws {ListingError} when it names what is no option of a call. */
function dayOf(call: ClassifyOptions | undefined): string | undefined {
  const [other] = typeof call === "object" && call !== null ? Object.keys(call).filter((key) => key !== "asOf") : [];
  if (other === undefined) return call?.asOf;
  const fault = { path: other, message: "is no option of a call", expected: "asOf; others go to createClassifier" };
  throw new ListingError("wrong-value", [
    nearMatch(other, ["asOf"]) === undefined ? fault : { ...fault, didYouMean: "asOf" },
  ]);
}

function asListingError(error: unknown): ListingError {
  if (error instanceof ListingError) return error;
  return new ListingError("unreadable", [{ path: "", message: "cannot be classified" }], { cause: error });
}
