/** Gathers what is wrong with a pack, and what is only odd. */
import { type Fault, nearMatch } from "../errors.js";

export class Notes {
  readonly errors: Fault[] = [];
  readonly warnings: Fault[] = [];
  /** Is anybody going to read the warnings? */
  readonly warns: boolean;

  constructor(warns: boolean) {
    this.warns = warns;
  }

  error(path: string, message: string, expected?: string): void {
    this.errors.push({ path, message, ...(expected === undefined ? {} : { expected }) });
  }

  warn(path: string, message: string, expected?: string): void {
    this.warnings.push({ path, message, ...(expected === undefined ? {} : { expected }) });
  }

  /** An error where an id stands for nothing, with the id that was perhaps meant. */
  mustKnow(
    path: string,
    kind: string,
    id: string,
    known: { has(id: string): boolean; keys(): Iterable<string> },
  ): void {
    if (known.has(id)) return;
    const near = nearMatch(id, known.keys());
    this.errors.push({
      path,
      message: `unknown ${kind} "${id}"`,
      ...(near === undefined ? {} : { didYouMean: near }),
    });
  }
}
