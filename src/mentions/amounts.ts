/** Reads amounts: numbers with units, ranges and bounds, each exact and at its place. */
import type { MeasureTable } from "../tables/schema.js";
import { type FoldedText, foldWord } from "../text/fold.js";
import { isDigit, scriptOf } from "./boundaries.js";
import { compare, type Rational, rational, times } from "./rational.js";
import type { Span } from "./span.js";

/** An amount in base units of its dimension. */
export interface Amount extends Span {
  readonly dimension: string;
  /** `undefined` where only a bound was given: 5 mg 이하 has no smallest value. */
  readonly min: Rational | undefined;
  readonly max: Rational | undefined;
}

interface Unit {
  readonly dimension: string;
  readonly factor: Rational;
}

/** No unit before its number is longer, in signs. */
const longestLeadingWord = 16;
/** The longest number, in signs, that is read as one. */
const longestNumber = 24;
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\/\d+)?`;
/** A number that no word runs into; only the sign of multiplication may stand before it: 800g x8통. */
const amountPattern = new RegExp(String.raw`(?:(?<![a-z\d.,/-])|(?<=\sx))(${number})(?:\s?[~-]\s?(${number}))?`, "g");
const atMost = /^\s?(?:이하|미만|이내|까지|or less|max)/;
const atLeast = /^\s?(?:이상|초과|부터|or more|min)/;
const upTo = /(?:최대|최고|max|up to|below|under)\s?$/;
/** No word for a bound is longer, in signs, with a space. */
const longestBound = 9;
/** Syllables after which a Korean unit of one syllable still is one: 60정입, 5개월 is another unit. */
const afterShortUnit = /^(?:이상|이하|미만|초과|이내|입|들이|분|씩|세트|짜리|정도|용|[은는이가을를의과와])/;

/** Reads amounts with the units of the tables. */
export class AmountReader {
  readonly #exact = new Map<string, Unit>();
  readonly #anyCase = new Map<string, Unit>();
  /** By the first letter of units: the longest that begins with it. */
  readonly #longestUnits = new Map<string, number>();
  readonly #units: ReadonlyMap<string, Rational>;
  /** Units written before their number, with the folded word. */
  readonly #before: readonly { readonly word: string; readonly unit: Unit }[];

  constructor(table: MeasureTable) {
    const units = new Map<string, Rational>();
    const leading: { word: string; unit: Unit }[] = [];
    for (const dimension of table.dimensions) {
      for (const { names, before = [], factor } of dimension.units) {
        const unit = { dimension: dimension.id, factor: rational(factor) };
        for (const word of before) leading.push({ word: foldWord(word), unit });
        for (const name of names) {
          units.set(`${dimension.id} ${name}`, unit.factor);
          this.#exact.set(name, unit);
          const lower = name.toLowerCase();
          const first = lower.charAt(0);
          this.#longestUnits.set(first, Math.max(name.length, this.#longestUnits.get(first) ?? 0));
          if (!this.#anyCase.has(lower) || name.charAt(0) === lower.charAt(0)) this.#anyCase.set(lower, unit);
        }
      }
    }
    this.#units = units;
    this.#before = leading;
  }

  /** A value of a table in base units of its dimension. */
  inBaseUnits(value: string, dimension: string, unit: string): Rational | undefined {
    const factor = this.#units.get(`${dimension} ${unit}`);
    return factor && times(rational(value), factor);
  }

  /** All amounts of a text, in its order. */
  read(folded: FoldedText): Amount[] {
    const { text } = folded;
    const amounts: Amount[] = [];
    amountPattern.lastIndex = 0;
    for (let match = amountPattern.exec(text); match !== null; match = amountPattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0].length > longestNumber * 2 || /^[.,]?\d/.test(text.slice(end, end + 2))) continue;
      const found = this.#unitAt(folded, end) ?? this.#unitBefore(text, start, end);
      if (!found) continue;
      const [, low, high] = match as unknown as [string, string, string?];
      if (!isNumber(low) || (high !== undefined && !(isNumber(high) && compare(parse(high), parse(low)) >= 0)))
        continue;
      amounts.push(new ReadAmount(text, { start, end: found.end }, found.unit, low, high));
    }
    return amounts;
  }

  #unitAt(folded: FoldedText, at: number): { unit: Unit; end: number } | undefined {
    const start = folded.text.charCodeAt(at) === 0x20 ? at + 1 : at;
    const longest = this.#longestUnits.get(folded.text.charAt(start)) ?? 0;
    for (let length = Math.min(longest, folded.text.length - start); length > 0; length--) {
      const end = start + length;
      const unit = this.#exact.get(folded.cased.slice(start, end)) ?? this.#anyCase.get(folded.text.slice(start, end));
      if (unit && unitEnds(folded.text, start, end)) return { unit, end };
    }
    return undefined;
  }

  /** A unit whose word stands before a number that no letter follows. */
  #unitBefore(text: string, start: number, end: number): { unit: Unit; end: number } | undefined {
    if (scriptOf(text.charCodeAt(end)) === "latin") return undefined;
    const head = text.slice(Math.max(0, start - longestLeadingWord), start).replace(/[\s:]$/, "");
    const found = this.#before.find(({ word }) => {
      const isWhole = scriptOf(head.charCodeAt(head.length - word.length - 1)) !== scriptOf(word.charCodeAt(0));
      return head.endsWith(word) && isWhole;
    });
    return found && { unit: found.unit, end };
  }
}

/** Bounds are asked of few amounts, and worked out then. */
class ReadAmount implements Amount {
  readonly start: number;
  readonly end: number;
  readonly dimension: string;
  readonly #text: string;
  readonly #factor: Rational;
  readonly #low: string;
  readonly #high: string | undefined;

  constructor(text: string, { start, end }: Span, { dimension, factor }: Unit, low: string, high: string | undefined) {
    this.start = start;
    this.end = end;
    this.dimension = dimension;
    this.#text = text;
    this.#factor = factor;
    this.#low = low;
    this.#high = high;
  }

  get min(): Rational | undefined {
    return this.#isCeiling() ? undefined : times(parse(this.#low), this.#factor);
  }

  get max(): Rational | undefined {
    return atLeast.test(this.#rest()) ? undefined : times(parse(this.#high ?? this.#low), this.#factor);
  }

  #isCeiling(): boolean {
    if (atMost.test(this.#rest())) return true;
    return this.#high === undefined && upTo.test(this.#text.slice(Math.max(0, this.start - longestBound), this.start));
  }

  #rest(): string {
    return this.#text.slice(this.end, this.end + longestBound);
  }
}

function unitEnds(text: string, start: number, end: number): boolean {
  const last = scriptOf(text.charCodeAt(end - 1));
  const after = scriptOf(text.charCodeAt(end));
  if (last === "latin") return after !== "latin" && !isDigit(text.charCodeAt(end));
  if (last === "hangul" && after === "hangul" && end - start === 1)
    return afterShortUnit.test(text.slice(end, end + 2));
  return true;
}

/** Is it a number that can be read exactly, its divisor not zero? */
function isNumber(digits: string): boolean {
  if (digits.replaceAll(",", "").length > longestNumber || /\/0*$/.test(digits)) return false;
  return !(digits.includes("/") && digits.includes("."));
}

function parse(digits: string): Rational {
  return rational(digits.replaceAll(",", ""));
}
