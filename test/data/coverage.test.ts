/** What `coverage()` says is so: lists meet their official totals, and what is not modelled is named with its reason. */
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/coverage.js";
import { coverage, ListingError } from "../../src/index.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Regulation, SubjectRecord } from "../../src/tables/schema.js";
import { TableIndex, type Tables } from "../../src/tables/tables.js";
import { articles } from "./articles.js";

const index = new TableIndex(bundledTables);
const { officialLists, notModelled } = bundledTables.coverage;
const listsOn = (asOf: string) => new Map(coverage({ asOf }).officialLists.map((list) => [list.id, list]));

/** What authorities counted, by the day asked for; and what the tables hold on that day. */
const counts: readonly (readonly [list: string, day: string, total: number | undefined, inTables: number])[] = [
  ["blocked-food-ingredients", "2023-06-11", undefined, 0],
  ["blocked-food-ingredients", "2023-07-02", undefined, 9],
  ["blocked-food-ingredients", "2023-07-03", 282, 282],
  ["blocked-food-ingredients", "2023-12-14", 286, 286],
  ["blocked-food-ingredients", "2024-04-15", 286, 288], // no total was published on that day
  ["blocked-food-ingredients", "2025-07-24", 297, 297],
  ["blocked-food-ingredients", "2025-08-26", 301, 301],
  ["blocked-food-ingredients", "2025-11-18", 302, 302],
  ["blocked-food-ingredients", "2025-11-28", 306, 306],
  ["blocked-food-ingredients", "2025-12-15", 308, 308],
  ["blocked-food-ingredients", "2026-02-05", 312, 312],
  ["blocked-food-ingredients", "2026-07-31", 313, 313],
  ["blocked-food-ingredients", "2026-08-26", 313, 313],
  ["blocked-food-ingredients", "2026-08-27", 314, 314],
  ["blocked-food-ingredients", "2026-11-24", 314, 314],
  ["invasive-organisms", "2024-10-30", undefined, 38],
  ["invasive-organisms", "2024-10-31", 40, 40],
];

describe("official lists", () => {
  it.each(counts)("%s on %s: official %s, in the tables %i", (id, day, total, inTables) => {
    const list = listsOn(day).get(id);
    expect([total ?? "not established", inTables]).toEqual([
      list?.total === "not established" ? list.total : list?.total.members,
      list?.inTables,
    ]);
  });

  it.each([
    ["2023-03-30", "not established"],
    ["2023-03-31", { on: "2023-03", members: 9 }],
    ["2023-12-30", { on: "2023-03", members: 9 }],
    ["2023-12-31", { on: "2023-12", members: 12 }],
  ])("a count of a month holds from the end of the month: %s", (day, total) => {
    expect(listsOn(day).get("temporary-narcotics-1")?.total).toEqual(total);
  });

  it.each(officialLists.map((list) => [list.id, list] as const))("%s holds together", (id, list) => {
    expect(index.sources.has(list.source)).toBe(true);
    expect(new Set(list.classes.map((of) => index.classes.get(of)?.category)).size).toBe(1);
    expect(index.classes.has(list.classes[0] as string)).toBe(true);
    expect(coverageOf(index, "2026-11-24").officialLists.find((each) => each.id === id)?.inTables).toBeGreaterThan(0);
    const days = list.totals.map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it("hold no more than was counted", () => {
    const over = officialLists.flatMap(({ id, totals }) =>
      totals.flatMap(({ on, members }) => {
        const inTables = listsOn(on.padEnd(10, "-28")).get(id)?.inTables ?? 0;
        return inTables > members ? [`${id} ${on}: ${inTables} of ${members}`] : [];
      }),
    );
    expect(over).toEqual([]);
  });

  it("count no record under a heading that is not there", () => {
    const isListed = (id: string, classes: readonly string[]) =>
      index.records.get(id)?.regulations.some((regulation) => classes.includes(regulation.class));
    const astray = officialLists.flatMap(({ classes, within = {}, headings = {} }) =>
      [...Object.entries(within).flat(), ...Object.keys(headings)].filter((id) => !isListed(id, classes)),
    );
    expect(astray).toEqual([]);
  });
});

describe("what is counted", () => {
  const regulation = (of: string, more: Partial<Regulation> = {}): Regulation => ({
    class: of,
    basis: [{ source: "narcotics-act-decree", at: "annex 2" }],
    from: "2020-01-01",
    confidence: "verified",
    ...more,
  });
  const record = (id: string, ...regulations: readonly Regulation[]) =>
    ({ id, kind: "substance", names: { ko: [`${id}이름`] }, regulations, checkedOn: "2026-11-24" }) as SubjectRecord;
  const narcotics = bundledTables.coverage.officialLists.filter(({ id }) => id === "narcotics-decree-annex-2");
  const tables: Tables = {
    ...bundledTables,
    records: [
      record(
        "plain",
        regulation("narcotic"),
        regulation("blocked-food-ingredient", { from: { before: "2026-06-30" } }),
      ),
      record("later", regulation("narcotic", { from: "2027-01-01" })),
      record("ended", regulation("narcotic", { to: "2021-01-01" })),
      record("doubtful", regulation("narcotic", { confidence: "uncertain" })),
      record("elsewhere", regulation("narcotic", { basis: [{ source: "narcotics-act-decree", at: "annex 1" }] })),
      record("longer", regulation("narcotic", { basis: [{ source: "narcotics-act-decree", at: "annex 2.10" }] })),
      record("other", regulation("narcotic", { basis: [{ source: "narcotics-act-decree", at: "annex 21" }] })),
      record("twice", regulation("narcotic", { confidence: "known" })),
      record("part", regulation("narcotic")),
    ],
    coverage: {
      ...bundledTables.coverage,
      officialLists: narcotics.map((list) => ({ ...list, within: { part: "plain" }, headings: { twice: 2 } })),
    },
  };
  const covered = coverageOf(new TableIndex(tables), "2026-11-24");

  it("are members in force, certain, at the place of the list, by their headings", () => {
    expect(covered.officialLists[0]?.inTables).toBe(4); // plain, longer, and twice for two
    expect(coverageOf(new TableIndex(tables), "2020-06-01").officialLists[0]?.inTables).toBe(5); // and what has ended since
  });

  it("are regulations by category, dated or not, and by how sure we are", () => {
    expect(covered.regulations).toEqual({
      total: 10,
      dated: 9,
      undated: 1,
      byConfidence: { verified: 8, known: 1, uncertain: 1 },
    });
    expect(covered.byCategory["banned-imports"]).toEqual({
      subjects: 1,
      regulations: { total: 1, dated: 0, undated: 1, byConfidence: { verified: 1, known: 0, uncertain: 0 } },
    });
    expect(covered.byCategory["prescription-drugs"]).toMatchObject({
      subjects: 9,
      regulations: { total: 9, dated: 9 },
    });
    expect(covered.byCategory["unsafe-goods"]).toMatchObject({ subjects: 0, regulations: { total: 0 } });
  });
});

describe("statutes", () => {
  const { cited, notCited } = coverage().statutes;

  it("that no table cites are known by name", () => {
    expect(notCited).toEqual([
      "aviation-safety-act",
      "convenience-act",
      "e-commerce-act",
      "feed-act",
      "fertilizer-act",
      "timber-act",
    ]);
  });

  it("are acts, which their decrees and rules speak for, and rules that have no act of their own", () => {
    expect(cited).toContain("pharmaceutical-affairs-act");
    expect(cited).toContain("veterinary-medicines-rule");
    expect(cited.filter((id) => /-act-(?:decree|rule)$/.test(id))).toEqual([]);
  });

  it("that no table cites are said to be not modelled", () => {
    const said = new Set(notModelled.flatMap(({ law }) => law.map(({ source }) => source)));
    expect(notCited.filter((id) => !said.has(id))).toEqual([]);
  });
});

describe("what is not modelled", () => {
  it("is told once, of a law of the sources, at an article that exists", () => {
    const ids = notModelled.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const astray = notModelled.flatMap(({ id, law }) =>
      law
        .filter(({ source, at }) => {
          const article = /^\d+(?:-\d+)?/.exec(at ?? "")?.[0];
          const known = articles.get(source);
          return !index.sources.has(source) || (article !== undefined && known && !known.includes(article));
        })
        .map(({ source, at }) => `${id}: ${source} ${at}`),
    );
    expect(astray).toEqual([]);
  });

  it("is told for every category", () => {
    expect(new Set(notModelled.map(({ category }) => category)).size).toBe(3);
  });
});

it("a day that is none is refused", () => {
  expect(() => coverage({ asOf: "2026-02-30" })).toThrow(ListingError);
});
