/** Says whether a word found in folded text stands there as a word, by the habits of its script. */

type Script = "hangul" | "latin" | "kana" | "other";

/** How strictly a word must stand apart. */
export interface BoundaryDemand {
  /** Must it stand alone, only a particle after it? */
  readonly wholeWord: boolean;
  /** May it not stand in the midst of a word either? So with short brands: the 사리돈 of 고사리돈까스. */
  readonly apart?: boolean;
}

/** Reads boundaries with the particles of the tables. */
export class Boundaries {
  readonly #particles: ReadonlySet<string>;
  readonly #longestParticle: number;
  readonly #counters: ReadonlySet<string>;

  /** Takes the particles that may follow a word, and the words that count what stands before them: 12캔. */
  constructor(particles: readonly string[], counters: readonly string[]) {
    this.#counters = new Set(counters);
    this.#particles = new Set(particles);
    this.#longestParticle = Math.max(0, ...particles.map((particle) => particle.length));
  }

  /** May a name of a subject be read here? */
  fitsName(text: string, start: number, end: number, demand: BoundaryDemand): boolean {
    const script = scriptOf(text.charCodeAt(start));
    const lastScript = scriptOf(text.charCodeAt(end - 1));
    if (script === "latin" && !this.#latinStarts(text, start, end)) return false;
    if (lastScript === "latin" && !latinEnds(text, start, end)) return false;
    if (script === "hangul" && this.#countsBefore(text, start)) return false;
    if (script === "kana" && scriptOf(text.charCodeAt(start - 1)) === "kana") return false;
    if (!demand.wholeWord && !demand.apart) return true;
    const starts = this.startsWord(text, start);
    const ends = lastScript !== "hangul" || this.endsAfterParticle(text, end);
    return demand.wholeWord ? starts && ends : starts || ends;
  }

  /** May a word of the lexicon be read here? A Korean one closes its word unless it may go on; what is before it is the cue's affair. */
  fitsWord(text: string, start: number, end: number, mayGoOn: boolean): boolean {
    const script = scriptOf(text.charCodeAt(start));
    const lastScript = scriptOf(text.charCodeAt(end - 1));
    if (script === "latin" && !this.#latinStarts(text, start, end)) return false;
    if (isDigit(text.charCodeAt(start)) && /[\d.,]/.test(text.charAt(start - 1))) return false;
    if (lastScript === "latin") return latinEnds(text, start, end);
    if (lastScript === "hangul" && !mayGoOn && end - start < 4) return this.endsAfterParticle(text, end);
    return true;
  }

  /** Does a word begin here, as far as Korean is concerned? */
  startsWord(text: string, start: number): boolean {
    return scriptOf(text.charCodeAt(start)) !== "hangul" || scriptOf(text.charCodeAt(start - 1)) !== "hangul";
  }

  /** Does the Korean word end here, or after one particle? */
  endsAfterParticle(text: string, end: number): boolean {
    let next = end;
    while (next < text.length && next - end <= this.#longestParticle && scriptOf(text.charCodeAt(next)) === "hangul")
      next++;
    const rest = text.slice(end, next);
    return rest === "" || this.#particles.has(rest);
  }

  /** Does the word here belong to a number: the 캔 of 12캔 하이볼? */
  #countsBefore(text: string, start: number): boolean {
    if (!isDigit(text.charCodeAt(start - 1))) return false;
    let end = start;
    while (scriptOf(text.charCodeAt(end)) === "hangul") end++;
    return this.#counters.has(text.slice(start, end));
  }

  #latinStarts(text: string, start: number, end: number): boolean {
    const before = text.charCodeAt(start - 1);
    if (scriptOf(before) === "latin") return false;
    if (!isDigit(before)) return true;
    return !isDigit(text.charCodeAt(start)) && end - start >= 5;
  }
}

function latinEnds(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (isDigit(after)) return !isDigit(text.charCodeAt(end - 1)) && (end - start >= 5 || startsAmount(text, end));
  if (scriptOf(after) !== "latin") return true;
  if (end - start < 4) return false;
  const plural = text.startsWith("es", end) ? 2 : text.startsWith("s", end) ? 1 : 0;
  return plural > 0 && scriptOf(text.charCodeAt(end + plural)) !== "latin";
}

/** Do digits with a unit or per cent sign begin here: CBD500mg? */
function startsAmount(text: string, at: number): boolean {
  return /^\d[\d,.]*\s?(?:mg|g|mcg|iu|ml|%)/.test(text.slice(at, at + 16));
}

export function scriptOf(unit: number): Script {
  if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x3131 && unit <= 0x3163)) return "hangul";
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return "latin";
  if ((unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc) return "kana";
  return "other";
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
