/** The zod schemas of `data/lexicon/`: the words by which a listing is read. */
import * as z from "zod";
import { channels, forms, purposes, roles } from "../vocabulary.js";
import { fileHead } from "./schema.js";

const wordSchema = z.string().trim().min(1);
const wordsSchema = z.array(wordSchema).min(1);
const cue = z.strictObject({
  /** How the mention is meant. */
  role: z.enum(roles),
  /** On which side of the mention the cue stands. */
  side: z.enum(["before", "after"]),
  /**
   * How near: `touch` — only filler words and items of the same enumeration between them;
   * `near` — at most two words of the same phrase; `phrase` — anything within the same phrase.
   */
  reach: z.enum(["touch", "near", "phrase"]),
  /** The words. */
  words: wordsSchema,
  /** The words are goods themselves, of which a material or quality before them may be said. */
  areGoods: z.boolean().optional(),
  /** The words name packages: behind an amount (25입 박스) they pack the goods themselves. */
  unlessBehindAmount: z.boolean().optional(),
  /** The cue says this only where its phrase ends behind it: `X: none`, but not `X no sugar`. */
  endsPhrase: z.boolean().optional(),
  /** It is said of goods only, or of substances and not of products: the box of a medicine holds the medicine. */
  of: z.enum(["goods", "substances"]).optional(),
  /** Of an enumeration it speaks only where a word joins the last item: `A and B free`, but not `A, B free`. */
  joinedByWord: z.boolean().optional(),
  /** The cue says nothing when one of these follows it. */
  unlessFollowedBy: wordsSchema.optional(),
});

/** Words that say how a mention near them is meant. */
export interface Cue extends z.infer<typeof cue> {}
/** Schema of {@link Cue}. */
export const cueSchema: z.ZodType<Cue, Cue> = cue;

const cueTable = z.strictObject({
  ...fileHead,
  /** The words by how they make a mention meant. */
  cues: z.array(cueSchema),
  /** Words that may stand between a mention and its cue. */
  fillers: wordsSchema,
  /** What sellers deny of a sale, never together with a substance: X, 부작용 없음. */
  deniedAlone: wordsSchema,
  /** Words that set what comes with the goods beside them, so that it is no accessory for them: with a case, 무료 케이스. */
  beside: z.strictObject({
    /** Words that may stand anywhere between the goods and what comes with them. */
    anywhere: wordsSchema,
    /** Words that stand right before what comes with them. */
    adjoining: wordsSchema,
    /** Words that stand right behind it: 케이스 증정. */
    behind: wordsSchema,
    /** Words for what is done to what stands before them: the shoes of 운동화 세탁 are not for sale. */
    treated: wordsSchema,
    /** Words that deny what follows them: not a toy. */
    negations: wordsSchema,
  }),
  /** What joins the items of an enumeration: signs, words between them, particles on the first. */
  joiners: z.strictObject({
    /** Signs between items: `,`, `·`. */
    signs: wordsSchema,
    /** Words between items: 및. */
    words: wordsSchema,
    /** Particles on the first item: 과. */
    particles: wordsSchema,
  }),
});

/** `data/lexicon/cues.json`: words that say how a mention near them is meant. */
export interface CueTable extends z.infer<typeof cueTable> {}
/** Schema of {@link CueTable}. */
export const cueTableSchema: z.ZodType<CueTable, CueTable> = cueTable;

const formTable = z.strictObject({
  ...fileHead,
  /** Each form with the words that say it. */
  forms: z.array(
    z.strictObject({
      /** The form. */
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

/** `data/lexicon/forms.json`: words of titles and category paths that say what sort of goods these are. */
export interface FormTable extends z.infer<typeof formTable> {}
/** Schema of {@link FormTable}. */
export const formTableSchema: z.ZodType<FormTable, FormTable> = formTable;

const wordLists = z.strictObject({
  ...fileHead,
  /** Words that name a way of sale. */
  channels: z.array(
    z.strictObject({
      /** The way of sale. */
      channel: z.enum(channels),
      /** The words. */
      words: wordsSchema,
    }),
  ),
  /** Words of used goods. */
  used: wordsSchema,
  /** Words of sellers who are no business. */
  privateSeller: wordsSchema,
  /** Words of goods that are sold to adults only. */
  adultOnly: wordsSchema,
  /** Words that say what goods are for. */
  purposes: z.array(
    z.strictObject({
      /** The purpose. */
      purpose: z.enum(purposes),
      /** The words. */
      words: wordsSchema,
    }),
  ),
  /** Words that say for whom goods are. */
  forChildren: z.strictObject({
    /** For children. */
    yes: wordsSchema,
    /** For adults. */
    no: wordsSchema,
  }),
});

/** `data/lexicon/words.json`: words that name a way of sale, a seller, a purpose or an audience. */
export interface WordLists extends z.infer<typeof wordLists> {}
/** Schema of {@link WordLists}. */
export const wordListsSchema: z.ZodType<WordLists, WordLists> = wordLists;

const readingTable = z.strictObject({
  ...fileHead,
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
      /** What it tells. */
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
      /** The names of attributes. */
      names: wordsSchema,
    }),
  ),
  /** Country names as sellers write them. */
  countries: z.array(
    z.strictObject({
      /** ISO 3166-1 alpha-2. */
      code: z.string().regex(/^[A-Z]{2}$/),
      /** The names. */
      names: wordsSchema,
    }),
  ),
});

/** `data/lexicon/reading.json`: words by which the fields of a listing are read. */
export interface ReadingTable extends z.infer<typeof readingTable> {}
/** Schema of {@link ReadingTable}. */
export const readingTableSchema: z.ZodType<ReadingTable, ReadingTable> = readingTable;

const phraseTable = z.strictObject({
  ...fileHead,
  /** Longer phrases, each with a name of a table in it. */
  phrases: wordsSchema,
});

/** `data/lexicon/phrases.json`: everyday phrases that hold a dangerous word and mean nothing by it. */
export interface PhraseTable extends z.infer<typeof phraseTable> {}
/** Schema of {@link PhraseTable}. */
export const phraseTableSchema: z.ZodType<PhraseTable, PhraseTable> = phraseTable;
