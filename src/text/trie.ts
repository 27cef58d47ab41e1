/** Finds every occurrence of many words in one pass: Aho and Corasick's automaton (1975) in a double array (Aoe 1989). */

/**
 * A built automaton: plain arrays and one string, so that it can be stored, shared and sent. Its trie holds of each
 * word only the beginning that no other word shares; the rest, its tail, is compared where the beginning is found.
 */
export interface Automaton {
  /** The code of each UTF-16 unit in the alphabet of the words; 0 = in none of them, `passed` = passed over. */
  readonly codes: Uint16Array;
  /** Four cells a state: base, check, failure link, the longest word whose beginning ends here plus one (or 0). */
  readonly cells: Int32Array;
  /** Per word: the next shorter one whose beginning ends at the same place plus one, or 0. */
  readonly shorter: Int32Array;
  /** Per word: the length of its beginning. */
  readonly depths: Uint32Array;
  /** The tails of all words, one behind the other, and where that of each word starts; one more start than words. */
  readonly tails: string;
  readonly tailStarts: Uint32Array;
}

/** Called for each occurrence, in the order in which their beginnings end. */
export type OnWord = (word: number, start: number, end: number) => void;

const stride = 4;
const rootState = 0;
const free = -1;
/** The code of a sign that a scan passes over. */
const passed = 0xffff;
/** So many signs in a row are passed over and no more. */
const mostPassed = 3;
/** After so many holes that did not fit, a search begins further on. */
const mostTries = 24;

/**
 * Reports every occurrence of every word, overlaps included, in time linear in text and occurrences. An occurrence
 * may hold signs that are passed over, but begins and ends with none.
 */
export function scan(automaton: Automaton, text: string, onWord: OnWord): void {
  const { codes, cells, shorter, depths } = automaton;
  let state = rootState;
  let lastPassed = -1;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] as number;
    if (code === 0) {
      state = rootState;
      continue;
    }
    if (code === passed) {
      run = lastPassed === at - 1 ? run + 1 : 1;
      lastPassed = at;
      if (run > mostPassed) state = rootState;
      continue;
    }
    for (;;) {
      const next = (cells[state * stride] as number) + code;
      if (cells[next * stride + 1] === state) {
        state = next;
        break;
      }
      if (state === rootState) break;
      state = cells[state * stride + 2] as number;
    }
    for (let found = cells[state * stride + 3] as number; found !== 0; found = shorter[found - 1] as number) {
      const end = endOfWord(automaton, text, found - 1, at + 1);
      if (end === 0) continue;
      const depth = depths[found - 1] as number;
      const start = at + 1 - depth;
      onWord(found - 1, start > lastPassed ? start : startBefore(codes, text, at, depth), end);
    }
  }
}

/** Where the word ends whose beginning ends here, or 0 when its tail does not follow. */
function endOfWord({ codes, tails, tailStarts }: Automaton, text: string, word: number, from: number): number {
  let end = from;
  let run = 0;
  const last = tailStarts[word + 1] as number;
  for (let at = tailStarts[word] as number; at < last; end++) {
    if (text.charCodeAt(end) === tails.charCodeAt(at)) {
      at++;
      run = 0;
    } else if (codes[text.charCodeAt(end)] !== passed || ++run > mostPassed) return 0;
  }
  return end;
}

/** Where a beginning that ends with this unit starts, the signs that are passed over not counted. */
function startBefore(codes: Uint16Array, text: string, last: number, length: number): number {
  let start = last;
  for (let left = length - 1; left > 0; ) if (codes[text.charCodeAt(--start)] !== passed) left--;
  return start;
}

/** Builds the automaton of these words, distinct and none empty, which passes over the given signs of a text. */
export function buildAutomaton(words: readonly string[], signsPassedOver = ""): Automaton {
  const codes = encodeAlphabet(words, signsPassedOver);
  const sorted = [...words].sort();
  checkWords(sorted, codes);
  const { cells, states, depths } = placeTrie(sorted, placesIn(words, sorted), codes);
  const tailStarts = new Uint32Array(words.length + 1);
  let tails = "";
  for (let index = 0; index < words.length; index++) {
    tails += (words[index] as string).slice(depths[index]);
    tailStarts[index + 1] = tails.length;
  }
  return { codes, cells, shorter: linkFailures(cells, states, words.length), depths, tails, tailStarts };
}

/** Where each sorted word stood in the list as given. */
function placesIn(words: readonly string[], sorted: readonly string[]): Uint32Array {
  const places = new Map<string, number>();
  for (let index = 0; index < words.length; index++) places.set(words[index] as string, index);
  return Uint32Array.from(sorted, (word) => places.get(word) as number);
}

/** Gives the frequent units the small codes, which packs the array densely. */
function encodeAlphabet(words: readonly string[], signsPassedOver: string): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const word of words) {
    for (let at = 0; at < word.length; at++) (counts[word.charCodeAt(at)] as number)++;
  }
  const units: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit] !== 0) units.push(unit);
  units.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const codes = new Uint16Array(counts.length);
  for (const [index, unit] of units.entries()) codes[unit] = index + 1;
  for (const sign of signsPassedOver) codes[sign.charCodeAt(0)] = passed;
  return codes;
}

function greatestCode(codes: Uint16Array): number {
  return codes.reduce((most, code) => (code === passed ? most : Math.max(most, code)), 0);
}

function checkWords(sorted: readonly string[], codes: Uint16Array): void {
  for (let at = 0; at < sorted.length; at++) {
    const word = sorted[at] as string;
    if (word === "") throw new RangeError("an automaton cannot hold an empty word");
    if (word === sorted[at + 1]) throw new RangeError(`an automaton cannot hold the word "${word}" twice`);
    for (let index = 0; index < word.length; index++) {
      if (codes[word.charCodeAt(index)] === passed) throw new RangeError(`"${word}" holds a sign that is passed over`);
    }
  }
}

/** The states of a trie in the order of their depth, and how much of each word it holds. */
interface PlacedTrie {
  readonly cells: Int32Array;
  readonly states: readonly number[];
  readonly depths: Uint32Array;
}

/** Places the trie of sorted words, breadth first; each cell that a word ends in says which. */
function placeTrie(sorted: readonly string[], places: Uint32Array, codes: Uint16Array): PlacedTrie {
  const room = new DoubleArray(sorted.length * 2);
  const depths = new Uint32Array(sorted.length);
  const states = sorted.length > 0 ? [rootState] : [];
  /** Per state: the first of the words that share its prefix, and where they end. */
  const from = [0];
  const to = [sorted.length];
  for (let head = 0, depth = 0, nextDepth = 1; head < states.length; head++) {
    if (head === nextDepth) {
      depth++;
      nextDepth = states.length;
    }
    const state = states[head] as number;
    const last = to[head] as number;
    let at = from[head] as number;
    if ((sorted[at] as string).length === depth || (depth > 0 && at + 1 === last)) {
      room.endWord(state, places[at] as number);
      depths[places[at] as number] = depth;
      at++;
    }
    const children: number[] = [];
    for (; at < last; at++) {
      const code = codes[(sorted[at] as string).charCodeAt(depth)] as number;
      if (code !== children[children.length - 1]) {
        children.push(code);
        from.push(at);
        to.push(at);
      }
      to[to.length - 1] = at + 1;
    }
    if (children.length === 0) continue;
    const base = room.place(state, children);
    for (const code of children) states.push(base + code);
  }
  return { cells: room.cells(greatestCode(codes)), states, depths };
}

/** Links every state to that of its longest proper suffix, and every word to the next shorter that ends with it. */
function linkFailures(cells: Int32Array, states: readonly number[], words: number): Int32Array {
  const shorter = new Int32Array(words);
  for (let at = 1; at < states.length; at++) {
    const state = states[at] as number;
    const parent = cells[state * stride + 1] as number;
    const failure = parent === rootState ? rootState : failureOf(cells, parent, state);
    cells[state * stride + 2] = failure;
    const inherited = cells[failure * stride + 3] as number;
    const own = cells[state * stride + 3] as number;
    if (own === 0) cells[state * stride + 3] = inherited;
    else shorter[own - 1] = inherited;
  }
  return shorter;
}

function failureOf(cells: Int32Array, parent: number, state: number): number {
  const code = state - (cells[parent * stride] as number);
  for (let from = cells[parent * stride + 2] as number; ; from = cells[from * stride + 2] as number) {
    const next = (cells[from * stride] as number) + code;
    if (cells[next * stride + 1] === from) return next;
    if (from === rootState) return rootState;
  }
}

/** Finds room for the children of each state; the free states form a ring, so that a search skips what is taken. */
class DoubleArray {
  #cells = new Int32Array(0);
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #size = 1;
  #hint = rootState;

  constructor(states: number) {
    this.#grow(Math.max(1024, states));
  }

  /** Gives the children of a state the first place where all of them find free states. */
  place(state: number, children: readonly number[]): number {
    const base = this.#findBase(children);
    this.#cells[state * stride] = base;
    for (const code of children) this.#take(base + code, state);
    return base;
  }

  /** Notes the word that ends in a state. */
  endWord(state: number, word: number): void {
    this.#cells[state * stride + 3] = word + 1;
  }

  /** All cells, with room behind the last state for any code. */
  cells(greatest: number): Int32Array {
    const count = this.#size + greatest + 1;
    this.#grow(count);
    return this.#cells.slice(0, count * stride);
  }

  #findBase(codes: readonly number[]): number {
    const first = codes[0] as number;
    let tries = 0;
    for (let state = this.#firstToTry(codes.length); ; state = this.#nextFree[state] as number, tries++) {
      if (state === rootState) {
        this.#hint = this.#nextFree.length;
        this.#grow(this.#nextFree.length * 2);
        return this.#findBase(codes);
      }
      if (tries === mostTries) this.#hint = state;
      if (state > first && this.#fits(state - first, codes)) return state - first;
    }
  }

  #fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) {
      const target = base + code;
      if (target >= this.#nextFree.length) this.#grow(Math.max(target + 1, this.#nextFree.length * 2));
      if (this.#cells[target * stride + 1] !== free) return false;
    }
    return true;
  }

  /** Holes that only an only child fits into are left to only children; a search for more begins behind them. */
  #firstToTry(children: number): number {
    if (children === 1) return this.#nextFree[rootState] as number;
    let state = this.#hint;
    while (state !== rootState && this.#cells[state * stride + 1] !== free) state = this.#nextFree[state] as number;
    return state === rootState ? (this.#nextFree[rootState] as number) : state;
  }

  #take(state: number, parent: number): void {
    if (state >= this.#size) this.#size = state + 1;
    this.#cells[state * stride + 1] = parent;
    const next = this.#nextFree[state] as number;
    const previous = this.#previousFree[state] as number;
    this.#nextFree[previous] = next;
    this.#previousFree[next] = previous;
  }

  #grow(size: number): void {
    const old = this.#nextFree.length;
    if (size <= old) return;
    this.#cells = copyInto(new Int32Array(size * stride), this.#cells);
    this.#nextFree = copyInto(new Int32Array(size), this.#nextFree);
    this.#previousFree = copyInto(new Int32Array(size), this.#previousFree);
    const cells = this.#cells;
    const nextFree = this.#nextFree;
    const previousFree = this.#previousFree;
    cells[rootState * stride + 1] = free;
    let last = previousFree[rootState] as number;
    for (let state = Math.max(old, 1); state < size; state++) {
      cells[state * stride + 1] = free;
      nextFree[last] = state;
      previousFree[state] = last;
      last = state;
    }
    nextFree[last] = rootState;
    previousFree[rootState] = last;
  }
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
