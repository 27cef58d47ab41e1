/** Turns a row of a table, with Korean or English headers, into a listing. */
import type { Listing } from "../index.js";

type Field = keyof Listing;

/** Headers as files have them, without spaces and in lower case, and the field they mean. */
const headers: Readonly<Record<string, Field>> = {
  id: "id",
  상품id: "id",
  상품번호: "id",
  상품코드: "id",
  sku: "id",
  title: "title",
  name: "title",
  상품명: "title",
  제목: "title",
  product_name: "title",
  productname: "title",
  brand: "brand",
  브랜드: "brand",
  model: "model",
  모델: "model",
  모델명: "model",
  manufacturer: "manufacturer",
  maker: "manufacturer",
  제조사: "manufacturer",
  제조자: "manufacturer",
  importer: "importer",
  수입사: "importer",
  수입자: "importer",
  description: "description",
  상세설명: "description",
  상품설명: "description",
  설명: "description",
  ingredients: "ingredients",
  성분: "ingredients",
  전성분: "ingredients",
  원재료: "ingredients",
  원재료명: "ingredients",
  materials: "materials",
  재질: "materials",
  소재: "materials",
  category: "category",
  카테고리: "category",
  분류: "category",
  options: "options",
  옵션: "options",
  tags: "tags",
  태그: "tags",
  imagetext: "imageText",
  이미지텍스트: "imageText",
  origin: "origin",
  원산지: "origin",
  제조국: "origin",
  channel: "channel",
  판매방식: "channel",
  condition: "condition",
  상태: "condition",
  hscode: "hsCode",
  gtin: "gtin",
  barcode: "gtin",
  바코드: "gtin",
  price: "price",
  가격: "price",
  판매가: "price",
  quantity: "quantity",
  수량: "quantity",
  adultonly: "adultOnly",
  성인상품: "adultOnly",
  certification: "certifications",
  certifications: "certifications",
  인증번호: "certifications",
  kc인증번호: "certifications",
  kc인증: "certifications",
};

const channelWords: Readonly<Record<string, Listing["channel"]>> = {
  국내: "domestic",
  국내판매: "domestic",
  구매대행: "purchase-agent",
  병행수입: "parallel-import",
  직구: "cross-border",
  해외직구: "cross-border",
};

const listFields: ReadonlySet<Field> = new Set<Field>(["materials", "options", "tags", "imageText"]);

/** The field that a header means, or undefined when it is an attribute of the seller's own. */
function fieldOf(header: string): Field | undefined {
  return headers[header.replace(/[\s()[\]]/g, "").toLowerCase()];
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
  if (field === "channel") return channelWords[cell.replace(/\s/g, "")] ?? cell;
  return cell;
}
