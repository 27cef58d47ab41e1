/** Looks entries of the tables up by id. */
import { classes, records, rules, schemes, sources } from "../api/data.js";
import { nearMatch } from "../errors.js";
import { DataError, upcoming } from "../index.js";

type Entry = { readonly id: string };

/** The entries of this id. @throws {DataError} when there is none, with a near match. */
function entriesOf(id: string, tables: readonly (readonly Entry[])[]): readonly Entry[] {
  const found = tables.flatMap((table) => table.filter((entry) => entry.id === id));
  if (found.length > 0) return found;
  const near = nearMatch(
    id,
    tables.flatMap((table) => table.map((entry) => entry.id)),
  );
  throw new DataError([
    { path: id, message: "is no id of the tables", ...(near === undefined ? {} : { didYouMean: near }) },
  ]);
}

/** An entry of any table as JSON; of a record on a day, only the regulations in force. */
export function showRecord(id: string, asOf: string | undefined): string {
  const found = entriesOf(id, [records, classes, rules, schemes, sources]);
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

/** What began and ended for a subject or a rule, and what is in force without a known beginning. */
export function showHistory(id: string): string {
  const [entry] = entriesOf(id, [records, rules]);
  const record = records.find((each) => each === entry);
  const rule = rules.find((each) => each === entry);
  const undated = (record?.regulations ?? []).flatMap((regulation) =>
    typeof regulation.from === "string"
      ? []
      : [`by ${regulation.from.before}`.padEnd(14) + describe("in force, start not established", regulation)],
  );
  const dated = upcoming("0001-01-01", "9999-12-31").filter(({ of }) =>
    "ruleId" in of ? of.ruleId === rule?.id : of.subject.id === record?.id,
  );
  const lines = dated.map(({ day, change, of, legalBasis }) => {
    const law = legalBasis.map(({ source, article }) => `${source.ko} ${article}`.trim()).join(", ");
    const what = "ruleId" in of ? of.ruleId : `${of.class.name.ko} (${of.class.name.en})`;
    return `${day.padEnd(14)}${change}  ${what}${law === "" ? "" : `: ${law}`}`;
  });
  const checked = record === undefined ? [] : [`last checked on ${record.checkedOn}`];
  const nothing = undated.length + lines.length === 0 ? ["nothing dated: in force on every day"] : [];
  return [id, ...undated, ...lines, ...nothing, ...checked].join("\n");
}

function describe(state: string, { class: id }: { readonly class: string }): string {
  const name = classes.find((each) => each.id === id)?.name;
  return `${state}: ${name === undefined ? id : `${name.ko} (${name.en})`}`;
}
