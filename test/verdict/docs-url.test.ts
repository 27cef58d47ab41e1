/** A finding says where its rule is explained, and the explanation is there. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classifyListing, createClassifier, lintDataPack } from "../../src/index.js";
import { RuleBook } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";
import { anchorsOf } from "../support/links.js";
import { shopJson, shopPack, shopRule } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const own = "https://shop.example/rules#unwanted";
const packWith = (docsUrl: string) => shopJson({ add: { ...shopPack.add, rules: [{ ...shopRule, docsUrl }] } });

describe("docsUrl", () => {
  const book = new RuleBook(new TableIndex(bundledTables));

  it.each(book.rules)("of $id leads to a place in the catalogue", ({ id, docsUrl = "" }) => {
    const [file = "", anchor] = docsUrl.split("#");
    expect(anchor).toBe(id);
    expect(anchorsOf(readFileSync(file, "utf8"))).toContain(anchor);
  });

  it("is on findings and on notices", () => {
    const { findings } = classifyListing({ title: "슬립웰 멜라토닌 10mg 120캡슐", channel: "cross-border" }, { asOf });
    expect(findings.map(({ docsUrl }) => docsUrl)).toEqual([
      "docs/catalogue/rules/prescription-drugs.md#medicine.online-sale",
      "docs/catalogue/rules/banned-imports.md#import-food.blocked-ingredient",
    ]);
    const { notices } = classifyListing({ title: "6구 멀티탭 2m", channel: "cross-border" }, { asOf });
    expect(notices.map(({ docsUrl }) => docsUrl)).toEqual(["docs/catalogue/rules/unsafe-goods.md#kc.own-import"]);
  });

  it("begins where the manifest says", () => {
    const manifest = { ...bundledTables.manifest, docs: "https://haechi.example/docs" };
    const classifier = createClassifier({ tables: { ...bundledTables, manifest }, asOf });
    expect(classifier.classify({ title: "슬립웰 멜라토닌 10mg 120캡슐" }).findings[0]?.docsUrl).toBe(
      "https://haechi.example/docs/rules/prescription-drugs.md#medicine.online-sale",
    );
  });

  it("of a pack's rule is the pack's own, or none; that of the others stays", () => {
    const docsUrlsWith = (pack: unknown) =>
      createClassifier({ packs: [pack], asOf })
        .classify({ title: "녹슬리원 무선 이어폰" })
        .findings.map((finding) => [finding.ruleId, "docsUrl" in finding ? finding.docsUrl : "none"]);
    const bundled = ["radio.number-not-shown", "docs/catalogue/rules/unsafe-goods.md#radio.number-not-shown"];
    expect(docsUrlsWith(packWith(own))).toEqual([["shop.unwanted", own], bundled]);
    expect(docsUrlsWith(shopJson())).toEqual([["shop.unwanted", "none"], bundled]);
  });

  it("of a bundled rule that a pack replaces is no longer the catalogue's", () => {
    const rule = bundledTables.rules.find(({ id }) => id === "kc.own-import");
    const pack = { id: "shop", version: "1", replace: [{ rule, reason: "told in our words" }] };
    const { notices } = createClassifier({ packs: [pack], asOf }).classify({
      title: "6구 멀티탭 2m",
      channel: "cross-border",
    });
    expect(notices.map(({ ruleId }) => ruleId)).toEqual(["kc.own-import"]);
    expect(notices[0]).not.toHaveProperty("docsUrl");
  });

  it("of a pack's rule is an https address", () => {
    expect(lintDataPack(packWith(own)).errors).toEqual([]);
    for (const docsUrl of ["http://shop.example", "javascript:alert(1)", "docs/rules.md", ""]) {
      expect(
        lintDataPack(packWith(docsUrl)).errors.map(({ path }) => path),
        docsUrl,
      ).toEqual(["add.rules[0].docsUrl"]);
    }
  });
});
