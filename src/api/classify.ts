/** The functions for one listing, over the bundled tables and with the law as policy. */

import type { LawChange } from "../changes/upcoming.js";
import type { Coverage } from "../coverage.js";
import type { Explanation } from "../explain.js";
import type { Listing } from "../listing/schema.js";
import type { RuleId } from "../rule-ids.js";
import type { Verdict } from "../verdict/verdict.js";
import {
  type Classifier,
  type ClassifyOptions,
  createClassifier,
  type NarrowedVerdict,
  type SafeResult,
} from "./create-classifier.js";

let bundled: Classifier | undefined;

/** The classifier of the bundled tables, built at its first use. */
function bundledClassifier(): Classifier {
  bundled ??= createClassifier();
  return bundled;
}

/**
 * Says whether a listing may be sold in Korea, or imported to it, on a day.
 *
 * @param listing what the seller says; only `title` is required.
 * @param options `asOf`, the day to judge by (default: today in Seoul).
 * @returns findings with the law, the words that decide and what would clear them; plain JSON.
 * @throws {ListingError} when the input is no listing.
 * @example
 * const verdict = classifyListing(
 *   { title: "슬립웰 멜라토닌 10mg 120캡슐", channel: "cross-border", origin: "US" },
 *   { asOf: "2026-11-23" },
 * );
 * verdict.decision; // => "prohibited"
 */
export function classifyListing(listing: Listing, options?: ClassifyOptions): Verdict<RuleId> {
  return bundledClassifier().classify(listing, options);
}

/**
 * {@link classifyListing} for input one cannot trust: never throws.
 *
 * @example
 * safeClassifyListing({ titel: "typo" }).success; // => false
 */
export function safeClassifyListing(listing: unknown, options?: ClassifyOptions): SafeResult<Verdict<RuleId>> {
  return bundledClassifier().safeClassify(listing, options);
}

/**
 * {@link classifyListing} for medicines, controlled drugs, devices and lenses only.
 *
 * @throws {ListingError} when the input is no listing.
 * @example
 * classifyPrescriptionDrugs({ title: "비아그라 100mg 30정" }).decision; // => "prohibited"
 */
export function classifyPrescriptionDrugs(
  listing: Listing,
  options?: ClassifyOptions,
): NarrowedVerdict<"prescription-drugs"> {
  return bundledClassifier().classifyCategory("prescription-drugs", listing, options);
}

/**
 * {@link classifyListing} for goods barred from import or trade only.
 *
 * @throws {ListingError} when the input is no listing.
 * @example
 * classifyBannedImports({ title: "총각김치 3kg" }).decision; // => "allowed"
 */
export function classifyBannedImports(listing: Listing, options?: ClassifyOptions): NarrowedVerdict<"banned-imports"> {
  return bundledClassifier().classifyCategory("banned-imports", listing, options);
}

/**
 * {@link classifyListing} for product safety only.
 *
 * @throws {ListingError} when the input is no listing.
 * @example
 * classifyUnsafeGoods({ title: "레이저포인터 케이스" }).decision; // => "allowed"
 */
export function classifyUnsafeGoods(listing: Listing, options?: ClassifyOptions): NarrowedVerdict<"unsafe-goods"> {
  return bundledClassifier().classifyCategory("unsafe-goods", listing, options);
}

/**
 * How {@link classifyListing} comes to its verdict: mentions, roles, facts, and each rule with the truth of its conditions.
 *
 * @throws {ListingError} when the input is no listing.
 * @example
 * explain({ title: "멜라토닌 무첨가 젤리" }).subjects[0]?.role; // => "absent"
 */
export function explain(listing: Listing, options?: ClassifyOptions): Explanation {
  return bundledClassifier().explain(listing, options);
}

/**
 * What the bundled tables cover on a day and what they do not: subjects, official lists beside the totals that
 * authorities gave, laws, and what no table models, with the reason.
 *
 * @param options `asOf`, the day on which members are counted (default: today in Seoul).
 * @throws {ListingError} when `asOf` is no day.
 * @example
 * const { officialLists, notModelled, notAnswered } = coverage({ asOf: "2026-11-24" });
 * const blocked = officialLists.find(({ id }) => id === "blocked-food-ingredients");
 * blocked?.inTables; // => 314
 * blocked?.total; // => { on: "2026-08-27", members: 314 }
 * officialLists.find(({ id }) => id === "cites-specimens")?.total; // => "not established"
 * notModelled.find(({ id }) => id === "waterworks")?.category; // => "unsafe-goods"
 * notAnswered.includes("legal advice"); // => true
 */
export function coverage(options?: ClassifyOptions): Coverage {
  return bundledClassifier().coverage(options);
}

/**
 * What the bundled tables have in store: the regulations and rules that begin or end in a span of days.
 *
 * @param from the first day, `YYYY-MM-DD`.
 * @param to the last day, included.
 * @returns the changes in the order of their days, each with its law.
 * @throws {DataError} when one of them is no day.
 * @example
 * upcoming("2025-08-01", "2025-08-31").filter(({ day }) => day === "2025-08-26").length; // => 4
 */
export function upcoming(from: string, to: string): readonly LawChange[] {
  return bundledClassifier().upcoming(from, to);
}
