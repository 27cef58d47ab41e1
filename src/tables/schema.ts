/** The zod schemas of everything in `data/`: sources, classes, measures, requirements, records, rules. */
import * as z from "zod";
import {
  type Bilingual,
  categories,
  channels,
  confidences,
  decisions,
  forms,
  needs,
  purposes,
  subjectKinds,
} from "../vocabulary.js";

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case: small letters, digits and single hyphens");
const ruleIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "use dotted kebab-case, e.g. medicine.online-sale");
const daySchema = z.iso.date();
const wordSchema = z.string().trim().min(1);
const wordsSchema = z.array(wordSchema).min(1);
/** What every file of tables begins with. */
export const fileHead = {
  /** The JSON Schema of the file, for editors. */
  $schema: z.string(),
  /** What the file holds, one sentence. */
  about: wordSchema,
};
const bilingualSchema: z.ZodType<Bilingual, Bilingual> = z.strictObject({ ko: wordSchema, en: wordSchema });

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

const source = z.strictObject({
  /** What others cite it by. */
  id: idSchema,
  /** What sort of text it is; `policy` is a shop's own and no law. */
  kind: z.enum(["act", "decree", "rule", "notice", "list", "announcement", "policy"]),
  /** Its Korean name. */
  ko: wordSchema,
  /** Its English name. */
  en: wordSchema,
  /** Who published it. */
  authority: wordSchema.optional(),
  /** Where it can be read. */
  url: z.url(),
});

/** A law, notice, official list, announcement or policy that tables cite. */
export interface Source extends z.infer<typeof source> {}
/** Schema of {@link Source}. */
export const sourceSchema: z.ZodType<Source, Source> = source;

const basis = z.strictObject({
  /** The id of the source. */
  source: idSchema,
  /** The place in it: `44`, `44-2`, `44(1)`, `2.10`, `annex 1`; without it the whole source. */
  at: placeSchema.optional(),
  /** Where this very place can be read. */
  url: z.url().optional(),
  /** How sure we are of this place, where it was not read in the law itself; default of classes and rules: verified. */
  confidence: z.enum(confidences).optional(),
});

/** A place of a source that something rests on. */
export interface Basis extends z.infer<typeof basis> {}
/** Schema of {@link Basis}. */
export const basisSchema: z.ZodType<Basis, Basis> = basis;

const scope = z.strictObject({
  /** Only goods of these forms. */
  forms: z.array(z.enum(forms)).min(1).optional(),
  /** Not goods of these forms. */
  notForms: z.array(z.enum(forms)).min(1).optional(),
  /** Only these ways of sale. */
  channels: z.array(z.enum(channels)).min(1).optional(),
  /** Only goods from these countries, ISO 3166-1 alpha-2. */
  origins: z
    .array(z.string().regex(/^[A-Z]{2}$/, "use ISO 3166-1 alpha-2, e.g. CN"))
    .min(1)
    .optional(),
  /** Not goods from these countries, ISO 3166-1 alpha-2. */
  notOrigins: z
    .array(z.string().regex(/^[A-Z]{2}$/, "use ISO 3166-1 alpha-2, e.g. CN"))
    .min(1)
    .optional(),
  /** Only when what is sold is one of these goods (or a kind of it). */
  product: z.array(idSchema).min(1).optional(),
  /** Not when what is sold is one of these goods (or a kind of it). */
  notProduct: z.array(idSchema).min(1).optional(),
  /** Only goods that are said to be for one of these. */
  purposes: z.array(z.enum(purposes)).min(1).optional(),
  /** Only goods for children. */
  forChildren: z.literal("yes").optional(),
});

/**
 * Where a regulation applies. `forms`, `notForms` and `notOrigins` exclude only what is known to be
 * otherwise; `origins`, `product`, `purposes` and `forChildren` must be shown by the listing.
 */
export interface Scope extends z.infer<typeof scope> {}
const scopeSchema: z.ZodType<Scope, Scope> = scope;

const regulationClass = z.strictObject({
  /** What others name it by. */
  id: idSchema,
  /** Which of the three questions it belongs to. */
  category: z.enum(categories),
  /** What it is called. */
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

/** Why the law cares: one of the closed list of classes. */
export interface RegulationClass extends z.infer<typeof regulationClass> {}
/** Schema of {@link RegulationClass}. */
export const classSchema: z.ZodType<RegulationClass, RegulationClass> = regulationClass;

const scheme = z.strictObject({
  /** What others name it by. */
  id: idSchema,
  /** What sort of proof it is. */
  kind: z.enum(["certificate", "report", "approval", "permit", "adult-check", "registration"]),
  /** What it is called. */
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
  /** The register of the authority. */
  lookupUrl: z.url().optional(),
  /** How sure we are of what is said here. */
  confidence: z.enum(confidences),
  /** Numbers of the right shape; not in the published tables. */
  examples: z.array(wordSchema).optional(),
  /** Numbers of another shape; not in the published tables. */
  counterExamples: z.array(wordSchema).optional(),
});

/** A kind of proof that a law asks for: a certificate number, a report, a permit, an adult check. */
export interface Scheme extends z.infer<typeof scheme> {}
/** Schema of {@link Scheme}. */
export const schemeSchema: z.ZodType<Scheme, Scheme> = scheme;

const unitSchema = z.strictObject({
  /** How the unit is written. */
  names: wordsSchema,
  /** Words that stand before the number instead: Class 4, 시속 45. */
  before: wordsSchema.optional(),
  /** How many base units one of it is, as a decimal or a fraction: `0.001`, `1/1000`. */
  factor: z.string().regex(/^\d+(\.\d+)?$|^\d+\/\d+$/, "write a decimal or a fraction, e.g. 0.001 or 1/3"),
});

const measureTable = z.strictObject({
  ...fileHead,
  /** What units are of: mass, length, power, … */
  dimensions: z.array(
    z.strictObject({
      /** What measures name it by. */
      id: idSchema,
      /** The unit in which `factor` counts. */
      base: wordSchema,
      /** The units in which sellers write it. */
      units: z.array(unitSchema).min(1),
    }),
  ),
  /** What the law measures of goods. */
  measures: z.array(
    z.strictObject({
      /** What limits name it by. */
      id: idSchema,
      /** What it is called. */
      name: bilingualSchema,
      /** The id of its dimension. */
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

/** `data/measures.json`: dimensions with their units, and what can be measured of goods. */
export interface MeasureTable extends z.infer<typeof measureTable> {}
/** Schema of {@link MeasureTable}. */
export const measureTableSchema: z.ZodType<MeasureTable, MeasureTable> = measureTable;

const decimalSchema = z.string().regex(/^\d+(\.\d+)?$/, 'write the number as a decimal in quotes, e.g. "5.5"');

const limit = z.strictObject({
  /** The id of the measure. */
  measure: idSchema,
  /** How the amount must stand to the value to be over. */
  op: z.enum([">", ">=", "<", "<="]),
  /** A decimal in quotes, which is exact. */
  value: decimalSchema,
  /** The unit of the value, as a name of the dimension. */
  unit: wordSchema,
});

/** The offence, or the end of an exemption: over when the amount stands in this relation to the value. */
export interface Limit extends z.infer<typeof limit> {}
/** Schema of {@link Limit}. */
export const limitSchema: z.ZodType<Limit, Limit> = limit;

const regulation = z
  .strictObject({
    /** The id of the class. */
    class: idSchema,
    /** The places of law that say so. */
    basis: z.array(basisSchema).min(1),
    /** The first day in force, or `{ before }`: in force on that day, start not established. */
    from: z.union([
      daySchema,
      z.strictObject({
        /** A day on which it is in force. */
        before: daySchema,
      }),
    ]),
    /** The first day no longer in force (half open, Korean time). */
    to: daySchema.optional(),
    /** How sure we are of it; `uncertain` leads to `review` at most. */
    confidence: z.enum(confidences),
    /** Where it applies; without it everywhere. */
    applies: scopeSchema.optional(),
    /** Over when any of these is; without them there is no limit. */
    limits: z.array(limitSchema).min(1).optional(),
    /** Overrides what the class requires. */
    requires: z.array(idSchema).optional(),
    /** For readers of the table. */
    note: wordSchema.optional(),
  })
  .refine((r) => r.to === undefined || typeof r.from !== "string" || r.from < r.to, {
    message: "`to` must be later than `from`",
    path: ["to"],
  });

/** A dated, cited statement that a subject belongs to a class. */
export interface Regulation extends z.infer<typeof regulation> {}
/** Schema of {@link Regulation}. */
export const regulationSchema: z.ZodType<Regulation, Regulation> = regulation;

const guardedName = z.strictObject({
  /** The name as it is written; a space in it may be left out in listings. */
  text: wordSchema,
  /** On what it is read; several must all be met. */
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
});

/** A name that is not read wherever its letters stand. */
export interface GuardedName extends z.infer<typeof guardedName> {}
/** A name by which listings call a subject: its text, or a text with what it needs to be read. */
export type SubjectName = string | GuardedName;
const nameSchema: z.ZodType<SubjectName, SubjectName> = z.union([wordSchema, guardedName]);
const namesOfLanguage = z.array(nameSchema).min(1).optional();

const exampleListingSchema = z.record(z.string(), z.unknown());
const examplesSchema = z.strictObject({
  /** Listings on which these rules hold. */
  hit: z
    .array(
      z.strictObject({
        /** The listing. */
        listing: exampleListingSchema,
        /** The day to judge by. */
        asOf: daySchema.optional(),
        /** The ids of the rules. */
        rules: z.array(ruleIdSchema).min(1),
      }),
    )
    .min(1),
  /** Listings that are let go, and why. */
  miss: z
    .array(
      z.strictObject({
        /** The listing. */
        listing: exampleListingSchema,
        /** The day to judge by. */
        asOf: daySchema.optional(),
        /** The reason under `considered`. */
        because: wordSchema,
      }),
    )
    .min(1),
});

const record = z.strictObject({
  /** What others name it by. */
  id: idSchema,
  /** Whether it is a substance or goods. */
  kind: z.enum(subjectKinds),
  /** Kinds it belongs to: their regulations hold for it too. */
  isA: z.array(idSchema).min(1).optional(),
  /** What sort of thing it is when it is itself what is sold. */
  form: z.union([z.enum(forms), z.array(z.enum(forms)).min(1)]).optional(),
  /** Its names say what goods are made of or made as (상아 도장, 미러급 지갑): goods named after them are no accessory. */
  attributive: z.boolean().optional(),
  /** By what listings call it. */
  names: z.strictObject({
    /** Korean. */
    ko: namesOfLanguage,
    /** English. */
    en: namesOfLanguage,
    /** Chinese. */
    zh: namesOfLanguage,
    /** Japanese. */
    ja: namesOfLanguage,
    /** Scientific. */
    latin: namesOfLanguage,
    /** Brands, in any script. */
    brand: namesOfLanguage,
  }),
  /** Its numbers in other registers. */
  codes: z
    .strictObject({
      /** CAS registry number. */
      cas: z
        .string()
        .regex(/^\d{2,7}-\d{2}-\d$/)
        .optional(),
      /** ATC code of the WHO. */
      atc: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
      /** HS code of customs. */
      hs: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    })
    .optional(),
  /** What the law says of it. */
  regulations: z.array(regulationSchema),
  /** Longer phrases that hold one of the names and mean something harmless. */
  notWhen: wordsSchema.optional(),
  /** The day on which its law was last read. */
  checkedOn: daySchema,
  /** Listings that prove it; not in the published tables. */
  examples: examplesSchema.optional(),
  /** For readers of the table. */
  note: wordSchema.optional(),
});

/** One substance or one kind of goods, with its names and regulations. */
export interface SubjectRecord extends z.infer<typeof record> {}
/** Schema of {@link SubjectRecord}. */
export const recordSchema: z.ZodType<SubjectRecord, SubjectRecord> = record;

/** Schema of a file of {@link SubjectRecord}s. */
export const recordFileSchema = z.strictObject({
  ...fileHead,
  /** The records, sorted by id. */
  records: z.array(recordSchema),
});

/** `data/sources.json`. */
export const sourceFileSchema = z.strictObject({
  ...fileHead,
  /** The sources, sorted by id. */
  sources: z.array(sourceSchema),
});

/** `data/classes.json`. */
export const classFileSchema = z.strictObject({
  ...fileHead,
  /** The classes, sorted by id. */
  classes: z.array(classSchema),
});

/** `data/certificates.json`. */
export const certificateFileSchema = z.strictObject({
  ...fileHead,
  /** The schemes, sorted by id. */
  schemes: z.array(schemeSchema),
});

/** A rule of law over the facts of one matter; the grammar of `when` is checked by `rules/`. */
export const ruleEnvelopeSchema = z.strictObject({
  /** The JSON Schema of the file, for editors. */
  $schema: z.string().optional(),
  /** Dotted, and stable for ever: `medicine.online-sale`. */
  id: ruleIdSchema,
  /** Which of the three questions it answers. */
  category: z.enum(categories),
  /** What it comes to under the law. */
  decision: z.enum(decisions),
  /** Decisions under a policy other than the law. */
  policy: z
    .strictObject({
      /** Under `strict`. */
      strict: z.enum(decisions).optional(),
      /** Under `lenient`. */
      lenient: z.enum(decisions).optional(),
    })
    .optional(),
  /** The first day on which it is asked. */
  from: daySchema.optional(),
  /** The first day on which it is no longer asked. */
  to: daySchema.optional(),
  /** Articles that this rule rests on besides those of the class. */
  basis: z.array(basisSchema).optional(),
  /** Tells the operator; `{subject}` and `{requirement}` are filled in. */
  message: bilingualSchema,
  /** To send to the seller. */
  sellerMessage: bilingualSchema,
  /** Where a rule of a pack is explained; the catalogue explains the bundled ones. */
  docsUrl: z.url({ protocol: /^https$/, error: "write an address that begins with https://" }).optional(),
  /** Its condition in JSON-Logic. */
  when: z.unknown(),
});

/** A rule of law over the facts of one matter. */
export interface RuleEnvelope extends z.infer<typeof ruleEnvelopeSchema> {}

const officialList = z.strictObject({
  /** What it is named by. */
  id: idSchema,
  /** What it is called. */
  name: bilingualSchema,
  /** The id of the source that has it. */
  source: idSchema,
  /** The place in it. */
  at: placeSchema.optional(),
  /** The classes under which its members are judged. */
  classes: z.array(idSchema).min(1),
  /** How many members the authority counted, the oldest count first; empty where no total is established. */
  totals: z.array(
    z.strictObject({
      /** The day of the count, or the month where no source gives the day. */
      on: z.union([daySchema, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "write a day or a month")]),
      /** How many there were. */
      members: z.int().positive(),
      /** Who says so. */
      from: bilingualSchema,
      /** Where it can be read. */
      url: z.url().optional(),
    }),
  ),
  /** Records of what the list names inside the heading of another record: they are no members of their own. */
  within: z.record(idSchema, idSchema).optional(),
  /** Records that stand for several headings, and for how many. */
  headings: z.record(idSchema, z.int().min(2)).optional(),
  /** What the count leaves out or takes together. */
  note: bilingualSchema.optional(),
});

/**
 * An official list or a statutory group. A regulation is of it when it cites this place under one of the classes and is
 * not uncertain.
 */
export interface OfficialList extends z.infer<typeof officialList> {}
const officialListSchema: z.ZodType<OfficialList, OfficialList> = officialList;

const notModelled = z.strictObject({
  /** What it is named by. */
  id: idSchema,
  /** Which of the three questions it belongs to. */
  category: z.enum(categories),
  /** The places of law. */
  law: z.array(basis.pick({ source: true, at: true })).min(1),
  /** What of the law it is. */
  what: bilingualSchema,
  /** Why no table has it. */
  why: bilingualSchema,
});

/** What no table models: the law, what of it, and why. */
export interface NotModelled extends z.infer<typeof notModelled> {}
const notModelledSchema: z.ZodType<NotModelled, NotModelled> = notModelled;

const coverageTable = z.strictObject({
  ...fileHead,
  /** Lists of the authorities. */
  officialLists: z.array(officialListSchema),
  /** What no table models. */
  notModelled: z.array(notModelledSchema),
});

/** `data/coverage.json`: official lists with the totals of the authorities, and what no table models. */
export interface CoverageTable extends z.infer<typeof coverageTable> {}
/** Schema of {@link CoverageTable}. */
export const coverageTableSchema: z.ZodType<CoverageTable, CoverageTable> = coverageTable;

const manifest = z.strictObject({
  /** The JSON Schema of the file, for editors. */
  $schema: fileHead.$schema,
  /** By the calendar: `2026.11.24`. */
  dataVersion: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,2}(-\d+)?$/, "use the calendar: 2026.11.24"),
  /** What the file holds, one sentence. */
  about: fileHead.about,
  /** The day of the statute book that citations were checked against. */
  statutesReadOn: daySchema,
  /** Where the catalogue of rules lies, the beginning of every `docsUrl`. */
  docs: z
    .string()
    .regex(/^[^\s?#]*[^\s?#/]$/, "write an address or a path without a slash at its end: docs/catalogue")
    .describe(
      "Where the catalogue of rules lies, the beginning of every `docsUrl`: an address, or a path inside the package as long as it has no public address. The one place to change at release.",
    ),
});

/** `data/manifest.json`: which version of the tables this is. */
export interface Manifest extends z.infer<typeof manifest> {}
/** Schema of {@link Manifest}. */
export const manifestSchema: z.ZodType<Manifest, Manifest> = manifest;
