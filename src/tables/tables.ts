/** The tables as one value, and what they say on a given day. */
import type { Form } from "../vocabulary.js";
import type { CueTable, FormTable, PhraseTable, ReadingTable, WordLists } from "./lexicon.schema.js";
import type {
  CoverageTable,
  Manifest,
  MeasureTable,
  Regulation,
  RegulationClass,
  RuleEnvelope,
  Scheme,
  Source,
  SubjectRecord,
} from "./schema.js";

/** The words by which listings are read. */
export interface Lexicon {
  /** Words that say how a mention near them is meant. */
  readonly cues: CueTable;
  /** Words that say what sort of goods these are. */
  readonly forms: FormTable;
  /** Words that name a way of sale, a seller, a purpose, an audience. */
  readonly words: WordLists;
  /** Words by which fields are read. */
  readonly reading: ReadingTable;
  /** Phrases that hold a dangerous word and mean nothing by it. */
  readonly phrases: PhraseTable;
}

/** All data that a classifier judges by. */
export interface Tables {
  /** Which version of the tables this is. */
  readonly manifest: Manifest;
  /** Laws, notices and official lists. */
  readonly sources: readonly Source[];
  /** The closed list of classes. */
  readonly classes: readonly RegulationClass[];
  /** Certificates, reports, permits and how their numbers look. */
  readonly schemes: readonly Scheme[];
  /** Dimensions, units and measures. */
  readonly measures: MeasureTable;
  /** Substances and goods. */
  readonly records: readonly SubjectRecord[];
  /** Rules of law. */
  readonly rules: readonly RuleEnvelope[];
  /** Words by which listings are read. */
  readonly lexicon: Lexicon;
  /** Official lists with their totals, and what no table models. */
  readonly coverage: CoverageTable;
}

/** Is this day inside the half-open interval? A start that is not established counts on every day. */
export function isInForce(
  dated: { from?: Regulation["from"] | undefined; to?: string | undefined },
  asOf: string,
): boolean {
  const started = typeof dated.from !== "string" || dated.from <= asOf;
  return started && (dated.to === undefined || asOf < dated.to);
}

/** The tables by id, with every subject's kinds and regulations resolved. */
export class TableIndex {
  readonly tables: Tables;
  readonly sources: ReadonlyMap<string, Source>;
  readonly classes: ReadonlyMap<string, RegulationClass>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly records: ReadonlyMap<string, SubjectRecord>;
  /** Subjects that others belong to. */
  readonly kinds: ReadonlySet<string>;
  readonly #kinds = new Map<string, readonly string[]>();
  readonly #regulations = new Map<string, readonly Regulation[]>();

  constructor(tables: Tables) {
    this.tables = tables;
    this.sources = byId(tables.sources);
    this.classes = byId(tables.classes);
    this.schemes = byId(tables.schemes);
    this.records = byId(tables.records);
    this.kinds = new Set(tables.records.flatMap(({ isA }) => isA ?? []));
  }

  /** The subject itself, then the kinds it belongs to, nearest first. */
  kindsOf(subject: string): readonly string[] {
    let kinds = this.#kinds.get(subject);
    if (!kinds) {
      const found = new Set([subject]);
      for (const kind of found) for (const parent of this.records.get(kind)?.isA ?? []) found.add(parent);
      kinds = [...found];
      this.#kinds.set(subject, kinds);
    }
    return kinds;
  }

  /** The forms in which a subject is itself what is sold. */
  formsOf(subject: string): readonly Form[] {
    const form = this.records.get(subject)?.form;
    return form === undefined ? [] : typeof form === "string" ? [form] : form;
  }

  /** The subject's regulations and those of its kinds; its own word on a class replaces theirs. */
  regulationsOf(subject: string): readonly Regulation[] {
    let regulations = this.#regulations.get(subject);
    if (!regulations) {
      const found: Regulation[] = [];
      for (const kind of this.kindsOf(subject)) {
        const settled = new Set(found.map((regulation) => regulation.class));
        found.push(
          ...(this.records.get(kind)?.regulations ?? []).filter((regulation) => !settled.has(regulation.class)),
        );
      }
      regulations = found;
      this.#regulations.set(subject, regulations);
    }
    return regulations;
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
