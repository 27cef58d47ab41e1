/** Checks the rules of a pack, and those of the tables that a pack leaves without what they ask for. */
import { factDomains } from "../matters/facts.js";
import { checkWhen } from "../rules/language.js";
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, isRaw, type Raw, textOf } from "./raw.js";
import { classesAsked } from "./references.js";

/** How many parts the condition of one rule may have. */
const mostParts = 500;

/** Checks the conditions, the dates and the categories of the rules that a pack brings. */
export function checkRules(pack: Raw, after: Known, notes: Notes): void {
  const domains = factDomains({ classes: after.entries("class"), records: after.entries("record") });
  for (const { kind, value: rule, path } of definitionsOf(pack)) {
    if (kind !== "rule") continue;
    const when = fieldOf(rule, "when");
    if (when === undefined) notes.error(`${path}.when`, "is missing", "a condition");
    else if (partsIn(when) > mostParts) notes.error(`${path}.when`, `has more than ${mostParts} parts`);
    else {
      const faults = checkWhen(when, domains, true);
      notes.errors.push(...faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` })));
    }
    checkDates(rule, path, notes);
    checkCategory(rule, path, after, notes);
  }
}

function checkDates(rule: Raw, path: string, notes: Notes): void {
  const [from, to] = [textOf(rule, "from"), textOf(rule, "to")];
  if (from !== undefined && to !== undefined && from >= to)
    notes.error(`${path}.to`, "`to` must be later than `from`", `a day after ${from}`);
}

/** A rule is found under the category of the classes that it judges. */
function checkCategory(rule: Raw, path: string, after: Known, notes: Notes): void {
  const category = textOf(rule, "category");
  for (const ofClass of classesAsked(rule, path)) {
    const own = textOf(after.entries("class").get(ofClass.value), "category");
    if (category !== undefined && own !== undefined && own !== category)
      notes.error(ofClass.path, `the class "${ofClass.value}" is of another category than the rule`, own);
  }
}

function partsIn(value: unknown): number {
  let parts = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && parts <= mostParts) {
    const next = open.pop();
    parts++;
    if (Array.isArray(next)) open.push(...next);
    else if (isRaw(next)) open.push(...Object.values(next));
  }
  return parts;
}
