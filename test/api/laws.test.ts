/** Laws of classification: what must hold for any listing, whatever the tables say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";
import {
  classifyBannedImports,
  classifyListing,
  classifyPrescriptionDrugs,
  classifyUnsafeGoods,
  explain,
  type Finding,
  type Listing,
  type Verdict,
} from "../../src/index.js";
import { channels, decisions } from "../../src/vocabulary.js";

const asOf = "2026-11-24";
const judge = (listing: Listing): Verdict => classifyListing(listing, { asOf });
const keyOf = (finding: Finding) => `${finding.ruleId} ${finding.subject.id} ${finding.class.id}`;
const keysOf = (verdict: Verdict) => verdict.findings.map(keyOf);

/** Names that stand for their subject wherever they stand. */
const plainNames = tables.records
  .filter(({ regulations }) => regulations.length > 0)
  .flatMap(({ names }) => [...(names.ko ?? []), ...(names.en ?? [])])
  .filter((name): name is string => typeof name === "string");

/** Words of ordinary titles that no table and no cue knows. */
const harmlessWords =
  "무료배송 당일발송 대용량 프리미엄 신상품 특가 국내산 남녀노소 봄가을 블랙 화이트 소형 중형 대형 튼튼한 가벼운 예쁜 best new sale premium 리뷰이벤트 한정수량 오늘출발 깔끔한 심플 모던 데일리".split(
    " ",
  );

const harmless = fc
  .array(fc.constantFrom(...harmlessWords), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));
const offer: fc.Arbitrary<Listing> = fc.record({
  title: fc
    .tuple(
      harmless,
      fc.constantFrom(...plainNames),
      fc.constantFrom("10mg 60정", "1개", "500g", "새상품", "무첨가", "케이스", "121mW"),
    )
    .map((parts) => parts.join(" ")),
  channel: fc.constantFrom(...channels),
});

describe("laws", () => {
  it("harmless words are never prohibited, in any order", () => {
    fc.assert(
      fc.property(harmless, fc.constantFrom(...channels), (title, channel) => {
        expect(judge({ title, channel }).findings).toEqual([]);
      }),
    );
  });

  it("harmless text added in front or in another field never removes a finding", () => {
    fc.assert(
      fc.property(offer, harmless, (listing, words) => {
        const before = keysOf(judge(listing));
        expect(keysOf(judge({ ...listing, title: `${words} ${listing.title}` }))).toEqual(before);
        expect(keysOf(judge({ ...listing, description: words, tags: [words] }))).toEqual(before);
      }),
    );
  });

  it("the order of fields never matters", () => {
    fc.assert(
      fc.property(offer, harmless, (listing, words) => {
        const attributes = { 성분: words, 카페인: "80mg", 재질: words, 제품명: listing.title };
        const full = { ...listing, description: words, brand: words, tags: [words], attributes };
        const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as Listing;
        Object.assign(turned, { attributes: Object.fromEntries(Object.entries(attributes).reverse()) });
        expect(JSON.stringify(judge(turned))).toBe(JSON.stringify(judge(full)));
      }),
    );
  });

  it("invisible characters never change a finding", () => {
    fc.assert(
      fc.property(
        offer,
        fc.constantFrom("\u200b", "\u2060", "\ufeff", "\u00ad", "\u3164"),
        fc.nat(),
        (listing, sign, seed) => {
          const at = seed % (listing.title.length + 1);
          const title = listing.title.slice(0, at) + sign + listing.title.slice(at);
          expect(keysOf(judge({ ...listing, title }))).toEqual(keysOf(judge(listing)));
        },
      ),
    );
  });

  it("NFD and upper case never change a finding of a name that is no matter of case", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        expect(keysOf(judge({ ...listing, title: listing.title.normalize("NFD") }))).toEqual(keysOf(judge(listing)));
      }),
    );
  });

  it("evidence quotes the listing at its place", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        const verdict = judge(listing);
        for (const { path, start, end, text } of [...verdict.findings, ...verdict.notices].flatMap(
          ({ evidence }) => evidence,
        )) {
          if (path === "title") expect(listing.title.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  it("a verdict survives its own JSON and is the same every time", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        const verdict = judge(listing);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
        expect(JSON.stringify(judge(listing))).toBe(JSON.stringify(verdict));
      }),
    );
  });

  it("the three categories compose to the whole", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        const parts = [classifyPrescriptionDrugs, classifyBannedImports, classifyUnsafeGoods].map((classify) =>
          classify(listing, { asOf }),
        );
        const whole = judge(listing);
        expect(
          parts
            .flatMap(({ findings }) => findings as readonly Finding[])
            .map(keyOf)
            .sort(),
        ).toEqual(keysOf(whole).sort());
        const strictest = Math.min(...parts.map(({ decision }) => decisions.indexOf(decision)));
        expect(decisions[strictest]).toBe(whole.decision);
      }),
    );
  });

  it("explain agrees with classify, and every rule that held is among those tried", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        const { verdict, matters } = explain(listing, { asOf });
        expect(verdict).toEqual(judge(listing));
        const held = matters.flatMap(({ rules }) => rules.filter((rule) => rule.holds));
        expect(new Set(held.map(({ id }) => id))).toEqual(
          new Set([...verdict.findings, ...verdict.notices].map(({ ruleId }) => ruleId)),
        );
        for (const { conditions, holds } of matters.flatMap(({ rules }) => rules))
          expect(conditions.every((each) => each.holds)).toBe(holds);
      }),
    );
  });

  it("decision and counts follow from the findings", () => {
    fc.assert(
      fc.property(offer, (listing) => {
        const { decision, counts, findings } = judge(listing);
        const strictest = findings.map((finding) => decisions.indexOf(finding.decision)).sort((a, b) => a - b)[0];
        expect(decision).toBe(strictest === undefined ? "allowed" : decisions[strictest]);
        expect(counts.prohibited + counts.restricted + counts.review).toBe(findings.length);
      }),
    );
  });
});
