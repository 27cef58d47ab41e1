/** Reads listings from CSV, TSV or JSON lines, row by row, and never loses a row. */
import { extname } from "node:path";
import { parse } from "csv-parse/sync";
import { listingOfRow } from "./columns.js";

/** A row of a file: a listing, or what is wrong with the row. `line` counts from 1. */
export type FileRow =
  | { readonly line: number; readonly listing: unknown }
  | { readonly line: number; readonly fault: string };

export const fileKinds = ["csv", "tsv", "jsonl"] as const;
export type FileKind = (typeof fileKinds)[number];

/** The kind that the ending of a file's name says; JSON lines where it says nothing. */
export function kindOf(path: string): FileKind {
  const ending = extname(path).toLowerCase();
  return ending === ".csv" ? "csv" : ending === ".tsv" ? "tsv" : "jsonl";
}

/** A quoted cell that goes on for more lines than this was never closed. */
const longestCell = 2000;

/** The rows of a file of this kind, from its lines; `onHeader` is told the header of a table and may refuse it. */
export async function* readRows(
  lines: AsyncIterable<string>,
  kind: FileKind,
  onHeader: (columns: readonly string[]) => void = () => undefined,
): AsyncGenerator<FileRow> {
  if (kind === "jsonl") yield* readJsonLines(lines);
  else yield* readTable(lines, kind === "csv" ? "," : "\t", onHeader);
}

async function* readJsonLines(lines: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    let listing: unknown;
    try {
      listing = JSON.parse(text);
    } catch (error) {
      yield { line, fault: `is no JSON: ${(error as Error).message}` };
      continue;
    }
    yield { line, listing };
  }
}

async function* readTable(
  lines: AsyncIterable<string>,
  delimiter: string,
  onHeader: (columns: readonly string[]) => void,
): AsyncGenerator<FileRow> {
  let columns: string[] | undefined;
  for await (const { line, text, isOpen } of records(lines, delimiter)) {
    if (isOpen) {
      yield { line, fault: "opens a quoted cell that is never closed" };
      continue;
    }
    const cells = parseRecord(text, delimiter);
    if (columns === undefined) {
      onHeader(cells);
      columns = cells;
    } else if (cells.length > columns.length)
      yield { line, fault: `has ${cells.length} cells, the header has ${columns.length}` };
    else yield { line, listing: listingOfRow(columns, cells) };
  }
}

function parseRecord(text: string, delimiter: string): string[] {
  const [cells = []] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
  return cells;
}

interface RecordText {
  readonly line: number;
  readonly text: string;
  /** The line opens a quoted cell that nothing closes. */
  readonly isOpen: boolean;
}

/**
 * Joins the lines of records whose quoted cells hold line breaks. A line whose quoted cell nothing closes properly
 * stands alone, and the lines after it are read anew.
 */
async function* records(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<RecordText> {
  const joiner = new RecordJoiner(delimiter);
  for await (const text of lines) yield* joiner.add(text);
  yield* joiner.end();
}

class RecordJoiner {
  readonly #delimiter: string;
  /** Lines that were read and belong to no record yet; all but the last lie inside a quoted cell. */
  #pending: string[] = [];
  #isInside = false;
  /** The line after the last pending one. */
  #nextLine = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *add(text: string): Generator<RecordText> {
    this.#nextLine++;
    if (!this.#isInside && text.trim() === "") return;
    const { isInside, isBroken } = quotesOf(text, this.#isInside, this.#delimiter);
    this.#pending.push(text);
    this.#isInside = isInside;
    if ((isBroken && this.#pending.length > 1) || this.#pending.length > longestCell) yield* this.#giveUp();
    else if (!isInside) {
      yield { line: this.#nextLine - this.#pending.length, text: this.#pending.join("\n"), isOpen: false };
      this.#pending = [];
    }
  }

  *end(): Generator<RecordText> {
    while (this.#pending.length > 0) yield* this.#giveUp();
  }

  /** The first pending line opened a cell for nothing: it stands alone, the others are read anew. */
  *#giveUp(): Generator<RecordText> {
    const [first, ...rest] = this.#pending;
    const end = this.#nextLine;
    yield { line: end - this.#pending.length, text: first as string, isOpen: true };
    this.#nextLine = end - rest.length;
    this.#pending = [];
    this.#isInside = false;
    for (const text of rest) yield* this.add(text);
    this.#nextLine = end;
  }
}

/** Is a quoted cell still open at the end of this line, and did one close where no cell ends? */
function quotesOf(text: string, wasInside: boolean, delimiter: string): { isInside: boolean; isBroken: boolean } {
  let isInside = wasInside;
  let isBroken = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') continue;
    const next = text[at + 1];
    if (!isInside) isInside = at === 0 || text[at - 1] === delimiter;
    else if (next === '"') at++;
    else {
      isInside = false;
      isBroken ||= next !== undefined && next !== delimiter;
    }
  }
  return { isInside, isBroken };
}
