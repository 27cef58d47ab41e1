/** Shows how two versions of the tables differ, and which verdicts on a file of listings change. */
import pc from "picocolors";
import { compareVerdicts, type DataChange, diffData, type Finding, type Flip, type Interval } from "../index.js";
import { linesOf, openInput } from "./lines.js";
import { type FileRow, kindOf, readRows } from "./read-rows.js";
import { decisionWord } from "./render.js";
import { classifierOf } from "./versions.js";

export interface DiffOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Prints the changes of the tables, then the flips of the listings. */
export async function diffVersions(
  old: string,
  young: string,
  listings: string | undefined,
  { asOf, json = false }: DiffOptions,
): Promise<void> {
  const [before, after] = await Promise.all([classifierOf(old), classifierOf(young)]);
  const versions = [before.tables.manifest.dataVersion, after.tables.manifest.dataVersion].join(" → ");
  const changes = diffData(before.tables, after.tables);
  if (json) for (const change of changes) print(JSON.stringify(change));
  else {
    print(pc.bold(`tables ${versions}: ${changes.length} changes`));
    for (const change of changes) print(`  ${renderChange(change)}`);
  }
  if (listings === undefined) return;
  const { stream } = await openInput(listings);
  let row: FileRow = { line: 0, fault: "" };
  async function* inputs(): AsyncGenerator<unknown> {
    for await (const next of readRows(
      linesOf(stream, () => undefined),
      kindOf(listings as string),
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
      return;
    }
    print(json ? JSON.stringify({ line: row.line, ...next.value }) : renderFlip(next.value, row));
  }
}

function renderChange({
  change,
  table,
  id,
  name,
  class: ofClass,
  fields,
  before,
  after,
  legalBasis,
}: DataChange): string {
  const what = `${table === "records" ? "" : `${table} `}${pc.bold(id)}${name === undefined ? "" : ` ${name.ko}`}`;
  const parts = [
    ofClass === undefined ? "" : ` as ${ofClass}`,
    fields === undefined ? "" : ` (${fields.join(", ")})`,
    before === undefined && after === undefined ? "" : ` ${spans(before, after)}`,
    legalBasis.length === 0
      ? ""
      : pc.dim(` ${legalBasis.map(({ source, article }) => `${source.ko} ${article}`.trim()).join(", ")}`),
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

function renderFlip({ from, to, added, removed, because }: Flip, { line }: FileRow): string {
  const finding = ({ ruleId, subject, decision }: Finding) => `${ruleId} ${subject.name.ko}: ${decision}`;
  return [
    `${String(line).padStart(5)}  ${decisionWord(from.decision)} → ${decisionWord(to.decision)}`,
    ...removed.map((each) => `       ${pc.red("-")} ${finding(each)}`),
    ...added.map((each) => `       ${pc.green("+")} ${finding(each)}`),
    ...because.map((change) => `       ${pc.dim("because")} ${renderChange(change)}`),
  ].join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
