/** Checks that what rests on a shop's own policy is never called unlawful. */
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, itemsOf, type Raw, textOf } from "./raw.js";
import { classesAsked } from "./references.js";

/** Words that say that the law forbids something. */
const unlawful =
  /불법|위법|범죄|처벌|벌금|과태료|법(?:률|령)?\s?위반|법(?:률|령)?(?:에|으로|상)\s?(?:따라|의해|의하여)?\s?금지|unlawful|illegal|against the law|(?:by|under|of|breaks?|violates?) (?:[a-z]+ )?law\b|crim(?:e|inal)|offen[cs]e/i;

/**
 * A regulation that only policies support stands in a class that only policies support, for the rules of other
 * classes speak of law; and no text of such a class, nor of a rule that judges it, says "unlawful".
 */
export function checkPolicyTexts(pack: Raw, after: Known, notes: Notes): void {
  const isOfPolicy = (ofClass: string) => restsOnPolicy(after.entries("class").get(ofClass), after);
  for (const { kind, value, path } of definitionsOf(pack)) {
    if (kind === "class" && restsOnPolicy(value, after))
      for (const key of ["name", "about"]) checkText(value, key, path, notes);
    if (kind === "rule" && classesAsked(value).some((asked) => isOfPolicy(asked.value)))
      for (const key of ["message", "sellerMessage"]) checkText(value, key, path, notes);
    if (kind !== "record") continue;
    for (const { value: regulation, path: place } of itemsOf(value, "regulations", path)) {
      const ofClass = textOf(regulation, "class");
      if (ofClass === undefined || !after.entries("class").has(ofClass)) continue;
      if (restsOnPolicy(regulation, after) && !isOfPolicy(ofClass))
        notes.error(
          `${place}.class`,
          `"${ofClass}" is a class of law, but nothing except a policy is cited`,
          "a class of your own that rests on a policy, or a source of law",
        );
    }
  }
}

/** Are all its sources policies? */
function restsOnPolicy(entry: unknown, known: Known): boolean {
  const sources = itemsOf(entry, "basis", "").map(({ value }) => textOf(value, "source"));
  return (
    sources.length > 0 &&
    sources.every((id) => id !== undefined && textOf(known.entries("source").get(id), "kind") === "policy")
  );
}

function checkText(entry: Raw, key: string, path: string, notes: Notes): void {
  for (const language of ["ko", "en"]) {
    const found = unlawful.exec(textOf(fieldOf(entry, key), language) ?? "");
    if (found)
      notes.error(
        `${path}.${key}.${language}`,
        `says "${found[0]}" of something that only a policy forbids`,
        "words of the shop's own rules, e.g. 판매 정책상 or “by our shop's policy”",
      );
  }
}
