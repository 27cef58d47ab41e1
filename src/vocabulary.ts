/** The closed lists of words that the whole library shares; every literal union comes from here. */

/** The three questions haechi answers, in the order findings are sorted. */
export const categories = ["prescription-drugs", "banned-imports", "unsafe-goods"] as const;
export type Category = (typeof categories)[number];

/** Decisions from the strictest to the mildest. */
export const decisions = ["prohibited", "restricted", "review", "allowed"] as const;
export type Decision = (typeof decisions)[number];

/** Ways of sale: a Korean seller, a purchase agent, a parallel importer, or the buyer's own import. */
export const channels = ["domestic", "purchase-agent", "parallel-import", "cross-border"] as const;
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
export type Purpose = (typeof purposes)[number];

export const yesNoUnknown = ["yes", "no", "unknown"] as const;
export type YesNoUnknown = (typeof yesNoUnknown)[number];

export const conditions = ["new", "used", "unknown"] as const;
export const sellerKinds = ["business", "person", "unknown"] as const;

/** Whether the listing brings a real list of ingredients or materials. */
export const ingredientStates = ["listed", "unknown"] as const;

/** An amount of the listing beside the regulation's own limits. */
export const limitStates = ["none", "within", "over", "unknown"] as const;
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
export type Proof = (typeof proofs)[number];

/** How sure we are of a statement of law. */
export const confidences = ["verified", "known", "uncertain"] as const;
export type Confidence = (typeof confidences)[number];

/** Why a name may only be read with care. */
export const needs = ["whole-word", "case", "company", "category", "amount", "head"] as const;
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
export type TextSource = (typeof textSources)[number];

/** Kinds of thing that a table is about. */
export const subjectKinds = ["substance", "goods"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Why a mention or a matter led to no finding. */
export type DismissalReason =
  | Role
  | "other-form"
  | "other-product"
  | "other-channel"
  | "other-origin"
  | "not-in-force"
  | "within-limit"
  | "no-rule"
  | "allowed-by-pack";

/** A text in both languages of the library. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}
