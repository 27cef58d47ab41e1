/** Finds the words of the tables in the texts of a listing: mentions of subjects, cues and signs. */
import type { Passage } from "../listing/passages.js";
import { secondReadings } from "../text/disguise.js";
import { type FoldedText, fold } from "../text/fold.js";
import type { Disguise } from "../vocabulary.js";
import type { CueWord, Dictionary, Entry, SignWord, Spelling, Term } from "./dictionary.js";
import { fitsGaps, withoutGaps } from "./gaps.js";
import type { HeadReader } from "./head.js";
import { type Span, spansNear } from "./span.js";

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

/** A text of the listing and what was found in it, each list in the order of the text. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly folded: FoldedText;
  readonly mentions: readonly Mention[];
  readonly cues: readonly FoundCue[];
  readonly signs: readonly FoundSign[];
}

/** A listing as far as words go. */
export interface Reading {
  readonly passages: readonly ReadPassage[];
  readonly mentions: readonly Mention[];
  readonly signs: readonly FoundSign[];
}

interface Candidate extends Span {
  readonly term: Term;
  readonly disguise?: Disguise;
}

/** What one text holds before the whole listing has been read. */
interface Draft {
  readonly read: {
    readonly passage: Passage;
    readonly folded: FoldedText;
    readonly mentions: Mention[];
    cues: FoundCue[];
    readonly signs: FoundSign[];
  };
  readonly candidates: Candidate[];
  /** Substances that the name of the attribute names. */
  readonly labels: readonly Term[];
  /** Words that keep names company. */
  readonly companions: Set<string>;
}

/** A brand of so few letters may be a part of another word. */
const shortBrand = 3;
/** A disguised word shorter than this is chance. */
const shortestDisguised = { hangul: 3, other: 6 } as const;

/** Reads all texts of a listing. */
export function readMentions(passages: readonly Passage[], dictionary: Dictionary): Reading {
  const labels = new Map<string, readonly Term[]>();
  const drafts = passages.map((passage) => draft(passage, labelsOf(passage, labels, dictionary), dictionary));
  const companions = new Set(drafts.flatMap((each) => [...each.companions]));
  const kept = drafts.map(({ candidates }) => candidates.filter(({ term }) => hasCompany(term, companions)));
  const firm = new Set<string | undefined>();
  for (const candidates of kept)
    for (const { term } of candidates) if (!term.needs.has("company") && !isConditional(term)) firm.add(term.subject);
  const isFirm = (term: Term) => firm.has(term.subject) || hasTwo(term, companions);
  const read = drafts.map((each, index) => finish(each, kept[index] as Candidate[], firm, isFirm, dictionary.heads));
  return {
    passages: read,
    mentions: read.flatMap((each) => each.mentions),
    signs: read.flatMap((each) => each.signs),
  };
}

function draft(passage: Passage, labels: readonly Term[], dictionary: Dictionary): Draft {
  const folded = fold(passage.value);
  const read = { passage, folded, mentions: [], cues: [], signs: [] };
  const found: Draft = { read, candidates: [], labels, companions: new Set() };
  dictionary.trie.scan(folded.text, (word, start, end) => {
    for (const { entry, folded: name } of dictionary.spellings[word] as readonly Spelling[]) {
      if (fitsGaps(folded.text, start, end, name)) place(entry, start, end, found, dictionary);
    }
  });
  if (passage.source !== "category") addDisguised(found, dictionary);
  return found;
}

/** The substances that the name of an attribute names, read once however many values it has. */
function labelsOf(passage: Passage, known: Map<string, readonly Term[]>, dictionary: Dictionary): readonly Term[] {
  const { label, meaning } = passage;
  if (label === undefined || meaning !== undefined) return [];
  const labels = known.get(label) ?? labelTerms(passage, dictionary);
  known.set(label, labels);
  return labels;
}

/** The substances that the name of an attribute names, each once. */
function labelTerms(passage: Passage, dictionary: Dictionary): Term[] {
  const folded = fold(passage.label ?? "");
  const candidates: Candidate[] = [];
  dictionary.trie.scan(folded.text, (word, start, end) => {
    for (const { entry, folded: name } of dictionary.spellings[word] as readonly Spelling[]) {
      if (entry.kind !== "term" || !fitsGaps(folded.text, start, end, name)) continue;
      if (fitsTerm(entry, passage, folded, start, end, dictionary)) candidates.push({ term: entry, start, end });
    }
  });
  const named = uncovered(candidates).flatMap(({ term }) =>
    term.isProduct || term.needs.has("company") ? [] : [term],
  );
  return [...new Map(named.map((term) => [term.subject, term])).values()];
}

function place(entry: Entry, start: number, end: number, found: Draft, dictionary: Dictionary): void {
  const { folded, cues, signs } = found.read;
  const { text } = folded;
  if (entry.kind === "term") {
    if (!fitsTerm(entry, found.read.passage, folded, start, end, dictionary)) return;
    const disguise = entry.disguise ?? folded.disguiseOf(start, end);
    found.candidates.push({ term: entry, start, end, ...(disguise === undefined ? {} : { disguise }) });
    return;
  }
  const goesOn = entry.kind === "cue" && (entry.isStem || entry.cue.side === "before");
  if (!dictionary.boundaries.fitsWord(text, start, end, goesOn)) return;
  if (entry.kind === "cue") {
    if (entry.cue.side === "after" || dictionary.boundaries.startsWord(text, start))
      cues.push({ word: entry, start, end });
  } else if (end - start > 1 || dictionary.boundaries.startsWord(text, start)) {
    if (entry.fact === "company") found.companions.add(entry.value);
    else signs.push({ word: entry, start, end, passage: found.read });
  }
}

function fitsTerm(
  term: Term,
  passage: Passage,
  folded: FoldedText,
  start: number,
  end: number,
  dictionary: Dictionary,
): boolean {
  if (term.subject === undefined) return true;
  if (term.needs.has("head") && !(passage.source === "title" && dictionary.heads.isHead(folded.text, end)))
    return false;
  if (term.needs.has("case") && folded.cased.slice(start, end) !== term.name) return false;
  return dictionary.boundaries.fitsName(folded.text, start, end, {
    wholeWord: term.needs.has("whole-word"),
    apart: term.isBrand && end - start <= shortBrand,
  });
}

/** Adds the names that only a second reading shows. */
function addDisguised(found: Draft, dictionary: Dictionary): void {
  const { folded } = found.read;
  for (const reading of secondReadings(folded)) {
    dictionary.trie.scan(reading.text, (word, start, end) => {
      const first = reading.at[start] as number;
      const last = reading.at[end - 1] as number;
      if (folded.text.slice(first, last + 1) === reading.text.slice(start, end)) return;
      for (const { entry, folded: name } of dictionary.spellings[word] as readonly Spelling[]) {
        if (
          entry.kind !== "term" ||
          entry.subject === undefined ||
          !mayBeDisguised(entry, reading.text.slice(start, end))
        )
          continue;
        if (!fitsGaps(reading.text, start, end, name)) continue;
        if (!dictionary.boundaries.fitsName(reading.text, start, end, { wholeWord: entry.needs.has("whole-word") }))
          continue;
        found.candidates.push({ term: entry, start: first, end: last + 1, disguise: reading.disguise });
      }
    });
  }
}

/** Capitals are lost in a disguise, and what stands behind a hidden name does not show that it heads the title. */
function mayBeDisguised({ needs }: Term, spelling: string): boolean {
  if (needs.has("case") || needs.has("head")) return false;
  const letters = spelling.replace(/[ -]/g, "");
  return letters.length >= (/^[가-힣]+$/.test(letters) ? shortestDisguised.hangul : shortestDisguised.other);
}

function hasCompany({ needs, company }: Term, companions: ReadonlySet<string>): boolean {
  return !needs.has("company") || company.length === 0 || company.some((word) => companions.has(word));
}

/** Do two different words keep the name company? What one explains to a reader, two make sure. */
function hasTwo({ name, company }: Term, companions: ReadonlySet<string>): boolean {
  const read = new Set(company.filter((word) => companions.has(word) && !name.includes(word)).map(withoutGaps));
  return [...read].filter((word) => ![...read].some((other) => other !== word && other.includes(word))).length > 1;
}

/** Keeps of overlapping names the longest, and drops the cues that are part of a name. */
function finish(
  { read, labels }: Draft,
  candidates: readonly Candidate[],
  firm: ReadonlySet<string | undefined>,
  isFirm: (term: Term) => boolean,
  heads: HeadReader,
): ReadPassage {
  const { mentions } = read;
  for (const { term, start, end, disguise } of uncovered(candidates)) {
    if (term.subject === undefined) continue;
    const needsCompany = term.needs.has("company");
    if (needsCompany && term.company.length === 0 && !firm.has(term.subject)) continue;
    const standsAlone = needsCompany && isShort(term.name) && !isFirm(term);
    const { subject, isProduct } = term;
    const isHead = read.passage.source === "title" && heads.isHead(read.folded.text, end);
    const common = { subject, term, isProduct, passage: read, start, end, standsAlone, isHead, isLabel: false };
    mentions.push(disguise === undefined ? common : { ...common, disguise });
  }
  if (mentions.length > 0)
    read.cues = read.cues.filter((cue) => !spansNear(mentions, cue, 0).some((mention) => isInside(cue, mention)));
  for (const term of labels) {
    if (term.subject === undefined) continue;
    const end = read.folded.text.length;
    const whole = { passage: read, start: 0, end, standsAlone: false, isHead: false, isLabel: true };
    mentions.unshift({ subject: term.subject, term, isProduct: false, ...whole });
  }
  read.cues.sort((a, b) => a.start - b.start);
  read.signs.sort((a, b) => a.end - b.end);
  return read;
}

/** A word so short that its company only makes it likely. */
function isShort(name: string): boolean {
  const letters = name.replace(/[ -]/g, "");
  return letters.length <= (/[가-힣]/.test(letters) ? 2 : 4);
}

/** Is a stretch a part of a longer one? */
function isInside(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end && part.end - part.start < whole.end - whole.start;
}

/** Whether the name is read at all shows only once the whole listing is known. */
function isConditional({ needs }: Term): boolean {
  return needs.has("category") || needs.has("amount");
}

/** The names that no longer name, of whichever table, covers; one mention a subject and place. */
function uncovered(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  let reach: Span = { start: -1, end: -1 };
  for (const candidate of sorted) {
    const isSame = candidate.start === reach.start && candidate.end === reach.end;
    if (candidate.end <= reach.end && !isSame) continue;
    const key = `${candidate.term.subject ?? ""}@${candidate.start}-${candidate.end}`;
    if (!seen.has(key)) kept.push(candidate);
    if (isConditional(candidate.term)) continue;
    seen.add(key);
    if (candidate.end > reach.end) reach = candidate;
  }
  return kept;
}
