/** What a listing shows of a certificate, for every way of writing it and every way of sale. */
import { describe, expect, it } from "vitest";
import { classifyListing, type Decision, explain, type Listing } from "../../src/index.js";
import { type Channel, channels, type Proof } from "../../src/vocabulary.js";

const asOf = "2026-11-24";

/** How sellers fill the field, and what it shows for children's confirmation (CB…). */
const ways: readonly (readonly [name: string, fields: Partial<Listing>, proof: Proof])[] = [
  ["the right number in the certificate field", { certifications: [{ number: "CB061R2170-3018" }] }, "shown"],
  ["the right number in an attribute", { attributes: { KC인증번호: "CB061R2170-3018" } }, "shown"],
  ["the right number in the description", { description: "<p>KC 인증번호: CB061R2170-3018</p>" }, "shown"],
  ["the right number in small letters with blanks around", { attributes: { 인증번호: "  cb061r2170-3018 " } }, "shown"],
  ["a number of another family", { certifications: [{ number: "HU071406-18008A" }] }, "wrong"],
  ["a malformed number", { certifications: [{ number: "CB061-R2170" }] }, "wrong"],
  ["CE", { attributes: { 인증: "CE" } }, "wrong"],
  ["3C", { attributes: { 인증: "3C" } }, "wrong"],
  ["a claim of exemption in words", { attributes: { KC인증: "구매대행 상품 면제" } }, "exempt-claimed"],
  ["a claim of exemption in the field", { certifications: [{ claimedExempt: true }] }, "exempt-claimed"],
  ["비대상", { attributes: { KC인증: "비대상" } }, "exempt-claimed"],
  ["해당없음", { attributes: { KC인증번호: "해당없음" } }, "unknown"],
  ["상세페이지 참조", { attributes: { KC인증번호: "상세페이지 참조" } }, "unknown"],
  ["blank", { attributes: { KC인증번호: " " } }, "unknown"],
  ["the mark without a number in the title", { title: "곰 봉제인형 30cm 3세 이상 KC인증" }, "missing"],
  ["nothing", {}, "missing"],
  ["a word that there is none", { title: "곰 봉제인형 30cm 3세 이상 KC 미인증" }, "denied"],
  ["the same without its spaces", { title: "곰 봉제인형 30cm 3세 이상 KC인증없음" }, "denied"],
];

/** The decision matrix: a children's product under confirmation, by way of sale. */
function expected(proof: Proof, channel: Channel): Decision {
  if (channel === "cross-border" || proof === "shown") return "allowed";
  return proof === "denied" ? "prohibited" : "restricted";
}

const plush: Listing = { title: "곰 봉제인형 30cm 3세 이상" };

describe.each(ways)("%s", (_name, fields, proof) => {
  it(`reads as ${proof}`, () => {
    const { matters } = explain({ ...plush, ...fields }, { asOf });
    expect(matters.find(({ facts }) => facts.class === "kc-children-confirmation")?.facts.proof).toBe(proof);
  });

  it.each(channels)("by way of sale %s", (channel) => {
    expect(classifyListing({ ...plush, ...fields, channel }, { asOf }).decision).toBe(expected(proof, channel));
  });
});

/** A scheme: goods that ask for it, numbers of facts and registers, and the matrix while none is shown. */
interface Asked {
  readonly class: string;
  readonly goods: Listing;
  readonly right: readonly string[];
  readonly otherFamily: string;
  readonly malformed: string;
  /** Domestic, purchase agent, parallel import, own import: R restricted, N a notice. */
  readonly row: string;
}

const asked: readonly Asked[] = [
  {
    class: "kc-electrical-certification",
    goods: { title: "접이식 헤어 드라이어 2000W" },
    right: ["HU071406-18008A", "SU07654-12004C", "SU071354-12001ZZC", "HU072172-21013"],
    otherFamily: "XU102215-20004A",
    malformed: "HU-12345",
    row: "RNNN",
  },
  {
    class: "kc-electrical-confirmation",
    goods: { title: "거실 공기 청정기 30평형" },
    right: ["XU102215-20004A", "YU102043-24001", "XH070736-23002A", "ZU10282-19001"],
    otherFamily: "CB063R10777-3001",
    malformed: "XU1022152020004A",
    row: "RNNN",
  },
  {
    class: "kc-household-certification",
    goods: { title: "성인용 튜브 120cm 물놀이" },
    right: ["A071R018-24003", "A071R033-23001"],
    otherFamily: "CA011R017-7001",
    malformed: "A4-2024",
    row: "RNNN",
  },
  {
    class: "kc-household-confirmation",
    goods: { title: "오토바이 헬멧 무광 블랙" },
    right: ["B362R241-8002A", "B363R871-5002"],
    otherFamily: "CB063R10777-3001",
    malformed: "B2B-2024",
    row: "RNNN",
  },
  {
    class: "kc-children-certification",
    goods: { title: "회전형 카시트 신생아 그레이" },
    right: ["CA011R017-7001", "CA011R021-4002"],
    otherFamily: "CB063R10777-3001",
    malformed: "CA-2024-001",
    row: "RRRN",
  },
  {
    class: "kc-children-confirmation",
    goods: { title: "곰 봉제인형 30cm 3세 이상" },
    right: ["CB063R10777-3001", "CB064R2424-9001R", "cb064a3166-2004chC", "CB025H0054-4001"],
    otherFamily: "CB19-26-0586",
    malformed: "CB063-R10777",
    row: "RRRN",
  },
  {
    class: "consumer-chemical",
    goods: { title: "섬유 탈취제 500ml 코튼" },
    right: ["CB19-26-0586", "CB22-12-2426"],
    otherFamily: "CB063R10777-3001",
    malformed: "CB-19-26-0586",
    row: "RRRN",
  },
  {
    class: "biocide",
    goods: { title: "바퀴벌레 살충제 에어로졸 500ml" },
    right: ["3219-0052", "2219-0365"],
    otherFamily: "CB19-26-0586",
    malformed: "2024-0001-1",
    row: "RRRR",
  },
  {
    class: "radio-conformity",
    goods: { title: "오픈형 블루투스 이어폰" },
    right: ["R-R-ABC-12345678901234", "R-CS-ABC-12345678901234", "R-CRM-ABC-1234", "MSIP-REM-SEC-SMG930"],
    otherFamily: "XU102215-20004A",
    malformed: "R-R-ABCD-123",
    row: "RRRN",
  },
  {
    class: "medical-device",
    goods: { title: "자동전자혈압계 팔뚝형" },
    right: ["수인15-4242호", "제허 18-123호", "수신20-1234호", "체외수인 20-123호"],
    otherFamily: "HU071406-18008A",
    malformed: "제2024-서울강남-01234호",
    row: "RRRR",
  },
  {
    class: "work-protective-gear",
    goods: { title: "다이얼 안전화 6인치 270" },
    right: ["17-AV2CV-0024"],
    otherFamily: "B363R871-5002",
    malformed: "17-2024-0024",
    row: "RRRN",
  },
  {
    class: "waterworks-material",
    goods: { title: "주방 수전 원홀 코브라" },
    right: ["KCW-2012-0123"],
    otherFamily: "CB19-26-0586",
    malformed: "KC-2012-0123",
    row: "RRRN",
  },
];

describe.each(asked)("$class", ({ class: of, goods, right, otherFamily, malformed, row }) => {
  const proofOf = (fields: Partial<Listing>) => {
    const { matters } = explain({ ...goods, ...fields }, { asOf });
    return matters.find(({ facts }) => facts.class === of)?.facts.proof;
  };
  const across = (fields: Partial<Listing>) =>
    channels
      .map((channel) => {
        const { findings } = classifyListing({ ...goods, ...fields, channel }, { asOf });
        const decision = findings.find((finding) => finding.class.id === of)?.decision ?? "allowed";
        return { prohibited: "P", restricted: "R", review: "v", allowed: "N" }[decision];
      })
      .join("");

  it.each(right)("%s is shown", (number) => {
    expect(proofOf({ certifications: [{ number }] })).toBe("shown");
    expect(across({ certifications: [{ number }] })).toBe("NNNN");
  });

  it.each<[string, Partial<Listing>, Proof]>([
    ["a number of another family", { certifications: [{ number: otherFamily }] }, "wrong"],
    ["a malformed number", { certifications: [{ number: malformed }] }, "wrong"],
    ["CE", { certifications: [{ number: "CE" }] }, "wrong"],
    ["FCC ID", { certifications: [{ number: "FCC ID" }] }, "wrong"],
    ["3C", { certifications: [{ number: "3C" }] }, "wrong"],
    ["공급자적합성확인", { certifications: [{ number: "공급자적합성확인" }] }, "wrong"],
    ["a claim of exemption", { certifications: [{ claimedExempt: true }] }, "exempt-claimed"],
    ["인증 비대상", { attributes: { 인증번호: "인증 비대상" } }, "exempt-claimed"],
    ["해당없음", { certifications: [{ number: "해당없음" }] }, "unknown"],
    ["[상세설명참조]", { certifications: [{ number: "[상세설명참조]" }] }, "unknown"],
    ["상품상세참조", { attributes: { 인증번호: "상품상세참조" } }, "unknown"],
    ["blank", { certifications: [{ number: " " }] }, "unknown"],
    ["nothing", {}, "missing"],
  ])("%s: nothing is shown", (_name, fields, proof) => {
    expect(proofOf(fields)).toBe(proof);
    expect(across(fields)).toBe(row);
  });

  it("words that there is none are never milder", () => {
    const denied = across({ title: `${goods.title} 미인증` });
    for (const [index, letter] of [...row].entries())
      expect(denied[index]).toMatch(letter === "R" ? /[PR]/ : new RegExp(letter));
  });
});

it("an expired self-test number of risk-concern products shows nothing", () => {
  const { matters } = explain(
    { title: "섬유 탈취제 500ml", certifications: [{ number: "F-A01-B001-A180" }] },
    { asOf },
  );
  expect(matters.find(({ facts }) => facts.class === "consumer-chemical")?.facts.proof).toBe("wrong");
});

it("goods under supplier conformity have no number, and none is asked for", () => {
  for (const certifications of [[], [{ number: "공급자적합성확인" }], [{ number: "해당없음" }], [{ number: "CE" }]]) {
    const { findings, notices } = classifyListing({ title: "접이식 사다리 알루미늄 4단", certifications }, { asOf });
    expect(findings).toEqual([]);
    expect(notices.map(({ ruleId }) => ruleId)).toEqual(["duty.told"]);
  }
});

describe("numbers in running text", () => {
  it.each<[string, Listing, string, Decision]>([
    [
      "a device's number with a blank",
      { title: "자동전자혈압계 팔뚝형", description: "의료기기 수인 15-4242호" },
      "device.number-shown",
      "allowed",
    ],
    [
      "a radio number",
      { title: "블루투스 이어폰", description: "적합성평가 R-R-ABC-1234567" },
      "radio.number-shown",
      "allowed",
    ],
    [
      "a date is no approval number",
      { title: "살균 소독제 스프레이 500ml", description: "제조 2024-0101" },
      "biocide.number-not-shown",
      "restricted",
    ],
    [
      "an approval number after its label",
      { title: "살균 소독제 스프레이 500ml", description: "승인번호 3219-0052" },
      "biocide.number-shown",
      "allowed",
    ],
  ])("%s", (_name, listing, rule, decision) => {
    const { findings, notices } = classifyListing(listing, { asOf });
    const found = [...findings, ...notices].find(({ ruleId }) => ruleId === rule);
    expect(found?.decision).toBe(decision);
  });
});
