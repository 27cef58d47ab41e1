/** The official list of blocked food ingredients has, day by day, exactly the members that the authority counted. */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { coverageOf } from "../../src/coverage.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Regulation } from "../../src/tables/schema.js";

const engine = new Engine(bundledTables, { asOf: "2026-11-24" });

const listed: ReadonlySet<string> = new Set(["blocked-food-ingredient", "conditional-food-ingredient"]);

/** A place on the list. A doubtful one (ordinary myrrh beside guggul) is a question, not a heading. */
function isPlace({ class: of, basis, confidence }: Regulation): boolean {
  return (
    listed.has(of) &&
    confidence !== "uncertain" &&
    basis.some(({ source }) => source === "blocked-food-ingredient-list")
  );
}

const membersOn = (day: string) =>
  coverageOf(engine.index, day).officialLists.find(({ id }) => id === "blocked-food-ingredients")?.inTables;

/**
 * Where each number comes from: the totals that the authority gave, and between them the days it put on each entry.
 * The release of pomegranate seed takes no member away: it shared a heading with the peel, which stays.
 */
const official: readonly (readonly [day: string, members: number, why: string])[] = [
  ["2023-06-11", 0, "the day the Act's article came into force; nothing was designated yet"],
  ["2023-07-02", 9, "nine narcotics designated on 2023-06-12, the rest not yet"],
  ["2023-07-03", 282, "official total of the day: 9 narcotics, 139 medicines and herbs, 134 others"],
  ["2023-11-30", 283, "official total of November 2023: bisprenortadalafil on 09-21"],
  ["2023-12-14", 286, "official total: theobromine on 12-05, HHCH and HHCP on 12-14"],
  ["2024-03-26", 287, "official total of March 2024: HHC-O-acetate on 03-25"],
  ["2024-04-14", 288, "287, and azelastine on 03-27"],
  ["2024-04-15", 288, "288, yellow oleander comes in and raspberry ketone goes out, both on 04-15"],
  ["2024-07-31", 290, "official total of July 2024: diphenhydramine on 04-29, omeprazole on 07-22"],
  ["2024-12-31", 296, "official total of late 2024: three on 08-23, three on 10-07"],
  ["2025-07-24", 297, "official total: 7-hydroxymitragynine is the 297th"],
  ["2025-08-26", 301, "official total: psilocin, codeine, thebaine and morphine on the day"],
  ["2025-11-18", 302, "official total: mesembrine on the day"],
  ["2025-11-28", 306, "official total: four on the day"],
  ["2025-12-15", 308, "official total: two on the day"],
  ["2026-02-05", 312, "official total: four on the day"],
  ["2026-07-31", 313, "official total: tapentadol on the day"],
  ["2026-08-27", 314, "official total: N-desmethylsildenafil on the day"],
  ["2026-11-24", 314, "no later change was seen by the day the tables were checked"],
];

describe("the list of blocked food ingredients", () => {
  it.each(official)("has on %s %i members: %s", (day, members) => {
    expect(membersOn(day)).toBe(members);
  });

  it("knows the first day of every member", () => {
    const undated = bundledTables.records.filter(({ regulations }) =>
      regulations.some((each) => isPlace(each) && typeof each.from !== "string"),
    );
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it("has released one heading, and part of another", () => {
    const released = bundledTables.records.flatMap(({ id, regulations }) =>
      regulations.filter((each) => isPlace(each) && each.to !== undefined).map(({ to }) => `${id} ${to}`),
    );
    expect(released.sort()).toEqual(["pomegranate-seed 2024-04-15", "raspberry-ketone 2024-04-15"]);
  });
});

const days = ["2023-07-02", "2023-07-03", "2024-04-15", "2025-08-26", "2026-08-27"] as const;

/** A title from abroad, and on which of the five days the list stops it: `x` barred, `c` under a condition, `-` not. */
const subjects: readonly (readonly [subject: string, title: string, stopped: string])[] = [
  ["melatonin", "멜라토닌 5mg 60캡슐", "-xxxx"],
  ["n-acetylcysteine", "NAC 600mg 100캡슐", "-xxxx"],
  ["l-citrulline", "L-시트룰린 1000mg 120캡슐", "-xxxx"],
  ["echinacea", "에키네시아 400mg 100캡슐", "-xxxx"],
  ["sildenafil", "실데나필 100mg 10캡슐", "-xxxx"],
  ["pomegranate-peel", "석류 껍질 추출물 500mg 60캡슐", "-xxxx"],
  ["pomegranate-seed", "석류씨 추출물 500mg 60캡슐", "-x---"],
  ["raspberry-ketone", "라즈베리 케톤 500mg 90캡슐", "-x---"],
  ["hemp-seed", "햄프씨드 분말 500mg 60캡슐", "-cccc"],
  ["poppy-seed", "블루 파피씨드 500mg 60캡슐", "-cccc"],
  ["phenibut", "페니부트 500mg 60캡슐", "xxxxx"],
  ["cannabis", "대마 추출물 50mg 60캡슐", "xxxxx"],
  ["lorcaserin", "로카세린 10mg 60캡슐", "xxxxx"],
  ["yellow-oleander", "노랑협죽도 씨앗 추출 60캡슐", "--xxx"],
  ["theobromine", "테오브로민 200mg 60캡슐", "--xxx"],
  ["kratom", "크라톰 500mg 60캡슐", "---xx"],
  ["psilocybin", "사일로신 10mg 60캡슐", "---xx"],
  ["tapentadol", "타펜타돌 50mg 60캡슐", "----x"],
  ["n-desmethylsildenafil", "N-데스메틸실데나필 50mg 10캡슐", "----x"],
  ["berberine", "베르베린 500mg 120캡슐", "-----"],
];

const signs: Readonly<Record<string, string>> = {
  "import-food.blocked-ingredient": "x",
  "import-food.condition-not-shown": "c",
};

/** What the list makes of a title on a day. */
function signOf(subject: string, title: string, day: string): string {
  const listing = { title, channel: "cross-border", category: ["건강식품", "영양제"] };
  const { findings } = engine.run(listing, day).verdict;
  const [sign] = findings.filter((each) => each.subject.id === subject).flatMap(({ ruleId }) => signs[ruleId] ?? []);
  return sign ?? "-";
}

const outcomes = subjects.map(
  ([subject, title, stopped]) =>
    [subject, title, stopped, days.map((day) => signOf(subject, title, day)).join("")] as const,
);

describe(`a supplement from abroad on ${days.join(", ")}`, () => {
  it.each(outcomes)("%s: %s is stopped %s", (_subject, _title, stopped, outcome) => {
    expect(outcome).toBe(stopped);
  });
});
