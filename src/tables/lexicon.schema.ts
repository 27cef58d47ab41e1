/** The zod schemas of `data/lexicon/`: the words by which a listing is read. */
import * as z from "zod";
import { channels, forms, purposes, roles } from "../vocabulary.js";

const wordSchema = z.string().trim().min(1);
const wordsSchema = z.array(wordSchema).min(1);
const about = wordSchema;
const $schema = z.string();

/** A word that says how a mention near it is meant. */
const cueSchema = z.strictObject({
  role: z.enum(roles),
  /** On which side of the mention the cue stands. */
  side: z.enum(["before", "after"]),
  /**
   * How near: `touch` — only filler words and items of the same enumeration between them;
   * `near` — at most two words of the same phrase; `phrase` — anything within the same phrase.
   */
  reach: z.enum(["touch", "near", "phrase"]),
  words: wordsSchema,
  /** The words are goods themselves, of which a material or quality before them may be said. */
  areGoods: z.boolean().optional(),
  /** The words name packages: behind an amount (25입 박스) they pack the goods themselves. */
  unlessBehindAmount: z.boolean().optional(),
  /** The cue says nothing when one of these follows it. */
  unlessFollowedBy: wordsSchema.optional(),
});
export const cueTableSchema = z.strictObject({
  $schema,
  about,
  cues: z.array(cueSchema),
  /** Words that may stand between a mention and its cue. */
  fillers: wordsSchema,
  /** What joins the items of an enumeration: signs, words between them, particles on the first. */
  joiners: z.strictObject({ signs: wordsSchema, words: wordsSchema, particles: wordsSchema }),
});

export const formTableSchema = z.strictObject({
  $schema,
  about,
  forms: z.array(
    z.strictObject({
      form: z.enum(forms),
      /** What a mention means in such goods when it is not what they are: about, likeness. */
      otherwise: z.enum(["about", "likeness"]).optional(),
      /** Goods that hold what they name: food, medicine, cosmetics. A bare mention in them is contained. */
      holds: z.boolean().optional(),
      /** Words of category paths. */
      category: wordsSchema.optional(),
      /** Nouns of titles. */
      title: wordsSchema.optional(),
    }),
  ),
  /** Words that count doses: 120캡슐, 60정. */
  doses: wordsSchema,
  /** Ends of the registered names of medicines, before their strength: 이부프로펜정200밀리그램. */
  dosageForms: wordsSchema,
});

export const wordListsSchema = z.strictObject({
  $schema,
  about,
  /** Words that name a way of sale. */
  channels: z.array(z.strictObject({ channel: z.enum(channels), words: wordsSchema })),
  used: wordsSchema,
  privateSeller: wordsSchema,
  adultOnly: wordsSchema,
  purposes: z.array(z.strictObject({ purpose: z.enum(purposes), words: wordsSchema })),
  forChildren: z.strictObject({ yes: wordsSchema, no: wordsSchema }),
});

export const readingTableSchema = z.strictObject({
  $schema,
  about,
  /** What a seller writes in a field to say nothing. */
  placeholders: wordsSchema,
  /** What a seller writes to claim that no certificate is due. */
  exemptClaims: wordsSchema,
  /** Marks of other countries that prove nothing in Korea. */
  foreignMarks: wordsSchema,
  /** Particles that may follow a Korean noun. */
  particles: wordsSchema,
  /** Words after the name of goods that say nothing of what is sold: colours, sizes, sales talk. */
  trimmings: wordsSchema,
  /** What an attribute of this name tells. */
  attributes: z.array(
    z.strictObject({
      meaning: z.enum([
        "ingredients",
        "materials",
        "name",
        "compatible",
        "origin",
        "certificate",
        "age",
        "brand",
        "channel",
        "condition",
      ]),
      names: wordsSchema,
    }),
  ),
  /** Country names as sellers write them. */
  countries: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), names: wordsSchema })),
});

/** Everyday phrases that hold a dangerous word and mean nothing by it. */
export const phraseTableSchema = z.strictObject({ $schema, about, phrases: wordsSchema });

export type Cue = z.infer<typeof cueSchema>;
export type CueTable = z.infer<typeof cueTableSchema>;
export type FormTable = z.infer<typeof formTableSchema>;
export type WordLists = z.infer<typeof wordListsSchema>;
export type ReadingTable = z.infer<typeof readingTableSchema>;
export type PhraseTable = z.infer<typeof phraseTableSchema>;
