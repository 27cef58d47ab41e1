/** Tables of single signs: those that show nothing, those that sellers use for one another, and look-alikes. */

/** Signs that show nothing: joiners, direction marks, fillers, variation selectors, control codes. */
export const invisible: ReadonlySet<number> = new Set(
  [
    [0x00, 0x08],
    [0x0e, 0x1f],
    [0x7f, 0x7f],
    [0xad, 0xad],
    [0x034f, 0x034f],
    [0x061c, 0x061c],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0x3164, 0x3164],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
);

/** Signs that sellers use for one another. */
export const sameSigns: Readonly<Record<string, string>> = {
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "∼": "~",
  "〜": "~",
  "˜": "~",
  "・": "·",
  "•": "·",
  "‧": "·",
  "∙": "·",
  ㆍ: "·",
  ᆞ: "·",
  "‘": "'",
  "’": "'",
  "`": "'",
  "“": '"',
  "”": '"',
  "×": "x",
  "✕": "x",
  "⁄": "/",
  µ: "μ",
  ı: "i",
};

/** Cyrillic and Greek letters that look like Latin ones; read so only inside words that hold Latin letters too. */
export const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "аa",
    "еe",
    "оo",
    "рp",
    "сc",
    "хx",
    "уy",
    "іi",
    "јj",
    "ѕs",
    "һh",
    "ԁd",
    "ԛq",
    "ԝw",
    "кk",
    "мm",
    "тt",
    "нh",
    "вb",
    "пn",
    "οo",
    "νv",
    "ιi",
    "κk",
    "ρp",
    "τt",
    "υu",
    "χx",
    "εe",
    "ηn",
  ].map((pair) => [pair[0], pair[1]]),
);

/** Latin letters and digits that stand for a vowel in playful Hangul. */
export const latinVowels: ReadonlyMap<number, number> = new Map(
  Object.entries({ r: "ㅏ", h: "ㅐ", l: "ㅣ", i: "ㅣ", "1": "ㅣ", t: "ㅜ" }).flatMap(([latin, vowel]) =>
    [latin, latin.toUpperCase()].map((letter) => [letter.charCodeAt(0), vowel.charCodeAt(0)] as const),
  ),
);
