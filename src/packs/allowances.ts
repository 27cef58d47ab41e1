/** Checks what a pack lets pass, and its policy. */

import { channels } from "../vocabulary.js";
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, isRaw, itemsOf, type Raw, textOf, textsOf, withdrawalsOf } from "./raw.js";
import { classesAsked } from "./references.js";

/** Checks that allowances name what exists, and name safety and crime in full where they mean them. */
export function checkAllowances(pack: Raw, after: Known, notes: Notes): void {
  for (const { value: allowance, path } of itemsOf(pack, "allow", "")) {
    const [subject, rule] = [textOf(allowance, "subject"), textOf(allowance, "rule")];
    if (subject === undefined && rule === undefined)
      notes.error(path, "says neither which subject nor which rule it lets pass", "`subject`, `rule` or both");
    if (subject !== undefined) notes.mustKnow(`${path}.subject`, "subject", subject, after.entries("record"));
    if (rule !== undefined) notes.mustKnow(`${path}.rule`, "rule", rule, after.entries("rule"));
    const despite = textsOf(allowance, "despite", path);
    for (const ofClass of despite) notes.mustKnow(ofClass.path, "class", ofClass.value, after.entries("class"));
    const named = new Set(despite.map(({ value }) => value));
    const silent = seriousClasses(subject, rule, after).filter((ofClass) => !named.has(ofClass));
    if (silent.length > 0 && named.size === 0)
      notes.warn(
        path,
        `does not silence ${silent.slice(0, 3).join(", ")}: classes of safety or crime must be named`,
        "`subject`, and `despite` with the classes that are meant",
      );
    if (named.size > 0 && subject === undefined)
      notes.error(path, "names classes of safety or crime but no subject", "`subject`");
  }
}

/** The classes of safety or crime that an allowance touches. */
function seriousClasses(subject: string | undefined, rule: string | undefined, known: Known): readonly string[] {
  const ofRule =
    rule === undefined ? [] : classesAsked(known.entries("rule").get(rule) ?? {}).map(({ value }) => value);
  const ofSubject = classesOfSubject(subject, known);
  const touched =
    rule === undefined ? ofSubject : ofRule.filter((each) => subject === undefined || ofSubject.includes(each));
  return [...new Set(touched)].filter((id) => isSerious(id, known));
}

function classesOfSubject(subject: string | undefined, known: Known): readonly string[] {
  const kinds = new Set(subject === undefined ? [] : [subject]);
  for (const kind of kinds)
    for (const { value } of textsOf(known.entries("record").get(kind), "isA", "")) kinds.add(value);
  return [...kinds].flatMap((kind) =>
    itemsOf(known.entries("record").get(kind), "regulations", "").flatMap(({ value }) => textOf(value, "class") ?? []),
  );
}

function isSerious(ofClass: string, known: Known): boolean {
  return fieldOf(known.entries("class").get(ofClass), "serious") === true;
}

/** Checks that a policy names what exists, and warns of what it silences. */
export function checkPolicy(pack: Raw, before: Known, after: Known, notes: Notes): void {
  const policy = fieldOf(pack, "policy");
  checkChoices(policy, "policy", after, notes);
  for (const channel of channels)
    checkChoices(fieldOf(fieldOf(policy, "channels"), channel), `policy.channels.${channel}`, after, notes);
  for (const { kind, id, path } of definitionsOf(pack)) {
    if (kind === "class" && id !== undefined && isSerious(id, before) && !isSerious(id, after))
      notes.warn(`${path}.serious`, `makes "${id}" no longer a matter of safety or crime`);
  }
  for (const { kind, id, path } of withdrawalsOf(pack)) {
    const classes =
      kind === "rule"
        ? classesAsked(before.entries("rule").get(id) ?? {}).map(({ value }) => value)
        : kind === "record"
          ? classesOfSubject(id, before)
          : [];
    const serious = classes.filter((ofClass) => isSerious(ofClass, before));
    if (serious.length > 0 && before.deciders.get(`${kind} ${id}`) === undefined)
      notes.warn(path, `takes away the ${kind} "${id}", a matter of ${serious.slice(0, 3).join(", ")}`);
  }
}

function checkChoices(choices: unknown, path: string, known: Known, notes: Notes): void {
  for (const [table, kind] of [
    ["rules", "rule"],
    ["classes", "class"],
  ] as const) {
    const chosen = fieldOf(choices, table);
    if (!isRaw(chosen)) continue;
    for (const [id, decision] of Object.entries(chosen)) {
      notes.mustKnow(`${path}.${table}.${id}`, kind, id, known.entries(kind));
      const classes =
        kind === "class" ? [id] : classesAsked(known.entries("rule").get(id) ?? {}).map(({ value }) => value);
      if ((decision === "off" || decision === "allowed") && classes.some((each) => isSerious(each, known)))
        notes.warn(`${path}.${table}.${id}`, `silences a matter of safety or crime`);
    }
  }
}
