/** All words of the tables in one automaton: names of subjects, harmless phrases, cues and signs. */
import type { Cue } from "../tables/lexicon.schema.js";
import type { SubjectName, SubjectRecord } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { type Automaton, buildAutomaton } from "../text/automaton.js";
import { foldWord } from "../text/fold.js";
import { leadingConsonants, typedOnLatinKeyboard } from "../text/hangul.js";
import type { Disguise, Form, Need } from "../vocabulary.js";
import { Boundaries } from "./boundaries.js";

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
  | "for-children"
  | "company";

/** A word that tells something of the listing as a whole. */
export interface SignWord {
  readonly kind: "sign";
  readonly fact: SignFact;
  readonly value: string;
}

export type Entry = Term | CueWord | SignWord;

/** The words of the tables, ready to be found. */
export interface Dictionary {
  readonly automaton: Automaton;
  /** Per word of the automaton: what it may be. */
  readonly entries: readonly (readonly Entry[])[];
  readonly boundaries: Boundaries;
}

/** Builds the dictionary of these tables. */
export function buildDictionary(index: TableIndex): Dictionary {
  const words = new WordCollector();
  collectTerms(index, words);
  collectLexicon(index, words);
  const spellings = words.spellings();
  return {
    automaton: buildAutomaton(spellings),
    entries: spellings.map((spelling) => words.entriesOf(spelling)),
    boundaries: new Boundaries(index.tables.lexicon.reading.particles.map(foldWord)),
  };
}

/** Gathers what each spelling may be. */
class WordCollector {
  readonly #entries = new Map<string, Entry[]>();

  add(word: string, entry: Entry): void {
    for (const spelling of spellingsOf(foldWord(word))) {
      const entries = this.#entries.get(spelling);
      if (entries) entries.push(entry);
      else this.#entries.set(spelling, [entry]);
    }
  }

  addAll(words: readonly string[] | undefined, entry: Entry): void {
    for (const word of words ?? []) this.add(word, entry);
  }

  spellings(): string[] {
    return [...this.#entries.keys()];
  }

  entriesOf(spelling: string): readonly Entry[] {
    return this.#entries.get(spelling) ?? [];
  }
}

/** A space of a name may be missing; between Latin words a space and a hyphen stand for one another. */
export function spellingsOf(folded: string): string[] {
  const parts = folded.split(/[ -]/).filter((part) => part !== "");
  if (parts.length === 1) return [folded];
  if (parts.length > 4) return [...new Set([folded, parts.join(" "), parts.join(""), parts.join("-")])];
  let spellings = [parts[0] as string];
  for (const part of parts.slice(1)) {
    spellings = spellings.flatMap((head) => {
      const isLatin = /[a-z0-9]$/.test(head) && /^[a-z0-9]/.test(part);
      return (isLatin ? ["", " ", "-"] : ["", " "]).map((gap) => head + gap + part);
    });
  }
  return [...new Set([folded, ...spellings])];
}

function collectTerms(index: TableIndex, words: WordCollector): void {
  for (const record of index.tables.records) {
    for (const [language, names] of Object.entries(record.names)) {
      for (const name of names ?? []) addName(record, name, language === "brand", words);
    }
    for (const phrase of record.notWhen ?? []) words.add(phrase, harmless(phrase));
  }
  for (const phrase of index.tables.lexicon.phrases.phrases) words.add(phrase, harmless(phrase));
}

function addName(
  { id: subject, kind }: SubjectRecord,
  name: SubjectName,
  isBrand: boolean,
  words: WordCollector,
): void {
  const given = typeof name === "string" ? { text: name, needs: [] } : name;
  const company = (typeof name === "string" ? undefined : name.with)?.map(foldWord) ?? [];
  const term: Term = {
    kind: "term",
    subject,
    name: given.text,
    isBrand,
    isProduct: isBrand || kind === "goods",
    needs: new Set(typeof given.needs === "string" ? [given.needs] : (given.needs ?? [])),
    forms: typeof name === "string" ? [] : (name.forms ?? []),
    company,
  };
  words.add(given.text, term);
  for (const disguise of (typeof name === "string" ? undefined : name.hiddenAs) ?? []) {
    const hidden = disguise === "choseong" ? leadingConsonants(given.text) : typedOnLatinKeyboard(given.text);
    words.add(hidden, { ...term, needs: new Set([...term.needs, "whole-word"]), disguise });
  }
  for (const word of company) words.add(word, { kind: "sign", fact: "company", value: word });
}

function harmless(phrase: string): Term {
  return {
    kind: "term",
    subject: undefined,
    name: phrase,
    isBrand: false,
    isProduct: false,
    needs: new Set(),
    forms: [],
    company: [],
  };
}

function collectLexicon(index: TableIndex, words: WordCollector): void {
  const { cues, forms, words: lists } = index.tables.lexicon;
  for (const cue of cues.cues) {
    for (const word of cue.words) {
      const isStem = word.endsWith("*");
      words.add(isStem ? word.slice(0, -1) : word, { kind: "cue", cue, isStem });
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
