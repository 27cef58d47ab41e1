/** Writes an explanation for people at a terminal. */
import pc from "picocolors";
import type { Condition, Explanation } from "../index.js";
import { type Language, say } from "./language.js";
import { labels, listedWord } from "./words.js";

/** Context, mentions, roles, and the rules that were tried with the truth of each condition. */
export function renderExplanation({ context, mentions, subjects, matters }: Explanation, language: Language): string {
  const label = (name: keyof typeof labels) => say(labels[name], language);
  const word = (text: string) => say(listedWord(text), language);
  /** Facts are named as rules name them, but for those who read Korean alone. */
  const fact = (text: string) => say(listedWord(text), factLanguage(language));
  const lines = [pc.bold(label("reading"))];
  const facts = {
    form: context.form.value,
    channel: context.channel.value,
    origin: context.origin.value,
    purposes: context.purposes.value.map(fact).join(", ") || "-",
    forChildren: context.forChildren.value,
    ingredients: context.ingredients.value,
  };
  lines.push(
    `  ${Object.entries(facts)
      .map(([name, value]) => `${pc.dim(fact(name))} ${fact(value)}`)
      .join("  ")}`,
  );
  for (const { subject, path, text, role, disguise, because } of mentions) {
    const cues = because
      .slice(1)
      .map((place) => `⟦${place.text}⟧`)
      .join(" ");
    const hidden = disguise === undefined ? "" : ` (${label("disguised")}: ${word(disguise)})`;
    const reason = cues === "" ? "" : ` ${label("because")} ${cues}`;
    lines.push(`  ${path}: ⟦${text}⟧ → ${subject}: ${pc.bold(word(role))}${hidden}${reason}`);
  }
  lines.push("", pc.bold(label("settled")));
  for (const { subject, role, claims } of subjects) {
    const others = claims.length > 0 ? ` (${label("alsoSaid")}: ${claims.map(word).join(", ")})` : "";
    lines.push(`  ${subject}: ${word(role)}${others}`);
  }
  for (const { facts: known, rules } of matters) {
    const states = `${fact("limit")} ${fact(known.limit)}, ${fact("proof")} ${fact(known.proof)}`;
    lines.push("", `${pc.bold(label("matter"))} ${known.subject} × ${known.class}  ${pc.dim(states)}`);
    if (rules.length === 0) lines.push(`  ${pc.dim(label("noRule"))}`);
    for (const { id, holds, conditions } of rules) {
      lines.push(`  ${holds ? pc.red("✔") : pc.dim("✘")} ${id}`);
      for (const truth of conditions.slice(2))
        lines.push(`      ${truth.holds ? "✔" : "✘"} ${writeCondition(truth.condition, factLanguage(language))}`);
    }
  }
  return lines.join("\n");
}

function factLanguage(language: Language): "ko" | "en" {
  return language === "ko" ? "ko" : "en";
}

/** A condition in words: channel is one of [domestic]. */
function writeCondition(condition: Condition, language: "ko" | "en"): string {
  const inner = (each: Condition) => writeCondition(each, language);
  const word = (text: unknown) => listedWord(String(text))[language];
  const isKorean = language === "ko";
  if ("!" in condition) return `${isKorean ? "아님" : "not"} (${inner(condition["!"][0])})`;
  if ("or" in condition) return condition.or.map(inner).join(isKorean ? " 또는 " : " or ");
  if ("and" in condition) return condition.and.map(inner).join(isKorean ? " 그리고 " : " and ");
  if (!("in" in condition)) {
    return Object.entries(condition)
      .map(([operator, [number, bound]]) => `${word(number.var)} ${operator} ${bound}`)
      .join();
  }
  const [left, right] = condition.in;
  if (typeof left === "string") {
    const list = word((right as { var: string }).var);
    return isKorean ? `${list}에 ${word(left)} 있음` : `${list} holds ${left}`;
  }
  const words = (right as readonly unknown[]).map(word).join(", ");
  return isKorean ? `${word(left.var)}: [${words}] 중 하나` : `${left.var} is one of [${words}]`;
}
