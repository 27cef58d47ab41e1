/** Errors for people: what is wrong, where, what was expected, and what was perhaps meant. */

/**
 * What is wrong with a listing: `not-an-object`; `no-title`; `wrong-type`, `wrong-value` of a field or of `asOf`;
 * `too-long`, a text that no real page has; `unreadable`, anything else, such as a getter that throws.
 */
export type ListingErrorCode = "not-an-object" | "no-title" | "wrong-type" | "wrong-value" | "unreadable" | "too-long";

/** One fault of an input, at its path. */
export interface Fault {
  /** Where: `title`, `ingredients[2].name`, `records[3].regulations[0].from`. */
  readonly path: string;
  /** What is wrong, in English. */
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** A near match of what was written, if there is one. */
  readonly didYouMean?: string;
  /** Of a pack: in which entry of which pack, by their ids: `pack "shop", record "melatonin"`. */
  readonly of?: string;
}

/** A listing (or `asOf`) that cannot be read. Thrown by `classifyListing`, returned by `safeClassifyListing`. */
export class ListingError extends Error {
  /** For those who compare names instead of classes. */
  override readonly name = "ListingError";
  /** What is wrong, for programs. */
  readonly code: ListingErrorCode;
  /** Everything that is wrong. */
  readonly faults: readonly Fault[];

  constructor(code: ListingErrorCode, faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(describeFault).join("; "), options);
    this.code = code;
    this.faults = faults;
  }
}

/** Tables or options that do not hold together: an unknown fact in a rule, a word no list has. */
export class DataError extends Error {
  /** For those who compare names instead of classes. */
  override readonly name = "DataError";
  /** Everything that is wrong. */
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join("\n"));
    this.faults = faults;
  }
}

function describeFault(fault: Fault): string {
  const of = fault.of === undefined ? "" : `${fault.of}: `;
  const expected = fault.expected === undefined ? "" : `, expected ${fault.expected}`;
  const near = fault.didYouMean === undefined ? "" : ` (did you mean "${fault.didYouMean}"?)`;
  return `${of}${fault.path === "" ? "listing" : fault.path}: ${fault.message}${expected}${near}`;
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  record: "an object",
  boolean: "true or false",
};

/** What errors call a type of zod. */
export function nameOfType(type: string): string {
  return typeNames[type] ?? `a ${type}`;
}

/**
 * The known word nearest to what was written, if it is near enough to have been meant: by its letters, or by words that
 * both have (`pharmaceutical-act`, `pharmaceutical-affairs-act`).
 */
export function nearMatch(written: string, known: Iterable<string>): string | undefined {
  const words = wordsIn(written);
  let best: string | undefined;
  let highest = 0;
  for (const each of known) {
    const likeness = Math.max(likenessOfLetters(written, each), words.length > 1 ? likenessOfWords(words, each) : 0);
    if (likeness > highest) {
      best = each;
      highest = likeness;
    }
  }
  return best;
}

/** From 0 to 1: which part of the letters is as in the known word; 0 where more than a third is not. */
function likenessOfLetters(written: string, known: string): number {
  const limit = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  if (Math.abs(known.length - written.length) > limit) return 0;
  const distance = editDistance(written.toLowerCase(), known.toLowerCase());
  return distance > limit ? 0 : 1 - distance / (limit * 3 + 1);
}

/** From 0 to 1: which part of the letters of both is in words that both have; 0 where less than half is. */
function likenessOfWords(written: readonly string[], known: string): number {
  const words = wordsIn(known);
  const shared = (some: readonly string[], others: readonly string[]) =>
    lettersIn(some.filter((word) => others.some((other) => isSameWord(word, other))));
  const likeness = (shared(written, words) + shared(words, written)) / (lettersIn(written) + lettersIn(words));
  return likeness >= 0.5 ? likeness : 0;
}

function wordsIn(text: string): readonly string[] {
  return text.length > 60 ? [] : text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** The same but for the plural: food, foods. */
function isSameWord(a: string, b: string): boolean {
  return a === b || `${a}s` === b || `${b}s` === a;
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

/** Levenshtein's distance (1966); words longer than 60 signs are not compared. */
export function editDistance(a: string, b: string): number {
  if (a.length > 60 || b.length > 60) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
