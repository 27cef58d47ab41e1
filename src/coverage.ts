/** Says what the tables know and what they do not: to programs, and honestly. */
import type { NotModelled, OfficialList, Regulation } from "./tables/schema.js";
import { isInForce, type TableIndex } from "./tables/tables.js";
import { type Bilingual, type Category, type Confidence, categories, confidences } from "./vocabulary.js";

/** Regulations by how sure we are of them. */
export interface RegulationCounts {
  /** How many there are. */
  readonly total: number;
  /** With a first day in force that a source gives. */
  readonly dated: number;
  /** In force, but no source gives the first day. */
  readonly undated: number;
  /** How many there are of each degree of confidence. */
  readonly byConfidence: Readonly<Record<Confidence, number>>;
}

/** An official list or statutory group, and how much of it the tables hold. */
export interface ListCoverage {
  /** Its id in the tables. */
  readonly id: string;
  /** Which question it belongs to. */
  readonly category: Category;
  /** What it is called. */
  readonly name: Bilingual;
  /** The id of the law or notice that has it. */
  readonly source: string;
  /** Its place there: `annex 1`, `22(1)`. */
  readonly at?: string;
  /** The classes under which its members are judged. */
  readonly classes: readonly string[];
  /** The last official count by the day; `on` is a day, or a month where no source gives the day. */
  readonly total:
    | {
        /** `YYYY-MM-DD` or `YYYY-MM`. */
        readonly on: string;
        /** How many members the authority counted. */
        readonly members: number;
      }
    | "not established";
  /** Members that the tables hold in force on the day. */
  readonly inTables: number;
  /** What the count leaves out or takes together. */
  readonly note?: Bilingual;
}

/** What a set of tables covers. */
export interface Coverage {
  /** The version of the tables. */
  readonly dataVersion: string;
  /** The day on which members of lists are counted. */
  readonly asOf: string;
  /** The day of the statute book that citations were checked against. */
  readonly statutesReadOn: string;
  /** How many records there are. */
  readonly subjects: {
    /** Of substances. */
    readonly substances: number;
    /** Of goods. */
    readonly goods: number;
  };
  /** How many names listings are searched for. */
  readonly names: number;
  /** How many rules each category has. */
  readonly rules: Readonly<Record<Category, number>>;
  /** Every class, with how many subjects it has. */
  readonly classes: readonly {
    /** Its id. */
    readonly id: string;
    /** Which question it belongs to. */
    readonly category: Category;
    /** How many records have a regulation of it. */
    readonly subjects: number;
  }[];
  /** All regulations of all subjects. */
  readonly regulations: RegulationCounts;
  /** Records and regulations of each category; a subject may count in several. */
  readonly byCategory: Readonly<
    Record<
      Category,
      {
        /** How many records have a regulation of it. */
        readonly subjects: number;
        /** Its regulations. */
        readonly regulations: RegulationCounts;
      }
    >
  >;
  /** Lists of the authorities beside their totals. */
  readonly officialLists: readonly ListCoverage[];
  /** Acts that the tables cite, themselves or in their decrees and rules, and acts that none cites yet. */
  readonly statutes: {
    /** Korean names of the acts. */
    readonly cited: readonly string[];
    /** Korean names of the acts. */
    readonly notCited: readonly string[];
  };
  /** What of the law no table models, and why. */
  readonly notModelled: readonly NotModelled[];
  /** Questions that no verdict answers. */
  readonly notAnswered: readonly string[];
}

/** The coverage of these tables on a day. */
export function coverageOf(index: TableIndex, asOf: string): Coverage {
  const { tables } = index;
  const { records, classes, rules, manifest } = tables;
  const regulations = records.flatMap((record) => record.regulations);
  const categoryOf = (regulation: Regulation) => index.classes.get(regulation.class)?.category;
  const subjectsWith = (isOf: (regulation: Regulation) => boolean) =>
    records.filter((record) => record.regulations.some(isOf)).length;
  const byCategory = <T>(count: (category: Category) => T) =>
    Object.fromEntries(categories.map((category) => [category, count(category)])) as Record<Category, T>;
  return {
    dataVersion: manifest.dataVersion,
    asOf,
    statutesReadOn: manifest.statutesReadOn,
    subjects: {
      substances: records.filter(({ kind }) => kind === "substance").length,
      goods: records.filter(({ kind }) => kind === "goods").length,
    },
    names: records.reduce((sum, { names }) => sum + Object.values(names).flat().length, 0),
    rules: byCategory((category) => rules.filter((rule) => rule.category === category).length),
    classes: classes.map(({ id, category }) => ({
      id,
      category,
      subjects: subjectsWith((regulation) => regulation.class === id),
    })),
    regulations: countsOf(regulations),
    byCategory: byCategory((category) => ({
      subjects: subjectsWith((regulation) => categoryOf(regulation) === category),
      regulations: countsOf(regulations.filter((regulation) => categoryOf(regulation) === category)),
    })),
    officialLists: tables.coverage.officialLists.map((list) => listCoverage(list, index, asOf)),
    statutes: statutesOf(index),
    notModelled: tables.coverage.notModelled,
    notAnswered: [
      "taxes and duties",
      "disputes over one trade mark",
      "whether a seller tells the truth, or a number of the right shape is known to the authority",
      "legal advice",
    ],
  };
}

function countsOf(regulations: readonly Regulation[]): RegulationCounts {
  const dated = regulations.filter(({ from }) => typeof from === "string").length;
  const sure = (confidence: Confidence) => regulations.filter((each) => each.confidence === confidence).length;
  return {
    total: regulations.length,
    dated,
    undated: regulations.length - dated,
    byConfidence: Object.fromEntries(confidences.map((each) => [each, sure(each)])) as Record<Confidence, number>,
  };
}

function listCoverage(list: OfficialList, index: TableIndex, asOf: string): ListCoverage {
  const { id, name, source, at, classes, totals, note } = list;
  /** A count of a month holds from the month's end. */
  const total = totals.findLast(({ on }) => on.padEnd("YYYY-MM-DD".length, "-31") <= asOf);
  return {
    id,
    category: index.classes.get(classes[0] as string)?.category as Category,
    name,
    source,
    ...(at === undefined ? {} : { at }),
    classes,
    total: total === undefined ? "not established" : { on: total.on, members: total.members },
    inTables: index.tables.records
      .filter((record) => list.within?.[record.id] === undefined)
      .filter(({ regulations }) => regulations.some((each) => isOf(list, each) && isInForce(each, asOf)))
      .reduce((sum, record) => sum + (list.headings?.[record.id] ?? 1), 0),
    ...(note === undefined ? {} : { note }),
  };
}

/** Is this a place on the list? A doubtful one is a question, and no member. */
function isOf({ classes, source, at }: OfficialList, regulation: Regulation): boolean {
  const isHere = (place: string | undefined) =>
    at === undefined || place === at || place?.startsWith(`${at}(`) || place?.startsWith(`${at}.`);
  return (
    classes.includes(regulation.class) &&
    regulation.confidence !== "uncertain" &&
    regulation.basis.some((basis) => basis.source === source && isHere(basis.at))
  );
}

function statutesOf({ sources, tables: { classes, records, rules } }: TableIndex): Coverage["statutes"] {
  const bases = [
    ...classes.flatMap(({ basis }) => basis),
    ...rules.flatMap(({ basis }) => basis ?? []),
    ...records.flatMap(({ regulations }) => regulations.flatMap(({ basis }) => basis)),
  ];
  const actOf = (id: string) => [id.replace(/-(?:decree|rule)$/, "")].find((act) => sources.has(act)) ?? id;
  const cited = new Set(bases.map(({ source }) => actOf(source)));
  const statutes = [...sources.values()].filter(({ kind }) => kind === "act" || kind === "decree" || kind === "rule");
  const acts = [...new Set(statutes.map(({ id }) => actOf(id)))].sort();
  return { cited: acts.filter((id) => cited.has(id)), notCited: acts.filter((id) => !cited.has(id)) };
}
