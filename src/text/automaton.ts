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
  const codes = encodeAlphabet(words);
  const trie = buildTrie(words, codes);
  return new DoubleArray(trie, codes, words).build();
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

interface Trie {
  /** Children of each node by code, in a map that most nodes do not need. */
  readonly children: (Map<number, number> | undefined)[];
  /** Per node: index of the word that ends there plus one. */
  readonly ends: number[];
}

function buildTrie(words: readonly string[], codes: Uint16Array): Trie {
  const children: (Map<number, number> | undefined)[] = [undefined];
  const ends = [0];
  for (const [index, word] of words.entries()) {
    if (word === "") throw new RangeError("an automaton cannot hold an empty word");
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const code = codes[word.charCodeAt(at)] as number;
      const siblings = children[node] ?? new Map<number, number>();
      children[node] = siblings;
      let child = siblings.get(code);
      if (child === undefined) {
        child = ends.length;
        siblings.set(code, child);
        children.push(undefined);
        ends.push(0);
      }
      node = child;
    }
    if (ends[node] !== 0) throw new RangeError(`an automaton cannot hold the word "${word}" twice`);
    ends[node] = index + 1;
  }
  return { children, ends };
}

/** Places a trie into a double array and links its failures, breadth first. */
class DoubleArray {
  readonly #trie: Trie;
  readonly #codes: Uint16Array;
  readonly #lengths: Uint32Array;
  #cells = new Int32Array(0);
  #words = new Int32Array(0);
  #links = new Int32Array(0);
  /** Free states form a ring, so that a search for room skips what is taken. */
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #size = 1;

  constructor(trie: Trie, codes: Uint16Array, words: readonly string[]) {
    this.#trie = trie;
    this.#codes = codes;
    this.#lengths = Uint32Array.from(words, (word) => word.length);
    this.#grow(Math.max(1024, trie.ends.length * 2));
  }

  build(): Automaton {
    this.#take(rootState);
    this.#cells[1] = free;
    const queue: [node: number, state: number][] = [[0, rootState]];
    for (let head = 0; head < queue.length; head++) {
      const [node, state] = queue[head] as [number, number];
      const children = this.#trie.children[node];
      if (!children) continue;
      const base = this.#findBase([...children.keys()]);
      this.#cells[state * stride] = base;
      for (const [code, child] of children) {
        const target = base + code;
        this.#take(target);
        this.#cells[target * stride + 1] = state;
        this.#words[target] = this.#trie.ends[child] as number;
        queue.push([child, target]);
      }
      for (const code of children.keys()) this.#linkFailure(state, base + code, code);
    }
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
    const inherited = cells[failure * stride + 3] as number;
    cells[state * stride + 2] = failure;
    cells[state * stride + 3] = this.#words[state] === 0 ? inherited : state;
    this.#links[state] = this.#words[state] === 0 ? 0 : inherited;
  }

  /** The first place where all children of a node find free states. */
  #findBase(codes: readonly number[]): number {
    const first = codes[0] as number;
    for (let state = this.#nextFree[rootState] as number; ; state = this.#nextFree[state] as number) {
      if (state === rootState) {
        this.#grow(this.#nextFree.length * 2);
        return this.#findBase(codes);
      }
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

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
