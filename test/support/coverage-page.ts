/** Writes docs/coverage/*.md from the tables: what is modelled of a category, from which law, and what is not. */
import type { Basis, Regulation, RegulationClass, RuleEnvelope, SubjectRecord, Tables } from "../../src/api/data.js";
import { type Coverage, coverageOf } from "../../src/coverage.js";
import { TableIndex } from "../../src/tables/tables.js";
import { citePlace } from "../../src/verdict/article.js";
import type { Category } from "../../src/vocabulary.js";
import { articles } from "../data/articles.js";
import { headings, table } from "./markdown.js";

/** What the tables hold of one category. */
interface Part {
  readonly category: Category;
  readonly index: TableIndex;
  readonly classes: readonly RegulationClass[];
  readonly rules: readonly RuleEnvelope[];
  readonly held: readonly { readonly record: SubjectRecord; readonly regulation: Regulation }[];
  readonly covered: Coverage;
  /** The day on which lists and records were last checked. */
  readonly asOf: string;
}

/** The page of a category as Markdown. */
export function coveragePage(category: Category, tables: Tables): string {
  const index = new TableIndex(tables);
  const isOwn = (of: string) => index.classes.get(of)?.category === category;
  const checked = tables.records.map(({ checkedOn }) => checkedOn).sort();
  const asOf = checked.at(-1) as string;
  const part: Part = {
    category,
    index,
    classes: tables.classes.filter(({ id }) => isOwn(id)),
    rules: tables.rules.filter((rule) => rule.category === category),
    held: tables.records.flatMap((record) =>
      record.regulations.filter((each) => isOwn(each.class)).map((regulation) => ({ record, regulation })),
    ),
    covered: coverageOf(index, asOf),
    asOf,
  };
  const { dataVersion, statutesReadOn } = tables.manifest;
  return [
    `# Coverage: ${headings[category].toLowerCase()}`,
    "",
    `Made from \`data/\`; \`npm run test:update\` writes it anew. Programs read the same from \`coverage()\`. Tables ${dataVersion}; acts, decrees and rules as the statute book had them on ${statutesReadOn}; lists and records last checked on ${asOf}, and counted on that day.`,
    ...modelled(part),
    ...law(part),
    ...lists(part),
    ...nextChanges(part),
    ...notModelled(part),
    ...doubts(part),
    "",
  ].join("\n");
}

/** A place of law as the Korean reader cites it. */
function cite({ source, at }: Pick<Basis, "source" | "at">, { index }: Part): string {
  return `${index.sources.get(source)?.ko ?? source} ${citePlace(at).ko}`.trim();
}

function modelled({ category, classes, rules, held, covered }: Part): readonly string[] {
  const { subjects, regulations } = covered.byCategory[category];
  const row = (name: string, count: number, of: readonly Regulation[]) => {
    const share = (isSo: (regulation: Regulation) => boolean) =>
      of.length === 0 ? "–" : `${Math.round((100 * of.filter(isSo).length) / of.length)} %`;
    return [
      name,
      count,
      of.length,
      share(({ confidence }) => confidence === "verified"),
      share(({ confidence }) => confidence === "known"),
      share(({ confidence }) => confidence === "uncertain"),
      share(({ from }) => typeof from === "string"),
    ];
  };
  const all = held.map(({ regulation }) => regulation);
  const rows = classes.map(({ id, name }) => {
    const count = covered.classes.find((each) => each.id === id)?.subjects ?? 0;
    const own = all.filter((regulation) => regulation.class === id);
    return row(`\`${id}\` ${name.ko}`, count, own);
  });
  return [
    "",
    "## What is modelled",
    "",
    `${subjects} subjects under ${regulations.total} regulations, judged by ${rules.length} rules. *Verified*: a public source says so; *known*: general knowledge, not read; *uncertain*: a doubt, on which nothing is prohibited. *Dated*: a source gives the first day in force; otherwise the law counts on every day before too, and says so.`,
    "",
    ...table(
      ["class", "subjects", "regulations", "verified", "known", "uncertain", "dated"],
      [...rows, row("all", subjects, all)],
    ),
  ];
}

function law({ classes, rules, held, index }: Part): readonly string[] {
  const bases = [
    ...classes.flatMap(({ basis }) => basis),
    ...rules.flatMap(({ basis }) => basis ?? []),
    ...held.flatMap(({ regulation }) => regulation.basis),
  ];
  const cited = [...index.sources.values()]
    .map((source) => ({ source, places: bases.filter((basis) => basis.source === source.id).map(({ at }) => at) }))
    .filter(({ places }) => places.length > 0)
    .map(({ source, places }) => ({
      source,
      link: `[${source.ko}](${source.url})`,
      citations: places.length,
      articles: new Set(places.flatMap((at) => /^\d+(?:-\d+)?/.exec(at ?? "")?.[0] ?? [])).size,
      annexes: [...new Set(places.flatMap((at) => /^annex ([\d-]+)/.exec(at ?? "")?.[1] ?? []))].sort().join(", "),
    }));
  const isStatute = (kind: string) => kind === "act" || kind === "decree" || kind === "rule";
  return [
    "",
    "## From which law",
    "",
    "Articles that classes, records and rules rest on, of those that the law has; annexes are not in the statute book and were not read there.",
    "",
    ...table(
      ["act, decree or rule", "articles cited", "of", "annexes cited"],
      cited
        .filter(({ source }) => isStatute(source.kind))
        .map((each) => [each.link, each.articles, articles.get(each.source.id)?.length ?? "–", each.annexes]),
    ),
    "",
    ...table(
      ["notice, list or announcement", "by", "citations", "annexes cited"],
      cited
        .filter(({ source }) => !isStatute(source.kind))
        .map((each) => [each.link, each.source.authority ?? "", each.citations, each.annexes]),
    ),
  ];
}

function lists(part: Part): readonly string[] {
  const { category, index, covered, asOf } = part;
  const own = index.tables.coverage.officialLists.filter(({ id }) =>
    covered.officialLists.some((list) => list.id === id && list.category === category),
  );
  const inTables = (id: string, on: string) =>
    coverageOf(index, on.padEnd("YYYY-MM-DD".length, "-31")).officialLists.find((list) => list.id === id)?.inTables ??
    0;
  const rows = own.flatMap((list) => {
    const name = `${list.name.ko} (${list.name.en})`;
    const now = inTables(list.id, asOf);
    if (list.totals.length === 0) return [[name, cite(list, part), "not established", "", "", now]];
    return list.totals.map(({ on, members }) => [name, cite(list, part), members, on, inTables(list.id, on), now]);
  });
  const remarks = own.flatMap(({ name, totals, note }) => {
    const from = new Set(totals.map((total) => (total.url ? `[${total.from.en}](${total.url})` : total.from.en)));
    const said = [...(from.size === 0 ? [] : [`totals: ${[...from].join("; ")}.`]), ...(note ? [note.en] : [])];
    return said.length === 0 ? [] : [`- ${name.en}: ${said.join(" ")}`];
  });
  return [
    "",
    "## Official lists",
    "",
    "What an authority counted, and what the tables held in force on that day; a month stands where no source gives the day. Doubtful members are not counted.",
    "",
    ...table(["list", "law", "official total", "on", "in the tables that day", `in the tables on ${asOf}`], rows),
    ...(remarks.length === 0 ? [] : ["", ...remarks]),
  ];
}

function nextChanges({ held, rules, asOf }: Part): readonly string[] {
  /** By what changes and when, the subjects over which it comes. */
  const changes = new Map<string, string[]>();
  const note = (id: string, day: unknown, ...what: readonly string[]) => {
    if (typeof day !== "string" || day <= asOf) return;
    const key = [day, ...what].join("\n");
    changes.set(key, [...(changes.get(key) ?? []), `\`${id}\``]);
  };
  for (const { record, regulation } of held) {
    note(record.id, regulation.from, "begins", regulation.class, regulation.note ?? "");
    note(record.id, regulation.to, "ends", regulation.class, regulation.note ?? "");
  }
  for (const { id, from, to } of rules) {
    note(id, from, "begins", "a rule", "");
    note(id, to, "ends", "a rule", "");
  }
  const rows = [...changes.keys()].sort().map((key) => [...key.split("\n"), (changes.get(key) ?? []).join(", ")]);
  return ["", "## Next changes of law", "", ...table(["day", "", "class", "note", "subjects"], rows)];
}

function notModelled(part: Part): readonly string[] {
  const own = part.covered.notModelled.filter(({ category }) => category === part.category);
  const rows = own.map(({ what, law: places, why }) => [
    what.en,
    places.map((place) => cite(place, part)).join("; "),
    why.en,
  ]);
  return ["", "## What is not modelled, and why", "", ...table(["what", "law", "why"], rows)];
}

function doubts(part: Part): readonly string[] {
  const uncertain = part.held.filter(({ regulation }) => regulation.confidence === "uncertain");
  const rows = uncertain.map(({ record, regulation: { class: of, basis, note } }) => [
    `\`${record.id}\``,
    of,
    basis.map((each) => cite(each, part)).join("; "),
    note ?? record.note ?? "",
  ]);
  return [
    "",
    "## Doubts",
    "",
    "Regulations marked uncertain. On them alone nothing is prohibited: a person decides.",
    "",
    ...table(["subject", "class", "law", "note"], rows),
  ];
}
