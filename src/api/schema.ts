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

export { listingSchema } from "../listing/schema.js";
export { factsSchema } from "../matters/facts.schema.js";
export { packSchema } from "../packs/schema.js";
export { ruleFileSchema, ruleSchema } from "../rules/schema.js";
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
  listing: listingSchema,
  verdict: verdictSchema,
  facts: factsSchema,
  record: recordSchema,
  records: recordFileSchema,
  rules: ruleFileSchema,
  pack: packSchema,
  sources: sourceFileSchema,
  classes: classFileSchema,
  certificates: certificateFileSchema,
  measures: measureTableSchema,
  coverage: coverageTableSchema,
  manifest: manifestSchema,
  cues: cueTableSchema,
  forms: formTableSchema,
  words: wordListsSchema,
  reading: readingTableSchema,
  phrases: phraseTableSchema,
} as const;

/** The name of a schema. */
export type SchemaName = keyof typeof schemas;

/**
 * The JSON Schema (draft 2020-12) of one of {@link schemas}.
 *
 * @example
 * jsonSchema("listing").type; // => "object"
 */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  return z.toJSONSchema(schemas[name], { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
}
