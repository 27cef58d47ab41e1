/** Finds the words of the tables in the texts of a listing: mentions of subjects, cues and signs. */
import type { Passage } from "../listing/passages.js";
import { secondReadings } from "../text/disguise.js";
import { type FoldedText, fold } from "../text/fold.js";
import type { Disguise } from "../vocabulary.js";
import type { AmountReader } from "./amounts.js";
import type { Companion, Dictionary, Meanings, SignWord, Spelling, Term } from "./dictionary.js";
import { fitsGaps, withoutGaps } from "./gaps.js";
import type { HeadReader } from "./head.js";
import { type FoundCue, type FoundSign, type Mention, type Reading, ReadPassage } from "./reading.js";
import { type Span, spansNear } from "./span.js";

interface Candidate extends Span {
  readonly term: Term;
  readonly disguise?: Disguise;
}

/** A word of the tables that a text has the letters of. */
interface Occurrence extends Span {
  readonly meanings: Meanings;
}

/** What one text holds before the whole listing has been read. */
interface Draft {
  readonly read: ReadPassage;
  /** The mentions of `read`, to be filled. */
  readonly mentions: Mention[];
  readonly occurrences: readonly Occurrence[];
  readonly candidates: readonly Candidate[];
  /** Substances that the name of the attribute names. */
  readonly labels: readonly Term[];
}

/** A brand of so few letters may be a part of another word. */
const shortBrand = 3;
/** A disguised word shorter than this is chance. */
const shortestDisguised = { hangul: 3, other: 6 } as const;

/** Reads all texts of a listing. */
export function readMentions(passages: readonly Passage[], dictionary: Dictionary, amounts: AmountReader): Reading {
  const labels = new Map<string, readonly Term[]>();
  const drafts = passages.map((each) => draft(each, labelsOf(each, labels, dictionary), dictionary, amounts));
  const company = new Company(drafts, dictionary);
  const mentions: Mention[] = [];
  const signs: FoundSign[] = [];
  for (const each of drafts) {
    finish(each, company, dictionary.heads);
    for (const mention of each.mentions) mentions.push(mention);
    for (const sign of each.read.signs) signs.push(sign);
  }
  return { passages: drafts.map(({ read }) => read), mentions, signs };
}

function draft(passage: Passage, labels: readonly Term[], dictionary: Dictionary, amounts: AmountReader): Draft {
  const folded = fold(passage.value);
  const occurrences = occurrencesIn(folded.text, dictionary);
  const mentions: Mention[] = [];
  const signs: FoundSign[] = [];
  const read = new ReadPassage({
    passage,
    folded,
    mentions,
    signs,
    readCues: () => cuesAmong(occurrences, folded.text, mentions, dictionary),
    readAmounts: () => amounts.read(folded),
  });
  const candidates: Candidate[] = [];
  for (const { meanings, start, end } of occurrences) {
    for (const { entry, folded: name } of meanings.terms) {
      if (!fitsGaps(folded.text, start, end, name) || !fitsTerm(entry, passage, folded, start, end, dictionary))
        continue;
      const disguise = entry.disguise ?? folded.disguiseOf(start, end);
      candidates.push({ term: entry, start, end, ...(disguise === undefined ? {} : { disguise }) });
    }
    for (const sign of meanings.signs)
      if (isWordHere(sign, folded.text, start, end, dictionary))
        signs.push({ word: sign.entry, start, end, passage: read });
  }
  if (signs.length > 1) signs.sort((a, b) => a.end - b.end);
  if (passage.source !== "category") addDisguised(folded, candidates, dictionary);
  return { read, mentions, occurrences, candidates, labels };
}

/** All words of the tables whose letters stand in a text. */
function occurrencesIn(text: string, dictionary: Dictionary): readonly Occurrence[] {
  const found: Occurrence[] = [];
  dictionary.trie.scan(text, (word, start, end) => found.push({ meanings: dictionary.meaningsOf(word), start, end }));
  return found;
}

/** Does a sign or a companion stand here as a word? */
function isWordHere(
  { folded: name }: Spelling<SignWord | Companion>,
  text: string,
  start: number,
  end: number,
  { boundaries }: Dictionary,
): boolean {
  return (
    fitsGaps(text, start, end, name) &&
    boundaries.fitsWord(text, start, end, false) &&
    (end - start > 1 || boundaries.startsWord(text, start))
  );
}

/** The cues among the words of a text; what is part of a name tells nothing. */
function cuesAmong(
  occurrences: readonly Occurrence[],
  text: string,
  mentions: readonly Mention[],
  { boundaries }: Dictionary,
): FoundCue[] {
  const names = mentions.filter(({ isLabel }) => !isLabel);
  const cues: FoundCue[] = [];
  for (const { meanings, start, end } of occurrences) {
    for (const { entry, folded: name } of meanings.cues) {
      const { isStem, cue } = entry;
      if (!fitsGaps(text, start, end, name)) continue;
      if (!boundaries.fitsWord(text, start, end, isStem || cue.side === "before")) continue;
      if (cue.side === "before" && !boundaries.startsWord(text, start)) continue;
      const found = { word: entry, start, end };
      if (!spansNear(names, found, 0).some((mention) => isInside(found, mention))) cues.push(found);
    }
  }
  return cues;
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
  for (const { meanings, start, end } of occurrencesIn(folded.text, dictionary)) {
    for (const { entry, folded: name } of meanings.terms) {
      if (!fitsGaps(folded.text, start, end, name)) continue;
      if (fitsTerm(entry, passage, folded, start, end, dictionary)) candidates.push({ term: entry, start, end });
    }
  }
  const named = uncovered(candidates).flatMap(({ term }) =>
    term.isProduct || term.needs.has("company") ? [] : [term],
  );
  return [...new Map(named.map((term) => [term.subject, term])).values()];
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
function addDisguised(folded: FoldedText, candidates: Candidate[], dictionary: Dictionary): void {
  for (const reading of secondReadings(folded)) {
    for (const { meanings, start, end } of occurrencesIn(reading.text, dictionary)) {
      const first = reading.at[start] as number;
      const last = reading.at[end - 1] as number;
      const spelling = reading.text.slice(start, end);
      if (folded.text.slice(first, last + 1) === spelling) continue;
      for (const { entry, folded: name } of meanings.terms) {
        if (entry.subject === undefined || !mayBeDisguised(entry, spelling)) continue;
        if (!fitsGaps(reading.text, start, end, name)) continue;
        if (!dictionary.boundaries.fitsName(reading.text, start, end, { wholeWord: entry.needs.has("whole-word") }))
          continue;
        candidates.push({ term: entry, start: first, end: last + 1, disguise: reading.disguise });
      }
    }
  }
}

/** Capitals are lost in a disguise, and what stands behind a hidden name does not show that it heads the title. */
function mayBeDisguised({ needs }: Term, spelling: string): boolean {
  if (needs.has("case") || needs.has("head")) return false;
  const letters = spelling.replace(/[ -]/g, "");
  return letters.length >= (/^[가-힣]+$/.test(letters) ? shortestDisguised.hangul : shortestDisguised.other);
}

/** Which names the other words of a listing keep company. */
class Company {
  readonly #drafts: readonly Draft[];
  readonly #dictionary: Dictionary;
  readonly #firm = new Set<string | undefined>();
  #words: ReadonlySet<string> | undefined;

  constructor(drafts: readonly Draft[], dictionary: Dictionary) {
    this.#drafts = drafts;
    this.#dictionary = dictionary;
    for (const { candidates } of drafts)
      for (const { term } of candidates)
        if (!term.needs.has("company") && !isConditional(term)) this.#firm.add(term.subject);
  }

  /** Does the listing hold a word that this name needs, if it needs one? */
  hasCompany({ needs, company }: Term): boolean {
    return !needs.has("company") || company.length === 0 || company.some((word) => this.#companions.has(word));
  }

  /** Does a name that needs nothing name the subject too? */
  isFirm({ subject }: Term): boolean {
    return this.#firm.has(subject);
  }

  /** Do two different words keep the name company? What one explains to a reader, two make sure. */
  hasTwo({ name, company }: Term): boolean {
    const read = new Set(company.filter((word) => this.#companions.has(word) && !name.includes(word)).map(withoutGaps));
    return [...read].filter((word) => ![...read].some((other) => other !== word && other.includes(word))).length > 1;
  }

  /** The companions in all texts; few listings have a name that asks for them. */
  get #companions(): ReadonlySet<string> {
    this.#words ??= companionsIn(this.#drafts, this.#dictionary);
    return this.#words;
  }
}

function companionsIn(drafts: readonly Draft[], dictionary: Dictionary): Set<string> {
  const words = new Set<string>();
  for (const { read, occurrences } of drafts) {
    for (const { meanings, start, end } of occurrences) {
      for (const companion of meanings.companions)
        if (isWordHere(companion, read.folded.text, start, end, dictionary)) words.add(companion.entry.word);
    }
  }
  return words;
}

/** Keeps of overlapping names the longest. */
function finish({ read, mentions, candidates, labels }: Draft, company: Company, heads: HeadReader): void {
  const kept = candidates.filter(({ term }) => company.hasCompany(term));
  for (const { term, start, end, disguise } of uncovered(kept)) {
    if (term.subject === undefined) continue;
    const needsCompany = term.needs.has("company");
    if (needsCompany && term.company.length === 0 && !company.isFirm(term)) continue;
    const standsAlone = needsCompany && isShort(term.name) && !company.isFirm(term) && !company.hasTwo(term);
    const { subject, isProduct } = term;
    const isHead = read.passage.source === "title" && heads.isHead(read.folded.text, end);
    const common = { subject, term, isProduct, passage: read, start, end, standsAlone, isHead, isLabel: false };
    mentions.push(disguise === undefined ? common : { ...common, disguise });
  }
  for (const term of labels) {
    if (term.subject === undefined) continue;
    const end = read.folded.text.length;
    const whole = { passage: read, start: 0, end, standsAlone: false, isHead: false, isLabel: true };
    mentions.unshift({ subject: term.subject, term, isProduct: false, ...whole });
  }
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
