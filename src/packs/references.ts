/** Checks that a pack's ids hold together with the tables and the packs before it. */
import type { Known } from "./known.js";
import { choicesOf } from "./known.js";
import type { Notes } from "./notes.js";
import {
  type Definition,
  definitionsOf,
  type EntryKind,
  fieldOf,
  itemsOf,
  type Raw,
  tableOf,
  textOf,
  textsOf,
  withdrawalsOf,
} from "./raw.js";

/** Checks the ids that a pack adds, replaces, withdraws and refers to. */
export function checkReferences(pack: Raw, before: Known, after: Known, notes: Notes): void {
  checkIds(pack, before, notes);
  for (const definition of definitionsOf(pack)) {
    checkBasis(definition.value, definition.path, after, notes);
    if (definition.kind === "class") checkRequired(definition.value, definition.path, after, notes);
    if (definition.kind === "record") checkRecord(definition, after, notes);
  }
  checkWithdrawn(pack, after, notes);
  const forms = new Map(after.tables.lexicon.forms.forms.map(({ form }) => [form as string, form]));
  const lexicon = fieldOf(fieldOf(pack, "add"), "lexicon");
  for (const { value, path } of itemsOf(lexicon, "forms", "add.lexicon")) {
    const form = textOf(value, "form");
    if (form !== undefined) notes.mustKnow(`${path}.form`, "form with words of its own", form, forms);
  }
}

function checkIds(pack: Raw, before: Known, notes: Notes): void {
  const seen = new Map<string, string>();
  const claim = (kind: EntryKind, id: string, path: string) => {
    const first = seen.get(`${kind} ${id}`);
    if (first !== undefined) notes.error(path, `the ${kind} "${id}" is spoken of twice`, `once: see ${first}`);
    seen.set(`${kind} ${id}`, path);
    const other = before.deciders.get(`${kind} ${id}`);
    if (other !== undefined)
      notes.warn(path, `the pack "${other}" also decides on the ${kind} "${id}": the later pack counts`);
  };
  for (const { kind, id, path, replaces } of definitionsOf(pack)) {
    if (id === undefined) continue;
    claim(kind, id, `${path}.id`);
    if (replaces) notes.mustKnow(`${path}.id`, kind, id, before.entries(kind));
    else if (before.entries(kind).has(id))
      notes.error(`${path}.id`, `there is a ${kind} "${id}" already`, "another id, or the entry under `replace`");
  }
  for (const { kind, id, path } of withdrawalsOf(pack)) {
    claim(kind, id, path);
    notes.mustKnow(path, kind, id, before.entries(kind));
  }
  for (const { value, path } of itemsOf(pack, "withdraw", "")) {
    const phrase = textOf(value, "phrase");
    if (phrase !== undefined && !before.tables.lexicon.phrases.phrases.includes(phrase))
      notes.error(`${path}.phrase`, `"${phrase}" is no phrase of the bundled lexicon`);
  }
  for (const key of choicesOf(pack["policy"])) {
    const other = before.deciders.get(key);
    if (other !== undefined)
      notes.warn(key.replace(" ", "."), `the pack "${other}" also decides on this: the later pack counts`);
  }
}

function checkBasis(entry: Raw, path: string, known: Known, notes: Notes): void {
  for (const basis of itemsOf(entry, "basis", path)) {
    const source = textOf(basis.value, "source");
    if (source !== undefined) notes.mustKnow(`${basis.path}.source`, "source", source, known.entries("source"));
  }
}

function checkRequired(entry: Raw, path: string, { tables }: Known, notes: Notes): void {
  const schemes = new Map(tables.schemes.map((scheme) => [scheme.id, scheme]));
  for (const each of textsOf(entry, "requires", path)) notes.mustKnow(each.path, "requirement", each.value, schemes);
}

function checkRecord({ value: record, path, id }: Definition, known: Known, notes: Notes): void {
  for (const kind of textsOf(record, "isA", path))
    notes.mustKnow(kind.path, "subject", kind.value, known.entries("record"));
  if (id !== undefined && kindsAbove(id, known).has(id)) notes.error(`${path}.isA`, `"${id}" is a kind of itself`);
  const regulations = itemsOf(record, "regulations", path);
  for (const { value: regulation, path: place } of regulations) {
    const ofClass = textOf(regulation, "class");
    if (ofClass !== undefined) notes.mustKnow(`${place}.class`, "class", ofClass, known.entries("class"));
    checkBasis(regulation as Raw, place, known, notes);
    checkRequired(regulation as Raw, place, known, notes);
    const applies = fieldOf(regulation, "applies");
    for (const key of ["product", "notProduct"])
      for (const goods of textsOf(applies, key, `${place}.applies`))
        notes.mustKnow(goods.path, "subject", goods.value, known.entries("record"));
    for (const limit of itemsOf(regulation, "limits", place)) checkLimit(limit.value, limit.path, known, notes);
  }
  for (const [index, { value, path: place }] of regulations.entries()) {
    const same = regulations.slice(0, index).find((other) => isSameAtOnce(other.value, value));
    if (same)
      notes.error(
        place,
        `is in force at the same time as ${same.path}, under the same class and for the same goods`,
        "a `to` on the earlier one, or another scope",
      );
  }
}

function kindsAbove(id: string, known: Known): ReadonlySet<string> {
  const parentsOf = (record: string) =>
    textsOf(known.entries("record").get(record), "isA", "").map(({ value }) => value);
  const above = new Set(parentsOf(id));
  for (const kind of above) for (const parent of parentsOf(kind)) above.add(parent);
  return above;
}

function checkLimit(limit: unknown, path: string, { tables }: Known, notes: Notes): void {
  const { measures, dimensions } = tables.measures;
  const id = textOf(limit, "measure");
  if (id === undefined) return;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  notes.mustKnow(`${path}.measure`, "measure", id, byId);
  const units = dimensions.find((dimension) => dimension.id === byId.get(id)?.dimension)?.units ?? [];
  const names = new Map(units.flatMap((unit) => unit.names.map((name) => [name, unit] as const)));
  const unit = textOf(limit, "unit");
  if (unit !== undefined && names.size > 0) notes.mustKnow(`${path}.unit`, `unit of ${id}`, unit, names);
}

function isSameAtOnce(a: unknown, b: unknown): boolean {
  const scopeOf = (regulation: unknown) =>
    JSON.stringify([
      textOf(regulation, "class"),
      fieldOf(regulation, "applies") ?? {},
      fieldOf(regulation, "limits") ?? [],
    ]);
  const startOf = (regulation: unknown) => textOf(regulation, "from") ?? "";
  const endOf = (regulation: unknown) => textOf(regulation, "to") ?? "9999-12-31";
  return (
    textOf(a, "class") !== undefined && scopeOf(a) === scopeOf(b) && startOf(a) < endOf(b) && startOf(b) < endOf(a)
  );
}

/** What is withdrawn must not be spoken of any more. */
function checkWithdrawn(pack: Raw, after: Known, notes: Notes): void {
  const withdrawn = withdrawalsOf(pack);
  if (withdrawn.length === 0) return;
  const speakers = spokenOf(after);
  for (const { kind, id, path } of withdrawn) {
    const by = speakers.get(`${kind} ${id}`);
    if (by) notes.error(path, `the ${kind} "${id}" is still spoken of by ${[...by].slice(0, 3).join(", ")}`);
  }
}

/** By `class toy`: the entries that refer to it. */
function spokenOf(known: Known): ReadonlyMap<string, ReadonlySet<string>> {
  const speakers = new Map<string, Set<string>>();
  const speak = (kind: EntryKind, id: string | undefined, by: string) => {
    if (id === undefined) return;
    const key = `${kind} ${id}`;
    speakers.set(key, (speakers.get(key) ?? new Set()).add(by));
  };
  for (const kind of ["class", "rule", "record"] as const) {
    for (const [id, entry] of known.entries(kind)) {
      const by = `${tableOf[kind]} ${id}`;
      for (const { value } of itemsOf(entry, "basis", "")) speak("source", textOf(value, "source"), by);
      for (const { value } of textsOf(entry, "isA", "")) speak("record", value, by);
      for (const { value } of itemsOf(entry, "regulations", "")) {
        speak("class", textOf(value, "class"), by);
        for (const basis of itemsOf(value, "basis", "")) speak("source", textOf(basis.value, "source"), by);
        const applies = fieldOf(value, "applies");
        for (const key of ["product", "notProduct"])
          for (const goods of textsOf(applies, key, "")) speak("record", goods.value, by);
      }
      if (kind === "rule") for (const ofClass of classesAsked(entry)) speak("class", ofClass.value, by);
    }
  }
  return speakers;
}

/** The classes that a rule asks for, in the first of its conditions. */
export function classesAsked(rule: Raw, path = ""): readonly { readonly value: string; readonly path: string }[] {
  const first = itemsOf(fieldOf(rule, "when"), "and", `${path}.when`)[0];
  const words = itemsOf(first?.value, "in", first?.path ?? "")[1];
  return Array.isArray(words?.value)
    ? words.value.flatMap((value: unknown, index) =>
        typeof value === "string" ? [{ value, path: `${words.path}[${index}]` }] : [],
      )
    : [];
}
