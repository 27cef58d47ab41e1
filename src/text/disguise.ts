/** The second reading: undoes letters that were split apart or replaced by digits, word by word. */
import type { Disguise } from "../vocabulary.js";
import type { FoldedText } from "./fold.js";

/** A stretch of the text as it may have been meant; `at[i]` is the folded offset of its unit `i`. */
export interface SecondReading {
  readonly text: string;
  readonly at: readonly number[];
  readonly disguise: Disguise;
}

/** Three or more single syllables, or five or more single letters, kept apart by signs or spaces. */
const splitSyllables = /(?<![가-힣a-z0-9])[가-힣](?:[^가-힣a-z0-9\n]{1,2}[가-힣]){2,}(?![가-힣a-z0-9])/g;
const splitLetters = /(?<![가-힣a-z0-9])[a-z](?:[^가-힣a-z0-9\n]{1,3}[a-z0-9]){4,}(?![a-z0-9])/g;
/** Syllables kept apart by one sign that no sentence puts between letters: 멜*라*토닌. */
const brokenWord = /(?<![가-힣])[가-힣]+(?:[*_^][가-힣]+)+/g;
/** Latin words broken by such signs, or by full stops, into three pieces or more: me.la.to.nin, v*ia*gra. */
const brokenLatin = /(?<![a-z0-9])[a-z]{1,5}(?:[*_^.·][a-z]{1,5}){2,}(?![a-z0-9])/g;
/** Words that mix letters with digits or signs which look like letters. */
const mixedWord = /(?<![a-z0-9@$])(?=[0-9@$!]{0,39}[a-z])(?=[a-z@$!]{0,39}[0-9@$!])[a-z0-9@$!]{5,40}(?![a-z0-9@$!])/g;
/** Words in which a letter is repeated more often than any language does. */
const stretchedWord = /(?<![a-z가-힣])(?=[a-z가-힣]{0,39}?([a-z가-힣])\1{2})[a-z가-힣]{5,60}(?![a-z가-힣])/g;

const digitLetters: readonly Readonly<Record<string, string>>[] = [
  { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "i" },
  { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "l" },
];

/** All stretches of the text that can be read a second way. */
export function secondReadings({ text }: FoldedText): SecondReading[] {
  const readings: SecondReading[] = [];
  const signs = suspiciousSigns(text);
  const read = (pattern: RegExp, undo: (stretch: string, start: number) => readonly SecondReading[]) => {
    for (const match of text.matchAll(pattern)) readings.push(...undo(match[0], match.index));
  };
  if (signs.single >= 3) read(splitSyllables, withoutSeparators);
  if (signs.single >= 5) read(splitLetters, withoutSeparators);
  if (signs.breaking) read(brokenWord, withoutSeparators);
  if (signs.broken >= 2) read(brokenLatin, withoutSeparators);
  if (signs.tripled) read(stretchedWord, withoutRepeats);
  if (signs.mixed) read(mixedWord, withLetters);
  return readings;
}

/** Signs of hiding: how many letters stand alone and how many signs stand between Latin letters, and whether there are others. */
interface Suspicious {
  readonly single: number;
  readonly broken: number;
  readonly breaking: boolean;
  readonly tripled: boolean;
  readonly mixed: boolean;
}

/** What one look at a text shows of ways to hide a word; most texts show none, and need no pattern. */
function suspiciousSigns(text: string): Suspicious {
  const signs = { single: 0, broken: 0, breaking: false, tripled: false, mixed: false };
  let kind: number = kinds.other;
  let unit = 0;
  let run = 0;
  let length = 0;
  let latin = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at++) {
    const next = at < text.length ? text.charCodeAt(at) : 0;
    const nextKind = kindOf(next);
    if (next !== unit) run = 1;
    else if (++run === 3 && (nextKind === kinds.latin || nextKind === kinds.hangul)) signs.tripled = true;
    if (nextKind === kinds.breaking) signs.breaking = true;
    if (nextKind === kinds.latin && isBreak(unit) && at > 1 && kindOf(text.charCodeAt(at - 2)) === kinds.latin)
      signs.broken++;
    if (nextKind === kinds.latin) latin++;
    else if (nextKind === kinds.digit || nextKind === kinds.digitLike) digits++;
    else {
      if (latin >= fewestLetters && digits > 0) signs.mixed = true;
      latin = 0;
      digits = 0;
    }
    if (nextKind === kinds.latin || nextKind === kinds.hangul || nextKind === kinds.digit) length++;
    else {
      if (length === 1 && kind !== kinds.digit) signs.single++;
      length = 0;
    }
    unit = next;
    kind = nextKind;
  }
  return signs;
}

/** A word with fewer letters is a size or a model, and hides nothing. */
const fewestLetters = 4;

const kinds = { other: 0, latin: 1, hangul: 2, digit: 3, digitLike: 4, breaking: 5 } as const;

function kindOf(unit: number): number {
  if (unit < 0x80) return asciiKinds[unit] as number;
  return unit >= 0xac00 && unit <= 0xd7a3 ? kinds.hangul : kinds.other;
}

const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOfSign(String.fromCharCode(unit)));

function kindOfSign(sign: string): number {
  if (/[a-z]/.test(sign)) return kinds.latin;
  if (/[0-9]/.test(sign)) return kinds.digit;
  if (/[@$!]/.test(sign)) return kinds.digitLike;
  return /[*^_]/.test(sign) ? kinds.breaking : kinds.other;
}

/** A sign that may break a Latin word: * ^ _ . · */
function isBreak(unit: number): boolean {
  return unit === 0x2e || unit === 0xb7 || kindOf(unit) === kinds.breaking;
}

function withoutSeparators(stretch: string, start: number): SecondReading[] {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < stretch.length; index++) {
    const letter = stretch.charAt(index);
    if (!/[가-힣a-z0-9]/.test(letter)) continue;
    text += letter;
    at.push(start + index);
  }
  return [{ text, at, disguise: "split" }];
}

/** Letters that stand three times or more read as one, and as two. */
function withoutRepeats(word: string, start: number): SecondReading[] {
  return [1, 2].map((kept) => {
    const at: number[] = [];
    for (let index = 0; index < word.length; index++) {
      const run = runAround(word, index);
      if (run.length < 3 || index - run.start < kept) at.push(index);
    }
    return {
      text: at.map((index) => word.charAt(index)).join(""),
      at: at.map((index) => start + index),
      disguise: "repeated",
    };
  });
}

/** The run of equal letters that holds this place. */
function runAround(word: string, index: number): { start: number; length: number } {
  let start = index;
  let end = index + 1;
  while (start > 0 && word[start - 1] === word[index]) start--;
  while (end < word.length && word[end] === word[index]) end++;
  return { start, length: end - start };
}

/** Digits between letters read as the letters they resemble; digits at the end of a word stay. */
function withLetters(word: string, start: number): SecondReading[] {
  const letters = word.replace(/[^a-z]/g, "").length;
  if (letters < fewestLetters) return [];
  const at = Array.from(word, (_, index) => start + index);
  const texts = new Set(
    digitLetters.map((table) => Array.from(word, (sign) => (Object.hasOwn(table, sign) ? table[sign] : sign)).join("")),
  );
  return [...texts].map((text) => ({ text, at, disguise: "leet" as const }));
}
