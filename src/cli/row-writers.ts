/** Writes judged rows as a table, as JSON lines or as CSV. */
import { extname } from "node:path";
import { stringify } from "csv-stringify/sync";
import pc from "picocolors";
import type { Bilingual, Finding, Listing, Verdict } from "../index.js";
import { type Language, lawName, say, sayName, sentences } from "./language.js";
import { marked } from "./render.js";
import { renderTable, type TableRow } from "./table.js";
import { labels, listedWord } from "./words.js";

/** What a row came to. */
export interface Outcome {
  readonly line: number;
  readonly listing: Partial<Listing>;
  readonly verdict?: Verdict;
  readonly fault?: string;
}

export const outputFormats = ["table", "jsonl", "csv"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** The format that the ending of a file's name says. */
export function formatOf(path: string): OutputFormat | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === ".csv") return "csv";
  return [".json", ".jsonl", ".ndjson"].includes(ending) ? "jsonl" : undefined;
}

export interface RowWriter {
  readonly head: string;
  row(outcome: Outcome): string;
  tail(): string;
}

export function writerOf(format: OutputFormat, language: Language): RowWriter {
  if (format === "table") return tableWriter(language);
  if (format === "csv") return csvWriter(language);
  return { head: "", row: (outcome) => `${JSON.stringify(jsonRow(outcome))}\n`, tail: () => "" };
}

function jsonRow({ line, listing, verdict, fault }: Outcome): object {
  const id = listing.id === undefined ? {} : { id: listing.id };
  return verdict ? { line, ...id, verdict } : { line, ...id, error: fault };
}

/** The first law of a finding, which is the one that decides. */
function firstLaw({ legalBasis: [basis] }: Finding): Bilingual {
  return basis === undefined ? { ko: "", en: "" } : lawName(basis);
}

/** Columns that hold a text have one for each language, and its name says which. */
function csvWriter(language: Language): RowWriter {
  const spoken = (language === "both" ? ["ko", "en"] : [language]) as readonly (keyof Bilingual)[];
  const named = (name: string) => spoken.map((each) => `${name}${each === "ko" ? "Ko" : "En"}`);
  const columns = [
    ...["line", "id", "title", "decision", "rules"],
    ...named("laws"),
    "evidence",
    ...named("message"),
    ...named("sellerMessage"),
    "error",
  ];
  const cells = ({ line, listing, verdict, fault }: Outcome): readonly (string | number)[] => {
    const findings = verdict?.findings ?? [];
    const places = findings.flatMap(({ evidence }) => evidence.filter(({ fact }) => fact === "role"));
    const first = findings[0];
    return [
      line,
      listing.id ?? "",
      listing.title ?? "",
      verdict?.decision ?? "error",
      [...new Set(findings.map(({ ruleId }) => ruleId))].join(" "),
      ...spoken.map((each) => [...new Set(findings.map((finding) => firstLaw(finding)[each]))].join("; ")),
      [...new Set(places.map(({ text }) => text))].join(" | "),
      ...spoken.map((each) => first?.message[each] ?? ""),
      ...spoken.map((each) => first?.sellerMessage[each] ?? ""),
      fault ?? "",
    ];
  };
  return { head: stringify([columns]), row: (outcome) => stringify([cells(outcome)]), tail: () => "" };
}

/** A table is laid out when all rows are known, so it is for files a person can read. */
function tableWriter(language: Language): RowWriter {
  const rows: TableRow[] = [];
  const mark = pc.isColorSupported ? (text: string) => pc.bold(pc.underline(text)) : (text: string) => `⟦${text}⟧`;
  return {
    head: "",
    row: ({ line, listing, verdict, fault }) => {
      const evidence = (verdict?.findings ?? []).flatMap((finding) => finding.evidence);
      rows.push({
        label: String(line),
        decision: verdict?.decision ?? "error",
        title: marked(String(listing.title ?? ""), "title", evidence, mark),
        why: verdict ? whyOf(verdict, language) : (fault ?? ""),
        note: String(listing.attributes?.["note"] ?? ""),
      });
      return "";
    },
    tail: () => `${renderTable(rows, process.stdout.columns || 140, language)}\n`,
  };
}

/** The laws of the findings; where there are none, what was told or let go. */
function whyOf({ findings, notices, considered }: Verdict, language: Language): string {
  const linesOf = (law: Bilingual) => sentences(law, language);
  if (findings.length > 0) return [...new Set(findings.map(firstLaw).flatMap(linesOf))].join("\n");
  const notice = notices[0];
  if (notice) return `${say(labels.notice, language)}: ${linesOf(firstLaw(notice)).join("\n")}`;
  const passed = considered[0];
  return passed ? `${sayName(passed.subject.name, language)}: ${say(listedWord(passed.because), language)}` : "";
}
