/**
 * The ways that one would write at first, over the names of the tables and the same listings. They only find words;
 * haechi is measured with its matcher alone as well as with the whole way.
 */
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { assignIncrementingIds, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from "obscenity";
import { tables } from "../src/api/data.js";
import { createClassifier, type Listing } from "../src/index.js";
import { fold, foldWord } from "../src/text/fold.js";
import { makeListings } from "./support/make-listings.js";
import { type Matcher, matchers } from "./support/matchers.js";
import { inProcesses, type Task } from "./support/measure.js";
import { perSecond, promised, report, times } from "./support/table.js";

const names = tables.records.flatMap((record) => Object.values(record.names).flatMap((list) => list ?? []));
const terms = [...new Set(names.map((name) => foldWord(typeof name === "string" ? name : name.text)))];
const listings = makeListings(400, { length: 40, ingredients: 10 });
const textOf = ({ title, ingredients }: Listing) => `${title}\n${ingredients}`;
const inLowerCase = (text: string) => text.toLowerCase();
const folded = (text: string) => fold(text).text;

/** Runs a matcher over the first so many listings. */
function over(count: number, match: Matcher, spell = inLowerCase): Task {
  const texts = listings.slice(0, count).map(textOf);
  return { units: count, run: () => texts.reduce((sum, text) => sum + match(spell(text)), 0) };
}

function wholeWay(): Task {
  const { classify } = createClassifier({ asOf: "2026-11-24" });
  return {
    units: listings.length,
    warmUp: 2,
    run: () => listings.reduce((sum, each) => sum + classify(each).findings.length, 0),
  };
}

function alternation(): Matcher {
  const anyName = new RegExp(terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "g");
  return (text) => text.match(anyName)?.length ?? 0;
}

function jsonLogicIn(): Matcher {
  const holds = (term: string): RulesLogic => ({ in: [term, { var: "text" }] });
  const anyName: RulesLogic = { or: terms.map(holds) };
  return (text) => (jsonLogic.apply(anyName, { text }) === true ? 1 : 0);
}

function obscenity(): Matcher {
  const latin = terms.filter((term) => /^[ -~]+$/.test(term));
  const patterns = latin.map((term) => parseRawPattern(term.replace(/[\\[\]?|]/g, "\\$&")));
  const matcher = new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(patterns),
    ...englishRecommendedTransformers,
  });
  return (text) => matcher.getAllMatches(text).length;
}

const naive = {
  "a loop of includes": () => over(40, (text) => terms.filter((term) => text.includes(term)).length),
  "one RegExp of all names": () => over(40, alternation()),
  "json-logic-js, in": () => over(10, jsonLogicIn()),
  "obscenity, Latin names only": () => over(10, obscenity()),
};
const automata = {
  "a trie of Maps": () => over(listings.length, matchers["a trie of Maps"](terms)),
  fastscan: () => over(listings.length, matchers.fastscan(terms)),
  "@monyone/aho-corasick": () => over(listings.length, matchers["@monyone/aho-corasick"](terms)),
};
type Other = keyof typeof naive | keyof typeof automata;

const { micros, ratio, result } = inProcesses({
  "whole way": wholeWay,
  "matcher alone": () => over(listings.length, matchers.haechi(terms), folded),
  ...naive,
  ...automata,
});
for (const name of Object.keys(automata) as Other[]) {
  if (result(name) !== result("matcher alone")) throw new Error(`${name} finds other occurrences`);
}

const compared = (name: Other) =>
  `${times(ratio(name, "whole way"))} the time of the whole way, ${times(ratio(name, "matcher alone"))} that of the matcher`;
report([
  { what: "haechi, the whole way", figure: perSecond(micros("whole way")) },
  {
    what: `haechi, fold and matcher alone, ${terms.length.toLocaleString("en")} names`,
    figure: perSecond(micros("matcher alone")),
    compared: `${times(ratio("matcher alone", "whole way"))} the time of the whole way`,
  },
  ...(Object.keys(naive) as Other[]).map((name) => ({
    what: name,
    figure: perSecond(micros(name)),
    compared: compared(name),
    promise: promised("at least 100 × the whole way", ratio(name, "whole way") >= 100),
  })),
  ...(Object.keys(automata) as Other[]).map((name) => ({
    what: name,
    figure: perSecond(micros(name)),
    compared: compared(name),
  })),
]);
