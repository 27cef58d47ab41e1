/** The zod schema of a listing: what a seller says about goods, before anything is read into it. */
import * as z from "zod";
import { channels } from "../vocabulary.js";

/** Longer texts are refused: no real page has them, and a caller should know. */
const longestText = 10_000_000;

const textSchema = z.string().max(longestText);
const optionalText = textSchema.optional();
const textsSchema = z.union([textSchema, z.array(textSchema).max(100_000)]);

const ingredientSchema = z.object({
  name: textSchema,
  amount: z.union([z.number(), textSchema]).optional(),
  unit: optionalText,
});

/** One ingredient with its amount, where the seller gives it. */
export interface Ingredient extends z.infer<typeof ingredientSchema> {}

const certificationSchema = z.object({
  /** Any name of the scheme: a haechi scheme id, or a mall's own word. */
  scheme: optionalText,
  number: optionalText,
  claimedExempt: z.boolean().optional(),
});

/** A certificate, report or approval as the seller fills it in. */
export interface Certification extends z.infer<typeof certificationSchema> {}

const documentSchema = z.object({ type: textSchema, number: optionalText });

export const listingSchema = z.object({
  /** What the shopper sees first; the only field that must be there. */
  title: textSchema.refine((title) => title.trim() !== "", { message: "must not be empty" }),
  id: optionalText,
  brand: optionalText,
  model: optionalText,
  manufacturer: optionalText,
  importer: optionalText,
  /** May be HTML. */
  description: optionalText,
  ingredients: z.union([textSchema, z.array(z.union([textSchema, ingredientSchema])).max(100_000)]).optional(),
  materials: z.array(textSchema).max(100_000).optional(),
  /** A path from the root to the leaf, as a list or joined by `>`. */
  category: textsSchema.optional(),
  attributes: z
    .record(textSchema, z.union([textSchema, z.number(), z.boolean(), z.null(), z.array(textSchema)]))
    .optional(),
  options: z.array(textSchema).max(100_000).optional(),
  tags: z.array(textSchema).max(100_000).optional(),
  /** Text read from the images. */
  imageText: z.array(textSchema).max(100_000).optional(),
  /** Country of origin, ISO 3166-1 alpha-2. */
  origin: z
    .string()
    .regex(/^[A-Za-z]{2}$|^$/, "must be a country code of two letters (ISO 3166-1 alpha-2), e.g. US")
    .optional(),
  channel: z.enum(channels).optional(),
  condition: z.enum(["new", "used"]).optional(),
  sellerKind: z.enum(["business", "person"]).optional(),
  hsCode: optionalText,
  gtin: optionalText,
  ageRange: z.object({ minMonths: z.number().optional(), maxMonths: z.number().optional() }).optional(),
  certifications: z.array(certificationSchema).max(1000).optional(),
  documents: z.array(documentSchema).max(1000).optional(),
  /** Sold only to adults whose age was checked. */
  adultOnly: z.boolean().optional(),
  quantity: z.number().optional(),
  /** In won. */
  price: z.number().optional(),
});

/** A product listing as its seller wrote it. Only `title` is required. */
export interface Listing extends z.input<typeof listingSchema> {}
