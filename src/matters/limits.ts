/** Compares the amounts of a listing with a regulation's own limits. */
import type { Amount, AmountReader } from "../mentions/amounts.js";
import type { Reading, ReadPassage } from "../mentions/find.js";
import { type Place, placeOf, wholePlace } from "../mentions/place.js";
import { compare, type Rational, times } from "../mentions/rational.js";
import { spansNear } from "../mentions/span.js";
import { amountsOf, type SettledSubject } from "../roles/settle.js";
import type { Limit, MeasureTable, SubjectRecord } from "../tables/schema.js";
import { fold } from "../text/fold.js";
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

/** How far a measure word may stand from its number, in signs. */
const wordReach = 12;
/** How far a count may stand from what it counts, and what may stand between. */
const countReach = 4;
const isTimes = /^\s?[x*]?\s?$/;
const betweenWordAndNumber = /^[^.!?;|\n]*$/;

/** Reads limits with the measures of the tables. */
export class LimitReader {
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #amounts: AmountReader;

  constructor(table: MeasureTable, amounts: AmountReader) {
    this.#measures = new Map(table.measures.map((measure) => [measure.id, measure]));
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
    if (over.length > 0) return { state: "over", places: over, missing: [] };
    if (within.length > 0) return { state: "within", places: within, missing: [] };
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
    const ofDimension = (read: ReadPassage) =>
      amountsOf(read, this.#amounts).filter((amount) => amount.dimension === measure.dimension);
    const found: Found[] = [];
    for (const read of reading.passages) {
      for (const amount of ofDimension(read)) {
        const tied = isTied(read, amount, measure);
        const isMeant =
          record.kind === "goods"
            ? tied || (measure.wordless && !this.#isOfAnother(read, amount, measure))
            : isBeside(read, amount, subject) || (tied && namesSubject(read, subject));
        if (isMeant)
          found.push({ amount: measure.ofAll ? this.#ofAll(read, amount) : amount, place: placeOf(read, amount) });
      }
      const beside = read.passage.amount;
      if (beside && subject.mentions.some(({ mention }) => mention.passage === read)) {
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
    const count = spansNear(amountsOf(read, this.#amounts), amount, countReach).find(
      (next) =>
        next.dimension === "count" && next.start >= amount.end && isTimes.test(text.slice(amount.end, next.start)),
    );
    if (!count) return amount;
    const multiply = (a: Rational | undefined, b: Rational | undefined) => (a && b ? times(a, b) : undefined);
    return { ...amount, min: multiply(amount.min, count.min), max: multiply(amount.max, count.max) };
  }

  /** Is the number tied to another measure of the same dimension? */
  #isOfAnother(read: ReadPassage, amount: Amount, measure: Measure): boolean {
    for (const other of this.#measures.values()) {
      if (other.id !== measure.id && other.dimension === measure.dimension && isTied(read, amount, other)) return true;
    }
    return false;
  }
}

/** Does a word of the measure stand beside the number, or in the name of its attribute? */
function isTied(read: ReadPassage, amount: Amount, measure: Measure): boolean {
  const { text } = read.folded;
  const label = read.passage.label === undefined ? "" : fold(read.passage.label).text;
  const before = text.slice(Math.max(0, amount.start - wordReach - 20), amount.start);
  const after = text.slice(amount.end, amount.end + wordReach);
  return measure.words.some((word) => {
    const folded = fold(word).text;
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

/** Does the text or the name of its attribute name the subject? */
function namesSubject(read: ReadPassage, subject: SettledSubject): boolean {
  const label = read.passage.label === undefined ? "" : fold(read.passage.label).text;
  return subject.mentions.some(
    ({ mention }) =>
      mention.passage === read || label.includes(mention.passage.folded.text.slice(mention.start, mention.end)),
  );
}
