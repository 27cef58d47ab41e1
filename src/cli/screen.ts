/** Screens a file: rows in, rows out, a summary at the end. */

import { once } from "node:events";
import { open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { SingleBar } from "cli-progress";
import pc from "picocolors";
import { type ClassifierOptions, createClassifier, type Decision, type Listing, screenListings } from "../index.js";
import { remarkOnColumns } from "./columns.js";
import { ExitCode, meets } from "./exit-code.js";
import { counted, type Language, say } from "./language.js";
import { linesOf, openInput } from "./lines.js";
import { type FileKind, type FileRow, kindOf, readRows } from "./read-rows.js";
import { decisionWord } from "./render.js";
import { formatOf, type Outcome, type OutputFormat, writerOf } from "./row-writers.js";
import { decisionWords, labels } from "./words.js";

export interface ScreenFileOptions {
  readonly classifier: ClassifierOptions;
  readonly lang: Language;
  readonly out?: string;
  readonly format?: OutputFormat;
  readonly input?: FileKind;
  readonly only?: Decision;
  readonly failOn?: Decision;
}

type Counts = Record<Decision | "error", number>;

/** Judges every row of a file and says with which code to exit. */
export async function screenFile(path: string, options: ScreenFileOptions): Promise<number> {
  const { stream, size } = await openInput(path);
  const showsProgress = process.stderr.isTTY && (options.out !== undefined || !process.stdout.isTTY);
  let progress: SingleBar | undefined;
  const lines = linesOf(stream, (count) => {
    if (showsProgress && size !== undefined) progress ??= progressBar(size);
    progress?.increment(count);
  });
  const rows = outcomes(readRows(lines, options.input ?? kindOf(path), tellColumns(path)), options.classifier);
  /** A file that cannot be read as a whole is refused here, before the output is opened and an older one lost. */
  let next = await rows.next();
  const out = await openOutput(options.out);
  const writer = writerOf(formatFor(options), options.lang);
  const counts: Counts = { prohibited: 0, restricted: 0, review: 0, allowed: 0, error: 0 };
  await write(out, writer.head);
  for (; next.done !== true; next = await rows.next()) {
    const decision = next.value.verdict?.decision ?? "error";
    counts[decision]++;
    if (options.only === undefined || decision === options.only || decision === "error")
      await write(out, writer.row(next.value));
  }
  await write(out, writer.tail());
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
  progress?.stop();
  process.stderr.write(summary(counts, options));
  return exitCodeOfRun(counts, options.failOn);
}

/** Looks at the header of a file and says on standard error, once, which columns are not what they may seem. */
export function tellColumns(path: string): (columns: readonly string[]) => void {
  const file = path === "-" ? "standard input" : path;
  return (columns) => {
    const remark = remarkOnColumns(columns, file);
    if (remark !== undefined) process.stderr.write(`haechi: ${remark} (headers: haechi screen --help)\n`);
  };
}

function formatFor({ format, out }: ScreenFileOptions): OutputFormat {
  if (format !== undefined) return format;
  if (out !== undefined) return formatOf(out) ?? "jsonl";
  return process.stdout.isTTY ? "table" : "jsonl";
}

async function openOutput(path: string | undefined): Promise<Writable> {
  return path === undefined ? process.stdout : (await open(path, "w")).createWriteStream();
}

/** Judges rows through the library's own stream; rows that are no listing keep their place. */
async function* outcomes(rows: AsyncIterable<FileRow>, options: ClassifierOptions): AsyncGenerator<Outcome> {
  const read: FileRow[] = [];
  async function* listings(): AsyncGenerator<unknown> {
    for await (const row of rows) {
      read.push(row);
      yield "listing" in row ? row.listing : undefined;
    }
  }
  for await (const judged of screenListings(listings(), { ...options, classifier: createClassifier(options) })) {
    const row = read.shift() as FileRow;
    if ("fault" in row) yield { line: row.line, listing: {}, fault: row.fault };
    else {
      const listing = (row.listing ?? {}) as Partial<Listing>;
      if ("verdict" in judged) yield { line: row.line, listing, verdict: judged.verdict };
      else yield { line: row.line, listing, fault: judged.error.message };
    }
  }
}

/** Waits while the reader is slower than we are. */
async function write(out: Writable, text: string): Promise<void> {
  if (text !== "" && !out.write(text)) await once(out, "drain");
}

function progressBar(size: number): SingleBar {
  const bar = new SingleBar({
    stream: process.stderr,
    format: "{bar} {percentage}% | {duration_formatted}",
    hideCursor: true,
  });
  bar.start(size, 0);
  return bar;
}

/** How many listings are decided as strictly as what is to fail. */
function countOfMet(counts: Counts, failOn: Decision): number {
  const met = (Object.keys(decisionWords) as Decision[]).filter((decision) => meets(decision, failOn));
  return met.reduce((sum, decision) => sum + counts[decision], 0);
}

/** Rows that could not be read outrank what the others came to: such a run says nothing of the whole file. */
function exitCodeOfRun(counts: Counts, failOn: Decision | undefined): number {
  if (counts.error > 0) return ExitCode.rowsLost;
  return failOn !== undefined && countOfMet(counts, failOn) > 0 ? ExitCode.failOn : ExitCode.done;
}

/** The counts, and beside them whatever bears on the exit code. */
function summary(counts: Counts, { lang, failOn }: ScreenFileOptions): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = (Object.keys(decisionWords) as Decision[]).map(
    (decision) => `${decisionWord(decision, lang)} ${counts[decision]}`,
  );
  const errors = pc.bold(`${say(labels.error, lang)} ${counts.error}`);
  const isKorean = lang === "ko";
  const lines = [`${isKorean ? `상품 ${total}건` : counted(total, "listing")}: ${parts.join(", ")}, ${errors}`];
  if (failOn !== undefined) {
    const met = countOfMet(counts, failOn);
    lines.push(`--fail-on ${failOn}: ${isKorean ? `해당 상품 ${met}건` : `met by ${counted(met, "listing")}`}`);
  }
  if (counts.error > 0) {
    const lost = isKorean ? `읽지 못한 행 ${counts.error}개` : `${counted(counts.error, "row")} could not be read`;
    lines.push(`${lost}: ${isKorean ? "종료 코드" : "exit code"} ${ExitCode.rowsLost}`);
  }
  return `${lines.join("\n")}\n`;
}
