/** The tables' part in reading fields: placeholders, names of attributes, names of countries. */
import { fold } from "../text/fold.js";
import type { ReadingTable } from "./lexicon.schema.js";

type AttributeMeaning = ReadingTable["attributes"][number]["meaning"];

export interface FieldWordTable {
  meaningOf(attribute: string): AttributeMeaning | undefined;
  isPlaceholder(value: string): boolean;
  /** ISO 3166-1 alpha-2 of a country as sellers write it. */
  countryOf(name: string): string | undefined;
}

/** Letters that folding leaves as they are. */
const foldsToItself = /^[가-힣a-z0-9]/;
/** Longer than any placeholder. */
const longestPlaceholder = 60;

/** Looks words of the reading table up, blind to spaces and brackets. */
export function fieldWords(table: ReadingTable): FieldWordTable {
  const placeholders = new Set(table.placeholders.map(squeeze));
  const beginnings = new Set([...placeholders].map((placeholder) => placeholder.charAt(0)));
  const meanings = new Map(
    table.attributes.flatMap(({ meaning, names }) => names.map((name) => [squeeze(name), meaning] as const)),
  );
  const countries = new Map(
    table.countries.flatMap(({ code, names }) => [code, ...names].map((name) => [squeeze(name), code] as const)),
  );
  return {
    meaningOf: (attribute) => meanings.get(squeeze(attribute)),
    isPlaceholder: (value) => {
      if (value.length > longestPlaceholder) return false;
      const first = value.charAt(0);
      if (foldsToItself.test(first) && !beginnings.has(first)) return false;
      return value.trim() === "" || placeholders.has(squeeze(value));
    },
    countryOf: (name) =>
      name.length > longestPlaceholder ? undefined : (countries.get(squeeze(name)) ?? countries.get(firstWord(name))),
  };
}

function squeeze(value: string): string {
  const folded = fold(value).text;
  return folded.replace(/[\s()[\]*:※]/g, "") || folded.trim();
}

function firstWord(name: string): string {
  return squeeze(name.split(/[\s/(,]/)[0] ?? "");
}
