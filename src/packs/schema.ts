/** The zod schema of a pack: somebody's data and rules beside the bundled ones, with the schemas of the tables. */
import * as z from "zod";
import { packRuleSchema } from "../rules/schema.js";
import { cueSchema } from "../tables/lexicon.schema.js";
import { classSchema, recordSchema, sourceSchema } from "../tables/schema.js";
import { channels, decisions, forms } from "../vocabulary.js";

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case: small letters, digits and single hyphens");
const textSchema = z.string().trim().min(1).max(2000);
const wordSchema = z.string().trim().min(1).max(200);
const wordsSchema = z.array(wordSchema).min(1);
const reasoned = {
  /** Why. */
  reason: textSchema,
};

/** Words by which listings are read. */
const lexiconSchema = z.strictObject({
  /** Everyday phrases that hold a name and mean nothing by it. */
  phrases: wordsSchema.optional(),
  /** What a seller writes in a field to say nothing. */
  placeholders: wordsSchema.optional(),
  /** Words that say how a name near them is meant. */
  cues: z.array(cueSchema).min(1).optional(),
  /** Words of titles and of category paths that say what sort of goods these are. */
  forms: z
    .array(
      z.strictObject({
        /** The form. */
        form: z.enum(forms),
        /** Words of category paths. */
        category: wordsSchema.optional(),
        /** Nouns of titles. */
        title: wordsSchema.optional(),
      }),
    )
    .min(1)
    .optional(),
});

const addSchema = z.strictObject({
  /** Laws, notices, or policies of your own. */
  sources: z.array(sourceSchema).optional(),
  /** Classes of your own. */
  classes: z.array(classSchema).optional(),
  /** Substances and goods. */
  records: z.array(recordSchema).optional(),
  /** Rules of your own. */
  rules: z.array(packRuleSchema).optional(),
  /** Words by which listings are read. */
  lexicon: lexiconSchema.optional(),
});

const replaceSchema = z.union([
  z.strictObject({
    /** The whole record as it should be; its id says which one. */
    record: recordSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The whole rule as it should be; its id says which one. */
    rule: packRuleSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The whole class as it should be; its id says which one. */
    class: classSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The whole source as it should be; its id says which one. */
    source: sourceSchema,
    ...reasoned,
  }),
]);

const withdrawSchema = z.union([
  z.strictObject({
    /** The id of a record. */
    record: idSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The id of a rule. */
    rule: wordSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The id of a class. */
    class: idSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** The id of a source. */
    source: idSchema,
    ...reasoned,
  }),
  z.strictObject({
    /** A phrase of the lexicon. */
    phrase: wordSchema,
    ...reasoned,
  }),
]);

const allowSchema = z.strictObject({
  /** The id of the record that is let pass. */
  subject: idSchema.optional(),
  /** The id of the rule that is let pass. */
  rule: wordSchema.optional(),
  /** All that is given must fit the listing. */
  match: z
    .strictObject({
      /** The brand of the listing, however it is spaced and in whatever case. */
      brand: wordSchema.optional(),
      /** The model of the listing. */
      model: wordSchema.optional(),
      /** The barcode number of the listing. */
      gtin: wordSchema.optional(),
      /** Words of the title. */
      phrase: wordSchema.optional(),
    })
    .refine((match) => Object.keys(match).length > 0, {
      message: "must say which goods: brand, model, gtin or phrase",
    }),
  /** Why; shown with the verdict. */
  reason: textSchema,
  /** The first day on which it no longer holds. */
  until: z.iso.date(),
  /** Classes of safety or crime that are meant: `["controlled-weapon"]`. */
  despite: z.array(idSchema).min(1).optional(),
});

const chosen = z.enum([...decisions, "off"]);
const choices = {
  /** What decides where nothing else is chosen. */
  base: z.enum(["law", "strict", "lenient"]).optional(),
  /** Decisions by the id of a rule; these outweigh its class. */
  rules: z.record(z.string(), chosen).optional(),
  /** Decisions by the id of a class of law. */
  classes: z.record(z.string(), chosen).optional(),
};

const pack = z.strictObject({
  /** The JSON Schema of the file, for editors. */
  $schema: z.string().optional(),
  /** What verdicts name it by. */
  id: idSchema,
  /** Any text; verdicts name it. */
  version: wordSchema,
  /** What the pack is for. */
  about: textSchema.optional(),
  /** Judged and reported, not counted. */
  shadow: z.boolean().optional(),
  /** What it brings. */
  add: addSchema.optional(),
  /** What it says otherwise than the tables, and why. */
  replace: z.array(replaceSchema).optional(),
  /** What it takes away from the tables, and why. */
  withdraw: z.array(withdrawSchema).optional(),
  /** Goods that it lets pass, for a reason and until a day. */
  allow: z.array(allowSchema).optional(),
  /** What it decides otherwise than the law. */
  policy: z
    .strictObject({
      ...choices,
      /** For one way of sale. */
      channels: z
        .partialRecord(z.enum(channels), z.union([z.enum(["law", "strict", "lenient"]), z.strictObject(choices)]))
        .optional(),
    })
    .optional(),
});

/** A pack that has been read. */
export interface Pack extends z.infer<typeof pack> {}
/** A pack as it is written. */
export interface WrittenPack extends z.input<typeof pack> {}
/** Schema of a pack, as JSON or as `defineDataPack` takes it. */
export const packSchema: z.ZodType<Pack, WrittenPack> = pack;
