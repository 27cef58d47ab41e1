/** How two versions of the tables differ, and what the law has in store. */
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import { type DataChange, DataError, diffData, type Tables, upcoming } from "../../src/index.js";
import { tablesBefore } from "../support/before-august-2025.js";

type Regulation = Tables["records"][number]["regulations"][number];

/** The tables with the one regulation of melatonin as a blocked ingredient turned into others. */
const withMelatonin = (turn: (regulation: Regulation) => readonly Regulation[]): Tables => ({
  ...tables,
  records: tables.records.map((record) =>
    record.id === "melatonin"
      ? {
          ...record,
          regulations: record.regulations.flatMap((regulation) =>
            regulation.class === "blocked-food-ingredient" ? turn(regulation) : [regulation],
          ),
        }
      : record,
  ),
});
const short = ({ change, table, id, class: ofClass, fields }: DataChange) =>
  [change, table, id, ofClass, fields?.join("+")].filter((part) => part !== undefined).join(" ");
const changesTo = (after: Tables) => diffData(tables, after).map(short);

describe("diffData", () => {
  it("finds nothing between a version and itself, nor its copy", () => {
    expect(diffData(tables, tables)).toEqual([]);
    expect(diffData(tables, JSON.parse(JSON.stringify(tables)) as Tables)).toEqual([]);
  });

  it("finds the four substances of 2025-08-26, with their law", () => {
    const changes = diffData(tablesBefore, tables);
    expect(changes.map(short)).toEqual(
      ["codeine", "morphine", "psilocybin", "thebaine"].map((id) => `added records ${id} blocked-food-ingredient`),
    );
    for (const { after, legalBasis } of changes) {
      expect(after).toEqual({ from: "2025-08-26" });
      expect(legalBasis.map(({ source }) => source.id)).toContain("blocked-food-ingredient-list");
    }
  });

  it.each<[string, (regulation: Regulation) => readonly Regulation[], string]>([
    ["law that ended", (each) => [{ ...each, to: "2027-01-01" }], "ended records melatonin blocked-food-ingredient to"],
    [
      "a day that was mended",
      (each) => [{ ...each, from: "2020-01-01" }],
      "re-dated records melatonin blocked-food-ingredient from",
    ],
    [
      "another confidence",
      (each) => [{ ...each, confidence: "uncertain" }],
      "corrected records melatonin blocked-food-ingredient confidence",
    ],
    ["a regulation that is gone", () => [], "removed records melatonin blocked-food-ingredient"],
  ])("tells %s", (_what, turn, told) => {
    expect(changesTo(withMelatonin(turn))).toEqual([told]);
  });

  it("tells law that ended and the law that came after it", () => {
    const after = withMelatonin((each) => [
      { ...each, to: "2027-01-01" },
      { ...each, from: "2027-01-01", confidence: "known" },
    ]);
    expect(changesTo(after)).toEqual([
      "ended records melatonin blocked-food-ingredient to",
      "added records melatonin blocked-food-ingredient",
    ]);
  });

  it("tells records, names, rules, classes, sources and words", () => {
    const [rule, ...rules] = tables.rules;
    const [ofClass, ...classes] = tables.classes;
    const [source, ...sources] = tables.sources;
    const { phrases } = tables.lexicon;
    const after: Tables = {
      ...tables,
      records: tables.records
        .filter(({ id }) => id !== "laser-pointer")
        .map((record) => (record.id === "melatonin" ? { ...record, names: { ko: ["멜라토닌"] } } : record)),
      rules: [{ ...(rule as (typeof rules)[number]), decision: "review" }, ...rules],
      classes: [{ ...(ofClass as (typeof classes)[number]), serious: true }, ...classes],
      sources: [{ ...(source as (typeof sources)[number]), en: "Another Act" }, ...sources],
      lexicon: { ...tables.lexicon, phrases: { ...phrases, phrases: phrases.phrases.slice(1) } },
    };
    const changes = changesTo(after);
    expect(changes).toContain("corrected records melatonin names");
    expect(changes.filter((change) => change.startsWith("removed records laser-pointer "))).not.toEqual([]);
    expect(changes).toContain(`corrected rules ${rule?.id} decision`);
    expect(changes).toContain(`corrected classes ${ofClass?.id} serious`);
    expect(changes).toContain(`corrected sources ${source?.id} en`);
    expect(changes).toContain("corrected lexicon phrases");
  });

  it("notes and the day of the last check are no changes of the law", () => {
    const records = tables.records.map((record) => ({ ...record, checkedOn: "2030-01-01", note: "seen" }));
    expect(diffData(tables, { ...tables, records })).toEqual([]);
  });
});

describe("upcoming", () => {
  it("tells what begins on a day, with class and law", () => {
    const begun = upcoming("2025-08-26", "2025-08-26");
    const subjects = begun.map(({ of }) => ("subject" in of ? of.subject.id : of.ruleId));
    expect(subjects).toEqual(["codeine", "morphine", "psilocybin", "thebaine"]);
    expect(begun[0]?.change).toBe("begins");
    expect(begun[0]?.legalBasis[0]?.article).not.toBe("");
  });

  it("tells what ends", () => {
    const ended = tables.records.flatMap(({ regulations }) => regulations.flatMap(({ to }) => to ?? []));
    const told = upcoming("0001-01-01", "9999-12-31").filter(({ change, of }) => change === "ends" && "subject" in of);
    expect(told.map(({ day }) => day).sort()).toEqual(ended.sort());
  });

  it("goes by days, both included", () => {
    const days = upcoming("2025-01-01", "2026-12-31").map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(upcoming("2025-08-27", "2025-08-25")).toEqual([]);
  });

  it("asks for days", () => {
    expect(() => upcoming("2026-02-30", "soon")).toThrow(DataError);
  });
});
