/** The zod schema of a pack: somebody's data and rules beside the bundled ones, with the schemas of the tables. */
import * as z from "zod";
import { packRuleSchema } from "../rules/schema.js";
import { cueTableSchema } from "../tables/lexicon.schema.js";
import { classSchema, recordSchema, sourceSchema } from "../tables/schema.js";
import { channels, decisions, forms } from "../vocabulary.js";

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case: small letters, digits and single hyphens");
const textSchema = z.string().trim().min(1).max(2000);
const wordSchema = z.string().trim().min(1).max(200);
const wordsSchema = z.array(wordSchema).min(1);
const reason = textSchema;

/** Words by which listings are read. */
const lexiconSchema = z.strictObject({
  /** Everyday phrases that hold a name and mean nothing by it. */
  phrases: wordsSchema.optional(),
  /** What a seller writes in a field to say nothing. */
  placeholders: wordsSchema.optional(),
  /** Words that say how a name near them is meant. */
  cues: cueTableSchema.shape.cues.min(1).optional(),
  /** Words of titles and of category paths that say what sort of goods these are. */
  forms: z
    .array(z.strictObject({ form: z.enum(forms), category: wordsSchema.optional(), title: wordsSchema.optional() }))
    .min(1)
    .optional(),
});

const addSchema = z.strictObject({
  sources: z.array(sourceSchema).optional(),
  classes: z.array(classSchema).optional(),
  records: z.array(recordSchema).optional(),
  rules: z.array(packRuleSchema).optional(),
  lexicon: lexiconSchema.optional(),
});

const replaceSchema = z.union([
  z.strictObject({ record: recordSchema, reason }),
  z.strictObject({ rule: packRuleSchema, reason }),
  z.strictObject({ class: classSchema, reason }),
  z.strictObject({ source: sourceSchema, reason }),
]);

const withdrawSchema = z.union([
  z.strictObject({ record: idSchema, reason }),
  z.strictObject({ rule: wordSchema, reason }),
  z.strictObject({ class: idSchema, reason }),
  z.strictObject({ source: idSchema, reason }),
  z.strictObject({ phrase: wordSchema, reason }),
]);

const allowSchema = z.strictObject({
  subject: idSchema.optional(),
  rule: wordSchema.optional(),
  /** All that is given must fit the listing. */
  match: z
    .strictObject({
      brand: wordSchema.optional(),
      model: wordSchema.optional(),
      gtin: wordSchema.optional(),
      phrase: wordSchema.optional(),
    })
    .refine((match) => Object.keys(match).length > 0, {
      message: "must say which goods: brand, model, gtin or phrase",
    }),
  reason,
  /** The first day on which it no longer holds. */
  until: z.iso.date(),
  /** Classes of safety or crime that are meant: `["controlled-weapon"]`. */
  despite: z.array(idSchema).min(1).optional(),
});

const chosen = z.enum([...decisions, "off"]);
const choices = {
  base: z.enum(["law", "strict", "lenient"]).optional(),
  rules: z.record(z.string(), chosen).optional(),
  classes: z.record(z.string(), chosen).optional(),
};

export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: wordSchema,
  about: textSchema.optional(),
  /** Judged and reported, not counted. */
  shadow: z.boolean().optional(),
  add: addSchema.optional(),
  replace: z.array(replaceSchema).optional(),
  withdraw: z.array(withdrawSchema).optional(),
  allow: z.array(allowSchema).optional(),
  policy: z
    .strictObject({
      ...choices,
      channels: z
        .partialRecord(z.enum(channels), z.union([z.enum(["law", "strict", "lenient"]), z.strictObject(choices)]))
        .optional(),
    })
    .optional(),
});

/** A pack that has been read. */
export type Pack = z.infer<typeof packSchema>;
/** A pack as it is written. */
export type WrittenPack = z.input<typeof packSchema>;
