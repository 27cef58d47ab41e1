/** Listings of a given length for measuring: lifelike words of the tables' own lexicon and of no table, by a fixed seed. */
import { tables } from "../src/api/data.js";
import type { Listing } from "../src/index.js";

const ordinary =
  "무료배송 당일발송 국내산 프리미엄 대용량 선물세트 신상 특가 여름 겨울 남녀공용 휴대용 미니 세트 1+1 정품 공식 스테인리스 실리콘 원목 방수 초경량 접이식 무선 충전식 컬러 블랙 화이트 그레이 사은품 증정 리뷰 이벤트 한정 수량 best new premium set for home and kitchen soft cotton 100% 500ml 2개입 30cm".split(
    " ",
  );

/** A linear congruential generator: the same texts in every run (Numerical Recipes, ranqd1). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Listings whose title has about this many signs; a tenth of them names a subject of the tables. */
export function makeListings(count: number, length: number, seed = 7): Listing[] {
  const next = generator(seed);
  const names = tables.records.flatMap(({ names: own }) => (own.ko ?? []).filter((name) => typeof name === "string"));
  const pick = <T>(items: readonly T[]) => items[next(items.length)] as T;
  return Array.from({ length: count }, () => {
    const words: string[] = [];
    while (words.join(" ").length < length) words.push(pick(ordinary));
    if (next(10) === 0) words.splice(next(words.length), 0, pick(names) as string);
    return { title: words.join(" ").slice(0, length + 12) };
  });
}
