/** Finds entries of the tables by their id, or by a name in any language. */
import { classes, records, rules, type SubjectName, type SubjectRecord, schemes, sources } from "../api/data.js";
import { nearMatch } from "../errors.js";
import { type Bilingual, DataError } from "../index.js";
import { sayName } from "./language.js";

/** An entry of a table, with what it is called. */
interface Found {
  readonly kind: "subject" | "class" | "rule" | "requirement" | "source";
  readonly entry: { readonly id: string };
  /** What lists call it; a rule has only its id. */
  readonly name: Bilingual | undefined;
  /** Every name that it has, in any language. */
  readonly names: readonly string[];
}

function everything(): readonly Found[] {
  return [
    ...records.map((entry): Found => ({ kind: "subject", entry, ...namesOfRecord(entry) })),
    ...classes.map((entry): Found => ({ kind: "class", entry, ...namesOf(entry.name) })),
    ...rules.map((entry): Found => ({ kind: "rule", entry, name: undefined, names: [] })),
    ...schemes.map((entry): Found => ({ kind: "requirement", entry, ...namesOf(entry.name) })),
    ...sources.map((entry): Found => ({ kind: "source", entry, ...namesOf({ ko: entry.ko, en: entry.en }) })),
  ];
}

function namesOf(name: Bilingual): Pick<Found, "name" | "names"> {
  return { name, names: [name.ko, name.en] };
}

function namesOfRecord({ id, names }: SubjectRecord): Pick<Found, "name" | "names"> {
  const texts = (list: readonly SubjectName[] = []) =>
    list.map((each) => (typeof each === "string" ? each : each.text));
  const all = Object.values(names).flatMap((list) => texts(list));
  const en = texts(names.en)[0] ?? texts(names.latin)[0] ?? id;
  return { name: { ko: texts(names.ko)[0] ?? texts(names.brand)[0] ?? en, en }, names: all };
}

/**
 * The entries of this id, or the one that has this name.
 *
 * @throws {DataError} when there is none, with those that hold it or a near match; or several of the name, listed.
 */
export function entriesCalled(wanted: string, kinds: readonly Found["kind"][]): readonly Found["entry"][] {
  const searched = everything().filter(({ kind }) => kinds.includes(kind));
  const ofId = searched.filter(({ entry }) => entry.id === wanted);
  if (ofId.length > 0) return ofId.map(({ entry }) => entry);
  const named = searched.filter(({ names }) => names.some((name) => letters(name) === letters(wanted)));
  if (named.length === 1) return named.map(({ entry }) => entry);
  if (named.length > 1) throw fault(wanted, `is the name of ${named.length}; give an id:\n${listed(named)}`);
  const holding = holders(wanted, searched);
  if (holding.length > 0) {
    const first = holding.slice(0, 10);
    const rest = holding.length - first.length;
    const more = rest === 0 ? "" : `\n… and ${rest} more: haechi data find "${wanted}"`;
    throw fault(wanted, `is no id or name of the tables; these hold it:\n${listed(first)}${more}`);
  }
  throw notFound(wanted, searched);
}

/** A line for each entry whose id or one of whose names holds the text. @throws {DataError} when there is none. */
export function findEntries(text: string): string {
  const searched = everything();
  const found = holders(text, searched);
  if (found.length === 0) throw notFound(text, searched);
  return listed(found);
}

function holders(text: string, searched: readonly Found[]): readonly Found[] {
  const wanted = letters(text);
  if (wanted === "") return [];
  return searched.filter(({ entry, names }) => [entry.id, ...names].some((name) => letters(name).includes(wanted)));
}

/** Names are compared without case, spaces and hyphens. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u002d\u2010-\u2015]/g, "");
}

function listed(found: readonly Found[]): string {
  const widest = Math.max(...found.map(({ entry }) => entry.id.length));
  return found
    .map(
      ({ kind, entry, name }) =>
        `  ${kind.padEnd(11)}  ${entry.id.padEnd(widest)}  ${name ? sayName(name, "both") : ""}`,
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

function notFound(wanted: string, searched: readonly Found[]): DataError {
  const near = nearMatch(
    wanted,
    searched.flatMap(({ entry, names }) => [entry.id, ...names]),
  );
  return fault(wanted, "is no id or name of the tables", near);
}

function fault(path: string, message: string, didYouMean?: string): DataError {
  return new DataError([{ path, message, ...(didYouMean === undefined ? {} : { didYouMean }) }]);
}
