/** Amounts: exact, with their dimension, and unread where the writing is ambiguous. */
import { describe, expect, it } from "vitest";
import { AmountReader } from "../../src/mentions/amounts.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { fold } from "../../src/text/fold.js";

const reader = new AmountReader(bundledTables.measures);

/** Amounts as `dimension min..max` in base units, fractions written out. */
function read(text: string): string[] {
  return reader.read(fold(text)).map(({ dimension, min, max }) => {
    const show = (value: { n: bigint; d: bigint } | undefined) =>
      value ? String(Number(value.n) / Number(value.d)) : "";
    return `${dimension} ${show(min)}..${show(max)}`;
  });
}

describe("what sellers write", () => {
  it.each([
    ["멜라토닌 10mg", "10mg", "mass"],
    ["3,000 IU", "3,000 iu", "international-units"],
    ["20,000mAh", "20,000mah", "battery-charge"],
    ["칼날 길이 12cm", "12cm", "length"],
    ["２０ｍｇ", "20mg", "mass"],
    ["1,000밀리그램", "1,000밀리그램", "mass"],
    ["출력 5mW", "5mw", "optical-power"],
    ["0.1 %", "0.1 %", "concentration"],
    ["10㎎", "10mg", "mass"],
  ])("%s", (text, span, dimension) => {
    const folded = fold(text);
    const [amount] = reader.read(folded);
    expect(amount && folded.text.slice(amount.start, amount.end)).toBe(span);
    expect(amount?.dimension).toBe(dimension);
  });

  it("milliwatts are not megawatts: the case of a unit is read", () => {
    const exact = new AmountReader({
      ...bundledTables.measures,
      dimensions: [
        {
          id: "power",
          base: "W",
          units: [
            { names: ["mW"], factor: "0.001" },
            { names: ["MW"], factor: "1000000" },
          ],
        },
      ],
    });
    const watts = (text: string) => exact.read(fold(text)).map(({ max }) => max && Number(max.n) / Number(max.d));
    expect([watts("5mW"), watts("5MW"), watts("5mw"), watts("５ｍＷ")]).toEqual([
      [0.005],
      [5_000_000],
      [0.005],
      [0.005],
    ]);
  });

  it.each([
    ["a range has two ends", "5~10mg", 2],
    ["a ceiling has no floor", "5mg 이하", 2],
    ["a floor has no ceiling", "5mg 이상", 1],
    ["up to is a ceiling", "최대 5mg", 2],
  ])("%s: %s", (_name, text) => {
    const [amount] = reader.read(fold(text));
    expect(amount).toBeDefined();
    expect(amount?.min === undefined).toBe(/이하|최대/.test(text));
    expect(amount?.max === undefined).toBe(/이상/.test(text));
  });
});

describe("what is no amount", () => {
  it.each(["0,5 g", "RAD-140", "B12", "M5mg", "2024.10.05", "1,00 mg", "10mgx", "3/0 g"])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("exactness", () => {
  it("0.1 + 0.2 stays below or at 0.3 as written", () => {
    const value = reader.inBaseUnits("0.3", "concentration", "%");
    const [amount] = reader.read(fold("0.3%"));
    expect(amount?.max && value && amount.max.n * value.d === value.n * amount.max.d).toBe(true);
  });
});
