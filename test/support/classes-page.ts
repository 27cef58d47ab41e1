/** Writes docs/classes.md from the tables: every class of law, its articles, and what its rules decide by way of sale. */
import type { RuleEnvelope, Tables } from "../../src/api/data.js";
import { citePlace } from "../../src/verdict/article.js";
import { type Category, type Channel, categories, channels, decisions } from "../../src/vocabulary.js";

const headings: Readonly<Record<Category, string>> = {
  "prescription-drugs": "Prescription drugs",
  "banned-imports": "Banned imports",
  "unsafe-goods": "Unsafe goods",
};

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
    lines.push("", `## ${headings[category]}`, "");
    lines.push(
      `| class | subjects | law | ${channels.join(" | ")} |`,
      `| --- | --: | --- |${channels.map(() => " --- |").join("")}`,
    );
    for (const each of own) {
      const ruling = rules.filter((rule) => wordsFor(rule, "class")?.includes(each.id));
      const subjects = records.filter((record) =>
        record.regulations.some((regulation) => regulation.class === each.id),
      ).length;
      const law = each.basis.slice(0, 3).map(({ source, at }) => `${nameOf.get(source)} ${citePlace(at).ko}`.trim());
      lines.push(
        `| \`${each.id}\` ${each.name.ko} (${each.name.en}) | ${subjects} | ${law.join("; ")} | ${channels.map((channel) => decisionsBy(channel, ruling)).join(" | ")} |`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
