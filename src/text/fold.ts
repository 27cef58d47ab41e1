/** Folds a text to the one spelling that tables and listings are compared in, and remembers where each sign stood. */
import type { Disguise } from "../vocabulary.js";
import { toSimplified } from "./han.js";
import {
  closeSyllable,
  isCompatibilityJamo,
  isSyllable,
  isVowelJamo,
  joinSyllable,
  toCompatibilityJamo,
} from "./hangul.js";
import { MarkupReader } from "./html.js";
import { invisible, latinVowels, lookalikes, sameSigns } from "./signs.js";

/** A text in its folded spelling. Offsets are UTF-16 code units. */
export interface FoldedText {
  readonly original: string;
  /** What is searched: one spelling per word, in lower case. */
  readonly text: string;
  /** The same, unit by unit, with its case kept: mW is not MW. */
  readonly cased: string;
  /** Where the unit at a folded offset begins in the original. */
  startOf(offset: number): number;
  /** Where the original goes on after the unit before a folded offset. */
  endOf(offset: number): number;
  /** How the word between two folded offsets was hidden, if it was. */
  disguiseOf(start: number, end: number): Disguise | undefined;
}

const space = /[\t\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const joinsBefore = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/;
const accentedLatin = /[\u00c0-\u024f\u1e00-\u1eff]/;
const accents = /[\u0300-\u036f]/g;
/** What most Korean titles lack: without it a text folds to itself but for its case. */
const toFold = /[^ !-%'-;=?-~가-힣\n]| {2}/;

const marks = { jamo: 1, homoglyph: 2, invisible: 4 } as const;

/** Folds one text of a listing or one name of a table; both must be folded by this same function. */
export function fold(original: string): FoldedText {
  if (isPlain(original)) return foldPlain(original);
  const folding = new Folding(original);
  folding.run();
  return folding.result();
}

/** Does this text fold to itself but for its case? */
export function isPlain(text: string): boolean {
  return !toFold.test(text);
}

/** The folded spelling alone. */
export function foldWord(word: string): string {
  return isPlain(word) ? word.toLowerCase() : fold(word).text;
}

function foldPlain(original: string): FoldedText {
  return {
    original,
    text: original.toLowerCase(),
    cased: original,
    startOf: (offset) => offset,
    endOf: (offset) => offset,
    disguiseOf: () => undefined,
  };
}

/** One pass over a text that is not plain. */
class Folding {
  readonly #original: string;
  readonly #units: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #marks: number[] = [];
  #pendingMark = 0;

  constructor(original: string) {
    this.#original = original;
  }

  run(): void {
    const original = this.#original;
    const markup = new MarkupReader(original);
    for (let at = 0; at < original.length; ) {
      const found = markup.at(at);
      if (found) {
        if (found.text !== "") this.#read(found.text, at, found.end);
        at = found.end;
        continue;
      }
      const end = endOfCluster(original, at);
      this.#read(original.slice(at, end), at, end);
      at = end;
    }
    this.#joinJamo();
    this.#readLookalikes();
  }

  result(): FoldedText {
    const units = this.#units;
    const starts = Uint32Array.from(this.#starts);
    const ends = Uint32Array.from(this.#ends);
    const markOf = this.#marks;
    const cased = fromUnits(units);
    const original = this.#original;
    return {
      original,
      text: lowerCase(cased),
      cased,
      startOf: (offset) => starts[offset] ?? original.length,
      endOf: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? original.length)),
      disguiseOf: (start, end) => disguiseIn(markOf, start, end),
    };
  }

  /** Appends what a cluster of the original reads as. */
  #read(cluster: string, start: number, end: number): void {
    if (cluster.length === 1 && invisible.has(cluster.charCodeAt(0))) {
      this.#pendingMark |= marks.invisible;
      return;
    }
    if (space.test(cluster)) {
      this.#append(0x20, start, end);
      return;
    }
    for (const letter of foldCluster(cluster)) {
      for (let index = 0; index < letter.length; index++) this.#append(letter.charCodeAt(index), start, end);
    }
  }

  #append(unit: number, start: number, end: number): void {
    const last = this.#units.length - 1;
    if (unit === 0x20 && this.#units[last] === 0x20) {
      this.#ends[last] = end;
      return;
    }
    this.#units.push(unit);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#marks.push(this.#pendingMark);
    this.#pendingMark = 0;
  }

  /** Joins loose jamo into syllables; a consonant closes a syllable only if no vowel follows it. */
  #joinJamo(): void {
    const units = this.#units;
    if (!units.some(isCompatibilityJamo)) return;
    this.#readLatinVowels();
    let length = 0;
    for (let at = 0; at < units.length; ) {
      const { syllable, taken } = this.#syllableAt(at);
      const mark = this.#marks[at] as number;
      this.#starts[length] = this.#starts[at] as number;
      this.#ends[length] = this.#ends[at + taken - 1] as number;
      this.#marks[length] = taken > 1 ? mark | marks.jamo : mark;
      units[length++] = syllable;
      at += taken;
    }
    units.length = length;
    this.#starts.length = length;
    this.#ends.length = length;
    this.#marks.length = length;
  }

  /** Reads Latin letters that stand for a vowel right behind a loose consonant: ㄴr비. */
  #readLatinVowels(): void {
    const units = this.#units;
    for (let at = 1; at < units.length; at++) {
      const vowel = latinVowels.get(units[at] as number);
      const before = units[at - 1] as number;
      const isBehindConsonant = isCompatibilityJamo(before) && !isVowelJamo(before);
      if (vowel === undefined || !isBehindConsonant || isLatinLetter(units[at + 1] ?? 0)) continue;
      units[at] = vowel;
      this.#marks[at] = (this.#marks[at] ?? 0) | marks.homoglyph;
    }
  }

  /** The syllable that the jamo from here on make, and how many units it takes. */
  #syllableAt(at: number): { syllable: number; taken: number } {
    const unit = this.#units[at] as number;
    const [second = 0, third = 0, fourth = 0] = this.#units.slice(at + 1, at + 4);
    const open = joinSyllable(unit, second);
    if (open !== 0) {
      const closed = isVowelJamo(fourth) ? 0 : closeSyllable(open, third);
      return closed === 0 ? { syllable: open, taken: 2 } : { syllable: closed, taken: 3 };
    }
    const goesOn = isSyllable(third) || (isCompatibilityJamo(third) && isVowelJamo(fourth));
    const closed = goesOn && !isVowelJamo(third) ? closeSyllable(unit, second) : 0;
    return closed === 0 ? { syllable: unit, taken: 1 } : { syllable: closed, taken: 2 };
  }

  /** Reads Cyrillic and Greek look-alikes as Latin letters in words that hold Latin letters too. */
  #readLookalikes(): void {
    const units = this.#units;
    let wordStart = 0;
    let latin = 0;
    let foreign = 0;
    for (let at = 0; at <= units.length; at++) {
      const unit = units[at] ?? 0;
      if (isLatinLetter(unit)) latin++;
      else if (isGreekOrCyrillic(unit)) foreign++;
      else {
        if (latin > 0 && foreign > 0) this.#mapLookalikes(wordStart, at);
        wordStart = at + 1;
        latin = 0;
        foreign = 0;
      }
    }
  }

  #mapLookalikes(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const letter = String.fromCharCode(this.#units[at] as number).toLowerCase();
      const latin = Object.hasOwn(lookalikes, letter) ? lookalikes[letter] : undefined;
      if (latin === undefined) continue;
      this.#units[at] = latin.charCodeAt(0);
      this.#marks[at] = (this.#marks[at] ?? 0) | marks.homoglyph;
    }
  }
}

function endOfCluster(text: string, start: number): number {
  const high = text.charCodeAt(start);
  let end = start + (high >= 0xd800 && high < 0xdc00 && isLowSurrogate(text.charCodeAt(start + 1)) ? 2 : 1);
  if (isLeadingJamo(high) && isMedialJamo(text.charCodeAt(end)))
    end += isTrailingJamo(text.charCodeAt(end + 1)) ? 2 : 1;
  while (end < text.length && end - start < 8 && joinsBefore.test(text.charAt(end))) end++;
  return end;
}

function foldCluster(cluster: string): string {
  const jamo = cluster.length === 1 ? toCompatibilityJamo(cluster.charCodeAt(0)) : 0;
  if (jamo !== 0) return String.fromCharCode(jamo);
  if (Object.hasOwn(sameSigns, cluster)) return sameSigns[cluster] as string;
  if (cluster.length === 1 && cluster.charCodeAt(0) < 0x80) return cluster;
  if (isHan(cluster.charCodeAt(0)) && cluster.length === 1) return toSimplified(cluster);
  let folded = cluster.normalize("NFKC");
  if (accentedLatin.test(folded) || accents.test(folded))
    folded = folded.normalize("NFD").replace(accents, "").normalize("NFC");
  return [...folded]
    .map((letter) => (Object.hasOwn(sameSigns, letter) ? sameSigns[letter] : toSimplified(letter)))
    .join("");
}

function disguiseIn(marksOf: readonly number[], start: number, end: number): Disguise | undefined {
  let seen = 0;
  for (let at = start; at < end; at++) {
    const mark = marksOf[at] ?? 0;
    seen |= at === start ? mark & ~marks.invisible : mark;
  }
  if (seen & marks.jamo) return "jamo";
  if (seen & marks.homoglyph) return "homoglyph";
  if (seen & marks.invisible) return "invisible";
  return undefined;
}

/** Lower case, unit by unit, so that offsets stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase().replaceAll("ς", "σ");
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at).toLowerCase();
    return letter.length === 1 ? letter : text.charAt(at);
  }).join("");
}

function fromUnits(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096));
  return text;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isGreekOrCyrillic(unit: number): boolean {
  return (unit >= 0x370 && unit <= 0x3ff) || (unit >= 0x400 && unit <= 0x52f);
}

/** Conjoining jamo, in which decomposed (NFD) Hangul is written. */
function isLeadingJamo(unit: number): boolean {
  return unit >= 0x1100 && unit <= 0x1112;
}

function isMedialJamo(unit: number): boolean {
  return unit >= 0x1161 && unit <= 0x1175;
}

function isTrailingJamo(unit: number): boolean {
  return unit >= 0x11a8 && unit <= 0x11c2;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
