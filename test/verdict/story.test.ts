/** The story haechi was made for, and the other cases its first readers asked for. */
import { describe, expect, it } from "vitest";
import { classifyListing, createClassifier, type Listing } from "../../src/index.js";

const asOf = "2026-11-24";
const judge = (listing: Listing, day = asOf) => classifyListing(listing, { asOf: day });
const rulesOf = (listing: Listing, day = asOf) => judge(listing, day).findings.map(({ ruleId }) => ruleId);

const capsules: Listing = {
  title: "슬립웰 멜라토닌 10mg 120캡슐",
  channel: "cross-border",
  origin: "US",
  category: ["식품", "건강식품"],
};

describe("melatonin from abroad", () => {
  it("is prohibited as a medicine and as a blocked food ingredient, each by its own article", () => {
    const verdict = judge(capsules);
    expect(verdict.decision).toBe("prohibited");
    const cited = (category: string) =>
      verdict.findings
        .filter((finding) => finding.category === category)
        .flatMap(({ legalBasis }) => legalBasis.map(({ source, article }) => `${source.ko} ${article}`));
    expect(cited("prescription-drugs")).toContain("약사법 제50조제1항");
    expect(cited("banned-imports")).toContain("수입식품안전관리 특별법 제25조의3제1항");
  });

  it("shows the word at its place in the title", () => {
    const evidence = judge(capsules).findings[0]?.evidence.find(({ fact }) => fact === "role");
    expect(evidence).toMatchObject({ path: "title", text: "멜라토닌", role: "contained", start: 4, end: 8 });
    expect(capsules.title.slice(evidence?.start, evidence?.end)).toBe("멜라토닌");
  });

  it.each([
    ["멜.라.토.닌", "split"],
    ["멜 라 토 닌", "split"],
    ["melat0nin", "leet"],
    ["ㅁㅔㄹㄹㅏㅌㅗㄴㅣㄴ", "jamo"],
    ["mеlаtonin", "homoglyph"],
    ["멜\u200b라토닌", "invisible"],
  ])("%s is read too, and marked disguised: %s", (spelling, disguise) => {
    const hidden = { ...capsules, title: capsules.title.replace("멜라토닌", spelling) };
    expect(rulesOf(hidden)).toEqual(rulesOf(capsules));
    const evidence = judge(hidden).findings[0]?.evidence.find(({ fact }) => fact === "role");
    expect(evidence).toMatchObject({ text: spelling, disguised: disguise });
  });
});

describe("the word without the thing", () => {
  it("a domestic melatonin-free jelly with tart cherry and theanine is allowed, and it says why", () => {
    const verdict = judge({
      title: "굿나잇 수면젤리 멜라토닌 무첨가 타트체리 테아닌",
      ingredients: "타트체리농축액, L-테아닌",
    });
    expect(verdict.decision).toBe("allowed");
    expect(verdict.considered).toContainEqual(
      expect.objectContaining({ because: "absent", subject: expect.objectContaining({ id: "melatonin" }) }),
    );
  });

  it("melatonin-free gummies from abroad go to a person, because authorities found melatonin in such goods", () => {
    const verdict = judge({
      title: "Sleep Support melatonin-free gummies 60ct",
      channel: "cross-border",
      origin: "US",
    });
    expect(verdict.decision).toBe("review");
    expect(verdict.findings.map(({ ruleId }) => ruleId)).toEqual(["medicine.free-claim-from-abroad"]);
    expect(verdict.findings[0]?.message.en).toMatch(/authorities have found it/);
  });

  it.each<[string, Listing, string]>([
    ["a book about melatonin", { title: "멜라토닌의 기적: 잠을 바꾸는 호르몬", category: ["도서"] }, "about"],
    [
      "melatonin in a cosmetic",
      { title: "나이트 세럼 50ml", ingredients: ["water", "melatonin"], category: ["화장품"] },
      "other-form",
    ],
    ["a jelly that helps the body make it", { title: "타트체리 젤리 멜라토닌 생성을 돕는" }, "supports"],
    [
      "a brand that bears the word",
      { title: "멜라토닌랩 수면젤리 30포", brand: "멜라토닌랩", ingredients: "타트체리" },
      "named",
    ],
  ])("%s is allowed: %s", (_name, listing, because) => {
    const verdict = judge(listing);
    expect(verdict.decision).toBe("allowed");
    expect(verdict.considered.map((each) => each.because)).toContain(because);
  });

  it("an ingredient list outranks the title", () => {
    const verdict = judge({ title: "멜라토닌 무첨가 구미", ingredients: ["melatonin 5mg"], channel: "cross-border" });
    expect(verdict.decision).toBe("prohibited");
  });

  it.each<[string, Listing, readonly string[]]>([
    [
      "here",
      { title: "굿나잇 수면젤리 멜라토닌 무첨가", description: "1캡슐에 melatonin 3mg 함유" },
      ["medicine.contradicted", "food.medicine-contradicted"],
    ],
    [
      "from abroad",
      { title: "멜라토닌 생성을 돕는 수면젤리", description: "1캡슐에 melatonin 3mg 함유", channel: "cross-border" },
      ["medicine.contradicted", "import-food.contradicted"],
    ],
  ])("a title that clears what the description admits goes to a person, %s", (_way, listing, ruleIds) => {
    expect(judge(listing).decision).toBe("review");
    expect(rulesOf(listing)).toEqual(ruleIds);
  });

  it("a placeholder for a list changes nothing", () => {
    expect(judge({ ...capsules, ingredients: "상품상세참조" }).decision).toBe("prohibited");
  });
});

describe("what is said of a permit", () => {
  const salt: Listing = { title: "과망간산칼륨 1kg" };
  const denied: Listing = { title: "과망간산칼륨 1kg 허가 없이 구매" };
  const imported = { channel: "purchase-agent" } as const;

  it("a precursor that is offered without a permit is judged no more mildly than one that says nothing", () => {
    expect([judge(salt).decision, judge(denied).decision]).toEqual(["restricted", "restricted"]);
    expect(rulesOf({ ...salt, ...imported })).toEqual(["precursor.permit-not-shown"]);
    expect(rulesOf({ ...denied, ...imported })).toEqual(["precursor.permit-denied"]);
    expect(judge({ ...denied, ...imported }).decision).toBe("prohibited");
  });

  const titles = createClassifier({ asOf, defaults: { certifications: "unknown" } });
  it.each<[Listing, string]>([
    [salt, "precursor.permit-not-given"],
    [{ title: "보조배터리 20000mAh", ...imported }, "kc.agent-closed-number-not-given"],
    [{ title: "수제맥주 6캔", channel: "cross-border" }, "alcohol.own-import-check-not-given"],
    [{ title: "스파클라 불꽃놀이", channel: "parallel-import" }, "firework.permit-not-given"],
  ])("a caller who holds titles only is told what the law asks for: %o", (listing, ruleId) => {
    const verdict = titles.classify(listing);
    expect(verdict.decision).toBe("allowed");
    expect(verdict.notices.map((notice) => notice.ruleId)).toContain(ruleId);
    expect(judge(listing).decision).toBe("restricted");
  });
});

describe("law changes in time", () => {
  const ketone: Listing = {
    title: "라즈베리 케톤 1000mg 60캡슐 다이어트",
    channel: "cross-border",
    category: ["건강식품"],
  };
  it.each([
    ["2023-07-02", "allowed"],
    ["2023-07-03", "prohibited"],
    ["2024-04-14", "prohibited"],
    ["2024-04-15", "allowed"],
  ])("raspberry ketone from abroad on %s: %s", (day, decision) => {
    expect(judge(ketone, day).decision).toBe(decision);
  });

  it("says that a regulation is not in force", () => {
    expect(judge(ketone, "2024-04-15").considered.map(({ because }) => because)).toContain("not-in-force");
  });
});

describe("numbers decide", () => {
  it("a tactical folding knife of 12cm goes to a person, who is told that the blade length is missing", () => {
    const verdict = judge({ title: "캠핑 택티컬 접이식 나이프 12cm" });
    expect(verdict.decision).toBe("review");
    expect(verdict.missing.map(({ label }) => label.en)).toContain("blade length");
  });

  it("with a blade of 12cm it is prohibited", () => {
    const verdict = judge({ title: "캠핑 택티컬 접이식 나이프", attributes: { "칼날 길이": "12cm" } });
    expect(verdict.decision).toBe("prohibited");
    expect(verdict.findings[0]?.evidence).toContainEqual(
      expect.objectContaining({ fact: "limit", path: "attributes.칼날 길이", text: "12cm" }),
    );
  });

  it.each(["과도 12cm 과일칼", "쌍둥이 식칼 20cm 주방칼 세트", "총각김치 3kg", "아이보리 니트", "물총 대용량"])(
    "%s is never prohibited",
    (title) => {
      expect(judge({ title }).counts.prohibited).toBe(0);
    },
  );
});

describe("certificates", () => {
  const plush: Listing = { title: "곰 봉제인형 30cm 3세 이상" };
  it.each([
    ["a number of the right shape", { certifications: [{ number: "CB061R2170-3018" }] }, "allowed", "shown"],
    ["a reference to the detail page", { attributes: { KC인증번호: "상세페이지 참조" } }, "restricted", "unknown"],
    ["nothing", {}, "restricted", "missing"],
    ["a number of another family", { certifications: [{ number: "HU071406-18008A" }] }, "restricted", "wrong"],
    ["a mark of another country", { certifications: [{ number: "CE" }] }, "restricted", "wrong"],
  ])("a plush toy with %s: %s", (_name, fields, decision, state) => {
    const verdict = judge({ ...plush, ...fields });
    expect(verdict.decision).toBe(decision);
    const [finding] = [...verdict.findings, ...verdict.notices];
    expect(finding?.requirements[0]).toMatchObject({ scheme: "kats-children-confirmation", state });
  });

  it("a consumer's own import needs no mark", () => {
    const verdict = judge({ ...plush, channel: "cross-border" });
    expect(verdict.decision).toBe("allowed");
    expect(verdict.notices.map(({ ruleId }) => ruleId)).toContain("kc.children.own-import");
  });
});
