/** What the number of terms costs: the scan for 1,000, 10,000 and 100,000 made-up words, beside other matchers. */
import { trieOf } from "../src/text/trie.js";
import { makeTexts, makeWords } from "./support/make-words.js";
import { matchers } from "./support/matchers.js";
import { inProcesses, type Task } from "./support/measure.js";
import { promised, type Row, report, rounded, times } from "./support/table.js";

type Name = keyof typeof matchers;

const cases: readonly (readonly [Name, number])[] = [
  ["haechi", 1000],
  ["haechi", 10_000],
  ["haechi", 100_000],
  ["fastscan", 10_000],
  ["fastscan", 100_000],
  ["@monyone/aho-corasick", 10_000],
  ["@monyone/aho-corasick", 100_000],
];

function taskOf(name: Name, count: number): Task {
  const words = makeWords(count);
  const texts = makeTexts(120, words);
  const match = matchers[name](words);
  return {
    units: texts.reduce((sum, text) => sum + text.length, 0),
    run: () => texts.reduce((sum, text) => sum + match(text), 0),
  };
}

const { micros, ratio, result } = inProcesses(
  Object.fromEntries(cases.map(([name, count]) => [`${name} ${count}`, () => taskOf(name, count)])),
);

function rowOf(name: Name, count: number): Row {
  const own = `haechi ${count}`;
  const task = `${name} ${count}`;
  if (result(task) !== result(own)) throw new Error(`${name} finds other occurrences of ${count} words`);
  const row = {
    what: `${count.toLocaleString("en")} terms, ${name}`,
    figure: `${rounded(1 / micros(task))} million signs/s`,
  };
  if (name !== "haechi") return { ...row, compared: `${times(ratio(task, own))} the time of haechi` };
  const growth = ratio(own, "haechi 10000");
  const compared = `${times(growth)} the time of 10,000`;
  return count === 100_000 ? { ...row, compared, promise: promised("at most 2 ×", growth <= 2) } : { ...row, compared };
}

const words = makeWords(100_000);
const start = process.cpuUsage();
trieOf(words).scan(words.map((word) => word.charAt(0)).join(""), () => {});
const { user, system } = process.cpuUsage(start);
report([
  ...cases.map(([name, count]) => rowOf(name, count)),
  { what: "building all of the trie of 100,000 terms", figure: `${rounded((user + system) / 1000)} ms` },
]);
