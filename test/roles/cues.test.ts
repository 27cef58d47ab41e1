/** Which cue near a mention decides: how far it reaches, what may stand between, and which of several wins. */
import { describe, expect, it } from "vitest";
import type { FoundCue, Mention, ReadPassage } from "../../src/mentions/reading.js";
import { CueReader } from "../../src/roles/cues.js";
import type { Cue, CueTable } from "../../src/tables/lexicon.schema.js";
import { fold } from "../../src/text/fold.js";
import { trialCues, trialReading } from "../support/trial-tables.js";

const table = trialCues();
const particles = trialReading.particles;

/**
 * What is read of a text in which [ ] hold the mention and { } the cues, each as in the table, of which its role and its
 * side say which: `[멜라토닌] {absent:무첨가}`. A cue stands after the mention when it does so in the text.
 */
function decide(marked: string, cues: CueTable = table) {
  const parts = marked.split(/([[{][^\]}]*[\]}])/);
  let text = "";
  let span = { start: 0, end: 0 };
  const found: FoundCue[] = [];
  for (const part of parts) {
    const start = text.length;
    if (part.startsWith("[")) {
      text += part.slice(1, -1);
      span = { start, end: text.length };
    } else if (part.startsWith("{")) {
      const [role, word] = part.slice(1, -1).split(":") as [string, string];
      text += word;
      const side = found.length >= 0 && span.end > 0 ? "after" : "before";
      found.push({ word: cueWord(cues, role, side, word), start, end: text.length });
    } else text += part;
  }
  const passage = { folded: fold(text), cues: found } as unknown as ReadPassage;
  const mention = { ...span, passage } as unknown as Mention;
  return new CueReader(cues, particles).decide(mention);
}

function cueWord(cues: CueTable, role: string, side: string, word: string): FoundCue["word"] {
  const isOf = (cue: Cue) =>
    cue.role === role && cue.side === side && cue.words.some((each) => each.replace("*", "") === word);
  const cue = cues.cues.find(isOf);
  if (!cue) throw new Error(`no cue ${role} ${side} ${word}`);
  return { kind: "cue", cue, isStem: cue.words.includes(`${word}*`) };
}

const roleOf = (marked: string, cues?: CueTable) => decide(marked, cues)?.role;

describe("a touching cue after the name: nothing but particles, fillers and an enumeration between", () => {
  it.each([
    ["[멜라토닌]{absent:무첨가}", "absent"],
    ["[멜라토닌] {absent:무첨가}", "absent"],
    ["[멜라토닌]은 {absent:무첨가}", "absent"],
    ["[멜라토닌] 성분 {absent:무첨가}", "absent"],
    ["[멜라토닌]성분은 {absent:무첨가}", "absent"],
    ["[멜라토닌] 성분은 일체 {absent:무첨가}", "absent"],
    ["[멜라토닌] 성분 일체 {absent:무첨가}", "absent"],
    ["[멜라토닌] 100% {absent:무첨가}", "absent"],
    ["[멜라토닌]( {absent:무첨가}", "absent"],
    ["[멜라토닌]- {absent:무첨가}", "absent"],
    ['"[멜라토닌]" {absent:무첨가}', "absent"],
    ["[멜라토닌] 젤리 {absent:무첨가}", undefined],
    ["[멜라토닌]젤리 {absent:무첨가}", undefined],
    ["[멜라토닌]: {absent:무첨가}", undefined],
    ["[멜라토닌]! {absent:무첨가}", undefined],
    ["[멜라토닌] 은 {absent:무첨가}", undefined],
    ["[멜라토닌]은성 {absent:무첨가}", undefined],
    ["[멜라토닌] 1000% {absent:무첨가}", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("the items of an enumeration share what is said behind it", () => {
  it.each([
    ["[멜라토닌], 카페인 {absent:무첨가}", "absent"],
    ["[멜라토닌]·카페인·타우린 {absent:무첨가}", "absent"],
    ["[멜라토닌]+카페인 {absent:무첨가}", "absent"],
    ["[멜라토닌] 및 카페인 {absent:무첨가}", "absent"],
    ["[melatonin] and caffeine {absent:free}", "absent"],
    ["[멜라토닌]과 카페인 {absent:무첨가}", "absent"],
    ["[멜라토닌]과 천연 카페인 {absent:무첨가}", "absent"],
    ["[멜라토닌], 카페인 등의 {absent:무첨가}", "absent"],
    ["[멜라토닌], 카페인 등 {absent:무첨가}", "absent"],
    ["[멜라토닌] 등 자극 물질 {absent:무첨가}", "absent"],
    ["[멜라토닌], 카페인 성분은 일체 {absent:무첨가}", "absent"],
    ["[멜라토닌] 성분, 카페인 {absent:무첨가}", "absent"],
    ["[멜라토닌], 아주 순한 카페인 {absent:무첨가}", undefined],
    ["[멜라토닌] 등 여러 자극 물질 {absent:무첨가}", undefined],
    ["[멜라토닌] 및카페인 {absent:무첨가}", undefined],
    ["[멜라토닌]과카페인 {absent:무첨가}", undefined],
    ["[멜라토닌], 카페인/타우린 {absent:무첨가}", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });

  it("a sign that patterns know is a sign like others", () => {
    const cues = { ...table, joiners: { ...table.joiners, signs: ["."] } };
    expect(roleOf("[멜라토닌].카페인 {absent:무첨가}", cues)).toBe("absent");
    expect(roleOf("[멜라토닌],카페인 {absent:무첨가}", cues)).toBeUndefined();
  });
});

describe("a touching cue before the name", () => {
  it.each([
    ["{absent:무} [멜라토닌]", "absent"],
    ["{absent:무}-[멜라토닌]", "absent"],
    ["{absent:무}[멜라토닌]", "absent"],
    ["{absent:without} 성분 [melatonin]", "absent"],
    ["{absent:without} 성분 일체 [melatonin]", "absent"],
    ["{absent:without} caffeine, [melatonin]", "absent"],
    ["{absent:without} caffeine and [melatonin]", "absent"],
    ["{absent:without} caffeine and 100% [melatonin]", "absent"],
    ["{absent:without} caffeine [melatonin]", undefined],
    ["{absent:without}, [melatonin]", undefined],
    ["{absent:무}늬 [멜라토닌]", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("a near cue: at most two words of the same phrase between", () => {
  it.each([
    ["[멜라토닌]{accessory:케이스}", "accessory"],
    ["[멜라토닌] {accessory:케이스}", "accessory"],
    ["[멜라토닌] 가죽 {accessory:케이스}", "accessory"],
    ["[멜라토닌] 휴대용 가죽 {accessory:케이스}", "accessory"],
    ["[멜라토닌] 예쁜 휴대용 가죽 {accessory:케이스}", undefined],
    ["[멜라토닌] 가죽-{accessory:케이스}", "accessory"],
    ["[멜라토닌] 가죽{accessory:케이스}", undefined],
    ["[멜라토닌]가죽{accessory:케이스}", undefined],
    ["[멜라토닌]·카페인·타우린 가죽 {accessory:케이스}", "accessory"],
    ["[멜라토닌], 휴대용 가죽 {accessory:케이스}", "accessory"],
    ["[멜라토닌] 가죽, {accessory:케이스}", undefined],
    ["[멜라토닌] 가죽! {accessory:케이스}", undefined],
    ["[멜라토닌] 가죽. {accessory:케이스}", undefined],
    ["[멜라토닌] 1.5 {accessory:케이스}", "accessory"],
    ["[멜라토닌] (가죽 {accessory:케이스}", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("a cue of the phrase: any number of words, but of the same phrase", () => {
  it.each([
    ["{about:이야기} 길고 긴 어느 밤의 [멜라토닌]", "about"],
    ["[멜라토닌] 길고 긴 어느 밤의 {likeness:그림}", "likeness"],
    ["{about:이야기} 길고 긴 | 밤의 [멜라토닌]", undefined],
    ["{about:이야기}꾼 [멜라토닌]", undefined],
    ["{about:이야기} 밤의[멜라토닌]", undefined],
    ["{about:이야기}, [멜라토닌]", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });

  it("no cue reaches further than sixty signs", () => {
    const apart = (signs: number) => `{about:이야기} ${"가".repeat(signs - 2)} [멜라토닌]`;
    expect([roleOf(apart(60)), roleOf(apart(61))]).toEqual(["about", undefined]);
    const behind = (signs: number) => `[멜라토닌] ${"가".repeat(signs - 2)} {likeness:그림}`;
    expect([roleOf(behind(60)), roleOf(behind(61))]).toEqual(["likeness", undefined]);
  });
});

describe("a cue of one sign stands right behind the name", () => {
  it.each([
    ["[카페인]{absent:x}", "absent"],
    ["[카페인] {absent:x}", "absent"],
    ["[카페인] 성분 {absent:x}", undefined],
    ["[카페인]{accessory:용}", "accessory"],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("a cue says nothing before the words that undo it", () => {
  it.each([
    ["[전자담배] {accessory:케이스} 포함", undefined],
    ["[전자담배] {accessory:케이스}증정", undefined],
    ["[전자담배] {accessory:케이스} 블랙 증정", "accessory"],
    ["[전자담배] {accessory:케이스}-포함", "accessory"],
    ["[전자담배] {accessory:케이스}", "accessory"],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("a package behind an amount packs the goods themselves", () => {
  it.each([
    ["[전자담배] 25입 {accessory:박스}", undefined],
    ["[전자담배] 500ml {accessory:박스}", undefined],
    ["[전자담배] 5 g {accessory:박스}", undefined],
    ["[전자담배] 20pcs {accessory:박스}", undefined],
    ["[전자담배] 15 {accessory:박스}", "accessory"],
    ["[전자담배] {accessory:박스}", "accessory"],
    ["[전자담배] 25입 {accessory:케이스}", "accessory"],
  ])("%s: %s", (marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });
});

describe("which of several cues decides", () => {
  it.each([
    ["the nearer", "{likeness:가짜} [멜라토닌] 휴대용 {accessory:케이스}", "likeness"],
    ["the nearer, though it comes later", "{about:이야기} 긴 [멜라토닌] {accessory:케이스}", "accessory"],
    [
      "a denial before what is inside, though further off",
      "{contained:원료} [멜라토닌] 성분은 {absent:무첨가}",
      "absent",
    ],
    ["a denial before what is inside, though first", "{absent:without} 성분 [melatonin] {contained:분말}", "absent"],
    ["what it helps to make before what is inside", "{contained:원료} [멜라토닌] 성분 {supports:생성}", "supports"],
    ["what it is compared with before what is inside", "{contained:원료} [멜라토닌] 성분 {compared:대신}", "compared"],
    [
      "an accessory before what is inside only where nearer",
      "{contained:원료} [멜라토닌] 가죽 {accessory:케이스}",
      "contained",
    ],
    ["absence, of two equally near", "{likeness:가짜} [멜라토닌] {absent:무첨가}", "absent"],
    ["absence, of two equally near, though first", "{absent:무} [멜라토닌] {accessory:케이스}", "absent"],
    ["the longer, of two equally near", "{accessory:for} [멜라토닌] {likeness:스타일}", "accessory"],
    ["the longer, of two equally near, though later", "{likeness:가짜} [멜라토닌] {accessory:케이스}", "accessory"],
    ["the longer, wherever they stand", "특가 선물 {likeness:가짜} [멜라토닌] {accessory:케이스}", "accessory"],
    [
      "the nearer, before a denial of no word for what is inside",
      "{likeness:가짜} [멜라토닌] 성분 {absent:무첨가}",
      "likeness",
    ],
    ["the first, of two equally near and long", "{likeness:가짜} [멜라토닌] {accessory:호환}", "likeness"],
  ])("%s: %s", (_name, marked, role) => {
    expect(roleOf(marked)).toBe(role);
  });

  it("the decision tells its cue", () => {
    const decided = decide("{likeness:가짜} [멜라토닌] {accessory:케이스}");
    expect(decided && [decided.cue.start, decided.cue.end]).toEqual([8, 11]);
  });

  it("without a cue there is no decision", () => {
    expect(decide("[멜라토닌] 10mg")).toBeUndefined();
  });
});

describe("the name of a field denies what it lists", () => {
  const cues: CueTable = {
    ...table,
    cues: [
      ...table.cues,
      { role: "absent", side: "after", reach: "touch", words: ["없음"] },
      { role: "contained", side: "after", reach: "touch", words: ["첨가"] },
    ],
  };

  it.each([
    ["무첨가 성분", true],
    ["미함유 원료", true],
    ["유해물질 불검출", true],
    ["성분", false],
    ["무게", false],
    ["max 함량", false],
    ["without", false],
    ["첨가물", false],
    ["대신", false],
    ["", false],
  ])("%s: %s", (label, denies) => {
    expect(new CueReader(cues, particles).isDenial(label)).toBe(denies);
  });
});
