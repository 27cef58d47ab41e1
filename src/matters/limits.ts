/** Compares the amounts of a listing with a regulation's own limits. */
import type { Amount, AmountReader } from "../mentions/amounts.js";
import { type Place, placeOf, wholePlace } from "../mentions/place.js";
import { compare, type Rational, times } from "../mentions/rational.js";
import type { Mention, Reading, ReadPassage } from "../mentions/reading.js";
import { spansNear } from "../mentions/span.js";
import type { SettledSubject } from "../roles/settle.js";
import type { Limit, MeasureTable, SubjectRecord } from "../tables/schema.js";
import { fold, foldWord } from "../text/fold.js";
import type { LimitState } from "../vocabulary.js";

type Measure = MeasureTable["measures"][number];

/** The state of a regulation's limits, where it was read, and the measures nobody gave. */
export interface LimitReading {
  readonly state: LimitState;
  readonly places: readonly Place[];
  /** Ids of the measures that would settle it. */
  readonly missing: readonly string[];
}

interface Found {
  readonly amount: Amount;
  readonly place: Place;
}

/** An amount of a measure's dimension, and what the words around it say. */
interface Measured {
  readonly amount: Amount;
  /** A word of the measure stands beside it. */
  readonly isTied: boolean;
  /** A word of another measure of the dimension stands beside it. */
  readonly isOfAnother: boolean;
}

/** How far a measure word may stand from its number, in signs. */
const wordReach = 12;
/** How far a count may stand from what it counts, and what may stand between. */
const countReach = 4;
const isTimes = /^\s?[x*]?\s?$/;
/** Places beyond these add nothing that a reader needs. */
const mostShown = 20;
const betweenWordAndNumber = /^[^.!?;|\n]*$/;

/** Reads limits with the measures of the tables. */
export class LimitReader {
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #amounts: AmountReader;
  /** The words of each measure, folded. */
  readonly #words: ReadonlyMap<string, readonly string[]>;
  readonly #measured = new WeakMap<ReadPassage, Map<string, readonly Measured[]>>();

  constructor(table: MeasureTable, amounts: AmountReader) {
    this.#measures = new Map(table.measures.map((measure) => [measure.id, measure]));
    this.#words = new Map(table.measures.map(({ id, words }) => [id, words.map(foldWord)]));
    this.#amounts = amounts;
  }

  /** Over if any known limit is passed, within if one is known and none passed, else unknown. */
  read(
    limits: readonly Limit[] | undefined,
    subject: SettledSubject,
    record: SubjectRecord,
    reading: Reading,
  ): LimitReading {
    if (!limits) return { state: "none", places: [], missing: [] };
    const over: Place[] = [];
    const within: Place[] = [];
    const missing: string[] = [];
    for (const limit of limits) {
      const found = this.#amountsFor(limit, subject, record, reading);
      if (found.length === 0) missing.push(limit.measure);
      for (const { amount, place } of found) (this.#passes(limit, amount) ? over : within).push(place);
    }
    if (over.length > 0) return { state: "over", places: over.slice(0, mostShown), missing: [] };
    if (within.length > 0) return { state: "within", places: within.slice(0, mostShown), missing: [] };
    return { state: "unknown", places: [], missing };
  }

  #passes(limit: Limit, amount: Amount): boolean {
    const value = this.#amounts.inBaseUnits(limit.value, amount.dimension, limit.unit);
    if (!value) return false;
    const isUpper = limit.op === ">" || limit.op === ">=";
    const given: Rational | undefined = isUpper ? (amount.max ?? amount.min) : (amount.min ?? amount.max);
    if (!given) return false;
    const order = compare(given, value);
    return limit.op === ">" ? order > 0 : limit.op === ">=" ? order >= 0 : limit.op === "<" ? order < 0 : order <= 0;
  }

  #amountsFor(limit: Limit, subject: SettledSubject, record: SubjectRecord, reading: Reading): Found[] {
    const measure = this.#measures.get(limit.measure);
    if (!measure) return [];
    const found: Found[] = [];
    const holders = new Set(subject.mentions.map(({ mention }) => mention.passage));
    const spellings = new Set(subject.mentions.map(({ mention }) => spellingOf(mention)));
    for (const read of reading.passages) {
      for (const { amount, isTied, isOfAnother } of this.#measuredIn(read, measure)) {
        const isMeant =
          record.kind === "goods"
            ? isTied || (measure.wordless && !isOfAnother)
            : isBeside(read, amount, subject) || (isTied && (holders.has(read) || isLabelled(read, spellings)));
        if (isMeant)
          found.push({ amount: measure.ofAll ? this.#ofAll(read, amount) : amount, place: placeOf(read, amount) });
      }
      const beside = read.passage.amount;
      if (beside && holders.has(read)) {
        for (const amount of this.#amounts.read(fold(beside.text))) {
          if (amount.dimension === measure.dimension)
            found.push({ amount, place: wholePlace(beside.path, beside.text) });
        }
      }
    }
    return found;
  }

  /** The amount times the count right behind it: 800g 8통. */
  #ofAll(read: ReadPassage, amount: Amount): Amount {
    const { text } = read.folded;
    const count = spansNear(read.amounts, amount, countReach).find(
      (next) =>
        next.dimension === "count" && next.start >= amount.end && isTimes.test(text.slice(amount.end, next.start)),
    );
    if (!count) return amount;
    const multiply = (a: Rational | undefined, b: Rational | undefined) => (a && b ? times(a, b) : undefined);
    return { ...amount, min: multiply(amount.min, count.min), max: multiply(amount.max, count.max) };
  }

  /** The amounts of a measure's dimension in a passage, read once. */
  #measuredIn(read: ReadPassage, measure: Measure): readonly Measured[] {
    const known = this.#measured.get(read) ?? new Map<string, readonly Measured[]>();
    this.#measured.set(read, known);
    let measured = known.get(measure.id);
    if (!measured) {
      const own = this.#words.get(measure.id) ?? [];
      const others = [...this.#measures.values()]
        .filter(({ id, dimension }) => id !== measure.id && dimension === measure.dimension)
        .flatMap(({ id }) => this.#words.get(id) ?? []);
      const label = labelOf(read);
      measured = read.amounts
        .filter(({ dimension }) => dimension === measure.dimension)
        .map((amount) => ({
          amount,
          isTied: isTied(read, label, amount, own),
          isOfAnother: isTied(read, label, amount, others),
        }));
      known.set(measure.id, measured);
    }
    return measured;
  }
}

function labelOf({ passage }: ReadPassage): string {
  return passage.label === undefined ? "" : foldWord(passage.label);
}

/** Does one of the words stand beside the number, or in the name of its attribute? */
function isTied(read: ReadPassage, label: string, amount: Amount, words: readonly string[]): boolean {
  const { text } = read.folded;
  const before = text.slice(Math.max(0, amount.start - wordReach - 20), amount.start);
  const after = text.slice(amount.end, amount.end + wordReach);
  return words.some((folded) => {
    if (label.includes(folded)) return true;
    const at = before.lastIndexOf(folded);
    if (at >= 0) {
      const gap = before.slice(at + folded.length);
      if (gap.length <= wordReach && betweenWordAndNumber.test(gap) && !/\d/.test(gap)) return true;
    }
    const rest = after.trimStart();
    return rest.startsWith(folded) && !/^\s*[:=]?\s*\d/.test(rest.slice(folded.length));
  });
}

/** Does the number belong to a mention beside it: after the name, or before it at the head of a phrase? */
function isBeside(read: ReadPassage, amount: Amount, subject: SettledSubject): boolean {
  const { text } = read.folded;
  return spansNear(read.mentions, amount, wordReach).some((mention) => {
    if (mention.subject !== subject.subject) return false;
    if (mention.isLabel) return true;
    if (amount.start >= mention.end) {
      const gap = text.slice(mention.end, amount.start);
      return gap.length <= wordReach && /^[^\d,.;!?|+\n]*$/.test(gap);
    }
    const isRightBefore = amount.end <= mention.start && text.slice(amount.end, mention.start).trim() === "";
    const isFollowed = /^[\s:(]{0,3}\d/.test(text.slice(mention.end, mention.end + 4));
    return isRightBefore && !isFollowed && /(?:^|[,.;!?|+()[\]\n/·&])\s*$/.test(text.slice(0, amount.start));
  });
}

/** Does the name of the attribute hold one of these spellings? */
function isLabelled(read: ReadPassage, spellings: ReadonlySet<string>): boolean {
  const label = labelOf(read);
  return label !== "" && [...spellings].some((spelling) => label.includes(spelling));
}

function spellingOf({ passage, start, end }: Mention): string {
  return passage.folded.text.slice(start, end);
}
