/** What sellers say around an offer, written by hand: it denies the postage, the sugar or the prescription, never what is on offer. */
import * as fc from "fast-check";
import type { Listing } from "../listing/schema.js";
import type { SubjectRecord } from "../tables/schema.js";
import { channels } from "../vocabulary.js";
import { type WrittenName, writerFor } from "./names.js";
import { arbAmong, type WithTables } from "./subjects.js";

/** Of delivery, price and service. */
const ofService: readonly string[] = [
  "free shipping",
  "free delivery",
  "free returns",
  "free gift",
  "free gift included",
  "free sample",
  "buy 2 get 1 free",
  "no minimum order",
  "no hidden fees",
  "no questions asked",
  "no refunds",
  "no.1 best seller",
  "for sale",
  "risk free",
  "hassle free",
  "worry free",
  "무료배송",
  "무료 배송",
  "배송비 없음",
  "배송비 제로",
  "추가금 없음",
  "수수료 없음",
  "무이자 할부",
  "당일발송",
  "사은품 증정",
  "사은품 포함",
  "환불 불가",
  "노마진 특가",
];

/** Of what buying a medicine takes. */
const ofPrescriptions: readonly string[] = [
  "no prescription",
  "no prescription needed",
  "no prescription required",
  "without prescription",
  "without a prescription",
  "prescription free",
  "no doctor visit",
  "처방전 없이",
  "처방전 없이 구매",
  "처방전 없음",
  "처방전 필요 없음",
  "처방 없이 구매 가능",
  "병원 방문 없이",
];

/** Of what taking it brings. */
const ofEffects: readonly string[] = [
  "no side effects",
  "without side effects",
  "side effect free",
  "no known side effects",
  "not habit forming",
  "non-addictive",
  "pain free",
  "부작용 없음",
  "부작용 없는",
  "부작용 없이",
  "부작용 걱정 없음",
  "부작용 제로",
  "무부작용",
  "내성 없음",
  "중독성 없음",
  "자극 없는",
  "통증 없이",
];

/** Of other things that it does not hold. */
const ofOtherContents: readonly string[] = [
  "gluten free",
  "gluten-free",
  "sugar free",
  "sugar-free",
  "dairy free",
  "lactose free",
  "soy free",
  "nut free",
  "BPA free",
  "GMO free",
  "cruelty free",
  "no sugar",
  "no added sugar",
  "zero sugar",
  "zero calories",
  "no artificial colors",
  "no preservatives",
  "no additives",
  "contains no gluten",
  "does not contain lactose",
  "without artificial flavors",
  "free of gluten",
  "free from soy",
  "글루텐 프리",
  "글루텐프리",
  "슈가프리",
  "락토스 프리",
  "BPA 프리",
  "제로 슈가",
  "제로 칼로리",
  "설탕 무첨가",
  "설탕 없음",
  "설탕 제로",
  "무설탕",
  "무가당",
  "무색소",
  "무방부제",
  "무향료",
  "무보존료",
  "색소 무첨가",
  "방부제 무첨가",
  "합성향료 무첨가",
  "첨가물 없음",
  "글루텐 없이",
  "색소를 넣지 않은",
  "설탕이 들어있지 않은",
  "방부제 불검출",
];

/** What a phrase speaks of; in some places it could speak of the subject as well, and is not put there. */
type Matter = "service" | "prescriptions" | "effects" | "contents";

/** A phrase of sellers. */
interface Talk {
  readonly phrase: string;
  readonly of: Matter;
}

const talkOf: Readonly<Record<Matter, readonly string[]>> = {
  service: ofService,
  prescriptions: ofPrescriptions,
  effects: ofEffects,
  contents: ofOtherContents,
};

/** Every phrase, in English and in Korean. */
export const sellersTalk: readonly Talk[] = (Object.keys(talkOf) as readonly Matter[]).flatMap((of) =>
  talkOf[of].map((phrase) => ({ phrase, of })),
);

/** What parts a phrase from the offer. */
const separators = [" ", ", ", " - "] as const;
type Separator = (typeof separators)[number];

/** An offer, with and without what its seller says besides. */
export interface Embellished {
  readonly plain: Listing;
  readonly talked: Listing;
}

/** What stands behind a name: nothing, or how much of it there is. */
const tails = {
  substance: { ko: ["", "10mg 60정"], en: ["", "10mg 60 tablets"] },
  goods: { ko: ["", "1개"], en: ["", "1 pcs"] },
} as const;

/** Before the offer, between the name and the amount, behind the offer. */
const places = ["before", "between", "behind"] as const;
type Place = (typeof places)[number];

/** Offers with a phrase of sellers in them that says nothing of what is offered. */
export function arbEmbellished({ tables, favoured }: WithTables): fc.Arbitrary<Embellished> {
  const writer = writerFor(tables);
  const fitting = tables.records.filter((record) => writer.plainNamesOf(record).length > 0);
  return arbAmong(fitting, favoured).chain((record) =>
    fc
      .record({
        name: fc.constantFrom(...writer.plainNamesOf(record)),
        talk: fc.constantFrom(...sellersTalk.filter((talk) => isBesidesIt(talk, record, writer.plainNamesOf(record)))),
        tail: fc.constantFrom(0 as const, 1 as const),
        separator: fc.constantFrom(...separators),
        place: fc.constantFrom(...places),
        channel: fc.constantFrom(...channels),
      })
      .map(({ name, talk, tail, separator, place, channel }) => {
        const amount = tails[record.kind][name.language][tail];
        const parted = isEnumeration(talk, record, amount, place) && separator === ", " ? " - " : separator;
        return {
          plain: { title: joined([name.text, amount], " "), channel },
          talked: { title: titleOf(name.text, amount, talk.phrase, parted, place), channel },
        };
      }),
  );
}

/** A phrase that names the subject speaks of it; and only a medicine is sold with or without a prescription. */
function isBesidesIt({ phrase, of }: Talk, { kind }: SubjectRecord, names: readonly WrittenName[]): boolean {
  const said = phrase.toLowerCase();
  return (
    (of !== "prescriptions" || kind === "substance") && !names.some(({ text }) => said.includes(text.toLowerCase()))
  );
}

/** Beside a name without a dose, a comma makes one list of both: 멜라토닌, 설탕 무첨가 denies the two of them. */
function isEnumeration({ of }: Talk, { kind }: SubjectRecord, amount: string, place: Place): boolean {
  const hasDose = kind === "substance" && amount !== "";
  return of === "contents" && !hasDose && !(place === "behind" && amount !== "");
}

function titleOf(name: string, amount: string, phrase: string, separator: Separator, place: Place): string {
  if (place === "before") return joined([phrase, joined([name, amount], " ")], separator);
  if (place === "between") return joined([name, phrase, amount], separator);
  return joined([joined([name, amount], " "), phrase], separator);
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== "").join(separator);
}
