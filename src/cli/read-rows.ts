/** Reads listings from CSV, TSV or JSON lines, row by row, and never loses a row. */
import { parse } from "csv-parse/sync";
import { listingOfRow } from "./columns.js";

/** A row of a file: a listing, or what is wrong with the row. `line` counts from 1. */
export type FileRow =
  | { readonly line: number; readonly listing: unknown }
  | { readonly line: number; readonly fault: string };

export type FileKind = "csv" | "tsv" | "jsonl";

/** A quoted cell that goes on for more lines than this was never closed. */
const longestCell = 2000;

/** The rows of a file of this kind, from its lines. */
export async function* readRows(lines: AsyncIterable<string>, kind: FileKind): AsyncGenerator<FileRow> {
  if (kind === "jsonl") yield* readJsonLines(lines);
  else yield* readTable(lines, kind === "csv" ? "," : "\t");
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

async function* readTable(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<FileRow> {
  let columns: string[] | undefined;
  for await (const { line, text, isOpen } of records(lines, delimiter)) {
    if (isOpen) {
      yield { line, fault: "opens a quoted cell that is never closed" };
      continue;
    }
    const cells = parseRecord(text, delimiter);
    if (columns === undefined) columns = cells;
    else if (cells.length > columns.length)
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

/** Joins the lines of records whose quoted cells hold line breaks; a line that opens one for good stands alone. */
async function* records(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<RecordText> {
  let pending: string[] = [];
  let line = 0;
  let isInside = false;
  const startLine = () => line - pending.length + 1;
  function* flush(): Generator<RecordText> {
    while (pending.length > 0) {
      yield { line: startLine(), text: pending[0] as string, isOpen: true };
      pending.shift();
      let end = 0;
      let inside = false;
      while (end < pending.length) {
        inside = endsInside(pending[end] as string, inside, delimiter);
        end++;
        if (inside) continue;
        const text = pending.slice(0, end).join("\n");
        if (text.trim() !== "") yield { line: startLine(), text, isOpen: false };
        pending.splice(0, end);
        end = 0;
      }
    }
  }
  for await (const text of lines) {
    line++;
    if (!isInside && text.trim() === "") continue;
    pending.push(text);
    isInside = endsInside(text, isInside, delimiter);
    if (!isInside) {
      yield { line: startLine(), text: pending.join("\n"), isOpen: false };
      pending = [];
    } else if (pending.length > longestCell) {
      yield* flush();
      isInside = false;
    }
  }
  yield* flush();
}

/** Is a quoted cell still open at the end of this line? A quote opens one only at the start of a cell. */
function endsInside(text: string, wasInside: boolean, delimiter: string): boolean {
  let inside = wasInside;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (!inside) inside = at === 0 || text[at - 1] === delimiter;
    else if (text[at + 1] === '"') at++;
    else inside = false;
  }
  return inside;
}
