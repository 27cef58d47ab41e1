/** Listings to measure with: everyday words and ingredients, and names of the tables, by a fixed seed. */
import { tables } from "../../src/api/data.js";
import type { Listing } from "../../src/index.js";
import type { SubjectRecord } from "../../src/tables/schema.js";
import { generator } from "./random.js";

const everyday =
  "무료배송 당일발송 국내산 프리미엄 대용량 선물세트 신상 특가 여름 겨울 남녀공용 휴대용 미니 세트 1+1 정품 공식 스테인리스 실리콘 원목 방수 초경량 접이식 무선 충전식 컬러 블랙 화이트 그레이 사은품 증정 리뷰 이벤트 한정 수량 best new premium set for home and kitchen soft cotton 100% 500ml 2개입 30cm".split(
    " ",
  );

const ingredients =
  "정제수 글리세린 설탕 밀가루 정제소금 유당 포도당 올리고당 변성전분 대두레시틴 구연산 비타민C 이산화규소 결정셀룰로스 스테아린산마그네슘 탈지분유 코코아분말 쌀가루 효모추출물 팜유 부틸렌글라이콜 나이아신아마이드 판테놀 잔탄검 카보머 알란토인 토코페롤 향료 1,2-헥산다이올 소듐하이알루로네이트".split(
    " ",
  );

/** What listings are to look like. */
export interface Shape {
  /** About so many signs has the title. */
  readonly length: number;
  /** So many ingredients follow, in one text; none when left out. */
  readonly ingredients?: number;
  /** One listing of so many names a subject, in the ingredients of every second of these if there are any; 0 = none. */
  readonly oneNamedOf?: number;
  /** The subjects that may be named; all when left out. */
  readonly records?: readonly SubjectRecord[];
}

/** So many listings of a shape, the same ones in every run. */
export function makeListings(
  count: number,
  { length, ingredients: listed = 0, oneNamedOf = 10, records = tables.records }: Shape,
): Listing[] {
  const next = generator(7);
  const names = records.flatMap(({ names: own }) => (own.ko ?? []).filter((name) => typeof name === "string"));
  const pick = (items: readonly string[]) => items[next(items.length)] as string;
  const insert = (words: string[], word: string) => words.splice(next(words.length), 0, word);
  let named = 0;
  return Array.from({ length: count }, () => {
    const title: string[] = [];
    while (title.join(" ").length < length) title.push(pick(everyday));
    const list = Array.from({ length: listed }, () => pick(ingredients));
    if (oneNamedOf > 0 && next(oneNamedOf) === 0) insert(listed > 0 && ++named % 2 === 0 ? list : title, pick(names));
    const text = title.join(" ").slice(0, length + 12);
    return listed > 0 ? { title: text, ingredients: list.join(", ") } : { title: text };
  });
}
