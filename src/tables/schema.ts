/** The zod schemas of everything in `data/`: sources, classes, measures, requirements, records, rules. */
import * as z from "zod";
import { categories, channels, confidences, decisions, forms, needs, purposes, subjectKinds } from "../vocabulary.js";

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case: small letters, digits and single hyphens");
const ruleIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "use dotted kebab-case, e.g. medicine.online-sale");
const daySchema = z.iso.date();
const wordSchema = z.string().trim().min(1);
const wordsSchema = z.array(wordSchema).min(1);
const bilingualSchema = z.strictObject({ ko: wordSchema, en: wordSchema });

/**
 * Where in a law: `44`, `44-2`, `44(1)` (paragraph), `2.10` (item), `44-3(1).3`, `2.4(다)` (sub-item),
 * `annex 1`, `annex 7-2`, `addenda 3`.
 */
const placeSchema = z
  .string()
  .regex(
    /^(?:\d+(?:-\d+)?(?:\(\d+\))?(?:\.\d+(?:-\d+)?)?(?:\([가-하]\))?|annex \d+(?:-\d+)?(?:\.\d+)?|addenda \d+(?:-\d+)?(?:\(\d+\))?)$/,
    "write a place of law as 44, 44-2, 44(1), 2.10, 44-3(1).3, 2.4(다), annex 1 or addenda 3",
  );

export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["act", "decree", "rule", "notice", "list", "announcement", "policy"]),
  ko: wordSchema,
  en: wordSchema,
  authority: wordSchema.optional(),
  url: z.url(),
});

export const basisSchema = z.strictObject({
  source: idSchema,
  at: placeSchema.optional(),
  url: z.url().optional(),
  /** How sure we are of this place, where it was not read in the law itself; default of classes and rules: verified. */
  confidence: z.enum(confidences).optional(),
});

/**
 * Where a regulation applies. `forms`, `notForms` and `notOrigins` exclude only what is known to be
 * otherwise; `origins`, `product`, `purposes` and `forChildren` must be shown by the listing.
 */
const scopeSchema = z.strictObject({
  forms: z.array(z.enum(forms)).min(1).optional(),
  notForms: z.array(z.enum(forms)).min(1).optional(),
  channels: z.array(z.enum(channels)).min(1).optional(),
  origins: z
    .array(z.string().regex(/^[A-Z]{2}$/, "use ISO 3166-1 alpha-2, e.g. CN"))
    .min(1)
    .optional(),
  notOrigins: z
    .array(z.string().regex(/^[A-Z]{2}$/, "use ISO 3166-1 alpha-2, e.g. CN"))
    .min(1)
    .optional(),
  /** Only when what is sold is one of these goods (or a kind of it). */
  product: z.array(idSchema).min(1).optional(),
  notProduct: z.array(idSchema).min(1).optional(),
  purposes: z.array(z.enum(purposes)).min(1).optional(),
  forChildren: z.literal("yes").optional(),
});

export const classSchema = z.strictObject({
  id: idSchema,
  category: z.enum(categories),
  name: bilingualSchema,
  /** What the class means, one plain sentence. */
  about: bilingualSchema,
  /** The articles that make goods of this class unlawful, or ask for something. */
  basis: z.array(basisSchema).min(1),
  /** What the law asks for; ids of `certificates.json`. */
  requires: z.array(idSchema).min(1).optional(),
  /** A matter of safety or crime: a doubt about it goes to a person, and no lenient policy silences it. */
  serious: z.boolean(),
});

/** A kind of proof that a law asks for: a certificate number, a report, a permit, an adult check. */
export const schemeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["certificate", "report", "approval", "permit", "adult-check", "registration"]),
  name: bilingualSchema,
  /** Regular expressions of a well-formed number, tried on the whole number. */
  patterns: z.array(wordSchema).min(1).optional(),
  /** What the number looks like, in words. */
  shape: bilingualSchema.optional(),
  /** Words that show the requirement is met (only for requirements without a number). */
  shownBy: wordsSchema.optional(),
  /** Words by which a listing names this requirement or its number. */
  labels: wordsSchema.optional(),
  /** Words by which a listing says itself that it is not met. */
  deniedBy: wordsSchema.optional(),
  /** Document types (`documents[].type`) that show it. */
  documents: wordsSchema.optional(),
  lookupUrl: z.url().optional(),
  confidence: z.enum(confidences),
  examples: z.array(wordSchema).optional(),
  counterExamples: z.array(wordSchema).optional(),
});

const unitSchema = z.strictObject({
  names: wordsSchema,
  /** Words that stand before the number instead: Class 4, 시속 45. */
  before: wordsSchema.optional(),
  /** How many base units one of it is, as a decimal or a fraction: `0.001`, `1/1000`. */
  factor: z.string().regex(/^\d+(\.\d+)?$|^\d+\/\d+$/, "write a decimal or a fraction, e.g. 0.001 or 1/3"),
});

export const measureTableSchema = z.strictObject({
  $schema: z.string(),
  about: wordSchema,
  dimensions: z.array(
    z.strictObject({
      id: idSchema,
      /** The unit in which `factor` counts. */
      base: wordSchema,
      units: z.array(unitSchema).min(1),
    }),
  ),
  measures: z.array(
    z.strictObject({
      id: idSchema,
      name: bilingualSchema,
      dimension: idSchema,
      /** Words that tie a number to this measure. */
      words: wordsSchema,
      /** May a number of this dimension be taken for this measure without such a word? */
      wordless: z.boolean(),
      /** Is it of all that is sold together: 800g 8통 are 6.4 kg? */
      ofAll: z.boolean().optional(),
    }),
  ),
});

const decimalSchema = z.string().regex(/^\d+(\.\d+)?$/, 'write the number as a decimal in quotes, e.g. "5.5"');

/** The offence, or the end of an exemption: over when the amount stands in this relation to the value. */
export const limitSchema = z.strictObject({
  measure: idSchema,
  op: z.enum([">", ">=", "<", "<="]),
  value: decimalSchema,
  unit: wordSchema,
});

export const regulationSchema = z
  .strictObject({
    class: idSchema,
    basis: z.array(basisSchema).min(1),
    /** The first day in force, or `{ before }`: in force on that day, start not established. */
    from: z.union([daySchema, z.strictObject({ before: daySchema })]),
    /** The first day no longer in force (half open, Korean time). */
    to: daySchema.optional(),
    confidence: z.enum(confidences),
    applies: scopeSchema.optional(),
    limits: z.array(limitSchema).min(1).optional(),
    /** Overrides what the class requires. */
    requires: z.array(idSchema).optional(),
    note: wordSchema.optional(),
  })
  .refine((r) => r.to === undefined || typeof r.from !== "string" || r.from < r.to, {
    message: "`to` must be later than `from`",
    path: ["to"],
  });

const nameSchema = z.union([
  wordSchema,
  z.strictObject({
    text: wordSchema,
    needs: z.union([z.enum(needs), z.array(z.enum(needs)).min(1)]).optional(),
    /** Also read by its leading consonants (ㅍㄹㅍ), or typed on a Latin keyboard (vlfhvhs). */
    hiddenAs: z
      .array(z.enum(["choseong", "keyboard"]))
      .min(1)
      .optional(),
    /** Words one of which must stand somewhere in the listing (for `company`). */
    with: wordsSchema.optional(),
    /** Forms one of which the goods must have (for `category`). */
    forms: z.array(z.enum(forms)).min(1).optional(),
  }),
]);
const namesOfLanguage = z.array(nameSchema).min(1).optional();

const exampleListingSchema = z.record(z.string(), z.unknown());
const examplesSchema = z.strictObject({
  hit: z
    .array(
      z.strictObject({
        listing: exampleListingSchema,
        asOf: daySchema.optional(),
        rules: z.array(ruleIdSchema).min(1),
      }),
    )
    .min(1),
  miss: z
    .array(z.strictObject({ listing: exampleListingSchema, asOf: daySchema.optional(), because: wordSchema }))
    .min(1),
});

export const recordSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(subjectKinds),
  /** Kinds it belongs to: their regulations hold for it too. */
  isA: z.array(idSchema).min(1).optional(),
  /** What sort of thing it is when it is itself what is sold. */
  form: z.union([z.enum(forms), z.array(z.enum(forms)).min(1)]).optional(),
  /** Its names say what goods are made of or made as (상아 도장, 미러급 지갑): goods named after them are no accessory. */
  attributive: z.boolean().optional(),
  names: z.strictObject({
    ko: namesOfLanguage,
    en: namesOfLanguage,
    zh: namesOfLanguage,
    ja: namesOfLanguage,
    latin: namesOfLanguage,
    brand: namesOfLanguage,
  }),
  codes: z
    .strictObject({
      cas: z
        .string()
        .regex(/^\d{2,7}-\d{2}-\d$/)
        .optional(),
      atc: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
      hs: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    })
    .optional(),
  regulations: z.array(regulationSchema),
  /** Longer phrases that hold one of the names and mean something harmless. */
  notWhen: wordsSchema.optional(),
  checkedOn: daySchema,
  examples: examplesSchema.optional(),
  note: wordSchema.optional(),
});

export const recordFileSchema = z.strictObject({
  $schema: z.string(),
  /** What the file holds, one sentence. */
  about: wordSchema,
  records: z.array(recordSchema),
});

/** A file that holds one list under the name of what it lists. */
const listFile = <K extends string, T extends z.ZodType>(key: K, item: T) =>
  z.strictObject({ $schema: z.string(), about: wordSchema, [key]: z.array(item) } as {
    $schema: z.ZodString;
    about: typeof wordSchema;
  } & Record<K, z.ZodArray<T>>);
export const sourceFileSchema = listFile("sources", sourceSchema);
export const classFileSchema = listFile("classes", classSchema);
export const certificateFileSchema = listFile("schemes", schemeSchema);

/** A rule of law over the facts of one matter; the grammar of `when` is checked by `rules/`. */
export const ruleEnvelopeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: ruleIdSchema,
  category: z.enum(categories),
  decision: z.enum(decisions),
  /** Decisions under a policy other than the law. */
  policy: z.strictObject({ strict: z.enum(decisions).optional(), lenient: z.enum(decisions).optional() }).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Articles that this rule rests on besides those of the class. */
  basis: z.array(basisSchema).optional(),
  /** Tells the operator; `{subject}` and `{requirement}` are filled in. */
  message: bilingualSchema,
  /** To send to the seller. */
  sellerMessage: bilingualSchema,
  /** Where a rule of a pack is explained; the catalogue explains the bundled ones. */
  docsUrl: z.url({ protocol: /^https$/, error: "write an address that begins with https://" }).optional(),
  when: z.unknown(),
});

/**
 * An official list or a statutory group. A regulation is of it when it cites this place under one of the classes and is
 * not uncertain.
 */
const officialListSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  source: idSchema,
  at: placeSchema.optional(),
  classes: z.array(idSchema).min(1),
  /** How many members the authority counted, the oldest count first; empty where no total is established. */
  totals: z.array(
    z.strictObject({
      /** The day of the count, or the month where no source gives the day. */
      on: z.union([daySchema, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "write a day or a month")]),
      members: z.int().positive(),
      from: bilingualSchema,
      url: z.url().optional(),
    }),
  ),
  /** Records of what the list names inside the heading of another record: they are no members of their own. */
  within: z.record(idSchema, idSchema).optional(),
  /** Records that stand for several headings, and for how many. */
  headings: z.record(idSchema, z.int().min(2)).optional(),
  note: bilingualSchema.optional(),
});

/** What no table models: the law, what of it, and why. */
const notModelledSchema = z.strictObject({
  id: idSchema,
  category: z.enum(categories),
  law: z.array(basisSchema.pick({ source: true, at: true })).min(1),
  what: bilingualSchema,
  why: bilingualSchema,
});

export const coverageTableSchema = z.strictObject({
  $schema: z.string(),
  about: wordSchema,
  officialLists: z.array(officialListSchema),
  notModelled: z.array(notModelledSchema),
});

export const manifestSchema = z.strictObject({
  $schema: z.string(),
  dataVersion: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,2}(-\d+)?$/, "use the calendar: 2026.11.24"),
  about: wordSchema,
  statutesReadOn: daySchema,
  docs: z
    .string()
    .regex(/^[^\s?#]*[^\s?#/]$/, "write an address or a path without a slash at its end: docs/catalogue")
    .describe(
      "Where the catalogue of rules lies, the beginning of every `docsUrl`: an address, or a path from the root of the repository as long as it has no public address. The one place to change at release.",
    ),
});

export type Source = z.infer<typeof sourceSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type RegulationClass = z.infer<typeof classSchema>;
export type Scheme = z.infer<typeof schemeSchema>;
export type MeasureTable = z.infer<typeof measureTableSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type Regulation = z.infer<typeof regulationSchema>;
export type SubjectName = z.infer<typeof nameSchema>;
export type SubjectRecord = z.infer<typeof recordSchema>;
export type RuleEnvelope = z.infer<typeof ruleEnvelopeSchema>;
export type OfficialList = z.infer<typeof officialListSchema>;
export type NotModelled = z.infer<typeof notModelledSchema>;
export type CoverageTable = z.infer<typeof coverageTableSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
