/** The whole way of a listing, from top to bottom: listing → text → mentions → roles → matters → rules → verdict. */
import { isDay, today } from "./day.js";
import { DataError, type Fault, ListingError, nearMatch } from "./errors.js";
import { parseListing } from "./listing/parse.js";
import { type FieldWords, passagesOf } from "./listing/passages.js";
import type { Listing } from "./listing/schema.js";
import { LimitReader } from "./matters/limits.js";
import { type Matters, type MatterTables, writeMatters } from "./matters/matters.js";
import { ProofReader } from "./matters/proofs.js";
import { AmountReader } from "./mentions/amounts.js";
import { buildDictionary, type Dictionary } from "./mentions/dictionary.js";
import { readMentions } from "./mentions/find.js";
import type { Reading } from "./mentions/reading.js";
import { type Extras, noExtras } from "./packs/compose.js";
import { type Context, type ContextWords, readContext } from "./roles/context.js";
import { CueReader } from "./roles/cues.js";
import { type RoleTables, type SettledSubject, settleRoles } from "./roles/settle.js";
import { numbersOf, RuleBook, type Ruling } from "./rules/rules.js";
import { fieldWords } from "./tables/field-words.js";
import type { SubjectRecord } from "./tables/schema.js";
import { TableIndex, type Tables } from "./tables/tables.js";
import { assembleVerdict } from "./verdict/assemble.js";
import { type Choices, mergePolicies, type Policy } from "./verdict/policy.js";
import type { Verdict } from "./verdict/verdict.js";
import { engineVersion } from "./version.js";
import { type Channel, channels, decisions } from "./vocabulary.js";

/** How a classifier is to judge. */
export interface JudgingOptions {
  /** `law` (default), `strict`, `lenient`, or one of these with decisions for single rules, classes or ways of sale. */
  readonly policy?: Policy;
  /** The day to judge by, `YYYY-MM-DD`; default is today in Seoul. */
  readonly asOf?: string;
  /** What to take where a listing is silent. */
  readonly defaults?: {
    /** Way of sale; default `domestic`. */
    readonly channel?: Channel;
    /** Country of origin, ISO 3166-1 alpha-2. */
    readonly origin?: string;
    /** `unknown` when the listings never carry certificates: a missing number is then only noted. */
    readonly certifications?: "unknown";
  };
}

/** Every step of one listing's way. */
export interface Steps {
  readonly listing: Listing;
  readonly reading: Reading;
  readonly context: Context;
  readonly subjects: readonly SettledSubject[];
  readonly matters: Matters;
  readonly rulings: readonly Ruling[];
  readonly verdict: Verdict;
}

/** A classifier over one set of tables, built once and used for any number of listings. */
export class Engine {
  readonly index: TableIndex;
  readonly rules: RuleBook;
  readonly options: JudgingOptions;
  readonly extras: Extras;
  readonly #policy: Policy;
  readonly #words: FieldWords & { countryOf(name: string): string | undefined };
  readonly #amounts: AmountReader;
  readonly #roles: RoleTables;
  readonly #contextWords: ContextWords;
  readonly #matterTables: MatterTables;
  #dictionary: Dictionary | undefined;

  /** @throws {DataError} when a rule or an option does not hold together. */
  constructor(tables: Tables, options: JudgingOptions = {}, extras: Extras = noExtras) {
    this.index = new TableIndex(tables);
    this.rules = new RuleBook(this.index, extras.rulesOfPacks);
    this.options = checkOptions(options, this.rules, this.index);
    this.extras = extras;
    this.#policy = mergePolicies([extras.policy ?? "law", options.policy ?? {}]);
    const { lexicon, measures } = tables;
    this.#words = fieldWords(lexicon.reading);
    this.#amounts = new AmountReader(measures);
    const cues = new CueReader(lexicon.cues, lexicon.reading.particles);
    this.#roles = {
      forms: lexicon.forms,
      cues,
      recordOf: (subject) => this.index.records.get(subject) as SubjectRecord,
      formsOf: (subject) => this.index.formsOf(subject),
      isKind: (subject) => this.index.kinds.has(subject),
    };
    this.#contextWords = {
      forms: lexicon.forms,
      formsOf: this.#roles.formsOf,
      countryOf: this.#words.countryOf,
      isAside: (text, word) => cues.isDenied(text, word) || cues.isBeside(text, word) || cues.isTreated(text, word),
    };
    this.#matterTables = {
      index: this.index,
      limits: new LimitReader(measures, this.#amounts),
      proofs: new ProofReader(
        lexicon.reading,
        this.#words.isPlaceholder,
        options.defaults?.certifications === "unknown",
      ),
    };
  }

  /** The day to judge by: as given, else the classifier's, else today in Seoul. @throws {ListingError} */
  day(asOf?: string): string {
    return asOf === undefined ? (this.options.asOf ?? today()) : checkedDay(asOf);
  }

  /** Takes a listing the whole way. @throws {ListingError} */
  run(input: unknown, asOf?: string): Steps {
    const day = this.day(asOf);
    const listing = parseListing(input);
    const passages = passagesOf(listing, this.#words);
    this.#dictionary ??= buildDictionary(this.index);
    const reading = readMentions(passages, this.#dictionary, this.#amounts);
    const context = readContext(listing, reading, this.#contextWords, {
      channel: this.options.defaults?.channel,
      origin: this.options.defaults?.origin,
    });
    const subjects = settleRoles(reading, context, this.#roles);
    const matters = writeMatters(listing, reading, context, subjects, this.#matterTables, day);
    const rulings = this.rules.judge(matters.matters, day, numbersOf(listing));
    const verdict = assembleVerdict({
      listing,
      context,
      subjects,
      matters,
      rulings,
      index: this.index,
      policy: this.#policy,
      allowances: this.extras.allowances,
      packs: this.extras.packs,
      asOf: day,
      engineVersion,
    });
    return { listing, reading, context, subjects, matters, rulings, verdict };
  }
}

function checkedDay(asOf: string): string {
  if (!isDay(asOf)) {
    throw new ListingError("wrong-value", [
      { path: "asOf", message: `${JSON.stringify(asOf)} is no day`, expected: "YYYY-MM-DD, e.g. 2026-11-23" },
    ]);
  }
  return asOf;
}

const optionNames = ["packs", "policy", "asOf", "defaults", "audit", "tables"] as const;
const defaultNames = ["channel", "origin", "certifications"] as const;

function checkOptions(options: JudgingOptions, rules: RuleBook, index: TableIndex): JudgingOptions {
  const faults: Fault[] = [];
  const { policy, asOf, defaults, ...others } = options;
  const oneOf = (path: string, written: unknown, known: readonly string[]) => {
    if (typeof written === "string" && known.includes(written)) return;
    const near = nearMatch(String(written), known);
    faults.push({
      path,
      message: `${JSON.stringify(written)} is not known`,
      expected: known.slice(0, 12).join(" | "),
      ...(near ? { didYouMean: near } : {}),
    });
  };
  for (const name of Object.keys(others)) oneOf("options", name, optionNames);
  for (const name of Object.keys(defaults ?? {})) oneOf("defaults", name, defaultNames);
  const known = { rules: rules.rules.map(({ id }) => id), classes: [...index.classes.keys()] };
  const checkChoices = (path: string, choices: string | Choices) => {
    const base = typeof choices === "object" ? choices.base : choices;
    if (base !== undefined) oneOf(path, base, ["law", "strict", "lenient"]);
    for (const table of ["rules", "classes"] as const) {
      for (const [id, decision] of Object.entries((typeof choices === "object" && choices[table]) || {})) {
        oneOf(`${path}.${table}`, id, known[table]);
        oneOf(`${path}.${table}.${id}`, decision, [...decisions, "off"]);
      }
    }
  };
  if (policy !== undefined) checkChoices("policy", policy);
  for (const [channel, choices] of Object.entries((typeof policy === "object" && policy.channels) || {})) {
    oneOf("policy.channels", channel, channels);
    checkChoices(`policy.channels.${channel}`, choices);
  }
  if (defaults?.channel !== undefined) oneOf("defaults.channel", defaults.channel, channels);
  if (defaults?.certifications !== undefined) oneOf("defaults.certifications", defaults.certifications, ["unknown"]);
  if (asOf !== undefined && !isDay(asOf))
    faults.push({ path: "asOf", message: `${JSON.stringify(asOf)} is no day`, expected: "YYYY-MM-DD" });
  if (faults.length > 0) throw new DataError(faults);
  return options;
}
