/** Writes docs/classes.md from the tables: every class of law, its articles, and what its rules decide by way of sale. */
import type { RuleEnvelope, Tables } from "../../src/api/data.js";
import { citePlace } from "../../src/verdict/article.js";
import { type Channel, categories, channels, decisions } from "../../src/vocabulary.js";
import { headings, table } from "./markdown.js";
import research from "./research-classes.json" with { type: "json" };

/** The first words a rule asks a fact for, or undefined when it does not ask it at the top. */
function wordsFor(rule: RuleEnvelope, fact: string): readonly string[] | undefined {
  const { and } = rule.when as { and: readonly { in?: readonly [{ var?: string }, readonly string[]] }[] };
  return and.find((part) => part.in?.[0]?.var === fact)?.in?.[1];
}

function decisionsBy(channel: Channel, rules: readonly RuleEnvelope[]): string {
  const reaching = rules.filter((rule) => wordsFor(rule, "channel")?.includes(channel) ?? true);
  const found = decisions.filter((decision) => reaching.some((rule) => rule.decision === decision));
  return found.join(", ") || "–";
}

/** The page as Markdown. */
export function classesPage({ classes, records, rules, sources }: Tables): string {
  const nameOf = new Map(sources.map(({ id, ko }) => [id, ko]));
  const lines = [
    "# Classes of law",
    "",
    "Made from `data/classes.json`, the records and the rules; `npm run test:update` writes it anew. Under each way of sale stand the decisions that rules of the class can give there; which of them holds depends on what the listing shows.",
  ];
  for (const category of categories) {
    const own = classes.filter((each) => each.category === category);
    const rows = own.map((each) => {
      const ruling = rules.filter((rule) => wordsFor(rule, "class")?.includes(each.id));
      const subjects = records.filter((record) =>
        record.regulations.some((regulation) => regulation.class === each.id),
      ).length;
      const law = each.basis.slice(0, 3).map(({ source, at }) => `${nameOf.get(source)} ${citePlace(at).ko}`.trim());
      return [
        `\`${each.id}\` ${each.name.ko} (${each.name.en})`,
        subjects,
        law.join("; "),
        ...channels.map((channel) => decisionsBy(channel, ruling)),
      ];
    });
    lines.push("", `## ${headings[category]}`, "", ...table(["class", "subjects", "law", ...channels], rows));
  }
  lines.push("", ...researchSection());
  return `${lines.join("\n")}\n`;
}

/** How the classes of the research files became ours, from the mapping written by hand. */
function researchSection(): readonly string[] {
  return [
    "## From the research to these classes",
    "",
    "The tables were made from research files with classes of their own. This is the mapping, written by hand in `test/support/research-classes.json`: a class of the research, how many of its records bear it, our classes, and the reason where it maps to nothing or to more than its name says. Thresholds became `limits` of the regulation, scopes and exceptions its `applies`; records of one subject became one record, so the numbers differ. `medicines-law.json` (40 regimes) is law and no subjects: it became classes and rules.",
    ...research.files.flatMap(({ file, records, classes, leftOut }) => [
      "",
      `### ${file} (${records} records)`,
      "",
      ...table(
        ["class there", "records", "our classes", "why"],
        classes.map(({ class: of, records: count, ours, why }) => [
          `\`${of}\``,
          count,
          ours.length === 0 ? "nothing" : ours.map((id) => `\`${id}\``).join(", "),
          why ?? "",
        ]),
      ),
      "",
      "Records that map to nothing:",
      "",
      ...leftOut.map(({ records: ids, why }) => `- ${why}: ${ids.map((id) => `\`${id}\``).join(", ")}`),
    ]),
  ];
}
