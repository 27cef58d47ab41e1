/** Stretches of folded text, and the ones that stand near each other. */

/** A stretch of folded text, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No cue and no amount is longer than this. */
const longestSpan = 120;

/** Of spans in the order of the text, those that begin within reach of a place: in time logarithmic in their number. */
export function spansNear<T extends Span>(ordered: readonly T[], { start, end }: Span, reach: number): readonly T[] {
  const first = firstFrom(ordered, start - reach - longestSpan);
  let last = first;
  while (last < ordered.length && (ordered[last] as T).start <= end + reach) last++;
  return first === 0 && last === ordered.length ? ordered : ordered.slice(first, last);
}

/** The index of the first span that starts at an offset or after it. */
function firstFrom(ordered: readonly Span[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
