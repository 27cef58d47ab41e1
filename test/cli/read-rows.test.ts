/** Files as people have them: every row comes out, in order, with its line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileKind, type FileRow, readRows } from "../../src/cli/read-rows.js";

async function read(text: string, kind: FileKind): Promise<FileRow[]> {
  async function* lines() {
    yield* text.split("\n");
  }
  const rows: FileRow[] = [];
  for await (const row of readRows(lines(), kind)) rows.push(row);
  return rows;
}

const show = (row: FileRow) =>
  "fault" in row ? `${row.line} ✖ ${row.fault}` : `${row.line} ${JSON.stringify(row.listing)}`;

describe("tables", () => {
  it.each<[string, string, FileKind, string[]]>([
    [
      "Korean headers",
      "상품명,브랜드,원산지\n총각김치,종가,KR",
      "csv",
      ['2 {"title":"총각김치","brand":"종가","origin":"KR"}'],
    ],
    [
      "a country by its name is an attribute to be read",
      "상품명,원산지\n젤리,중국산",
      "csv",
      ['2 {"title":"젤리","attributes":{"원산지":"중국산"}}'],
    ],
    ["tabs", "title\tcategory\n젤리\t식품 > 젤리", "tsv", ['2 {"title":"젤리","category":["식품","젤리"]}']],
    [
      "unknown columns are attributes, empty cells say nothing",
      "title,맛,색\n젤리,포도,",
      "csv",
      ['2 {"title":"젤리","attributes":{"맛":"포도"}}'],
    ],
    [
      "quoted cells with commas, quotes and line breaks",
      'title,성분\n"젤리 ""딸기""","설탕,\n펙틴"\n차,잎',
      "csv",
      ['2 {"title":"젤리 \\"딸기\\"","ingredients":"설탕,\\n펙틴"}', '4 {"title":"차","ingredients":"잎"}'],
    ],
    [
      "an inch sign inside a cell is a sign",
      'title\n32" TV\n젤리',
      "csv",
      ['2 {"title":"32\\" TV"}', '3 {"title":"젤리"}'],
    ],
    ["a row too long", "title\n젤리,b,c", "csv", ["2 ✖ has 3 cells, the header has 1"]],
    ["empty lines are no rows", "title\n\n젤리\n\n", "csv", ['3 {"title":"젤리"}']],
    [
      "a certificate number",
      "상품명,KC인증번호\n인형,CB061R2170-3018",
      "csv",
      ['2 {"title":"인형","certifications":[{"number":"CB061R2170-3018"}]}'],
    ],
    [
      "a way of sale in Korean",
      "상품명,판매방식\n젤리,해외직구",
      "csv",
      ['2 {"title":"젤리","channel":"cross-border"}'],
    ],
  ])("%s", async (_name, text, kind, rows) => {
    expect((await read(text, kind)).map(show)).toEqual(rows);
  });

  it.each([
    ["closed by the quote of a later row", 'title,성분\na,b\n"poison,x\nc,"설탕, 펙틴"\nd,e', [2, 3, 4, 5]],
    ["never closed", 'title,성분\na,b\n"poison,x\nc,d\ne,f', [2, 3, 4, 5]],
    ["the last line", 'title,성분\na,b\n"poison', [2, 3]],
  ])("a poisoned row loses no other: %s", async (_name, text, lines) => {
    const rows = await read(text, "csv");
    expect(rows.map(({ line }) => line)).toEqual(lines);
    expect(rows.filter((row) => "fault" in row).map(({ line }) => line)).toEqual([3]);
  });

  it("as many rows come out as went in, whatever the cells hold", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "멜", ",", '"', "\n", " ", "'"), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (cells) => {
        const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = ["title,b", ...cells.map((row) => ["x", ...row.slice(1)].map(quote).join(","))].join("\n");
        const rows = await read(text, "csv");
        expect(rows).toHaveLength(cells.length);
        expect(rows.every((row) => "listing" in row)).toBe(true);
      }),
    );
  });
});

describe("JSON lines", () => {
  it("a line that is no JSON is a row with its fault", async () => {
    const rows = await read('{"title":"a"}\n{title}\n\n{"title":"b"}', "jsonl");
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(show(rows[1] as FileRow)).toMatch(/^2 ✖ is no JSON/);
  });
});
