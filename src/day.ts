/** Days of the calendar as texts, `YYYY-MM-DD`; they sort as they follow each other. */

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
/** Seoul has had no daylight saving time since 1988. */
const seoulOffset = 9 * 60 * 60 * 1000;

/** Today in Seoul: the only clock that haechi reads. */
export function today(): string {
  return new Date(Date.now() + seoulOffset).toISOString().slice(0, 10);
}

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !dayPattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
