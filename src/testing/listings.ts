/** Arbitraries of listings, built from the names of a classifier's own tables and sentences written by hand. */
import * as fc from "fast-check";
import { DataError } from "../errors.js";
import type { Listing } from "../listing/schema.js";
import { bundledTables } from "../tables/bundle.js";
import type { SubjectRecord } from "../tables/schema.js";
import { isInForce, type Tables } from "../tables/tables.js";
import { type Channel, channels, type Role } from "../vocabulary.js";
import { type CommonDisguise, disguise } from "./disguises.js";
import { type NameWriter, type WrittenName, writerFor } from "./names.js";
import { harmlessIngredients, harmlessWords, isClearing, sentences } from "./sentences.js";
import { arbAmong, indexFor, recordOf, type WithTables } from "./subjects.js";

const bundled: WithTables = { tables: bundledTables };

/** Where a listing names the subject. */
export type NamingPath = "title" | "description" | "ingredients" | "options" | "tags" | `attributes.${string}`;

/** What a listing is to be like; what is not said is drawn. */
export interface ListingWishes {
  /** The id of a record. */
  readonly subject?: string;
  /** How the listing is to mean it: `contained` for substances and `sold` for goods by default. */
  readonly role?: Role;
  /** Where it is named: in the title by default; in an ingredient list only as `contained`. */
  readonly path?: NamingPath;
  /** How its name is hidden; a name that cannot be hidden so is written plainly. */
  readonly disguise?: CommonDisguise;
  /** The way of sale; one of the four is drawn by default. */
  readonly channel?: Channel;
  /** Draw among subjects that are regulated on this day, `YYYY-MM-DD`; on any day by default. */
  readonly asOf?: string;
}

/** Ordinary words, a few of them. */
export function arbHarmlessText(words: readonly string[] = harmlessWords): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((drawn) => drawn.join(" "));
}

/**
 * Listings in which nothing is regulated: ordinary words in the title and sometimes elsewhere, in any way of sale.
 *
 * @param words other words than the bundled ones, where a pack regulates one of these.
 * @example
 * fc.assert(fc.property(arbHarmlessListing(), (listing) => classifyListing(listing).decision === "allowed"));
 */
export function arbHarmlessListing(words: readonly string[] = harmlessWords): fc.Arbitrary<Listing> {
  const text = arbHarmlessText(words);
  return fc.record(
    { title: text, description: text, tags: fc.array(text, { maxLength: 2 }), channel: fc.constantFrom(...channels) },
    { requiredKeys: ["title"] },
  );
}

/**
 * Listings that name one subject as they are asked to: by a sentence for the role, in the place, under the disguise.
 * They are written as sellers write who mean it so; whether it is read so is for a test to say.
 *
 * @param wishes what the listing is to be like; see {@link ListingWishes}.
 * @param from a classifier, whose tables the names are taken from.
 * @throws {DataError} when the tables have no such subject, with a near match.
 * @throws {RangeError} when no sentence could stand at the path in that role.
 * @example
 * const absent = arbListingWith({ subject: "melatonin", role: "absent", channel: "cross-border" });
 * const [listing = { title: "" }] = fc.sample(absent, { seed: 1, numRuns: 1 });
 * explain(listing).subjects[0]; // => { subject: "melatonin", role: "absent", claims: [] }
 */
export function arbListingWith(wishes: ListingWishes, from: WithTables = bundled): fc.Arbitrary<Listing> {
  return arbNaming(wishes, from).map((naming) => written(naming, wishes));
}

/** What a listing is written of. */
export interface Naming {
  readonly kind: SubjectRecord["kind"];
  readonly name: WrittenName;
  /** A category that gives the goods the form of the subject, where it has one. */
  readonly ownCategory: string | undefined;
  /** Which of the sentences for the role. */
  readonly variant: number;
  /** Ordinary words before the sentence, or none. */
  readonly words: string;
  readonly channel: Channel;
}

/** What a listing is written of, drawn before it is written: the same can be written plainly and in disguise. */
export function arbNaming(wishes: ListingWishes, { tables, favoured }: WithTables): fc.Arbitrary<Naming> {
  const { role, path, channel } = wishes;
  if (path === "ingredients" && role !== undefined && role !== "contained")
    throw new RangeError(`an ingredient list cannot mean its ingredient as ${role}, only as contained`);
  const writer = writerFor(tables);
  return arbAmong(subjectsFor(wishes, tables), favoured).chain((record) =>
    fc.record({
      kind: fc.constant(record.kind),
      name: fc.constantFrom(...namesFor(role, record, writer)),
      ownCategory: fc.constant(record.form === undefined ? undefined : writer.categoryOf([record.form].flat())),
      variant: fc.nat({ max: 1 }),
      words: fc.oneof(fc.constant(""), arbHarmlessText()),
      channel: channel === undefined ? fc.constantFrom(...channels) : fc.constant(channel),
    }),
  );
}

/**
 * The names by which a subject can be meant so: a brand is sold, and nobody says what it holds; a name that needs an
 * explanation is not read in goods that are something else.
 */
function namesFor(role: Role | undefined, record: SubjectRecord, writer: NameWriter): readonly WrittenName[] {
  const all = writer.namesOf(record);
  const isOfWhatIsInside = role !== undefined && !["sold", "accessory", "about", "likeness"].includes(role);
  const fitting = isOfWhatIsInside ? all.filter(({ isBrand }) => !isBrand) : all;
  const plain = fitting.filter(({ company, amount, category }) => (company ?? amount ?? category) === undefined);
  const chosen = role !== undefined && isClearing(role) ? plain : fitting;
  return chosen.length > 0 ? chosen : all;
}

/** Writes the listing. */
export function written(naming: Naming, wishes: ListingWishes): Listing {
  const { kind, name, variant, words, channel } = naming;
  const { role = kind === "goods" || name.isBrand ? "sold" : "contained", path = "title" } = wishes;
  const hidden = wishes.disguise === undefined ? undefined : disguise(name.text, wishes.disguise);
  const shown = { ...name, text: hidden ?? name.text };
  const category = shelfFor(naming, role);
  return {
    ...placed(path, shown, sentenceFor(shown, role, variant), words),
    ...(category === undefined ? {} : { category }),
    ...(role === "named" ? { ingredients: [...harmlessIngredients] } : {}),
    channel,
  };
}

/** The subjects among which a listing's is drawn. @throws {DataError} when there is none. */
function subjectsFor({ subject, role, path, asOf }: ListingWishes, tables: Tables): readonly SubjectRecord[] {
  if (subject !== undefined) return [recordOf(subject, tables)];
  const index = indexFor(tables);
  const kind = kindFor(path === "ingredients" ? "contained" : role);
  const fitting = tables.records.filter(
    (record) =>
      (kind === undefined || record.kind === kind) &&
      !(record.attributive === true && role !== undefined && isClearing(role)) &&
      index.regulationsOf(record.id).some((regulation) => asOf === undefined || isInForce(regulation, asOf)),
  );
  if (fitting.length === 0) throw new DataError([{ path: "asOf", message: "no subject is regulated then" }]);
  return fitting;
}

/** The kind of subject that sentences of a role speak of. */
function kindFor(role: Role | undefined): SubjectRecord["kind"] | undefined {
  if (role === "sold" || role === "accessory" || role === "likeness") return "goods";
  if (role === "contained" || role === "absent" || role === "supports" || role === "named") return "substance";
  return undefined;
}

/** The sentence with the name and, where it is offered, with what the name needs beside it. */
function sentenceFor({ text, language, amount, company }: WrittenName, role: Role, variant: number): string {
  const choices = sentences[role][language];
  const sentence = choices[variant % choices.length] ?? choices[0];
  if (isClearing(role)) return sentence(text);
  const measured = sentence(amount === undefined ? text : `${text} ${amount}`);
  return company === undefined ? measured : `${measured} (${company})`;
}

function placed(path: NamingPath, { text, company }: WrittenName, sentence: string, words: string): Listing {
  const title = words === "" ? "상품" : words;
  if (path === "title") return { title: words === "" ? sentence : `${words} ${sentence}` };
  if (path === "description") return { title, description: sentence };
  if (path === "ingredients")
    return { title, ingredients: [...harmlessIngredients, text, ...(company === undefined ? [] : [company])] };
  if (path === "options" || path === "tags") return { title, [path]: [sentence] };
  return { title, attributes: { [path.slice("attributes.".length)]: sentence } };
}

/** The category of what is offered; what only wears the name stands on the shelf that its sentence says. */
function shelfFor({ name, ownCategory }: Naming, role: Role): string | undefined {
  if (role === "sold") return name.category ?? ownCategory;
  return isClearing(role) ? undefined : name.category;
}

/** Where listings of every kind name what they offer. */
const namingPaths = ["description", "ingredients", "options", "attributes.재질"] as const;
/** How listings of every kind hide a name. */
const hidings = ["split", "jamo", "leet", "invisible"] as const;

/** Listings that name a subject in any role, place and disguise. */
function arbMeaning(from: WithTables): fc.Arbitrary<Listing> {
  const meanings: readonly Role[] = [
    "contained",
    "sold",
    "absent",
    "named",
    "supports",
    "accessory",
    "about",
    "unclear",
  ];
  return fc.oneof(
    ...meanings.map((role) => arbListingWith({ role }, from)),
    ...namingPaths.map((path) => arbListingWith({ path }, from)),
    ...hidings.map((hiding) => arbListingWith({ disguise: hiding }, from)),
  );
}

/** Listings that name one of these subjects as its kind is named. */
function arbMeaningOf(subjects: readonly string[], { tables }: WithTables): fc.Arbitrary<Listing> {
  return fc.constantFrom(...subjects).chain((subject) => {
    const roles: readonly Role[] =
      recordOf(subject, tables).kind === "substance"
        ? ["contained", "absent", "named", "supports", "about", "unclear"]
        : ["sold", "accessory", "about", "likeness", "unclear"];
    return fc.oneof(
      ...roles.map((role) => arbListingWith({ subject, role }, { tables })),
      ...namingPaths.map((path) => arbListingWith({ subject, path }, { tables })),
      ...hidings.map((hiding) => arbListingWith({ subject, disguise: hiding }, { tables })),
    );
  });
}

/**
 * Listings of every kind: harmless ones, and ones that name a subject in any role, place and disguise, with other
 * fields filled or empty. They shrink to a bare title.
 *
 * @param from a classifier, whose tables the names are taken from.
 * @example
 * fc.assert(fc.property(arbListing(), (listing) => safeClassifyListing(listing).success));
 */
export function arbListing(from: WithTables = bundled): fc.Arbitrary<Listing> {
  const { tables, favoured = [] } = from;
  const text = arbHarmlessText();
  const more = fc.record(
    {
      brand: text,
      manufacturer: text,
      description: text,
      materials: fc.array(text, { maxLength: 2 }),
      attributes: fc.record({ 색상: text, 제조국: fc.constantFrom("대한민국", "중국", "상세페이지 참조") }),
      origin: fc.constantFrom("KR", "US", "CN", "JP"),
      condition: fc.constantFrom("new" as const, "used" as const),
      sellerKind: fc.constantFrom("business" as const, "person" as const),
      certifications: fc.array(fc.constantFrom({ number: "XU070123-12001A" }, { claimedExempt: true }), {
        maxLength: 1,
      }),
      adultOnly: fc.boolean(),
      price: fc.integer({ min: 0, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 100 }),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(
      fc.oneof(
        { withCrossShrink: true },
        { weight: 1, arbitrary: arbHarmlessListing() },
        { weight: 4, arbitrary: arbMeaning({ tables }) },
        ...(favoured.length === 0 ? [] : [{ weight: 5, arbitrary: arbMeaningOf(favoured, { tables }) }]),
      ),
      more,
    )
    .map(([own, other]) => ({ ...other, ...own }));
}
