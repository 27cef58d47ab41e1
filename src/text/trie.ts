/** Finds every occurrence of many words: a trie in a double array (Aoe 1989), grown letter by letter as texts ask for it. */

/** A word to find, and the number by which it is reported. */
export interface NumberedWord {
  readonly letters: string;
  readonly number: number;
}

/** The words that begin with a UTF-16 unit: distinct, none empty, none with a sign that is passed over. */
export type WordsFrom = (unit: number) => readonly NumberedWord[];

/** Called for each occurrence, in the order of their starts, then of their lengths. */
export type OnWord = (number: number, start: number, end: number) => void;

/** Four cells a state: base, check, the word that ends there plus one, and one that is free, for speed. */
const stride = 4;
/** Marks in the cells of base and check: no state there; the state of a first letter, which has no parent. */
const free = -1;
const first = -2;
/** Codes of units: it was not asked yet; it is in no word; a scan passes over it. */
const unknown = 0;
const foreign = 1;
const passed = 0xffff;
/** So many signs in a row are passed over and no more. */
const mostPassed = 3;
/** After so many holes that did not fit, a search begins further on. */
const mostTries = 24;
/** In place of a state: no word begins so; it was not asked yet. */
const noState = 0;
const unasked = -1;

/**
 * Words ready to be found. Of each word the trie holds only the beginning that no other shares; the rest, its tail, is
 * compared where the beginning is found. The words of a first letter are placed when a text first has that letter:
 * a first verdict needs few of them.
 */
export class WordTrie {
  readonly #wordsFrom: WordsFrom;
  /** The code of each unit in the alphabet of the texts and words met so far. */
  readonly #codes = new Uint16Array(0x10000);
  /** Per code: the state of the words that begin with it. */
  #firsts = new Int32Array(1024).fill(unasked);
  readonly #room = new DoubleArray();
  readonly #numbers: number[] = [];
  readonly #tails: string[] = [];
  #lastCode = foreign;

  /** @param signsPassedOver signs that may stand between the letters of a word, three in a row at most. */
  constructor(wordsFrom: WordsFrom, signsPassedOver = "") {
    this.#wordsFrom = wordsFrom;
    this.#firsts[foreign] = noState;
    for (let at = 0; at < signsPassedOver.length; at++) this.#codes[signsPassedOver.charCodeAt(at)] = passed;
  }

  /**
   * Reports every occurrence of every word, overlaps included, in time linear in the text. An occurrence may hold signs
   * that are passed over, but begins and ends with none.
   */
  scan(text: string, onWord: OnWord): void {
    const codes = this.#codes;
    const { length } = text;
    let firsts = this.#firsts;
    let { cells } = this.#room;
    for (let start = 0; start < length; start++) {
      const firstCode = codes[text.charCodeAt(start)] as number;
      if (firstCode === passed) continue;
      let state = firsts[firstCode] as number;
      if (state === noState) continue;
      if (state === unasked) {
        state = this.#place(text.charCodeAt(start));
        firsts = this.#firsts;
        cells = this.#room.cells;
        if (state === noState) continue;
      }
      for (let at = start + 1; ; at++) {
        const word = cells[state * stride + 2] as number;
        if (word !== 0) {
          const end = this.#endOfWord(word - 1, text, at);
          if (end !== 0) onWord(this.#numbers[word - 1] as number, start, end);
        }
        if (at >= length) break;
        let code = codes[text.charCodeAt(at)] as number;
        if (code === passed) {
          at = this.#afterPassed(text, at);
          if (at >= length) break;
          code = codes[text.charCodeAt(at)] as number;
          if (code === passed) break;
        }
        const next = (cells[state * stride] as number) + code;
        const check = next * stride + 1;
        if (check >= cells.length || cells[check] !== state) break;
        state = next;
      }
    }
  }

  /** Where the text goes on after signs that are passed over, or after as many as may be. */
  #afterPassed(text: string, from: number): number {
    let at = from;
    while (at < text.length && at - from < mostPassed && this.#codes[text.charCodeAt(at)] === passed) at++;
    return at;
  }

  /** Where the word ends whose beginning ends here, or 0 when its tail does not follow. */
  #endOfWord(word: number, text: string, from: number): number {
    const tail = this.#tails[word] as string;
    let end = from;
    let run = 0;
    for (let at = 0; at < tail.length; end++) {
      if (text.charCodeAt(end) === tail.charCodeAt(at)) {
        at++;
        run = 0;
      } else if (this.#codes[text.charCodeAt(end)] !== passed || ++run > mostPassed) return 0;
    }
    return end;
  }

  /** Places the words that begin with a unit, breadth first. @returns their state. */
  #place(unit: number): number {
    const words = [...this.#wordsFrom(unit)].sort((a, b) => (a.letters < b.letters ? -1 : 1));
    if (words.length === 0) {
      if (this.#codes[unit] === unknown) this.#codes[unit] = foreign;
      else this.#firsts[this.#codes[unit] as number] = noState;
      return noState;
    }
    const root = this.#room.takeFirst();
    const code = this.#codeOf(unit);
    this.#firsts[code] = root;
    const states = [root];
    /** Per state: the first of the words that share its prefix, and where they end. */
    const from = [0];
    const to = [words.length];
    for (let head = 0, depth = 1, nextDepth = 1; head < states.length; head++) {
      if (head === nextDepth) {
        depth++;
        nextDepth = states.length;
      }
      const state = states[head] as number;
      const last = to[head] as number;
      let at = from[head] as number;
      const word = words[at] as NumberedWord;
      if (word.letters.length === depth || at + 1 === last) {
        this.#room.endWord(state, this.#numbers.length);
        this.#numbers.push(word.number);
        this.#tails.push(word.letters.slice(depth));
        at++;
      }
      const children: number[] = [];
      for (; at < last; at++) {
        const code = this.#codeOf((words[at] as NumberedWord).letters.charCodeAt(depth));
        if (code !== children[children.length - 1]) {
          children.push(code);
          from.push(at);
          to.push(at);
        }
        to[to.length - 1] = at + 1;
      }
      if (children.length === 0) continue;
      const base = this.#room.place(state, children);
      for (const code of children) states.push(base + code);
    }
    return root;
  }

  #codeOf(unit: number): number {
    const known = this.#codes[unit] as number;
    if (known !== unknown && known !== foreign) return known;
    const code = ++this.#lastCode;
    this.#codes[unit] = code;
    if (code === this.#firsts.length) this.#firsts = copyInto(new Int32Array(2 * code).fill(unasked), this.#firsts);
    /** What begins no word was asked already. */
    if (known === foreign) this.#firsts[code] = noState;
    return code;
  }
}

/**
 * A trie of words that are all known.
 *
 * @throws {RangeError} when a word is empty, stands twice, or holds a sign that is passed over.
 */
export function trieOf(words: readonly string[], signsPassedOver = ""): WordTrie {
  const known = new Set<string>();
  const byFirst = new Map<number, NumberedWord[]>();
  for (const [number, letters] of words.entries()) {
    if (letters === "") throw new RangeError("an empty word cannot be found");
    if (known.has(letters)) throw new RangeError(`the word "${letters}" stands twice`);
    if ([...signsPassedOver].some((sign) => letters.includes(sign)))
      throw new RangeError(`"${letters}" holds a sign that is passed over`);
    known.add(letters);
    const alike = byFirst.get(letters.charCodeAt(0));
    if (alike === undefined) byFirst.set(letters.charCodeAt(0), [{ letters, number }]);
    else alike.push({ letters, number });
  }
  return new WordTrie((unit) => byFirst.get(unit) ?? [], signsPassedOver);
}

/** States side by side; free states form a ring, which a search follows. */
class DoubleArray {
  cells = new Int32Array(0);
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #hint = 0;

  constructor() {
    this.#grow(1024);
  }

  /** Takes a free state for the words of a first letter. */
  takeFirst(): number {
    if (this.#nextFree[0] === 0) this.#grow(this.#nextFree.length * 2);
    const state = this.#nextFree[0] as number;
    this.#take(state, first);
    return state;
  }

  /** Gives the children of a state the first place where all of them find free states. @returns the base they stand behind. */
  place(state: number, children: readonly number[]): number {
    const base = this.#findBase(children);
    this.cells[state * stride] = base;
    for (const code of children) this.#take(base + code, state);
    return base;
  }

  /** Notes the word that ends in a state. */
  endWord(state: number, word: number): void {
    this.cells[state * stride + 2] = word + 1;
  }

  #findBase(codes: readonly number[]): number {
    const leading = codes[0] as number;
    let tries = 0;
    for (let state = this.#firstToTry(codes.length); ; state = this.#nextFree[state] as number, tries++) {
      if (state === 0) {
        this.#hint = this.#nextFree.length;
        this.#grow(this.#nextFree.length * 2);
        return this.#findBase(codes);
      }
      if (tries === mostTries) this.#hint = state;
      if (state > leading && this.#fits(state - leading, codes)) return state - leading;
    }
  }

  #fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) {
      const target = base + code;
      if (target >= this.#nextFree.length) this.#grow(Math.max(target + 1, this.#nextFree.length * 2));
      if (this.cells[target * stride + 1] !== free) return false;
    }
    return true;
  }

  /** Holes that only an only child fits into are left to only children; a search for more begins behind them. */
  #firstToTry(children: number): number {
    if (children === 1) return this.#nextFree[0] as number;
    let state = this.#hint;
    while (state !== 0 && this.cells[state * stride + 1] !== free) state = this.#nextFree[state] as number;
    return state === 0 ? (this.#nextFree[0] as number) : state;
  }

  #take(state: number, parent: number): void {
    this.cells[state * stride + 1] = parent;
    const next = this.#nextFree[state] as number;
    const previous = this.#previousFree[state] as number;
    this.#nextFree[previous] = next;
    this.#previousFree[next] = previous;
  }

  #grow(size: number): void {
    const old = this.#nextFree.length;
    if (size <= old) return;
    this.cells = copyInto(new Int32Array(size * stride), this.cells);
    this.#nextFree = copyInto(new Int32Array(size), this.#nextFree);
    this.#previousFree = copyInto(new Int32Array(size), this.#previousFree);
    const cells = this.cells;
    const nextFree = this.#nextFree;
    const previousFree = this.#previousFree;
    let last = previousFree[0] as number;
    for (let state = Math.max(old, 1); state < size; state++) {
      cells[state * stride + 1] = free;
      nextFree[last] = state;
      previousFree[state] = last;
      last = state;
    }
    nextFree[last] = 0;
    previousFree[0] = last;
  }
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
