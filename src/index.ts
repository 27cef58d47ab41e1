/**
 * haechi says whether a product listing may be sold in Korea, or imported to it: by which law, because of
 * which words, and what would make it lawful.
 *
 * @packageDocumentation
 */
export { type ReplayedAudit, replayAudit } from "./api/audit.js";
export {
  classifyBannedImports,
  classifyListing,
  classifyPrescriptionDrugs,
  classifyUnsafeGoods,
  coverage,
  explain,
  safeClassifyListing,
  upcoming,
} from "./api/classify.js";
export { type CompareOptions, type Comparison, compareVerdicts, diffData, type Flip } from "./api/compare.js";
export {
  type Classifier,
  type ClassifierOptions,
  type ClassifyOptions,
  createClassifier,
  type NarrowedVerdict,
  type SafeResult,
} from "./api/create-classifier.js";
export {
  type CategoryScore,
  type Disagreement,
  type Evaluation,
  evaluate,
  type LabelledListing,
  type RuleScore,
  type Share,
} from "./api/evaluate.js";
export {
  type DataPack,
  defineDataPack,
  type LintReport,
  lintDataPack,
  type PackCondition,
  type PackInput,
  type PackRule,
  type RuleIdOfPack,
} from "./api/packs.js";
export { type ScreenedRow, type ScreenOptions, screenListings } from "./api/screen.js";
export type { ChangedTable, DataChange, Interval } from "./changes/diff.js";
export type { LawChange } from "./changes/upcoming.js";
export type { JudgingOptions } from "./classifier.js";
export type { Coverage, ListCoverage, RegulationCounts } from "./coverage.js";
export { DataError, type Fault, ListingError, type ListingErrorCode } from "./errors.js";
export type { ExplainedMatter, ExplainedMention, Explanation } from "./explain.js";
export type { Certification, Ingredient, Listing } from "./listing/schema.js";
export type { Slip } from "./listing/slips.js";
export type { FactName, Facts } from "./matters/facts.js";
export type { Place } from "./mentions/place.js";
export type { Conflict, Context, Known } from "./roles/context.js";
export type { RuleId } from "./rule-ids.js";
export type { And, Compare, Condition, Holds, IsOneOf, Not, NumberName, Or, Var } from "./rules/language.js";
export type { Truth } from "./rules/rules.js";
export type { Tables } from "./tables/tables.js";
export type { Choices, Chosen, Policy, PolicyName } from "./verdict/policy.js";
export type {
  Audit,
  ClassName,
  Considered,
  Evidence,
  Finding,
  LegalBasis,
  Missing,
  Requirement,
  Shadow,
  SubjectName,
  Verdict,
} from "./verdict/verdict.js";
export type {
  Bilingual,
  Category,
  Channel,
  Confidence,
  Decision,
  Disguise,
  DismissalReason,
  Form,
  LimitState,
  Proof,
  Purpose,
  Role,
  SubjectKind,
  TextSource,
  YesNoUnknown,
} from "./vocabulary.js";
