/** Ways to find every occurrence of many words in a text: ours, two packages of npm, and what one would write at first. */
import { AhoCorasick } from "@monyone/aho-corasick";
import FastScanner from "fastscan";
import { trieOf } from "../../src/text/trie.js";

/** Counts the occurrences of its words in a text. */
export type Matcher = (text: string) => number;

/** Builds each matcher over the same words. */
export const matchers = {
  haechi: (words: readonly string[]): Matcher => {
    const trie = trieOf(words);
    return (text) => {
      let hits = 0;
      trie.scan(text, () => hits++);
      return hits;
    };
  },
  fastscan: (words: readonly string[]): Matcher => {
    const scanner = new FastScanner([...words]);
    return (text) => scanner.search(text).length;
  },
  "@monyone/aho-corasick": (words: readonly string[]): Matcher => {
    const matcher = new AhoCorasick([...words]);
    return (text) => matcher.matchInText(text).length;
  },
  "a trie of Maps": (words: readonly string[]): Matcher => {
    const root = mapsOf(words);
    return (text) => {
      let hits = 0;
      for (let from = 0; from < text.length; from++) {
        let node: TrieNode | undefined = root;
        for (let at = from; node && at < text.length; at++) {
          node = node.next.get(text.charCodeAt(at));
          if (node?.isEnd) hits++;
        }
      }
      return hits;
    };
  },
} as const;

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  isEnd: boolean;
}

function mapsOf(words: readonly string[]): TrieNode {
  const root: TrieNode = { next: new Map(), isEnd: false };
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const next = node.next.get(unit) ?? { next: new Map(), isEnd: false };
      node.next.set(unit, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}
