/** Looks for records of a pack that no rule judges: nothing is ever found, and nothing else would say so. */
import { type Channel, channels, limitStates, proofs } from "../vocabulary.js";
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, itemsOf, type Raw, textOf, textsOf } from "./raw.js";
import { classesAsked } from "./references.js";
import { mayHold, type Possible } from "./satisfiable.js";

type Kind = "substance" | "goods";

/** How listings mean a subject that is there: a substance is contained in goods, goods are sold. */
const plainRole = { substance: "contained", goods: "sold" } as const;

/** Of all records in a class, so many stand in another one as well before it is called usual. */
const usualShare = 0.5;

/**
 * Warns of each record for the ways of sale in which a regulation of it is in force but no rule of its classes can hold
 * on it, not even one that only gives a notice. A way of sale that its `applies` leaves out is left out on purpose.
 */
export function checkJudged(pack: Raw, after: Known, notes: Notes): void {
  if (!notes.warns) return;
  const records = definitionsOf(pack).filter(({ kind }) => kind === "record");
  if (records.length === 0) return;
  const rules = rulesByClass(after);
  const usual = new Map<string, string | undefined>();
  for (const { value: record, path } of records) {
    const kind = textOf(record, "kind");
    const regulations = regulationsOf(record, after);
    const classes = [...new Set(regulations.flatMap((each) => textOf(each, "class") ?? []))];
    if ((kind !== "substance" && kind !== "goods") || !classes.every((id) => after.entries("class").has(id))) continue;
    const silentAs = (as: Kind) => channels.filter((channel) => isSilent(regulations, as, channel, rules, after));
    const silent = silentAs(kind);
    if (silent.length === 0) continue;
    const of = `no rule of ${classes.join(", ")} judges ${kind === "goods" ? "goods that are sold" : "a substance"}`;
    const other = kind === "goods" ? "substance" : "goods";
    if (silent.length === channels.length && silentAs(other).length < silent.length) {
      notes.warn(`${path}.kind`, `${of}: nothing is ever found`, `"${other}", if that is what it is, or another class`);
      continue;
    }
    const key = [kind, ...classes, ...silent].join(" ");
    if (!usual.has(key)) usual.set(key, usualClass(kind, classes, silent, rules, after));
    notes.warn(
      `${path}.regulations`,
      `by ${silent.join(", ")} ${of}: it is let pass there`,
      usual.get(key) ??
        "`applies.channels` with the other ways of sale where that is meant, else a further class or a rule of yours",
    );
  }
}

type Rules = ReadonlyMap<string, readonly Raw[]>;

function rulesByClass(known: Known): Rules {
  const rules = new Map<string, Raw[]>();
  for (const rule of known.entries("rule").values())
    for (const { value } of classesAsked(rule)) rules.set(value, [...(rules.get(value) ?? []), rule]);
  return rules;
}

/** Its regulations and those of its kinds; its own word on a class replaces theirs. */
function regulationsOf(record: Raw, known: Known): readonly Raw[] {
  const found: Raw[] = [];
  const seen = new Set<Raw>([record]);
  for (const each of seen) {
    const settled = new Set(found.map((regulation) => textOf(regulation, "class")));
    const own = itemsOf(each, "regulations", "").map(({ value }) => value as Raw);
    found.push(...own.filter((regulation) => !settled.has(textOf(regulation, "class"))));
    for (const { value } of textsOf(each, "isA", "")) {
      const parent = known.entries("record").get(value);
      if (parent !== undefined) seen.add(parent);
    }
  }
  return found;
}

/** Does a regulation reach this way of sale, while no rule can hold on any that does? */
function isSilent(regulations: readonly Raw[], as: Kind, channel: Channel, rules: Rules, known: Known): boolean {
  const reaching = regulations.filter((regulation) => {
    const only = textsOf(fieldOf(regulation, "applies"), "channels", "").map(({ value }) => value);
    return only.length === 0 || only.includes(channel);
  });
  const isJudged = (regulation: Raw) => {
    const possible = possibleFacts(regulation, as, channel, known);
    return (rules.get(textOf(regulation, "class") ?? "") ?? []).some((rule) => mayHold(rule["when"], possible));
  };
  return reaching.length > 0 && !reaching.some(isJudged);
}

/** The words that facts of such a matter may have; facts that are not named may have any. */
function possibleFacts(regulation: Raw, as: Kind, channel: Channel, known: Known): Possible {
  const applies = fieldOf(regulation, "applies");
  const ofClass = textOf(regulation, "class") ?? "";
  const requiring = fieldOf(regulation, "requires") === undefined ? known.entries("class").get(ofClass) : regulation;
  const onlyForms = textsOf(applies, "forms", "").map(({ value }) => value);
  return {
    class: [ofClass],
    role: [plainRole[as]],
    channel: [channel],
    limit: limitStates.filter((state) => (state === "none") === (itemsOf(regulation, "limits", "").length === 0)),
    proof: proofs.filter((proof) => (proof === "none") === (itemsOf(requiring, "requires", "").length === 0)),
    ...(onlyForms.length === 0 ? {} : { form: [...onlyForms, "unknown"] }),
    ...(fieldOf(applies, "forChildren") === "yes" ? { forChildren: ["yes"] } : {}),
  };
}

/** The class in which most records of the same classes stand besides, if rules of it judge where there are none. */
function usualClass(
  kind: Kind,
  classes: readonly string[],
  silent: readonly Channel[],
  rules: Rules,
  known: Known,
): string | undefined {
  const alike = known.tables.records
    .map((record) => ({ kind: record.kind, classes: new Set(record.regulations.map((each) => each.class)) }))
    .filter((each) => each.kind === kind && classes.every((id) => each.classes.has(id)));
  const besides = [...new Set(alike.flatMap((each) => [...each.classes]))].filter((id) => !classes.includes(id));
  const usual = besides
    .map((id) => ({ id, share: alike.filter((each) => each.classes.has(id)).length / alike.length }))
    .filter(({ id, share }) => {
      const plain = { class: id };
      return share >= usualShare && silent.some((channel) => !isSilent([plain], kind, channel, rules, known));
    })
    .sort((a, b) => b.share - a.share)[0];
  return usual && `the class "${usual.id}" besides, as most of the tables have it`;
}
