/** Lines of a terminal: as wide as it is, and broken between words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf, wrap } from "../../src/cli/wrap.js";

describe("wrapping", () => {
  it.each<[string, number, string[]]>([
    ["expected domestic or foreign", 12, ["expected", "domestic or", "foreign"]],
    ["제25조의3제1항 특별법", 14, ["제25조의3제1항", "특별법"]],
    ["아주긴낱말이다", 5, ["아주", "긴낱", "말이", "다"]],
    ["a 아주긴낱말 b", 6, ["a", "아주긴", "낱말 b"]],
    ["one\ntwo", 10, ["one", "two"]],
    ["", 4, [""]],
    ["\x1b[1m멜라토닌\x1b[22m 젤리", 8, ["\x1b[1m멜라토닌\x1b[22m", "젤리"]],
  ])("%j in %i columns", (text, width, lines) => {
    expect(wrap(text, width).split("\n")).toEqual(lines);
  });

  it("loses nothing and is never too wide", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "멜", " ", "🎈", "⟦", "\n", "ー"), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (written, width) => {
        const wrapped = wrap(written, width);
        expect(wrapped.replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
        for (const line of wrapped.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
