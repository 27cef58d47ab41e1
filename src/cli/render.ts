/** Writes verdicts for people at a terminal. */
import Table from "cli-table3";
import pc from "picocolors";
import type { Decision, Evidence, Finding, LegalBasis, Listing, Verdict } from "../index.js";

export const words: Readonly<Record<Decision, string>> = {
  prohibited: "금지 prohibited",
  restricted: "조건 restricted",
  review: "검토 review",
  allowed: "허용 allowed",
};

const paint: Readonly<Record<Decision, (text: string) => string>> = {
  prohibited: pc.red,
  restricted: pc.yellow,
  review: pc.magenta,
  allowed: pc.green,
};

/** A decision in its colour. */
export function decisionWord(decision: Decision): string {
  return paint[decision](words[decision]);
}

/** A text with the words that decide marked: ⟦멜라토닌⟧. */
export function marked(
  value: string,
  path: string,
  evidence: readonly Evidence[],
  mark: (text: string) => string,
): string {
  const spans = evidence
    .filter((each) => each.path === path && each.fact === "role" && each.end > each.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    out += value.slice(at, start) + mark(value.slice(start, end));
    at = end;
  }
  return out + value.slice(at);
}

/** ⟦ ⟧ around the deciding words, in colour where there is colour. */
function markWord(text: string): string {
  return pc.bold(`⟦${text}⟧`);
}

/** The first law of a finding: 약사법 제44조제1항. */
export function firstLaw(finding: Finding): string {
  const [basis] = finding.legalBasis;
  return basis ? lawLine(basis) : "";
}

function lawLine({ source, article }: LegalBasis): string {
  return article === "" ? source.ko : `${source.ko} ${article}`;
}

/** A verdict in full. */
export function renderVerdict(listing: Listing, verdict: Verdict): string {
  const evidence = [...verdict.findings, ...verdict.notices].flatMap((finding) => finding.evidence);
  const lines = [`${decisionWord(verdict.decision)}  ${marked(listing.title, "title", evidence, markWord)}`];
  for (const finding of verdict.findings) lines.push("", ...renderFinding(finding));
  for (const notice of verdict.notices)
    lines.push("", `${pc.cyan("알림 notice")}  ${notice.message.ko}`, `  ${pc.dim(notice.message.en)}`);
  for (const { subject, because, evidence: places } of verdict.considered) {
    const said = [...new Set(places.map(({ text }) => text))].slice(0, 3).join(", ");
    lines.push("", `${pc.dim("살펴봄 considered")}  ${subject.name.ko} (${subject.name.en}): ${because} — ${said}`);
  }
  for (const { label, path } of verdict.missing)
    lines.push("", `${pc.dim("필요 missing")}  ${label.ko} (${label.en}) → ${path}`);
  for (const { field, given, read } of verdict.conflicts)
    lines.push("", `${pc.dim("모순 conflict")}  ${field}: ${given} ≠ ${read}`);
  lines.push(
    "",
    pc.dim(`기준일 as of ${verdict.asOf} · data ${verdict.dataVersion} · haechi ${verdict.engineVersion}`),
  );
  return lines.join("\n");
}

function renderFinding(finding: Finding): string[] {
  const lines = [
    `${decisionWord(finding.decision)}  ${pc.bold(finding.ruleId)}  ${finding.class.name.ko} (${finding.class.name.en})`,
    `  ${finding.message.ko}`,
    `  ${pc.dim(finding.message.en)}`,
  ];
  for (const { path, text, disguised, fact } of finding.evidence.slice(0, 6)) {
    lines.push(
      `  ${pc.dim("근거")} ${path}: ⟦${text}⟧ ${pc.dim(disguised === undefined ? fact : `${fact}, disguised: ${disguised}`)}`,
    );
  }
  for (const basis of finding.legalBasis) {
    lines.push(`  ${pc.dim("법령")} ${lawLine(basis)} ${pc.dim(`${basis.source.en} ${basis.articleEn}`)}`);
  }
  for (const { label, state, shape, lookupUrl } of finding.requirements) {
    lines.push(
      `  ${pc.dim("요건")} ${label.ko} (${label.en}): ${state}${shape === undefined ? "" : `, ${shape.ko}`}${lookupUrl === undefined ? "" : ` → ${lookupUrl}`}`,
    );
  }
  return lines;
}

/** A row of the screening table. */
export interface TableRow {
  readonly label: string;
  readonly decision: Decision | "error";
  readonly title: string;
  readonly law: string;
  readonly note: string;
}

/** Rows as a table for the terminal, as wide as it is. */
export function renderTable(rows: readonly TableRow[], width: number): string {
  const hasNotes = rows.some(({ note }) => note !== "");
  const fixed = 6 + 18;
  const room = Math.max(60, width - fixed - (hasNotes ? 16 : 13));
  const widths = hasNotes ? [0.42, 0.33, 0.25] : [0.55, 0.45];
  const table = new Table({
    head: ["#", "판정 decision", "상품 listing", "근거 법령 law", ...(hasNotes ? ["비고 note"] : [])],
    colWidths: [6, 18, ...widths.map((part) => Math.floor(room * part))],
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: pc.isColorSupported ? ["cyan"] : [], border: pc.isColorSupported ? ["gray"] : [] },
  });
  for (const { label, decision, title, law, note } of rows) {
    const shown = decision === "error" ? pc.red("오류 error") : decisionWord(decision);
    table.push([label, shown, title, law, ...(hasNotes ? [note] : [])]);
  }
  return table.toString();
}
