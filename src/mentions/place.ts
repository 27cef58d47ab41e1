/** Places in the listing as its seller wrote it: the evidence that a person can check. */
import type { ReadPassage } from "./reading.js";
import type { Span } from "./span.js";

/** A stretch of one text of the listing: `value.slice(start, end) === text`, in UTF-16 units. */
export interface Place {
  /** The field of the listing: `title`, `ingredients[0].name`, `attributes.재질`. */
  readonly path: string;
  /** Where it begins in that field, in UTF-16 units. */
  readonly start: number;
  /** Where it ends, not included. */
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/** The place of a stretch of folded text in the original. */
export function placeOf(read: ReadPassage, span: Span): Place {
  const start = read.folded.startOf(span.start);
  const end = read.folded.endOf(span.end);
  return { path: read.passage.path, start, end, text: read.passage.value.slice(start, end) };
}

/** A whole field as a place. */
export function wholePlace(path: string, value: string): Place {
  return { path, start: 0, end: value.length, text: value };
}
