/** Gives each mention a role, then each subject one settled role; what else is said of it are its claims. */
import type { AmountReader } from "../mentions/amounts.js";
import type { Mention, Reading, ReadPassage } from "../mentions/find.js";
import { type Place, placeOf } from "../mentions/place.js";
import type { FormTable } from "../tables/lexicon.schema.js";
import type { SubjectRecord } from "../tables/schema.js";
import { type Disguise, type Form, type Role, textSources } from "../vocabulary.js";
import type { Context } from "./context.js";
import type { CueReader } from "./cues.js";

/** How firmly a role was read. */
type Strength = "list" | "cue" | "bare";

/** A mention and how it is meant. */
export interface MeantMention {
  readonly mention: Mention;
  readonly role: Role;
  readonly strength: Strength;
  /** The mention itself, and the cue that decided. */
  readonly places: readonly Place[];
}

/** What the listing says of one subject. */
export interface SettledSubject {
  readonly subject: string;
  readonly role: Role;
  /** Other roles the listing's words give it. */
  readonly claims: readonly Role[];
  readonly disguise: Disguise | undefined;
  /** Nothing but a word that keeps its name company says what it is. */
  readonly standsAlone: boolean;
  readonly places: readonly Place[];
  readonly mentions: readonly MeantMention[];
}

/** The tables' part in reading roles. */
export interface RoleTables {
  readonly forms: FormTable;
  readonly cues: CueReader;
  readonly amounts: AmountReader;
  recordOf(subject: string): SubjectRecord;
}

/** Settles every subject of a listing, in the order of their first mention. */
export function settleRoles(reading: Reading, context: Context, tables: RoleTables): SettledSubject[] {
  const bySubject = new Map<string, MeantMention[]>();
  for (const mention of reading.mentions) {
    if (!hasNeededForm(mention, context.form.value)) continue;
    const meant = meaningOf(mention, context, tables);
    const others = bySubject.get(mention.subject);
    if (others) others.push(meant);
    else bySubject.set(mention.subject, [meant]);
  }
  return [...bySubject].map(([subject, mentions]) => settle(subject, mentions, context, tables));
}

/** A name that needs a category is read only in goods of these forms. */
function hasNeededForm(mention: Mention, form: Form): boolean {
  return !mention.term.needs.has("category") || mention.term.forms.includes(form);
}

function meaningOf(mention: Mention, context: Context, tables: RoleTables): MeantMention {
  const { passage } = mention;
  const { source } = passage.passage;
  const own = placeOf(passage, mention);
  const inList = source === "ingredients" || source === "materials";
  const guise = guiseOf(mention, context.form.value, tables);
  if (guise === "about" && !inList) return meant(mention, "about", "cue", [own, ...context.form.places]);
  const decided = tables.cues.decide(mention);
  if (inList) {
    const isAbsent = decided?.role === "absent" || isZero(mention, tables);
    return meant(mention, isAbsent ? "absent" : "contained", "list", [own]);
  }
  if (decided && fitsKind(decided.role, mention, tables)) {
    return meant(mention, decided.role, "cue", [own, placeOf(passage, decided.cue)]);
  }
  if (isZero(mention, tables)) return meant(mention, "absent", "cue", [own]);
  if (source === "brand" || isPartOfBrand(mention, context)) return meant(mention, "named", "bare", [own]);
  if (guise === "likeness") return meant(mention, "likeness", "cue", [own, ...context.form.places]);
  return bareMeaning(mention, context, tables, own);
}

function meant(mention: Mention, role: Role, strength: Strength, places: readonly Place[]): MeantMention {
  return { mention, role, strength, places };
}

/** A cue for what is inside says nothing of goods, and goods are not held by food. */
function fitsKind(role: Role, mention: Mention, tables: RoleTables): boolean {
  return role !== "contained" || !isProduct(mention, tables);
}

/** What a mention means in a book, a print or a garment that is not itself the thing named. */
function guiseOf(mention: Mention, form: Form, tables: RoleTables): "about" | "likeness" | undefined {
  const entry = tables.forms.forms.find((each) => each.form === form);
  if (!entry?.otherwise) return undefined;
  const record = tables.recordOf(mention.subject);
  return record.form === form ? undefined : entry.otherwise;
}

/** Is the word the name of a thing that is sold, rather than of something inside it? */
function isProduct(mention: Mention, tables: RoleTables): boolean {
  return mention.term.isBrand || tables.recordOf(mention.subject).kind === "goods";
}

function bareMeaning(mention: Mention, context: Context, tables: RoleTables, own: Place): MeantMention {
  const { source } = mention.passage.passage;
  const speaksOfGoods = source === "title" || source === "options" || source === "image";
  if (isProduct(mention, tables)) {
    const isHead = source === "title" || source === "options" || isCategoryLeaf(mention);
    return meant(mention, isHead ? "sold" : "unclear", "bare", [own]);
  }
  const dose = doseBeside(mention, tables);
  if (dose) return meant(mention, "contained", "cue", [own, dose]);
  const isTaken = tables.forms.forms.some((each) => each.form === context.form.value && each.holds === true);
  const isContained = isTaken && (speaksOfGoods || source === "attributes");
  return meant(mention, isContained ? "contained" : "unclear", "bare", isContained ? [own, ...context.form.places] : [own]);
}

function isCategoryLeaf(mention: Mention): boolean {
  const { folded, passage } = mention.passage;
  return passage.source === "category" && !/[>/]/.test(folded.text.slice(mention.end));
}

/** Dimensions in which a dose or a strength is given. */
const doseDimensions: ReadonlySet<string> = new Set(["mass", "concentration", "international-units"]);
const doseReach = 12;

/** The amount right before or after a mention, if one stands there. */
function amountBeside(mention: Mention, tables: RoleTables, accepts: (dimension: string) => boolean) {
  const { folded } = mention.passage;
  const near = /^[\s:()=,-]{0,3}$/;
  return amountsOf(mention.passage, tables.amounts).find((amount) => {
    if (!accepts(amount.dimension)) return false;
    const [start, end] = amount.start >= mention.end ? [mention.end, amount.start] : [amount.end, mention.start];
    return start <= end && end - start <= doseReach && near.test(folded.text.slice(start, end));
  });
}

function doseBeside(mention: Mention, tables: RoleTables): Place | undefined {
  const dose = amountBeside(mention, tables, (dimension) => doseDimensions.has(dimension));
  return dose && placeOf(mention.passage, dose);
}

function isZero(mention: Mention, tables: RoleTables): boolean {
  return amountBeside(mention, tables, () => true)?.max?.n === 0n;
}

const amountsRead = new WeakMap<ReadPassage, ReturnType<AmountReader["read"]>>();

/** The amounts of a passage, read once. */
export function amountsOf(read: ReadPassage, reader: AmountReader): ReturnType<AmountReader["read"]> {
  let amounts = amountsRead.get(read);
  if (!amounts) {
    amounts = reader.read(read.folded);
    amountsRead.set(read, amounts);
  }
  return amounts;
}

/** Does the mention stand inside the brand as the title repeats it? */
function isPartOfBrand(mention: Mention, context: Context): boolean {
  const { text } = mention.passage.folded;
  return context.brands.some((brand) => {
    if (brand.length <= mention.end - mention.start) return false;
    const at = text.lastIndexOf(brand, mention.start);
    return at >= 0 && at + brand.length >= mention.end;
  });
}

/** Which role wins where words of one source disagree: a hidden offence outweighs a denial. */
const precedence: readonly Role[] = [
  "contained",
  "sold",
  "absent",
  "supports",
  "compared",
  "accessory",
  "about",
  "likeness",
  "named",
  "unclear",
];

function settle(subject: string, mentions: readonly MeantMention[], context: Context, tables: RoleTables): SettledSubject {
  const strongest = strongestOf(mentions);
  const isUnlisted =
    strongest.strength === "bare" &&
    context.ingredients.value === "listed" &&
    (strongest.role === "contained" || strongest.role === "unclear") &&
    tables.recordOf(subject).kind === "substance";
  const disguise = mentions.find(({ mention }) => mention.disguise !== undefined)?.mention.disguise;
  const read = isUnlisted ? "named" : strongest.role;
  const role = read === "unclear" && disguise !== undefined ? (isProduct(strongest.mention, tables) ? "sold" : "contained") : read;
  const agreeing = mentions.filter((each) => each.role === strongest.role);
  const claims = new Set(mentions.map((each) => each.role));
  claims.delete(role);
  if (isUnlisted) claims.delete(strongest.role);
  const places = [strongest, ...agreeing.filter((each) => each !== strongest)].flatMap((each) => each.places);
  return {
    subject,
    role,
    claims: [...claims].sort(),
    disguise,
    standsAlone: mentions.every(({ mention }) => mention.standsAlone),
    places: isUnlisted ? [...places, ...context.ingredients.places] : places,
    mentions,
  };
}

/** A list outranks words, a cue a bare word; then the better source; then the graver role. */
function strongestOf(mentions: readonly MeantMention[]): MeantMention {
  const strengths: readonly Strength[] = ["list", "cue", "bare"];
  const weight = ({ strength, mention, role }: MeantMention) => [
    strengths.indexOf(strength),
    textSources.indexOf(mention.passage.passage.source),
    precedence.indexOf(role),
  ];
  return mentions.reduce((best, each) => {
    const [a, b] = [weight(best), weight(each)];
    const differs = a.findIndex((value, index) => value !== b[index]);
    return differs >= 0 && (b[differs] as number) < (a[differs] as number) ? each : best;
  });
}
