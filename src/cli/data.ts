/** Looks entries of the tables up by id. */
import { classes, records, rules, schemes, sources } from "../api/data.js";
import { nearMatch } from "../errors.js";
import { DataError } from "../index.js";

type Entry = { readonly id: string };

/** An entry of any table as JSON; of a record on a day, only the regulations in force. */
export function showRecord(id: string, asOf: string | undefined): string {
  const tables: readonly (readonly Entry[])[] = [records, classes, rules, schemes, sources];
  const found = tables.flatMap((table) => table.filter((entry) => entry.id === id));
  if (found.length === 0) {
    const near = nearMatch(
      id,
      tables.flatMap((table) => table.map((entry) => entry.id)),
    );
    throw new DataError([
      { path: id, message: "is no id of the tables", ...(near === undefined ? {} : { didYouMean: near }) },
    ]);
  }
  return found.map((entry) => JSON.stringify(asOf === undefined ? entry : onDay(entry, asOf), null, 2)).join("\n");
}

function onDay(entry: Entry, asOf: string): Entry {
  const record = records.find((each) => each === entry);
  if (!record) return entry;
  const inForce = record.regulations.filter(
    ({ from, to }) => (typeof from !== "string" || from <= asOf) && (to === undefined || asOf < to),
  );
  return { ...record, regulations: inForce } as Entry;
}
