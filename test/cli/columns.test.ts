/** Headers: what means no field is told, with what was perhaps meant; a file without titles is refused. */
import { describe, expect, it } from "vitest";
import { acceptedHeaders, listingOfRow, remarkOnColumns } from "../../src/cli/columns.js";

const remark = (columns: readonly string[]) => remarkOnColumns(columns, "a.csv");

describe("a column that means no field", () => {
  it.each([
    ["sales channel", "channel"],
    ["chanel", "channel"],
    ["channell", "channel"],
    ["판매방법", "판매방식"],
    ["desc", "description"],
    ["카테고리명", "카테고리"],
    ["ingredient", "ingredients"],
    ["origin_country", "origin"],
    ["brand name", "brand"],
    ["KC번호", undefined],
    ["seller name", undefined],
    ["맛", undefined],
    ["constructor", undefined],
  ])("%s", (column, meant) => {
    const hint = meant === undefined ? "" : ` (did you mean "${meant}"?)`;
    expect(remark(["title", column])).toBe(
      `a.csv: columns that mean no field of a listing and are read as attributes: "${column}"${hint}`,
    );
  });

  it("is no slip of a field that has its column", () => {
    expect(remark(["title", "channel", "sales channel"])).not.toContain("did you mean");
  });

  it.each([[["title"]], [["상품명", "판매 방식", "KC인증번호", "Image-Text"]], [["name", "note", ""]]])(
    "is not told where there is none: %s",
    (columns) => {
      expect(remark(columns)).toBeUndefined();
    },
  );
});

describe("a file without titles", () => {
  it.each([
    [["product title", "price"], ' (rename "product title"?)'],
    [["titel", "가격"], ' (rename "titel"?)'],
    [["품명 및 제목"], ' (rename "품명 및 제목"?)'],
    [["title;price"], ""],
  ])("%s", (columns, hint) => {
    const expected = '"title" or "name" or "product name" or "상품명" or "제목"';
    const found = columns.map((column) => `"${column}"`).join(", ");
    expect(() => remark(columns)).toThrow(
      `a.csv: has no column for the title, expected ${expected}${hint}; its columns are ${found}`,
    );
  });
});

it("every header that is shown is read as a field", () => {
  const headers = acceptedHeaders()
    .split("\n")
    .flatMap((line) => line.trim().split(", "));
  expect(headers.length).toBeGreaterThan(50);
  for (const header of headers) expect(listingOfRow([header], ["US"]), header).not.toHaveProperty("attributes");
});

it("a name of an object's own is an attribute like any other", () => {
  expect(listingOfRow(["title", "constructor", "channel"], ["젤리", "a", "toString"])).toEqual({
    title: "젤리",
    attributes: { constructor: "a" },
    channel: "toString",
  });
});
