/** Shows how two versions of the tables differ, and which verdicts on a file of listings change. */
import pc from "picocolors";
import { compareVerdicts, type DataChange, diffData, type Finding, type Flip, type Interval } from "../index.js";
import { ExitCode } from "./exit-code.js";
import { counted, type Language, lawName, say, sayName } from "./language.js";
import { linesOf, openInput } from "./lines.js";
import { type FileRow, kindOf, readRows } from "./read-rows.js";
import { decisionWord } from "./render.js";
import { tellColumns } from "./screen.js";
import { classifierOf } from "./versions.js";
import { decisionWords } from "./words.js";

export interface DiffOptions {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Prints the changes of the tables, then the flips of the listings, and says with which code to exit. */
export async function diffVersions(
  old: string,
  young: string,
  listings: string | undefined,
  { asOf, json = false, lang }: DiffOptions,
): Promise<number> {
  const [before, after] = await Promise.all([classifierOf(old), classifierOf(young)]);
  const versions = [before.tables.manifest.dataVersion, after.tables.manifest.dataVersion].join(" → ");
  const changes = diffData(before.tables, after.tables);
  if (json) for (const change of changes) print(JSON.stringify(change));
  else {
    print(pc.bold(`tables ${versions}: ${counted(changes.length, "change")}`));
    for (const change of changes) print(`  ${renderChange(change, lang)}`);
  }
  if (listings === undefined) return ExitCode.done;
  const { stream } = await openInput(listings);
  let row: FileRow = { line: 0, fault: "" };
  async function* inputs(): AsyncGenerator<unknown> {
    for await (const next of readRows(
      linesOf(stream, () => undefined),
      kindOf(listings as string),
      tellColumns(listings as string),
    )) {
      row = next;
      yield "listing" in next ? next.listing : undefined;
    }
  }
  const flips = compareVerdicts(inputs(), before, after, asOf === undefined ? {} : { asOf });
  if (!json) print(`\n${pc.bold(`listings of ${listings}`)}`);
  for (;;) {
    const next = await flips.next();
    if (next.done === true) {
      if (json) print(JSON.stringify(next.value));
      else {
        const { total, judged, flips: flipped, unreadable } = next.value;
        print(`\n${flipped} of ${total} change; ${judged} had to be judged again; ${unreadable} could not be read`);
      }
      return next.value.unreadable > 0 ? ExitCode.rowsLost : ExitCode.done;
    }
    print(json ? JSON.stringify({ line: row.line, ...next.value }) : renderFlip(next.value, row, lang));
  }
}

function renderChange(
  { change, table, id, name, class: ofClass, fields, before, after, legalBasis }: DataChange,
  language: Language,
): string {
  const called = name === undefined ? "" : ` ${sayName(name, language)}`;
  const what = `${table === "records" ? "" : `${table} `}${pc.bold(id)}${called}`;
  const laws = legalBasis.map((basis) => sayName(lawName(basis), language)).join(", ");
  const parts = [
    ofClass === undefined ? "" : ` as ${ofClass}`,
    fields === undefined ? "" : ` (${fields.join(", ")})`,
    before === undefined && after === undefined ? "" : ` ${spans(before, after)}`,
    laws === "" ? "" : pc.dim(` ${laws}`),
  ];
  return `${change.padEnd(9)} ${what}${parts.join("")}`;
}

function spans(before: Interval | undefined, after: Interval | undefined): string {
  return [before, after].flatMap((interval) => (interval === undefined ? [] : [span(interval)])).join(" → ");
}

function span({ from, to }: Interval): string {
  const start = typeof from === "object" ? `before ${from.before}` : (from ?? "");
  return `[${start}–${to ?? ""}]`;
}

function renderFlip({ from, to, added, removed, because }: Flip, { line }: FileRow, language: Language): string {
  const finding = ({ ruleId, subject, decision }: Finding) =>
    `${ruleId} ${sayName(subject.name, language)}: ${say(decisionWords[decision], language)}`;
  return [
    `${String(line).padStart(5)}  ${decisionWord(from.decision, language)} → ${decisionWord(to.decision, language)}`,
    ...removed.map((each) => `       ${pc.red("-")} ${finding(each)}`),
    ...added.map((each) => `       ${pc.green("+")} ${finding(each)}`),
    ...because.map((change) => `       ${pc.dim("because")} ${renderChange(change, language)}`),
  ].join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
