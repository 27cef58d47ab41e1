/** Looks entries of the tables up, by id or by name. */
import { classes, records, rules } from "../api/data.js";
import { type Bilingual, upcoming } from "../index.js";
import { categories } from "../vocabulary.js";
import { type Language, lawName, sayName } from "./language.js";
import { entriesCalled } from "./search.js";

type Entry = { readonly id: string };

/** An entry of any table as JSON; of a record on a day, only the regulations in force. */
export function showRecord(wanted: string, asOf: string | undefined): string {
  const found = entriesCalled(wanted, ["subject", "class", "rule", "requirement", "source"]);
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

/** Every class of law, by category. */
export function listClasses(language: Language): string {
  const widest = Math.max(...classes.map(({ id }) => id.length));
  return categories
    .map((category) => {
      const own = classes.filter((each) => each.category === category);
      return [category, ...own.map(({ id, name }) => `  ${id.padEnd(widest)}  ${sayName(name, language)}`)].join("\n");
    })
    .join("\n\n");
}

/** What began and ended for a subject or a rule, and what is in force without a known beginning. */
export function showHistory(wanted: string, language: Language): string {
  const [entry] = entriesCalled(wanted, ["subject", "rule"]);
  const record = records.find((each) => each === entry);
  const rule = rules.find((each) => each === entry);
  const say = (text: Bilingual) => (language === "ko" ? text.ko : text.en);
  const className = (id: string) => {
    const name = classes.find((each) => each.id === id)?.name;
    return name === undefined ? id : sayName(name, language);
  };
  const undated = (record?.regulations ?? []).flatMap((regulation) => {
    if (typeof regulation.from === "string") return [];
    const { before } = regulation.from;
    const state = say({ ko: "시행 중, 시작일 미확인", en: "in force, start not established" });
    return [`${say({ ko: `~${before}`, en: `by ${before}` }).padEnd(14)}${state}: ${className(regulation.class)}`];
  });
  const dated = upcoming("0001-01-01", "9999-12-31").filter(({ of }) =>
    "ruleId" in of ? of.ruleId === rule?.id : of.subject.id === record?.id,
  );
  const lines = dated.map(({ day, change, of, legalBasis }) => {
    const law = legalBasis.map((basis) => sayName(lawName(basis), language)).join(", ");
    const what = "ruleId" in of ? of.ruleId : sayName(of.class.name, language);
    const happens = say(change === "begins" ? { ko: "시작", en: change } : { ko: "끝", en: change });
    return `${day.padEnd(14)}${happens}  ${what}${law === "" ? "" : `: ${law}`}`;
  });
  const checked =
    record === undefined
      ? []
      : [say({ ko: `마지막 확인일 ${record.checkedOn}`, en: `last checked on ${record.checkedOn}` })];
  const nothing =
    undated.length + lines.length === 0
      ? [say({ ko: "날짜가 적힌 것이 없음: 늘 시행 중", en: "nothing dated: in force on every day" })]
      : [];
  return [entry?.id ?? wanted, ...undated, ...lines, ...nothing, ...checked].join("\n");
}
