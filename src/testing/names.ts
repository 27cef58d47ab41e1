/** Names of a subject as a seller would write them: with the company, the amount or the shelf without which they mean nothing. */
import type { SubjectName, SubjectRecord } from "../tables/schema.js";
import type { Tables } from "../tables/tables.js";
import type { Form, Need } from "../vocabulary.js";

/** A name with what it needs around it. */
export interface WrittenName {
  readonly text: string;
  readonly language: "ko" | "en";
  /** The name of a product rather than of what is in it. */
  readonly isBrand: boolean;
  /** A word that must stand somewhere in the listing. */
  readonly company?: string;
  /** What must stand right behind the name. */
  readonly amount?: string;
  /** A category that gives the goods a form that the name asks for. */
  readonly category?: string;
}

const writers = new WeakMap<Tables, NameWriter>();

/** The writer of these tables, made once. */
export function writerFor(tables: Tables): NameWriter {
  const writer = writers.get(tables) ?? new NameWriter(tables);
  writers.set(tables, writer);
  return writer;
}

/** Writes the names of tables. */
export class NameWriter {
  readonly #tables: Tables;
  /** Every name of every subject: none of them is only company. */
  readonly #names: ReadonlySet<string>;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#names = new Set(tables.records.flatMap(namesOf).map((name) => textOf(name).toLowerCase()));
  }

  /** The names of a record, those first that need nothing; names that must head a title only where there are no others. */
  namesOf(record: SubjectRecord): readonly WrittenName[] {
    const brands = new Set(record.names.brand ?? []);
    const all = namesOf(record);
    const plain = all.filter((name) => needsOf(name).length === 0);
    const others = all.filter((name) => needsOf(name).length > 0 && !needsOf(name).includes("head"));
    const written = [...plain, ...others].flatMap((name) => this.#written(name, brands.has(name)));
    return written.length > 0 ? written : all.map((name) => bare(name, brands.has(name)));
  }

  /** The names of a record that are read wherever they stand as a word, in their own case. */
  plainNamesOf(record: SubjectRecord): readonly WrittenName[] {
    const brands = new Set(record.names.brand ?? []);
    return namesOf(record)
      .filter((name) => needsOf(name).every((need) => need === "whole-word" || need === "case"))
      .map((name) => bare(name, brands.has(name)));
  }

  /** A word of category paths that gives goods one of these forms. */
  categoryOf(forms: readonly Form[]): string | undefined {
    return this.#tables.lexicon.forms.forms.find(
      ({ form, category = [] }) => forms.includes(form) && category.length > 0,
    )?.category?.[0];
  }

  #written(name: SubjectName, isBrand: boolean): readonly WrittenName[] {
    const common = bare(name, isBrand);
    if (typeof name === "string") return [common];
    const company = name.with?.find((word) => !this.#names.has(word.toLowerCase()));
    if (name.with !== undefined && company === undefined) return [];
    const category = name.forms === undefined ? undefined : this.categoryOf(name.forms);
    return [
      {
        ...common,
        ...(company === undefined ? {} : { company }),
        ...(needsOf(name).includes("amount") ? { amount: "500g" } : {}),
        ...(category === undefined ? {} : { category }),
      },
    ];
  }
}

function bare(name: SubjectName, isBrand: boolean): WrittenName {
  return { text: textOf(name), language: languageOf(name), isBrand };
}

function namesOf({ names }: SubjectRecord): readonly SubjectName[] {
  return Object.values(names).flatMap((list) => list ?? []);
}

function textOf(name: SubjectName): string {
  return typeof name === "string" ? name : name.text;
}

function needsOf(name: SubjectName): readonly Need[] {
  return typeof name === "string" ? [] : [name.needs ?? []].flat();
}

function languageOf(name: SubjectName): "ko" | "en" {
  const text = textOf(name);
  return /[a-z]/i.test(text) && !/[가-힣]/.test(text) ? "en" : "ko";
}
