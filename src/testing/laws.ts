/** Laws of classification for anybody's classifier: each compares two verdicts, or a verdict with a sentence written by hand. */
import * as fc from "fast-check";
import type { Classifier } from "../api/create-classifier.js";
import { dayBefore, today } from "../day.js";
import type { Listing } from "../listing/schema.js";
import { holds } from "../rules/evaluate.js";
import type { Condition } from "../rules/language.js";
import { numbersOf } from "../rules/rules.js";
import { isInForce, type Tables } from "../tables/tables.js";
import type { Finding, Verdict } from "../verdict/verdict.js";
import { categories } from "../vocabulary.js";
import { commonDisguises } from "./disguises.js";
import { Broken, type Judged, keyOf, messageOf, notMilder, same, strictest } from "./judged.js";
import { arbHarmlessListing, arbHarmlessText, arbListing, arbListingWith, arbNaming, written } from "./listings.js";
import { arbOffer, type Offer } from "./offers.js";
import { missingIn, OwedRules } from "./owed.js";
import { redecidedBy } from "./redecided.js";
import { clearingRoles, harmlessWords } from "./sentences.js";
import { recordOf, recordsOfPacks } from "./subjects.js";
import { arbEmbellished } from "./talk.js";

/** One law, with the property that checks it. */
export interface Law {
  /** Short and stable: `added-offence`. */
  readonly id: string;
  /** The law in one sentence. */
  readonly says: string;
  /**
   * Tries the law on listings drawn from the classifier's tables.
   *
   * @param parameters of fast-check: `numRuns`, and `seed` and `path` to repeat a failure.
   * @throws {Error} with the shrunk listing, what was found on it, what should have been, and the seed.
   */
  check(parameters?: fc.Parameters<unknown>): void;
}

/** How the laws are tried. */
export interface LawOptions {
  /** The day to judge by, `YYYY-MM-DD`; default is today in Seoul, read once. */
  readonly asOf?: string;
  /** Other ordinary words than the bundled ones, where a pack regulates one of these. */
  readonly harmlessWords?: readonly string[];
  /** Ids of records that about half of the listings are drawn of; by default those that the classifier's packs brought. */
  readonly subjects?: readonly string[];
}

/** Signs that are not shown: zero-width space, word joiner, byte order mark, soft hyphen, Hangul filler. */
const invisibleSigns = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u3164"];

/**
 * The laws that hold for every classifier, with any packs and policy: run them in your own tests.
 *
 * @param classifier from `createClassifier`, with your packs.
 * @returns laws by name; the functions of fast-check draw the listings and shrink what breaks a law.
 * @throws {DataError} when the tables lack one of `options.subjects`, or nothing is regulated on that day.
 * @example
 * const classifier = createClassifier({ asOf: "2026-11-24" });
 * for (const law of laws(classifier, { asOf: "2026-11-24" })) law.check({ seed: 1, numRuns: 5 });
 */
export function laws(classifier: Classifier<string>, options: LawOptions = {}): readonly Law[] {
  const { tables } = classifier;
  const { asOf = today(), harmlessWords: words = harmlessWords, subjects = recordsOfPacks(tables) } = options;
  for (const [index, id] of subjects.entries()) recordOf(id, tables, `subjects[${index}]`);
  const judge = (listing: Listing, day = asOf): Judged => ({
    listing,
    verdict: classifier.classify(listing, { asOf: day }) as Verdict,
  });
  const source = { tables, favoured: subjects };
  const offers = { ...source, rules: new OwedRules(tables, asOf, redecidedBy(classifier)) };
  const edges = edgesOf(tables);
  const listing = arbListing(source);
  const harmlessText = arbHarmlessText(words);

  return [
    law(
      "harmless-text",
      "ordinary words alone lead to no finding, in any way of sale",
      [arbHarmlessListing(words)],
      (each) => {
        const judged = judge(each);
        same("findings", findingsOf(judged), [], [judged]);
      },
    ),
    law(
      "harmless-addition",
      "ordinary words in front of the title or in another field remove no finding and add none",
      [listing, harmlessText],
      (each, text) => {
        const before = judge(each);
        sameFindings(judge({ ...each, title: `${text} ${each.title}` }), before);
        sameFindings(judge({ ...each, tags: [...(each.tags ?? []), text] }), before);
      },
    ),
    law(
      "plain-offence",
      "what a title or an option plainly offers is found by the rules that hold on it",
      [arbOffer({ among: "words" }, offers)],
      (offer) => findsOwed(judge(offer.listing), offer),
    ),
    law(
      "listed-ingredient",
      "what a list of ingredients holds is found by the rules that hold on it, whatever the title says",
      [arbOffer({ among: "ingredients" }, offers)],
      (offer) => findsOwed(judge(offer.listing), offer),
    ),
    law(
      "hidden-offence",
      "what is plainly offered under a hidden name is found all the same",
      [arbOffer({ among: "words", isHidden: true }, offers)],
      (offer) => findsOwed(judge(offer.listing), offer),
    ),
    law(
      "sellers-talk",
      "what sellers say of postage, prescriptions, side effects or sugar never lowers the decision on what they offer",
      [arbEmbellished(source)],
      ({ plain, talked }) => notMilder(judge(talked), judge(plain)),
    ),
    law(
      "added-offence",
      "one thing more that is on offer never lowers the decision",
      [listing, arbListingWith({}, source)],
      (each, { title }) => {
        const more = { ...each, options: [...(each.options ?? []), title] };
        notMilder(judge(more), judge(each));
      },
    ),
    law(
      "added-ingredient",
      "one ingredient more never lowers the decision",
      [arbListingWith({ path: "ingredients" }, source), arbListingWith({ path: "ingredients" }, source)],
      (each, other) => {
        const more = { ...each, ingredients: [...namesIn(each), ...namesIn(other)] };
        notMilder(judge(more), judge(each));
      },
    ),
    law("field-order", "the order of fields never changes a verdict", [listing], (each) => {
      sameVerdict(judge(turned(each)), judge(each));
    }),
    law(
      "invisible-signs",
      "signs that nobody sees change no finding",
      [listing, fc.constantFrom(...invisibleSigns), fc.nat()],
      (each, sign, place) => {
        const at = place % (each.title.length + 1);
        const title = each.title.slice(0, at) + sign + each.title.slice(at);
        sameFindings(judge({ ...each, title }), judge(each));
      },
    ),
    law("normal-form", "composed and decomposed letters are the same letters", [listing], (each) => {
      sameFindings(judge({ ...each, title: each.title.normalize("NFD") }), judge(each));
    }),
    law(
      "disguise",
      "hiding a name never lowers the decision",
      [
        fc.tuple(arbNaming({ asOf }, source), fc.constantFrom(...commonDisguises)).map(([naming, disguise]) => ({
          plain: written(naming, {}),
          hidden: written(naming, { disguise }),
        })),
      ],
      ({ plain, hidden }) => notMilder(judge(hidden), judge(plain)),
    ),
    law(
      "clearing-roles",
      "what is absent, what only goes with a thing, tells of it or shows its picture is not prohibited for it",
      [fc.constantFrom(...clearingRoles).chain((role) => arbListingWith({ role, asOf }, source))],
      (each) => {
        const judged = judge(each);
        const prohibited = judged.verdict.findings.filter(({ decision }) => decision === "prohibited");
        same("prohibited", prohibited.map(keyOf), [], [judged]);
      },
    ),
    law(
      "not-before-its-law",
      "no verdict rests on a law before its first day",
      [listing, arbEdge(edges)],
      (each, day) => {
        const judged = judge(each, day);
        const early = shownIn(judged).filter((finding) => firstDaysOf(finding).some((from) => from > day));
        same(`findings on ${day} by later law`, early.map(keyOf), [], [judged]);
      },
    ),
    law(
      "validity-edges",
      "a verdict changes only on a day on which a regulation, a rule or an allowance begins or ends",
      [listing, fc.oneof(arbEdge(edges), arbDay)],
      (each, day) => {
        const before = judge(each, dayBefore(day));
        const allowances = before.verdict.considered.map(({ allowedBy }) => allowedBy?.until);
        if (edges.has(day) || allowances.includes(day)) return;
        const after = judge(each, day);
        same(`verdict of ${day}`, undated(after.verdict), undated(before.verdict), [before, after]);
      },
    ),
    law("categories", "the three categories compose to the whole", [listing], (each) => {
      const whole = judge(each);
      const parts = categories.map((category) => ({
        listing: each,
        verdict: classifier.classifyCategory(category, each, { asOf }) as Verdict,
      }));
      same("findings", parts.flatMap(findingsOf).sort(), [...findingsOf(whole)].sort(), [whole, ...parts]);
      const decision = strictest(parts.map(({ verdict }) => verdict.decision));
      same("strictest decision", decision, whole.verdict.decision, [whole, ...parts]);
    }),
    law("explanation", "explain agrees with classify, rule by rule", [listing], (each) => {
      const { verdict, matters } = classifier.explain(each, { asOf });
      const explained = { listing: each, verdict };
      sameVerdict(explained, judge(each));
      for (const { conditions, holds: held, id } of matters.flatMap(({ rules }) => rules)) {
        if (!held) continue;
        const truths = conditions.map((condition) => condition.holds);
        same(
          `conditions of ${id}`,
          truths,
          truths.map(() => true),
          [explained],
        );
      }
    }),
    law("index", "trying every rule on every matter finds no more than the index does", [listing], (each) => {
      const numbers = numbersOf(each);
      const { verdict, matters } = classifier.explain(each, { asOf });
      for (const { facts, rules } of matters) {
        const all = tables.rules
          .filter((rule) => isInForce(rule, asOf) && holds(rule.when as Condition, { ...facts, ...numbers }))
          .map(({ id }) => id);
        const indexed = rules.filter((rule) => rule.holds).map(({ id }) => id);
        const what = `rules on ${facts.subject} as ${facts.class}`;
        same(what, indexed.toSorted(), all.toSorted(), [{ listing: each, verdict }]);
      }
    }),
    law("own-json", "a verdict survives its own JSON", [listing], (each) => {
      const judged = judge(each);
      same("what JSON does not hold", lostInJson(judged.verdict), [], [judged]);
    }),
    law("no-memory", "what was judged before changes nothing", [listing, listing], (each, other) => {
      const first = judge(each);
      judge(other);
      sameVerdict(judge(each), first);
    }),
    law("evidence", "evidence quotes the listing at its place", [listing], (each) => {
      const judged = judge(each);
      for (const { path, start, end, text } of shownIn(judged).flatMap(({ evidence }) => evidence)) {
        const whole = textAt(each, path);
        if (whole !== undefined) same(`quotation of ${path}`, text, whole.slice(start, end), [judged]);
      }
    }),
    law("decision", "the decision is the strictest of the findings, and the counts are theirs", [listing], (each) => {
      const judged = judge(each);
      const { decision, counts, findings } = judged.verdict;
      same("decision", decision, strictest(findings.map((finding) => finding.decision)), [judged]);
      for (const kind of ["prohibited", "restricted", "review"] as const)
        same(kind, counts[kind], findings.filter((finding) => finding.decision === kind).length, [judged]);
    }),
    law(
      "never-throws",
      "safeClassify answers whatever it is given",
      [fc.anything({ withNullPrototype: true })],
      (each) => {
        const { success } = classifier.safeClassify(each, { asOf });
        if (success && typeof each !== "object") throw new Broken(`${String(each)} was taken for a listing`, []);
      },
    ),
  ];
}

function law<Inputs extends [unknown, ...unknown[]]>(
  id: string,
  says: string,
  arbitraries: { [At in keyof Inputs]: fc.Arbitrary<Inputs[At]> },
  test: (...inputs: Inputs) => void,
): Law {
  const property = fc.property(...arbitraries, test);
  return {
    id,
    says,
    check: (parameters = {}) => {
      const reporter = (run: fc.RunDetails<Inputs>) => {
        if (!run.failed) return;
        const message = run.counterexample === null ? fc.defaultReportMessage(run) : messageOf({ id, says }, run);
        throw new Error(message, { cause: run.errorInstance });
      };
      fc.assert(property, { reporter, ...(parameters as fc.Parameters<Inputs>) });
    },
  };
}

/** @throws {Broken} when a verdict lacks what it owes to an offer. */
function findsOwed(judged: Judged, { owed }: Offer): void {
  const missing = missingIn(judged.verdict, owed);
  if (missing.length > 0) throw new Broken(`what it plainly offers is not found by ${missing.join("; ")}`, [judged]);
}

function sameVerdict(got: Judged, expected: Judged): void {
  same("verdict", got.verdict, expected.verdict, [expected, got]);
}

function sameFindings(got: Judged, expected: Judged): void {
  same("findings", findingsOf(got), findingsOf(expected), [expected, got]);
}

function findingsOf({ verdict }: { readonly verdict: { readonly findings: readonly Finding[] } }): readonly string[] {
  return verdict.findings.map(keyOf);
}

function shownIn({ verdict }: Judged): readonly Finding[] {
  return [...verdict.findings, ...verdict.notices];
}

/** The first days of the laws that a finding cites, where they are established. */
function firstDaysOf({ legalBasis }: Finding): readonly string[] {
  return legalBasis.flatMap(({ from }) => (typeof from === "string" ? [from] : []));
}

/** The days on which a regulation or a rule begins or ends. */
function edgesOf({ records, rules }: Tables): ReadonlySet<string> {
  const dated = [...records.flatMap(({ regulations }) => regulations), ...rules];
  return new Set(dated.flatMap(({ from, to }) => [from, to].filter((day) => typeof day === "string")));
}

const arbDay = fc
  .date({ min: new Date("2015-01-02"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A day on which law begins or ends, or its eve. */
function arbEdge(edges: ReadonlySet<string>): fc.Arbitrary<string> {
  if (edges.size === 0) return arbDay;
  return fc.constantFrom(...[...edges].flatMap((day) => [day, dayBefore(day)]));
}

/** A verdict without the day on which it was given. */
function undated({ asOf: _asOf, audit: _audit, ...verdict }: Verdict): unknown {
  return verdict;
}

/** The names of an ingredient list. */
function namesIn({ ingredients }: Listing): readonly string[] {
  const list = typeof ingredients === "string" ? [ingredients] : (ingredients ?? []);
  return list.map((each) => (typeof each === "string" ? each : each.name));
}

/** The same listing with its fields, and those of its attributes, in the opposite order. */
function turned(listing: Listing): Listing {
  const reversed = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).reverse()) as T;
  const { attributes } = listing;
  return reversed(attributes === undefined ? listing : { ...listing, attributes: reversed(attributes) });
}

/** The text of a listing at a path such as `title`, `options[0]` or `attributes.재질`. */
function textAt(listing: Listing, path: string): string | undefined {
  const [, field, index, key] = /^(\w+)(?:\[(\d+)\]|\.(.+))?$/.exec(path) ?? [];
  const value: unknown = (listing as unknown as Readonly<Record<string, unknown>>)[field ?? ""];
  const inside = index ?? key;
  const text = inside === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[inside];
  return typeof text === "string" ? text : undefined;
}

/** Paths of what a JSON text cannot hold: `undefined`, functions, dates and other objects, numbers that are none. */
function lostInJson(value: unknown, path = "verdict"): readonly string[] {
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => lostInJson(item, `${path}[${index}]`));
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([key, item]) => lostInJson(item, `${path}.${key}`));
}
