/** How structure and small words decide what a name means: each row is a habit of real listings. */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Role } from "../../src/vocabulary.js";

const engine = new Engine(bundledTables, { asOf: "2026-11-23" });
type Input = { readonly title: string } & Record<string, unknown>;

/** The settled role of a subject, or undefined where its name is not read. */
function roleOf(subject: string, listing: Input): Role | undefined {
  return engine.run(listing).subjects.find((settled) => settled.subject === subject)?.role;
}

describe("a name that needs an amount is read only beside one", () => {
  it.each<[string, Role | undefined]>([
    ["황산 500ml 특급", "sold"],
    ["황산 20kg 말통", "sold"],
    ["황산 처리 안 한 건과일", undefined],
    ["황산 (1L) 공업용", "sold"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("sulfuric-acid", { title })).toBe(role);
  });
});

describe("what things are made of or made as is in the goods named after it", () => {
  it.each<[string, string, Role]>([
    ["상아 도장 케이스 세트", "ivory", "sold"],
    ["천연 상아 장식 조각", "ivory", "sold"],
    ["천연 상아 무늬 벽지", "ivory", "likeness"],
    ["미러급 지갑 당일발송", "counterfeit-wording", "sold"],
    ["악어가죽 케이스", "crocodile-leather", "sold"],
    ["석면 시트 1.5T", "asbestos", "contained"],
    ["석면 탐지 키트", "asbestos", "supports"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("a package is no accessory", () => {
  it.each<[string, Role]>([
    ["전자담배 기기 케이스", "accessory"],
    ["전자담배 기기 10개 박스", "sold"],
    ["전자담배 기기 박스", "accessory"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("e-cigarette-device", { title })).toBe(role);
  });
});

describe("an attribute named after a substance speaks of it", () => {
  it.each<[Record<string, string>, Role | undefined]>([
    [{ 카드뮴: "1.2%" }, "contained"],
    [{ "카드뮴 함량": "75 mg/kg" }, "contained"],
    [{ 카드뮴: "0%" }, "absent"],
    [{ 카드뮴: "불검출" }, "absent"],
    [{ 카드뮴: "상세페이지 참조" }, undefined],
    [{ "무첨가 성분": "카드뮴" }, "absent"],
  ])("%j: %s", (attributes, role) => {
    expect(roleOf("cadmium", { title: "어린이 목걸이", attributes })).toBe(role);
  });
});

describe("the department of a category comes before its shelf", () => {
  it.each<[string | string[], string]>([
    ["식품>견과/씨앗", "food"],
    ["식품>이너뷰티", "supplement"],
    ["도서>건강/의약품", "book"],
    [["반려동물", "간식", "육포"], "pet"],
    ["뷰티>스킨케어>크림", "cosmetic"],
    ["원예>씨앗", "plant"],
    ["미용 및 건강", "unknown"],
  ])("%j is %s", (category, form) => {
    expect(engine.run({ title: "선물용 100g", category }).context.form.value).toBe(form);
  });
});

describe("a name as medicines are registered under makes the goods a medicine", () => {
  it.each<[string, string]>([
    ["이부프로펜정200밀리그램 10정", "medicine"],
    ["덱시부프로펜연질캡슐300mg", "medicine"],
    ["가정용 200mg 계량스푼", "unknown"],
  ])("%s is %s", (title, form) => {
    expect(engine.run({ title }).context.form.value).toBe(form);
  });
});

describe("the items of an enumeration share what is said behind it", () => {
  it.each<[string, string, Role]>([
    ["삭센다·위고비 펜 보냉 파우치", "liraglutide", "accessory"],
    ["멜라토닌, 카페인 무첨가 젤리", "melatonin", "absent"],
    ["카페인 무첨가 멜라토닌 10mg", "melatonin", "contained"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("goods that a later name names stay what they are", () => {
  it.each<[string, string, Role]>([
    ["스위머바 스타일 아기 목튜브", "baby-swim-ring", "sold"],
    ["아기 목튜브 모형 키링", "baby-swim-ring", "likeness"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("small words", () => {
  it.each<[string, string, Role | undefined]>([
    ["수면엔 멜라토닌 無! 락티움", "melatonin", "absent"],
    ["멜라토닌 미사용 수면 젤리", "melatonin", "absent"],
    ["멜라토닌 들어있나요 물어보지 마세요 젤리", "melatonin", "contained"],
    ["토닉워터 12캔 하이볼 얼음틀", "mixed-drink", undefined],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });

  it("an ampoule that counts makes no cosmetic", () => {
    expect(engine.run({ title: "에토미데이트 10ml 10앰플" }).context.form.value).toBe("unknown");
  });
});

describe("the brand of a medicine is one on whatever shelf it stands", () => {
  const decisionOf = (listing: Input) => engine.run(listing).verdict.decision;

  it.each<[Input, string]>([
    [{ title: "비아그라 100mg 정품", category: "뷰티>바디케어" }, "prohibited"],
    [{ title: "라미실 크림 15g", category: "뷰티>바디케어" }, "prohibited"],
    [{ title: "라미실 라인 보습 바디로션 200ml", category: "뷰티>바디케어" }, "allowed"],
  ])("%j: %s", (listing, decision) => {
    expect(decisionOf(listing)).toBe(decision);
  });
});

describe("units before their number", () => {
  it.each<[string, string]>([
    ["그린 레이저포인터 Class 4", "prohibited"],
    ["전동킥보드 시속 45 듀얼모터", "prohibited"],
    ["전동킥보드 시속 20 입문용", "restricted"],
  ])("%s is %s", (title, decision) => {
    expect(engine.run({ title }).verdict.decision).toBe(decision);
  });
});

describe("sellers' talk behind a name denies something else", () => {
  it.each<[string, string, Role]>([
    ["Oxycodone tablets, no prescription needed", "oxycodone", "contained"],
    ["Valium - no prescription required, free shipping", "diazepam", "sold"],
    ["Xanax FREE US shipping", "alprazolam", "sold"],
    ["Viagra free sample 100mg", "sildenafil", "sold"],
    ["Viagra zero side effects 100mg", "sildenafil", "sold"],
    ["Cialis less than $5 per pill", "tadalafil", "sold"],
    ["Melatonin free of gluten 3mg tablets", "melatonin", "contained"],
    ["Melatonin, gluten free, 3mg 120 tablets", "melatonin", "contained"],
    ["Melatonin no sugar gummies 5mg", "melatonin", "contained"],
    ["Melatonin capsules - no artificial colors, 5mg", "melatonin", "contained"],
    ["멜라토닌, 글루텐프리 60정", "melatonin", "contained"],
    ["멜라토닌 제로 칼로리 구미", "melatonin", "contained"],
    ["멜라토닌 흡수 빠른 캡슐 60정", "melatonin", "contained"],
    ["褪黑素不含糖 60粒", "melatonin", "contained"],
    ["伟哥无副作用", "sildenafil", "sold"],
    ["비아그라 부작용 없음", "sildenafil", "sold"],
    ["비아그라 걱정없이 구매하세요", "sildenafil", "sold"],
    ["비아그라 x 시알리스 콤보", "sildenafil", "sold"],
    ["Xanax sold out soon order now", "alprazolam", "sold"],
    ["Stun gun level 5", "stun-gun", "sold"],
    ["Stun gun - not a toy", "stun-gun", "sold"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("what a seller denies of the name itself stays denied", () => {
  it.each<[string, Role]>([
    ["Melatonin-free sleep gummies", "absent"],
    ["Melatonin free sleep gummies", "absent"],
    ["Melatonin free 60 gummies", "absent"],
    ["Melatonin, caffeine and sugar free tea", "absent"],
    ["Sleep drink, melatonin: none", "absent"],
    ["Sleep gummies (melatonin X)", "absent"],
    ["Sleep tea without melatonin", "absent"],
    ["멜라토닌 제로 수면 젤리", "absent"],
    ["멜라토닌 프리 수면 젤리", "absent"],
    ["멜라토닌·카페인 무첨가 젤리", "absent"],
    ["멜라토닌 걱정없는 꿀잠 젤리", "absent"],
    ["수면 젤리 멜라토닌 부작용 걱정된다면", "compared"],
    ["Natural alternative, no melatonin alternative needed", "absent"],
    ["Melatonin alternative sleep drops", "compared"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("melatonin", { title })).toBe(role);
  });
});

describe("what comes with the goods makes no accessory of them", () => {
  it.each<[string, string, Role]>([
    ["Switchblade knife free sheath", "automatic-knife", "sold"],
    ["Laser pointer 200mW with charger and case", "laser-pointer", "sold"],
    ["Crossbow with case and arrows", "crossbow", "sold"],
    ["전기충격기 및 케이스", "stun-gun", "sold"],
    ["전기충격기와 홀스터", "stun-gun", "sold"],
    ["전기충격기 무료 케이스", "stun-gun", "sold"],
    ["비아그라 가이드북 증정", "sildenafil", "sold"],
    ["Viagra with instructions book", "sildenafil", "sold"],
    ["비아그라 1박스", "sildenafil", "sold"],
    ["Holster for stun gun", "stun-gun", "accessory"],
    ["Crossbow case", "crossbow", "accessory"],
    ["전기충격기 케이스", "stun-gun", "accessory"],
    ["비아그라 이야기 책", "sildenafil", "about"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("what is used with the goods, or smells of them, is not the goods", () => {
  it.each<[string, string, Role]>([
    ["강아지 구충제 급여기", "pet-parasite-medicine", "accessory"],
    ["안약 넣는 도우미 기구", "eye-drops", "accessory"],
    ["드림렌즈 흡착봉", "contact-lens", "accessory"],
    ["참이슬 소주잔 세트", "diluted-soju", "accessory"],
    ["참이슬 360ml 20병 소주잔 증정", "diluted-soju", "sold"],
    ["버번 위스키 향 캔들", "whisky", "likeness"],
    ["위고비 펜 여행용 휴대 냉장 파우치", "semaglutide", "accessory"],
    ["위고비 펜 0.25mg 4주분 보냉파우치", "semaglutide", "sold"],
    ["마운자로 2.5mg 보냉백 포장 배송", "tirzepatide", "sold"],
    ["도검 박물관 입장권", "sword", "about"],
    ["안마의자 거실 발판", "massager", "accessory"],
    ["고추 농약 안 친 건고추", "crop-pesticide", "absent"],
    ["지베렐린 무처리 포도 2kg", "crop-pesticide", "absent"],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});

describe("a name whose last word is one syllable ends with it", () => {
  it.each<[string, string, Role | undefined]>([
    ["레녹스 정 60mg 30정", "loxoprofen", "sold"],
    ["레녹스정(록소프로펜)", "loxoprofen", "sold"],
    ["레녹스 정품 찻잔 2인조", "loxoprofen", undefined],
    ["푸카인주사 20ml", "bupivacaine", "sold"],
    ["푸카인 주방세제 리필", "bupivacaine", undefined],
    ["벨벳 빈티지 의자", "mucuna", undefined],
    ["볼펜 칼라 12색", "disguised-blade", undefined],
    ["도수 안경테 뿔테", "prescription-glasses", undefined],
  ])("%s: %s is %s", (title, subject, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });
});
