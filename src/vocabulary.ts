/** The closed lists of words that the whole library shares; every literal union comes from here. */

/** The three questions haechi answers, in the order findings are sorted. */
export const categories = ["prescription-drugs", "banned-imports", "unsafe-goods"] as const;
/** Which of the three questions a rule answers. */
export type Category = (typeof categories)[number];

/** Decisions from the strictest to the mildest. */
export const decisions = ["prohibited", "restricted", "review", "allowed"] as const;
/**
 * - `prohibited`: may not be sold online or imported at all by this way of sale.
 * - `restricted`: lawful only under a condition that the listing does not show.
 * - `review`: the text cannot decide; a person must look.
 * - `allowed`: nothing to object to in what was given.
 */
export type Decision = (typeof decisions)[number];

/** Ways of sale: a Korean seller, a purchase agent, a parallel importer, or the buyer's own import. */
export const channels = ["domestic", "purchase-agent", "parallel-import", "cross-border"] as const;
/**
 * Way of sale: `domestic`, a Korean seller with the goods in Korea; `purchase-agent`, 구매대행; `parallel-import`,
 * 병행수입; `cross-border`, the buyer imports from a seller abroad.
 */
export type Channel = (typeof channels)[number];

/** How a listing means a word of the tables. */
export const roles = [
  "contained",
  "sold",
  "absent",
  "named",
  "supports",
  "compared",
  "accessory",
  "about",
  "likeness",
  "unclear",
] as const;
/**
 * How a listing means a subject.
 *
 * - `contained`: the goods hold it. `sold`: it is what is sold.
 * - `absent`: the goods are said to be without it. `named`: it is in a brand or a bare title only, while a real list of
 *   ingredients lacks it.
 * - `supports`, `compared`: the goods are said to help with it, or to be like it.
 * - `accessory`, `about`, `likeness`: the goods are for it, a book of it, a toy or a picture of it.
 * - `unclear`: nothing decides.
 */
export type Role = (typeof roles)[number];

/** What sort of thing is sold, as far as the law asks. */
export const forms = [
  "food",
  "supplement",
  "medicine",
  "quasi-drug",
  "cosmetic",
  "pet",
  "toy",
  "book",
  "print",
  "garment",
  "jewellery",
  "device",
  "household",
  "chemical",
  "plant",
  "animal",
  "goods",
  "unknown",
] as const;
/** Sort of goods; `goods` is anything else, `unknown` is not read. */
export type Form = (typeof forms)[number];

/** What the goods are said to be for, where a rule asks. */
export const purposes = [
  "sleep",
  "slimming",
  "sexual-function",
  "muscle",
  "pain",
  "cognition",
  "hair-growth",
  "combat",
  "kitchen",
] as const;
/** A purpose that the listing states. */
export type Purpose = (typeof purposes)[number];

export const yesNoUnknown = ["yes", "no", "unknown"] as const;
/** An answer, or that the listing does not give one. */
export type YesNoUnknown = (typeof yesNoUnknown)[number];

export const conditions = ["new", "used", "unknown"] as const;
export const sellerKinds = ["business", "person", "unknown"] as const;

/** Whether the listing brings a real list of ingredients or materials. */
export const ingredientStates = ["listed", "unknown"] as const;

/** An amount of the listing beside the regulation's own limits. */
export const limitStates = ["none", "within", "over", "unknown"] as const;
/** The amount beside the limits of the regulation: `none` has no limits, `unknown` gives no amount to compare. */
export type LimitState = (typeof limitStates)[number];

/**
 * What the listing shows of a requirement: `none` when nothing is required, `not-given` when the
 * caller said that its listings never carry certificates, `denied` when the words say there is none.
 */
export const proofs = [
  "none",
  "shown",
  "wrong",
  "denied",
  "exempt-claimed",
  "missing",
  "unknown",
  "not-given",
] as const;
/**
 * What the listing shows of a requirement.
 *
 * - `none`: nothing is required. `shown`: of the right shape. `wrong`: of another scheme or shape.
 * - `denied`: its words say there is none. `exempt-claimed`: its words say that none is due.
 * - `missing`: no field for it. `unknown`: a placeholder. `not-given`: the caller said that its listings never carry any.
 */
export type Proof = (typeof proofs)[number];

/** How sure we are of a statement of law. */
export const confidences = ["verified", "known", "uncertain"] as const;
/** `verified` in the law itself, `known` from another source, or `uncertain`: such law leads to `review` at most. */
export type Confidence = (typeof confidences)[number];

/** Why a name may only be read with care. */
export const needs = ["whole-word", "case", "company", "category", "amount", "head"] as const;
/**
 * What a name needs to be read: to stand as a whole word, in its own case, with one of its company in the listing, in
 * goods of one of its forms, beside an amount, or at the head of the title.
 */
export type Need = (typeof needs)[number];

/** Ways of hiding a word that the reading undoes. */
export const disguises = [
  "split",
  "jamo",
  "leet",
  "homoglyph",
  "invisible",
  "repeated",
  "choseong",
  "keyboard",
] as const;
/**
 * How a word was hidden: letters `split` by signs or spaces, loose `jamo`, digits for letters (`leet`), look-alike
 * letters of another script (`homoglyph`), `invisible` signs, `repeated` letters, leading consonants alone
 * (`choseong`), or Korean typed on a Latin `keyboard`.
 */
export type Disguise = (typeof disguises)[number];

/** Where in the listing a text stands, from the most to the least telling. */
export const textSources = [
  "ingredients",
  "materials",
  "title",
  "options",
  "attributes",
  "description",
  "image",
  "brand",
  "tags",
  "category",
] as const;
/** The part of a listing that a text is from. */
export type TextSource = (typeof textSources)[number];

/** Kinds of thing that a table is about. */
export const subjectKinds = ["substance", "goods"] as const;
/** Whether a subject is a substance that goods hold, or a kind of goods. */
export type SubjectKind = (typeof subjectKinds)[number];

/** Why a mention or a matter led to no finding, besides the roles. */
export const dismissalReasons = [
  "other-form",
  "other-product",
  "other-channel",
  "other-origin",
  "not-in-force",
  "within-limit",
  "no-rule",
  "allowed-by-pack",
] as const;
/**
 * Why a mention or a matter led to no finding: its role; the goods, the way of sale or the origin are not those of the
 * regulation; it is not in force on the day; the amount is within the limit; no rule held; or a pack lets it pass.
 */
export type DismissalReason = Role | (typeof dismissalReasons)[number];

/** A text in both languages of the library. */
export interface Bilingual {
  /** In Korean. */
  readonly ko: string;
  /** In English. */
  readonly en: string;
}
