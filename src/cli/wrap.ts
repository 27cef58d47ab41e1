/** Breaks a text into lines of a terminal, between words, by the width that its signs have there. */

/** Hangul, Han, kana, full-width signs and pictures take two columns. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{3fffd}]|\p{Extended_Pictographic}/u;
/** A colour, which takes none, or a sign. */
const signs = /\x1b\[[0-9;]*m|[\s\S]/gu;

/** How many columns a text takes; never fewer than it does. */
export function widthOf(text: string): number {
  return (text.match(signs) ?? []).reduce((sum, sign) => sum + widthOfSign(sign), 0);
}

function widthOfSign(sign: string): number {
  if (sign.startsWith("\x1b")) return 0;
  return wide.test(sign) ? 2 : 1;
}

/** The text in lines of at most this width; a word is broken only when it is longer than a line. */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(word, width);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  return [...lines, line];
}

/** A word in pieces of at most this width. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let taken = 0;
  for (const sign of word.match(signs) ?? []) {
    const needed = widthOfSign(sign);
    if (taken + needed > width) {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += sign;
    taken += needed;
  }
  return [...pieces, piece];
}
