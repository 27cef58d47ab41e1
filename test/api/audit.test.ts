/** Audits: a stored one proves what was judged by what, and replays to the same bytes. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Audit, createClassifier, DataError, type Listing, replayAudit } from "../../src/index.js";
import { shopPack } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const options = { audit: true, packs: [shopPack], defaults: { channel: "cross-border" } } as const;
const classifier = createClassifier(options);
const auditOf = (listing: Listing) => classifier.classify(listing, { asOf }).audit as Audit;
const listing: Listing = { title: "멜라토닌 10mg 60정", attributes: { b: 1, a: "é" }, price: 1e21 };

describe("an audit", () => {
  it("is there only where it was asked for", () => {
    expect(createClassifier().classify(listing)).not.toHaveProperty("audit");
  });

  it("is canonical JSON: fields in order, no spaces, numbers as RFC 8785 writes them", () => {
    const { canonical } = auditOf(listing);
    expect(canonical).toContain('{"attributes":{"a":"é","b":1},"price":1e+21,"title":"멜라토닌 10mg 60정"}');
    expect(Object.keys(JSON.parse(canonical))).toEqual(["listing", "options", "packs", "tables", "verdict"]);
  });

  it("bears the SHA-256 of its bytes in UTF-8, as Node computes it", () => {
    for (const title of ["멜라토닌", "abc", "é ü", "😀 떨 🍄", "\u07ff\u0800\uffff"]) {
      const { canonical, sha256 } = auditOf({ title });
      expect(sha256).toBe(createHash("sha256").update(canonical, "utf8").digest("hex"));
    }
  });

  it("holds the whole verdict, the options, and digests of tables and packs", () => {
    const verdict = classifier.classify(listing, { asOf });
    const stored = JSON.parse(auditOf(listing).canonical);
    const { audit: _audit, ...judged } = verdict;
    expect(stored.verdict).toEqual(judged);
    expect(stored.options).toEqual({ defaults: { channel: "cross-border" } });
    expect(stored.packs).toEqual([{ id: "shop", version: "1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(stored.tables).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a replay", () => {
  it("comes to the same bytes, for any listing and by another classifier of the same making", () => {
    const later = createClassifier(options);
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("멜라토닌 10mg", "녹슬리원", "\ud800 떨 \\ud800"),
    );
    const any = fc.record({ title: texts, description: texts, attributes: fc.dictionary(texts, texts) });
    fc.assert(
      fc.property(any, (each) => {
        const result = classifier.safeClassify(each, { asOf });
        if (!result.success) return;
        const stored = JSON.parse(JSON.stringify(result.data.audit)) as Audit;
        expect(replayAudit(stored, later)).toMatchObject({ intact: true, same: true, differs: [] });
      }),
    );
  });

  it("shows that a stored audit was tampered with", () => {
    const audit = auditOf(listing);
    const forged = { ...audit, canonical: audit.canonical.replace('"prohibited"', '"allowed"') };
    expect(replayAudit(forged, classifier)).toMatchObject({ intact: false, same: false, differs: ["verdict"] });
  });

  it("shows which part comes out otherwise", () => {
    const other = createClassifier({ ...options, packs: [], policy: "lenient" });
    expect(replayAudit(auditOf(listing), other).differs).toEqual(["options", "packs", "verdict"]);
  });

  it("needs a classifier that writes audits, and an audit that can be read", () => {
    expect(() => replayAudit(auditOf(listing), createClassifier())).toThrow(DataError);
    expect(() => replayAudit({ canonical: "{", sha256: "" }, classifier)).toThrow(DataError);
  });
});
