/** All words of the tables in one trie: names of subjects, harmless phrases, cues and signs. */
import type { Cue } from "../tables/lexicon.schema.js";
import type { SubjectName, SubjectRecord } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { foldWord, isPlain } from "../text/fold.js";
import { toSimplified } from "../text/han.js";
import { leadingConsonants, typedOnLatinKeyboard } from "../text/hangul.js";
import { type NumberedWord, WordTrie } from "../text/trie.js";
import type { Disguise, Form, Need } from "../vocabulary.js";
import { Boundaries } from "./boundaries.js";
import { gapSigns, withoutGaps } from "./gaps.js";
import { HeadReader } from "./head.js";

/** A name of a subject, or a harmless phrase (which has no subject). */
export interface Term {
  readonly kind: "term";
  readonly subject: string | undefined;
  /** As the table writes it. */
  readonly name: string;
  /** The name of a product rather than of what is in it. */
  readonly isBrand: boolean;
  /** The name of a thing that is sold: goods, or the brand of a medicine. */
  readonly isProduct: boolean;
  readonly needs: ReadonlySet<Need>;
  readonly forms: readonly Form[];
  readonly company: readonly string[];
  /** The spelling is itself a way of hiding the name. */
  readonly disguise?: Disguise;
}

/** A word that tells how a mention near it is meant. */
export interface CueWord {
  readonly kind: "cue";
  readonly cue: Cue;
  /** The word may go on: 않* is read in 않은 and 않았습니다. */
  readonly isStem: boolean;
}

/** What a sign tells of the listing as a whole. */
type SignFact =
  | "form"
  | "category-form"
  | "purpose"
  | "channel"
  | "used"
  | "private-seller"
  | "adult-only"
  | "for-children";

/** A word that tells something of the listing as a whole. */
export interface SignWord {
  readonly kind: "sign";
  readonly fact: SignFact;
  readonly value: string;
}

/** A word that keeps names company: beside it they are read. */
export interface Companion {
  readonly kind: "companion";
  /** Folded. */
  readonly word: string;
}

type Entry = Term | CueWord | SignWord | Companion;

/** One way a word of the tables is written, and what it is then. */
export interface Spelling<E extends Entry> {
  /** As the table writes it, folded. */
  readonly folded: string;
  readonly entry: E;
}

/** What the letters of a word may mean. */
export interface Meanings {
  readonly terms: readonly Spelling<Term>[];
  readonly cues: readonly Spelling<CueWord>[];
  readonly signs: readonly Spelling<SignWord>[];
  readonly companions: readonly Spelling<Companion>[];
}

/** The words of the tables, ready to be found. */
export interface Dictionary {
  readonly trie: WordTrie;
  /** What a word of the trie may mean. */
  meaningsOf(word: number): Meanings;
  readonly boundaries: Boundaries;
  readonly heads: HeadReader;
}

/** Builds the dictionary of these tables. */
export function buildDictionary(index: TableIndex): Dictionary {
  const words = new WordCollector();
  collectTerms(index, words);
  collectLexicon(index, words);
  const { reading } = index.tables.lexicon;
  return {
    trie: new WordTrie((unit) => words.from(unit), gapSigns),
    meaningsOf: (word) => words.meaningsOf(word),
    boundaries: new Boundaries(reading.particles.map(foldWord), countersOf(index).map(foldWord)),
    heads: new HeadReader(reading.trimmings.map(foldWord)),
  };
}

/** Words that count things: 정, 캔, 병. */
function countersOf({ tables }: TableIndex): readonly string[] {
  const count = tables.measures.dimensions.find(({ id }) => id === "count");
  return count?.units.flatMap(({ names }) => names) ?? [];
}

/** Says what the words of one list are, each by its place in the list. */
type EntryAt = (position: number) => Entry;

/** One way a word is written, and what says what it then is. */
interface Spelled {
  readonly folded: string;
  readonly entryAt: EntryAt;
  readonly position: number;
}

/** Words that begin with one letter and were not asked for yet: side by side, for they are very many. */
interface Unread {
  readonly words: string[];
  readonly entries: EntryAt[];
  readonly positions: number[];
}

/** Gathers the words of all lists by their first letters; what a word is, is read when a text first has it. */
class WordCollector {
  readonly #unread = new Map<number, Unread>();
  /** The first letters of words that begin so, where it takes folding to know. */
  readonly #firstLetters = new Map<string, number>();
  /** Per word that was asked for: its spellings, and what they are once that was asked too. */
  readonly #spelled: (readonly Spelled[])[] = [];
  readonly #meanings: (Meanings | undefined)[] = [];

  add(word: string, entryAt: EntryAt, position: number): void {
    const unit = this.#firstLetterOf(word);
    let alike = this.#unread.get(unit);
    if (alike === undefined) {
      alike = { words: [], entries: [], positions: [] };
      this.#unread.set(unit, alike);
    }
    alike.words.push(word);
    alike.entries.push(entryAt);
    alike.positions.push(position);
  }

  addAll(words: readonly string[] | undefined, entryAt: EntryAt): void {
    if (words === undefined) return;
    for (let position = 0; position < words.length; position++) this.add(words[position] as string, entryAt, position);
  }

  /** The words that begin with a unit, by their letters, each with its place among the meanings. */
  from(unit: number): readonly NumberedWord[] {
    const spellings = new Map<string, Spelled[]>();
    const { words, entries, positions } = this.#unread.get(unit) ?? { words: [], entries: [], positions: [] };
    for (const [index, word] of words.entries()) {
      const spelling = {
        folded: foldWord(word),
        entryAt: entries[index] as EntryAt,
        position: positions[index] as number,
      };
      const letters = withoutGaps(spelling.folded);
      const alike = spellings.get(letters);
      if (alike === undefined) spellings.set(letters, [spelling]);
      else alike.push(spelling);
    }
    this.#unread.delete(unit);
    return [...spellings].map(([letters, alike]) => ({ letters, number: this.#enter(alike) }));
  }

  #enter(spellings: readonly Spelled[]): number {
    this.#meanings.push(undefined);
    return this.#spelled.push(spellings) - 1;
  }

  meaningsOf(word: number): Meanings {
    const known = this.#meanings[word] ?? meaningsOf(this.#spelled[word] as readonly Spelled[]);
    this.#meanings[word] = known;
    return known;
  }

  /** The first letter of a word as it is folded. */
  #firstLetterOf(word: string): number {
    const unit = word.charCodeAt(0);
    if (isFoldedAlone(word.charCodeAt(1))) {
      if (isSteady(unit)) return unit;
      if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
      if (unit >= 0x4e00 && unit <= 0x9fff) return toSimplified(word.charAt(0)).charCodeAt(0);
    }
    const start = kanaStart.test(word) ? word.charAt(0) : isPlain(word) ? word.slice(0, 2) : word;
    const known = this.#firstLetters.get(start) ?? withoutGaps(foldWord(start)).charCodeAt(0);
    this.#firstLetters.set(start, known);
    return known;
  }
}

function meaningsOf(spelled: readonly Spelled[]): Meanings {
  const spellings = spelled.map(({ folded, entryAt, position }) => ({ folded, entry: entryAt(position) }));
  return {
    terms: ofKind(spellings, "term"),
    cues: ofKind(spellings, "cue"),
    signs: ofKind(spellings, "sign"),
    companions: ofKind(spellings, "companion"),
  };
}

const none: readonly never[] = [];

function ofKind<K extends Entry["kind"]>(spellings: readonly Spelling<Entry>[], kind: K) {
  const found = spellings.filter((each): each is Spelling<Extract<Entry, { kind: K }>> => each.entry.kind === kind);
  return found.length === 0 ? none : found;
}

/** Kana fold one by one unless a voicing mark follows. */
const kanaStart = /^[\u3041-\u30ff](?![\u3099\u309a])/;

/** Does this unit stay as it is? Syllables, small letters, digits. */
function isSteady(unit: number): boolean {
  if (unit >= 0xac00) return unit <= 0xd7a3;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Does this unit leave the one before it alone? Syllables, Han signs and ASCII do, but for &; and so does the end of a word. */
function isFoldedAlone(unit: number): boolean {
  return (
    (unit < 0x80 && unit !== 0x26) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    Number.isNaN(unit)
  );
}

function collectTerms(index: TableIndex, words: WordCollector): void {
  const companions = new Set<string>();
  for (const record of index.tables.records) {
    for (const [language, names] of Object.entries(record.names)) {
      if (names !== undefined) addNames(record, names, language === "brand", words, companions);
    }
    addHarmless(record.notWhen, words);
  }
  addHarmless(index.tables.lexicon.phrases.phrases, words);
  const listed = [...companions];
  words.addAll(listed, (position) => ({ kind: "companion", word: foldWord(listed[position] as string) }));
}

function addNames(
  record: SubjectRecord,
  names: readonly SubjectName[],
  isBrand: boolean,
  words: WordCollector,
  companions: Set<string>,
): void {
  const termAt = (position: number) => termOf(record, names[position] as SubjectName, isBrand);
  for (let position = 0; position < names.length; position++) {
    const name = names[position] as SubjectName;
    if (typeof name === "string") {
      words.add(name, termAt, position);
      continue;
    }
    words.add(name.text, termAt, position);
    for (const disguise of name.hiddenAs ?? []) {
      const hidden = disguise === "choseong" ? leadingConsonants(name.text) : typedOnLatinKeyboard(name.text);
      words.add(hidden, () => hiddenTerm(termAt(position), disguise), position);
    }
    for (const word of name.with ?? []) companions.add(word);
  }
}

const nothing = { needs: new Set<Need>(), forms: [], company: [] } as const;

function termOf({ id: subject, kind }: SubjectRecord, name: SubjectName, isBrand: boolean): Term {
  const isProduct = isBrand || kind === "goods";
  if (typeof name === "string") return { kind: "term", subject, name, isBrand, isProduct, ...nothing };
  const { text, forms = [], with: company = [] } = name;
  const needs = new Set([name.needs ?? []].flat());
  return { kind: "term", subject, name: text, isBrand, isProduct, needs, forms, company: company.map(foldWord) };
}

/** The name under a spelling that hides it, which is read as a word of its own only. */
function hiddenTerm(term: Term, disguise: Disguise): Term {
  return { ...term, needs: new Set<Need>([...term.needs, "whole-word"]), disguise };
}

function addHarmless(phrases: readonly string[] | undefined, words: WordCollector): void {
  words.addAll(phrases, (position) => harmless((phrases as readonly string[])[position] as string));
}

function harmless(phrase: string): Term {
  return { kind: "term", subject: undefined, name: phrase, isBrand: false, isProduct: false, ...nothing };
}

function collectLexicon(index: TableIndex, words: WordCollector): void {
  const { cues, forms, words: lists } = index.tables.lexicon;
  for (const cue of cues.cues) {
    const entryAt = (position: number): Entry => ({ kind: "cue", cue, isStem: isStem(cue.words[position] as string) });
    words.addAll(
      cue.words.map((word) => (isStem(word) ? word.slice(0, -1) : word)),
      entryAt,
    );
  }
  const sign = (list: readonly string[] | undefined, fact: SignFact, value: string) =>
    words.addAll(list, () => ({ kind: "sign", fact, value }));
  for (const form of forms.forms) {
    sign(form.title, "form", form.form);
    sign(form.category, "category-form", form.form);
  }
  for (const { channel, words: list } of lists.channels) sign(list, "channel", channel);
  for (const { purpose, words: list } of lists.purposes) sign(list, "purpose", purpose);
  sign(lists.used, "used", "used");
  sign(lists.privateSeller, "private-seller", "person");
  sign(lists.adultOnly, "adult-only", "yes");
  sign(lists.forChildren.yes, "for-children", "yes");
  sign(lists.forChildren.no, "for-children", "no");
}

function isStem(word: string): boolean {
  return word.endsWith("*");
}
