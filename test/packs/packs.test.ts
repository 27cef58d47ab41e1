/** What packs do to verdicts: they add, replace, withdraw, let pass, decide otherwise, and stay in shadow. */
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import { type Classifier, createClassifier, DataError, type Listing, screenListings } from "../../src/index.js";
import { verdictSchema } from "../../src/verdict/schema.js";
import { shopClass, shopJson, shopPack, shopRecord, shopRule } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const noxly: Listing = { title: "녹슬리원 정리 바구니", brand: "Noxlyone", price: 30_000, quantity: 2 };
const melatonin: Listing = { title: "슬립웰 멜라토닌 10mg 120캡슐", channel: "cross-border", origin: "US" };
const built = new Map<string, Classifier<string>>();
const classifierWith = (packs: readonly unknown[]) => {
  const key = JSON.stringify(packs);
  const classifier = built.get(key) ?? createClassifier({ packs, asOf });
  built.set(key, classifier);
  return classifier;
};
const judge = (listing: Listing, ...packs: readonly unknown[]) => classifierWith(packs).classify(listing);
const rulesOf = (verdict: ReturnType<typeof judge>) => verdict.findings.map(({ ruleId }) => ruleId);

describe("add", () => {
  it("a shop's own brand, class, source and rule are judged as the bundled ones are", () => {
    const { decision, findings, packs } = judge(noxly, shopPack);
    expect(decision).toBe("prohibited");
    expect(findings[0]?.ruleId).toBe("shop.unwanted");
    expect(findings[0]?.evidence.map(({ text }) => text)).toContain("녹슬리원");
    expect(findings[0]?.legalBasis.map(({ source }) => source.kind)).toEqual(["policy"]);
    expect(packs).toEqual(["shop@1"]);
  });

  it("without the pack nobody knows the brand", () => {
    expect(judge(noxly).findings).toEqual([]);
    expect(judge(noxly).packs).toEqual([]);
  });

  it("a record may stand under a class of law, and the bundled rules judge it", () => {
    const record = {
      ...shopRecord,
      id: "glorpazine",
      kind: "substance",
      names: { ko: ["글로르파진"] },
      regulations: [
        {
          class: "prescription-medicine",
          basis: [{ source: "pharmaceutical-affairs-act" }],
          from: "2026-12-01",
          confidence: "verified",
        },
      ],
    };
    const pack = { id: "new-medicine", version: "1", add: { records: [record] } };
    const listing = { title: "글로르파진 20mg 30정" };
    expect(rulesOf(judge(listing, pack))).toEqual([]);
    expect(judge(listing, pack).considered[0]?.because).toBe("not-in-force");
    const later = createClassifier({ packs: [pack], asOf: "2026-12-01" }).classify(listing);
    expect(rulesOf(later)).toEqual(["medicine.online-sale"]);
  });

  it("own words of the lexicon are read: a phrase that means nothing, a placeholder, a cue", () => {
    const lexicon = {
      phrases: ["녹슬리원 정리 바구니"],
      placeholders: ["아래그림참고"],
      cues: [{ role: "accessory", side: "after", reach: "touch", words: ["보관함틀"] }],
    };
    const pack = { id: "words", version: "1", add: { lexicon } };
    const { title } = noxly;
    expect(judge({ title }, shopPack).findings).toHaveLength(1);
    expect(judge({ title }, shopPack, pack).findings).toEqual([]);
    expect(judge({ title: "녹슬리원 보관함틀" }, shopPack, pack).considered[0]?.because).toBe("accessory");
  });

  it.each([
    [29_999, []],
    [30_000, ["shop.unwanted"]],
    [undefined, []],
  ])("a rule of a pack may compare the price: at %s won it finds %j", (price, found) => {
    const when = { and: [...shopRule.when.and, { ">=": [{ var: "price" }, 30_000] }] };
    const pack = shopJson({ add: { ...shopPack.add, rules: [{ ...shopRule, when }] } });
    expect(rulesOf(judge({ title: noxly.title, ...(price === undefined ? {} : { price }) }, pack))).toEqual(found);
  });

  it("`explain` tells the truth of a comparison too", () => {
    const when = { and: [...shopRule.when.and, { "<": [{ var: "quantity" }, 3] }] };
    const pack = shopJson({ add: { ...shopPack.add, rules: [{ ...shopRule, when }] } });
    const { matters } = createClassifier({ packs: [pack], asOf }).explain(noxly);
    expect(matters[0]?.rules[0]?.conditions.map(({ holds }) => holds)).toEqual([true, true, true]);
  });
});

describe("replace and withdraw", () => {
  it("a rule of law may be replaced, for a reason", () => {
    const rule = tables.rules.find(({ id }) => id === "import-food.blocked-ingredient");
    const pack = {
      id: "softer",
      version: "1",
      replace: [{ rule: { ...rule, decision: "review" }, reason: "a person looks first" }],
    };
    const decisionIn = (verdict: ReturnType<typeof judge>) =>
      verdict.findings.find(({ ruleId }) => ruleId === "import-food.blocked-ingredient")?.decision;
    expect(decisionIn(judge(melatonin))).toBe("prohibited");
    expect(decisionIn(judge(melatonin, pack))).toBe("review");
  });

  it("a record may be withdrawn, for a reason", () => {
    const pack = {
      id: "without",
      version: "1",
      withdraw: [{ record: "melatonin", reason: "to see what hangs on it" }],
    };
    expect(judge(melatonin, pack).findings).toEqual([]);
  });
});

describe("allow", () => {
  const allow = (parts: Readonly<Record<string, unknown>>) => ({
    id: "allowances",
    version: "3",
    allow: [
      { rule: "shop.unwanted", match: { brand: "noxly one" }, reason: "old stock", until: "2027-01-01", ...parts },
    ],
  });

  it("lets a finding pass and keeps it in sight: which pack, why, until when", () => {
    const { decision, findings, considered } = judge(noxly, shopPack, allow({}));
    expect([decision, findings]).toEqual(["allowed", []]);
    expect(considered).toHaveLength(1);
    expect(considered[0]).toMatchObject({
      because: "allowed-by-pack",
      subject: { id: "brand-noxlyone" },
      class: { id: "shop-unwanted" },
      allowedBy: { pack: "allowances", reason: "old stock", until: "2027-01-01", ruleId: "shop.unwanted" },
    });
    expect(considered[0]?.evidence[0]?.text).toBe("녹슬리원");
  });

  it("ends on the day it names", () => {
    const classifier = createClassifier({ packs: [shopPack, allow({})] });
    expect(classifier.classify(noxly, { asOf: "2026-12-31" }).decision).toBe("allowed");
    expect(classifier.classify(noxly, { asOf: "2027-01-01" }).decision).toBe("prohibited");
  });

  it.each([
    ["the brand, however it is spaced", { brand: "NOXLY-ONE" }, noxly, true],
    ["another brand", { brand: "Noxly" }, noxly, false],
    ["words of the title", { phrase: "정리 바구니" }, noxly, true],
    ["words that the title has not", { phrase: "이어폰" }, noxly, false],
    ["the model", { model: "NX-7" }, { ...noxly, model: "nx7" }, true],
    ["a barcode, whatever zeros lead it", { gtin: "08801234567893" }, { ...noxly, gtin: "8801234567893" }, true],
    ["a barcode that the listing does not give", { gtin: "8801234567893" }, noxly, false],
    ["one thing that fits and one that does not", { brand: "noxlyone", phrase: "이어폰" }, noxly, false],
  ])("fits by %s", (_what, match, listing, passes) => {
    expect(judge(listing as Listing, shopPack, allow({ match })).decision).toBe(passes ? "allowed" : "prohibited");
  });

  it("for a kind lets what belongs to it pass", () => {
    const kind = { ...shopRecord, id: "unwanted-sound", names: { ko: ["녹슬리사운드"] } };
    const record = { ...shopRecord, isA: ["unwanted-sound"], regulations: [] };
    const pack = shopJson({ add: { ...shopPack.add, records: [kind, record] } });
    expect(judge(noxly, pack, allow({})).decision).toBe("allowed");
    expect(judge(noxly, pack, allow({ rule: undefined, subject: "unwanted-sound" })).decision).toBe("allowed");
  });

  describe("and matters of safety or crime", () => {
    const taser: Listing = { title: "호신용 전기충격기 60000V" };
    const [finding] = judge(taser).findings;
    const subject = finding?.subject.id as string;
    const ofClass = finding?.class.id as string;
    const silence = (parts: Readonly<Record<string, unknown>>) =>
      judge(taser, allow({ rule: undefined, match: { phrase: "호신용" }, ...parts }));

    it("are such matters", () => {
      expect(tables.classes.find(({ id }) => id === ofClass)?.serious).toBe(true);
    });

    it("are not silenced by subject alone, nor by rule", () => {
      expect(silence({ subject }).findings).toEqual(judge(taser).findings);
      expect(silence({ rule: finding?.ruleId }).findings).toEqual(judge(taser).findings);
    });

    it("are silenced where subject and class are named in full, and stay in sight", () => {
      const { findings, considered } = silence({ subject, despite: [ofClass] });
      expect(findings.filter((each) => each.class.id === ofClass)).toEqual([]);
      expect(considered.filter(({ because }) => because === "allowed-by-pack")).not.toEqual([]);
    });
  });
});

describe("policy", () => {
  const withPolicy = (policy: unknown) => judge(noxly, shopPack, { id: "policy", version: "1", policy }).decision;

  it.each([
    ["by class", { classes: { "shop-unwanted": "review" } }, "review"],
    [
      "by rule, which outweighs the class",
      { classes: { "shop-unwanted": "review" }, rules: { "shop.unwanted": "restricted" } },
      "restricted",
    ],
    [
      "by way of sale, which outweighs both",
      {
        rules: { "shop.unwanted": "restricted" },
        channels: { domestic: { classes: { "shop-unwanted": "review" }, rules: { "shop.unwanted": "off" } } },
      },
      "allowed",
    ],
    ["for another way of sale", { channels: { "cross-border": { rules: { "shop.unwanted": "off" } } } }, "prohibited"],
  ])("decides %s", (_what, policy, decision) => {
    expect(withPolicy(policy)).toBe(decision);
  });

  it("of a class leaves notices alone", () => {
    const shown: Listing = { title: "6구 멀티탭 2m", certifications: [{ number: "HU07123-20001A" }] };
    const { notices } = judge(shown);
    const ofClass = notices[0]?.class.id as string;
    const pack = { id: "policy", version: "1", policy: { classes: { [ofClass]: "prohibited" } } };
    expect(judge(shown, pack).notices.map(({ ruleId }) => ruleId)).toEqual(notices.map(({ ruleId }) => ruleId));
  });

  it("strict for one way of sale only", () => {
    const cable: Listing = { title: "6구 멀티탭 2m" };
    const pack = { id: "policy", version: "1", policy: { channels: { "cross-border": "strict" } } };
    const strict = createClassifier({ policy: "strict", asOf });
    for (const channel of ["domestic", "cross-border"] as const) {
      const expected = channel === "domestic" ? judge({ ...cable, channel }) : strict.classify({ ...cable, channel });
      expect(rulesOf(judge({ ...cable, channel }, pack))).toEqual(rulesOf(expected));
      expect(judge({ ...cable, channel }, pack).decision).toBe(expected.decision);
    }
  });

  it("the classifier's own policy outweighs those of packs", () => {
    const pack = { id: "policy", version: "1", policy: { rules: { "medicine.online-sale": "off" } } };
    const policy = { rules: { "medicine.online-sale": "restricted" } } as const;
    const verdict = createClassifier({ packs: [pack], policy, asOf }).classify({ title: "비아그라 100mg 30정" });
    expect(verdict.findings.find(({ ruleId }) => ruleId === "medicine.online-sale")?.decision).toBe("restricted");
  });

  it("is checked by createClassifier too: classes and ways of sale", () => {
    const policy = { classes: { "shop-unwantd": "off" }, channels: { "cross-boarder": "strict" } } as never;
    expect(() => createClassifier({ packs: [shopPack], policy })).toThrow(/shop-unwanted.*\n.*cross-border/s);
  });
});

describe("shadow", () => {
  const shadow = shopJson({ shadow: true });

  it("judges and reports, and does not count", () => {
    const { decision, findings, packs, shadow: would } = judge(noxly, shadow);
    expect([decision, findings, packs]).toEqual(["allowed", [], []]);
    expect(would?.packs).toEqual(["shop@1"]);
    expect(would?.decision).toBe("prohibited");
    expect(would?.added.map(({ ruleId }) => ruleId)).toEqual(["shop.unwanted"]);
    expect(would?.removed).toEqual([]);
  });

  it("shows what a withdrawal would take away", () => {
    const pack = { id: "without", version: "1", shadow: true, withdraw: [{ record: "melatonin", reason: "a trial" }] };
    const verdict = judge(melatonin, pack);
    expect(verdict.findings).toEqual(judge(melatonin).findings);
    expect(verdict.shadow?.removed).toEqual(verdict.findings);
    expect(verdict.shadow?.decision).toBe("allowed");
  });

  it("is narrowed with its verdict", () => {
    const { shadow: would } = createClassifier({ packs: [shadow], asOf }).classifyCategory("prescription-drugs", noxly);
    expect(would).toMatchObject({ decision: "allowed", added: [], removed: [] });
  });

  it("a pack that counts cannot build on one in shadow", () => {
    const above = { id: "above", version: "1", withdraw: [{ rule: "shop.unwanted", reason: "?" }] };
    expect(() => createClassifier({ packs: [shadow, above] })).toThrow(DataError);
  });
});

describe("a verdict with packs", () => {
  it("is of the published schema, with all that packs and audits put there", () => {
    const allowances = {
      id: "a",
      version: "1",
      allow: [{ rule: "shop.unwanted", match: { phrase: "정리" }, reason: "r", until: "2027-01-01" }],
    };
    const trial = { id: "trial", version: "1", shadow: true, policy: { base: "strict" } };
    const verdict = createClassifier({ packs: [shopPack, allowances, trial], audit: true, asOf }).classify(noxly);
    expect(verdictSchema.safeParse(verdict).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it("comes out of screenListings as well", async () => {
    const rows = [];
    for await (const row of screenListings([noxly], { packs: [shopPack], asOf })) rows.push(row);
    expect(rows[0]).toMatchObject({ verdict: { decision: "prohibited", packs: ["shop@1"] } });
  });

  it("counts the pack's subjects in its coverage", () => {
    const own = createClassifier({ packs: [shopPack] }).coverage();
    expect(own.subjects.goods).toBe(createClassifier().coverage().subjects.goods + 1);
    expect(own.classes).toContainEqual({ id: shopClass.id, category: shopClass.category, subjects: 1 });
  });
});
