/** The words of the command line in Korean and English: its labels, and the Korean of the library's closed lists. */
import type {
  Bilingual,
  Channel,
  Decision,
  DismissalReason,
  FactName,
  Form,
  LimitState,
  Proof,
  Purpose,
  Requirement,
  YesNoUnknown,
} from "../index.js";
import type { Disguise } from "../vocabulary.js";

const word = (ko: string, en: string): Bilingual => ({ ko, en });

export const decisionWords: Readonly<Record<Decision, Bilingual>> = {
  prohibited: word("금지", "prohibited"),
  restricted: word("조건", "restricted"),
  review: word("검토", "review"),
  allowed: word("허용", "allowed"),
};

export const labels = {
  error: word("오류", "error"),
  listing: word("상품", "listing"),
  decision: word("판정", "decision"),
  why: word("이유", "why"),
  note: word("비고", "note"),
  notice: word("알림", "notice"),
  evidence: word("근거", "evidence"),
  law: word("법령", "law"),
  requirement: word("요건", "requirement"),
  shape: word("형식", "shape"),
  considered: word("살펴봄", "considered"),
  missing: word("필요", "missing"),
  conflict: word("모순", "conflict"),
  disguised: word("숨겨 적음", "disguised"),
  asOf: word("기준일", "as of"),
  tables: word("데이터", "data"),
  reading: word("읽기", "reading"),
  settled: word("정한 뜻", "settled roles"),
  matter: word("사안", "matter"),
  because: word("까닭", "because of"),
  alsoSaid: word("다른 대목", "also said"),
  noRule: word("이 분류를 이 쓰임으로 판정하는 규칙이 없음", "no rule judges this class in this role"),
} as const satisfies Readonly<Record<string, Bilingual>>;

type ListedWord =
  | Channel
  | Disguise
  | DismissalReason
  | FactName
  | Form
  | LimitState
  | Proof
  | Purpose
  | Requirement["state"]
  | YesNoUnknown;

const korean: Readonly<Record<ListedWord, string>> = {
  contained: "함유",
  sold: "판매 대상",
  absent: "없다고 표시",
  named: "이름에만 쓰임",
  supports: "돕는다는 설명",
  compared: "비교 대상",
  accessory: "딸린 상품",
  about: "다룬 책ㆍ강의 등",
  likeness: "모양ㆍ무늬ㆍ향 등",
  unclear: "불분명",
  "other-form": "규정 밖의 상품 형태",
  "other-product": "규정 밖의 상품",
  "other-channel": "규정 밖의 판매 방식",
  "other-origin": "규정 밖의 원산지",
  "not-in-force": "그날 시행 중이 아님",
  "within-limit": "한도 안",
  "no-rule": "해당하는 규칙 없음",
  "allowed-by-pack": "팩에서 허용",
  domestic: "국내 판매",
  "purchase-agent": "구매대행",
  "parallel-import": "병행수입",
  "cross-border": "해외직구",
  class: "법적 분류",
  subject: "대상",
  role: "쓰임",
  claims: "다른 대목에서의 쓰임",
  disguised: "숨겨 적은 이름",
  channel: "판매 방식",
  origin: "원산지",
  form: "상품 형태",
  product: "판매 상품",
  purposes: "내세운 용도",
  forChildren: "어린이용",
  ingredients: "성분표",
  adultOnly: "성인 전용",
  condition: "상태",
  sellerKind: "판매자",
  limit: "한도",
  proof: "증명",
  food: "식품",
  supplement: "건강기능식품ㆍ보충제",
  medicine: "의약품",
  "quasi-drug": "의약외품",
  cosmetic: "화장품",
  pet: "반려동물용품",
  toy: "완구",
  book: "책",
  print: "인쇄물",
  garment: "의류",
  jewellery: "장신구",
  device: "기기",
  household: "생활용품",
  chemical: "화학제품",
  plant: "식물",
  animal: "동물",
  goods: "그 밖의 물품",
  sleep: "수면",
  slimming: "체중 감량",
  "sexual-function": "성기능",
  muscle: "근육",
  pain: "통증 완화",
  cognition: "인지 기능",
  "hair-growth": "발모",
  combat: "전투",
  kitchen: "주방",
  yes: "예",
  no: "아니요",
  unknown: "모름",
  none: "없음",
  within: "넘지 않음",
  over: "넘음",
  shown: "형식이 맞게 적힘",
  wrong: "형식이나 종류가 틀림",
  denied: "없다고 밝힘",
  "exempt-claimed": "면제라고 주장",
  missing: "적혀 있지 않음",
  "not-given": "실리지 않음",
  "not-due": "필요하지 않음",
  split: "띄우거나 기호로 끊음",
  jamo: "낱자",
  leet: "숫자로 바꿈",
  homoglyph: "닮은 글자",
  invisible: "보이지 않는 글자",
  repeated: "되풀이한 글자",
  choseong: "초성",
  keyboard: "영문 자판",
};

/** With the words of the short lists that facts and conflicts also hold. */
const known: ReadonlyMap<string, string> = new Map([
  ...Object.entries(korean),
  ["listed", "있음"],
  ["new", "새것"],
  ["used", "중고"],
  ["business", "사업자"],
  ["person", "개인"],
  ["true", "예"],
  ["false", "아니요"],
]);

/** A word of a closed list in both languages; in English as the library writes it, any other word as it is. */
export function listedWord(text: string): Bilingual {
  return { ko: known.get(text) ?? text, en: text };
}
