/** What the generated pages of the documentation share. */
import type { Category } from "../../src/vocabulary.js";

export const headings: Readonly<Record<Category, string>> = {
  "prescription-drugs": "Prescription drugs",
  "banned-imports": "Banned imports",
  "unsafe-goods": "Unsafe goods",
};

/** Text that stands as it is written. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~$&]/g, "\\$&").replaceAll("\n", " ");
}

/** A place that links lead to. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

type Cell = string | number;

/** The lines of a table, or that there is nothing to tell; columns of numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] {
  if (rows.length === 0) return ["None."];
  const isNumeric = (column: number) => {
    const cells = rows.map((row) => String(row[column]));
    return cells.every((cell) => /^(?:\d+(?: %)?|–)?$/.test(cell)) && cells.some((cell) => cell !== "");
  };
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [
    line(head),
    `| ${head.map((_, column) => (isNumeric(column) ? "--:" : "---")).join(" | ")} |`,
    ...rows.map(line),
  ];
}
