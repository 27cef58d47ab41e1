/** Hangul arithmetic: jamo to syllables and the other way round (Unicode Standard, section 3.12). */

const syllableBase = 0xac00;
const syllableCount = 11172;
const vowelCount = 21;
const finalCount = 28;

/** Compatibility jamo in the order of leading consonants, vowels and final consonants. */
const leading = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const finals = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

const leadingOf = new Map([...leading].map((jamo, index) => [jamo.charCodeAt(0), index]));
const vowelOf = new Map([...vowels].map((jamo, index) => [jamo.charCodeAt(0), index]));
const finalOf = new Map([...finals].slice(1).map((jamo, index) => [jamo.charCodeAt(0), index + 1]));

/** Half-width jamo (U+FFA1–U+FFDC) in the order of the compatibility block. */
const halfWidthConsonants = "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const halfWidthVowels: readonly (readonly [number, string])[] = [
  [0xffc2, "ㅏㅐㅑㅒㅓㅔ"],
  [0xffca, "ㅕㅖㅗㅘㅙㅚ"],
  [0xffd2, "ㅛㅜㅝㅞㅟㅠ"],
  [0xffda, "ㅡㅢㅣ"],
];

export function isSyllable(unit: number): boolean {
  return unit >= syllableBase && unit < syllableBase + syllableCount;
}

export function isCompatibilityJamo(unit: number): boolean {
  return unit >= 0x3131 && unit <= 0x3163;
}

/** A jamo of any block as its compatibility jamo, or 0 when the unit is no modern jamo. */
export function toCompatibilityJamo(unit: number): number {
  if (isCompatibilityJamo(unit)) return unit;
  if (unit >= 0x1100 && unit <= 0x1112) return leading.charCodeAt(unit - 0x1100);
  if (unit >= 0x1161 && unit <= 0x1175) return vowels.charCodeAt(unit - 0x1161);
  if (unit >= 0x11a8 && unit <= 0x11c2) return finals.charCodeAt(unit - 0x11a7);
  if (unit >= 0xffa1 && unit <= 0xffbe) return halfWidthConsonants.charCodeAt(unit - 0xffa1);
  for (const [start, row] of halfWidthVowels) {
    if (unit >= start && unit < start + row.length) return row.charCodeAt(unit - start);
  }
  return 0;
}

export function isVowelJamo(unit: number): boolean {
  return vowelOf.has(unit);
}

/** The syllable of a leading consonant and a vowel, or 0 when they make none. */
export function joinSyllable(consonant: number, vowel: number): number {
  const first = leadingOf.get(consonant);
  const second = vowelOf.get(vowel);
  if (first === undefined || second === undefined) return 0;
  return syllableBase + (first * vowelCount + second) * finalCount;
}

/** The syllable closed by a final consonant, or 0 when it is closed already or cannot be. */
export function closeSyllable(syllable: number, consonant: number): number {
  const final = finalOf.get(consonant);
  if (final === undefined || !isSyllable(syllable)) return 0;
  return (syllable - syllableBase) % finalCount === 0 ? syllable + final : 0;
}

/** The leading consonants of a word, for terms that may be written so: 멜라토닌 → ㅁㄹㅌㄴ. */
export function leadingConsonants(word: string): string {
  let out = "";
  for (const letter of word) {
    const unit = letter.charCodeAt(0);
    if (isSyllable(unit)) out += leading[Math.floor((unit - syllableBase) / (vowelCount * finalCount))];
  }
  return out;
}

/** The two-set Korean keyboard (KS X 5002): the Latin keys of each jamo, in the order of the tables above. */
const leadingKeys = "r R s e E f a q Q t T d w W c z x v g".split(" ");
const vowelKeys = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
const finalKeys = " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ");

/** What a Korean word looks like typed with the keyboard set to Latin: 멜라토닌 → apffkxhsls. */
export function typedOnLatinKeyboard(word: string): string {
  let out = "";
  for (const letter of word) {
    const index = letter.charCodeAt(0) - syllableBase;
    if (!isSyllable(letter.charCodeAt(0))) out += letter;
    else {
      out += leadingKeys[Math.floor(index / (vowelCount * finalCount))];
      out += vowelKeys[Math.floor(index / finalCount) % vowelCount];
      out += finalKeys[index % finalCount];
    }
  }
  return out;
}
