/** A shop's own pack, as the tests of packs use it: a policy, a class that rests on it, a brand and a rule. */
import { defineDataPack } from "../../src/index.js";

export const shopSource = {
  id: "shop-policy",
  kind: "policy",
  ko: "가게 판매 정책",
  en: "the shop's selling policy",
  url: "https://shop.example/policy",
} as const;

export const shopClass = {
  id: "shop-unwanted",
  category: "banned-imports",
  name: { ko: "받지 않는 상품", en: "goods we do not take" },
  about: { ko: "판매 정책상 받지 않는 상품", en: "Goods that our policy does not take." },
  basis: [{ source: "shop-policy" }],
  serious: false,
} as const;

export const shopRecord = {
  id: "brand-noxlyone",
  kind: "goods",
  names: { ko: ["녹슬리원"], en: ["Noxlyone"] },
  regulations: [
    { class: "shop-unwanted", basis: [{ source: "shop-policy" }], from: "2026-01-01", confidence: "verified" },
  ],
  checkedOn: "2026-11-01",
} as const;

export const shopRule = {
  id: "shop.unwanted",
  category: "banned-imports",
  decision: "prohibited",
  message: { ko: "‘{subject}’: 판매 정책상 받지 않습니다.", en: "“{subject}”: our policy does not take this." },
  sellerMessage: { ko: "‘{subject}’은(는) 판매 정책상 받지 않습니다.", en: "We do not take “{subject}”." },
  when: {
    and: [
      { in: [{ var: "class" }, ["shop-unwanted"]] },
      { in: [{ var: "role" }, ["sold", "named", "contained", "unclear"]] },
    ],
  },
} as const;

export const shopPack = defineDataPack({
  id: "shop",
  version: "1",
  add: { sources: [shopSource], classes: [shopClass], records: [shopRecord], rules: [shopRule] },
});

/** The same pack as somebody's JSON, with parts put in place of its own. */
export function shopJson(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...(JSON.parse(JSON.stringify(shopPack)) as Record<string, unknown>), ...parts };
}
