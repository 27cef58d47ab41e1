/** Ways in which sellers hide a word, each of which the reading undoes. */
import * as fc from "fast-check";
import type { Disguise } from "../vocabulary.js";

/** A word in disguise. */
export interface DisguisedTerm {
  /** As it would be written. */
  readonly text: string;
  /** How it is hidden. */
  readonly disguise: Disguise;
}

/** A disguise that any name may wear; leading consonants and keyboard slips are read only where a record says so. */
export type CommonDisguise = Exclude<Disguise, "choseong" | "keyboard">;

const leadingConsonants = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const finalConsonants = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const digitFor: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1", e: "3", a: "4", s: "5", t: "7", b: "8" };
const cyrillicFor: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с", x: "х", y: "у" };

/** How each disguise is put on, and on which words it can still be read. */
const wardrobe: Readonly<Record<CommonDisguise, { fits: (term: string) => boolean; put: (term: string) => string }>> = {
  split: {
    fits: (term) => /^(?:[가-힣]{3,}|[a-z]{6,})$/i.test(term),
    put: (term) => [...term].join("."),
  },
  jamo: {
    fits: (term) => /^[가-힣]{2,}$/.test(term),
    put: (term) => [...term].map(jamoOf).join(""),
  },
  leet: {
    fits: (term) => /^[a-z]{6,}$/i.test(term) && inner(term).some((letter) => letter in digitFor),
    put: (term) => replaceFirst(term, digitFor),
  },
  homoglyph: {
    fits: (term) => /^[a-z]{5,}$/i.test(term) && inner(term).some((letter) => letter in cyrillicFor),
    put: (term) => replaceFirst(term, cyrillicFor),
  },
  repeated: {
    fits: (term) => /^(?:[가-힣]{3,}|[a-z]{6,})$/i.test(term) && !/(.)\1/iu.test(term),
    put: (term) => term.slice(0, 2) + term.charAt(1).repeat(2) + term.slice(2),
  },
  invisible: {
    fits: (term) => term.length >= 2,
    put: (term) => [...term].join("\u200b"),
  },
};

/** The disguises that any name may wear. */
export const commonDisguises = Object.keys(wardrobe) as readonly CommonDisguise[];

/**
 * Puts a disguise on a word.
 *
 * @returns the word as it would be written, or `undefined` where it could not be read so.
 * @example
 * disguise("멜라토닌", "split"); // => "멜.라.토.닌"
 * disguise("총", "split"); // => undefined
 */
export function disguise(term: string, as: CommonDisguise): string | undefined {
  const { fits, put } = wardrobe[as];
  return fits(term) ? put(term) : undefined;
}

/**
 * The ways to hide a word that classifiers read through: letters split by dots, loose jamo, digits or Cyrillic
 * letters in place of Latin ones, a letter repeated, invisible signs.
 *
 * @param term a word of at least two letters; short words and words with spaces can wear fewer disguises.
 * @throws {RangeError} when the word is shorter.
 * @example
 * fc.sample(arbDisguise("멜라토닌"), { seed: 1, numRuns: 20 }).some(({ text }) => text === "멜.라.토.닌"); // => true
 */
export function arbDisguise(term: string): fc.Arbitrary<DisguisedTerm> {
  const worn = commonDisguises.flatMap((as) => {
    const text = disguise(term, as);
    return text === undefined ? [] : [{ text, disguise: as }];
  });
  if (worn.length === 0) throw new RangeError(`${JSON.stringify(term)} is too short to be hidden`);
  return fc.constantFrom(...worn);
}

function jamoOf(syllable: string): string {
  const number = syllable.charCodeAt(0) - 0xac00;
  const [lead, vowel, final] = [Math.floor(number / 588), Math.floor(number / 28) % 21, number % 28];
  return `${leadingConsonants[lead]}${vowels[vowel]}${finalConsonants[final]}`;
}

/** The letters between the first and the last. */
function inner(term: string): readonly string[] {
  return [...term.toLowerCase()].slice(1, -1);
}

/** Replaces the first letter inside the word for which there is another. */
function replaceFirst(term: string, others: Readonly<Record<string, string>>): string {
  const at = 1 + inner(term).findIndex((letter) => letter in others);
  return term.slice(0, at) + others[term.charAt(at).toLowerCase()] + term.slice(at + 1);
}
