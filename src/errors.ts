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
  const expected = fault.expected === undefined ? "" : `, expected ${fault.expected}`;
  const near = fault.didYouMean === undefined ? "" : ` (did you mean "${fault.didYouMean}"?)`;
  return `${fault.path === "" ? "listing" : fault.path}: ${fault.message}${expected}${near}`;
}

/** The known word nearest to what was written, if it is near enough to have been meant. */
export function nearMatch(written: string, known: Iterable<string>): string | undefined {
  const limit = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) > limit) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
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
