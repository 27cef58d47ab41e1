/** Copies what somebody gives as a pack into plain, frozen data of bounded size; runs no code of theirs. */
import type { Fault } from "../errors.js";

/** How much a pack may hold. */
export const caps = { characters: 8_000_000, depth: 40, nodes: 1_000_000 } as const;

/** Names of properties by which a prototype could be reached. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The copy, or why there is none. */
export type PlainResult = { readonly value: Plain; readonly faults: readonly Fault[] };

/**
 * Copies plain data: objects, lists, texts, finite numbers, booleans and null. Getters, functions, symbols,
 * class instances and names such as `__proto__` are faults, and are left out of the copy.
 */
export function copyPlain(input: unknown): PlainResult {
  const copier = new Copier();
  let value: Plain = null;
  try {
    value = copier.copy(input, "", 0);
  } catch (error) {
    const message = error instanceof TooMuch ? error.message : "cannot be read: reading its fields fails";
    return { value: null, faults: [...copier.faults, { path: "", message }] };
  }
  return { value, faults: copier.faults };
}

/** More than a pack may hold: there is no use in reading on. */
class TooMuch extends Error {}

class Copier {
  readonly faults: Fault[] = [];
  #nodes = 0;
  #characters = 0;

  copy(input: unknown, path: string, depth: number): Plain {
    if (++this.#nodes > caps.nodes) throw new TooMuch(`holds more than ${caps.nodes} values`);
    if (depth > caps.depth) throw new TooMuch(`is nested deeper than ${caps.depth}`);
    if (typeof input === "string") return this.#count(input);
    if (typeof input === "boolean" || input === null) return input;
    if (typeof input === "number" && Number.isFinite(input)) return input;
    if (Array.isArray(input)) return this.#copyList(input, path, depth);
    if (typeof input === "object") return this.#copyObject(input, path, depth);
    this.faults.push({ path, message: `is ${typeof input === "number" ? "no finite number" : `a ${typeof input}`}` });
    return null;
  }

  #count(text: string): string {
    this.#characters += text.length;
    if (this.#characters > caps.characters) throw new TooMuch(`holds more than ${caps.characters} characters`);
    return text;
  }

  #copyList(input: readonly unknown[], path: string, depth: number): Plain {
    if (input.length > caps.nodes) throw new TooMuch(`holds more than ${caps.nodes} values`);
    const copy: Plain[] = [];
    for (let index = 0; index < input.length; index++) {
      const own = Object.getOwnPropertyDescriptor(input, index);
      if (own && !("value" in own)) this.#refuse(`${path}[${index}]`, "is computed by a getter");
      copy.push(this.copy(own?.value ?? null, `${path}[${index}]`, depth + 1));
    }
    return Object.freeze(copy);
  }

  #copyObject(input: object, path: string, depth: number): Plain {
    const prototype: unknown = Object.getPrototypeOf(input);
    const isForeign = prototype !== null && Object.getPrototypeOf(prototype) !== null;
    if (prototype === Date.prototype)
      this.faults.push({ path, message: "is a Date", expected: "a day as a string, YYYY-MM-DD" });
    else if (isForeign) this.#refuse(path, "is no plain object");
    const keys = Object.keys(input);
    if (isForeign && keys.length === 0) return null;
    const copy: Record<string, Plain> = {};
    for (const key of keys) {
      const place = path === "" ? key : `${path}.${key}`;
      const own = Object.getOwnPropertyDescriptor(input, key);
      if (forbidden.has(key)) this.#refuse(place, "has a name that no field may have");
      else if (own && !("value" in own)) this.#refuse(place, "is computed by a getter");
      else if (own?.value !== undefined) copy[this.#count(key)] = this.copy(own.value, place, depth + 1);
    }
    return Object.freeze(copy);
  }

  #refuse(path: string, message: string): void {
    this.faults.push({ path, message, expected: "plain data, as JSON has it" });
  }
}
