/** Scores the classifier on labelled listings: npm run evaluate -- <file.jsonl…>; prints a Markdown report. */
import { readFileSync } from "node:fs";
import { createClassifier, type Disagreement, evaluate, type LabelledListing, type Share } from "../src/index.js";

const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const shown = Number(process.argv.find((argument) => argument.startsWith("--show="))?.slice(7) ?? 40);
if (files.length === 0) {
  process.stderr.write("usage: npm run evaluate -- <file.jsonl…> [--show=N]\n");
  process.exit(2);
}

const cases = files.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledListing),
);
const result = evaluate(cases, createClassifier());

const percent = ({ count, of, share, low, high }: Share) =>
  of === 0
    ? "–"
    : `${(share * 100).toFixed(1)} % (${count}/${of}; ${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

function disagreement({ case: each, decision, verdict, error }: Disagreement): string {
  const { expect, listing, why = "" } = each;
  const findings =
    verdict?.findings.map((finding) => `${finding.ruleId}(${finding.subject.id}: ${finding.evidence[0]?.text})`) ?? [];
  const passed = verdict?.considered.map(({ subject, because }) => `${subject.id}: ${because}`) ?? [];
  return [
    `- **${each.id}**${each.lenient ? " (debatable)" : ""} expected ${expect.accept?.join("/") ?? expect.decision}, got ${decision}: ${listing.title}`,
    `  - label: ${expect.subject ?? ""}; ${why}`,
    `  - ${findings.length > 0 ? findings.join(", ") : passed.length > 0 ? `considered ${passed.join(", ")}` : (error?.message ?? "nothing found")}`,
  ].join("\n");
}

const lines = [
  "# Evaluation",
  "",
  `${result.total} labelled listings from ${files.length} files. Shares with Wilson 95 % intervals.`,
  "",
  row("measure", "share"),
  row("---", "---"),
  row("caught (any finding on an offer)", percent(result.caught)),
  row("exact (an accepted decision)", percent(result.exact)),
  row("false alarms (on lawful listings)", percent(result.falseAlarms)),
  row("precision (of listings with findings)", percent(result.precision)),
  "",
  row("category", "caught", "exact", "false alarms"),
  row("---", "---", "---", "---"),
  ...result.byCategory.map((score) =>
    row(score.category, percent(score.caught), percent(score.exact), percent(score.falseAlarms)),
  ),
  "",
  row("label \\ verdict", "prohibited", "restricted", "review", "allowed", "error"),
  row("---", "--:", "--:", "--:", "--:", "--:"),
  ...Object.entries(result.confusion).map(([label, counts]) => row(label, ...Object.values(counts).map(String))),
  "",
  row("rule", "precision"),
  row("---", "---"),
  ...result.byRule.map(({ rule, precision }) => row(rule, percent(precision))),
  "",
  `## Disagreements (${result.disagreements.length})`,
  "",
  ...result.disagreements.slice(0, shown).map(disagreement),
];
process.stdout.write(`${lines.join("\n")}\n`);
