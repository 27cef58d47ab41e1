/** Amounts of a listing beside a regulation's own limits: which number is meant, and on which side of the limit it lies. */
import { describe, expect, it } from "vitest";
import type { Limit, SubjectName } from "../../src/tables/schema.js";
import type { LimitState, SubjectKind } from "../../src/vocabulary.js";
import { record, regulation, trialClass, tried } from "../support/trial-tables.js";

type Listing = { readonly title: string } & Readonly<Record<string, unknown>>;

const limit = (measure: string, op: Limit["op"], value: string, unit: string): Limit => ({ measure, op, value, unit });

/** What is read of limits on a subject named 시료 in a listing: the state, the words it was read from, the measures missing. */
function readLimits(
  kind: SubjectKind,
  listing: Listing,
  limits: readonly Limit[] | undefined,
  name: SubjectName = "시료",
) {
  const names = { ko: [name] };
  const regulations = [regulation("trial", limits ? { limits: [...limits] } : {})];
  const { matters } = tried(listing, {
    records: [record("sample", kind, { names, regulations }), record("another", kind, { names: { ko: ["타물질"] } })],
    classes: [trialClass("trial")],
  }).matters;
  const [matter] = matters;
  if (!matter) throw new Error("the subject is not read");
  const { facts, because, missingMeasures } = matter;
  return {
    state: facts.limit,
    words: because.limit?.map(({ path, text }) => `${path} ${text}`),
    missing: missingMeasures,
  };
}

const goods = (listing: Listing, ...limits: Limit[]) => readLimits("goods", listing, limits);
const substance = (listing: Listing, ...limits: Limit[]) => readLimits("substance", listing, limits);

const blade = limit("blade-length", ">=", "15", "cm");
const share = limit("share", ">", "0.1", "%");

describe("a limit reads “over when”", () => {
  it.each<[Limit["op"], LimitState, LimitState, LimitState]>([
    [">", "within", "within", "over"],
    [">=", "within", "over", "over"],
    ["<", "over", "within", "within"],
    ["<=", "over", "over", "within"],
  ])("%s 15cm: 14.9cm is %s, 15cm is %s, 15.1cm is %s", (op, below, at, above) => {
    const state = (length: string) =>
      goods({ title: `시료 칼날 ${length}` }, limit("blade-length", op, "15", "cm")).state;
    expect([state("14.9cm"), state("15cm"), state("15.1cm")]).toEqual([below, at, above]);
  });

  it("units are brought to one base, exactly", () => {
    const mass = limit("net-mass", ">", "1.1", "kg");
    const state = (words: string) => goods({ title: `시료 내용량 ${words}` }, mass).state;
    expect([state("1100g"), state("1100.001g"), state("1,100,001mg")]).toEqual(["within", "over", "over"]);
  });

  it.each<[Limit["op"], string, LimitState]>([
    [">", "10~20cm", "over"],
    [">", "10cm 이상", "within"],
    [">", "20cm 이상", "over"],
    [">", "20cm 이하", "over"],
    [">", "10cm 이하", "within"],
    [">=", "10~20cm", "over"],
    [">=", "14~15cm", "over"],
    [">=", "10~14cm", "within"],
    ["<=", "10~20cm", "over"],
    ["<=", "16~20cm", "within"],
    ["<", "10~20cm", "over"],
    ["<", "20cm 이하", "within"],
    ["<", "10cm 이하", "over"],
    ["<", "20cm 이상", "within"],
  ])("%s 15cm: of %s the end counts that may pass it: %s", (op, length, state) => {
    expect(goods({ title: `시료 칼날 ${length}` }, limit("blade-length", op, "15", "cm")).state).toBe(state);
  });
});

describe("several limits are alternatives", () => {
  const cuts = { title: "시료 칼날 20cm" };

  it("none asked", () => {
    expect(readLimits("goods", cuts, undefined)).toEqual({ state: "none", words: [], missing: [] });
  });

  it("over if any known one is over, and that number is shown", () => {
    const found = goods({ title: "시료 칼날 20cm 전압 5V" }, blade, limit("voltage", ">", "12", "V"));
    expect(found).toEqual({ state: "over", words: ["title 20cm"], missing: [] });
  });

  it("within if one is known and none is over, and nothing is missing", () => {
    const found = goods({ title: "시료 칼날 10cm" }, blade, limit("voltage", ">", "12", "V"));
    expect(found).toEqual({ state: "within", words: ["title 10cm"], missing: [] });
  });

  it("else unknown, and every measure that would settle it is missing", () => {
    const found = goods({ title: "시료" }, blade, limit("voltage", ">", "12", "V"));
    expect(found).toEqual({ state: "unknown", words: [], missing: ["blade-length", "voltage"] });
  });

  it("of several numbers one over is enough, and only those are shown", () => {
    const found = goods({ title: "시료 칼날 10cm, 칼날 20cm" }, blade);
    expect(found).toEqual({ state: "over", words: ["title 20cm"], missing: [] });
  });

  it("a measure that no table has is never known", () => {
    expect(goods(cuts, limit("nonsense", ">", "1", "cm"))).toEqual({
      state: "unknown",
      words: [],
      missing: ["nonsense"],
    });
  });

  it("a limit in a unit that no table has is passed by nothing", () => {
    expect(goods(cuts, limit("blade-length", ">", "1", "자")).state).toBe("within");
  });
});

describe("a number of goods is tied to its measure by a word", () => {
  it.each<[string, Listing, LimitState]>([
    ["right before it", { title: "시료 칼날 20cm" }, "over"],
    ["before it, the longer word", { title: "시료 칼날 길이 20cm" }, "over"],
    ["before it with a colon", { title: "시료 칼날: 20cm" }, "over"],
    ["before it with other words, up to twelve signs", { title: "시료 칼날 십이글자열두자도넘어 20cm" }, "over"],
    ["further off", { title: "시료 칼날 십이글자열두자도넘어가 20cm" }, "unknown"],
    ["in another phrase", { title: "시료 칼날. 20cm" }, "unknown"],
    ["in another phrase, parted by a bar", { title: "시료 칼날 | 20cm" }, "unknown"],
    ["with another number between", { title: "시료 칼날 3 20cm" }, "unknown"],
    ["right behind it", { title: "시료 20cm 칼날" }, "over"],
    ["right behind it without a space", { title: "시료 20cm칼날" }, "over"],
    ["behind it, but before a number of its own", { title: "시료 20cm 칼날 10cm" }, "within"],
    ["behind it, but before a number of its own after a colon", { title: "시료 20cm 칼날: 10cm" }, "within"],
    ["behind it, before a colon and a number of its own", { title: "시료 20cm 칼날:10cm" }, "within"],
    ["behind it, before other words", { title: "시료 20cm 칼날 강철" }, "over"],
    ["behind it, before other words and a number", { title: "시료 20cm 칼날 강철 10cm" }, "over"],
    ["behind it, going on, before a number", { title: "시료 20cm 칼날강철 10cm" }, "over"],
    ["behind it with another word between", { title: "시료 20cm 강철 칼날" }, "unknown"],
    ["in the name of the attribute", { title: "시료", attributes: { "칼날 치수": "20cm" } }, "over"],
    ["in the name of another attribute", { title: "시료", attributes: { 치수: "20cm" } }, "unknown"],
    ["nowhere", { title: "시료 20cm" }, "unknown"],
    ["of another dimension", { title: "시료 칼날 20g" }, "unknown"],
    ["in the description", { title: "시료", description: "칼날 20cm" }, "over"],
    ["the last such word before it counts", { title: "시료 칼날 3개, 칼날 20cm" }, "over"],
  ])("%s: %j", (_name, listing, state) => {
    expect(goods(listing, blade).state).toBe(state);
  });
});

describe("a number without a word is taken for a measure that needs none", () => {
  const overall = limit("overall-length", ">=", "15", "cm");

  it.each<[string, string, LimitState]>([
    ["alone", "시료 20cm", "over"],
    ["with its own word", "시료 전장 20cm", "over"],
    ["not where it is tied to another measure", "시료 칼날 20cm", "unknown"],
    ["with the word of another dimension", "시료 함량 20cm", "over"],
    ["of another dimension", "시료 20g", "unknown"],
  ])("%s", (_name, title, state) => {
    expect(goods({ title }, overall).state).toBe(state);
  });

  it("a word of its own outranks that of another measure", () => {
    expect(goods({ title: "시료 전장 20cm 칼날" }, overall).state).toBe("over");
  });

  it("of a substance no such number is taken", () => {
    expect(substance({ title: "가정용 20cm, 시료" }, overall).state).toBe("unknown");
  });
});

describe("what is sold together counts together", () => {
  const total = limit("total-mass", ">", "5", "kg");

  it.each<[string, LimitState]>([
    ["시료 800g", "within"],
    ["시료 800g 8통", "over"],
    ["시료 800g x 8통", "over"],
    ["시료 800g*8통", "over"],
    ["시료 800g x8통", "over"],
    ["시료 800g rx8통", "within"],
    ["시료 800g 6통", "within"],
    ["시료 800g 특가 8통", "within"],
    ["시료 8통 800g", "within"],
    ["시료 800g, 8통", "within"],
    ["시료 800g 20cm", "within"],
    ["시료 800g 20cm 8통", "within"],
    ["시료 800그램8통", "over"],
    ["시료 800g 8통 이상", "over"],
    ["시료 800g 5통 이상", "within"],
    ["시료 600~800g 8통", "over"],
    ["시료 800g 이상 8통", "within"],
    ["시료 6kg", "over"],
  ])("%s is %s", (title, state) => {
    expect(goods({ title }, total).state).toBe(state);
  });

  it("of a measure of one piece only that piece counts", () => {
    expect(goods({ title: "시료 내용량 800g 8통" }, limit("net-mass", ">", "5", "kg")).state).toBe("within");
  });

  it("of an open range both ends are multiplied", () => {
    const least = limit("total-mass", "<", "5", "kg");
    expect(goods({ title: "시료 800g 8통" }, least).state).toBe("within");
    expect(goods({ title: "시료 600~800g 8통" }, least).state).toBe("over");
  });
});

describe("a number of a substance stands beside its name", () => {
  it.each<[string, Listing, LimitState]>([
    ["behind it", { title: "시료 3%" }, "over"],
    ["right behind it", { title: "시료3%" }, "over"],
    ["behind it and behind another", { title: "타물질 3%, 시료" }, "unknown"],
    ["below the limit", { title: "시료 0.05%" }, "within"],
    ["behind it with words between, up to twelve signs", { title: "시료 십이글자열두자도넘어 3%" }, "over"],
    ["further behind it", { title: "시료 십이글자열두자도넘어가 3%" }, "unknown"],
    ["behind a comma", { title: "시료, 3%" }, "unknown"],
    ["behind a full stop", { title: "시료. 3%" }, "unknown"],
    ["behind a plus", { title: "시료+ 3%" }, "unknown"],
    ["behind another number", { title: "시료 5개 3%" }, "unknown"],
    ["before it at the head of a phrase", { title: "3% 시료" }, "over"],
    ["before it behind a comma", { title: "물, 3% 시료" }, "over"],
    ["before it without a space", { title: "3%시료" }, "over"],
    ["before it in the middle of a phrase", { title: "정제수 3% 시료" }, "unknown"],
    ["before it with a word between", { title: "3% 순수 시료" }, "unknown"],
    ["before it where a number of its own follows", { title: "3% 시료 0.05%" }, "within"],
    ["before it where a number of its own follows at once", { title: "3% 시료0.05%" }, "within"],
    ["before it where another number follows behind a word", { title: "3% 시료 물 5개" }, "over"],
    ["before it where a number of its own follows in brackets", { title: "3% 시료(0.05%)" }, "within"],
    ["before another name", { title: "시료 없는 물, 3% 카페인" }, "unknown"],
    ["as the value of its attribute", { title: "물병", attributes: { 시료: "3%" } }, "over"],
    ["as the value of its attribute behind words", { title: "물병", attributes: { 시료: "약 3%" } }, "over"],
    ["of another dimension", { title: "시료 3g" }, "unknown"],
  ])("%s: %j", (_name, listing, state) => {
    expect(substance(listing, share).state).toBe(state);
  });

  it.each<[string, Listing, LimitState]>([
    ["the text names it", { title: "시료 세정제, 함량 3%" }, "over"],
    ["the attribute names it", { title: "시료 세정제", attributes: { "시료 함량": "3%" } }, "over"],
    ["one of several texts names it", { title: "시료", description: "시료 세정제, 함량 3%" }, "over"],
    ["another text names it", { title: "시료 세정제", description: "함량 3%" }, "unknown"],
    ["another attribute", { title: "시료 세정제", attributes: { "알코올 함량": "3%" } }, "unknown"],
  ])("or is tied to its measure where %s", (_name, listing, state) => {
    expect(substance(listing, share).state).toBe(state);
  });

  it("an attribute that names it counts even where the name alone would need company", () => {
    const name = { text: "시료", needs: "company" as const, with: ["세정제"] };
    const listing = { title: "시료 세정제", attributes: { "시료 함량": "3%" } };
    expect(readLimits("substance", listing, [share], name).state).toBe("over");
  });

  it.each<[string, Listing, LimitState, readonly string[]]>([
    [
      "its own, though other texts name it too",
      { title: "시료", ingredients: [{ name: "시료", amount: 3, unit: "%" }] },
      "over",
      ["ingredients[0].amount 3 %"],
    ],
    [
      "its own",
      { title: "물병", ingredients: [{ name: "시료", amount: 3, unit: "%" }] },
      "over",
      ["ingredients[0].amount 3 %"],
    ],
    ["that of another", { title: "물병", ingredients: [{ name: "물", amount: 3, unit: "%" }, "시료"] }, "unknown", []],
    ["of another dimension", { title: "물병", ingredients: [{ name: "시료", amount: 3, unit: "g" }] }, "unknown", []],
  ])("or in the field of amounts: %s", (_name, listing, state, words) => {
    const found = substance(listing, share);
    expect([found.state, found.words]).toEqual([state, words]);
  });
});
