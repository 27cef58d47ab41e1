/** Makes findings of rulings: evidence from the facts the rule reads, law from rule, class and record. */
import type { FactName } from "../matters/facts.js";
import type { Matter } from "../matters/matters.js";
import type { SchemeReading } from "../matters/proofs.js";
import type { SettledSubject } from "../roles/settle.js";
import type { Rule, Ruling } from "../rules/rules.js";
import type { Basis, Regulation, RegulationClass, SubjectRecord, SubjectName as TableName } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import type { Bilingual, Confidence, Decision } from "../vocabulary.js";
import { citePlace } from "./article.js";
import type { Decided } from "./policy.js";
import type { Evidence, Finding, LegalBasis, Requirement, SubjectName } from "./verdict.js";

/** The finding of one ruling. */
export function makeFinding(
  { rule, matter }: Ruling,
  decided: Decided & { decision: Decision },
  index: TableIndex,
): Finding {
  const requirements = matter.schemes.map((scheme) => requirementOf(scheme, decided.decision));
  const subject = subjectName(matter.record);
  const fill = (template: Bilingual) => fillTemplate(template, subject.name, matter);
  return {
    ruleId: rule.id,
    category: rule.category,
    decision: decided.decision,
    subject,
    class: className(matter.class),
    evidence: evidenceOf(rule, matter),
    legalBasis: legalBasisOf(rule, matter, index),
    requirements,
    message: fill(rule.message),
    sellerMessage: fill(rule.sellerMessage),
    ...(rule.docsUrl === undefined ? {} : { docsUrl: rule.docsUrl }),
    ...(decided.cappedBecause === undefined ? {} : { cappedBecause: decided.cappedBecause }),
  };
}

/** A record's first Korean and first English name; a product that has only brands is called by them. */
export function subjectName(record: SubjectRecord): SubjectName {
  const { ko, en, latin, brand = [] } = record.names;
  const inKorean = firstOf(ko) ?? brand.map(textOf).find((name) => /[가-힣]/.test(name));
  const inEnglish = firstOf(en) ?? firstOf(latin) ?? brand.map(textOf).find((name) => /^[ -~]+$/.test(name));
  return {
    kind: record.kind,
    id: record.id,
    name: { ko: inKorean ?? inEnglish ?? record.id, en: inEnglish ?? record.id },
  };
}

function firstOf(names: readonly TableName[] | undefined): string | undefined {
  return names?.[0] === undefined ? undefined : textOf(names[0]);
}

function textOf(name: TableName): string {
  return typeof name === "string" ? name : name.text;
}

export function className(regulationClass: RegulationClass): { id: string; name: Bilingual } {
  return { id: regulationClass.id, name: regulationClass.name };
}

/** The words from which the facts that the rule reads were read. */
function evidenceOf(rule: Rule, matter: Matter): Evidence[] {
  const evidence: Evidence[] = [];
  const seen = new Set<string>();
  for (const fact of new Set<FactName>(["role", ...rule.reads])) {
    for (const place of matter.because[fact] ?? []) {
      const key = `${place.path}@${place.start}-${place.end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const isHowMeant = fact === "role" || fact === "claims";
      evidence.push(isHowMeant ? { ...roleEvidence(matter.settled, place), fact } : { fact, ...place });
    }
  }
  return evidence;
}

/** The evidence of how a subject is meant. */
export function roleEvidence(
  settled: SettledSubject,
  place: { path: string; start: number; end: number; text: string },
): Evidence {
  const mention = settled.mentions.find(
    ({ places }) => places[0]?.path === place.path && places[0].start === place.start,
  );
  const disguise = mention?.mention.disguise;
  return {
    fact: "role",
    ...place,
    role: mention?.role ?? settled.role,
    ...(disguise === undefined ? {} : { disguised: disguise }),
  };
}

/** The articles that decide, then those that make the subject a matter of this class; each once. */
function legalBasisOf(rule: Rule, matter: Matter, index: TableIndex): LegalBasis[] {
  const { regulation } = matter;
  const bases: LegalBasis[] = [
    ...(rule.basis ?? []).map((basis) =>
      citation(basis, index, { ...(rule.from === undefined ? {} : { from: rule.from }) }),
    ),
    ...matter.class.basis.map((basis) => citation(basis, index, {})),
    ...regulation.basis.map((basis) =>
      citation(basis, index, { from: regulation.from, confidence: regulation.confidence }),
    ),
  ];
  return mergeCitations(bases);
}

/** One entry a place of law; where class and record cite the same place, the record's day and confidence stand. */
export function mergeCitations(bases: readonly LegalBasis[]): LegalBasis[] {
  const merged = new Map<string, LegalBasis>();
  for (const basis of bases) {
    const key = `${basis.source.id} ${basis.article}`;
    const known = merged.get(key);
    if (!known || (known.from === undefined && basis.from !== undefined)) merged.set(key, basis);
  }
  return [...merged.values()];
}

/** A place of law as verdicts cite it. */
export function citation(
  basis: Basis,
  index: TableIndex,
  dated: { from?: Regulation["from"]; confidence?: Confidence },
): LegalBasis {
  const source = index.sources.get(basis.source);
  const article = citePlace(basis.at);
  return {
    source: {
      id: basis.source,
      kind: source?.kind ?? "act",
      ko: source?.ko ?? basis.source,
      en: source?.en ?? basis.source,
    },
    article: article.ko,
    articleEn: article.en,
    url: basis.url ?? source?.url ?? "",
    ...(dated.from === undefined ? {} : { from: dated.from }),
    confidence: basis.confidence ?? dated.confidence ?? "verified",
  };
}

function requirementOf({ scheme, proof, places }: SchemeReading, decision: Decision): Requirement {
  const place = places[0];
  return {
    kind: scheme.kind,
    scheme: scheme.id,
    state: stateOf(proof, decision),
    ...(place === undefined ? {} : { path: place.path }),
    ...(scheme.shape === undefined ? {} : { shape: scheme.shape }),
    ...(scheme.lookupUrl === undefined ? {} : { lookupUrl: scheme.lookupUrl }),
    label: scheme.name,
  };
}

function stateOf(proof: SchemeReading["proof"], decision: Decision): Requirement["state"] {
  if (proof === "shown" || proof === "wrong" || proof === "unknown") return proof;
  if (decision === "allowed") return "not-due";
  if (proof === "not-given") return "unknown";
  return proof === "denied" ? "wrong" : "missing";
}

function fillTemplate(template: Bilingual, subject: Bilingual, matter: Matter): Bilingual {
  const requirement: Bilingual = {
    ko: matter.schemes.map(({ scheme }) => scheme.name.ko).join(", "),
    en: matter.schemes.map(({ scheme }) => scheme.name.en).join(", "),
  };
  const fill = (text: string, language: "ko" | "en") =>
    text
      .replaceAll("{subject}", subject[language])
      .replaceAll("{class}", matter.class.name[language])
      .replaceAll("{requirement}", requirement[language]);
  return { ko: fill(template.ko, "ko"), en: fill(template.en, "en") };
}
