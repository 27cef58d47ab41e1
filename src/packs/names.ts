/** Checks the names of a pack's records: none is too short to stand alone, an everyday word, or another's. */
import { withoutGaps } from "../mentions/gaps.js";
import type { Tables } from "../tables/tables.js";
import { foldWord } from "../text/fold.js";
import { namesAround } from "./everyday.js";
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, isRaw, itemsOf, type Placed, type Raw, textOf, textsOf } from "./raw.js";

interface Name extends Placed<unknown> {
  readonly text: string;
  readonly needs: readonly string[];
}

/** Checks every name and every harmless phrase of the records that a pack brings. */
export function checkNames(pack: Raw, after: Known, notes: Notes): void {
  const records = definitionsOf(pack).filter(({ kind }) => kind === "record");
  if (records.length === 0) return;
  const everyday = everydayWords(after.tables);
  const phrases = new Set(after.tables.lexicon.phrases.phrases.map(letters));
  const owners = notes.warns ? ownersOf(after) : new Map<string, ReadonlySet<string>>();
  for (const { value: record, path, id } of records) {
    const names = namesOf(record, path);
    for (const name of names) {
      checkName(name, everyday, phrases, notes);
      const others = [...(owners.get(ownerKey(name)) ?? [])].filter((owner) => owner !== id);
      if (others.length > 0)
        notes.warn(name.path, `"${name.text}" is also a name of ${others.join(", ")}: both will be found`);
      else checkCommon(name, id, after, notes);
    }
    checkKorean(record, path, names, notes);
    checkPhrases(record, path, names, notes);
  }
}

function checkName({ text, needs, path, value }: Name, everyday: Words, phrases: Words, notes: Notes): void {
  const expected = 'an object with what it `needs`: "whole-word", "case", "company" or "category"';
  if (!/[\p{L}\p{N}]/u.test(text)) notes.error(path, `"${text}" has no letters`, "a name");
  else if (isShort(text) && needs.length === 0)
    notes.error(path, `"${text}" is too short to be read wherever it stands`, expected);
  else if (everyday.has(letters(text)) && !needs.some((need) => need === "company" || need === "category"))
    notes.error(
      path,
      `"${text}" is an everyday word of listings`,
      'a longer name, or `needs`: "company" or "category"',
    );
  if (phrases.has(letters(text))) notes.error(path, `"${text}" is an everyday phrase of the lexicon and never read`);
  if (!isRaw(value)) return;
  if (needs.includes("category") !== (fieldOf(value, "forms") !== undefined))
    notes.error(path, `"${text}" must have \`forms\` exactly where it needs a category`);
  if (fieldOf(value, "with") !== undefined && !needs.includes("company"))
    notes.error(path, `"${text}" has words \`with\` it but does not say that it needs company`);
}

/** Is it a word that stands in the names of several other things, and read wherever it stands? */
function checkCommon({ text, needs, path }: Name, id: string | undefined, after: Known, notes: Notes): void {
  if (!notes.warns || needs.some((need) => need !== "whole-word" && need !== "case")) return;
  const isA = (record: string | undefined, kind: string | undefined) =>
    record !== undefined && textsOf(after.entries("record").get(record), "isA", "").some(({ value }) => value === kind);
  const around = namesAround(text, after.tables, (other) => other === id || isA(other, id) || isA(id, other));
  if (around.length === 0) return;
  const shown = around.slice(0, 3).map((name) => `"${name}"`);
  notes.warn(
    path,
    `"${text}" is a word in names of other things, such as ${shown.join(", ")}: alone it is read wherever it stands`,
    'a longer name, or `needs`: "company" or "category"',
  );
}

/** Has it a name that Korean listings write? */
function checkKorean(record: Raw, path: string, names: readonly Name[], notes: Notes): void {
  if (!isRaw(fieldOf(record, "names")) || names.some(({ text }) => /[가-힣]/.test(text))) return;
  notes.warn(
    `${path}.names`,
    "has no Korean name: listings that write it in hangul are not found",
    "`ko`, or a `brand` in hangul",
  );
}

function checkPhrases(record: Raw, path: string, names: readonly Name[], notes: Notes): void {
  for (const phrase of textsOf(record, "notWhen", path)) {
    const holding = names.filter(({ text }) => letters(phrase.value).includes(letters(text)));
    if (holding.length === 0)
      notes.error(phrase.path, `"${phrase.value}" holds none of the names`, "a longer phrase around one of them");
    else if (holding.some(({ text }) => letters(text) === letters(phrase.value)))
      notes.error(phrase.path, `"${phrase.value}" is itself a name, which would never be read`);
  }
}

function namesOf(record: Raw, path: string): readonly Name[] {
  const names = fieldOf(record, "names");
  if (!isRaw(names)) return [];
  return Object.keys(names).flatMap((language) =>
    itemsOf(names, language, `${path}.names`).flatMap((item) => {
      const text = typeof item.value === "string" ? item.value : textOf(item.value, "text");
      const needs = [fieldOf(item.value, "needs") ?? []].flat().filter((need) => typeof need === "string");
      return text === undefined ? [] : [{ ...item, text, needs }];
    }),
  );
}

/** A Korean name of two syllables at most, a Latin one of four letters at most. */
function isShort(text: string): boolean {
  return /^(?:[가-힣]{1,2}|[a-z]{1,4})$/i.test(text.replace(/[ -]/g, ""));
}

type Words = ReadonlySet<string>;

/** Words of the lexicon by which listings are read: forms, cues, purposes, ways of sale. */
function everydayWords({ lexicon }: Tables): Words {
  const { cues, forms, words } = lexicon;
  return new Set(
    [
      ...cues.cues.flatMap((cue) => cue.words.map((word) => word.replace(/\*$/, ""))),
      ...forms.forms.flatMap(({ title = [], category = [] }) => [...title, ...category]),
      ...words.purposes.flatMap((purpose) => purpose.words),
      ...words.channels.flatMap((channel) => channel.words),
      ...words.forChildren.yes,
      ...words.forChildren.no,
      ...words.used,
    ].map(letters),
  );
}

/** By the letters of a name: the records that have it. */
function ownersOf(known: Known): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [id, record] of known.entries("record"))
    for (const key of ownerKeysOf(record)) owners.set(key, (owners.get(key) ?? new Set()).add(id));
  return owners;
}

const ownerKeys = new WeakMap<object, readonly string[]>();

/** The keys of a record's names, folded once however many packs are checked. */
function ownerKeysOf(record: unknown): readonly string[] {
  if (!isRaw(record)) return [];
  const keys = ownerKeys.get(record) ?? namesOf(record, "").map(ownerKey);
  ownerKeys.set(record, keys);
  return keys;
}

function ownerKey({ text, needs }: Name): string {
  return needs.includes("amount") ? `${letters(text)} (amount)` : letters(text);
}

function letters(text: string): string {
  return withoutGaps(foldWord(text));
}
