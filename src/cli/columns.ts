/** Turns a row of a table, with Korean or English headers, into a listing. */
import { DataError, type Listing } from "../index.js";

type Field = keyof Listing;

/** The headers that mean a field, as files have them but for spaces, hyphens and case. */
const headersOf = {
  title: ["title", "name", "product name", "상품명", "제목"],
  id: ["id", "sku", "상품 id", "상품번호", "상품코드"],
  brand: ["brand", "브랜드"],
  model: ["model", "모델", "모델명"],
  manufacturer: ["manufacturer", "maker", "제조사", "제조자"],
  importer: ["importer", "수입사", "수입자"],
  description: ["description", "상세설명", "상품설명", "설명"],
  ingredients: ["ingredients", "성분", "전성분", "원재료", "원재료명"],
  materials: ["materials", "재질", "소재"],
  category: ["category", "카테고리", "분류"],
  options: ["options", "옵션"],
  tags: ["tags", "태그"],
  imageText: ["imageText", "이미지텍스트"],
  origin: ["origin", "원산지", "제조국"],
  channel: ["channel", "판매방식"],
  condition: ["condition", "상태"],
  hsCode: ["hsCode"],
  gtin: ["gtin", "barcode", "바코드"],
  price: ["price", "가격", "판매가"],
  quantity: ["quantity", "수량"],
  adultOnly: ["adultOnly", "성인상품"],
  certifications: ["certifications", "certification", "인증번호", "KC 인증번호", "KC 인증"],
} as const satisfies Partial<Readonly<Record<Field, readonly string[]>>>;

type ColumnField = keyof typeof headersOf;

const fields: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(headersOf).flatMap(([field, headers]) =>
    headers.map((header): [string, ColumnField] => [letters(header), field as ColumnField]),
  ),
);

/** An attribute of this name has a column of its own in the table that is printed. */
const shownAttribute = "note";

const channelWords: ReadonlyMap<string, Listing["channel"]> = new Map([
  ["국내", "domestic"],
  ["국내판매", "domestic"],
  ["구매대행", "purchase-agent"],
  ["병행수입", "parallel-import"],
  ["직구", "cross-border"],
  ["해외직구", "cross-border"],
]);

const listFields: ReadonlySet<Field> = new Set<Field>(["materials", "options", "tags", "imageText"]);

function letters(header: string): string {
  return header.replace(/[\s()[\]_-]/g, "").toLowerCase();
}

/** The field that a header means, or undefined when it is an attribute of the seller's own. */
function fieldOf(header: string): ColumnField | undefined {
  return fields.get(letters(header));
}

/** The headers that mean each field, a line each. */
export function acceptedHeaders(): string {
  return Object.values(headersOf)
    .map((headers) => `  ${headers.join(", ")}`)
    .join("\n");
}

/**
 * Looks at the header of a file; says which columns mean no field, with what was perhaps meant, or nothing.
 *
 * @throws {DataError} when no column holds the title, without which no row is a listing.
 */
export function remarkOnColumns(columns: readonly string[], file: string): string | undefined {
  const present = new Set(columns.map(fieldOf));
  const others = columns.filter(
    (column) => fieldOf(column) === undefined && column !== "" && column !== shownAttribute,
  );
  if (!present.has("title")) {
    const near = others.find((column) => suggestionFor(column, new Set(["title"])) !== undefined);
    const expected = headersOf.title.map((header) => `"${header}"`).join(" or ");
    const found = columns.map((column) => `"${column}"`).join(", ");
    const renamed = near === undefined ? "" : ` (rename "${near}"?)`;
    throw new DataError([
      { path: file, message: `has no column for the title, expected ${expected}${renamed}; its columns are ${found}` },
    ]);
  }
  if (others.length === 0) return undefined;
  const open = new Set((Object.keys(headersOf) as ColumnField[]).filter((field) => !present.has(field)));
  const listed = others.map((column) => {
    const near = suggestionFor(column, open);
    return `"${column}"${near === undefined ? "" : ` (did you mean "${near}"?)`}`;
  });
  return `${file}: columns that mean no field of a listing and are read as attributes: ${listed.join(", ")}`;
}

/** The header of one of these fields that was perhaps meant: it differs by a slip, goes on, or is one of the words. */
function suggestionFor(column: string, wanted: ReadonlySet<ColumnField>): string | undefined {
  const written = letters(column);
  const words = column.toLowerCase().split(/[\s()[\]_-]+/);
  const known = [...wanted].flatMap((field) => headersOf[field].map((header) => ({ header, plain: letters(header) })));
  const tests: readonly ((plain: string) => boolean)[] = [
    (plain) => isOneSlip(written, plain),
    (plain) => words.includes(plain) || (/[가-힣]{2}/.test(plain) && written.includes(plain)),
    (plain) => written.length >= (/[가-힣]/.test(written) ? 2 : 3) && plain.startsWith(written),
  ];
  for (const test of tests) {
    const found = known.find(({ plain }) => test(plain));
    if (found) return found.header;
  }
  return undefined;
}

/** Is one letter missing, added or another, or are two swapped? */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/** A listing of one row; columns that mean no field become attributes. An empty cell says nothing. */
export function listingOfRow(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const listing: Record<string, unknown> = {};
  const attributes: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") continue;
    const field = fieldOf(column);
    if (field === undefined) attributes[column] = cell;
    else if (field === "origin" && !/^[A-Za-z]{2}$/.test(cell)) attributes[column] = cell;
    else listing[field] = readCell(field, cell);
  }
  if (Object.keys(attributes).length > 0) listing["attributes"] = attributes;
  return listing;
}

function readCell(field: Field, cell: string): unknown {
  if (field === "category") return cell.split(">").map((part) => part.trim());
  if (listFields.has(field)) return cell.split("|").map((part) => part.trim());
  if (field === "certifications") return [{ number: cell }];
  if (field === "adultOnly") return /^(?:y|yes|true|1|o|예)$/i.test(cell);
  if (field === "price" || field === "quantity") return Number(cell.replaceAll(",", ""));
  if (field === "channel") return channelWords.get(cell.replace(/\s/g, "")) ?? cell;
  return cell;
}
