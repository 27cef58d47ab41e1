/** Writes docs/catalogue/ from the tables: every rule and every subject, in words, in both languages. */
import type {
  Basis,
  Regulation,
  RegulationClass,
  RuleEnvelope,
  Source,
  SubjectRecord,
  Tables,
} from "../../src/api/data.js";
import { decisionWords } from "../../src/cli/words.js";
import { type And, type IsOneOf, wordsOf } from "../../src/rules/language.js";
import { TableIndex } from "../../src/tables/tables.js";
import { citePlace } from "../../src/verdict/article.js";
import { subjectName } from "../../src/verdict/finding.js";
import { type Bilingual, type Category, categories, decisions } from "../../src/vocabulary.js";
import { anchor, escaped, headings, table } from "./markdown.js";
import {
  conditionInWords,
  confidenceWords,
  daysInWords,
  limitsInWords,
  reasonWords,
  scopeInWords,
} from "./plain-words.js";

const headingsKo: Readonly<Record<Category, string>> = {
  "prescription-drugs": "의약품ㆍ의료기기",
  "banned-imports": "반입ㆍ거래 금지 물품",
  "unsafe-goods": "제품안전",
};

/** The page of subjects that no class speaks of. */
const withoutLaw = "without-law";
/** How many names of a language a page gives. */
const mostNames = 4;
const generated = "Made from `data/`; `npm run test:update` writes it anew.";

/** The pages by their path inside `docs/catalogue/`. */
export function cataloguePages(tables: Tables): ReadonlyMap<string, string> {
  const index = new TableIndex(tables);
  return new Map(
    [
      ["README.md", indexPage(index)] as const,
      ...categories.map((category) => [`rules/${category}.md`, rulesPage(category, index)] as const),
      ...tables.classes.map((ofClass) => [`${ofClass.id}.md`, classPage(ofClass, index)] as const),
      [`${withoutLaw}.md`, pageWithoutLaw(index)] as const,
    ].map(([path, lines]) => [path, `${[...lines, ...addresses(lines, index)].join("\n")}\n`]),
  );
}

function indexPage({ tables: { classes, records, rules, manifest } }: TableIndex): readonly string[] {
  const subjectsOf = (id: string) => records.filter(({ regulations }) => regulations.some((each) => each.class === id));
  return [
    "# 규칙과 대상 목록 · Catalogue of rules and subjects",
    "",
    `${generated} Tables ${manifest.dataVersion}: ${rules.length} rules, ${classes.length} classes of law, ${records.length} subjects.`,
    "",
    "## 읽는 법 · How to read",
    "",
    "- 규칙은 하나 이상의 법적 분류(class)를 판정하고, 분류마다 그에 드는 대상(subject)을 적은 쪽이 있다. 판정에 적힌 `ruleId`, `class.id`, `subject.id`가 그대로 링크의 이름이다. 한국어와 영어를 나란히 적었고, 비고만 적힌 언어 그대로 두었다.",
    "- A rule judges one or more classes of law as a whole; each class has a page with the subjects that belong to it. `ruleId`, `class.id` and `subject.id` of a verdict are the names of the links. Korean and English stand side by side; only notes stand in the language they were written in.",
    "",
    "- npm 패키지에는 이 쪽과 규칙 쪽만 들어 있다. 대상은 `npx haechi data show <이름>`으로 본다.",
    "- The npm package holds this page and those of the rules; `npx haechi data show <name>` shows a subject.",
    "",
    ...table(
      ["판정 decision", "뜻", "meaning"],
      [
        [
          "`prohibited` 금지",
          "이 판매 방식으로는 온라인에서 팔거나 들여올 수 없다",
          "may not be sold online or imported by this way of sale",
        ],
        [
          "`restricted` 조건",
          "조건을 갖추면 적법하나, 갖추었는지 등록 정보에 보이지 않는다",
          "lawful only under a condition that the listing does not show",
        ],
        ["`review` 검토", "글만으로는 정할 수 없어 사람이 보아야 한다", "the text cannot decide; a person must look"],
        ["`allowed` 허용", "문제가 없거나, 알려 줄 의무만 있다", "nothing to object to, or only a duty to be told of"],
      ],
    ),
    "",
    "- 확인 정도: 확인됨(공개된 출처에 그렇게 적혀 있음), 알려져 있으나 원문은 읽지 않음, 불확실(이것만으로는 아무것도 금지하지 않음). 한도는 넘으면 위반이 되거나 면제가 끝나는 양이고, 여럿이면 하나만 넘어도 넘은 것이다. 기간은 한국 시간이며 끝나는 날은 들어가지 않는다.",
    "- Confidence: verified (a public source says so); known, not read; uncertain (on it alone nothing is prohibited). A limit is the amount from which on there is an offence or an exemption ends; of several, one passed is enough. Days are in Korean time, and the day of the end is not included.",
    "- 예에서 *hit*는 그 규칙에 걸려야 하는 등록 정보, *miss*는 그 까닭으로 걸리지 않아야 하는 등록 정보이며, 테스트가 하나하나 확인한다. 날짜가 없으면 2026-11-24의 법으로 본다.",
    "- Of the examples, a *hit* is a listing on which these rules must hold, a *miss* one that must pass for this reason; the tests check each. Where no day is given, it is judged by the law of 2026-11-24.",
    "",
    ...table(
      ["까닭 because", "한국어", "English"],
      Object.entries(reasonWords).map(([because, { ko, en }]) => [`\`${because}\``, ko, en]),
    ),
    ...categories.flatMap((category) => [
      "",
      `## ${headingsKo[category]} · ${headings[category]}`,
      "",
      `[규칙 · Rules](rules/${category}.md) (${rules.filter((rule) => rule.category === category).length})`,
      "",
      ...table(
        ["분류 class", "한국어", "English", "대상 subjects"],
        classes
          .filter((each) => each.category === category)
          .map(({ id, name }) => [`[\`${id}\`](${id}.md)`, name.ko, name.en, subjectsOf(id).length]),
      ),
    ]),
    "",
    "## 그 밖의 대상 · Other subjects",
    "",
    `[스스로 지는 규정이 없는 대상 · Subjects that bear no law of their own](${withoutLaw}.md) (${records.filter(({ regulations }) => regulations.length === 0).length})`,
  ];
}

/** A rule's condition as checked when it was read. */
const conditionOf = ({ when }: RuleEnvelope) => (when as And).and;
const classesOf = (rule: RuleEnvelope) => wordsOf(conditionOf(rule)[0] as IsOneOf).map(String);

function rulesPage(category: Category, index: TableIndex): readonly string[] {
  const rules = index.tables.rules.filter((rule) => rule.category === category);
  return [
    `# 규칙: ${headingsKo[category]} · Rules: ${headings[category].toLowerCase()}`,
    "",
    `${generated} [읽는 법 · How to read](../README.md)`,
    "",
    "조건은 모두 맞아야 한다. `{subject}`에는 대상의 이름, `{requirement}`에는 요구되는 증명이 들어간다. · All conditions must hold. `{subject}` stands for the name of the subject, `{requirement}` for the proof that is required.",
    ...rules.flatMap((rule) => ruleSection(rule, index)),
  ];
}

function ruleSection(rule: RuleEnvelope, index: TableIndex): readonly string[] {
  const classes = classesOf(rule).flatMap((id) => index.classes.get(id) ?? []);
  const conditions = conditionOf(rule)
    .slice(1)
    .map((part) => conditionInWords(part, index));
  const basis = [...(rule.basis ?? []), ...classes.flatMap((each) => each.basis)];
  const days = daysInWords(rule);
  const policies = (["strict", "lenient"] as const).flatMap((policy) => {
    const decision = rule.policy?.[policy];
    const said = decision && decisionWords[decision];
    return said === undefined ? [] : [{ ko: `\`${policy}\`: ${said.ko}`, en: `\`${policy}\`: ${said.en}` }];
  });
  const row = (ko: string, en: string, parts: readonly Bilingual[]) =>
    parts.length === 0
      ? []
      : [[`${ko} ${en}`, parts.map((part) => part.ko).join("<br>"), parts.map((part) => part.en).join("<br>")]];
  return [
    "",
    anchor(rule.id),
    "",
    `## \`${rule.id}\``,
    "",
    ...table(
      ["", "한국어", "English"],
      [
        ...row("판정", "decision", [
          { ko: `**${decisionWords[rule.decision].ko}**`, en: `**${decisionWords[rule.decision].en}**` },
        ]),
        ...row("정책에 따라", "by policy", policies),
        ...row("시행", "in force", days.ko === "" ? [] : [days]),
        ...row(
          "법적 분류",
          "class",
          classes.map(({ id, name }) => ({ ko: `[${name.ko}](../${id}.md)`, en: `[${name.en}](../${id}.md)` })),
        ),
        ...row("조건", "when", conditions),
        ...row("담당자에게", "to the operator", [escapedBoth(rule.message)]),
        ...row("판매자에게", "to the seller", [escapedBoth(rule.sellerMessage)]),
        ...row("근거", "law", citations(basis, index)),
      ],
    ),
  ];
}

const escapedBoth = ({ ko, en }: Bilingual): Bilingual => ({ ko: escaped(ko), en: escaped(en) });

/** Places of law, those of one source behind its link; of places surer or less sure than `confidence`, how sure. */
function citations(
  basis: readonly Basis[],
  index: TableIndex,
  confidence: Regulation["confidence"] = "verified",
): readonly Bilingual[] {
  const cited = new Map<string, { readonly of: Basis; readonly places: Set<string | undefined> }>();
  for (const of of basis) {
    const key = [of.source, of.url, of.confidence].join(" ");
    const { places } = cited.get(key) ?? { places: new Set() };
    cited.set(key, { of, places: places.add(of.at) });
  }
  return [...cited.values()].map(({ of, places }) => {
    const source = index.sources.get(of.source) as Source;
    const sure = confidenceWords[of.confidence ?? confidence];
    const cite = (language: keyof Bilingual) => {
      const at = [...places].map((place) => citePlace(place)[language]).join(", ");
      const note = sure === confidenceWords[confidence] ? "" : ` (${sure[language]})`;
      const page = of.url === undefined ? "" : ` ([${language === "ko" ? "자료" : "page"}](${of.url}))`;
      return `${`[${escaped(source[language])}][${source.id}] ${at}`.trim()}${note}${page}`;
    };
    return { ko: cite("ko"), en: cite("en") };
  });
}

/** Where the laws stand that a page cites. */
function addresses(lines: readonly string[], { sources }: TableIndex): readonly string[] {
  const cited = lines.flatMap((line) => [...line.matchAll(/\]\[([^\]]+)\]/g)].map(([, id = ""]) => id));
  const found = [...new Set(cited)].sort().flatMap((id) => sources.get(id) ?? []);
  return found.length === 0 ? [] : ["", ...found.map(({ id, url }) => `[${id}]: ${url}`)];
}

/** One subject under one regulation. */
interface Entry {
  readonly record: SubjectRecord;
  readonly regulation: Regulation;
}

function classPage(ofClass: RegulationClass, index: TableIndex): readonly string[] {
  const { id, name, about, basis, requires = [], category, serious } = ofClass;
  const entries = index.tables.records
    .flatMap((record) => record.regulations.map((regulation): Entry => ({ record, regulation })))
    .filter(({ regulation }) => regulation.class === id)
    .sort((a, b) => compare(a.record.id, b.record.id));
  const records = [...new Set(entries.map(({ record }) => record))];
  const ruling = index.tables.rules
    .filter((rule) => classesOf(rule).includes(id))
    .sort((a, b) => decisions.indexOf(a.decision) - decisions.indexOf(b.decision));
  const law = citations(basis, index);
  const required = requires.flatMap((scheme) => index.schemes.get(scheme)?.name ?? []);
  const placed = new Set<string>();
  return [
    `# ${name.ko} · ${name.en}`,
    "",
    `\`${id}\`. ${generated} [읽는 법 · How to read](README.md)`,
    "",
    ...table(
      ["", "한국어", "English"],
      [
        ["뜻 meaning", escaped(about.ko), escaped(about.en)],
        ["법 law", law.map(({ ko }) => ko).join("<br>"), law.map(({ en }) => en).join("<br>")],
        ...(required.length === 0
          ? []
          : [["요구 requires", required.map(({ ko }) => ko).join(", "), required.map(({ en }) => en).join(", ")]]),
        ...(serious ? [["", "의심이 있으면 사람이 본다", "a doubt goes to a person"]] : []),
      ],
    ),
    "",
    "## 규칙 · Rules",
    "",
    ...ruling.map(
      (rule) =>
        `- [\`${rule.id}\`](rules/${category}.md#${rule.id}): ${decisionWords[rule.decision].ko} · ${rule.decision}`,
    ),
    "",
    `## 대상 · Subjects (${records.length})`,
    ...groupsOf(entries).flatMap((group) => groupSection(group, placed, index)),
    ...examplesSection(records.filter((record) => homeOf(record) === id)),
  ];
}

/** The page on which a subject's examples stand: that of its first class. */
function homeOf({ regulations }: SubjectRecord): string {
  return regulations[0]?.class ?? withoutLaw;
}

/** Entries of which the law says the same, the largest group first. */
function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { note: _note, ...said } = entry.regulation;
    const key = JSON.stringify(said);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function groupSection(group: readonly Entry[], placed: Set<string>, index: TableIndex): readonly string[] {
  const [first] = group as readonly [Entry];
  const rows = group.map(({ record, regulation }) => {
    const target = placed.has(record.id) ? "" : anchor(record.id);
    placed.add(record.id);
    return [
      ...subjectCells(record, target),
      [regulation.note, record.note].flatMap((note) => (note === undefined ? [] : [escaped(note)])).join("<br>"),
      elsewhere(record, regulation.class, index),
    ];
  });
  const heads = ["대상 subject", "한국어", "English", "비고 note", "다른 분류 also"];
  const filled = heads.map((_, column) => column < 3 || rows.some((row) => row[column] !== ""));
  const kept = <T>(cells: readonly T[]) => cells.filter((_, column) => filled[column]);
  return ["", ...statement(first.regulation, index), "", ...table(kept(heads), rows.map(kept))];
}

/** What a regulation says, a line in each language. */
function statement(regulation: Regulation, index: TableIndex): readonly string[] {
  const { basis, confidence, applies = {}, limits, requires } = regulation;
  const law = citations(basis, index, confidence);
  const days = daysInWords(regulation);
  const scope = scopeInWords(applies, index);
  const limit = limits && limitsInWords(limits, index);
  const required = requires?.flatMap((scheme) => index.schemes.get(scheme)?.name ?? []);
  const say = (language: keyof Bilingual, words: Readonly<Record<"scope" | "limit" | "requires" | "none", string>>) =>
    [
      law.map((each) => each[language]).join("; "),
      days[language],
      confidenceWords[confidence][language],
      ...(scope.length === 0 ? [] : [`${words.scope}: ${scope.map((each) => each[language]).join("; ")}`]),
      ...(limit === undefined ? [] : [`${words.limit}: ${limit[language]}`]),
      ...(required === undefined
        ? []
        : [`${words.requires}: ${required.map((each) => each[language]).join(", ") || words.none}`]),
    ].map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}.`);
  return [
    `- ${say("ko", { scope: "범위", limit: "한도를 넘는 양", requires: "요구", none: "없음" }).join(" ")}`,
    `- ${say("en", { scope: "Scope", limit: "Over the limit", requires: "Requires", none: "nothing" }).join(" ")}`,
  ];
}

/** Id and names. */
function subjectCells(record: SubjectRecord, target: string): readonly string[] {
  const { ko, en, latin } = record.names;
  const { name } = subjectName(record);
  const some = (first: string, names: readonly (string | { readonly text: string })[]) =>
    [...new Set([first, ...names.map((each) => (typeof each === "string" ? each : each.text))])]
      .slice(0, mostNames)
      .map(escaped)
      .join(", ");
  return [`${target}\`${record.id}\``, some(name.ko, ko ?? []), some(name.en, [...(en ?? []), ...(latin ?? [])])];
}

/** Links to the other classes of a subject and to the kinds it belongs to. */
function elsewhere({ id, isA = [], regulations }: SubjectRecord, here: string, index: TableIndex): string {
  const others = [...new Set(regulations.map((each) => each.class))].filter((each) => each !== here);
  return [...others.map((each) => `[\`${each}\`](${each}.md#${id})`), ...isA.map((kind) => kindLink(kind, index))].join(
    "<br>",
  );
}

function kindLink(id: string, index: TableIndex): string {
  const kind = index.records.get(id);
  return kind ? `⊂ [\`${id}\`](${homeOf(kind)}.md#${id})` : "";
}

function pageWithoutLaw(index: TableIndex): readonly string[] {
  const records = index.tables.records
    .filter(({ regulations }) => regulations.length === 0)
    .sort((a, b) => compare(a.id, b.id));
  const rows = records.map((record) => {
    const byKind = [...new Set(index.regulationsOf(record.id).map((regulation) => regulation.class))];
    return [
      ...subjectCells(record, anchor(record.id)),
      (record.isA ?? []).map((kind) => kindLink(kind, index)).join("<br>"),
      byKind.map((id) => `[\`${id}\`](${id}.md)`).join("<br>"),
      escaped(record.note ?? ""),
    ];
  });
  return [
    "# 스스로 지는 규정이 없는 대상 · Subjects that bear no law of their own",
    "",
    `${generated} [읽는 법 · How to read](README.md)`,
    "",
    "다른 대상에 속하여 그 규정을 따르거나(⊂), 다른 규정의 적용 범위를 가리는 데 쓰인다. · They follow the law of the kind that they belong to (⊂), or tell where the law of others applies.",
    "",
    ...table(["대상 subject", "한국어", "English", "속하는 대상 kind", "따르는 분류 class", "비고 note"], rows),
    ...examplesSection(records),
  ];
}

function examplesSection(records: readonly SubjectRecord[]): readonly string[] {
  const rows = records.flatMap(({ id, examples }) => {
    if (examples === undefined) return [];
    const told = [
      ...examples.hit.map(({ listing, asOf, rules }) => [
        listingInWords(listing, asOf),
        `hit ${rules.map((rule) => `\`${rule}\``).join(", ")}`,
      ]),
      ...examples.miss.map(({ listing, asOf, because }) => [listingInWords(listing, asOf), `miss \`${because}\``]),
    ];
    return told.map((cells, nth) => [nth === 0 ? `[\`${id}\`](#${id})` : "", ...cells]);
  });
  if (rows.length === 0) return [];
  return ["", "## 예 · Examples", "", ...table(["대상 subject", "등록 정보 listing", "결과 outcome"], rows)];
}

function listingInWords({ title, ...fields }: Readonly<Record<string, unknown>>, asOf: string | undefined): string {
  const said = [
    ...Object.entries(fields).map(([field, value]) => `${field}: ${valueInWords(value)}`),
    ...(asOf === undefined ? [] : [asOf]),
  ];
  return escaped(`${title}${said.length === 0 ? "" : ` (${said.join("; ")})`}`);
}

function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([field, part]) => `${field} ${valueInWords(part)}`)
    .join(", ");
}

/** By UTF-16 units, the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
