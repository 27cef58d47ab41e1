/** Says what the tables know and what they do not: to programs, and honestly. */
import type { TableIndex } from "./tables/tables.js";
import { type Category, type Confidence, categories, confidences } from "./vocabulary.js";

/** What a set of tables covers. */
export interface Coverage {
  readonly dataVersion: string;
  /** The day of the statute book that citations were checked against. */
  readonly statutesReadOn: string;
  readonly subjects: { readonly substances: number; readonly goods: number };
  readonly names: number;
  readonly rules: Readonly<Record<Category, number>>;
  /** Every class, with how many subjects it has. */
  readonly classes: readonly { readonly id: string; readonly category: Category; readonly subjects: number }[];
  readonly regulations: {
    readonly total: number;
    /** With a first day in force that a source gives. */
    readonly dated: number;
    readonly byConfidence: Readonly<Record<Confidence, number>>;
  };
  /** Laws that the tables cite, and laws of the catalogue of sources that no table cites yet. */
  readonly statutes: { readonly cited: readonly string[]; readonly notCited: readonly string[] };
  /** Questions that no verdict answers. */
  readonly notAnswered: readonly string[];
}

/** The coverage of these tables. */
export function coverageOf(index: TableIndex): Coverage {
  const { tables } = index;
  const regulations = tables.records.flatMap((record) => record.regulations);
  const cited = citedSources(index);
  const acts = tables.sources
    .filter(({ kind }) => kind === "act" || kind === "decree" || kind === "rule")
    .map(({ id }) => id);
  return {
    dataVersion: tables.manifest.dataVersion,
    statutesReadOn: tables.manifest.statutesReadOn,
    subjects: {
      substances: tables.records.filter(({ kind }) => kind === "substance").length,
      goods: tables.records.filter(({ kind }) => kind === "goods").length,
    },
    names: tables.records.reduce((sum, { names }) => sum + Object.values(names).flat().length, 0),
    rules: Object.fromEntries(
      categories.map((category) => [category, tables.rules.filter((rule) => rule.category === category).length]),
    ) as Record<Category, number>,
    classes: tables.classes.map(({ id, category }) => ({
      id,
      category,
      subjects: tables.records.filter((record) => record.regulations.some((regulation) => regulation.class === id))
        .length,
    })),
    regulations: {
      total: regulations.length,
      dated: regulations.filter(({ from }) => typeof from === "string").length,
      byConfidence: Object.fromEntries(
        confidences.map((confidence) => [
          confidence,
          regulations.filter((regulation) => regulation.confidence === confidence).length,
        ]),
      ) as Record<Confidence, number>,
    },
    statutes: {
      cited: acts.filter((id) => cited.has(id)).sort(),
      notCited: acts.filter((id) => !cited.has(id)).sort(),
    },
    notAnswered: [
      "taxes and duties",
      "disputes over one trade mark",
      "whether a seller tells the truth, or a number of the right shape is known to the authority",
      "legal advice",
    ],
  };
}

function citedSources(index: TableIndex): ReadonlySet<string> {
  const { classes, records, rules } = index.tables;
  const bases = [
    ...classes.flatMap(({ basis }) => basis),
    ...rules.flatMap(({ basis }) => basis ?? []),
    ...records.flatMap(({ regulations }) => regulations.flatMap(({ basis }) => basis)),
  ];
  return new Set(bases.map(({ source }) => source));
}
