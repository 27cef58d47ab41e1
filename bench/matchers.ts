/** Measures our automaton beside the npm packages that report positions, on the same texts in one run: npm run bench:matchers. */
import { AhoCorasick } from "@monyone/aho-corasick";
import FastScanner from "fastscan";
import { buildAutomaton, scan } from "../src/text/automaton.js";

type Matcher = (text: string) => number;

/** A linear congruential generator: the same words and texts in every run (Numerical Recipes, ranqd1). */
let state = 42;
function below(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

const morphemes =
  "melato ibu profen ci til amo xi cil lin ben zo di aze pam feta mine oxy cod one hydro chlor meth yl ethyl sulf ate".split(
    " ",
  );
const syllable = () => String.fromCharCode(0xac00 + below(11172));
const han = () => String.fromCharCode(0x4e00 + below(6000));

function word(): string {
  const kind = below(100);
  if (kind < 50) return Array.from({ length: 3 + below(6) }, syllable).join("");
  if (kind < 85) return Array.from({ length: 2 + below(3) }, () => morphemes[below(morphemes.length)]).join("");
  return Array.from({ length: 2 + below(4) }, han).join("");
}

function distinctWords(count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(word());
  return [...words];
}

function textOf(words: readonly string[], length: number): string {
  let text = "";
  while (text.length < length) text += below(12) === 0 ? `${words[below(words.length)]} ` : `${word()} `;
  return text.slice(0, length);
}

function makers(words: readonly string[]): Readonly<Record<string, () => Matcher>> {
  return {
    haechi: () => {
      const automaton = buildAutomaton(words);
      return (text) => {
        let hits = 0;
        scan(automaton, text, () => hits++);
        return hits;
      };
    },
    fastscan: () => {
      const scanner = new FastScanner([...words]);
      return (text) => scanner.search(text).length;
    },
    "@monyone/aho-corasick": () => {
      const matcher = new AhoCorasick([...words]);
      return (text) => matcher.matchInText(text).length;
    },
    "Map trie": () => {
      type Node = Map<number, Node> & { isEnd?: boolean };
      const root: Node = new Map();
      for (const each of words) {
        let node = root;
        for (let at = 0; at < each.length; at++) {
          const next = node.get(each.charCodeAt(at)) ?? (new Map() as Node);
          node.set(each.charCodeAt(at), next);
          node = next;
        }
        node.isEnd = true;
      }
      return (text) => {
        let hits = 0;
        for (let from = 0; from < text.length; from++) {
          let node: Node | undefined = root;
          for (let at = from; node && at < text.length; at++) {
            node = node.get(text.charCodeAt(at));
            if (node?.isEnd) hits++;
          }
        }
        return hits;
      };
    },
  };
}

function measure(match: Matcher, texts: readonly string[]): { perSecond: number; hits: number } {
  let hits = 0;
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    hits = 0;
    for (const text of texts) hits += match(text);
    rounds.push(performance.now() - start);
  }
  const signs = texts.reduce((sum, text) => sum + text.length, 0);
  return { perSecond: signs / Math.min(...rounds) / 1000, hits };
}

const speeds = new Map<string, number>();
for (const count of [10_000, 100_000]) {
  const words = distinctWords(count);
  const texts = Array.from({ length: 300 }, () => textOf(words, 100 + below(2000)));
  process.stdout.write(`\n${count.toLocaleString("en")} words, ${texts.length} texts\n`);
  const results = Object.entries(makers(words)).map(([name, make]) => {
    const start = performance.now();
    const match = make();
    const built = performance.now() - start;
    return { name, built, ...measure(match, texts) };
  });
  const own = results[0] as (typeof results)[number];
  speeds.set(String(count), own.perSecond);
  for (const { name, built, perSecond, hits } of results) {
    process.stdout.write(
      `  ${name.padEnd(22)} build ${built.toFixed(0).padStart(5)} ms  ${perSecond.toFixed(1).padStart(6)} million signs/s  ours is ${(own.perSecond / perSecond).toFixed(1).padStart(5)} ×  hits ${hits}${hits === own.hits ? "" : " (differs)"}\n`,
    );
  }
}
process.stdout.write(
  `\n100,000 words take ${((speeds.get("10000") as number) / (speeds.get("100000") as number)).toFixed(2)} × the time of 10,000\n`,
);
