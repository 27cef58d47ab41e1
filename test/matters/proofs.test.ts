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
