/** The spaces and hyphens inside a name, which a listing may leave out or write for one another. */
import { isDigit, scriptOf } from "./boundaries.js";

/** The signs that a gap is made of. */
export const gapSigns = " -";

/** The letters of a folded word alone; a word of gaps only stays as it is. */
export function withoutGaps(folded: string): string {
  const hasGap = folded.includes(" ") || folded.includes("-");
  return hasGap ? folded.replace(/[ -]+/g, "") || folded : folded;
}

/**
 * Does the text between two places write this folded name, whose letters it has? A gap of the name may be missing;
 * between Latin words a space and a hyphen stand for one another; a gap that the name has not splits no word.
 */
export function fitsGaps(text: string, start: number, end: number, name: string): boolean {
  if (text.startsWith(name, start) && start + name.length === end) return true;
  let inName = 0;
  for (let at = start; at < end; ) {
    const nameGap = gapEnd(name, inName);
    const textGap = gapEnd(text, at);
    if (textGap > at && !fitsGap(text, at, textGap, name.slice(inName, nameGap))) return false;
    at = textGap + 1;
    inName = nameGap + 1;
  }
  return true;
}

function fitsGap(text: string, start: number, end: number, nameGap: string): boolean {
  if (nameGap === "") return false;
  const written = text.slice(start, end);
  if (written === nameGap || written === " ") return true;
  return written === "-" && isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(end));
}

/** Where the gap that begins here ends; here when none does. */
function gapEnd(text: string, at: number): number {
  let end = at;
  while (gapSigns.includes(text.charAt(end)) && end < text.length) end++;
  return end;
}

function isLatin(unit: number): boolean {
  return scriptOf(unit) === "latin" || isDigit(unit);
}
