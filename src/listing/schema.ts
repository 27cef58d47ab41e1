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
  name: textSchema,
  amount: z.union([z.number(), textSchema]).optional(),
  unit: optionalText,
});

/** One ingredient with its amount, where the seller gives it. */
export interface Ingredient {
  /** As the seller writes it. */
  name: string;
  /** A number, or a text with its unit: `5 mg`. */
  amount?: number | string | undefined;
  /** The unit of a number. */
  unit?: string | undefined;
}

const certificationSchema = z.object({
  scheme: optionalText,
  number: optionalText,
  claimedExempt: z.boolean().optional(),
});

/** A certificate, report or approval as the seller fills it in. */
export interface Certification {
  /** Any name of the scheme: a haechi scheme id, or a mall's own word: `어린이제품 안전확인`. */
  scheme?: string | undefined;
  /** As it is printed on the goods. */
  number?: string | undefined;
  /** The seller says that no certificate is due. */
  claimedExempt?: boolean | undefined;
}

const documentSchema = z.object({ type: textSchema, number: optionalText });

const ageRangeSchema = z.object({ minMonths: z.number().optional(), maxMonths: z.number().optional() });

const listingFields = {
  title: textSchema.refine((title) => title.trim() !== "", { message: "must not be empty" }),
  id: optionalText,
  brand: optionalText,
  model: optionalText,
  manufacturer: optionalText,
  importer: optionalText,
  description: optionalText,
  ingredients: z.union([textSchema, z.array(z.union([textSchema, ingredientSchema])).max(100_000)]).optional(),
  materials: z.array(textSchema).max(100_000).optional(),
  category: textsSchema.optional(),
  attributes: z
    .record(
      z.string().max(longestName),
      z.union([textSchema, z.number(), z.boolean(), z.null(), z.array(textSchema).max(100_000)]),
    )
    .optional(),
  options: z.array(textSchema).max(100_000).optional(),
  tags: z.array(textSchema).max(100_000).optional(),
  imageText: z.array(textSchema).max(100_000).optional(),
  origin: z
    .string()
    .regex(/^[A-Za-z]{2}$|^$/, "must be a country code of two letters (ISO 3166-1 alpha-2), e.g. US")
    .optional(),
  channel: channelSchema.optional(),
  condition: conditionSchema.optional(),
  sellerKind: sellerKindSchema.optional(),
  hsCode: optionalText,
  gtin: optionalText,
  ageRange: ageRangeSchema.optional(),
  certifications: z.array(certificationSchema).max(1000).optional(),
  documents: z.array(documentSchema).max(1000).optional(),
  adultOnly: z.boolean().optional(),
  quantity: z.number().optional(),
  price: z.number().optional(),
};

/** A zod object of the fields of {@link Listing}, to be extended or picked from. */
export type ListingSchema = z.ZodObject<typeof listingFields>;

/** Schema of {@link Listing}; fields that it does not know are left out. */
export const listingSchema: ListingSchema = z.object(listingFields);

/** A product listing as its seller wrote it. Only `title` is required. Texts have at most 10,000,000 signs. */
export interface Listing {
  /** What the shopper sees first; the only field that must be there. */
  title: string;
  /** The shop's own id; given back with the verdict's row. */
  id?: string | undefined;
  /** Name of the brand. A word that stands only here names nothing that is inside. */
  brand?: string | undefined;
  /** Name or number of the model. */
  model?: string | undefined;
  /** Who made the goods. */
  manufacturer?: string | undefined;
  /** Who imports them. */
  importer?: string | undefined;
  /** The text of the page; may be HTML. */
  description?: string | undefined;
  /** What the goods hold, a text as printed or a list. It outranks words of the title; "see detail page" means unknown. */
  ingredients?: string | (string | Ingredient)[] | undefined;
  /** What the goods are made of: `["면 100%"]`. */
  materials?: string[] | undefined;
  /** A path from the root to the leaf, as a list or joined by `>`: it tells food from books and toys. */
  category?: string | string[] | undefined;
  /** The other fields of the product page by their names: `{ 재질: "실리콘" }`. */
  attributes?: Record<string, string | number | boolean | string[] | null> | undefined;
  /** The choices that the buyer has. */
  options?: string[] | undefined;
  /** Search words. */
  tags?: string[] | undefined;
  /** Text read from the images. */
  imageText?: string[] | undefined;
  /** Country of origin, ISO 3166-1 alpha-2: `US`. */
  origin?: string | undefined;
  /** Way of sale, on which the law depends; left out, what the words say, else `domestic`. */
  channel?: Channel | undefined;
  /** Whether the goods are new; left out, what the words say, else unknown. */
  condition?: "new" | "used" | undefined;
  /** Who sells; left out, what the words say, else unknown. */
  sellerKind?: "business" | "person" | undefined;
  /** HS code of customs. No rule reads it yet. */
  hsCode?: string | undefined;
  /** Barcode number (GTIN, EAN, UPC). Allowances of packs read it. */
  gtin?: string | undefined;
  /** For whom the goods are, in months: children's goods are those for up to 13 years. */
  ageRange?:
    | {
        /** The youngest, in months. */
        minMonths?: number | undefined;
        /** The oldest, in months. */
        maxMonths?: number | undefined;
      }
    | undefined;
  /** Certificates, reports and approvals: `[{ number: "CB063R10777-3001" }]`. */
  certifications?: Certification[] | undefined;
  /** Papers that the seller filed. */
  documents?:
    | {
        /** What it is called: 수입신고필증. */
        type: string;
        /** Its number. */
        number?: string | undefined;
      }[]
    | undefined;
  /** Sold only to adults whose age was checked. */
  adultOnly?: boolean | undefined;
  /** How many are sold. */
  quantity?: number | undefined;
  /** In won. */
  price?: number | undefined;
}
