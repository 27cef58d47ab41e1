/** Days of the calendar as texts, `YYYY-MM-DD`; they sort as they follow each other. */

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Seoul has had no daylight saving time since 1988. */
const seoulOffset = 9 * 60 * 60 * 1000;

/** Today in Seoul: the only clock that haechi reads. */
export function today(): string {
  return new Date(Date.now() + seoulOffset).toISOString().slice(0, 10);
}

/** Is this a day of the (Gregorian) calendar, written `YYYY-MM-DD`? */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !dayPattern.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** The day before a day of the calendar. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
