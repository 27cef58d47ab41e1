/** Citations: each place of law once, with the day and the confidence of the record that cites it. */
import { describe, expect, it } from "vitest";
import { classifyListing } from "../../src/index.js";
import { citePlace } from "../../src/verdict/article.js";
import { mergeCitations } from "../../src/verdict/finding.js";
import type { LegalBasis } from "../../src/verdict/verdict.js";

const act = { id: "some-act", kind: "act", ko: "어떤 법", en: "Some Act" };
const cited = (article: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  source: act,
  article,
  articleEn: article,
  url: "https://example.org",
  confidence: "verified",
  ...more,
});

describe("places of law", () => {
  it.each([
    ["44", "제44조", "art. 44"],
    ["44-2", "제44조의2", "art. 44-2"],
    ["44(1)", "제44조제1항", "art. 44(1)"],
    ["2.10", "제2조제10호", "art. 2 no. 10"],
    ["2.4(다)", "제2조제4호다목", "art. 2 no. 4 (다)"],
    ["44-3(1).3", "제44조의3제1항제3호", "art. 44-3(1) no. 3"],
    ["annex 13", "별표 13", "annex 13"],
    ["annex 7-2", "별표 7의2", "annex 7-2"],
    ["addenda 3(1)", "부칙 제3조제1항", "addenda art. 3(1)"],
    [undefined, "", ""],
  ])("%s is cited as %s, %s", (at, ko, en) => {
    expect(citePlace(at)).toEqual({ ko, en });
  });
});

describe("one entry a place", () => {
  it("the record's day and confidence stand where the class cites the same place without a day", () => {
    const dated = cited("제1조", { from: "2023-07-03", confidence: "known" });
    expect(mergeCitations([cited("제1조"), cited("제2조"), dated])).toEqual([dated, cited("제2조")]);
  });

  it("of two dated entries the first stands", () => {
    const first = cited("제1조", { from: "2023-07-03" });
    expect(mergeCitations([first, cited("제1조", { from: "2024-01-01" })])).toEqual([first]);
  });
});

it("a notice that was not read itself says so", () => {
  const { findings } = classifyListing({ title: "칠레 카베르네 소비뇽 레드와인 750ml" }, { asOf: "2026-11-24" });
  const notice = findings
    .flatMap(({ legalBasis }) => legalBasis)
    .find(({ source }) => source.id === "liquor-mail-order-notice");
  expect(notice?.confidence).toBe("known");
});
