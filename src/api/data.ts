/** `haechi/data`: the bundled tables, typed. */
import { bundledTables } from "../tables/bundle.js";
import type { Lexicon, Tables } from "../tables/tables.js";

export type {
  Cue,
  CueTable,
  FormTable,
  PhraseTable,
  ReadingTable,
  WordLists,
} from "../tables/lexicon.schema.js";
export type {
  Basis,
  CoverageTable,
  GuardedName,
  Limit,
  Manifest,
  MeasureTable,
  NotModelled,
  OfficialList,
  Regulation,
  RegulationClass,
  RuleEnvelope,
  Scheme,
  Scope,
  Source,
  SubjectName,
  SubjectRecord,
} from "../tables/schema.js";
export type { Lexicon, Tables } from "../tables/tables.js";

/** All bundled tables as one value. */
export const tables: Tables = bundledTables;
/** Laws, notices and official lists. */
export const sources: Tables["sources"] = bundledTables.sources;
/** Why the law cares: the closed list of classes. */
export const classes: Tables["classes"] = bundledTables.classes;
/** Certificates, reports, permits and how their numbers look. */
export const schemes: Tables["schemes"] = bundledTables.schemes;
/** Dimensions, units and measures. */
export const measures: Tables["measures"] = bundledTables.measures;
/** Substances and goods with their regulations. */
export const records: Tables["records"] = bundledTables.records;
/** Rules of law as JSON-Logic. */
export const rules: Tables["rules"] = bundledTables.rules;
/** The words by which listings are read. */
export const lexicon: Lexicon = bundledTables.lexicon;
