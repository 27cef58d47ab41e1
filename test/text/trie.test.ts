/** The trie finds exactly what a naive search finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trieOf, WordTrie } from "../../src/text/trie.js";

function found(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  trieOf(words).scan(text, (word, start, end) => hits.push(`${words[word]}@${start}-${end}`));
  return hits.sort();
}

function naive(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      hits.push(`${word}@${at}-${at + word.length}`);
  }
  return hits.sort();
}

describe("every occurrence is reported, overlaps included", () => {
  it.each([
    [["he", "she", "his", "hers"], "ushers", ["he@2-4", "hers@2-6", "she@1-4"]],
    [["총", "총각김치", "김치"], "총각김치", ["김치@2-4", "총@0-1", "총각김치@0-4"]],
    [["a", "aa", "aaa"], "aaa", ["a@0-1", "a@1-2", "a@2-3", "aa@0-2", "aa@1-3", "aaa@0-3"]],
    [["멜라토닌"], "", []],
    [[], "멜라토닌", []],
  ])("%j in %j", (words, text, hits) => {
    expect(found(words, text)).toEqual(hits);
  });

  it("refuses empty and double words", () => {
    expect(() => trieOf([""])).toThrow(/empty/);
    expect(() => trieOf(["a", "a"])).toThrow(/"a" stands twice/);
  });

  it("finds what a naive search finds, for any words and text", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", "c", "멜", "라", "\ud83d", "\ude00"),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 25 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c", "멜", "라", "x", "\ud83d", "\ude00"), maxLength: 60 }),
        (words, text) => {
          expect(found(words, text)).toEqual(naive(words, text));
        },
      ),
    );
  });

  it("finds what a naive search finds in a large dictionary", () => {
    const words = Array.from({ length: 3000 }, (_, index) =>
      String.fromCharCode(0xac00 + ((index * 37) % 900), 0xac00 + ((index * 91) % 700), 0xac00 + (index % 300)),
    );
    const distinct = [...new Set(words)];
    const text = distinct.filter((_, index) => index % 40 === 0).join("가나");
    expect(found(distinct, text)).toEqual(naive(distinct, text));
  });
});

describe("signs that are passed over", () => {
  const foundOver = (words: readonly string[], text: string): string[] => {
    const hits: string[] = [];
    trieOf(words, " -").scan(text, (word, start, end) => hits.push(`${words[word]}@${start}-${end}`));
    return hits.sort();
  };

  it.each([
    [["멜라토닌"], "멜 라-토닌", ["멜라토닌@0-6"]],
    [["ab", "abcd", "bc"], "a b c d", ["ab@0-3", "abcd@0-7", "bc@2-5"]],
    [["ab"], "a    b", []],
    [["ab"], "a - b", ["ab@0-5"]],
    [["ab"], " ab ", ["ab@1-3"]],
    [["ab"], "a\nb", []],
    [["abcdef", "xyz"], "xabc de f", ["abcdef@1-9"]],
  ])("%j in %j", (words, text, hits) => {
    expect(foundOver(words, text)).toEqual(hits);
  });

  it("refuses a word that holds one", () => {
    expect(() => trieOf(["a b"], " ")).toThrow(/"a b" holds a sign/);
  });

  it("finds with them what a naive search finds without them", () => {
    const letter = fc.constantFrom("a", "b", "멜");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), { maxLength: 20 }),
        fc.array(fc.tuple(letter, fc.constantFrom("", "", " ", "-", " - ")), { maxLength: 40 }),
        (words, signs) => {
          const places: number[] = [];
          let text = "";
          for (const [sign, gap] of signs) {
            places.push(text.length);
            text += sign + gap;
          }
          const expected = naive(words, signs.map(([sign]) => sign).join("")).map((hit) =>
            hit.replace(
              /@(\d+)-(\d+)/,
              (_, start, end) => `@${places[Number(start)]}-${(places[Number(end) - 1] ?? 0) + 1}`,
            ),
          );
          expect(foundOver(words, text)).toEqual(expected.sort());
        },
      ),
    );
  });
});

describe("words placed while texts are read", () => {
  it("are found after the alphabet has outgrown its first table", () => {
    const letters = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(0xac00 + index));
    const numbered = letters.map((letter, number) => ({ letters: `${letter}ab`, number }));
    /** Each word is given once, as the tables give them. */
    const unread = new Map(numbered.map((word) => [word.letters.charCodeAt(0), [word]]));
    const trie = new WordTrie((unit) => {
      const words = unread.get(unit) ?? [];
      unread.delete(unit);
      return words;
    });
    for (let round = 0; round < 2; round++) {
      const missed = numbered.filter(({ letters: word, number }) => {
        let found = -1;
        trie.scan(word, (each) => {
          found = each;
        });
        return found !== number;
      });
      expect(missed).toEqual([]);
    }
  });
});
