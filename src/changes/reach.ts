/** Says which listings a change of the tables can touch at all: those that hold a name of what changed. */
import type { Passage } from "../listing/passages.js";
import { gapSigns, withoutGaps } from "../mentions/gaps.js";
import type { RuleEnvelope, SubjectRecord } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { secondReadings } from "../text/disguise.js";
import { fold, foldWord } from "../text/fold.js";
import { leadingConsonants, typedOnLatinKeyboard } from "../text/hangul.js";
import { trieOf, type WordTrie } from "../text/trie.js";
import type { ChangedTable } from "./diff.js";

/** An entry that is judged otherwise than before. */
export interface Touched {
  readonly table: ChangedTable;
  readonly id: string;
}

/** Tables by which every listing is read: a change of these may touch any listing. */
const touchesAll: ReadonlySet<string> = new Set(["lexicon", "measures", "schemes"]);

/** The subjects whose listings may come to another verdict; undefined when it may be any listing. */
export function subjectsTouched(
  changes: readonly Touched[],
  a: TableIndex,
  b: TableIndex,
): ReadonlySet<string> | undefined {
  if (changes.some(({ table }) => touchesAll.has(table))) return undefined;
  const touched = new Set<string>();
  const classes = new Set<string>();
  for (const { table, id } of changes) {
    if (table === "records") for (const index of [a, b]) for (const kind of index.kindsOf(id)) touched.add(kind);
    if (table === "classes") classes.add(id);
    if (table === "rules")
      for (const { tables } of [a, b]) for (const rule of tables.rules) if (rule.id === id) addClasses(rule, classes);
  }
  for (const { tables } of [a, b])
    for (const { id, regulations } of tables.records)
      if (regulations.some((regulation) => classes.has(regulation.class))) touched.add(id);
  for (const index of [a, b])
    for (const { id } of index.tables.records) if (index.kindsOf(id).some((kind) => touched.has(kind))) touched.add(id);
  return touched;
}

/** The classes that a rule judges: the words of its first condition. */
function addClasses(rule: RuleEnvelope, classes: Set<string>): void {
  const [first] = (rule.when as { and: readonly [{ in: readonly [unknown, readonly string[]] }] }).and;
  for (const id of first.in[1]) classes.add(id);
}

/**
 * Finds the names of subjects in listings, blind to boundaries, company and everything else that could keep a name
 * from being read: a listing in which it finds nothing cannot be touched.
 */
export class Reach {
  readonly #subjects: readonly (readonly string[])[];
  readonly #trie: WordTrie;

  constructor(subjects: ReadonlySet<string>, a: TableIndex, b: TableIndex) {
    const byWord = new Map<string, string[]>();
    for (const index of [a, b]) {
      for (const id of subjects) {
        const record = index.records.get(id);
        for (const word of record ? wordsOf(record) : []) {
          const letters = withoutGaps(foldWord(word));
          const known = byWord.get(letters);
          if (known === undefined) byWord.set(letters, [id]);
          else if (!known.includes(id)) known.push(id);
        }
      }
    }
    this.#subjects = [...byWord.values()];
    this.#trie = trieOf([...byWord.keys()], gapSigns);
  }

  /** The subjects of which these texts hold a name, plain or disguised. */
  subjectsIn(passages: readonly Passage[]): ReadonlySet<string> {
    const found = new Set<string>();
    const note = (word: number) => {
      for (const subject of this.#subjects[word] as readonly string[]) found.add(subject);
    };
    for (const { value, label = "" } of passages) {
      const folded = fold(value);
      this.#trie.scan(folded.text, note);
      for (const { text } of secondReadings(folded)) this.#trie.scan(text, note);
      if (label !== "") this.#trie.scan(fold(label).text, note);
    }
    return found;
  }
}

/** All words by which a record is read, or kept from being read. */
function wordsOf({ names, notWhen = [] }: SubjectRecord): readonly string[] {
  return [
    ...notWhen,
    ...Object.values(names)
      .flatMap((list) => list ?? [])
      .flatMap((name) => {
        if (typeof name === "string") return [name];
        const hidden = (name.hiddenAs ?? []).map((disguise) =>
          disguise === "choseong" ? leadingConsonants(name.text) : typedOnLatinKeyboard(name.text),
        );
        return [name.text, ...hidden];
      }),
  ];
}
