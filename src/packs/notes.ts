/** Gathers what is wrong with a pack, and what is only odd. */
import { type Fault, nearMatch } from "../errors.js";

/** The table of `haechi/data` that has the ids of a kind. */
const tableOfIds: Readonly<Record<string, string>> = {
  class: "classes",
  source: "sources",
  record: "records",
  subject: "records",
  rule: "rules",
  requirement: "schemes",
};

/** Lists of at most so many words are shown in full. */
const mostShown = 40;

/** For so many unknown ids of a pack a near match is looked for; it takes long in large tables. */
const mostMatched = 100;

interface Ids {
  has(id: string): boolean;
  keys(): Iterable<string>;
  readonly size: number;
}

export class Notes {
  readonly errors: Fault[] = [];
  readonly warnings: Fault[] = [];
  /** Is anybody going to read the warnings? */
  readonly warns: boolean;
  #matched = 0;

  constructor(warns: boolean) {
    this.warns = warns;
  }

  error(path: string, message: string, expected?: string): void {
    this.errors.push({ path, message, ...(expected === undefined ? {} : { expected }) });
  }

  warn(path: string, message: string, expected?: string): void {
    this.warnings.push({ path, message, ...(expected === undefined ? {} : { expected }) });
  }

  /** An error where an id stands for nothing, with the id that was perhaps meant and the place of the others. */
  mustKnow(path: string, kind: string, id: string, known: Ids): void {
    if (known.has(id)) return;
    const near = this.#matched++ < mostMatched ? nearMatch(id, known.keys()) : undefined;
    this.errors.push({
      path,
      message: `unknown ${kind} "${id}"`,
      expected: whereToLook(kind, known),
      ...(near === undefined ? {} : { didYouMean: near }),
    });
  }
}

function whereToLook(kind: string, known: Ids): string {
  const table = tableOfIds[kind];
  if (table === undefined) return known.size <= mostShown ? [...known.keys()].join(" | ") : `a ${kind} of the tables`;
  const listed = table === "classes" ? " (`npx haechi data classes` lists them)" : "";
  const ofPacks = table === "schemes" ? "" : " or of a pack";
  return `an id of \`${table}\` in haechi/data${listed}${ofPacks}`;
}
