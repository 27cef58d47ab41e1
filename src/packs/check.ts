/** Checks packs, one after the other, and tells all their faults at once. */
import { DataError, type Fault } from "../errors.js";
import type { Tables } from "../tables/tables.js";
import { checkAllowances, checkPolicy } from "./allowances.js";
import { checkDays } from "./days.js";
import { checkJudged } from "./judged.js";
import { Known } from "./known.js";
import { checkNames } from "./names.js";
import { Notes } from "./notes.js";
import { copyPlain } from "./plain.js";
import { checkPolicyTexts } from "./policies.js";
import { entriesByPlace, isRaw, itemsOf, type Raw, textOf } from "./raw.js";
import { checkReferences } from "./references.js";
import { checkRules } from "./rules.js";
import { type Pack, packSchema } from "./schema.js";
import { shapeFaults } from "./shape.js";

/** What is wrong with a pack (`errors`) and what is odd about it (`warnings`). */
export interface PackReport {
  /** The pack as read; undefined where there are errors. */
  readonly pack: Pack | undefined;
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** How many entries a pack may bring. */
const most = { records: 20_000, rules: 1_000, classes: 500, sources: 2_000 } as const;

/**
 * Checks packs in the order in which they are to be laid over the tables; each may build on those before it.
 *
 * @param warns look for what is only odd, too.
 * @param asOf the day against which days of the packs are held; by default that of the tables.
 */
export function checkPacks(
  tables: Tables,
  inputs: readonly unknown[],
  warns = true,
  asOf?: string,
): readonly PackReport[] {
  let known = Known.of(tables);
  const ids = new Set<string>();
  return inputs.map((input) => {
    const { value, faults } = copyPlain(input);
    const notes = new Notes(warns);
    notes.errors.push(...faults);
    if (!isRaw(value)) {
      if (faults.length === 0) notes.error("", "is no pack", "an object with at least an id and a version");
      return { pack: undefined, errors: notes.errors, warnings: [] };
    }
    checkCount(value, notes);
    if (notes.errors.some(({ message }) => message.startsWith("holds more"))) {
      return { pack: undefined, errors: notes.errors, warnings: [] };
    }
    const id = textOf(value, "id");
    if (id !== undefined && ids.has(id)) notes.error("id", `there is a pack "${id}" already`);
    if (id !== undefined) ids.add(id);
    const after = known.after(value);
    const refused = new Set(faults.map(({ path }) => path));
    notes.errors.push(...shapeFaults(packSchema, value).filter(({ path }) => !refused.has(path)));
    checkReferences(value, known, after, notes);
    checkNames(value, after, notes);
    checkRules(value, after, notes);
    checkJudged(value, after, notes);
    checkDays(value, after, asOf, notes);
    checkPolicyTexts(value, after, notes);
    checkAllowances(value, after, notes);
    checkPolicy(value, known, after, notes);
    known = after;
    const pack = notes.errors.length === 0 ? (value as unknown as Pack) : undefined;
    const placed = (all: readonly Fault[]) => inOrder(all).map(withEntry(value));
    return { pack, errors: placed(notes.errors), warnings: placed(notes.warnings) };
  });
}

/** Says of a fault in which entry of the pack it is. */
function withEntry(pack: Raw): (fault: Fault) => Fault {
  const id = textOf(pack, "id");
  const entries = entriesByPlace(pack);
  return (fault) => {
    const head = /^(?:add\.\w+\[\d+\]|replace\[\d+\]\.\w+)/.exec(fault.path)?.[0] ?? "";
    const of = [id === undefined ? [] : `pack "${id.slice(0, 80)}"`, entries.get(head) ?? []].flat();
    return of.length === 0 ? fault : { ...fault, of: of.join(", ") };
  };
}

function checkCount(pack: Raw, notes: Notes): void {
  for (const [table, count] of Object.entries(most)) {
    if (itemsOf(pack["add"], table, "add").length > count)
      notes.error(`add.${table}`, `holds more than ${count} entries`);
  }
}

/** By place, each fault once. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const unique = new Map(faults.map((fault) => [`${fault.path}\n${fault.message}`, fault]));
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The packs, read. @throws {DataError} with every fault of every pack. */
export function readPacks(tables: Tables, inputs: readonly unknown[]): readonly Pack[] {
  const reports = checkPacks(tables, inputs, false);
  const faults = reports.flatMap(({ errors }, index) =>
    errors.map((fault) => ({ ...fault, path: `packs[${index}]${fault.path === "" ? "" : `.${fault.path}`}` })),
  );
  if (faults.length > 0) throw new DataError(faults);
  return reports.map(({ pack }) => pack as Pack);
}
