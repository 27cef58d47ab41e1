/** Words that are too common to be the name of one thing, as far as the tables can tell. */
import type { SubjectRecord } from "../tables/schema.js";
import type { Tables } from "../tables/tables.js";
import { foldWord } from "../text/fold.js";

/** In the names of so many other things a word is common. */
const often = 2;

/** By a word of names that have several words: the names by the records that have them. */
type WordIndex = ReadonlyMap<string, ReadonlyMap<string, string>>;

const indices = new WeakMap<object, WordIndex>();

/**
 * Longer names of other things that hold this name as one of their words: `vitamin` is in “vitamin inhaler” and in
 * “vitamin B17”. None where it is in the names of one other thing only, for a medicine is in the name of its salt.
 *
 * It knows the words of the bundled names alone: an everyday word that these have no use for (`collagen`) is passed, and
 * so is a name of several words.
 *
 * @param isKin is this the thing itself, a kind of it, or what it is a kind of?
 */
export function namesAround(name: string, tables: Tables, isKin: (record: string) => boolean): readonly string[] {
  const [word, ...more] = wordsOf(name);
  if (word === undefined || more.length > 0) return [];
  const index = indices.get(tables.records) ?? indexOf(tables.records);
  indices.set(tables.records, index);
  const around = [...(index.get(word) ?? [])].flatMap(([record, longer]) => (isKin(record) ? [] : [longer]));
  return around.length < often ? [] : around;
}

function indexOf(records: readonly SubjectRecord[]): WordIndex {
  const index = new Map<string, Map<string, string>>();
  for (const { id, names } of records) {
    for (const name of Object.values(names).flat()) {
      const text = typeof name === "string" ? name : (name?.text ?? "");
      const words = new Set(wordsOf(text));
      if (words.size < 2) continue;
      for (const word of words) {
        const around = index.get(word) ?? new Map<string, string>();
        index.set(word, around);
        if (!around.has(id)) around.set(id, text);
      }
    }
  }
  return index;
}

/** The words of a name, cut where its script changes too: 비타민B17. */
function wordsOf(name: string): readonly string[] {
  return foldWord(name).match(/[가-힣]+|[^가-힣\s\p{P}]+/gu) ?? [];
}
