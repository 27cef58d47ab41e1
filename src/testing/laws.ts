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
import { categories, type Decision, decisions } from "../vocabulary.js";
import { commonDisguises } from "./disguises.js";
import { arbHarmlessListing, arbHarmlessText, arbListing, arbListingWith, arbNaming, written } from "./listings.js";
import { clearingRoles, harmlessWords } from "./sentences.js";

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
   * @throws {Error} with the shrunk listing, the seed and the two verdicts that should agree.
   */
  check(parameters?: fc.Parameters<unknown>): void;
}

/** How the laws are tried. */
export interface LawOptions {
  /** The day to judge by, `YYYY-MM-DD`; default is today in Seoul, read once. */
  readonly asOf?: string;
  /** Other ordinary words than the bundled ones, where a pack regulates one of these. */
  readonly harmlessWords?: readonly string[];
}

/** Signs that are not shown: zero-width space, word joiner, byte order mark, soft hyphen, Hangul filler. */
const invisibleSigns = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u3164"];

/**
 * The laws that hold for every classifier, with any packs and policy: run them in your own tests.
 *
 * @param classifier from `createClassifier`, with your packs.
 * @returns laws by name; the functions of fast-check draw the listings and shrink what breaks a law.
 * @example
 * const classifier = createClassifier({ asOf: "2026-11-24" });
 * for (const law of laws(classifier, { asOf: "2026-11-24" })) law.check({ seed: 1, numRuns: 5 });
 */
export function laws(classifier: Classifier<string>, options: LawOptions = {}): readonly Law[] {
  const { asOf = today(), harmlessWords: words = harmlessWords } = options;
  const judge = (listing: Listing, day = asOf) => classifier.classify(listing, { asOf: day }) as Verdict;
  const { tables } = classifier;
  const edges = edgesOf(tables);
  const listing = arbListing(classifier);
  const harmlessText = arbHarmlessText(words);

  return [
    law(
      "harmless-text",
      "ordinary words alone lead to no finding, in any way of sale",
      [arbHarmlessListing(words)],
      (each) => {
        same("findings", findingsOf(judge(each)), []);
      },
    ),
    law(
      "harmless-addition",
      "ordinary words in front of the title or in another field remove no finding and add none",
      [listing, harmlessText],
      (each, text) => {
        const before = findingsOf(judge(each));
        same("findings", findingsOf(judge({ ...each, title: `${text} ${each.title}` })), before);
        same("findings", findingsOf(judge({ ...each, tags: [...(each.tags ?? []), text] })), before);
      },
    ),
    law(
      "added-offence",
      "one thing more that is on offer never lowers the decision",
      [listing, arbListingWith({}, classifier)],
      (each, { title }) => {
        const more = { ...each, options: [...(each.options ?? []), title] };
        notMilder(judge(more).decision, judge(each).decision);
      },
    ),
    law(
      "added-ingredient",
      "one ingredient more never lowers the decision",
      [arbListingWith({ path: "ingredients" }, classifier), arbListingWith({ path: "ingredients" }, classifier)],
      (each, other) => {
        const more = { ...each, ingredients: [...namesIn(each), ...namesIn(other)] };
        notMilder(judge(more).decision, judge(each).decision);
      },
    ),
    law("field-order", "the order of fields never changes a verdict", [listing], (each) => {
      same("verdict", judge(turned(each)), judge(each));
    }),
    law(
      "invisible-signs",
      "signs that nobody sees change no finding",
      [listing, fc.constantFrom(...invisibleSigns), fc.nat()],
      (each, sign, place) => {
        const at = place % (each.title.length + 1);
        const title = each.title.slice(0, at) + sign + each.title.slice(at);
        same("findings", findingsOf(judge({ ...each, title })), findingsOf(judge(each)));
      },
    ),
    law("normal-form", "composed and decomposed letters are the same letters", [listing], (each) => {
      same("findings", findingsOf(judge({ ...each, title: each.title.normalize("NFD") })), findingsOf(judge(each)));
    }),
    law(
      "disguise",
      "hiding a name never lowers the decision",
      [
        fc.tuple(arbNaming({ asOf }, classifier), fc.constantFrom(...commonDisguises)).map(([naming, disguise]) => ({
          plain: written(naming, {}),
          hidden: written(naming, { disguise }),
        })),
      ],
      ({ plain, hidden }) => notMilder(judge(hidden).decision, judge(plain).decision),
    ),
    law(
      "clearing-roles",
      "what is absent, what only goes with a thing, tells of it or shows its picture is not prohibited for it",
      [fc.constantFrom(...clearingRoles).chain((role) => arbListingWith({ role, asOf }, classifier))],
      (each) => {
        same(
          "prohibited",
          judge(each)
            .findings.filter(({ decision }) => decision === "prohibited")
            .map(keyOf),
          [],
        );
      },
    ),
    law(
      "not-before-its-law",
      "no verdict rests on a law before its first day",
      [listing, arbEdge(edges)],
      (each, day) => {
        const early = shownIn(judge(each, day)).filter((finding) => firstDaysOf(finding).some((from) => from > day));
        same(`findings on ${day} by later law`, early.map(keyOf), []);
      },
    ),
    law(
      "validity-edges",
      "a verdict changes only on a day on which a regulation, a rule or an allowance begins or ends",
      [listing, fc.oneof(arbEdge(edges), arbDay)],
      (each, day) => {
        const before = judge(each, dayBefore(day));
        const allowances = before.considered.map(({ allowedBy }) => allowedBy?.until);
        if (edges.has(day) || allowances.includes(day)) return;
        same(`verdict of ${day}`, undated(judge(each, day)), undated(before));
      },
    ),
    law("categories", "the three categories compose to the whole", [listing], (each) => {
      const whole = judge(each);
      const parts = categories.map((category) => classifier.classifyCategory(category, each, { asOf }));
      same("findings", parts.flatMap(findingsOf).sort(), [...findingsOf(whole)].sort());
      same("strictest decision", strictest(parts.map(({ decision }) => decision)), whole.decision);
    }),
    law("explanation", "explain agrees with classify, rule by rule", [listing], (each) => {
      const { verdict, matters } = classifier.explain(each, { asOf });
      same("verdict", verdict, judge(each));
      for (const { conditions, holds: held, id } of matters.flatMap(({ rules }) => rules)) {
        if (held)
          same(
            `conditions of ${id}`,
            conditions.map((each) => each.holds),
            conditions.map(() => true),
          );
      }
    }),
    law("index", "trying every rule on every matter finds no more than the index does", [listing], (each) => {
      const numbers = numbersOf(each);
      for (const { facts, rules } of classifier.explain(each, { asOf }).matters) {
        const all = tables.rules.filter(
          (rule) => isInForce(rule, asOf) && holds(rule.when as Condition, { ...facts, ...numbers }),
        );
        const indexed = rules.filter((rule) => rule.holds).map(({ id }) => id);
        same(`rules on ${facts.subject} as ${facts.class}`, indexed.toSorted(), all.map(({ id }) => id).toSorted());
      }
    }),
    law("own-json", "a verdict survives its own JSON", [listing], (each) => {
      same("what JSON does not hold", lostInJson(judge(each)), []);
    }),
    law("no-memory", "what was judged before changes nothing", [listing, listing], (each, other) => {
      const first = judge(each);
      judge(other);
      same("verdict", judge(each), first);
    }),
    law("evidence", "evidence quotes the listing at its place", [listing], (each) => {
      for (const { path, start, end, text } of shownIn(judge(each)).flatMap(({ evidence }) => evidence)) {
        const whole = textAt(each, path);
        if (whole !== undefined) same(`quotation of ${path}`, text, whole.slice(start, end));
      }
    }),
    law("decision", "the decision is the strictest of the findings, and the counts are theirs", [listing], (each) => {
      const { decision, counts, findings } = judge(each);
      same("decision", decision, strictest(findings.map((finding) => finding.decision)));
      for (const kind of ["prohibited", "restricted", "review"] as const)
        same(kind, counts[kind], findings.filter((finding) => finding.decision === kind).length);
    }),
    law(
      "never-throws",
      "safeClassify answers whatever it is given",
      [fc.anything({ withNullPrototype: true })],
      (each) => {
        const { success } = classifier.safeClassify(each, { asOf });
        if (success && typeof each !== "object") throw new Error(`${String(each)} was taken for a listing`);
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
    check: (parameters = {}) =>
      fc.assert(property, { includeErrorInReport: true, ...parameters } as fc.Parameters<Inputs>),
  };
}

/** @throws {Error} that shows both, when they are not the same JSON. */
function same(what: string, got: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: got ${a}, expected ${b}`);
}

function notMilder(decision: Decision, before: Decision): void {
  if (decisions.indexOf(decision) > decisions.indexOf(before))
    throw new Error(`the decision fell from ${before} to ${decision}`);
}

function strictest(all: readonly Decision[]): Decision {
  return decisions.find((decision) => all.includes(decision)) ?? "allowed";
}

/** A finding by what it says, without its words. */
function keyOf({ ruleId, subject, class: of, decision }: Finding): string {
  return `${decision} ${ruleId} ${subject.id} ${of.id}`;
}

function findingsOf({ findings }: { readonly findings: readonly Finding[] }): readonly string[] {
  return findings.map(keyOf);
}

function shownIn({ findings, notices }: Verdict): readonly Finding[] {
  return [...findings, ...notices];
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
