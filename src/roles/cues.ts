/** Says which cue near a mention tells how it is meant. */
import { scriptOf } from "../mentions/boundaries.js";
import type { FoundCue, Mention } from "../mentions/reading.js";
import { type Span, spansNear } from "../mentions/span.js";
import type { CueTable } from "../tables/lexicon.schema.js";
import type { Role } from "../vocabulary.js";
import { before, either, oneOf, optional, type Pattern, readsAll, repeated, runOf, sequence } from "./pattern.js";

/** The cue that decides, and the role it gives. */
export interface Decided {
  readonly role: Role;
  readonly cue: FoundCue;
  /** Other items of an enumeration stand between the cue and the mention. */
  readonly isOfList: boolean;
}

/** Where a phrase ends; a full stop only before a space. */
const phraseBreak = /[!?;|,()[\]{}<>\n+/]|\.(?=\s|$)/;
const longestGap = 60;
/** The end of a phrase right here. */
const phraseEnd = /^\s*(?:$|[!?;|,()[\]{}<>\n+/]|\.(?=\s|$)|-\s)/;
const longestEnd = 8;
/** A negation with one word behind it, in signs. */
const longestDenial = 30;
/** A number with a unit: 25입, 500ml; 아이폰 15 has none. */
const amountIn = /\d\s?(?:[가-힣]|m?[gl]\b|kg|oz|cc|pcs|ea\b)/;
/** Roles by which a word makes the goods others than what is named; what only comes with the goods does not. */
const speaksOfOthers: ReadonlySet<Role> = new Set(["accessory", "about", "likeness"]);
/** Roles that outweigh a word for what is inside: 성분 무첨가 denies, whatever stands between. */
const denials: ReadonlySet<Role> = new Set(["absent", "compared", "supports"]);

/** Folding leaves of all spaces only these two. */
const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a;
const spaces = runOf(isSpace, 0);
const oneSpace = runOf(isSpace, 1, 1);
/** The number of a model, written onto its name: 스마트태그2 케이스. */
const modelNumber = /^\d{1,3}(?=\s)/;
const longestModelNumber = 3;
/** Signs that no item of an enumeration has, and those that may close what stands before a cue. */
const endsItem = unitsOf(",·/&+()[]");
const closing = unitsOf(`)]"'-`);
/** A word of an enumeration. */
const item = runOf((unit) => !isSpace(unit) && !endsItem.has(unit), 1, 20);
const anotherItem = sequence(oneSpace, item);

/** Reads cues by the tables' fillers and joiners. */
export class CueReader {
  readonly #touchesAfter: Pattern;
  readonly #touchesBefore: Pattern;
  /** Other items of the enumeration that a mention opens. */
  readonly #listed: RegExp;
  /** A word that sets what follows it beside the goods. */
  readonly #beside: RegExp;
  readonly #besideBehind: readonly string[];
  readonly #treated: readonly string[];
  readonly #negation: RegExp;
  readonly #deniedAlone: RegExp;
  /** A word that joins the items of an enumeration. */
  readonly #joiningWord: RegExp;
  readonly #absentWords: readonly string[];

  constructor(table: CueTable, particles: readonly string[]) {
    const filler = oneOf(table.fillers);
    const particle = oneOf(particles);
    const { signs, words, particles: joining } = table.joiners;
    const joiner = either(
      sequence(spaces, oneOf(signs), spaces),
      sequence(oneSpace, oneOf(words), oneSpace),
      sequence(oneOf(joining), oneSpace),
    );
    const fillers = repeated(sequence(spaces, filler, optional(particle)));
    const list = repeated(sequence(joiner, item, optional(anotherItem)));
    const andOthers = sequence(spaces, oneOf(["등", "등의"]), optional(anotherItem), optional(anotherItem));
    this.#touchesAfter = sequence(
      optional(sequence(particle, before(isSpace))),
      fillers,
      list,
      optional(andOthers),
      fillers,
      runOf((unit) => isSpace(unit) || closing.has(unit), 0),
    );
    const leadingFillers = repeated(sequence(filler, spaces));
    this.#touchesBefore = sequence(
      runOf((unit) => isSpace(unit) || unit === 0x2d, 0),
      leadingFillers,
      repeated(sequence(item, joiner)),
      leadingFillers,
    );
    this.#listed = listPattern(table.joiners);
    const { anywhere, adjoining, behind, treated, negations } = table.beside;
    this.#treated = treated;
    this.#besideBehind = behind;
    this.#negation = new RegExp(String.raw`(?:^|\s)(?:${alternatives(negations)})[\s-](?:\S+\s)?$`);
    this.#deniedAlone = new RegExp(String.raw`(?:^|[\s,])(?:${alternatives(table.deniedAlone)})\s*$`);
    this.#beside = new RegExp(
      String.raw`(?:^|\s)(?:(?:${alternatives(anywhere)})\s|(?:${alternatives(adjoining)})\s*$)`,
    );
    this.#joiningWord = new RegExp(String.raw`\s(?:${alternatives([...words, "&"])})\s`);
    this.#absentWords = table.cues
      .filter(({ role, side }) => role === "absent" && side === "after")
      .flatMap(({ words }) => words.map((word) => word.replace("*", "")).filter((word) => word.length > 1));
  }

  /** The nearest cue that reaches the mention, or undefined when none does. */
  decide(mention: Mention): Decided | undefined {
    let best: { cue: FoundCue; gap: number } | undefined;
    for (const cue of spansNear(mention.passage.cues, mention, longestGap)) {
      if (best && !mayOutweigh(cue, mention, best)) continue;
      const gap = this.#gapOf(mention, cue);
      if (gap !== undefined && (!best || outweighs({ cue, gap }, best))) best = { cue, gap };
    }
    if (!best) return undefined;
    const { cue } = best;
    const between = mention.passage.folded.text.slice(mention.end, cue.start);
    return { role: cue.word.cue.role, cue, isOfList: between.includes(",") };
  }

  /** Does the name of a field say that what it lists is not there: 미함유 성분? */
  isDenial(label: string): boolean {
    return this.#absentWords.some((word) => label.includes(word));
  }

  /** Does this word name what only comes with the goods: with a case, 케이스 증정? */
  isBeside(text: string, { start, end }: Span, reach: number = longestGap): boolean {
    if (this.#beside.test(text.slice(Math.max(0, start - reach), start))) return true;
    const next = skipSpace(text, end);
    return this.#besideBehind.some((word) => followsAt(text, next, word));
  }

  /** Does this word name what the goods are used on: 운동화 세탁? */
  isTreated(text: string, { end }: Span): boolean {
    const next = skipSpace(text, end);
    return this.#treated.some((word) => followsAt(text, next, word));
  }

  /** Is the word itself denied: not a toy? */
  isDenied(text: string, { start }: Span): boolean {
    return this.#negation.test(text.slice(Math.max(0, start - longestDenial), start));
  }

  /** How far the cue stands from the mention, or undefined when it does not reach it. */
  #gapOf(mention: Mention, found: FoundCue): number | undefined {
    const { text } = mention.passage.folded;
    const { cue } = found.word;
    if (cue.of !== undefined && !isSaidOf(cue.of, mention)) return undefined;
    const isAfter = cue.side === "after";
    const [start, end] = isAfter ? [mention.end, found.start] : [found.end, mention.start];
    if (start > end || end - start > longestGap) return undefined;
    const between = text.slice(start, end);
    const gap = isAfter ? between.replace(modelNumber, "") : between;
    const reaches = this.#reaches(gap, cue.reach, isAfter, found.end - found.start);
    return reaches && this.#isMeant(text, found, between) ? gap.length : undefined;
  }

  /** Does a cue that reaches the mention speak of it, by what stands between them and around the cue? */
  #isMeant(text: string, found: FoundCue, between: string): boolean {
    const { cue } = found.word;
    const isAfter = cue.side === "after";
    if (cue.unlessFollowedBy?.some((word) => followsAt(text, skipSpace(text, found.end), word))) return false;
    if (cue.endsPhrase && !phraseEnd.test(text.slice(found.end, found.end + longestEnd))) return false;
    if (cue.joinedByWord && between.includes(",") && !this.#joiningWord.test(between)) return false;
    if (cue.role === "absent" && isAfter && this.#deniedAlone.test(between)) return false;
    if (cue.unlessBehindAmount && amountIn.test(isAfter ? between.replace(modelNumber, "") : between)) return false;
    if (!speaksOfOthers.has(cue.role)) return true;
    return !this.isDenied(text, found) && !(isAfter && this.isBeside(text, found, between.length));
  }

  #reaches(gap: string, reach: "touch" | "near" | "phrase", isAfter: boolean, length: number): boolean {
    if (!isAfter && gap !== "" && !/^[\s-]/.test(gap)) return false;
    if (isAfter && length === 1 && gap.trim() !== "") return false;
    if (reach === "touch")
      return gap.trim() === "" || readsAll(isAfter ? this.#touchesAfter : this.#touchesBefore, gap);
    const rest = isAfter ? gap.replace(this.#listed, "") : gap;
    if (phraseBreak.test(rest) || !startsWord(gap)) return false;
    return reach === "phrase" || rest.trim().split(/\s+/).length <= 2;
  }
}

function isSaidOf(of: "goods" | "substances", { isProduct, term }: Mention): boolean {
  return of === "goods" ? isProduct && !term.isBrand : !isProduct;
}

/** May this cue outweigh the best so far? One that stands further off does only where a denial meets a word for what is inside. */
function mayOutweigh(cue: FoundCue, mention: Mention, best: { cue: FoundCue; gap: number }): boolean {
  const distance = Math.max(cue.start - mention.end, mention.start - cue.end) - longestModelNumber;
  return distance <= best.gap || (denials.has(cue.word.cue.role) && best.cue.word.cue.role === "contained");
}

/** A denial outweighs a word for what is inside; else the nearer cue decides, then absence, then the longer cue. */
function outweighs(a: { cue: FoundCue; gap: number }, b: { cue: FoundCue; gap: number }): boolean {
  const [roleA, roleB] = [a.cue.word.cue.role, b.cue.word.cue.role];
  if (denials.has(roleA) && roleB === "contained") return true;
  if (roleA === "contained" && denials.has(roleB)) return false;
  if (a.gap !== b.gap) return a.gap < b.gap;
  if ((roleA === "absent") !== (roleB === "absent")) return roleA === "absent";
  return a.cue.end - a.cue.start > b.cue.end - b.cue.start;
}

/** Does a word begin right after this gap? 구강붕해필름 is no 필름 for a medicine. */
function startsWord(gap: string): boolean {
  return gap === "" || /[\s"'·-]$/.test(gap);
}

/** Does this word stand here? A Latin one as a word of its own, in the plural or not. */
function followsAt(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  const end = at + word.length;
  if (!isLatin(text.charCodeAt(end - 1))) return true;
  return !isLatin(text.charCodeAt(text.charAt(end) === "s" ? end + 1 : end));
}

function isLatin(unit: number): boolean {
  return scriptOf(unit) === "latin";
}

function skipSpace(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at;
}

/** The items of an enumeration at the head of a text; nothing has to follow them, so no second reading is tried. */
function listPattern({ signs, words, particles }: CueTable["joiners"]): RegExp {
  const joiner = String.raw`(?:\s*(?:${alternatives(signs)})\s*|\s(?:${alternatives(words)})\s|(?:${alternatives(particles)})\s)`;
  const one = String.raw`[^\s,·/&+()\[\]]{1,20}`;
  return new RegExp(String.raw`^(?:${joiner}${one}(?:\s${one})?)*`);
}

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** The words as alternatives of a pattern, the longest first. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join("|");
}
