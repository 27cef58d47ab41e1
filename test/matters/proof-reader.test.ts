/** What a listing shows of one requirement: a number, a document, a word, a claim, a placeholder, or nothing. */
import { describe, expect, it } from "vitest";
import { gravestProof, type SchemeReading } from "../../src/matters/proofs.js";
import type { Scheme } from "../../src/tables/schema.js";
import type { Proof } from "../../src/vocabulary.js";
import { record, regulation, trialClass, tried } from "../support/trial-tables.js";

type Fields = Readonly<Record<string, unknown>>;

const permit: Scheme = {
  id: "permit",
  kind: "permit",
  name: { ko: "허가", en: "permit" },
  patterns: ["^P-\\d{4}$", "^Q\\d{4}$"],
  shownBy: ["허가받은 업체"],
  deniedBy: ["허가 없음", "무허가"],
  documents: ["수입 허가서", "확인서"],
  confidence: "verified",
};

/** What is read of a scheme in a listing titled 시료, and the places that show it. */
function read(fields: Fields, scheme: Scheme = permit, areGiven = true): SchemeReading {
  const regulations = [regulation("trial", { requires: [scheme.id] })];
  const { matters } = tried(
    { title: "시료", ...fields },
    {
      records: [record("sample", "goods", { names: { ko: ["시료"] }, regulations })],
      classes: [trialClass("trial")],
      schemes: [scheme],
    },
    areGiven ? {} : { defaults: { certifications: "unknown" } },
  ).matters;
  return matters[0]?.schemes[0] as SchemeReading;
}

const told = (fields: Fields, scheme?: Scheme) => {
  const { proof, places } = read(fields, scheme);
  return [proof, ...places.map(({ path, text }) => `${path}: ${text}`)];
};

describe("a number of the right shape shows it", () => {
  it.each<[string, Fields, string]>([
    ["in the field of certificates", { certifications: [{ number: "P-1234" }] }, "certifications[0].number: P-1234"],
    ["in the second certificate", { certifications: [{}, { number: "P-1234" }] }, "certifications[1].number: P-1234"],
    ["of the second shape", { certifications: [{ number: "Q1234" }] }, "certifications[0].number: Q1234"],
    ["in small letters", { certifications: [{ number: "p-1234" }] }, "certifications[0].number: p-1234"],
    ["with blanks around it", { certifications: [{ number: " P-1234 " }] }, "certifications[0].number:  P-1234 "],
    ["in an attribute of that name", { attributes: { 인증번호: "P-1234" } }, "attributes.인증번호: P-1234"],
    [
      "in an attribute whose name holds it",
      { attributes: { "제품 허가번호(1)": "P-1234" } },
      "attributes.제품 허가번호(1): P-1234",
    ],
    ["in the title", { title: "시료 P-1234 정품" }, "title: P-1234"],
    ["in the title in small letters", { title: "시료 p-1234 정품" }, "title: p-1234"],
    ["in the description", { description: "번호는 P-1234입니다" }, "description: P-1234"],
    ["in any attribute", { attributes: { 특징: "신고됨 P-1234" } }, "attributes.특징: P-1234"],
    ["in a tag", { tags: ["P-1234"] }, "tags[0]: P-1234"],
  ])("%s", (_name, fields, place) => {
    expect(told(fields)).toEqual(["shown", place]);
  });

  it.each<[string, Fields]>([
    ["the brand", { brand: "P-1234" }],
    ["the category", { category: "P-1234" }],
    ["a longer number", { title: "시료 P-12345" }],
    ["the end of another number", { title: "시료 XP-1234" }],
    ["the end of a Korean word", { title: "시료 번호P-1234" }],
    ["a part between hyphens", { title: "시료 A-P-1234" }],
    ["the head of a part between hyphens", { title: "시료 P-1234-5" }],
  ])("but not in %s", (_name, fields) => {
    expect(read(fields).proof).toBe("missing");
  });

  it("its place in a text is exact", () => {
    const [place] = read({ title: "시료 P-1234 정품" }).places;
    expect([place?.start, place?.end]).toEqual([3, 9]);
  });

  it("in a field it must be the whole", () => {
    expect(told({ certifications: [{ number: "P-1234-9" }] })).toEqual(["wrong", "certifications[0].number: P-1234-9"]);
  });

  it("of several numbers one right one is enough", () => {
    const certifications = [{ number: "CE" }, { number: "Z-99" }, { number: "P-1234" }];
    expect(told({ certifications })).toEqual(["shown", "certifications[2].number: P-1234"]);
  });
});

describe("a shape that is not certain counts in running text only right after its label", () => {
  const uncertain: Scheme = { ...permit, labels: ["허가번호", "신고번호"], confidence: "uncertain" };

  it.each<[string, Fields, Proof]>([
    ["after its label", { title: "시료 허가번호 P-1234" }, "shown"],
    ["after its label with other signs, up to sixteen", { title: "시료 허가번호: 2026년 제 P-1234" }, "shown"],
    ["further off", { title: "시료 허가번호는 다음과 같이 적혀 있으며 P-1234" }, "missing"],
    ["without it", { title: "시료 P-1234" }, "missing"],
    ["before it", { title: "시료 P-1234 허가번호" }, "missing"],
    ["in its own field", { certifications: [{ number: "P-1234" }] }, "shown"],
  ])("%s", (_name, fields, proof) => {
    expect(read(fields, uncertain).proof).toBe(proof);
  });

  it("a later text may still show it", () => {
    expect(read({ title: "시료 P-1234", description: "허가번호 P-1234" }, uncertain).proof).toBe("shown");
  });

  it("a scheme without labels is not shown by running text at all", () => {
    const { labels: _labels, ...unlabelled } = uncertain;
    expect(read({ title: "시료 허가번호 P-1234" }, unlabelled).proof).toBe("missing");
  });
});

describe("a document of its type shows it", () => {
  it.each<[string, Fields, readonly unknown[]]>([
    ["its type", { documents: [{ type: "수입허가서" }] }, ["shown", "documents[0].type: 수입허가서"]],
    [
      "its second type",
      { documents: [{ type: "영수증" }, { type: "확인서" }] },
      ["shown", "documents[1].type: 확인서"],
    ],
    ["another type", { documents: [{ type: "영수증" }] }, ["missing"]],
    ["a part of its type", { documents: [{ type: "허가서" }] }, ["missing"]],
  ])("%s", (_name, fields, expected) => {
    expect(told(fields)).toEqual(expected);
  });

  it("no document shows what asks for none", () => {
    const { documents: _documents, ...undocumented } = permit;
    expect(read({ documents: [{ type: "확인서" }] }, undocumented).proof).toBe("missing");
  });
});

describe("words show or deny it", () => {
  it.each<[string, Fields, readonly unknown[]]>([
    ["words that it is met", { title: "시료 허가받은 업체" }, ["shown", "title: 시료 허가받은 업체"]],
    ["words that it is not", { title: "시료 무허가" }, ["denied", "title: 시료 무허가"]],
    ["in the description", { description: "무허가" }, ["denied", "description: 무허가"]],
    ["words of a phrase without their space", { title: "시료 허가없음" }, ["denied", "title: 시료 허가없음"]],
    ["not in the brand", { brand: "무허가" }, ["missing"]],
    ["words of both", { title: "시료 허가받은 업체 무허가" }, ["denied", "title: 시료 허가받은 업체 무허가"]],
  ])("%s", (_name, fields, expected) => {
    const [proof, ...places] = told(fields);
    expect([proof, ...places]).toEqual(expected);
  });

  it("a scheme without such words is neither", () => {
    const { shownBy: _shown, deniedBy: _denied, ...wordless } = permit;
    expect(read({ title: "시료 허가받은 업체 무허가" }, wordless).proof).toBe("missing");
  });
});

describe("what is in the fields and shows nothing", () => {
  it.each<[string, Fields, readonly unknown[]]>([
    [
      "a claim of exemption",
      { certifications: [{ claimedExempt: true }] },
      ["exempt-claimed", "certifications[0].claimedExempt: true"],
    ],
    ["no such claim", { certifications: [{ claimedExempt: false }] }, ["missing"]],
    ["a claim in words", { attributes: { 인증번호: "인증면제" } }, ["exempt-claimed", "attributes.인증번호: 인증면제"]],
    [
      "a claim in brackets",
      { attributes: { 인증번호: "[비대상]" } },
      ["exempt-claimed", "attributes.인증번호: [비대상]"],
    ],
    [
      "a number of another shape",
      { certifications: [{ number: "Z-99" }] },
      ["wrong", "certifications[0].number: Z-99"],
    ],
    ["the same in an attribute", { attributes: { 인증번호: "Z-99" } }, ["wrong", "attributes.인증번호: Z-99"]],
    ["a foreign mark", { certifications: [{ number: "CE" }] }, ["wrong", "certifications[0].number: CE"]],
    [
      "a foreign mark with blanks",
      { certifications: [{ number: "F C C · ID" }] },
      ["wrong", "certifications[0].number: F C C · ID"],
    ],
    ["a placeholder", { certifications: [{ number: "해당없음" }] }, ["unknown", "certifications[0].number: 해당없음"]],
    [
      "a placeholder in an attribute",
      { attributes: { 인증번호: "상세페이지 참조" } },
      ["unknown", "attributes.인증번호: 상세페이지 참조"],
    ],
    ["a number among other attributes", { attributes: { 특징: "Z-99" } }, ["missing"]],
    ["a number in the field of materials", { attributes: { 재질: "Z-99" } }, ["missing"]],
    ["a list", { attributes: { 인증번호: ["Z-99"] } }, ["missing"]],
    ["nothing at all", { attributes: { 인증번호: null } }, ["missing"]],
    ["a number, not a text", { attributes: { 인증번호: 99 } }, ["wrong", "attributes.인증번호: 99"]],
    ["silence", {}, ["missing"]],
  ])("%s", (_name, fields, expected) => {
    expect(told(fields)).toEqual(expected);
  });

  it("a mark or a number is wrong only where a number is asked for", () => {
    const { patterns: _patterns, ...unnumbered } = permit;
    expect(read({ certifications: [{ number: "Z-99" }] }, unnumbered).proof).toBe("missing");
    expect(read({ certifications: [{ number: "CE" }] }, unnumbered).proof).toBe("missing");
  });

  it.each<[string, Fields, Proof]>([
    ["a claim before a wrong number", { certifications: [{ number: "Z-99", claimedExempt: true }] }, "exempt-claimed"],
    ["a wrong number before a placeholder", { certifications: [{ number: "해당없음" }, { number: "Z-99" }] }, "wrong"],
    ["a denial before a claim", { title: "시료 무허가", certifications: [{ claimedExempt: true }] }, "denied"],
    ["a right number before a denial", { title: "시료 무허가", certifications: [{ number: "P-1234" }] }, "shown"],
    ["a document before a denial", { title: "시료 무허가", documents: [{ type: "확인서" }] }, "shown"],
  ])("%s", (_name, fields, proof) => {
    expect(read(fields).proof).toBe(proof);
  });

  it("a wrong number is shown before a foreign mark", () => {
    expect(told({ certifications: [{ number: "CE" }, { number: "Z-99" }] })[1]).toBe("certifications[1].number: Z-99");
  });
});

describe("a caller whose listings never carry certificates says so", () => {
  it.each<[string, Fields, Proof]>([
    ["silence", {}, "not-given"],
    ["a wrong number all the same", { certifications: [{ number: "Z-99" }] }, "wrong"],
    ["a right one", { certifications: [{ number: "P-1234" }] }, "shown"],
    ["a placeholder", { certifications: [{ number: "해당없음" }] }, "unknown"],
  ])("%s", (_name, fields, proof) => {
    expect(read(fields, permit, false).proof).toBe(proof);
  });
});

describe("an adult check is shown by the field or the words of the listing", () => {
  const check: Scheme = { id: "adult", kind: "adult-check", name: { ko: "성인", en: "adult" }, confidence: "verified" };

  it.each<[string, Fields, Scheme, readonly unknown[]]>([
    ["the field", { adultOnly: true }, check, ["shown", "adultOnly: true"]],
    ["the words", { title: "시료 성인인증" }, check, ["shown", "title: 성인인증"]],
    ["neither", {}, check, ["missing"]],
    ["it shows no permit", { adultOnly: true }, permit, ["missing"]],
  ])("%s", (_name, fields, scheme, expected) => {
    expect(told(fields, scheme)).toEqual(expected);
  });
});

describe("of several requirements the graver state decides", () => {
  const of = (...proofs: Proof[]) => gravestProof(proofs.map((proof) => ({ scheme: permit, proof, places: [] })));
  const order: readonly Proof[] = ["denied", "wrong", "missing", "exempt-claimed", "unknown", "not-given", "shown"];

  it.each(order.slice(1).map((milder, index) => [order[index] as Proof, milder] as const))("%s before %s", (a, b) => {
    expect([of(a, b), of(b, a)]).toEqual([a, a]);
  });

  it("none where nothing is required", () => {
    expect(of()).toBe("none");
  });
});
