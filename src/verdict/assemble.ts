/** Puts a verdict together: findings, notices, what was let go, what is missing. */
import type { Listing } from "../listing/schema.js";
import type { FactName } from "../matters/facts.js";
import type { Matter, Matters } from "../matters/matters.js";
import type { Place } from "../mentions/place.js";
import type { Context } from "../roles/context.js";
import type { SettledSubject } from "../roles/settle.js";
import type { Ruling } from "../rules/rules.js";
import type { SubjectRecord } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { type Bilingual, categories, type Decision, type DismissalReason, decisions } from "../vocabulary.js";
import { type Allowance, allowanceFor } from "./allowance.js";
import { className, makeFinding, mergeCitations, roleEvidence, subjectName } from "./finding.js";
import { keyOfFinding } from "./narrow.js";
import { decide, type Policy } from "./policy.js";
import type { Considered, Finding, Missing, Verdict } from "./verdict.js";

export interface VerdictInput {
  readonly listing: Listing;
  readonly context: Context;
  readonly subjects: readonly SettledSubject[];
  readonly matters: Matters;
  readonly rulings: readonly Ruling[];
  readonly index: TableIndex;
  readonly policy: Policy;
  readonly allowances: readonly Allowance[];
  /** The packs beside the tables, `id@version`. */
  readonly packs: readonly string[];
  readonly asOf: string;
  readonly engineVersion: string;
}

/** The verdict of what the rules held. */
export function assembleVerdict(input: VerdictInput): Verdict {
  const { listing, index, allowances, asOf } = input;
  const allowed: Allowed[] = [];
  const judged = input.rulings.flatMap((ruling) => {
    const decided = decide(ruling.rule, ruling.matter, input.policy);
    if (decided.decision === "off") return [];
    const allowance =
      decided.decision === "allowed" || allowances.length === 0
        ? undefined
        : allowanceFor(ruling, listing, allowances, index, asOf);
    if (allowance) {
      allowed.push({ ruling, allowance });
      return [];
    }
    return [{ ruling, finding: makeFinding(ruling, { ...decided, decision: decided.decision }, index) }];
  });
  const all = mergeSame(judged.map(({ finding }) => finding)).sort(bySeverity);
  const findings = all.filter(({ decision }) => decision !== "allowed");
  const count = (decision: Decision) => findings.filter((finding) => finding.decision === decision).length;
  return {
    decision: findings[0]?.decision ?? "allowed",
    counts: { prohibited: count("prohibited"), restricted: count("restricted"), review: count("review") },
    findings,
    notices: all.filter(({ decision }) => decision === "allowed"),
    considered: [...consideredOf(input), ...allowedEntries(allowed)],
    missing: missingOf(
      judged.filter(({ finding }) => finding.decision !== "allowed").map(({ ruling }) => ruling),
      index,
    ),
    conflicts: input.context.conflicts,
    channel: input.context.channel.value,
    asOf,
    dataVersion: index.tables.manifest.dataVersion,
    engineVersion: input.engineVersion,
    packs: input.packs,
  };
}

function bySeverity(a: Finding, b: Finding): number {
  return (
    decisions.indexOf(a.decision) - decisions.indexOf(b.decision) ||
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.subject.id, b.subject.id) ||
    compareText(a.class.id, b.class.id)
  );
}

/** By UTF-16 units, the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A rule that held twice on a subject, under two dated regulations of one class, is one finding. */
function mergeSame(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOfFinding(finding);
    const same = merged.get(key);
    if (!same) merged.set(key, finding);
    else {
      merged.set(key, { ...same, legalBasis: mergeCitations([...same.legalBasis, ...finding.legalBasis]) });
    }
  }
  return [...merged.values()];
}

/** Roles in which a listing does offer the thing. */
const offering: ReadonlySet<string> = new Set(["contained", "sold", "unclear"]);

function consideredOf({ subjects, matters, rulings, index }: VerdictInput): Considered[] {
  const considered: Considered[] = [];
  const ruled = new Set(rulings.map(({ matter }) => matter));
  for (const settled of subjects) {
    const record = index.records.get(settled.subject) as SubjectRecord;
    const isRuled = matters.matters.some((matter) => matter.settled === settled && ruled.has(matter));
    if (offering.has(settled.role)) {
      for (const each of matters.unreached)
        if (each.settled === settled) considered.push(entry(record, settled, each.because, each.class));
      for (const matter of matters.matters) {
        if (matter.settled === settled && !ruled.has(matter))
          considered.push(entry(record, settled, silenceOf(matter), matter.class));
      }
    } else if (!isRuled && index.regulationsOf(settled.subject).length > 0) {
      considered.push(entry(record, settled, settled.role));
    }
  }
  return considered;
}

/** A finding that a pack lets pass. */
interface Allowed {
  readonly ruling: Ruling;
  readonly allowance: Allowance;
}

/** What packs let pass is kept and shown, once for each rule and subject. */
function allowedEntries(allowed: readonly Allowed[]): Considered[] {
  const entries = new Map<string, Considered>();
  for (const { ruling, allowance } of allowed) {
    const { matter, rule } = ruling;
    const { pack, reason, until } = allowance;
    entries.set(`${rule.id} ${matter.record.id} ${matter.class.id}`, {
      ...entry(matter.record, matter.settled, "allowed-by-pack", matter.class),
      allowedBy: { pack, reason, until, ruleId: rule.id },
    });
  }
  return [...entries.values()];
}

/** Why no rule held on a matter. */
function silenceOf(matter: Matter): DismissalReason {
  if (matter.facts.limit === "within") return "within-limit";
  return matter.facts.role === "unclear" ? "unclear" : "no-rule";
}

function entry(
  record: SubjectRecord,
  settled: SettledSubject,
  because: DismissalReason,
  of?: Matter["class"],
): Considered {
  return {
    subject: subjectName(record),
    ...(of === undefined ? {} : { class: className(of) }),
    because,
    evidence: uniquePlaces(settled.places).map((place) => roleEvidence(settled, place)),
  };
}

/** Where a listing would say what a fact needs. */
const askedFor: Partial<Record<FactName, { path: string; label: Bilingual }>> = {
  form: { path: "category", label: { ko: "상품 분류(식품·화장품 등)", en: "category (food, cosmetic, …)" } },
  origin: { path: "origin", label: { ko: "원산지", en: "country of origin" } },
  forChildren: { path: "ageRange", label: { ko: "사용 연령", en: "age of use" } },
  ingredients: { path: "ingredients", label: { ko: "전 성분·원재료명", en: "full list of ingredients" } },
};

/** What would settle the open questions of these rulings: that which settles most comes first. */
function missingOf(rulings: readonly Ruling[], index: TableIndex): Missing[] {
  const wanted = new Map<string, { path: string; label: Bilingual; settles: Set<string> }>();
  const want = (path: string, label: Bilingual, rule: string) => {
    const known = wanted.get(path) ?? { path, label, settles: new Set<string>() };
    known.settles.add(rule);
    wanted.set(path, known);
  };
  for (const { rule, matter } of rulings) {
    for (const fact of rule.reads) {
      const asked = askedFor[fact];
      if (asked && matter.facts[fact] === "unknown") want(asked.path, asked.label, rule.id);
      if (fact !== "limit" || matter.facts.limit !== "unknown") continue;
      for (const id of matter.missingMeasures) {
        const measure = index.tables.measures.measures.find((each) => each.id === id);
        want(`attributes.${measure?.words[0] ?? id}`, measure?.name ?? { ko: id, en: id }, rule.id);
      }
    }
    if (matter.facts.role === "unclear" && matter.record.kind === "substance") {
      const ingredients = askedFor.ingredients as { path: string; label: Bilingual };
      want(ingredients.path, ingredients.label, rule.id);
    }
  }
  return [...wanted.values()]
    .sort((a, b) => b.settles.size - a.settles.size || compareText(a.path, b.path))
    .map(({ path, label, settles }) => ({ path, label, settles: [...settles].sort() }));
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.path}@${place.start}`, place])).values()];
}
