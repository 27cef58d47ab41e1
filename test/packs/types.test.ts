/** What the compiler knows of a pack: the ids of its rules, and slips before anything runs. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type { ClassId, SourceId } from "../../src/api/schema.js";
import {
  type Classifier,
  createClassifier,
  type DataPack,
  defineDataPack,
  type PackInput,
  type RuleId,
  type RuleIdOfPack,
  type Verdict,
} from "../../src/index.js";
import { shopPack, shopRecord, shopRule } from "../support/shop-pack.js";

type IdIn<V extends Verdict> = V["findings"][number]["ruleId"];

describe("the ids of rules", () => {
  it("are inferred from the pack", () => {
    expectTypeOf(shopPack).toEqualTypeOf<DataPack<"shop.unwanted">>();
    expectTypeOf<RuleIdOfPack<typeof shopPack>>().toEqualTypeOf<"shop.unwanted">();
  });

  it("widen those of the verdict", () => {
    const classifier = createClassifier({ packs: [shopPack] });
    expectTypeOf(classifier).toEqualTypeOf<Classifier<"shop.unwanted">>();
    expectTypeOf<IdIn<ReturnType<typeof classifier.classify>>>().toEqualTypeOf<RuleId | "shop.unwanted">();
  });

  it("are those of the tables where no pack is in", () => {
    const classifier = createClassifier();
    expectTypeOf<IdIn<ReturnType<typeof classifier.classify>>>().toEqualTypeOf<RuleId>();
    const quiet = defineDataPack({ id: "quiet", version: "1" });
    expectTypeOf<RuleIdOfPack<typeof quiet>>().toEqualTypeOf<never>();
  });

  it("are any text with a pack of which nothing is known", () => {
    const classifier = createClassifier({ packs: [JSON.parse('{ "id": "json", "version": "1" }') as unknown] });
    expectTypeOf<IdIn<ReturnType<typeof classifier.classify>>>().toEqualTypeOf<string>();
  });
});

describe("the ids of classes and sources", () => {
  type Add = NonNullable<PackInput["add"]>;
  type Regulation = NonNullable<Add["records"]>[number]["regulations"][number];
  type Own = string & {};

  it("are those of the tables, for editors, or any that a pack has", () => {
    expectTypeOf<Regulation["class"]>().toEqualTypeOf<ClassId | Own>();
    expectTypeOf<Regulation["basis"][number]["source"]>().toEqualTypeOf<SourceId | Own>();
    expectTypeOf<NonNullable<Add["classes"]>[number]["basis"][number]["source"]>().toEqualTypeOf<SourceId | Own>();
    expectTypeOf<NonNullable<NonNullable<PackInput["allow"]>[number]["despite"]>[number]>().toEqualTypeOf<
      ClassId | Own
    >();
    type AsksClass = NonNullable<Add["rules"]>[number]["when"]["and"][0];
    expectTypeOf<AsksClass["in"][1][number]>().toEqualTypeOf<ClassId | Own>();
    type Replacement = Extract<NonNullable<PackInput["replace"]>[number], { readonly class: unknown }>;
    expectTypeOf<Replacement["class"]["id"]>().toEqualTypeOf<string>();
  });

  it("are texts where they are computed", () => {
    const ofClass = shopRule.when.and[0].in[1][0] as string;
    const record = { ...shopRecord, regulations: [{ ...shopRecord.regulations[0], class: ofClass }] };
    const pack = { id: "computed", version: "1", add: { records: [{ ...record, id: "brand-noxlytwo" }] } } as const;
    expect(defineDataPack(pack, shopPack).id).toBe("computed");
  });
});

describe("slips that do not compile", () => {
  const refused = (make: () => unknown) => expect(make).toThrow();

  it("a fact that is none, a word that is none, a number under a !", () => {
    const [ofClass, role] = shopRule.when.and;
    const rule = { ...shopRule, id: "shop.other" } as const;
    refused(() =>
      defineDataPack({
        id: "slip",
        version: "1",
        // @ts-expect-error the fact is channel
        add: { rules: [{ ...rule, when: { and: [ofClass, role, { in: [{ var: "chanel" }, ["domestic"]] }] } }] },
      }),
    );
    refused(() =>
      defineDataPack({
        id: "slip",
        version: "1",
        // @ts-expect-error the word is cross-border
        add: { rules: [{ ...rule, when: { and: [ofClass, role, { in: [{ var: "channel" }, ["abroad"]] }] } }] },
      }),
    );
    refused(() =>
      defineDataPack({
        id: "slip",
        version: "1",
        // @ts-expect-error an unknown price would hold under a !
        add: { rules: [{ ...rule, when: { and: [ofClass, role, { "!": [{ ">": [{ var: "price" }, 1] }] }] } }] },
      }),
    );
  });

  it("a field of another name, a decision that is none", () => {
    // @ts-expect-error the field is withdraw
    refused(() => defineDataPack({ id: "slip", version: "1", withdrow: [] }));
    // @ts-expect-error there is no such decision
    refused(() => defineDataPack({ id: "slip", version: "1", policy: { classes: { narcotic: "forbidden" } } }));
  });

  it("a rule that nobody has", () => {
    // @ts-expect-error the rule is kc.own-import
    refused(() => defineDataPack({ id: "slip", version: "1", policy: { rules: { "kc.own-imports": "off" } } }));
    refused(() =>
      defineDataPack({
        id: "slip",
        version: "1",
        // @ts-expect-error the rule is kc.own-import
        allow: [{ rule: "kc.own-imports", match: { brand: "x" }, reason: "?", until: "2027-01-01" }],
      }),
    );
  });

  it("but a rule of a pack before compiles, and is found", () => {
    const above = defineDataPack(
      { id: "above", version: "1", policy: { rules: { "shop.unwanted": "off" } } },
      shopPack,
    );
    expect(createClassifier({ packs: [shopPack, above] }).classify({ title: "녹슬리원 상자" }).findings).toEqual([]);
  });
});
