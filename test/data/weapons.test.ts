/** Statutory numbers on both sides, days of coming into force, and everyday words that sound like weapons or crimes. */
import { beforeAll, describe, expect, it } from "vitest";
import { classifyListing } from "../../src/index.js";

type Listing = Parameters<typeof classifyListing>[0];

const asOf = "2026-11-24";

/** Building the dictionary is no part of what is timed. */
beforeAll(() => {
  classifyListing({ title: "양말" }, { asOf });
}, 60_000);

/** The banned-imports rules that hold on a listing, as `rule@subject`. */
function held(listing: Listing, day = asOf): string[] {
  const { findings, notices } = classifyListing(listing, { asOf: day });
  return [...findings, ...notices]
    .filter(({ category }) => category === "banned-imports")
    .map(({ ruleId, subject }) => `${ruleId}@${subject.id}`);
}

const blade = (title: string, length: string): Listing => ({ title, attributes: { "칼날 길이": length } });
const whole = (title: string, length: string): Listing => ({ title, attributes: { "전체 길이": length } });
const abroad = (title: string): Listing => ({ title, channel: "cross-border" });

describe("blades by their length", () => {
  const table: readonly (readonly [Listing, readonly string[]])[] = [
    // swords: 15 cm
    [blade("수련용 진검 흑단 그립", "15cm"), ["weapon.controlled@sword"]],
    [blade("수련용 진검 흑단 그립", "150mm"), ["weapon.controlled@sword"]],
    [blade("수련용 진검 흑단 그립", "14.9cm"), []],
    [blade("수련용 진검 흑단 그립", "6인치"), ["weapon.controlled@sword"]],
    [blade("수련용 진검 흑단 그립", "5.9인치"), []],
    [{ title: "수련용 진검 흑단 그립" }, ["weapon.limit-unknown@sword"]],
    // the whole length of a sword
    [whole("카타나 흑도 수제", "30cm"), ["weapon.controlled@sword"]],
    [whole("카타나 흑도 수제", "103cm"), ["weapon.controlled@sword"]],
    [whole("카타나 흑도 수제", "29.9cm"), []],
    // pole weapons: the whole length says nothing
    [blade("청룡언월도 무술 시연용", "15cm"), ["weapon.controlled@polearm"]],
    [blade("청룡언월도 무술 시연용", "14.9cm"), []],
    [whole("청룡언월도 무술 시연용", "200cm"), ["weapon.limit-unknown@polearm"]],
    // jackknives: 6 cm, with a weapon word
    [blade("택티컬 재크나이프 블랙", "6cm"), ["weapon.controlled@folding-knife", "contested.offered@folding-knife"]],
    [blade("택티컬 재크나이프 블랙", "5.9cm"), []],
    [blade("등산 폴딩 나이프 올리브", "6cm"), ["contested.offered@folding-knife"]],
    [blade("등산 폴딩 나이프 올리브", "59mm"), []],
    // knives that open by themselves: 5.5 cm
    [blade("비출나이프 황동", "5.5cm"), ["weapon.controlled@automatic-knife"]],
    [blade("비출나이프 황동", "5.4cm"), []],
    // other plainly dangerous blades: 6 cm
    [blade("카람빗 티타늄", "6cm"), ["weapon.controlled@combat-knife"]],
    [blade("카람빗 티타늄", "5.9cm"), []],
    [blade("발리송 실날", "6cm"), ["weapon.controlled@butterfly-knife"]],
    [blade("발리송 실날", "5.9cm"), []],
    [blade("헌팅 나이프 풀탱", "6cm"), ["contested.offered@hunting-knife"]],
    [blade("헌팅 나이프 풀탱", "5.9cm"), []],
    [blade("신용카드 칼 강철", "6cm"), ["contested.offered@disguised-blade"]],
    [blade("신용카드 칼 강철", "5.9cm"), []],
    // blunt metal practice swords: 15 cm
    [blade("거합도 가검", "15cm"), ["contested.offered@metal-practice-sword"]],
    [blade("거합도 가검", "14.9cm"), []],
    // a machete is a tool until it is offered for fighting
    [blade("군용 마체테", "40cm"), ["contested.offered@tactical-machete"]],
    [blade("벌초용 마체테", "40cm"), []],
    // kitchen goods are no weapons, whatever their length
    [blade("스테인리스 주방칼", "24cm"), []],
    [blade("낚시터용 접이식 과도", "9cm"), []],
  ];

  it.each(table)("%j", (listing, rules) => {
    expect(held(listing)).toEqual(rules);
  });
});

describe("launchers by their energy", () => {
  const table: readonly (readonly [Listing, readonly string[]])[] = [
    [abroad("가스 블로우백 권총 0.21J"), ["imitation-gun.banned@bb-gun"]],
    [abroad("가스 블로우백 권총 0.2J"), []],
    [abroad("가스 블로우백 권총 탄속에너지 0.03kgf·m"), ["imitation-gun.banned@bb-gun"]],
    [abroad("가스 블로우백 권총 탄속에너지 0.02kgf·m"), []],
    [abroad("가스 블로우백 권총 풀사이즈"), ["imitation-gun.power-unknown@bb-gun"]],
    [abroad("젤블라스터 충전식 0.21J"), ["imitation-gun.banned@gel-blaster"]],
    [abroad("젤블라스터 충전식 0.2J"), []],
    // metal look-alikes, elastic launchers and rubber balls need no number
    [abroad("탄피배출 권총 합금"), ["imitation-gun.banned@imitation-gun"]],
    [abroad("레이저 슬링샷 세트"), ["imitation-gun.banned@elastic-launcher"]],
    [abroad("고무탄 리볼버 호신"), ["imitation-gun.banned@rubber-ball-launcher"]],
  ];

  it.each(table)("%j", (listing, rules) => {
    expect(held(listing)).toEqual(rules);
  });
});

describe("fireworks by the weight of their powder", () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ["toy-firework", "분수 폭죽", "15.1g", "15g"],
    ["spinning-firework", "회전 폭죽", "4.1g", "4g"],
    ["rocket-firework", "로켓 폭죽", "2.6g", "2.5g"],
    ["incense-firework", "선향 꽃불", "0.6g", "0.5g"],
    ["snake-firework", "뱀구슬 꽃불", "5.1g", "5g"],
    ["parachute-firework", "낙하산 폭죽", "10.1g", "10g"],
    ["handheld-firework", "나팔 꽃불", "10.1g", "10g"],
    ["running-firework", "금붕어 꽃불", "2.1g", "2g"],
    ["bang-firework", "폭음 꽃불", "1.13g", "1.12g"],
  ];

  it.each(table)("%s", (subject, name, over, within) => {
    expect(held({ title: `${name} 화약량 ${over}` })).toEqual([`firework.over-limit@${subject}`]);
    expect(held({ title: `${name} 화약량 ${within}` })).toEqual([`firework.domestic@${subject}`]);
    expect(held(abroad(`${name} 화약량 ${within}`))).toEqual([`firework.import-without-permit@${subject}`]);
    expect(held({ title: name, channel: "parallel-import" })).toEqual([`firework.permit-not-shown@${subject}`]);
  });

  it("the big class and real explosives are weapons", () => {
    expect(held({ title: "개틀링 폭죽 36연발" })).toEqual(["weapon.controlled@display-firework"]);
    expect(held({ title: "흑색화약 1kg" })).toEqual(["weapon.controlled@explosive"]);
    expect(held({ title: "전기뇌관 10개" })).toEqual(["weapon.controlled@detonator"]);
  });
});

describe("each law from its day", () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ["격발식 새총 스텐", "2019-09-18", "2019-09-19", "imitation-gun.banned@elastic-launcher"],
    ["요소수 에뮬레이터 유로6", "2025-03-24", "2025-03-25", "traffic-evasion.banned@emission-defeat-device"],
    ["번호판 플리퍼 스텐", "2011-11-24", "2011-11-25", "traffic-evasion.banned@number-plate-concealer"],
    ["경찰 근무복 하복", "2015-12-30", "2015-12-31", "uniform.offered@police-uniform"],
    ["총기 설계도 모음", "2016-01-06", "2016-01-07", "weapon.information-offered@weapon-blueprint"],
  ];

  it.each(table)("%s", (title, before, day, rule) => {
    expect(held({ title }, before)).toEqual([]);
    expect(held({ title }, day)).toEqual([rule]);
  });
});

describe("wording of copies", () => {
  const table: readonly (readonly [string, string])[] = [
    // unmistakable alone
    ["숄더백 미러급 블랙", "prohibited"],
    ["정로스 스니커즈", "prohibited"],
    ["레플리카 시계 오토매틱", "prohibited"],
    ["노캔 차이팟", "prohibited"],
    ["홍콩 명품 가방 도매", "prohibited"],
    ["가방 레플 문의", "prohibited"],
    // beside a brand
    ["샤넬 숄더백 SA급", "prohibited"],
    ["루이비통 지갑 커스텀급", "prohibited"],
    ["구찌 벨트 정품로고 각인", "prohibited"],
    ["에르메스 스카프 이미테이션", "prohibited"],
    ["보테가 카세트 백 5A급", "prohibited"],
    ["고야드 토트 현지매장급", "prohibited"],
    ["프라다 짝퉁 백팩", "prohibited"],
    ["몽클레어 레플", "prohibited"],
    ["프라다 st 호보백", "review"],
    ["롤렉스 1:1 서브마린", "review"],
    // neither
    ["SA급 원목 도마", "allowed"],
    ["축구 홈 레플리카 유니폼 성인", "allowed"],
    ["마르지엘라 레플리카 향수 10ml", "allowed"],
    ["완도 전복 특A급 1kg", "allowed"],
    ["미러리스 바디 배터리", "allowed"],
    ["구찌 벨트 1:1 문의", "allowed"],
    ["이미테이션 진주 단추", "allowed"],
    ["샤넬 지갑 가품 시 보상", "allowed"],
    ["프라다 백 S급 중고", "allowed"],
    ["아디다스 어웨이 레플리카 긴팔", "allowed"],
    ["프라다 짝퉁 아닙니다", "allowed"],
    ["명품 가품 감정 서비스", "allowed"],
    ["미러급 선명도 액정 필름", "allowed"],
  ];

  it.each(table)("%s: %s", (title, decision) => {
    const { findings } = classifyListing({ title }, { asOf });
    const strictest = findings.find(({ category }) => category === "banned-imports")?.decision ?? "allowed";
    expect(strictest).toBe(decision);
  });
});

describe("offers of other barred goods", () => {
  const table: readonly (readonly [Listing, string])[] = [
    [{ title: "GSM 도청기 멀티탭" }, "surveillance.banned@wiretap-bug"],
    [{ title: "배우자 위치추적기" }, "surveillance.banned@covert-tracker"],
    [{ title: "자석 위치추적기 60일" }, "contested.offered@gps-tracker"],
    [{ title: "휴대용 GPS 재머" }, "jammer.banned@radio-jammer"],
    [{ title: "DPF 삭제 파이프" }, "traffic-evasion.banned@emission-defeat-device"],
    [{ title: "주행거리 조작기" }, "contested.offered@odometer-tool"],
    [{ title: "위조지폐 오만원" }, "forgery.offered@counterfeit-money"],
    [{ title: "황금지폐 오만원 장식" }, "forgery.offered@imitation-money"],
    [{ title: "졸업증명서 위조" }, "forgery.offered@forged-certificate"],
    [{ title: "대포통장" }, "account.offered@mule-account"],
    [{ title: "대포폰" }, "account.offered@burner-phone"],
    [{ title: "해킹DB 최신" }, "account.offered@personal-database"],
    [{ title: "파워볼 구매대행" }, "gambling.offered@overseas-lottery"],
    [{ title: "바다이야기 기판" }, "gambling.offered@gambling-machine"],
    [{ title: "아청물" }, "obscene.offered@abuse-material"],
    [{ title: "아동형 리얼돌" }, "obscene.offered@childlike-sex-doll"],
    [{ title: "전신 리얼돌" }, "adult-only.check-not-shown@sex-doll"],
    [{ title: "전신 리얼돌", adultOnly: true }, "adult-only.check-shown@sex-doll"],
    [{ title: "대동강맥주" }, "sanctioned.approval-not-shown@north-korean-goods"],
    [{ title: "신형 디지털 전투복" }, "uniform.offered@military-uniform"],
    [{ title: "화랑무공훈장" }, "uniform.offered@state-decoration"],
    [{ title: "멧돼지 올무" }, "wildlife.poaching-gear@animal-trap"],
    [{ title: "알포칩" }, "circumvention.offered@copy-protection-defeat"],
    [{ title: "에임핵" }, "game.disruption-offered@game-cheat"],
    [{ title: "가짜 휘발유" }, "fuel.fake@fake-fuel"],
    [{ title: "바카라 사이트 가입코드" }, "gambling.offered@gambling-site"],
    [{ title: "배우 닮은 리얼돌 165cm" }, "obscene.offered@childlike-sex-doll"],
    [{ title: "사설서버 구축 대행" }, "contested.offered@private-game-server"],
    [{ title: "메이플 프리서버" }, "game.disruption-offered@game-cheat"],
    [{ title: "휴대폰 내구제 당일" }, "account.offered@burner-phone"],
    [{ title: "기사 자격증 대여" }, "account.offered@qualification-lending"],
    [{ title: "샤넬st 트위드 자켓" }, "counterfeit.offered@brand-style-goods"],
    [{ title: "참새 그물 미세망" }, "wildlife.poaching-gear@mist-net"],
    [{ title: "상괭이 고기 1kg" }, "wildlife.no-trade@protected-cetacean"],
    [{ title: "밍크고래 수육 1kg" }, "wildlife.permit-not-shown@whale-product"],
    [{ title: "사린 가스" }, "hazardous-material.offered@chemical-weapon-agent"],
  ];

  it.each(table)("%j: %s", (listing, rule) => {
    expect(held(listing)).toContain(rule);
  });
});

describe("everyday words stay silent", () => {
  const titles = [
    "여수 알싸한 총각김치 3kg",
    "우리밀 칼국수 면 1kg",
    "압축식 물총 대형 탱크",
    "글루건 심 11mm 30개",
    "초급 검도복 상하의",
    "주말 폭탄세일 양말",
    "대포카메라 가방 숄더",
    "총알배송 키친타월",
    "군용 담요 무지 카키",
    "경찰 코스튬 아동",
    "수갑 장난감 놀이",
    "실탄 사격장 이용권",
    "탄약통 모양 수납함",
    "무선 에어건 먼지 청소",
    "공포탄 소리 효과음반",
    "에어 타정총 콤프레샤용",
    "바람총각 응원 타월",
    "새총 나무 Y자 놀이",
    "흡착 석궁 과녁 놀이",
    "컴파운드 보우 양궁 입문",
    "죽도 39호 소년용",
    "연습용 발리송 무날",
    "고무 수리검 6개",
    "카드 지갑 나이프컷 디자인",
    "대검찰청 견학 안내",
    "비수기 펜션 숙박권",
    "브라스 너클 문고리",
    "삼단봉 햇빛가리개",
    "산업용 가스분사기 노즐",
    "후추 그라인더 세트",
    "저주파 마사지 패드",
    "방탄유리 강화필름",
    "BTS 다이너마이트 응원봉",
    "딱총나무 묘목",
    "종이 폭죽 컨페티",
    "쥐덫 끈끈이 10매",
    "과수원 방조망 50m",
    "개구리 군복 빈티지",
    "미군 야상 빈티지",
    "무선 도청기 탐지기",
    "모델건설 작업 조끼",
    "도검 손질 오일 50ml",
    "ESP 핵심 정리 노트",
    "사설 서버실 랙 캐비닛",
    "개인정보 유출 방지 파쇄 가위",
    "내구제품 모서리 보호캡",
    "와인 2병 거치대 원목",
    "와인식초 500ml",
    "맥주 효모 샴푸 500ml",
    "위스키 풍선 파티 은박",
    "하이네켄 0.0 무알콜 330ml",
    "카스테라 500g",
    "훈장 젤리 선물",
    "로보카폴리 경찰 모자",
    "누수 청음기 배관",
    "도청 앞 빵집 쿠키",
    "몰래카메라 탐지기",
    "반려견 위치추적기 목줄",
    "전자파 차단 스티커",
    "주차번호판 알루미늄",
    "번호판 볼트 캡",
    "차량용 요소수 10L",
    "DPF 클리닝 첨가제",
    "머플러 울 체크",
    "위조지폐 감별기",
    "은행놀이 장난감 지폐",
    "여권 케이스 가죽",
    "강아지 민증 제작",
    "상장 케이스 벨벳",
    "통장 지갑 가죽",
    "일본 여행 유심 5일",
    "대포 망원렌즈 후드",
    "DB손해보험 우산",
    "스크래치 복권 스티커 DIY",
    "홀덤 칩 세트 300개",
    "건전지 R4 10개",
    "크롬캐스트 구글 TV",
    "매크로 렌즈 100mm",
    "게임핵심 공략집",
    "AV 케이블 RCA",
    "포르노그래피티 음반",
    "로리타 원피스 프릴",
    "리얼돌핀 튜브",
    "콘크리트 바이브레이터 38mm",
    "텐가이 모자",
    "북한산 등산 지도",
    "평양냉면 밀키트",
    "욱일승천 무늬 서예 족자",
  ];

  it.each(titles)("%s", (title) => {
    expect(held({ title })).toEqual([]);
  });
});
