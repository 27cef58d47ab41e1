/** Says in plain Korean and English what rules and regulations say in the words of the facts. */
import type { Limit, Regulation, Scope } from "../../src/api/data.js";
import type { FactName, Facts } from "../../src/matters/facts.js";
import { type Condition, factOf, type Leaf, wordsOf } from "../../src/rules/language.js";
import type { TableIndex } from "../../src/tables/tables.js";
import { subjectName } from "../../src/verdict/finding.js";
import type { Bilingual, Channel, Confidence, DismissalReason, Form, Purpose } from "../../src/vocabulary.js";

const word = (ko: string, en: string): Bilingual => ({ ko, en });

export const confidenceWords: Readonly<Record<Confidence, Bilingual>> = {
  verified: word("확인됨", "verified"),
  known: word("알려져 있으나 원문은 읽지 않음", "known, not read"),
  uncertain: word("불확실", "uncertain"),
};

/** Why an example is no hit. */
export const reasonWords: Readonly<Record<DismissalReason | "no-mention", Bilingual>> = {
  "no-mention": word("이름으로 읽지 않음", "not read as its name"),
  contained: word("함유", "contained"),
  sold: word("판매 대상", "sold"),
  absent: word("없다고 표시", "said to be absent"),
  named: word("이름에만 쓰임", "only in a name"),
  supports: word("돕는다는 설명", "said to be supported"),
  compared: word("비교 대상", "compared with"),
  accessory: word("그 물건에 딸린 상품", "goods that go with it"),
  about: word("그것을 다룬 책ㆍ강의 등", "a work about it"),
  likeness: word("모양ㆍ무늬ㆍ향 등", "a likeness of it"),
  unclear: word("불분명", "unclear"),
  "other-form": word("규정 밖의 상품 형태", "another form of goods"),
  "other-product": word("규정 밖의 상품", "other goods"),
  "other-channel": word("규정 밖의 판매 방식", "another way of sale"),
  "other-origin": word("규정 밖의 원산지", "another origin"),
  "not-in-force": word("그날 시행 중이 아님", "not in force that day"),
  "within-limit": word("한도 안", "within the limit"),
  "no-rule": word("해당하는 규칙 없음", "no rule holds"),
  "allowed-by-pack": word("팩에서 허용", "allowed by a pack"),
};

const channelWords: Readonly<Record<Channel, Bilingual>> = {
  domestic: word("국내 판매", "sale by a Korean seller"),
  "purchase-agent": word("구매대행", "a purchase agent"),
  "parallel-import": word("병행수입", "parallel import"),
  "cross-border": word("해외직구", "the buyer's own import"),
};

const formWords: Readonly<Record<Form, Bilingual>> = {
  food: word("식품", "food"),
  supplement: word("건강기능식품ㆍ보충제", "a supplement"),
  medicine: word("의약품", "a medicine"),
  "quasi-drug": word("의약외품", "a quasi-drug"),
  cosmetic: word("화장품", "a cosmetic"),
  pet: word("반려동물용품", "pet goods"),
  toy: word("완구", "a toy"),
  book: word("책", "a book"),
  print: word("인쇄물", "a print"),
  garment: word("의류", "a garment"),
  jewellery: word("장신구", "jewellery"),
  device: word("기기", "a device"),
  household: word("생활용품", "household goods"),
  chemical: word("화학제품", "a chemical"),
  plant: word("식물", "a plant"),
  animal: word("동물", "an animal"),
  goods: word("그 밖의 물품", "other goods"),
  unknown: word("모름", "unknown"),
};

const purposeWords: Readonly<Record<Purpose, Bilingual>> = {
  sleep: word("수면", "sleep"),
  slimming: word("체중 감량", "slimming"),
  "sexual-function": word("성기능", "sexual function"),
  muscle: word("근육", "muscle"),
  pain: word("통증 완화", "pain relief"),
  cognition: word("인지 기능", "cognition"),
  "hair-growth": word("발모", "hair growth"),
  combat: word("전투", "combat"),
  kitchen: word("주방", "the kitchen"),
};

const { contained, sold, absent, named, supports, compared, accessory, about, likeness, unclear } = reasonWords;
const roleWords = { contained, sold, absent, named, supports, compared, accessory, about, likeness, unclear };
const unknown = word("모름", "unknown");
const yesOrNo = { true: word("예", "yes"), false: word("아니요", "no") };

/** Facts whose words are ids of the tables. */
type FactOfIds = "class" | "subject" | "product" | "origin";
type WordOf<F extends FactName> = Facts[F] extends readonly (infer W)[] ? W : Facts[F];
type FactWords = {
  readonly [F in Exclude<FactName, FactOfIds>]: {
    readonly name: Bilingual;
    readonly words: Readonly<Record<`${WordOf<F> & (string | boolean)}`, Bilingual>>;
  };
};

const factWords: FactWords = {
  role: { name: word("쓰임", "how the listing means it"), words: roleWords },
  claims: { name: word("다른 대목에서의 쓰임", "how it is meant elsewhere"), words: roleWords },
  disguised: { name: word("숨겨 적은 이름", "a hidden name"), words: yesOrNo },
  channel: { name: word("판매 방식", "way of sale"), words: channelWords },
  form: { name: word("상품 형태", "form of the goods"), words: formWords },
  purposes: { name: word("내세운 용도", "purposes claimed"), words: purposeWords },
  forChildren: {
    name: word("어린이용", "for children"),
    words: { yes: yesOrNo.true, no: yesOrNo.false, unknown },
  },
  ingredients: { name: word("성분표", "list of ingredients"), words: { listed: word("있음", "given"), unknown } },
  adultOnly: { name: word("성인 전용", "for adults only"), words: yesOrNo },
  condition: {
    name: word("상태", "condition"),
    words: { new: word("새것", "new"), used: word("중고", "used"), unknown },
  },
  sellerKind: {
    name: word("판매자", "seller"),
    words: { business: word("사업자", "a business"), person: word("개인", "a person"), unknown },
  },
  limit: {
    name: word("규정의 한도", "limit of the regulation"),
    words: {
      none: word("정해져 있지 않음", "none set"),
      within: word("넘지 않음", "kept"),
      over: word("넘음", "passed"),
      unknown: word("양을 알 수 없음", "amount unknown"),
    },
  },
  proof: {
    name: word("요구되는 증명", "proof required"),
    words: {
      none: word("요구 없음", "none"),
      shown: word("형식이 맞게 적힘", "shown, of the right shape"),
      wrong: word("형식이나 종류가 틀림", "of another shape or kind"),
      denied: word("없다고 밝힘", "said not to exist"),
      "exempt-claimed": word("면제라고 주장", "exemption claimed"),
      missing: word("적혀 있지 않음", "missing"),
      unknown: word("‘상세페이지 참조’ 등", "only a placeholder"),
      "not-given": word("인증 정보가 실리지 않는 등록 정보", "listings that never carry it"),
    },
  },
};

type Language = keyof Bilingual;
const both = (say: (language: Language) => string): Bilingual => ({ ko: say("ko"), en: say("en") });

/** `a, b or c`. */
function anyOf(words: readonly Bilingual[]): Bilingual {
  return both((language) => {
    const said = words.map((each) => each[language]);
    const last = said.pop() ?? "";
    return said.length === 0 ? last : `${said.join(", ")}${language === "ko" ? " 또는 " : " or "}${last}`;
  });
}

/** A condition of a bundled rule; such a rule compares no numbers. */
export function conditionInWords(condition: Condition, index: TableIndex): Bilingual {
  if ("in" in condition) return leafInWords(condition, index);
  if ("!" in condition) {
    const inner = conditionInWords(condition["!"][0], index);
    return { ko: `다음이 아님: ${inner.ko}`, en: `not so: ${inner.en}` };
  }
  const isEither = "or" in condition;
  if (!isEither && !("and" in condition)) throw new Error("a bundled rule compares no numbers");
  const parts = (isEither ? condition.or : condition.and).map((part) => conditionInWords(part, index));
  return {
    ko: `${isEither ? "다음 중 하나" : "다음 모두"}: ${parts.map(({ ko }) => `(${ko})`).join(", ")}`,
    en: `${isEither ? "one of" : "all of"}: ${parts.map(({ en }) => `(${en})`).join(", ")}`,
  };
}

function leafInWords(leaf: Leaf, index: TableIndex): Bilingual {
  const fact = factOf(leaf) as FactName;
  const known = fact in factWords ? factWords[fact as Exclude<FactName, FactOfIds>] : undefined;
  const names = wordsOf(leaf).map((each) => {
    const id = String(each);
    return (known?.words as Readonly<Record<string, Bilingual>> | undefined)?.[id] ?? nameOf(id, index);
  });
  const { ko, en } = anyOf(names);
  const name = known?.name ?? {
    ko: fact === "class" ? "법적 분류" : "판매 상품",
    en: fact === "class" ? "class" : "what is sold",
  };
  return { ko: `${name.ko}: ${ko}`, en: `${name.en}: ${en}` };
}

/** The name of a class or a subject. */
function nameOf(id: string, index: TableIndex): Bilingual {
  const record = index.records.get(id);
  return index.classes.get(id)?.name ?? (record ? subjectName(record).name : word(id, id));
}

/** When law is in force; nothing where it has no days. */
export function daysInWords({
  from,
  to,
}: {
  from?: Regulation["from"] | undefined;
  to?: string | undefined;
}): Bilingual {
  const start =
    from === undefined
      ? word("", "")
      : typeof from === "string"
        ? word(`${from}부터`, `from ${from}`)
        : word(`${from.before}에 시행 중(시작일 미확인)`, `in force on ${from.before}, start not established`);
  const end = to === undefined ? word("", "") : word(`${to} 전까지`, `until before ${to}`);
  return both((language) => [start[language], end[language]].filter((part) => part !== "").join(", "));
}

/** Where a regulation applies, one phrase for each thing it asks. */
export function scopeInWords(scope: Scope, index: TableIndex): readonly Bilingual[] {
  const say = (
    words: readonly Bilingual[] | undefined,
    ko: (list: string) => string,
    en: (list: string) => string,
  ): readonly Bilingual[] => {
    if (words === undefined) return [];
    const list = anyOf(words);
    return [{ ko: ko(list.ko), en: en(list.en) }];
  };
  const countries = (codes: readonly string[] | undefined) => codes?.map((code) => word(code, code));
  const goods = (ids: readonly string[] | undefined) => ids?.map((id) => nameOf(id, index));
  return [
    ...say(
      scope.forms?.map((form) => formWords[form]),
      (list) => `상품 형태가 ${list}인 때만(모르는 때 포함)`,
      (list) => `only where the goods are ${list}, or their form is unknown`,
    ),
    ...say(
      scope.notForms?.map((form) => formWords[form]),
      (list) => `상품 형태가 ${list}인 때 제외`,
      (list) => `except where the goods are ${list}`,
    ),
    ...say(
      scope.channels?.map((channel) => channelWords[channel]),
      (list) => `판매 방식이 ${list}인 때만`,
      (list) => `only where the way of sale is ${list}`,
    ),
    ...say(
      countries(scope.origins),
      (list) => `원산지가 ${list}인 때만`,
      (list) => `only where the origin is ${list}`,
    ),
    ...say(
      countries(scope.notOrigins),
      (list) => `원산지가 ${list}인 때 제외`,
      (list) => `except where the origin is ${list}`,
    ),
    ...say(
      goods(scope.product),
      (list) => `파는 상품이 ${list}인 때만`,
      (list) => `only where what is sold is ${list}`,
    ),
    ...say(
      goods(scope.notProduct),
      (list) => `파는 상품이 ${list}인 때 제외`,
      (list) => `except where what is sold is ${list}`,
    ),
    ...say(
      scope.purposes?.map((purpose) => purposeWords[purpose]),
      (list) => `내세운 용도가 ${list}인 때만`,
      (list) => `only where a claimed purpose is ${list}`,
    ),
    ...(scope.forChildren === undefined ? [] : [word("어린이용인 때만", "only where the goods are for children")]),
  ];
}

const relations: Readonly<Record<Limit["op"], (amount: string) => Bilingual>> = {
  ">": (amount) => word(`${amount} 초과`, `more than ${amount}`),
  ">=": (amount) => word(`${amount} 이상`, `${amount} or more`),
  "<": (amount) => word(`${amount} 미만`, `less than ${amount}`),
  "<=": (amount) => word(`${amount} 이하`, `${amount} or less`),
};

/** From which amount on a limit is passed; several are alternatives. */
export function limitsInWords(limits: readonly Limit[], index: TableIndex): Bilingual {
  return anyOf(
    limits.map(({ measure, op, value, unit }) => {
      const name = index.tables.measures.measures.find(({ id }) => id === measure)?.name ?? word(measure, measure);
      const relation = relations[op](`${value} ${unit}`);
      return { ko: `${name.ko} ${relation.ko}`, en: `${name.en} of ${relation.en}` };
    }),
  );
}
