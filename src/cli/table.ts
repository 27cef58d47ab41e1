/** Lays judged rows out as a table, as wide as the terminal. */
import Table from "cli-table3";
import pc from "picocolors";
import type { Decision } from "../index.js";
import { type Language, say } from "./language.js";
import { decisionWord } from "./render.js";
import { decisionWords, labels } from "./words.js";
import { widthOf, wrap } from "./wrap.js";

/** A row of the screening table. */
export interface TableRow {
  readonly label: string;
  readonly decision: Decision | "error";
  readonly title: string;
  /** The law, or why there is none. */
  readonly why: string;
  readonly note: string;
}

/** The space left and right of a cell. */
const padding = 2;

export function renderTable(rows: readonly TableRow[], width: number, language: Language): string {
  const hasNotes = rows.some(({ note }) => note !== "");
  const decided = [labels.decision, ...Object.values(decisionWords)].map((word) => widthOf(say(word, language)));
  /** Lines are counted upwards, so the last label is the longest. */
  const first = Math.max(rows.at(-1)?.label.length ?? 0, 4) + padding;
  const second = Math.max(...decided) + padding;
  /** What the borders and the first two columns leave. */
  const room = Math.max(40, width - first - second - (hasNotes ? 6 : 5));
  const rest = (hasNotes ? [0.38, 0.4, 0.22] : [0.5, 0.5]).map((part) => Math.floor(room * part));
  const colWidths = [first, second, ...rest];
  const wrapped = (cells: readonly string[]) =>
    colWidths.map((columns, index) => wrap(cells[index] ?? "", columns - padding));
  const names = [labels.decision, labels.listing, labels.why, labels.note].map((name) => say(name, language));
  const table = new Table({
    head: wrapped(["#", ...names]),
    colWidths,
    style: { head: pc.isColorSupported ? ["cyan"] : [], border: pc.isColorSupported ? ["gray"] : [] },
  });
  for (const { label, decision, title, why, note } of rows) {
    const shown = decision === "error" ? pc.red(say(labels.error, language)) : decisionWord(decision, language);
    table.push(wrapped([label, shown, title, why, note]));
  }
  return table.toString();
}
