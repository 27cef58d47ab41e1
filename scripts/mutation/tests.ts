/** Stands for `vitest` while mutants are tried: collects tests, so that they can be run again and again in one process. */
import { format } from "node:util";
import { chai, JestAsymmetricMatchers, JestChaiExpect } from "@vitest/expect";

/** A test of a file, by its place among its describes. */
export interface Test {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  run(): unknown;
}

type Body<T extends readonly unknown[]> = (...row: T) => unknown;
/** Rows as `it.each` takes them: each a list of arguments, or one argument. */
type Each = <T>(
  rows: readonly T[],
) => (name: string, body: T extends readonly unknown[] ? Body<[...T]> : Body<[T]>) => void;

const collected: Test[] = [];
const outer: string[] = [];
let file = "";

/** Loads a test file and gives its tests. */
export async function collectTests(path: string): Promise<readonly Test[]> {
  const before = collected.length;
  file = path;
  await import(path);
  return collected.slice(before);
}

function add(name: string, run: () => unknown): void {
  const full = [...outer, name].join(" > ");
  collected.push({ id: `${collected.length} ${full}`, name: full, file, run });
}

function group(name: string, body: () => void): void {
  outer.push(name);
  body();
  outer.pop();
}

function each(enter: (name: string, run: () => void) => void): Each {
  return (rows) => (name, body) => {
    for (const row of rows) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      const call = body as (...values: readonly unknown[]) => void;
      enter(format(name, ...values), () => call(...values));
    }
  };
}

export const describe = Object.assign(group, { each: each(group) });
export const it = Object.assign(add, { each: each(add) });

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const { expect } = chai;
