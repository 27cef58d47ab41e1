/** Every word of the tables stands in the dictionary where a text would look for it. */
import { describe, expect, it } from "vitest";
import { buildDictionary, type Meanings } from "../../src/mentions/dictionary.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";
import { foldWord } from "../../src/text/fold.js";

const { trie, meaningsOf } = buildDictionary(new TableIndex(bundledTables));

/** What the dictionary says of a folded text from end to end. */
function meaningsOfWhole(text: string): Meanings[] {
  const found: Meanings[] = [];
  trie.scan(text, (word, start, end) => {
    if (start === 0 && end === text.length) found.push(meaningsOf(word));
  });
  return found;
}

const textOf = (name: string | { readonly text: string }) => (typeof name === "string" ? name : name.text);

describe("the dictionary of the tables", () => {
  it("has every name of every record, under the letter it begins with once folded", () => {
    const lost = bundledTables.records.flatMap(({ id, names }) =>
      Object.values(names)
        .flatMap((list) => list ?? [])
        .map((name) => foldWord(textOf(name)))
        .filter((name) => {
          const terms = meaningsOfWhole(name).flatMap((each) => each.terms);
          return !terms.some(({ entry, folded }) => entry.subject === id && folded === name);
        })
        .map((name) => `${id}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it("has every word that keeps a name company", () => {
    const words = bundledTables.records
      .flatMap(({ names }) => Object.values(names).flatMap((list) => list ?? []))
      .flatMap((name) => (typeof name === "string" ? [] : (name.with ?? [])));
    const lost = [...new Set(words)].filter(
      (word) =>
        !meaningsOfWhole(foldWord(word)).some((each) =>
          each.companions.some(({ entry }) => entry.word === foldWord(word)),
        ),
    );
    expect(lost).toEqual([]);
  });

  it.each(bundledTables.lexicon.cues.cues.flatMap((cue) => cue.words.map((word) => [word, cue] as const)))(
    "has the cue %s, with a star as a stem",
    (word, cue) => {
      const folded = foldWord(word.replace("*", ""));
      const cues = meaningsOfWhole(folded).flatMap((each) => each.cues);
      expect(cues.filter(({ entry }) => entry.cue === cue).map(({ entry }) => entry.isStem)).toContain(
        word.endsWith("*"),
      );
    },
  );
});
