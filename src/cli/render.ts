/** Writes verdicts for people at a terminal. */
import pc from "picocolors";
import type { Decision, Evidence, Finding, Listing, Requirement, Verdict } from "../index.js";
import { type Language, lawName, say, sayName, sentences } from "./language.js";
import { decisionWords, labels, listedWord } from "./words.js";

const paint: Readonly<Record<Decision, (text: string) => string>> = {
  prohibited: pc.red,
  restricted: pc.yellow,
  review: pc.magenta,
  allowed: pc.green,
};

/** A decision in its colour. */
export function decisionWord(decision: Decision, language: Language): string {
  return paint[decision](say(decisionWords[decision], language));
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

/** A verdict in full. */
export function renderVerdict(listing: Listing, verdict: Verdict, language: Language): string {
  const label = (name: keyof typeof labels) => say(labels[name], language);
  const word = (text: string) => say(listedWord(text), language);
  const evidence = [...verdict.findings, ...verdict.notices].flatMap((finding) => finding.evidence);
  const lines = [`${decisionWord(verdict.decision, language)}  ${marked(listing.title, "title", evidence, markWord)}`];
  for (const finding of verdict.findings) lines.push("", ...renderFinding(finding, language));
  for (const notice of verdict.notices) {
    const [first = "", ...rest] = sentences(notice.message, language);
    lines.push("", `${pc.cyan(label("notice"))}  ${first}`, ...rest.map((each) => `  ${pc.dim(each)}`));
  }
  for (const { subject, because, evidence: places } of verdict.considered) {
    const said = [...new Set(places.map(({ text }) => text))].slice(0, 3).join(", ");
    const name = sayName(subject.name, language);
    lines.push("", `${pc.dim(label("considered"))}  ${name}: ${word(because)} — ${said}`);
  }
  for (const { label: name, path } of verdict.missing)
    lines.push("", `${pc.dim(label("missing"))}  ${sayName(name, language)} → ${path}`);
  for (const { field, given, read } of verdict.conflicts)
    lines.push("", `${pc.dim(label("conflict"))}  ${word(field)}: ${word(given)} ≠ ${word(read)}`);
  const versions = [
    `${label("asOf")} ${verdict.asOf}`,
    `${say(labels.tables, language === "both" ? "en" : language)} ${verdict.dataVersion}`,
    `haechi ${verdict.engineVersion}`,
  ];
  lines.push("", pc.dim(versions.join(" · ")));
  return lines.join("\n");
}

function renderFinding(finding: Finding, language: Language): string[] {
  const label = (name: keyof typeof labels) => pc.dim(say(labels[name], language));
  const [first = "", ...rest] = sentences(finding.message, language);
  const head = [
    decisionWord(finding.decision, language),
    pc.bold(finding.ruleId),
    sayName(finding.class.name, language),
  ];
  const lines = [head.join("  "), `  ${first}`, ...rest.map((each) => `  ${pc.dim(each)}`)];
  for (const { path, text, ...read } of finding.evidence.slice(0, 6))
    lines.push(`  ${label("evidence")} ${path}: ⟦${text}⟧ ${pc.dim(readAs(read, language))}`);
  for (const basis of finding.legalBasis) {
    const [name = "", ...others] = sentences(lawName(basis), language);
    lines.push(`  ${label("law")} ${[name, ...others.map(pc.dim)].join(" ")}`);
  }
  for (const requirement of finding.requirements) {
    lines.push(`  ${label("requirement")} ${renderRequirement(requirement, language)}`);
    const shape = requirement.shape === undefined ? [] : sentences(requirement.shape, language);
    if (shape.length > 0)
      lines.push(`    ${label("shape")} ${[shape[0], ...shape.slice(1).map(pc.dim)].join("\n      ")}`);
  }
  return lines;
}

/** What was read from the words: how they mean the subject, or for which other fact they count. */
function readAs({ fact, role, disguised }: Pick<Evidence, "fact" | "role" | "disguised">, language: Language): string {
  const read = say(listedWord(fact === "role" ? (role ?? fact) : fact), language);
  if (disguised === undefined) return read;
  return `${read}, ${say(labels.disguised, language)}: ${say(listedWord(disguised), language)}`;
}

function renderRequirement({ label, state, lookupUrl }: Requirement, language: Language): string {
  const register = lookupUrl === undefined ? "" : ` → ${lookupUrl}`;
  return `${sayName(label, language)}: ${say(listedWord(state), language)}${register}`;
}
