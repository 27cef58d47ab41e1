/** Cuts a listing into its texts, each with its path and what kind of source it is. */
import type { TextSource } from "../vocabulary.js";
import type { Ingredient, Listing } from "./schema.js";

/** One text of a listing. */
export interface Passage {
  /** `title`, `ingredients[0].name`, `attributes.재질`. */
  readonly path: string;
  readonly source: TextSource;
  readonly value: string;
  /** What the name of the attribute says of it, if that is known. */
  readonly meaning?: AttributeMeaning;
  /** The name of the attribute as the seller wrote it. */
  readonly label?: string;
  /** An amount the seller gave beside it in a field of its own: `5 mg`. */
  readonly amount?: { readonly path: string; readonly text: string };
}

type AttributeMeaning =
  | "ingredients"
  | "materials"
  | "name"
  | "compatible"
  | "origin"
  | "certificate"
  | "age"
  | "brand"
  | "channel"
  | "condition";

/** What reading a listing's form needs to know of words; the tables fill it in. */
export interface FieldWords {
  meaningOf(attribute: string): AttributeMeaning | undefined;
  isPlaceholder(value: string): boolean;
}

/** The texts of a listing in the order of their weight; placeholders are left out. */
export function passagesOf(listing: Listing, words: FieldWords): Passage[] {
  const passages: Passage[] = [];
  const add = (passage: Passage) => {
    if (passage.value !== "" && !words.isPlaceholder(passage.value)) passages.push(passage);
  };
  const addAll = (path: string, source: TextSource, values: readonly string[] | undefined) => {
    for (const [index, value] of (values ?? []).entries()) add({ path: `${path}[${index}]`, source, value });
  };
  const { ingredients, category } = listing;
  if (typeof ingredients === "string") add({ path: "ingredients", source: "ingredients", value: ingredients });
  else for (const [index, item] of (ingredients ?? []).entries()) add(ingredientPassage(item, index));
  addAll("materials", "materials", listing.materials);
  add({ path: "title", source: "title", value: listing.title });
  addAll("options", "options", listing.options);
  for (const passage of attributePassages(listing, words)) add(passage);
  for (const field of ["model", "description"] as const) {
    const source = field === "model" ? "attributes" : "description";
    add({ path: field, source, value: listing[field] ?? "" });
  }
  addAll("imageText", "image", listing.imageText);
  for (const field of ["brand", "manufacturer", "importer"] as const) {
    add({ path: field, source: "brand", value: listing[field] ?? "" });
  }
  addAll("tags", "tags", listing.tags);
  if (typeof category === "string") add({ path: "category", source: "category", value: category });
  else addAll("category", "category", category);
  return passages;
}

function ingredientPassage(item: string | Ingredient, index: number): Passage {
  const path = `ingredients[${index}]`;
  if (typeof item === "string") return { path, source: "ingredients", value: item };
  const amount = item.amount === undefined ? "" : `${item.amount} ${item.unit ?? ""}`.trim();
  const passage = { path: `${path}.name`, source: "ingredients" as const, value: item.name };
  return amount === "" ? passage : { ...passage, amount: { path: `${path}.amount`, text: amount } };
}

const sourceOfMeaning: Partial<Record<AttributeMeaning, TextSource>> = {
  ingredients: "ingredients",
  materials: "materials",
  name: "title",
  brand: "brand",
};

/** The attributes by their names: a shop's order of fields means nothing. */
export function attributesOf({ attributes }: Listing): [string, NonNullable<Listing["attributes"]>[string]][] {
  return Object.entries(attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

function attributePassages(listing: Listing, words: FieldWords): Passage[] {
  const passages: Passage[] = [];
  for (const [label, given] of attributesOf(listing)) {
    if (given === null) continue;
    const meaning = words.meaningOf(label);
    const source = (meaning && sourceOfMeaning[meaning]) ?? "attributes";
    const common = { source, label, ...(meaning === undefined ? {} : { meaning }) };
    const path = `attributes.${label}`;
    if (!Array.isArray(given)) passages.push({ ...common, path, value: String(given) });
    else for (const [index, value] of given.entries()) passages.push({ ...common, path: `${path}[${index}]`, value });
  }
  return passages;
}
