/** All words of the tables in one trie: names of subjects, harmless phrases, cues and signs. */
import type { Cue } from "../tables/lexicon.schema.js";
import type { SubjectName, SubjectRecord } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { foldWord, isPlain } from "../text/fold.js";
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
  /** Per word of the trie: what it may mean. */
  readonly meanings: readonly Meanings[];
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
    meanings: words.meanings,
    boundaries: new Boundaries(reading.particles.map(foldWord), countersOf(index).map(foldWord)),
    heads: new HeadReader(reading.trimmings.map(foldWord)),
  };
}

/** Words that count things: 정, 캔, 병. */
function countersOf({ tables }: TableIndex): readonly string[] {
  const count = tables.measures.dimensions.find(({ id }) => id === "count");
  return count?.units.flatMap(({ names }) => names) ?? [];
}

/** Gathers what each word may be, by its letters alone; these are read when the words of a first letter are asked for. */
class WordCollector {
  readonly #unread = new Map<number, { readonly word: string; readonly entry: () => Entry }[]>();
  /** The first letters of words that begin so, where it takes folding to know. */
  readonly #firstLetters = new Map<string, number>();
  readonly meanings: Meanings[] = [];

  add(word: string, entry: () => Entry): void {
    const unit = this.#firstLetterOf(word);
    const alike = this.#unread.get(unit);
    if (alike === undefined) this.#unread.set(unit, [{ word, entry }]);
    else alike.push({ word, entry });
  }

  addAll(words: readonly string[] | undefined, entry: Entry): void {
    for (const word of words ?? []) this.add(word, () => entry);
  }

  /** The words that begin with a unit, by their letters, each with its place among the meanings. */
  from(unit: number): readonly NumberedWord[] {
    const spellings = new Map<string, Spelling<Entry>[]>();
    for (const { word, entry } of this.#unread.get(unit) ?? []) {
      const spelling = { folded: foldWord(word), entry: entry() };
      const letters = withoutGaps(spelling.folded);
      const alike = spellings.get(letters);
      if (alike === undefined) spellings.set(letters, [spelling]);
      else alike.push(spelling);
    }
    this.#unread.delete(unit);
    return [...spellings].map(([letters, alike]) => ({ letters, number: this.meanings.push(meaningsOf(alike)) - 1 }));
  }

  /** The first letter of a word as it is folded. */
  #firstLetterOf(word: string): number {
    const unit = word.charCodeAt(0);
    if (staysAsItIs(unit) && staysAsItIs(word.charCodeAt(1))) return unit;
    const start = caselessStart.test(word) ? word.charAt(0) : isPlain(word) ? word.slice(0, 2) : word;
    const known = this.#firstLetters.get(start) ?? withoutGaps(foldWord(start)).charCodeAt(0);
    this.#firstLetters.set(start, known);
    return known;
  }
}

function meaningsOf(spellings: readonly Spelling<Entry>[]): Meanings {
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

/** Syllables, kana and Han signs fold one by one. */
const caselessStart = /^[가-힣\u3041-\u30ff\u4e00-\u9fff](?![\u3099\u309a])/;

/** Does this unit stay as it is, whatever follows that stays too? Syllables, small letters, digits; the end of a word. */
function staysAsItIs(unit: number): boolean {
  if (unit >= 0xac00) return unit <= 0xd7a3;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || Number.isNaN(unit);
}

function collectTerms(index: TableIndex, words: WordCollector): void {
  const companions = new Set<string>();
  for (const record of index.tables.records) {
    for (const [language, names] of Object.entries(record.names)) {
      for (const name of names ?? []) addName(record, name, language === "brand", words, companions);
    }
    for (const phrase of record.notWhen ?? []) words.add(phrase, () => harmless(phrase));
  }
  for (const phrase of index.tables.lexicon.phrases.phrases) words.add(phrase, () => harmless(phrase));
  for (const word of companions) words.add(word, () => ({ kind: "companion", word: foldWord(word) }));
}

const nothing = { needs: new Set<Need>(), forms: [], company: [] } as const;

function addName(
  { id: subject, kind }: SubjectRecord,
  name: SubjectName,
  isBrand: boolean,
  words: WordCollector,
  companions: Set<string>,
): void {
  const isProduct = isBrand || kind === "goods";
  if (typeof name === "string") {
    words.add(name, () => ({ kind: "term", subject, name, isBrand, isProduct, ...nothing }));
    return;
  }
  const { text, forms = [], with: company = [], hiddenAs = [] } = name;
  const term = (): Term => ({
    kind: "term",
    subject,
    name: text,
    isBrand,
    isProduct,
    needs: new Set([name.needs ?? []].flat()),
    forms,
    company: company.map(foldWord),
  });
  words.add(text, term);
  for (const disguise of hiddenAs) {
    const hidden = disguise === "choseong" ? leadingConsonants(text) : typedOnLatinKeyboard(text);
    words.add(hidden, () => hiddenTerm(term(), disguise));
  }
  for (const word of company) companions.add(word);
}

/** The name under a spelling that hides it, which is read as a word of its own only. */
function hiddenTerm(term: Term, disguise: Disguise): Term {
  return { ...term, needs: new Set<Need>([...term.needs, "whole-word"]), disguise };
}

function harmless(phrase: string): Term {
  return { kind: "term", subject: undefined, name: phrase, isBrand: false, isProduct: false, ...nothing };
}

function collectLexicon(index: TableIndex, words: WordCollector): void {
  const { cues, forms, words: lists } = index.tables.lexicon;
  for (const cue of cues.cues) {
    for (const word of cue.words) {
      const isStem = word.endsWith("*");
      words.add(isStem ? word.slice(0, -1) : word, () => ({ kind: "cue", cue, isStem }));
    }
  }
  const sign = (list: readonly string[] | undefined, fact: SignFact, value: string) =>
    words.addAll(list, { kind: "sign", fact, value });
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
