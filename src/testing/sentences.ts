/** Sentences, written by hand, in which sellers mean a name in a given role. */
import type { Role } from "../vocabulary.js";

type Sentence = (name: string) => string;

/** Titles of both languages that mean the name in this role; of `named` the ingredients besides must lack it. */
export const sentences: Readonly<Record<Role, Readonly<Record<"ko" | "en", readonly [Sentence, ...Sentence[]]>>>> = {
  contained: {
    ko: [(name) => `${name} 10mg 60정`, (name) => `${name} 함유 캡슐 90정`],
    en: [(name) => `${name} 10mg 60 tablets`, (name) => `Capsules with ${name} 5mg`],
  },
  sold: {
    ko: [(name) => `${name} 새상품`, (name) => `${name} 1개`],
    en: [(name) => `New ${name}`, (name) => `${name} 1 pcs`],
  },
  absent: {
    ko: [(name) => `${name} 무첨가 젤리`, (name) => `${name} 없는 젤리`],
    en: [(name) => `${name}-free jelly`, (name) => `Jelly without ${name}`],
  },
  named: {
    ko: [(name) => `${name} 젤리`],
    en: [(name) => `${name} jelly`],
  },
  supports: {
    ko: [(name) => `${name} 생성을 돕는 젤리`, (name) => `${name} 분비 촉진 젤리`],
    en: [(name) => `Jelly that supports ${name} production`],
  },
  compared: {
    ko: [(name) => `${name} 대신 먹는 젤리`],
    en: [(name) => `Jelly, an alternative to ${name}`],
  },
  accessory: {
    ko: [(name) => `${name} 케이스`, (name) => `${name} 보관함`],
    en: [(name) => `Case for ${name}`, (name) => `${name} holder`],
  },
  about: {
    ko: [(name) => `${name} 이야기 (도서)`, (name) => `${name} 입문 책`],
    en: [(name) => `The story of ${name} (book)`],
  },
  likeness: {
    ko: [(name) => `${name} 무늬 티셔츠`, (name) => `${name} 그림 에코백`],
    en: [(name) => `${name} pattern t-shirt`],
  },
  unclear: { ko: [(name) => name], en: [(name) => name] },
};

/** Roles in which the subject itself is not offered. */
export const clearingRoles: readonly Role[] = ["absent", "accessory", "about", "likeness"];

export function isClearing(role: Role): boolean {
  return clearingRoles.includes(role);
}

/** Words of ordinary titles that no law knows. */
export const harmlessWords: readonly string[] =
  "무료배송 당일발송 대용량 프리미엄 신상품 특가 국내산 남녀노소 봄가을 블랙 화이트 소형 중형 대형 튼튼한 가벼운 예쁜 best new sale premium 리뷰이벤트 한정수량 오늘출발 깔끔한 심플 모던 데일리".split(
    " ",
  );

/** Ingredients that no law knows. */
export const harmlessIngredients: readonly string[] = ["정제수", "사과농축액", "설탕", "펙틴", "구연산"];
