/** Allowances of packs: goods that a shop has looked at and lets pass, for a reason and for a time. */
import type { Listing } from "../listing/schema.js";
import { withoutGaps } from "../mentions/gaps.js";
import type { Ruling } from "../rules/rules.js";
import type { TableIndex } from "../tables/tables.js";
import { foldWord } from "../text/fold.js";

/** What a listing must be to be let pass: all that is given here must fit. */
interface AllowanceMatch {
  /** The brand field, however it is spaced and in whatever case. */
  readonly brand?: string | undefined;
  readonly model?: string | undefined;
  readonly gtin?: string | undefined;
  /** Words of the title. */
  readonly phrase?: string | undefined;
}

/** Findings that a pack lets pass. */
export interface Allowance {
  /** The pack that says so. */
  readonly pack: string;
  readonly subject?: string | undefined;
  readonly rule?: string | undefined;
  readonly match: AllowanceMatch;
  readonly reason: string;
  /** The first day on which it no longer holds. */
  readonly until: string;
  /** Classes of safety and crime that are meant, named in full; without this they are not silenced. */
  readonly despite?: readonly string[] | undefined;
}

/** The first allowance that lets a ruling on this listing pass on this day. */
export function allowanceFor(
  ruling: Ruling,
  listing: Listing,
  allowances: readonly Allowance[],
  index: TableIndex,
  asOf: string,
): Allowance | undefined {
  return allowances.find(
    (allowance) =>
      asOf < allowance.until && covers(allowance, ruling, index) && matchesListing(allowance.match, listing),
  );
}

function covers({ subject, rule, despite }: Allowance, ruling: Ruling, index: TableIndex): boolean {
  const { record, class: ofClass } = ruling.matter;
  if (rule !== undefined && rule !== ruling.rule.id) return false;
  if (subject !== undefined && !index.kindsOf(record.id).includes(subject)) return false;
  if (!ofClass.serious) return subject !== undefined || rule !== undefined;
  return subject !== undefined && despite?.includes(ofClass.id) === true;
}

function matchesListing({ brand, model, gtin, phrase }: AllowanceMatch, listing: Listing): boolean {
  if (brand !== undefined && !isSame(brand, listing.brand)) return false;
  if (model !== undefined && !isSame(model, listing.model)) return false;
  if (gtin !== undefined && digits(gtin) !== digits(listing.gtin ?? "")) return false;
  return phrase === undefined || letters(listing.title).includes(letters(phrase));
}

function isSame(wanted: string, given: string | undefined): boolean {
  return given !== undefined && letters(given) === letters(wanted);
}

function letters(text: string): string {
  return withoutGaps(foldWord(text));
}

function digits(text: string): string {
  return text.replace(/\D/g, "").replace(/^0+/, "");
}
