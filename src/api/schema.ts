/** `haechi/schema`: the zod schemas of everything that goes in and comes out, and their JSON Schemas. */
import * as z from "zod";
import { listingSchema } from "../listing/schema.js";
import { factsSchema } from "../matters/facts.schema.js";
import { packSchema } from "../packs/schema.js";
import { ruleFileSchema } from "../rules/schema.js";
import {
  cueTableSchema,
  formTableSchema,
  phraseTableSchema,
  readingTableSchema,
  wordListsSchema,
} from "../tables/lexicon.schema.js";
import {
  certificateFileSchema,
  classFileSchema,
  coverageTableSchema,
  manifestSchema,
  measureTableSchema,
  recordFileSchema,
  recordSchema,
  sourceFileSchema,
} from "../tables/schema.js";
import { verdictSchema } from "../verdict/schema.js";

export { type ListingSchema, listingSchema } from "../listing/schema.js";
export { type FactShape, factsSchema, type WordSchema } from "../matters/facts.schema.js";
export type { ClassId, SourceId } from "../packs/ids.js";
export { type Pack, packSchema, type WrittenPack } from "../packs/schema.js";
export { type RuleOfPack, ruleFileSchema, ruleSchema } from "../rules/schema.js";
export {
  basisSchema,
  classSchema,
  coverageTableSchema,
  limitSchema,
  manifestSchema,
  measureTableSchema,
  recordFileSchema,
  recordSchema,
  regulationSchema,
  schemeSchema,
  sourceSchema,
} from "../tables/schema.js";
export { verdictSchema } from "../verdict/schema.js";

/** Each schema under the name of its JSON Schema file in `data/schemas/`. */
export const schemas = {
  /** What a seller says. */
  listing: listingSchema,
  /** What comes back. */
  verdict: verdictSchema,
  /** What rules are judged on. */
  facts: factsSchema,
  /** One substance or kind of goods. */
  record: recordSchema,
  /** A file of records. */
  records: recordFileSchema,
  /** A file of rules. */
  rules: ruleFileSchema,
  /** Data and rules of one's own. */
  pack: packSchema,
  /** `data/sources.json`. */
  sources: sourceFileSchema,
  /** `data/classes.json`. */
  classes: classFileSchema,
  /** `data/certificates.json`. */
  certificates: certificateFileSchema,
  /** `data/measures.json`. */
  measures: measureTableSchema,
  /** `data/coverage.json`. */
  coverage: coverageTableSchema,
  /** `data/manifest.json`. */
  manifest: manifestSchema,
  /** `data/lexicon/cues.json`. */
  cues: cueTableSchema,
  /** `data/lexicon/forms.json`. */
  forms: formTableSchema,
  /** `data/lexicon/words.json`. */
  words: wordListsSchema,
  /** `data/lexicon/reading.json`. */
  reading: readingTableSchema,
  /** `data/lexicon/phrases.json`. */
  phrases: phraseTableSchema,
} as const;

/** The name of a schema. */
export type SchemaName = keyof typeof schemas;

/**
 * The JSON Schema (draft 2020-12) of one of {@link schemas}, as in `haechi/data/schemas/`.
 *
 * @param name a key of {@link schemas}.
 * @throws {TypeError} when there is no schema of this name.
 * @example
 * jsonSchema("listing").type; // => "object"
 */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  return z.toJSONSchema(schemas[name], { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
}
