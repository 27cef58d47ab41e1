/**
 * Limits of substances: each on both sides of its value, in whatever unit the seller writes, and each dated rule on
 * both sides of its day. The rows are written by hand from the notices, not from the tables, and every listing is
 * invented.
 */
import { describe, expect, it } from "vitest";
import { classifyListing } from "../../src/index.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { SubjectRecord } from "../../src/tables/schema.js";

const today = "2026-11-24";
/** The dictionary is built at the first question; that time is no test's. */
classifyListing({ title: "수분 크림" }, { asOf: today });

type Offer = readonly [title: string, category: string];
type Share = `${number} ${string}`;

/** What goods the amounts are put in, and a place where the goods are filed. */
const goods = {
  cream: ["수분 크림 50ml", "화장품"],
  cleanser: ["약산성 클렌징 폼 150ml", "화장품"],
  shampoo: ["두피 샴푸 500ml", "화장품"],
  tonic: ["두피 토닉 100ml", "화장품"],
  mist: ["진정 미스트 120ml", "화장품"],
  lotion: ["바디 로션 400ml", "화장품"],
  bodySun: ["바디 선크림 200ml", "화장품"],
  sunscreen: ["데일리 선로션 60ml", "화장품"],
  deodorant: ["롤온 데오드란트 50ml", "화장품"],
  dye: ["새치 염색약 1제 60g", "뷰티"],
  perm: ["셀프 펌 로션 200ml", "뷰티"],
  depilatory: ["제모 크림 100ml", "뷰티"],
  hardener: ["손톱 강화제 10ml", "뷰티"],
  polish: ["글로시 매니큐어 10ml", "뷰티"],
  wipes: ["순한 물티슈 70매", "화장품"],
  eyes: ["아이섀도우 팔레트 12색", "화장품"],
  lips: ["매트 립스틱 3g", "화장품"],
  powder: ["클레이 파우더 80g", "화장품"],
  babyCream: ["베이비 크림 60ml 유아용", "화장품"],
  rattle: ["아기 딸랑이 장난감", "완구"],
  slime: ["말랑 버터 슬라임 200ml", "완구"],
  teether: ["실리콘 치발기 신생아", "유아용품"],
  balloon: ["어린이 고무 마우스피스 장난감", "완구"],
  babySuit: ["신생아 우주복 겨울", "유아의류"],
  childShirt: ["아동 티셔츠 여름 반팔", "아동의류"],
  adultShirt: ["여성 티셔츠 여름 반팔", "여성의류"],
  wallet: ["소가죽 지갑 남성용", "패션잡화"],
  earrings: ["메탈 귀걸이 은도금", "쥬얼리"],
  sinker: ["낚시 봉돌 20호 10개", "낚시"],
  receipts: ["영수증 감열지 79x70 50롤", "사무용품"],
  cleaner: ["다목적 세정제 500ml", "생활용품"],
  washer: ["자동차 워셔액 1.8L", "자동차용품"],
  fabricSpray: ["섬유 탈취제 500ml", "생활용품"],
  airSpray: ["공기 탈취 스프레이 400ml", "생활용품"],
  freshener: ["차량용 방향제 120ml", "생활용품"],
  brakes: ["오토바이 브레이크패드", "자동차용품"],
} as const satisfies Record<string, Offer>;
type Goods = keyof typeof goods;

interface Row {
  readonly subject: string;
  readonly as: string;
  readonly in: Goods;
  /** The limit as the notice writes it. */
  readonly limit: Share;
  readonly under: Share;
  /** The limit itself, in another unit. */
  readonly at: Share;
  readonly over: Share;
}

const row = (subject: string, as: string, where: Goods, limit: Share, under: Share, at: Share, over: Share): Row => ({
  subject,
  as,
  in: where,
  limit,
  under,
  at,
  over,
});

/** The amount itself is lawful: "이하". */
const upTo: readonly Row[] = [
  row("phenoxyethanol", "페녹시에탄올", "cream", "1.0 %", "0.9 %", "10000 ppm", "10001 mg/kg"),
  row("methylisothiazolinone", "메칠이소치아졸리논", "cleanser", "0.0015 %", "10 ppm", "15 ppm", "16 ppm"),
  row("cmit-mit", "메칠클로로이소치아졸리논", "shampoo", "0.0015 %", "14 mg/kg", "15 ppm", "0.002 %"),
  row("salicylic-acid", "살리실릭애씨드", "shampoo", "3.0 %", "2.9 %", "30000 ppm", "3.1 %"),
  row("salicylic-acid", "살리실릭애씨드", "cleanser", "2.0 %", "1.9 %", "20000 ppm", "2.1 %"),
  row("salicylic-acid", "살리실릭애씨드", "cream", "0.5 %", "4999 ppm", "5000 ppm", "0.51 %"),
  row("zinc-pyrithione", "징크피리치온", "shampoo", "1.0 %", "0.8 %", "10000 ppm", "1.2 %"),
  row("zinc-pyrithione", "징크피리치온", "cleanser", "0.5 %", "0.4 %", "5000 ppm", "0.6 %"),
  row("benzophenone-3", "벤조페논-3", "cream", "5.0 %", "4.9 %", "50000 ppm", "5.1 %"),
  row("paraben", "메틸파라벤", "cream", "0.8 %", "0.3 %", "0.40 %", "0.9 %"),
  row("triclosan", "트리클로산", "cleanser", "0.3 %", "0.2 %", "3000 ppm", "3100 ppm"),
  row("benzalkonium-chloride", "벤잘코늄클로라이드", "cleanser", "0.1 %", "0.09 %", "1000 ppm", "0.11 %"),
  row("benzalkonium-chloride", "벤잘코늄클로라이드", "cream", "0.05 %", "400 ppm", "500 ppm", "0.06 %"),
  row("phmb", "폴리아미노프로필비구아나이드", "cream", "0.05 %", "0.04 %", "500 mg/kg", "600 ppm"),
  row("o-phenylphenol", "o-페닐페놀", "cream", "0.15 %", "0.1 %", "1500 ppm", "0.16 %"),
  row("climbazole", "클림바졸", "shampoo", "0.5 %", "0.4 %", "5000 ppm", "0.6 %"),
  row("dmdm-hydantoin", "디엠디엠하이단토인", "cleanser", "0.6 %", "0.5 %", "6000 ppm", "0.7 %"),
  row("ipbc", "아이오도프로피닐부틸카바메이트", "cleanser", "0.02 %", "150 ppm", "200 ppm", "0.021 %"),
  row("ipbc", "아이오도프로피닐부틸카바메이트", "cream", "0.01 %", "90 ppm", "100 ppm", "0.011 %"),
  row("ipbc", "아이오도프로피닐부틸카바메이트", "deodorant", "0.0075 %", "70 ppm", "75 ppm", "76 ppm"),
  row("thioglycolic-acid", "치오글라이콜릭애씨드", "shampoo", "19 %", "18 %", "190000 ppm", "20 %"),
  row("thioglycolic-acid", "치오글라이콜릭애씨드", "depilatory", "5.0 %", "4.5 %", "50000 ppm", "5.5 %"),
  row("hydrogen-peroxide", "과산화수소", "dye", "12.0 %", "6 %", "120000 ppm", "13 %"),
  row("hydrogen-peroxide", "과산화수소", "tonic", "3.0 %", "2.5 %", "30000 ppm", "3.5 %"),
  row("hydrogen-peroxide", "과산화수소", "hardener", "2.0 %", "1.5 %", "20000 ppm", "2.5 %"),
  row("p-phenylenediamine", "p-페닐렌디아민", "dye", "2.0 %", "1.9 %", "20000 ppm", "2.1 %"),
  row("p-phenylenediamine-hydrochloride", "염산 p-페닐렌디아민", "dye", "3.3 %", "3.2 %", "33000 ppm", "3.4 %"),
  row("p-phenylenediamine-sulfate", "황산 p-페닐렌디아민", "dye", "3.8 %", "3.7 %", "38000 ppm", "3.9 %"),
  row("toluene-2-5-diamine", "톨루엔-2,5-디아민", "dye", "2.0 %", "1.9 %", "20000 ppm", "2.1 %"),
  row("m-aminophenol", "m-아미노페놀", "dye", "2.0 %", "1.9 %", "20000 ppm", "2.1 %"),
  row("p-aminophenol", "p-아미노페놀", "dye", "0.9 %", "0.8 %", "9000 ppm", "1.0 %"),
  row("resorcinol", "레조시놀", "dye", "2.0 %", "1.9 %", "20000 ppm", "2.1 %"),
  row("resorcinol", "레조시놀", "cream", "0.1 %", "900 ppm", "1000 ppm", "0.2 %"),
  row("octocrylene", "옥토크릴렌", "sunscreen", "10.0 %", "9 %", "100000 ppm", "10.5 %"),
  row("homosalate", "호모살레이트", "sunscreen", "10.0 %", "9 %", "100000 ppm", "15 %"),
  row("octinoxate", "에칠헥실메톡시신나메이트", "sunscreen", "7.5 %", "7 %", "75000 ppm", "8 %"),
  row("avobenzone", "부틸메톡시디벤조일메탄", "sunscreen", "5 %", "3 %", "50000 ppm", "5.1 %"),
  row("octisalate", "에칠헥실살리실레이트", "sunscreen", "5 %", "4.5 %", "50000 ppm", "6 %"),
  row("drometrizole", "드로메트리졸", "sunscreen", "1.0 %", "0.9 %", "10000 ppm", "1.1 %"),
  row("urea", "우레아", "cream", "10.0 %", "5 %", "100000 ppm", "20 %"),
  row("tocopherol", "토코페롤", "cream", "20.0 %", "1 %", "200000 ppm", "21 %"),
  row("toluene", "톨루엔", "polish", "25 %", "20 %", "250000 ppm", "26 %"),
  row("borax", "소듐보레이트", "cream", "0.76 %", "0.5 %", "7600 ppm", "0.8 %"),
  row("methanol", "메탄올", "polish", "0.2 %", "0.1 %", "2000 ppm", "2001 ppm"),
  row("methanol", "메탄올", "wipes", "0.002 %", "10 ppm", "20 ppm", "21 ppm"),
  row("methanol", "메탄올", "washer", "0.6 %", "0.5 %", "6000 ppm", "30 %"),
  row("lead", "납", "lips", "20 ppm", "5 μg/g", "20 μg/g", "72.8 μg/g"),
  row("lead", "납", "powder", "50 ppm", "30 ppm", "50 μg/g", "0.0051 %"),
  row("arsenic", "비소", "eyes", "10 ppm", "9 ppm", "10 μg/g", "198.1 μg/g"),
  row("antimony", "안티몬", "eyes", "10 ppm", "9 ppm", "10 μg/g", "11 ppm"),
  row("cadmium", "카드뮴", "lips", "5 ppm", "4 ppm", "5 μg/g", "5500 ppb"),
  row("nickel", "니켈", "eyes", "35 ppm", "31 ppm", "35 μg/g", "36 ppm"),
  row("nickel", "니켈", "lips", "30 ppm", "11 ppm", "30 μg/g", "31 ppm"),
  row("nickel", "니켈", "cream", "10 ppm", "9 ppm", "10 μg/g", "11 ppm"),
  row("dioxane", "디옥산", "cleanser", "100 ppm", "99 ppm", "0.01 %", "101 mg/kg"),
  row("lead", "납", "rattle", "100 mg/kg", "90 ppm", "0.01 %", "101 mg/kg"),
  row("cadmium", "카드뮴", "rattle", "75 mg/kg", "74 ppm", "75 ppm", "0.0076 %"),
  row("phthalate", "프탈레이트", "rattle", "0.1 %", "900 ppm", "1000 mg/kg", "0.11 %"),
  row("dehp", "디에칠헥실프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "1001 ppm"),
  row("dbp", "디부틸프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("bbp", "부틸벤질프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("dinp", "디이소노닐프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("didp", "디이소데실프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("dnop", "디옥틸프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("dibp", "디이소부틸프탈레이트", "rattle", "0.1 %", "0.05 %", "1000 ppm", "0.2 %"),
  row("nitrosamine", "니트로사민", "teether", "0.01 mg/kg", "9 ppb", "10 ppb", "11 ppb"),
  row("nitrosamine", "니트로사민", "balloon", "0.05 mg/kg", "40 ppb", "50 ppb", "0.06 ppm"),
  row("nitrosatable-substance", "니트로사민류 생성 가능물질", "teether", "0.1 mg/kg", "90 ppb", "100 ppb", "0.2 ppm"),
  row("nitrosatable-substance", "니트로사민류 생성 가능물질", "balloon", "1.0 mg/kg", "0.9 ppm", "1000 ppb", "1.1 ppm"),
  row("formaldehyde", "폼알데하이드", "babySuit", "20 mg/kg", "19 ppm", "0.002 %", "21 mg/kg"),
  row("formaldehyde", "폼알데하이드", "childShirt", "75 mg/kg", "74 ppm", "75 ppm", "76 mg/kg"),
  row("formaldehyde", "폼알데하이드", "adultShirt", "300 mg/kg", "299 ppm", "0.03 %", "301 mg/kg"),
  row("formaldehyde", "폼알데하이드", "cleaner", "0.004 %", "30 ppm", "40 ppm", "41 mg/kg"),
  row("arylamine", "아릴아민", "childShirt", "30 mg/kg", "29 ppm", "30 ppm", "31 ppm"),
  row("arylamine", "아릴아민", "babySuit", "30 mg/kg", "29 ppm", "30 ppm", "31 ppm"),
  row("arylamine", "아릴아민", "wallet", "30 mg/kg", "29 ppm", "30 ppm", "31 ppm"),
  row("lead", "납", "babySuit", "100 mg/kg", "99 ppm", "0.01 %", "101 mg/kg"),
  row("cadmium", "카드뮴", "babySuit", "75 mg/kg", "74 ppm", "75 ppm", "76 mg/kg"),
  row("nonylphenol", "노닐페놀", "babySuit", "100 mg/kg", "99 ppm", "0.01 %", "101 ppm"),
  row("dibutyltin", "디부틸주석", "babySuit", "1.0 mg/kg", "900 ppb", "1 ppm", "1.1 ppm"),
  row("tributyltin", "트리부틸주석", "babySuit", "0.5 mg/kg", "400 ppb", "0.5 ppm", "0.6 ppm"),
  row("chromium-vi", "6가 크로뮴", "wallet", "3.0 mg/kg", "2.9 ppm", "3000 ppb", "3.1 ppm"),
  row("dimethyl-fumarate", "디메틸푸마레이트", "wallet", "0.1 mg/kg", "90 ppb", "100 ppb", "0.2 ppm"),
  row("lead", "납", "earrings", "0.06 %", "500 ppm", "600 ppm", "0.061 %"),
  row("lead", "납", "sinker", "90 mg/kg", "89 ppm", "90 ppm", "91 mg/kg"),
  row("ddac", "염화디데실디메틸암모늄", "fabricSpray", "0.18 %", "1700 ppm", "1800 ppm", "0.19 %"),
  row("ddac", "염화디데실디메틸암모늄", "airSpray", "0.0015 %", "14 ppm", "15 ppm", "16 ppm"),
  row("boron", "붕소", "slime", "300 mg/kg", "120 ppm", "0.03 %", "301 mg/kg"),
  row("boron", "붕소", "rattle", "15000 mg/kg", "1.4 %", "1.5 %", "1.51 %"),
];

/** The amount itself is an offence: "미만", or a ban from a share on. */
const below: readonly Row[] = [
  row("cadmium", "카드뮴", "earrings", "0.1 %", "900 ppm", "1000 ppm", "0.2 %"),
  row("bisphenol-a", "비스페놀 A", "receipts", "0.02 %", "190 ppm", "200 ppm", "1.2 %"),
];

/** Law that is contested, or does not reach all such goods: a person looks. */
const forReview: readonly Row[] = [
  row("benzophenone-3", "벤조페논-3", "bodySun", "2.4 %", "2.3 %", "24000 ppm", "3 %"),
  row("paraben", "메틸파라벤", "cream", "0.4 %", "0.3 %", "4000 ppm", "0.5 %"),
  row("thioglycolic-acid", "치오글라이콜릭애씨드", "perm", "11.0 %", "10 %", "110000 ppm", "15 %"),
  row("epidermal-growth-factor", "에스에이치-올리고펩타이드-1", "cream", "0.001 %", "9 ppm", "10 ppm", "20 ppm"),
];

/** What the verdict says of one subject. */
function judged(subject: string, listing: Readonly<Record<string, unknown>>, asOf = today) {
  const verdict = classifyListing(listing as never, { asOf });
  const of = (items: typeof verdict.findings) =>
    items.filter((item) => item.subject.id === subject).map(({ ruleId, decision }) => `${decision} ${ruleId}`);
  return { findings: of(verdict.findings), notices: of(verdict.notices) };
}

/** The goods with one ingredient and its share in fields of their own. */
function offer(where: Goods, name: string, share?: Share): Readonly<Record<string, unknown>> {
  const [title, category] = goods[where];
  const [amount, unit] = share?.split(" ") ?? [];
  return { title, category, ingredients: [share === undefined ? { name } : { name, amount, unit }] };
}

const named = (each: Row) => [`${each.subject} in ${each.in}: ${each.limit}`, each] as const;
/** Limits of cosmetics and of other goods have rules of their own. */
const rulesOf = (where: Goods) => {
  const family = /^(?:화장품|뷰티)$/.test(goods[where][1]) ? "cosmetic" : "chemical";
  return {
    over: [`prohibited ${family}.over-limit`],
    within: [`allowed ${family}.within-limit`],
    review: [`review ${family}.over-limit`],
  };
};

describe("an amount up to the limit passes, the next does not", () => {
  it.each(upTo.map(named))("%s", (_name, { subject, as, in: where, under, at, over: more }) => {
    const { over, within } = rulesOf(where);
    expect(judged(subject, offer(where, as, under))).toEqual({ findings: [], notices: within });
    expect(judged(subject, offer(where, as, at))).toEqual({ findings: [], notices: within });
    expect(judged(subject, offer(where, as, more)).findings).toEqual(expect.arrayContaining(over));
  });
});

describe("an amount below the limit passes, the limit itself does not", () => {
  it.each(below.map(named))("%s", (_name, { subject, as, in: where, under, at, over: more }) => {
    const { over, within } = rulesOf(where);
    expect(judged(subject, offer(where, as, under))).toEqual({ findings: [], notices: within });
    expect(judged(subject, offer(where, as, at)).findings).toEqual(over);
    expect(judged(subject, offer(where, as, more)).findings).toEqual(over);
  });
});

describe("over a limit that does not reach all such goods, a person looks", () => {
  it.each(forReview.map(named))("%s", (_name, { subject, as, in: where, under, at, over: more }) => {
    expect(judged(subject, offer(where, as, under)).findings).toEqual([]);
    expect(judged(subject, offer(where, as, at)).findings).toEqual([]);
    expect(judged(subject, offer(where, as, more)).findings).toEqual(rulesOf(where).review);
  });
});

describe("naming a limited ingredient without a number is no offence", () => {
  it.each([...upTo, ...forReview].map(named))("%s", (_name, { subject, as, in: where }) => {
    const { findings } = judged(subject, offer(where, as));
    expect(findings.filter((finding) => finding.includes("limit"))).toEqual([]);
  });
});

describe("one amount, however it is written", () => {
  const name = "페녹시에탄올";
  const lawful = ["0.99%", "0.99 퍼센트", "9,900ppm", "9900 mg/kg", "9.9 mg/g", "9900000 ppb", "0.5~0.99%", "1% 이하"];
  const unlawful = ["1.01%", "1.01 %", "10,100ppm", "10100 mg/kg", "10.1 mg/g", "10100000 ppb", "0.5~1.01%"];
  const category = "화장품";
  const ways = (amount: string) => [
    { title: "수분 크림 50ml", category, ingredients: `정제수, ${name} ${amount}, 향료` },
    { title: "수분 크림 50ml", category, ingredients: ["정제수", `${name} (${amount})`] },
    { title: "수분 크림 50ml", category, attributes: { 전성분: `정제수, ${name} ${amount}` } },
    { title: `${name} ${amount} 수분 크림 50ml`, category },
  ];

  it.each(lawful)("%s is within", (amount) => {
    for (const listing of ways(amount)) expect(judged("phenoxyethanol", listing).findings).toEqual([]);
  });

  it.each(unlawful)("%s is over", (amount) => {
    for (const listing of ways(amount))
      expect(judged("phenoxyethanol", listing).findings).toEqual(rulesOf("cream").over);
  });

  it("a number of another ingredient of the list is not its number", () => {
    const listing = { title: "수분 크림 50ml", category, ingredients: `병풀잎수 77%, ${name}, 나이아신아마이드 5%` };
    expect(judged("phenoxyethanol", listing)).toEqual({ findings: [], notices: [] });
  });
});

describe("a scope is a scope: the same amount in other goods", () => {
  it.each<[what: string, subject: string, listing: Readonly<Record<string, unknown>>]>([
    [
      "lead in a toy for grown-ups",
      "lead",
      { ...offer("rattle", "납", "320 mg/kg"), title: "성인용 피규어", category: "피규어" },
    ],
    ["lead in no jewellery", "lead", { title: "황동 문손잡이", ingredients: [{ name: "납", amount: "2", unit: "%" }] }],
    [
      "boron in fertiliser",
      "boron",
      { title: "붕소 비료 1kg", category: "비료", ingredients: [{ name: "붕소", amount: "5", unit: "%" }] },
    ],
    [
      "methanol in a car wax",
      "methanol",
      { title: "자동차 왁스 500ml", ingredients: [{ name: "메탄올", amount: "12", unit: "%" }] },
    ],
    ["methanol as a reagent", "methanol", { title: "메탄올 99.9% 500ml", category: "시약" }],
    ["hydrogen peroxide for industry", "hydrogen-peroxide", { title: "과산화수소 35% 20kg" }],
    ["urea for the field", "urea", { title: "요소 46% 20kg 비료" }],
    [
      "a raw material for cosmetics",
      "salicylic-acid",
      { title: "화장품 원료 살리실릭애씨드 99% 100g", category: "화장품" },
    ],
    ["CMIT in a drum of preservative", "cmit-mit", { title: "공업용 보존제 CMIT/MIT 14% 20kg" }],
  ])("%s", (_what, subject, listing) => {
    expect(judged(subject, listing).findings).toEqual([]);
  });
});

describe("barred in some goods, by name alone", () => {
  const banned = ["prohibited cosmetic.banned-ingredient"];
  const chemical = ["prohibited chemical.banned"];

  it.each<[subject: string, as: string, where: Goods, findings: readonly string[]]>([
    ["methylisothiazolinone", "메칠이소치아졸리논", "cream", banned],
    ["methylisothiazolinone", "메칠이소치아졸리논", "cleanser", []],
    ["cmit-mit", "CMIT/MIT", "wipes", banned],
    ["cmit-mit", "CMIT/MIT", "shampoo", []],
    ["cmit-mit", "CMIT/MIT", "freshener", chemical],
    ["cmit-mit", "CMIT/MIT", "slime", chemical],
    ["cmit-mit", "CMIT/MIT", "cleaner", []],
    ["phmg", "PHMG", "freshener", chemical],
    ["pgh", "염화에톡시에틸구아니딘", "freshener", chemical],
    ["phmb", "PHMB", "freshener", chemical],
    ["phmb", "폴리아미노프로필비구아나이드", "mist", banned],
    ["phmb", "폴리아미노프로필비구아나이드", "cream", []],
    ["benzalkonium-chloride", "벤잘코늄클로라이드", "mist", banned],
    ["benzalkonium-chloride", "벤잘코늄클로라이드", "cream", []],
    ["salicylic-acid", "살리실릭애씨드", "babyCream", banned],
    ["salicylic-acid", "살리실릭애씨드", "cream", []],
    ["ipbc", "아이오도프로피닐부틸카바메이트", "lotion", banned],
    ["ipbc", "아이오도프로피닐부틸카바메이트", "babyCream", banned],
    ["ipbc", "아이오도프로피닐부틸카바메이트", "cleanser", []],
    ["zinc-pyrithione", "징크피리치온", "cream", banned],
    ["zinc-pyrithione", "징크피리치온", "tonic", []],
    ["climbazole", "클림바졸", "cream", banned],
    ["climbazole", "클림바졸", "shampoo", []],
    ["triclosan", "트리클로산", "mist", banned],
    ["triclosan", "트리클로산", "cleanser", []],
    ["p-phenylenediamine", "p-페닐렌디아민", "cream", banned],
    ["p-phenylenediamine", "p-페닐렌디아민", "dye", []],
    ["boric-acid", "붕산", "cream", banned],
    ["formaldehyde", "폼알데하이드", "polish", banned],
    ["dbp", "디부틸프탈레이트", "polish", banned],
    ["bisphenol-a", "비스페놀 A", "polish", banned],
    ["lead-acetate", "아세트산납", "dye", banned],
    ["asbestos", "석면", "powder", banned],
    ["asbestos", "석면", "rattle", chemical],
    ["tdbpp", "트리스(2,3-디브로모프로필)포스페이트", "babySuit", chemical],
    ["pentabde", "펜타브로모디페닐에테르", "babySuit", chemical],
    ["octabde", "옥타브로모디페닐에테르", "babySuit", chemical],
    ["octabde", "옥타브로모디페닐에테르", "adultShirt", []],
  ])("%s as %s in %s", (subject, as, where, findings) => {
    expect(judged(subject, offer(where, as)).findings).toEqual(expect.arrayContaining([...findings]));
    if (findings.length === 0) expect(judged(subject, offer(where, as)).findings).toEqual([]);
  });

  it("asbestos is over from a thousandth on, and unknown without a number", () => {
    const brakes = (share?: Share) => judged("asbestos", offer("brakes", "석면", share)).findings;
    expect(brakes("0.1 %")).toEqual([]);
    expect(brakes("1001 ppm")).toEqual(["prohibited hazardous-material.offered"]);
    expect(brakes("20 %")).toEqual(["prohibited hazardous-material.offered"]);
    expect(brakes()).toEqual(["review hazardous-material.amount-unknown"]);
  });

  it("tattoo ink may hold no lead, nickel or arsenic", () => {
    for (const [subject, as] of [
      ["lead", "납"],
      ["nickel", "니켈"],
      ["arsenic", "비소"],
    ] as const) {
      const listing = { title: "반영구 색소 블랙 10ml", ingredients: ["정제수", as] };
      expect(judged(subject, listing).findings).toEqual(chemical);
    }
  });
});

describe("law counts from its day", () => {
  it.each<[subject: string, as: string, where: Goods, share: Share | undefined, lastDayBefore: string, first: string]>([
    ["o-aminophenol", "o-아미노페놀", "dye", undefined, "2023-08-21", "2023-08-22"],
    ["m-phenylenediamine", "염산 m-페닐렌디아민", "dye", undefined, "2023-08-21", "2023-08-22"],
    ["catechol", "카테콜", "shampoo", undefined, "2023-08-21", "2023-08-22"],
    ["pyrogallol", "피로갈롤", "shampoo", undefined, "2023-08-21", "2023-08-22"],
    ["m-phenylenediamine-sulfate", "황산 m-페닐렌디아민", "shampoo", undefined, "2024-05-30", "2024-05-31"],
    ["trihydroxybenzene", "1,2,4-트리하이드록시벤젠", "shampoo", undefined, "2024-02-06", "2024-02-07"],
    ["nitromethane", "니트로메탄", "polish", undefined, "2019-10-01", "2019-10-02"],
    ["microbeads", "폴리에틸렌 비드", "cleanser", undefined, "2017-06-30", "2017-07-01"],
    ["perfluorooctanoic-acid", "퍼플루오로옥타노익애씨드", "sunscreen", undefined, "2022-03-31", "2022-04-01"],
    ["benzalkonium-chloride", "벤잘코늄클로라이드", "mist", undefined, "2022-10-01", "2022-10-02"],
    ["benzophenone-3", "벤조페논-3", "bodySun", "3 %", "2026-03-02", "2026-03-03"],
    ["methylisothiazolinone", "메칠이소치아졸리논", "cleanser", "50 ppm", "2020-04-17", "2020-04-18"],
    ["lead", "납", "rattle", "320 mg/kg", "2023-03-31", "2023-04-01"],
    ["cadmium", "카드뮴", "rattle", "90 mg/kg", "2023-03-31", "2023-04-01"],
    ["formaldehyde", "폼알데하이드", "childShirt", "90 mg/kg", "2023-03-31", "2023-04-01"],
    ["arylamine", "아릴아민", "childShirt", "60 mg/kg", "2023-03-31", "2023-04-01"],
    ["asbestos", "석면", "rattle", undefined, "2023-03-31", "2023-04-01"],
    ["dibp", "디이소부틸프탈레이트", "rattle", "0.5 %", "2023-03-31", "2023-04-01"],
    ["dehp", "디에칠헥실프탈레이트", "rattle", "0.5 %", "2020-06-03", "2020-06-04"],
    ["nitrosamine", "니트로사민", "teether", "1 ppm", "2020-12-02", "2020-12-03"],
    ["asbestos", "석면", "brakes", "20 %", "2008-12-31", "2009-01-01"],
    ["bisphenol-a", "비스페놀 A", "receipts", "1.2 %", "2022-04-30", "2022-05-01"],
    ["lead", "납", "sinker", "320 mg/kg", "2012-09-09", "2012-09-10"],
    ["phmg", "PHMG", "freshener", undefined, "2017-03-29", "2017-03-30"],
    ["pgh", "염화에톡시에틸구아니딘", "freshener", undefined, "2017-03-29", "2017-03-30"],
    ["phmb", "PHMB", "freshener", undefined, "2017-03-29", "2017-03-30"],
    ["cmit-mit", "CMIT/MIT", "freshener", undefined, "2017-03-29", "2017-03-30"],
    ["ddac", "염화디데실디메틸암모늄", "fabricSpray", "0.3 %", "2017-03-29", "2017-03-30"],
  ])("%s (%s in %s, %s): nothing on %s, an offence on %s", (subject, as, where, share, before, first) => {
    const chemicals = (asOf: string) =>
      judged(subject, offer(where, as, share), asOf).findings.filter((finding) => !finding.endsWith("amount-unknown"));
    expect(chemicals(before)).toEqual([]);
    expect(chemicals(first)).not.toEqual([]);
  });

  it("tattoo ink from the day it became a hygiene product", () => {
    const listing = { title: "반영구 색소 블랙 10ml", ingredients: ["정제수", "니켈"] };
    expect(judged("nickel", listing, "2025-06-13").findings).toEqual([]);
    expect(judged("nickel", listing, "2025-06-14").findings).toEqual(["prohibited chemical.banned"]);
  });
});

describe("the rows above leave no limit out", () => {
  /** Substances of the tables of chemicals and cosmetics; limits of other tables are tested where they are. */
  const measures = new Set(["ingredient-share", "boron-migration"]);
  const exact = (value: string, unit: string) => `${Number(value)} ${unit}`;
  const rows = new Set(
    [...upTo, ...below, ...forReview].map(({ subject, limit }) => {
      const [value = "", unit = ""] = limit.split(" ");
      return `${subject} ${exact(value, unit)}`;
    }),
  );
  /** The trace up to which a barred substance is lawful has no rule of its own yet. */
  const limited = ({ regulations }: SubjectRecord) =>
    regulations.filter(({ class: of }) => of === "chemical-limit" || of === "cosmetic-limited-ingredient");

  it("every limit has a row", () => {
    const missing = bundledTables.records.flatMap((record) =>
      limited(record)
        .flatMap(({ limits }) => limits ?? [])
        .filter(({ measure }) => measures.has(measure))
        .map(({ value, unit }) => `${record.id} ${exact(value, unit)}`)
        .filter((each) => !rows.has(each)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
