/** docs/adding-a-record.md: each slip of its table is caught, in its words. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Fault, lintDataPack } from "../../src/index.js";

const regulation = {
  class: "prescription-medicine",
  basis: [{ source: "pharmaceutical-affairs-act", at: "44(1)" }],
  from: "2026-12-01",
  confidence: "verified",
};
const record = {
  id: "glorpazine",
  kind: "substance",
  names: { ko: ["글로르파진"], en: ["glorpazine"], brand: ["Glorpax"] },
  regulations: [regulation],
  checkedOn: "2026-11-24",
};
const { class: ofClass, ...classless } = regulation;
const regulated = (parts: object) => ({ ...record, regulations: [{ ...regulation, ...parts }] });
const cited = (parts: object) => regulated({ basis: [{ ...regulation.basis[0], ...parts }] });
const limited = (parts: object) =>
  regulated({ limits: [{ measure: "concentration", op: ">", value: "5", unit: "%", ...parts }] });
const named = (...ko: readonly string[]) => ({ ...record, names: { ko } });

/** The broken records, in the order of the table. */
const broken: readonly object[] = [
  { ...record, regulations: [{ ...classless, clas: ofClass }] },
  { ...record, kind: "substence" },
  regulated({ class: "prescription-medicin" }),
  cited({ source: "pharmaceutical-affair-act" }),
  cited({ source: "pharmaceutical-act" }),
  cited({ at: "Article 44" }),
  regulated({ from: "2026-13-01" }),
  regulated({ from: undefined }),
  regulated({ to: "2026-01-01" }),
  { ...record, regulations: [regulation, { ...regulation, from: "2027-01-01" }] },
  { ...record, id: "melatonin" },
  { ...record, isA: ["medicin"] },
  named("글로"),
  named("캡슐케이스", "케이스"),
  { ...record, notWhen: ["글로 파진 책"] },
  limited({ unit: "km" }),
  limited({ value: 5 }),
  named("멜라토닌"),
  { ...record, names: { ...record.names, en: ["vitamin"] } },
  { ...record, names: { en: ["glorpazine"] } },
  regulated({ from: "2226-12-01" }),
  { ...record, checkedOn: "2036-11-24" },
  regulated({ class: "kc-children-confirmation" }),
  regulated({ class: "blocked-food-ingredient" }),
];

const page = readFileSync("docs/adding-a-record.md", "utf8");
const table = page
  .split("\n")
  .filter((line) => /^\| .* \| .* \|$/.test(line))
  .slice(2)
  .map((line) => line.slice(2, -2).split(" | ") as [string, string]);

const lint = (each: object) => lintDataPack({ id: "trial", version: "1", add: { records: [each] } });
const wordsOf = ({ message, expected = "", didYouMean }: Fault) =>
  `${message}, expected ${expected}, did you mean "${didYouMean}"?`;

describe("docs/adding-a-record.md", () => {
  it("has a broken record for every line of its table", () => {
    expect(broken).toHaveLength(table.length);
  });

  it.each(table.map(([slip, told], index) => [slip, told, broken[index] as object] as const))(
    "%s: %s",
    (_slip, told, each) => {
      const { errors, warnings } = lint(each);
      const isWarning = told.endsWith("(a warning)");
      const words = (isWarning ? warnings : errors).map(wordsOf).join("\n");
      for (const part of told.replace(" (a warning)", "").split(/, (?=did you mean|expected)| …|, …/))
        expect(words).toContain(part);
      if (isWarning) expect(errors).toEqual([]);
    },
  );

  it("and the record without a slip has none", () => {
    expect(lint(record)).toEqual({ errors: [], warnings: [] });
    expect(lint(limited({})).errors).toEqual([]);
  });
});
