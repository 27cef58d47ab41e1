/**
 * Patterns for the short texts between a mention and a cue. They follow all readings of a text at once, so that a text
 * which can be read in very many ways takes no longer than any other; a regular expression would try them one by one.
 */

/** Places in a text, each once. */
type Places = readonly number[];

/** Says where it may end, for the places where it may begin. */
export type Pattern = (text: string, starts: Places) => Places;

/** Does the pattern read the text from end to end? */
export function readsAll(pattern: Pattern, text: string): boolean {
  return pattern(text, [0]).includes(text.length);
}

function add(places: number[], at: number): void {
  if (!places.includes(at)) places.push(at);
}

function addAll(places: number[], more: Places): void {
  for (const at of more) add(places, at);
}

/** Signs of one kind. */
export type Signs = (unit: number) => boolean;

/** One of these words. */
export function oneOf(words: readonly string[]): Pattern {
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    const known = byFirst.get(first);
    if (known) known.push(word);
    else byFirst.set(first, [word]);
  }
  return (text, starts) => {
    const ends: number[] = [];
    for (const at of starts) {
      const alike = byFirst.get(text.charCodeAt(at));
      if (alike === undefined) continue;
      for (const word of alike) if (text.startsWith(word, at)) add(ends, at + word.length);
    }
    return ends;
  };
}

/** Signs of one kind in a row, from `least` to `most` of them. */
export function runOf(isOfRun: Signs, least: number, most = Number.POSITIVE_INFINITY): Pattern {
  return (text, starts) => {
    const ends: number[] = [];
    for (const start of starts) {
      for (let at = start; ; at++) {
        if (at - start >= least) add(ends, at);
        if (at - start === most || at === text.length || !isOfRun(text.charCodeAt(at))) break;
      }
    }
    return ends;
  };
}

/** The places where the text ends or such a sign follows; it takes up nothing. */
export function before(isBehind: Signs): Pattern {
  return (text, starts) => starts.filter((at) => at === text.length || isBehind(text.charCodeAt(at)));
}

/** One pattern after the other. */
export function sequence(...patterns: readonly Pattern[]): Pattern {
  return (text, starts) => {
    let places = starts;
    for (const pattern of patterns) {
      if (places.length === 0) break;
      places = pattern(text, places);
    }
    return places;
  };
}

/** Any of these patterns. */
export function either(...patterns: readonly Pattern[]): Pattern {
  return (text, starts) => {
    const ends: number[] = [];
    for (const pattern of patterns) addAll(ends, pattern(text, starts));
    return ends;
  };
}

/** The pattern or nothing. */
export function optional(pattern: Pattern): Pattern {
  return (text, starts) => {
    const ends = [...starts];
    addAll(ends, pattern(text, starts));
    return ends;
  };
}

/** The pattern any number of times, or nothing. */
export function repeated(pattern: Pattern): Pattern {
  return (text, starts) => {
    const reached = [...starts];
    for (let last: Places = starts; last.length > 0; ) {
      last = pattern(text, last).filter((at) => !reached.includes(at));
      reached.push(...last);
    }
    return reached;
  };
}
