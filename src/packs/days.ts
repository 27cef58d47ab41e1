/** Looks for days of a pack's records that lie too far ahead to be meant. */
import type { Known } from "./known.js";
import type { Notes } from "./notes.js";
import { definitionsOf, fieldOf, itemsOf, type Raw, textOf } from "./raw.js";

/** So many years ahead law is seldom made. */
const yearsAhead = 5;

/**
 * Warns of law that begins in a far future, and of things that are said to have been read, or to have been in force,
 * on a day that has not come. There is no clock here: days are compared with `asOf`, or with the day of the tables,
 * and then with a year's grace, since packs are written after the tables.
 */
export function checkDays(pack: Raw, after: Known, asOf: string | undefined, notes: Notes): void {
  const made = dayOfVersion(after.tables.manifest.dataVersion);
  const now = asOf ?? made;
  if (now === undefined) return;
  const [latest, since] =
    asOf === undefined
      ? [yearsAfter(now, 1), `more than a year after the day of the tables, ${now}`]
      : [now, `after ${now}`];
  const farthest = yearsAfter(now, yearsAhead);
  for (const { kind, value: record, path } of definitionsOf(pack)) {
    if (kind !== "record") continue;
    const checkedOn = textOf(record, "checkedOn");
    if (checkedOn !== undefined && checkedOn > latest)
      notes.warn(`${path}.checkedOn`, `"${checkedOn}" is ${since}`, "the day on which its law was last read");
    for (const { value: regulation, path: place } of itemsOf(record, "regulations", path)) {
      const from = textOf(regulation, "from");
      const before = textOf(fieldOf(regulation, "from"), "before");
      if (from !== undefined && from > farthest)
        notes.warn(`${place}.from`, `"${from}" is more than ${yearsAhead} years after ${now}: silent until then`);
      if (before !== undefined && before > latest)
        notes.warn(`${place}.from.before`, `"${before}" is ${since}`, "a day on which it was in force already");
    }
  }
}

/** The day of a version by the calendar: `2026.11.4-2` is of 2026-11-04. */
function dayOfVersion(version: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\.(\d{1,2})\.(\d{1,2})/.exec(version) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
