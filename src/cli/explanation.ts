/** Writes an explanation for people at a terminal. */
import pc from "picocolors";
import type { Condition, Explanation } from "../index.js";

/** Context, mentions, roles, and the rules that were tried with the truth of each condition. */
export function renderExplanation({ context, mentions, subjects, matters }: Explanation): string {
  const lines = [pc.bold("읽기 reading")];
  const facts = {
    form: context.form.value,
    channel: context.channel.value,
    origin: context.origin.value,
    purposes: context.purposes.value.join(", ") || "-",
    forChildren: context.forChildren.value,
    ingredients: context.ingredients.value,
  };
  lines.push(
    `  ${Object.entries(facts)
      .map(([name, value]) => `${pc.dim(name)} ${value}`)
      .join("  ")}`,
  );
  for (const { subject, path, text, role, disguise, because } of mentions) {
    const cues = because
      .slice(1)
      .map((place) => `⟦${place.text}⟧`)
      .join(" ");
    lines.push(
      `  ${path}: ⟦${text}⟧ → ${subject}: ${pc.bold(role)}${disguise === undefined ? "" : ` (disguised: ${disguise})`}${cues === "" ? "" : ` because of ${cues}`}`,
    );
  }
  lines.push("", pc.bold("정한 뜻 settled roles"));
  for (const { subject, role, claims } of subjects)
    lines.push(`  ${subject}: ${role}${claims.length > 0 ? ` (also said: ${claims.join(", ")})` : ""}`);
  for (const { facts: known, rules } of matters) {
    lines.push(
      "",
      `${pc.bold("사안 matter")} ${known.subject} × ${known.class}  ${pc.dim(`limit ${known.limit}, proof ${known.proof}`)}`,
    );
    if (rules.length === 0) lines.push(`  ${pc.dim("no rule judges this class in this role")}`);
    for (const { id, holds, conditions } of rules) {
      lines.push(`  ${holds ? pc.red("✔") : pc.dim("✘")} ${id}`);
      for (const truth of conditions.slice(2))
        lines.push(`      ${truth.holds ? "✔" : "✘"} ${writeCondition(truth.condition)}`);
    }
  }
  return lines.join("\n");
}

/** A condition in words: channel is one of [domestic]. */
function writeCondition(condition: Condition): string {
  if ("!" in condition) return `not (${writeCondition(condition["!"][0])})`;
  if ("or" in condition) return condition.or.map(writeCondition).join(" or ");
  if ("and" in condition) return condition.and.map(writeCondition).join(" and ");
  if (!("in" in condition)) {
    return Object.entries(condition)
      .map(([operator, [number, bound]]) => `${number.var} ${operator} ${bound}`)
      .join();
  }
  const [left, right] = condition.in;
  return typeof left === "string"
    ? `${(right as { var: string }).var} holds ${left}`
    : `${left.var} is one of [${(right as readonly unknown[]).join(", ")}]`;
}
