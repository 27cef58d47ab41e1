/** Gives each mention a role, then each subject one settled role; what else is said of it are its claims. */
import type { Amount } from "../mentions/amounts.js";
import { type Place, placeOf } from "../mentions/place.js";
import type { Mention, Reading, ReadPassage } from "../mentions/reading.js";
import { type Span, spansNear } from "../mentions/span.js";
import type { FormTable } from "../tables/lexicon.schema.js";
import type { SubjectRecord } from "../tables/schema.js";
import { foldWord } from "../text/fold.js";
import { type Disguise, type Form, type Role, textSources } from "../vocabulary.js";
import type { Context } from "./context.js";
import type { CueReader } from "./cues.js";

/** How firmly a role was read. */
type Strength = "list" | "cue" | "bare";

/** A mention and how it is meant. */
interface MeantMention {
  readonly mention: Mention;
  readonly role: Role;
  readonly strength: Strength;
  /** The mention itself, and the cue that decided. */
  readonly places: readonly Place[];
  /** A dose stands beside it, as beside what people swallow or inject. */
  readonly isDosed?: true;
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
  recordOf(subject: string): SubjectRecord;
  /** The forms in which a subject is itself what is sold. */
  formsOf(subject: string): readonly Form[];
  /** Is it a kind that other subjects belong to? */
  isKind(subject: string): boolean;
}

/** Settles every subject of a listing, in the order of their first mention. */
export function settleRoles(reading: Reading, context: Context, tables: RoleTables): SettledSubject[] {
  const bySubject = new Map<string, MeantMention[]>();
  for (const mention of reading.mentions) {
    if (!hasNeededForm(mention, context.form.value) || !hasNeededAmount(mention)) continue;
    const others = bySubject.get(mention.subject);
    if (others && isSamePlace((others[others.length - 1] as MeantMention).mention, mention)) continue;
    const meant = meaningOf(mention, context, tables);
    if (others) others.push(meant);
    else bySubject.set(mention.subject, [meant]);
  }
  const settled = [...bySubject].map(([subject, mentions]) => settle(subject, mentions, context, tables));
  const ofCategory = new Set(settled.filter(isOnlyCategory));
  if (ofCategory.size === 0) return settled;
  const isOther = speaksOfOther(settled, ofCategory, reading);
  return settled.map((each) =>
    ofCategory.has(each) && (isOther || tables.isKind(each.subject)) ? { ...each, role: "unclear" } : each,
  );
}

function isSamePlace(a: Mention, b: Mention): boolean {
  return a.passage === b.passage && a.start === b.start && a.end === b.end;
}

/** Is nothing but the category's leaf why the goods count as sold? */
function isOnlyCategory({ role, mentions }: SettledSubject): boolean {
  return role === "sold" && mentions.every(({ mention }) => mention.passage.passage.source === "category");
}

/** Does the title sell something else, or an accessory? A category holds more than the goods it is named after, a category of a kind much more. */
function speaksOfOther(
  settled: readonly SettledSubject[],
  ofCategory: ReadonlySet<SettledSubject>,
  reading: Reading,
): boolean {
  const title = reading.passages.find((read) => read.passage.source === "title");
  return (
    settled.some((each) => each.role === "sold" && !ofCategory.has(each)) ||
    title?.cues.some((cue) => cue.word.cue.role === "accessory") === true
  );
}

/** A name that needs a category is read only in goods of these forms. */
function hasNeededForm(mention: Mention, form: Form): boolean {
  return !mention.term.needs.has("category") || mention.term.forms.includes(form);
}

/** How much of a thing is sold. */
const packageDimensions: ReadonlySet<string> = new Set(["mass", "volume"]);

/** A name that needs an amount is read only beside one: 황산 500ml, not 황산 처리. */
function hasNeededAmount(mention: Mention): boolean {
  if (!mention.term.needs.has("amount")) return true;
  if (mention.isLabel) return mention.passage.amounts.length > 0;
  return amountBeside(mention, besideName, ({ dimension }) => packageDimensions.has(dimension)) !== undefined;
}

function meaningOf(mention: Mention, context: Context, tables: RoleTables): MeantMention {
  const { passage } = mention;
  const { source } = passage.passage;
  const own = placeOf(passage, mention);
  const inList = source === "ingredients" || source === "materials";
  if (mention.isLabel && !hasDenyingLabel(passage, tables)) return meaningOfLabel(mention, own);
  const guise = guiseOf(mention, context, tables);
  if (guise === "about" && !inList) return meant(mention, "about", "cue", [own, ...context.form.places]);
  const decided = tables.cues.decide(mention);
  const isDenied = isZero(mention) || hasDenyingLabel(passage, tables);
  if (inList) return meant(mention, decided?.role === "absent" || isDenied ? "absent" : "contained", "list", [own]);
  if (isDenied) return meant(mention, "absent", "cue", [own]);
  if (passage.passage.meaning === "compatible") return meant(mention, "accessory", "cue", [own]);
  const isGoodsOfIt = decided?.cue.word.cue.areGoods === true && tables.recordOf(mention.subject).attributive === true;
  if (
    decided &&
    !isGoodsOfIt &&
    fitsKind(decided.role, mention) &&
    !(yieldsToDose.has(decided.role) && doseBeside(mention)) &&
    !(decided.role === "absent" && decided.isOfList && isDoseBehind(decided.cue, mention.passage))
  ) {
    return meant(mention, decided.role, "cue", [own, placeOf(passage, decided.cue)]);
  }
  if (source === "brand" || isPartOfBrand(mention, context)) return meant(mention, "named", "bare", [own]);
  if (guise === "likeness") return meant(mention, "likeness", "cue", [own, ...context.form.places]);
  return bareMeaning(mention, context, tables, own);
}

/** What an attribute named after a substance says of it: 1.2 % is in it, 0 % or 불검출 is not. */
function meaningOfLabel(mention: Mention, own: Place): MeantMention {
  const { passage } = mention;
  const amounts = passage.amounts;
  const isNone = amounts.every(({ max }) => max?.n === 0n);
  if (amounts.length > 0) return meant(mention, isNone ? "absent" : "contained", "cue", [own]);
  const cue = passage.cues.find(({ word }) => word.cue.role === "absent" || word.cue.role === "contained");
  return cue ? meant(mention, cue.word.cue.role, "cue", [own]) : meant(mention, "unclear", "bare", [own]);
}

function meant(mention: Mention, role: Role, strength: Strength, places: readonly Place[]): MeantMention {
  return { mention, role, strength, places };
}

/** A substance with its dose is in the goods, whatever pouch or film they come as. */
const yieldsToDose: ReadonlySet<Role> = new Set(["accessory", "likeness"]);

/** A cue for what is inside says nothing of goods, and no product's own name is a thing that the body makes. */
function fitsKind(role: Role, mention: Mention): boolean {
  if (role === "contained") return !mention.isProduct;
  return role !== "supports" || !mention.term.isBrand;
}

/** What a mention means in a book, a print or a garment that is not itself the thing named. */
function guiseOf(mention: Mention, context: Context, tables: RoleTables): "about" | "likeness" | undefined {
  const form = context.form.value;
  const guise = tables.forms.forms.find((each) => each.form === form)?.otherwise;
  if (guise === undefined || tables.formsOf(mention.subject).includes(form)) return undefined;
  if (guise === "about") return guise;
  if (mention.isHead && !context.isFormOfCategory) return undefined;
  return context.isFormOfLeaf && tables.recordOf(mention.subject).attributive !== true ? guise : undefined;
}

function bareMeaning(mention: Mention, context: Context, tables: RoleTables, own: Place): MeantMention {
  const { source } = mention.passage.passage;
  const speaksOfGoods = source === "title" || source === "options" || source === "image";
  if (mention.isProduct) {
    const isHead = source === "title" || source === "options" || isCategoryLeaf(mention);
    return meant(mention, isHead ? "sold" : "unclear", "bare", [own]);
  }
  const dose = doseBeside(mention);
  if (dose)
    return { ...meant(mention, "contained", "cue", [own, dose]), ...(isSwallowed(dose) ? { isDosed: true } : {}) };
  const isTaken = tables.forms.forms.some((each) => each.form === context.form.value && each.holds === true);
  const isOfGoods = tables.recordOf(mention.subject).attributive === true;
  const isContained = (isTaken || isOfGoods) && (speaksOfGoods || source === "attributes");
  return meant(
    mention,
    isContained ? "contained" : "unclear",
    "bare",
    isContained ? [own, ...context.form.places] : [own],
  );
}

/** No leaf of a category is longer, in signs. */
const longestLeaf = 200;

function isCategoryLeaf(mention: Mention): boolean {
  const { folded, passage } = mention.passage;
  if (passage.source !== "category" || folded.text.length - mention.end > longestLeaf) return false;
  return !/[>/]/.test(folded.text.slice(mention.end));
}

/** Dimensions in which a dose or a strength is given. */
const doseDimensions: ReadonlySet<string> = new Set(["mass", "concentration", "international-units"]);
const doseReach = 16;
/** One short word may stand between a substance and its dose: 시트룰린 말레이트 6,000mg. */
const beforeDose = /^[\s:()=,-]{0,3}(?:[가-힣a-z]{1,8}[\s:()=,-]{1,3})?$/;
const besideName = /^[\s:()=,-]{0,3}$/;

/** The amount right before or after a mention, if one stands there. */
function amountBeside(mention: Mention, near: RegExp, accepts: (amount: Amount) => boolean) {
  const { folded } = mention.passage;
  return spansNear(mention.passage.amounts, mention, doseReach).find((amount) => {
    if (!accepts(amount)) return false;
    const [start, end] = amount.start >= mention.end ? [mention.end, amount.start] : [amount.end, mention.start];
    return start <= end && end - start <= doseReach && near.test(folded.text.slice(start, end));
  });
}

function doseBeside(mention: Mention): Place | undefined {
  if (mention.isProduct) return undefined;
  const isDose = (amount: Amount) => doseDimensions.has(amount.dimension);
  const dose =
    amountBeside(mention, besideName, isDose) ??
    amountBeside(mention, beforeDose, (amount) => isDose(amount) && !isPackage(amount));
  return dose && placeOf(mention.passage, dose);
}

/** Does a dose stand right behind the cue: the 10mg of 멜라토닌, 설탕 무첨가, 10mg? It is the name's, and the denial speaks of the sugar. */
function isDoseBehind(cue: Span, read: ReadPassage): boolean {
  return spansNear(read.amounts, cue, doseReach).some(
    ({ start, dimension }) =>
      start >= cue.end && doseDimensions.has(dimension) && besideName.test(read.folded.text.slice(cue.end, start)),
  );
}

/** Milligrams and units are doses; a share of 3 % is as well that of a cream. */
function isSwallowed({ text }: Place): boolean {
  return !/%|퍼센트|percent|ppm/i.test(text);
}

/** More than fifty grams behind another word is the weight of a package, not a dose. */
function isPackage({ dimension, min, max }: Amount): boolean {
  const most = max ?? min;
  return dimension === "mass" && most !== undefined && most.n > 50n * most.d;
}

function isZero(mention: Mention): boolean {
  return amountBeside(mention, besideName, () => true)?.max?.n === 0n;
}

/** No brand is longer, in signs. */
const longestBrand = 200;

const denyingLabels = new WeakMap<ReadPassage, boolean>();

/** Does the name of the attribute deny what it lists: 미함유 성분? Read once a passage. */
function hasDenyingLabel(read: ReadPassage, tables: RoleTables): boolean {
  const { label } = read.passage;
  if (label === undefined) return false;
  const known = denyingLabels.get(read) ?? tables.cues.isDenial(foldWord(label));
  denyingLabels.set(read, known);
  return known;
}

/** Does the mention stand inside the brand as the title repeats it? */
function isPartOfBrand(mention: Mention, context: Context): boolean {
  const { text } = mention.passage.folded;
  return context.brands.some((brand) => {
    if (brand.length <= mention.end - mention.start || brand.length > longestBrand) return false;
    const first = Math.max(0, mention.end - brand.length);
    return text.slice(first, mention.start + brand.length).includes(brand);
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

/** Mentions beyond these add nothing that a reader needs. */
const mostShown = 20;

function settle(subject: string, read: readonly MeantMention[], context: Context, tables: RoleTables): SettledSubject {
  const mentions = isUnlisted(subject, read, context, tables) ? read.map((each) => asNamed(each, context)) : read;
  const strongest = strongestOf(withoutStyle(mentions));
  const disguise = mentions.find(({ mention }) => isDeliberate(mention.disguise))?.mention.disguise;
  const role = strongest.role === "unclear" && disguise !== undefined ? offeredRole(strongest.mention) : strongest.role;
  const agreeing = mentions.filter((each) => each !== strongest && each.role === strongest.role);
  const claims = new Set(mentions.filter((each) => isSaid(each, strongest)).map((each) => each.role));
  claims.delete(role);
  return {
    subject,
    role,
    claims: [...claims].sort(),
    disguise,
    standsAlone: mentions.every(({ mention }) => mention.standsAlone),
    places: [strongest, ...agreeing.slice(0, mostShown - 1)].flatMap((each) => each.places),
    mentions,
  };
}

/** A bare word says nothing of its own beside a list or a cue: 멜라토닌(melatonin) 무첨가. */
function isSaid({ strength }: MeantMention, strongest: MeantMention): boolean {
  return strength !== "bare" || strongest.strength === "bare";
}

/**
 * A real list of ingredients that lacks the substance makes its bare name a mere name. The name of a medicine says
 * what is sold, whatever word the list has for what is in it.
 */
function isUnlisted(subject: string, mentions: readonly MeantMention[], context: Context, tables: RoleTables): boolean {
  if (context.ingredients.value !== "listed" || tables.recordOf(subject).kind !== "substance") return false;
  if (mentions.some(({ mention, role }) => mention.term.isBrand && role === "sold")) return false;
  return mentions.every(({ strength }) => strength !== "list") && mentions.every(isBareOffer);
}

function isBareOffer({ strength, role }: MeantMention): boolean {
  return strength === "bare" || (role !== "contained" && role !== "sold");
}

function asNamed(each: MeantMention, context: Context): MeantMention {
  if (each.strength !== "bare") return each;
  return { ...each, role: "named", places: [...each.places, ...context.ingredients.places] };
}

/** Invisible signs also come with copied text: they are told, but prove no intent. */
function isDeliberate(disguise: Disguise | undefined): boolean {
  return disguise !== undefined && disguise !== "invisible";
}

/** A name that somebody hid is no idle word. */
function offeredRole(mention: Mention): Role {
  return mention.isProduct ? "sold" : "contained";
}

/** Goods that a later name names stay what they are, whatever style they are said to have: 스위머바 스타일 아기 목튜브. */
function withoutStyle(mentions: readonly MeantMention[]): readonly MeantMention[] {
  if (!mentions.some(({ role }) => role === "likeness" || role === "compared")) return mentions;
  const lastSold = new Map(
    mentions.flatMap(({ role, mention }) => (role === "sold" ? [[mention.passage, mention] as const] : [])),
  );
  return mentions.filter(({ role, mention }) => {
    if (role !== "likeness" && role !== "compared") return true;
    const sold = lastSold.get(mention.passage);
    return sold === undefined || sold.start < mention.end || sold.term === mention.term;
  });
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
