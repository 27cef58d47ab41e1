/** Says whether a name is the head of its phrase: nothing but sizes, colours and sales talk comes after it. */

const phraseEnd = /[([{,;|/+\n]/;
/** Longer tails are no mere trimmings. */
const longestTail = 60;

/** Reads heads with the trimmings of the tables. */
export class HeadReader {
  readonly #trimmings: ReadonlySet<string>;

  /** Takes folded words that say nothing of what is sold. */
  constructor(trimmings: readonly string[]) {
    this.#trimmings = new Set(trimmings);
  }

  /** Does the phrase name nothing else after this place? */
  isHead(text: string, end: number): boolean {
    const rest = text.slice(end, end + longestTail);
    const cut = rest.search(phraseEnd);
    if (cut < 0 && end + longestTail < text.length) return false;
    const tail = cut < 0 ? rest : rest.slice(0, cut);
    if (tail !== "" && !/^[\s\])!~*"'.-]/.test(tail)) return false;
    return tail.split(/[\s\])!~*"'.-]+/).every((word) => word === "" || /\d/.test(word) || this.#trimmings.has(word));
  }
}
