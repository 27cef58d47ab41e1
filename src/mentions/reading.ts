/** What reading gives: the texts of a listing with the mentions, cues, signs and amounts that stand in them. */
import type { Passage } from "../listing/passages.js";
import type { FoldedText } from "../text/fold.js";
import type { Disguise } from "../vocabulary.js";
import type { Amount } from "./amounts.js";
import type { CueWord, SignWord, Term } from "./dictionary.js";
import type { Span } from "./span.js";

/** A name of a subject, found at its place. Offsets are those of the passage's folded text. */
export interface Mention extends Span {
  readonly subject: string;
  readonly term: Term;
  /** The name is of a thing that is sold, not of something inside it. */
  readonly isProduct: boolean;
  readonly passage: ReadPassage;
  readonly disguise?: Disguise;
  /** Nothing but a word that keeps it company says what this name means. */
  readonly standsAlone: boolean;
  /** The name of the attribute is what names it; the mention is the whole value: 카드뮴: 1.2 %. */
  readonly isLabel: boolean;
  /** Nothing else is named after it in the title. */
  readonly isHead: boolean;
}

export interface FoundCue extends Span {
  readonly word: CueWord;
}

export interface FoundSign extends Span {
  readonly word: SignWord;
  readonly passage: ReadPassage;
}

/** What a text says plainly, and how to read what is asked for only where it names something. */
interface PassageParts {
  readonly passage: Passage;
  readonly folded: FoldedText;
  readonly mentions: readonly Mention[];
  readonly signs: readonly FoundSign[];
  readCues(): readonly FoundCue[];
  readAmounts(): readonly Amount[];
}

/** A text of the listing and what was found in it, each list in the order of the text. */
export class ReadPassage {
  readonly passage: Passage;
  readonly folded: FoldedText;
  readonly mentions: readonly Mention[];
  readonly signs: readonly FoundSign[];
  readonly #parts: PassageParts;
  #cues: readonly FoundCue[] | undefined;
  #amounts: readonly Amount[] | undefined;

  constructor(parts: PassageParts) {
    this.passage = parts.passage;
    this.folded = parts.folded;
    this.mentions = parts.mentions;
    this.signs = parts.signs;
    this.#parts = parts;
  }

  /** Words that tell how mentions near them are meant. */
  get cues(): readonly FoundCue[] {
    this.#cues ??= this.#parts.readCues();
    return this.#cues;
  }

  /** Numbers with their units. */
  get amounts(): readonly Amount[] {
    this.#amounts ??= this.#parts.readAmounts();
    return this.#amounts;
  }
}

/** A listing as far as words go. */
export interface Reading {
  readonly passages: readonly ReadPassage[];
  readonly mentions: readonly Mention[];
  readonly signs: readonly FoundSign[];
}
