/** Finds every occurrence of many words in one pass: Aho and Corasick's automaton (1975) in a double array (Aoe 1989). */

/** A built automaton: plain typed arrays, so that it can be stored, shared and sent. */
export interface Automaton {
  /** The code of each UTF-16 unit in the alphabet of the words; 0 = in none of them. */
  readonly codes: Uint16Array;
  /** Four cells a state: base, check, failure link, first state that ends a word on the failure path (or 0). */
  readonly cells: Int32Array;
  /** Per state: the index of the word that ends in it plus one, or 0. */
  readonly words: Int32Array;
  /** Per state: the next state on the failure path that ends a word, or 0. */
  readonly links: Int32Array;
  readonly lengths: Uint32Array;
}

/** Called for each occurrence, shorter words that end at the same place after longer ones. */
export type OnWord = (word: number, start: number, end: number) => void;

const stride = 4;
const rootState = 0;
const free = -1;
/** After so many holes that did not fit, a search begins further on. */
const mostTries = 24;

/** Reports every occurrence of every word, overlaps included, in time linear in text and occurrences. */
export function scan(automaton: Automaton, text: string, onWord: OnWord): void {
  const { codes, cells, words, links, lengths } = automaton;
  let state = rootState;
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] as number;
    if (code === 0) {
      state = rootState;
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
    for (let out = cells[state * stride + 3] as number; out !== 0; out = links[out] as number) {
      const word = (words[out] as number) - 1;
      onWord(word, at + 1 - (lengths[word] as number), at + 1);
    }
  }
}

/** Builds the automaton of these words; they must be distinct and none empty. */
export function buildAutomaton(words: readonly string[]): Automaton {
  return new DoubleArray(words).build();
}

/** Gives the frequent units the small codes, which packs the array densely. */
function encodeAlphabet(words: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const codes = new Uint16Array(0x10000);
  const units = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  for (const [index, unit] of units.entries()) codes[unit] = index + 1;
  return codes;
}

/** The words of sorted order that share the prefix which leads to a state. */
interface Branch {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Places words into a double array and links its failures, breadth first. */
class DoubleArray {
  readonly #sorted: readonly string[];
  /** Where each sorted word stood in the list. */
  readonly #order: readonly number[];
  readonly #codes: Uint16Array;
  readonly #lengths: Uint32Array;
  #cells = new Int32Array(0);
  #words = new Int32Array(0);
  #links = new Int32Array(0);
  /** Free states form a ring, so that a search for room skips what is taken. */
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #size = 1;
  #hint = rootState;

  constructor(words: readonly string[]) {
    this.#order = words.map((_, index) => index).sort((a, b) => compareWords(words[a] as string, words[b] as string));
    this.#sorted = this.#order.map((index) => words[index] as string);
    this.#codes = encodeAlphabet(words);
    this.#lengths = Uint32Array.from(words, (word) => word.length);
    const units = words.reduce((sum, word) => sum + word.length, 0);
    this.#grow(Math.max(1024, units * 2));
  }

  build(): Automaton {
    this.#checkWords();
    this.#take(rootState);
    this.#cells[1] = free;
    const queue: Branch[] = [{ state: rootState, from: 0, to: this.#sorted.length, depth: 0 }];
    for (let head = 0; head < queue.length; head++) this.#branch(queue[head] as Branch, queue);
    const count = this.#size + this.#codes.length;
    this.#grow(count);
    return {
      codes: this.#codes,
      cells: this.#cells.slice(0, count * stride),
      words: this.#words.slice(0, count),
      links: this.#links.slice(0, count),
      lengths: this.#lengths,
    };
  }

  #checkWords(): void {
    if (this.#sorted[0] === "") throw new RangeError("an automaton cannot hold an empty word");
    const double = this.#sorted.find((word, index) => word === this.#sorted[index + 1]);
    if (double !== undefined) throw new RangeError(`an automaton cannot hold the word "${double}" twice`);
  }

  /** Places the children of one state and queues their branches. */
  #branch({ state, from, to, depth }: Branch, queue: Branch[]): void {
    const children: { code: number; from: number; to: number }[] = [];
    for (let at = from; at < to; ) {
      const word = this.#sorted[at] as string;
      if (word.length === depth) {
        this.#words[state] = (this.#order[at] as number) + 1;
        at++;
        continue;
      }
      const unit = word.charCodeAt(depth);
      let end = at + 1;
      while (end < to && (this.#sorted[end] as string).charCodeAt(depth) === unit) end++;
      children.push({ code: this.#codes[unit] as number, from: at, to: end });
      at = end;
    }
    if (state !== rootState) this.#settleOutput(state);
    if (children.length === 0) return;
    const base = this.#findBase(children.map(({ code }) => code));
    this.#cells[state * stride] = base;
    for (const child of children) {
      const target = base + child.code;
      this.#take(target);
      this.#cells[target * stride + 1] = state;
      queue.push({ state: target, from: child.from, to: child.to, depth: depth + 1 });
    }
    for (const { code } of children) this.#linkFailure(state, base + code, code);
  }

  /** Which state on the failure path ends a word; all shorter states have been settled before. */
  #settleOutput(state: number): void {
    const failure = this.#cells[state * stride + 2] as number;
    const inherited = this.#cells[failure * stride + 3] as number;
    const endsWord = this.#words[state] !== 0;
    this.#cells[state * stride + 3] = endsWord ? state : inherited;
    this.#links[state] = endsWord ? inherited : 0;
  }

  #linkFailure(parent: number, state: number, code: number): void {
    const cells = this.#cells;
    let failure = rootState;
    if (parent !== rootState) {
      let from = cells[parent * stride + 2] as number;
      for (;;) {
        const next = (cells[from * stride] as number) + code;
        if (cells[next * stride + 1] === from) {
          failure = next;
          break;
        }
        if (from === rootState) break;
        from = cells[from * stride + 2] as number;
      }
    }
    cells[state * stride + 2] = failure;
  }

  /** The first place where all children of a node find free states. */
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
      const base = state - first;
      if (base < 1) continue;
      let fits = true;
      for (const code of codes) {
        const target = base + code;
        if (target >= this.#nextFree.length) this.#grow(Math.max(target + 1, this.#nextFree.length * 2));
        if (this.#cells[target * stride + 1] !== free) {
          fits = false;
          break;
        }
      }
      if (fits) return base;
    }
  }

  /** Holes that only an only child fits into are left to only children; a search for more begins behind them. */
  #firstToTry(children: number): number {
    if (children === 1) return this.#nextFree[rootState] as number;
    let state = this.#hint;
    while (state !== rootState && this.#cells[state * stride + 1] !== free) state = this.#nextFree[state] as number;
    return state === rootState ? (this.#nextFree[rootState] as number) : state;
  }

  #take(state: number): void {
    if (state >= this.#size) this.#size = state + 1;
    if (state === rootState) return;
    const next = this.#nextFree[state] as number;
    const previous = this.#previousFree[state] as number;
    this.#nextFree[previous] = next;
    this.#previousFree[next] = previous;
  }

  #grow(size: number): void {
    const old = this.#nextFree.length;
    if (size <= old) return;
    this.#cells = copyInto(new Int32Array(size * stride), this.#cells);
    this.#words = copyInto(new Int32Array(size), this.#words);
    this.#links = copyInto(new Int32Array(size), this.#links);
    this.#nextFree = copyInto(new Int32Array(size), this.#nextFree);
    this.#previousFree = copyInto(new Int32Array(size), this.#previousFree);
    let last = old === 0 ? rootState : (this.#previousFree[rootState] as number);
    for (let state = Math.max(old, 1); state < size; state++) {
      this.#cells[state * stride + 1] = free;
      this.#nextFree[last] = state;
      this.#previousFree[state] = last;
      last = state;
    }
    this.#nextFree[last] = rootState;
    this.#previousFree[rootState] = last;
  }
}

/** By UTF-16 units, so that words with one prefix stand together. */
function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
