/** What the parts of the benchmark report, and the table of it: for a terminal, or in Markdown. */

/** One figure. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Beside what else it was measured, and how it compares. */
  readonly compared?: string;
  /** What was promised of it, and whether it holds. */
  readonly promise?: string;
}

/** Hands the rows of a part to the program that started it. */
export function report(rows: readonly Row[]): void {
  process.stdout.write(JSON.stringify(rows));
}

const head = ["what", "figure", "compared", "promise"] as const;

/** Rows under the title of their part. */
export function renderPart(title: string, rows: readonly Row[], form: "text" | "markdown"): string {
  const cells = rows.map(({ what, figure, compared = "", promise = "" }) => [what, figure, compared, promise]);
  if (form === "markdown") return [[`**${title}**`, "", "", ""], ...cells].map(markdownLine).join("");
  const line = ([what = "", figure = "", ...rest]: readonly string[]) =>
    `  ${what.padEnd(54)} ${figure.padStart(20)}  ${rest.filter((text) => text !== "").join("; ")}\n`;
  return `\n${title}\n${cells.map(line).join("")}`;
}

/** What stands above the first part. */
export function renderHead(caption: string, form: "text" | "markdown"): string {
  if (form === "text") return `${caption}\n`;
  return `${caption}\n\n${markdownLine(head)}${markdownLine(["---", "---:", "---", "---"])}`;
}

function markdownLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** 41,234: three digits and zeros, for no measurement has more. */
export function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en");
}

/** 3.14 ×, 0.07 ×, 194 × */
export function times(ratio: number): string {
  return `${ratio >= 10 ? rounded(ratio) : ratio.toFixed(2)} ×`;
}

/** Listings a second, from microseconds a listing. */
export function perSecond(micros: number): string {
  return `${rounded(1e6 / micros)} listings/s`;
}

/** A promise with its outcome. */
export function promised(text: string, holds: boolean): string {
  return `${text}: ${holds ? "kept" : "not kept"}`;
}
