/** The zod schema of a listing: what a seller says about goods, before anything is read into it. */
import * as z from "zod";
import { type Channel, channels } from "../vocabulary.js";

/** Longer texts are refused: no real page has them, and a caller should know. */
const longestText = 10_000_000;
/** The name of an attribute is read with each of its values. */
const longestName = 1000;

const textSchema = z.string().max(longestText);
const optionalText = textSchema.optional();
const channelSchema: z.ZodType<Channel, Channel> = z.enum(channels);
const conditionSchema: z.ZodType<"new" | "used", "new" | "used"> = z.enum(["new", "used"]);
const sellerKindSchema: z.ZodType<"business" | "person", "business" | "person"> = z.enum(["business", "person"]);
const textsSchema = z.union([textSchema, z.array(textSchema).max(100_000)]);

const ingredientSchema = z.object({
  /** As the seller writes it. */
  name: textSchema,
  /** A number, or a text with its unit: `5 mg`. */
  amount: z.union([z.number(), textSchema]).optional(),
  /** The unit of a number. */
  unit: optionalText,
});

/** One ingredient with its amount, where the seller gives it. */
export interface Ingredient extends z.infer<typeof ingredientSchema> {}

const certificationSchema = z.object({
  /** Any name of the scheme: a haechi scheme id, or a mall's own word. */
  scheme: optionalText,
  /** As it is printed on the goods. */
  number: optionalText,
  /** The seller says that no certificate is due. */
  claimedExempt: z.boolean().optional(),
});

/** A certificate, report or approval as the seller fills it in. */
export interface Certification extends z.infer<typeof certificationSchema> {}

const documentSchema = z.object({
  /** What it is called: 수입신고필증. */
  type: textSchema,
  /** Its number. */
  number: optionalText,
});

/** Schema of {@link Listing}; fields that it does not know are left out. */
export const listingSchema = z.object({
  /** What the shopper sees first; the only field that must be there. */
  title: textSchema.refine((title) => title.trim() !== "", { message: "must not be empty" }),
  /** The shop's own id; given back with the verdict's row. */
  id: optionalText,
  /** Name of the brand. */
  brand: optionalText,
  /** Name or number of the model. */
  model: optionalText,
  /** Who made the goods. */
  manufacturer: optionalText,
  /** Who imports them. */
  importer: optionalText,
  /** May be HTML. */
  description: optionalText,
  /** What the goods hold: a text as printed, or a list. */
  ingredients: z.union([textSchema, z.array(z.union([textSchema, ingredientSchema])).max(100_000)]).optional(),
  /** What the goods are made of. */
  materials: z.array(textSchema).max(100_000).optional(),
  /** A path from the root to the leaf, as a list or joined by `>`. */
  category: textsSchema.optional(),
  /** The other fields of the product page by their names: `{ 재질: "실리콘" }`. */
  attributes: z
    .record(
      z.string().max(longestName),
      z.union([textSchema, z.number(), z.boolean(), z.null(), z.array(textSchema).max(100_000)]),
    )
    .optional(),
  /** The choices that the buyer has. */
  options: z.array(textSchema).max(100_000).optional(),
  /** Search words. */
  tags: z.array(textSchema).max(100_000).optional(),
  /** Text read from the images. */
  imageText: z.array(textSchema).max(100_000).optional(),
  /** Country of origin, ISO 3166-1 alpha-2. */
  origin: z
    .string()
    .regex(/^[A-Za-z]{2}$|^$/, "must be a country code of two letters (ISO 3166-1 alpha-2), e.g. US")
    .optional(),
  /** Way of sale; left out, what the words say, else `domestic`. */
  channel: channelSchema.optional(),
  /** Whether the goods are new; left out, what the words say, else unknown. */
  condition: conditionSchema.optional(),
  /** Who sells; left out, what the words say, else unknown. */
  sellerKind: sellerKindSchema.optional(),
  /** HS code of customs. */
  hsCode: optionalText,
  /** Barcode number (GTIN, EAN, UPC). */
  gtin: optionalText,
  /** For whom the goods are. */
  ageRange: z
    .object({
      /** The youngest, in months. */
      minMonths: z.number().optional(),
      /** The oldest, in months. */
      maxMonths: z.number().optional(),
    })
    .optional(),
  /** Certificates, reports and approvals. */
  certifications: z.array(certificationSchema).max(1000).optional(),
  /** Papers that the seller filed. */
  documents: z.array(documentSchema).max(1000).optional(),
  /** Sold only to adults whose age was checked. */
  adultOnly: z.boolean().optional(),
  /** How many are sold. */
  quantity: z.number().optional(),
  /** In won. */
  price: z.number().optional(),
});

/** A product listing as its seller wrote it. Only `title` is required. */
export interface Listing extends z.input<typeof listingSchema> {}
