/** Screens a file: rows in, rows out, a summary at the end. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { SingleBar } from "cli-progress";
import { stringify } from "csv-stringify/sync";
import pc from "picocolors";
import {
  type ClassifierOptions,
  createClassifier,
  type Decision,
  type Listing,
  screenListings,
  type Verdict,
} from "../index.js";
import { remarkOnColumns } from "./columns.js";
import { ExitCode, meets } from "./exit-code.js";
import { linesOf, openInput } from "./lines.js";
import { type FileKind, type FileRow, kindOf, readRows } from "./read-rows.js";
import { decisionWord, firstLaw, marked, renderTable, type TableRow, words } from "./render.js";

export interface ScreenFileOptions {
  readonly classifier: ClassifierOptions;
  readonly out?: string;
  readonly format?: "table" | "jsonl" | "csv";
  readonly input?: FileKind;
  readonly only?: Decision;
  readonly failOn?: Decision;
}

/** What a row came to. */
interface Outcome {
  readonly line: number;
  readonly listing: Partial<Listing>;
  readonly verdict?: Verdict;
  readonly fault?: string;
}

type Counts = Record<Decision | "error", number>;

/** Judges every row of a file and says with which code to exit. */
export async function screenFile(path: string, options: ScreenFileOptions): Promise<number> {
  const { stream, size } = await openInput(path);
  const progress = progressBar(size, options.out !== undefined || !process.stdout.isTTY);
  const lines = linesOf(stream, (count) => progress?.increment(count));
  const out: Writable = options.out === undefined ? process.stdout : createWriteStream(options.out);
  const format = options.format ?? (out === process.stdout && process.stdout.isTTY ? "table" : "jsonl");
  const writer = writerOf(format);
  const counts: Counts = { prohibited: 0, restricted: 0, review: 0, allowed: 0, error: 0 };
  let failed = false;
  await write(out, writer.head);
  for await (const outcome of outcomes(
    readRows(lines, options.input ?? kindOf(path), tellColumns(path)),
    options.classifier,
  )) {
    const decision = outcome.verdict?.decision ?? "error";
    counts[decision]++;
    failed ||= outcome.verdict !== undefined && meets(outcome.verdict.decision, options.failOn);
    if (options.only === undefined || decision === options.only || decision === "error")
      await write(out, writer.row(outcome));
  }
  await write(out, writer.tail());
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
  progress?.stop();
  process.stderr.write(`${summary(counts)}\n`);
  if (failed) return ExitCode.failOn;
  return counts.error > 0 ? ExitCode.rowsLost : ExitCode.done;
}

/** Looks at the header of a file and says on standard error, once, which columns are not what they may seem. */
export function tellColumns(path: string): (columns: readonly string[]) => void {
  const file = path === "-" ? "standard input" : path;
  return (columns) => {
    const remark = remarkOnColumns(columns, file);
    if (remark !== undefined) process.stderr.write(`haechi: ${remark} (headers: haechi screen --help)\n`);
  };
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

interface RowWriter {
  readonly head: string;
  row(outcome: Outcome): string;
  tail(): string;
}

function writerOf(format: "table" | "jsonl" | "csv"): RowWriter {
  if (format === "table") return tableWriter();
  if (format === "csv") {
    const columns = ["line", "id", "title", "decision", "rules", "laws", "evidence", "message", "error"];
    return { head: stringify([columns]), row: (outcome) => stringify([csvCells(outcome)]), tail: () => "" };
  }
  return { head: "", row: (outcome) => `${JSON.stringify(jsonRow(outcome))}\n`, tail: () => "" };
}

function jsonRow({ line, listing, verdict, fault }: Outcome): object {
  const id = listing.id === undefined ? {} : { id: listing.id };
  return verdict ? { line, ...id, verdict } : { line, ...id, error: fault };
}

function csvCells({ line, listing, verdict, fault }: Outcome): (string | number)[] {
  const findings = verdict?.findings ?? [];
  return [
    line,
    listing.id ?? "",
    listing.title ?? "",
    verdict?.decision ?? "error",
    [...new Set(findings.map(({ ruleId }) => ruleId))].join(" "),
    [...new Set(findings.map(firstLaw))].join("; "),
    [
      ...new Set(
        findings.flatMap(({ evidence }) => evidence.filter(({ fact }) => fact === "role").map(({ text }) => text)),
      ),
    ].join(" | "),
    findings[0]?.message.ko ?? "",
    fault ?? "",
  ];
}

/** A table is laid out when all rows are known, so it is for files a person can read. */
function tableWriter(): RowWriter {
  const rows: TableRow[] = [];
  const mark = pc.isColorSupported ? (text: string) => pc.bold(pc.underline(text)) : (text: string) => `⟦${text}⟧`;
  return {
    head: "",
    row: ({ line, listing, verdict, fault }) => {
      const findings = verdict?.findings ?? [];
      const evidence = findings.flatMap((finding) => finding.evidence);
      rows.push({
        label: String(line),
        decision: verdict?.decision ?? "error",
        title: listing.title === undefined ? (fault ?? "") : marked(listing.title, "title", evidence, mark),
        law: verdict ? lawsOf(verdict) : (fault ?? ""),
        note: String(listing.attributes?.["note"] ?? ""),
      });
      return "";
    },
    tail: () => `${renderTable(rows, process.stdout.columns ?? 140)}\n`,
  };
}

/** The laws of the findings; where there are none, what was considered and let go. */
function lawsOf(verdict: Verdict): string {
  const laws = [...new Set(verdict.findings.map(firstLaw))];
  if (laws.length > 0) return laws.join("\n");
  const notice = verdict.notices[0];
  if (notice) return `알림: ${firstLaw(notice)}`;
  const passed = verdict.considered[0];
  return passed ? `${passed.subject.name.ko}: ${passed.because}` : "";
}

/** Waits while the reader is slower than we are. */
async function write(out: Writable, text: string): Promise<void> {
  if (text !== "" && !out.write(text)) await once(out, "drain");
}

function progressBar(size: number | undefined, isFree: boolean): SingleBar | undefined {
  if (size === undefined || !isFree || !process.stderr.isTTY) return undefined;
  const bar = new SingleBar({
    stream: process.stderr,
    format: "{bar} {percentage}% | {duration_formatted}",
    hideCursor: true,
  });
  bar.start(size, 0);
  return bar;
}

function summary(counts: Counts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = (Object.keys(words) as Decision[]).map((decision) => `${decisionWord(decision)} ${counts[decision]}`);
  return `${total} listings: ${parts.join(", ")}, ${pc.bold(`오류 error ${counts.error}`)}`;
}
