/** What the listing as a whole is: form, purposes, audience, way of sale, each with where it was read. */
import type { Listing } from "../listing/schema.js";
import { isDigit } from "../mentions/boundaries.js";
import { type Place, placeOf, wholePlace } from "../mentions/place.js";
import type { FoundSign, Reading, ReadPassage } from "../mentions/reading.js";
import { type Span, spansNear } from "../mentions/span.js";
import type { FormTable } from "../tables/lexicon.schema.js";
import type { Channel, Form, Purpose, TextSource, YesNoUnknown } from "../vocabulary.js";

/** A word of a closed list and the places it was read from. */
export interface Known<T> {
  /** The word; `unknown` where the listing does not say. */
  readonly value: T;
  /** Where it was read; empty where nothing says so. */
  readonly places: readonly Place[];
}

/** A field that says one thing while the words of the listing say another. */
export interface Conflict {
  /** The field of the listing. */
  readonly field: string;
  /** What the field says; it counts. */
  readonly given: string;
  /** What the words say. */
  readonly read: string;
  /** The words. */
  readonly evidence: readonly Place[];
}

/** What a listing as a whole is, each part with where it was read. */
export interface Context {
  /** Sort of goods. */
  readonly form: Known<Form>;
  /** The form was read from the title or the leaf of the category, not from a root that holds many things. */
  readonly isFormOfLeaf: boolean;
  /** The words of the title say this form. */
  readonly isFormOfTitle: boolean;
  /** The category says this form. */
  readonly isFormOfCategory: boolean;
  /** What the goods are said to be for. */
  readonly purposes: Known<readonly Purpose[]>;
  /** Way of sale. */
  readonly channel: Known<Channel>;
  /** Country of origin, ISO 3166-1 alpha-2, or `unknown`. */
  readonly origin: Known<string>;
  /** Whether the goods are new. */
  readonly condition: Known<"new" | "used" | "unknown">;
  /** Who sells. */
  readonly sellerKind: Known<"business" | "person" | "unknown">;
  /** Sold only to adults whose age was checked. */
  readonly adultOnly: Known<boolean>;
  /** Whether the goods are for children of 13 or younger. */
  readonly forChildren: Known<YesNoUnknown>;
  /** Whether the listing brings a real list of what the goods hold. */
  readonly ingredients: Known<"listed" | "unknown">;
  /** Brands as the listing gives them, folded. */
  readonly brands: readonly string[];
  /** Fields that the words contradict. */
  readonly conflicts: readonly Conflict[];
}

/** What a caller says of listings that are silent. */
export interface ContextDefaults {
  readonly channel?: Channel | undefined;
  readonly origin?: string | undefined;
}

/** Words of the tables that the context is read by. */
export interface ContextWords {
  readonly forms: FormTable;
  /** The forms in which a subject is itself what is sold. */
  formsOf(subject: string): readonly Form[];
  countryOf(name: string): string | undefined;
  /** Does a word of a text name what only comes with the goods, what they are used on, or what they are not? */
  isAside(text: string, word: Span): boolean;
}

/** The last month of the thirteenth year: goods up to it are children's goods (어린이제품 안전 특별법 2조). */
const childrenUpToMonths = 13 * 12 + 11;
/** Places and brands beyond these add nothing that a reader needs. */
const mostShown = 20;
/** The sources whose words speak of the goods on sale, not of what surrounds them. */
const telling: ReadonlySet<TextSource> = new Set(["title", "options", "attributes", "category"]);

/** Reads the context of a listing. */
export function readContext(
  listing: Listing,
  reading: Reading,
  words: ContextWords,
  defaults: ContextDefaults,
): Context {
  const signs = reading.signs.filter((sign) => telling.has(sign.passage.passage.source));
  const channel = fieldOrSign<Channel>("channel", listing.channel, signs, "channel");
  const condition = fieldOrSign<"new" | "used">("condition", listing.condition, signs, "used");
  const sellerKind = fieldOrSign<"business" | "person">("sellerKind", listing.sellerKind, signs, "private-seller");
  const { form, isFormOfLeaf, isFormOfTitle, isFormOfCategory } = readForm(reading, words);
  return {
    form,
    isFormOfLeaf,
    isFormOfTitle,
    isFormOfCategory,
    purposes: readPurposes(reading.signs),
    channel: channel.known ?? { value: defaults.channel ?? "domestic", places: [] },
    origin: readOrigin(listing, reading, words, defaults),
    condition: condition.known ?? { value: "unknown", places: [] },
    sellerKind: sellerKind.known ?? { value: "unknown", places: [] },
    adultOnly: readAdultOnly(listing, reading.signs),
    forChildren: readForChildren(listing, signs),
    ingredients: readIngredients(reading),
    brands: reading.passages
      .filter((read) => read.passage.source === "brand")
      .slice(0, mostShown)
      .map((read) => read.folded.text),
    conflicts: [channel, condition, sellerKind].map(({ conflict }) => conflict).filter((each) => each !== undefined),
  };
}

/** The field where it is given; else what the words say; and whether the two disagree. */
function fieldOrSign<T extends string>(
  field: string,
  given: T | undefined,
  signs: readonly FoundSign[],
  fact: "channel" | "used" | "private-seller",
): { known?: Known<T>; conflict?: Conflict } {
  const said = signs.find((sign) => sign.word.fact === fact);
  const read = said && { value: said.word.value as T, places: [placeOf(said.passage, said)] };
  if (given === undefined) return read ? { known: read } : {};
  const known = { value: given, places: [wholePlace(field, given)] };
  if (!read || read.value === given) return { known };
  return { known, conflict: { field, given, read: read.value, evidence: read.places } };
}

type FormReading = Pick<Context, "form" | "isFormOfLeaf" | "isFormOfTitle" | "isFormOfCategory">;

/**
 * The category tells the form best, its leaf before its root; then the last form word of the title; then a
 * dose. A medicine or a dose in the title outweighs a beauty category: nobody swallows a cosmetic.
 */
function readForm(reading: Reading, words: ContextWords): FormReading {
  const title = reading.passages.find((read) => read.passage.source === "title");
  const inTitle = title && lastOf(formSigns(title, "form", words));
  const category = readCategory(reading, words);
  const isBeauty = category?.sign.word.value === "cosmetic";
  const isTaken = isBeauty && inTitle?.word.value === "medicine";
  const weighed = isBeauty && !isTaken ? readDose(reading, words.forms) : undefined;
  if (category && !isTaken && !weighed?.isWeighed) {
    const isFormOfTitle = inTitle?.word.value === category.sign.word.value;
    return { form: knownForm(category.sign), isFormOfLeaf: category.isLeaf, isFormOfTitle, isFormOfCategory: true };
  }
  const registered = title && readRegisteredName(title, words.forms);
  if (registered) return formOfTitle({ value: "medicine", places: [registered] });
  if (inTitle && !weighed?.isWeighed) return formOfTitle(knownForm(inTitle));
  const dose = weighed ?? readDose(reading, words.forms);
  const form: Known<Form> = dose ? { value: "supplement", places: [dose.place] } : { value: "unknown", places: [] };
  return { form, isFormOfLeaf: dose !== undefined, isFormOfTitle: false, isFormOfCategory: false };
}

function formOfTitle(form: Known<Form>): FormReading {
  return { form, isFormOfLeaf: true, isFormOfTitle: true, isFormOfCategory: false };
}

/** Departments and the forms that their shelves may have: the seeds of a food store are food. */
const shelvesOf: Readonly<Partial<Record<string, readonly string[]>>> = {
  book: [],
  pet: [],
  food: ["supplement", "medicine"],
  supplement: ["food", "medicine"],
};

/** The form of the deepest shelf that its department may have. A word of two departments (미용 및 건강) tells nothing. */
function readCategory(reading: Reading, words: ContextWords): { sign: FoundSign; isLeaf: boolean } | undefined {
  const categories = reading.passages.filter((read) => read.passage.source === "category");
  if (categories.length === 0) return undefined;
  const signs = categories
    .flatMap((read) => formSigns(read, "category-form", words))
    .filter((sign) => sign.word.value !== "unknown");
  const department = signs.find((sign) => sign.word.value in shelvesOf);
  const shelves = department && shelvesOf[department.word.value];
  const fitting = department
    ? signs.slice(signs.indexOf(department)).filter((sign) => sign === department || shelves?.includes(sign.word.value))
    : signs;
  const sign = lastOf(fitting);
  if (!sign) return undefined;
  const isLast = sign.passage === lastOf(categories);
  return { sign, isLeaf: isLast && !sign.passage.folded.text.slice(sign.end).includes(">") };
}

/** A count of doses in the title or an option, and whether milligrams stand there too. */
function readDose(reading: Reading, forms: FormTable): { place: Place; isWeighed: boolean } | undefined {
  for (const read of reading.passages) {
    if (read.passage.source !== "title" && read.passage.source !== "options") continue;
    const match = dosePattern(forms).exec(read.folded.text);
    if (!match) continue;
    const place = placeOf(read, { start: match.index, end: match.index + match[0].length });
    return { place, isWeighed: /\d\s?(?:mg|mcg|iu|밀리그램)/.test(read.folded.text) };
  }
  return undefined;
}

/** A name as medicines are registered under, dosage form and strength in one word: 이부프로펜정200밀리그램. */
function readRegisteredName(title: ReadPassage, forms: FormTable): Place | undefined {
  const { text } = title.folded;
  const match = strength.test(text) ? strengthPattern(forms).exec(text) : undefined;
  return match ? placeOf(title, { start: match.index, end: match.index + match[0].length }) : undefined;
}

function formSigns(read: ReadPassage, fact: "form" | "category-form", words: ContextWords): FoundSign[] {
  const signs = read.signs.filter(
    (sign) =>
      sign.word.fact === fact &&
      !(fact === "form" && (isPartOfProduct(sign, words) || isCounter(sign) || isAside(sign, words))),
  );
  return longestOf(signs);
}

/** The signs that no longer one covers, by their ends. */
function longestOf(signs: readonly FoundSign[]): FoundSign[] {
  if (signs.length < 2) return [...signs];
  let reach: Span = { start: -1, end: -1 };
  return [...signs]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((sign) => {
      if (sign.end <= reach.end) return sign.start === reach.start && sign.end === reach.end;
      reach = sign;
      return true;
    })
    .sort((a, b) => a.end - b.end);
}

/** A book that comes with the goods makes no book of them, nor "not a toy" a toy. */
function isAside(sign: FoundSign, words: ContextWords): boolean {
  const isOther = words.forms.forms.find(({ form }) => form === sign.word.value)?.otherwise !== undefined;
  return isOther && words.isAside(sign.passage.folded.text, sign);
}

/** In 10앰플 the ampoule counts. */
function isCounter({ word, passage, start }: FoundSign): boolean {
  return word.value === "cosmetic" && isDigit(passage.folded.text.charCodeAt(start - 1));
}

/** 크림 in the name of an ointment or right after it, 장난감 in that of a lighter, say nothing of what else is sold. */
function isPartOfProduct(sign: FoundSign, words: ContextWords): boolean {
  return spansNear(sign.passage.mentions, sign, 1).some((mention) => {
    const isInside = mention.start <= sign.start && mention.end >= sign.end;
    const isApplied = mention.term.isBrand && sign.word.value === "cosmetic";
    return (
      mention.isProduct &&
      (isInside || (isApplied && sign.start >= mention.end && sign.start - mention.end <= 1)) &&
      !words.formsOf(mention.subject).includes(sign.word.value as Form)
    );
  });
}

function knownForm(sign: FoundSign): Known<Form> {
  return { value: sign.word.value as Form, places: [placeOf(sign.passage, sign)] };
}

const strengthUnits = "mg|mcg|밀리그[램람]|마이크로그[램람]";
const strength = new RegExp(String.raw`\d\s?(?:${strengthUnits})`);
const dosePatterns = new WeakMap<FormTable, RegExp>();
const strengthPatterns = new WeakMap<FormTable, RegExp>();

/** A number with a word that counts doses: 120캡슐, 60 tablets. */
function dosePattern(forms: FormTable): RegExp {
  const write = () => new RegExp(String.raw`(?<!\d)\d{1,4}\s?(?:${longestFirst(forms.doses)})(?![가-힣a-z])`);
  return patternOf(dosePatterns, forms, write);
}

function strengthPattern(forms: FormTable): RegExp {
  const numbers = String.raw`\d{1,5}(?:\.\d{1,3})?(?:/\d{1,5}(?:\.\d{1,3})?)?\s?`;
  const write = () => new RegExp(`(?<=[가-힣]{2})(?:${longestFirst(forms.dosageForms)})${numbers}(?:${strengthUnits})`);
  return patternOf(strengthPatterns, forms, write);
}

function patternOf(known: WeakMap<FormTable, RegExp>, forms: FormTable, write: () => RegExp): RegExp {
  const pattern = known.get(forms) ?? write();
  known.set(forms, pattern);
  return pattern;
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

function readPurposes(signs: readonly FoundSign[]): Known<readonly Purpose[]> {
  const found = signs.filter((sign) => sign.word.fact === "purpose");
  if (found.length === 0) return { value: [], places: [] };
  return {
    value: [...new Set(found.map((sign) => sign.word.value as Purpose))].sort(),
    places: found.slice(0, mostShown).map((sign) => placeOf(sign.passage, sign)),
  };
}

function readOrigin(listing: Listing, reading: Reading, words: ContextWords, defaults: ContextDefaults): Known<string> {
  if (listing.origin) return { value: listing.origin.toUpperCase(), places: [wholePlace("origin", listing.origin)] };
  for (const read of reading.passages) {
    if (read.passage.meaning !== "origin") continue;
    const code = words.countryOf(read.folded.text);
    if (code !== undefined) return { value: code, places: [wholePlace(read.passage.path, read.passage.value)] };
  }
  return { value: defaults.origin?.toUpperCase() ?? "unknown", places: [] };
}

function readAdultOnly(listing: Listing, signs: readonly FoundSign[]): Known<boolean> {
  if (listing.adultOnly === true) return { value: true, places: [wholePlace("adultOnly", "true")] };
  const said = signs.find((sign) => sign.word.fact === "adult-only");
  return { value: said !== undefined, places: said ? [placeOf(said.passage, said)] : [] };
}

function readForChildren(listing: Listing, signs: readonly FoundSign[]): Known<YesNoUnknown> {
  const { minMonths, maxMonths } = listing.ageRange ?? {};
  if (minMonths !== undefined || maxMonths !== undefined) {
    const isFor =
      minMonths !== undefined ? minMonths <= childrenUpToMonths : (maxMonths as number) <= childrenUpToMonths;
    return { value: isFor ? "yes" : "no", places: [] };
  }
  const said = signs.filter((sign) => sign.word.fact === "for-children");
  const deciding = said.find((sign) => sign.word.value === "no") ?? said[0];
  if (!deciding) return { value: "unknown", places: [] };
  return { value: deciding.word.value as YesNoUnknown, places: [placeOf(deciding.passage, deciding)] };
}

function readIngredients(reading: Reading): Known<"listed" | "unknown"> {
  const lists = reading.passages.filter((read) => read.passage.source === "ingredients");
  return {
    value: lists.length > 0 ? "listed" : "unknown",
    places: lists.slice(0, 1).map((read) => wholePlace(read.passage.path, read.passage.value)),
  };
}

function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
