/** Nature, quarantine, health and hazardous goods on both sides of a day, of a border and of an origin: tables written by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { classifyListing } from "../../src/index.js";

/** The words of all tables are gathered at the first listing, which may take longer than a test is given. */
beforeAll(() => {
  classifyListing({ title: "아이보리 니트" });
}, 60_000);

type Listing = Parameters<typeof classifyListing>[0] & object;

/** The rules that hold on a listing on a day, the mere notices left out. */
function rulesOn(asOf: string, listing: Listing): readonly string[] {
  return classifyListing(listing, { asOf }).findings.map(({ ruleId }) => ruleId);
}

/** The first day in force, the listing, the rule that holds from that day, and what held till then, if anything. */
const beginnings: readonly (readonly [day: string, listing: Listing, rule: string, before?: string])[] = [
  // Tobacco is what is made from nicotine of any origin.
  ["2026-04-24", { title: "합성니코틴 액상 9.8mg 30ml" }, "tobacco.online-sale", "adult-only.check-not-shown"],
  ["2026-04-24", { title: "일회용 전자담배 6000모금 청포도" }, "tobacco.online-sale", "adult-only.check-not-shown"],
  ["2026-04-24", { title: "니코틴 파우치 6mg 민트 20개입", channel: "cross-border" }, "tobacco.online-sale"],
  // Wild animals on no list may change hands only by the white list.
  ["2025-12-14", { title: "미어캣 분양 암컷 6개월" }, "wildlife.permit-not-shown"],
  ["2025-12-14", { title: "프레리독 분양 새끼 2마리" }, "wildlife.permit-not-shown"],
  ["2025-12-14", { title: "레오파드 게코 분양 1마리" }, "wildlife.permit-not-shown"],
  ["2025-12-14", { title: "팩맨 개구리 분양", channel: "cross-border" }, "wildlife.permit-not-shown"],
  // Ecosystems: the days of the notices.
  ["2024-10-31", { title: "물여뀌바늘 모종 10포트" }, "invasive.banned"],
  ["2024-10-31", { title: "열대긴수염개미 여왕개미 1마리" }, "invasive.banned"],
  ["2023-09-25", { title: "열대불개미 여왕개미 1마리" }, "invasive.banned"],
  ["2022-10-28", { title: "늑대거북 베이비 1마리" }, "invasive.banned"],
  ["2022-10-28", { title: "돼지풀아재비 씨앗 100립" }, "invasive.banned"],
  ["2021-08-31", { title: "브라운 트라우트 치어 50마리" }, "invasive.banned"],
  ["2021-08-31", { title: "레드벨리 피라냐 5cm" }, "wildlife.permit-not-shown"],
  ["2021-08-31", { title: "아프리카발톱개구리 분양" }, "wildlife.permit-not-shown"],
  ["2020-12-30", { title: "악어거북 새끼 분양" }, "invasive.banned"],
  ["2020-12-30", { title: "레드벨리 쿠터 거북 5cm" }, "invasive.banned"],
  ["2020-03-30", { title: "리버쿠터 3마리" }, "invasive.banned"],
  ["2020-03-30", { title: "마늘냉이 씨앗 200립" }, "invasive.banned"],
  ["2019-07-26", { title: "환삼덩굴 씨앗 500립" }, "invasive.banned"],
  // N2O as a food additive may not be filled in small containers.
  [
    "2021-01-01",
    { title: "제과용 휘핑가스 캡슐 50개입", category: ["주방", "제과"] },
    "hazardous-material.offered",
    "inhalant.check-not-shown",
  ],
  // Instruments with mercury, goods with radioactive matter, asbestos.
  ["2020-02-20", { title: "유리 수은 온도계 2개", channel: "cross-border" }, "hazardous-material.offered"],
  ["2019-07-16", { title: "음이온 팔찌 게르마늄 스톤" }, "radiation.worn-goods"],
  ["2019-07-16", { title: "모나자이트 베개 건강 침구" }, "radiation.worn-goods"],
  ["2019-07-16", { title: "스칼라 에너지 목걸이", channel: "cross-border" }, "radiation.worn-goods"],
  ["2009-01-01", { title: "내열 석면 장갑 용접용 40cm" }, "hazardous-material.offered"],
  // The sea of Fukushima and its neighbours.
  ["2013-09-09", { title: "아오모리산 가리비 2kg", origin: "JP", channel: "cross-border" }, "quarantine.banned-origin"],
  ["2013-09-09", { title: "후쿠시마산 광어 1kg", category: ["식품", "수산물"] }, "quarantine.banned-origin"],
  // Lenses at a distance, and through an agent.
  ["2012-05-23", { title: "컬러렌즈 원데이 10팩 헤이즐" }, "lens.online-sale"],
  ["2016-11-30", { title: "컬러렌즈 원데이 10팩", channel: "purchase-agent" }, "lens.online-sale"],
  // Pets are handed over in person or by a carrier.
  ["2014-08-14", { title: "햄스터 분양 택배 골든" }, "live-animal.by-mail"],
  // What was made a quasi-drug.
  ["2011-07-21", { title: "박카스F 100ml 20병" }, "quasi-drug.not-shown"],
  ["2011-07-21", { title: "까스명수 75ml 20병" }, "quasi-drug.not-shown"],
];

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe("a law begins on its day", () => {
  it.each(beginnings.map(([day, listing, rule, before]) => ({ day, listing, rule, before })))(
    "$day: $listing.title, $rule",
    ({ day, listing, rule, before }) => {
      expect(rulesOn(day, listing)).toContain(rule);
      const till = rulesOn(dayBefore(day), listing);
      expect(till).not.toContain(rule);
      if (before !== undefined) expect(till).toContain(before);
    },
  );

  it("tobacco of nicotine is goods for adults no more", () => {
    expect(rulesOn("2026-04-24", { title: "합성니코틴 액상 9.8mg 30ml" })).toEqual(["tobacco.online-sale"]);
  });

  it("what is made from the leaf was tobacco before", () => {
    expect(rulesOn("2026-04-23", { title: "수입 각련 30g 바닐라" })).toContain("tobacco.online-sale");
  });

  it("parts of farmed bears may not change hands, beside the convention that was there before", () => {
    const classesOn = (asOf: string) =>
      classifyListing({ title: "건조 웅담 30g" }, { asOf }).findings.map((finding) => finding.class.id);
    expect(classesOn("2025-01-23")).toEqual(["cites-specimen"]);
    expect(classesOn("2025-01-24")).toEqual(["cites-specimen", "designated-wildlife"]);
  });
});

describe("where the start is not established, the law counts on every day", () => {
  it.each([
    [{ title: "황소개구리 올챙이 30마리" }, "invasive.banned"],
    [{ title: "천산갑 비늘 50g" }, "wildlife.permit-not-shown"],
    [{ title: "부사 사과 5kg", origin: "JP", channel: "cross-border" }, "quarantine.banned-origin"],
  ] as const)("%j", (listing, rule) => {
    expect(classifyListing(listing, { asOf: "2015-01-01" }).findings[0]?.ruleId).toBe(rule);
  });
});

/** A statutory number: the listing beyond it, the listing that keeps it, and the rule between them. */
const numbers: readonly (readonly [beyond: Listing, kept: Listing, rule: string])[] = [
  // Pasteurised dairy for one's own use: 5 kg.
  [
    { title: "체다 치즈 5.1kg", category: ["식품", "유제품"], channel: "cross-border" },
    { title: "체다 치즈 5kg", category: ["식품", "유제품"], channel: "cross-border" },
    "quarantine.certificate-not-shown",
  ],
  [
    { title: "조제분유 5001g", category: ["식품", "분유"], channel: "purchase-agent" },
    { title: "조제분유 5000g", category: ["식품", "분유"], channel: "purchase-agent" },
    "quarantine.certificate-not-shown",
  ],
  // N2O as a food additive: cylinders of 2.5 litres and more.
  [
    { title: "제과용 가스 실린더", ingredients: ["아산화질소 2.4L"] },
    { title: "제과용 가스 실린더", ingredients: ["아산화질소 2.5L"] },
    "hazardous-material.offered",
  ],
];

describe("statutory numbers on both sides", () => {
  it.each(numbers.map(([beyond, kept, rule]) => ({ beyond, kept, rule })))(
    "$beyond.title",
    ({ beyond, kept, rule }) => {
      expect(rulesOn("2026-11-24", beyond)).toContain(rule);
      expect(rulesOn("2026-11-24", kept)).not.toContain(rule);
    },
  );

  it("dairy that is not pasteurised is asked for papers whatever its weight", () => {
    expect(rulesOn("2026-11-24", { title: "비살균 치즈 200g", category: ["식품"], channel: "cross-border" })).toEqual([
      "quarantine.certificate-not-shown",
    ]);
  });

  it("female snow crabs of Korea are barred; of others, a person looks", () => {
    const crabs = (origin: string) =>
      rulesOn("2026-11-24", { title: "빵게 2kg", category: ["식품", "수산물"], origin });
    expect(crabs("KR")).toEqual(["protected-catch.offered"]);
    expect(crabs("JP")).toEqual(["contested.offered"]);
    expect(rulesOn("2026-11-24", { title: "구룡포 빵게 2kg", category: ["식품"] })).toContain(
      "protected-catch.offered",
    );
  });
});

/** A listing without origin and way of sale, and what holds on it from abroad by origin; at home nothing does. */
const origins: readonly (readonly [listing: Listing, byOrigin: Readonly<Record<string, string>>])[] = [
  [
    { title: "수제 육포 300g 선물세트", category: ["식품", "육가공"] },
    {
      CN: "quarantine.banned-origin",
      SG: "quarantine.banned-origin",
      US: "quarantine.certificate-not-shown",
      AU: "quarantine.certificate-not-shown",
    },
  ],
  [
    { title: "훈제 소시지 500g", category: ["식품", "육가공"] },
    { VN: "quarantine.banned-origin", DE: "quarantine.banned-origin", ES: "quarantine.certificate-not-shown" },
  ],
  [
    { title: "하몽 이베리코 슬라이스 100g", category: ["식품", "육가공"] },
    { ES: "quarantine.certificate-not-shown", RO: "quarantine.banned-origin" },
  ],
  [
    { title: "와규 등심 500g", category: ["식품", "축산"] },
    { JP: "quarantine.banned-origin", AU: "quarantine.certificate-not-shown" },
  ],
  [
    { title: "부사 사과 5kg", category: ["식품", "과일"] },
    { JP: "quarantine.banned-origin", US: "quarantine.banned-origin", NZ: "quarantine.banned-origin" },
  ],
  [{ title: "생구아바 3kg", category: ["식품", "과일"] }, { VN: "quarantine.banned-origin" }],
  [{ title: "생망고 5kg", category: ["식품", "과일"] }, { TH: "quarantine.certificate-not-shown" }],
  [{ title: "피단 10개입", category: ["식품"] }, { CN: "quarantine.certificate-not-shown" }],
  [{ title: "로우하이드 개껌 30개", category: ["반려동물"] }, { CN: "quarantine.certificate-not-shown" }],
  [{ title: "제비집 연와 100g", category: ["식품"] }, { ID: "quarantine.certificate-not-shown" }],
  [{ title: "활랍스터 1kg", category: ["식품", "수산"] }, { CA: "quarantine.certificate-not-shown" }],
  [{ title: "예루살렘 성지 흙 50g" }, { IL: "quarantine.banned-origin" }],
  [{ title: "무지개 장미 씨앗 100립", category: ["원예"] }, { CN: "quarantine.certificate-not-shown" }],
  [{ title: "몬스테라 알보 무늬종", category: ["원예"] }, { TH: "quarantine.certificate-not-shown" }],
];

describe("quarantine asks where a thing comes from and how it is sold", () => {
  const cases = origins.flatMap(([listing, byOrigin]) =>
    Object.entries(byOrigin).map(([origin, rule]) => [listing, origin, rule] as const),
  );

  it.each(cases)("%j from %s: %s", (listing, origin, rule) => {
    for (const channel of ["cross-border", "purchase-agent", "parallel-import"] as const)
      expect(rulesOn("2026-11-24", { ...listing, origin, channel })).toEqual([rule]);
  });

  it.each(origins)("%j grown or made in Korea, or on sale in Korea, is silent", (listing, byOrigin) => {
    expect(rulesOn("2026-11-24", { ...listing, origin: "KR" })).toEqual([]);
    expect(rulesOn("2026-11-24", { ...listing, origin: "KR", channel: "cross-border" })).toEqual([]);
    for (const origin of Object.keys(byOrigin)) expect(rulesOn("2026-11-24", { ...listing, origin })).toEqual([]);
  });

  it.each(origins)(
    "%j from an unknown origin is no ban of an origin, unless all of them are barred",
    (listing, byOrigin) => {
      const isBarredEverywhere = Object.values(byOrigin).every((rule) => rule === "quarantine.banned-origin");
      const expected = isBarredEverywhere ? "quarantine.banned-origin" : "quarantine.certificate-not-shown";
      expect(rulesOn("2026-11-24", { ...listing, channel: "cross-border" })).toEqual([expected]);
    },
  );
});

describe("ordinary food of Korea and words that only look like it are silent", () => {
  it.each([
    { title: "청송 사과 10kg 햇사과", category: ["식품", "과일"], origin: "KR" },
    { title: "나주 신고배 7.5kg 선물세트", category: ["식품", "과일"], origin: "KR" },
    { title: "해남 햇고구마 10kg", category: ["식품", "채소"], origin: "KR" },
    { title: "통영 생굴 1kg", category: ["식품", "수산"], origin: "KR" },
    { title: "완도 활전복 1kg 10미", category: ["식품", "수산"], origin: "KR" },
    { title: "한우 등심 500g 1++", category: ["식품", "축산"], origin: "KR" },
    { title: "무항생제 유정란 30구", category: ["식품", "계란"], origin: "KR" },
    { title: "아오모리 사과 주스 1L", category: ["식품", "음료"], origin: "JP", channel: "cross-border" },
    { title: "후쿠시마 원전 다큐멘터리 DVD" },
    { title: "홋카이도 가리비 관자 1kg", category: ["식품", "수산"], origin: "JP" },
    { title: "황토 흙침대 퀸 사이즈 매트" },
    { title: "아이보리 케이블 니트 여성", category: ["여성의류"] },
    { title: "호피무늬 스카프 실크", category: ["패션잡화"] },
    { title: "대모 안경 뿔테 아세테이트", category: ["패션", "안경테"] },
    { title: "피라냐 루어 낚시 미노우", category: ["낚시"] },
    { title: "양미역취나물 아님 울릉도 미역취 건나물 100g", category: ["식품"] },
    { title: "애기 수영 튜브 목튜브 아님 60cm", category: ["기타"] },
    { title: "무농약 딸기 1kg", category: ["식품", "과일"] },
    { title: "황산마그네슘 엡솜솔트 5kg" },
    { title: "인모 가발 단발 100%", category: ["패션잡화"] },
  ] satisfies Listing[])("$title", (listing) => {
    const verdict = classifyListing(listing, { asOf: "2026-11-24" });
    expect(verdict.findings.filter(({ category }) => category !== "unsafe-goods")).toEqual([]);
  });
});
