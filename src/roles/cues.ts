/** Says which cue near a mention tells how it is meant. */
import type { FoundCue, Mention } from "../mentions/find.js";
import type { CueTable } from "../tables/lexicon.schema.js";
import type { Role } from "../vocabulary.js";

/** The cue that decides, and the role it gives. */
export interface Decided {
  readonly role: Role;
  readonly cue: FoundCue;
}

/** Where a phrase ends; a full stop only before a space. */
const phraseBreak = /[!?;|,()[\]{}<>\n+/]|\.(?=\s|$)/;
const longestGap = 60;

/** Reads cues by the tables' fillers and joiners. */
export class CueReader {
  readonly #touchAfter: RegExp;
  readonly #touchBefore: RegExp;

  constructor(table: CueTable, particles: readonly string[]) {
    const filler = `(?:${alternatives(table.fillers)})`;
    const particle = `(?:${alternatives(particles)})`;
    const joiner = `(?:${alternatives(table.joiners)})`;
    const item = String.raw`[^\s,·/&+()\[\]]{1,20}`;
    this.#touchAfter = new RegExp(
      String.raw`^(?:${particle}(?=\s|$))?(?:\s*${filler}${particle}?)*(?:\s*${joiner}\s*${item}(?:${particle}(?=\s))?)*(?:\s*${filler}${particle}?)*[\s-]*$`,
    );
    this.#touchBefore = new RegExp(String.raw`^[\s-]*(?:${filler}\s*)*(?:${item}\s*${joiner}\s*)*(?:${filler}\s*)*$`);
  }

  /** The nearest cue that reaches the mention, or undefined when none does. */
  decide(mention: Mention): Decided | undefined {
    let best: { cue: FoundCue; gap: number } | undefined;
    for (const cue of mention.passage.cues) {
      const gap = this.#gapOf(mention, cue);
      if (gap === undefined) continue;
      const isNearer = !best || gap < best.gap || (gap === best.gap && cue.end - cue.start > best.cue.end - best.cue.start);
      if (isNearer) best = { cue, gap };
    }
    return best && { role: best.cue.word.cue.role, cue: best.cue };
  }

  /** How far the cue stands from the mention, or undefined when it does not reach it. */
  #gapOf(mention: Mention, found: FoundCue): number | undefined {
    const { text } = mention.passage.folded;
    const { cue } = found.word;
    const isAfter = cue.side === "after";
    const [start, end] = isAfter ? [mention.end, found.start] : [found.end, mention.start];
    if (start > end || end - start > longestGap) return undefined;
    if (cue.unlessFollowedBy?.some((word) => text.startsWith(word, skipSpace(text, found.end)))) return undefined;
    const gap = text.slice(start, end);
    if (!this.#reaches(gap, cue.reach, isAfter)) return undefined;
    return gap.length;
  }

  #reaches(gap: string, reach: "touch" | "near" | "phrase", isAfter: boolean): boolean {
    if (reach === "touch") return (isAfter ? this.#touchAfter : this.#touchBefore).test(gap);
    if (phraseBreak.test(gap)) return false;
    return reach === "phrase" || gap.trim().split(/\s+/).length <= 2;
  }
}

function skipSpace(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at;
}

/** The words as alternatives of a pattern, the longest first. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join("|");
}
