/** Safety law by date: a duty speaks from its first day on and no day before, and law that is still to come is silent. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Channel, createClassifier } from "../../src/index.js";

const classifier = createClassifier();

beforeAll(() => void classifier.classify({ title: "첫 글" }), 60_000);

/** The classes of a record that a listing falls under on a day. */
function classesOf(id: string, title: string, asOf: string, channel: Channel = "domestic"): readonly string[] {
  const { findings, notices } = classifier.classify({ title, channel }, { asOf });
  return [...findings, ...notices].filter(({ subject }) => subject.id === id).map((found) => found.class.id);
}

describe("a duty speaks from its first day on", () => {
  it.each([
    ["other-childrens-goods", "아기 수유 쿠션 꼬미별", "2023-04-01", "children-supplier-conformity"],
    ["infant-sleep-cushion", "신생아 역류방지 쿠션", "2023-04-01", "children-supplier-conformity"],
    ["home-beauty-device", "가정용 LED 마스크 피부관리", "2022-03-22", "kc-household-confirmation"],
    ["thermal-paper", "감열지 영수증 용지 79mm 50롤", "2022-05-28", "safety-standard-goods"],
    ["portable-laser", "충전식 레이저 거리측정기 60m", "2022-09-13", "kc-household-confirmation"],
    ["portable-power-station", "캠핑용 파워뱅크 1000W 인산철", "2024-03-21", "kc-electrical-confirmation"],
    ["toothbrush", "미세모 칫솔 10개입", "2025-06-14", "hygiene-product"],
    ["dental-floss", "왁스 치실 50m 민트", "2025-06-14", "hygiene-product"],
    ["parking-heater", "무시동 히터 5kW 캠핑카", "2025-12-05", "safety-standard-goods"],
    ["disinfectant", "다목적 살균 소독제 500ml", "2026-07-01", "biocide"],
    ["household-insecticide", "바퀴벌레 살충제 스프레이 500ml", "2026-07-01", "biocide"],
    ["rodenticide", "쥐약 살서제 100g", "2026-07-01", "biocide"],
    ["ethanol-burner", "에탄올 화로 탁상용 벽난로", "2026-08-27", "safety-standard-goods"],
  ])("%s: %s from %s", (id, title, day, kind) => {
    expect(classesOf(id, title, dayBefore(day))).not.toContain(kind);
    expect(classesOf(id, title, day)).toContain(kind);
  });
});

describe("a regime that changes its scheme answers to one of the two", () => {
  it.each([
    ["fashion-mask", "패션 마스크 면 블랙 3매", "2021-12-22", "safety-standard-goods", "supplier-conformity"],
    ["tattoo-ink", "타투 잉크 블랙 30ml", "2025-06-14", "consumer-chemical", "hygiene-product"],
    ["vacuum-cleaner", "진공 청소기 1800W", "2026-04-01", "kc-electrical-certification", "kc-electrical-confirmation"],
    ["washing-machine", "미니 세탁기 3kg", "2026-04-01", "kc-electrical-certification", "kc-electrical-confirmation"],
    ["microwave", "가정용 전자 레인지 20L", "2026-04-01", "kc-electrical-certification", "kc-electrical-confirmation"],
    ["clothes-dryer", "의류 건조기 9kg", "2026-04-01", "kc-electrical-certification", "kc-electrical-confirmation"],
    ["bidet", "전자 비데 방수", "2026-04-01", "kc-electrical-certification", "kc-electrical-confirmation"],
  ])("%s: %s on %s", (id, title, day, before, after) => {
    expect(classesOf(id, title, dayBefore(day))).toEqual([before]);
    expect(classesOf(id, title, day)).toEqual([after]);
  });
});

describe("a listing bought straight from abroad", () => {
  const title = "여아 원피스 여름 꽃무늬 110";
  const surveyOn = (asOf: string) =>
    classifier
      .classify({ title, channel: "cross-border" }, { asOf })
      .notices.flatMap(({ legalBasis }) => legalBasis)
      .flatMap(({ source, article, from }) => (from === undefined ? [] : [`${source.id} ${article}`]));

  it("is under the survey of the product law until the children's law has its own", () => {
    const ofProducts = ["product-safety-act 제9조의4", "product-safety-act 제10조의2"];
    const ofChildren = ["childrens-products-act 제6조의2", "childrens-products-act 제9조의2"];
    for (const article of ofProducts) {
      expect(surveyOn("2026-06-02")).not.toContain(article);
      expect(surveyOn("2026-06-03")).toContain(article);
      expect(surveyOn("2026-12-02")).toContain(article);
      expect(surveyOn("2026-12-03")).not.toContain(article);
    }
    for (const article of ofChildren) {
      expect(surveyOn("2026-12-02")).not.toContain(article);
      expect(surveyOn("2026-12-03")).toContain(article);
    }
  });

  it.each([
    "유아 원목 블록 장난감 100피스",
    "절충형 유모차 신생아",
    "헤어 드라이어 2000W",
    "보조 배터리 20000mAh",
    "전기 장판 싱글",
    "살균 소독제 500ml",
    "섬유 탈취제 500ml",
    "오토바이 헬멧 풀페이스",
  ])("was asked for no certificate when the plan of May 2024 was announced: %s", (goods) => {
    for (const asOf of ["2024-05-16", "2024-05-20", "2024-06-30"])
      expect(classifier.classify({ title: goods, channel: "cross-border" }, { asOf }).decision).toBe("allowed");
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
