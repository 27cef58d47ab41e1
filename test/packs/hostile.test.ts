/** Packs of strangers: of any size and shape, they are refused in words, run nothing and change nobody else's verdicts. */
import { describe, expect, it } from "vitest";
import { classifyListing, createClassifier, DataError, lintDataPack } from "../../src/index.js";
import { caps } from "../../src/packs/plain.js";
import { shopJson, shopPack, shopRule } from "../support/shop-pack.js";

const asOf = "2026-11-24";
const told = (pack: unknown) => lintDataPack(pack).errors.map(({ path, message }) => `${path}: ${message}`);
const bare = (parts: object) => ({ id: "stranger", version: "1", ...parts });
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe("what is no plain data is refused", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "pack"],
    ["a list", []],
    ["a function", () => bare({})],
    ["a class instance", new (class Pack {})()],
    [
      "a proxy that throws",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("boo");
          },
        },
      ),
    ],
    ["a map", new Map([["id", "stranger"]])],
  ])("%s", (_what, pack) => {
    expect(told(pack)).not.toEqual([]);
    expect(() => createClassifier({ packs: [pack] })).toThrow(DataError);
  });

  it("a getter is named and never called", () => {
    let calls = 0;
    const pack = {
      id: "stranger",
      get version() {
        calls++;
        return "1";
      },
    };
    expect(told(pack)).toContain("version: is computed by a getter");
    expect(calls).toBe(0);
  });

  it.each(["__proto__", "constructor", "prototype"])("a field %s is named and left out", (key) => {
    const pack = JSON.parse(
      `{ "id": "stranger", "version": "1", "add": { ${JSON.stringify(key)}: { "polluted": true } } }`,
    );
    expect(told(pack)).toContain(`add.${key}: has a name that no field may have`);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each(["toString", "constructor", "__proto__", "hasOwnProperty", ""])(
    "no fact is reached by the name %j",
    (name) => {
      const when = { and: [...shopRule.when.and, { in: [{ var: name }, ["x"]] }] };
      expect(told(shopJson({ add: { ...shopPack.add, rules: [{ ...shopRule, when }] } })).join()).toContain(
        "unknown fact",
      );
    },
  );

  it("policies cannot name what objects inherit", () => {
    expect(told(bare({ policy: { rules: { toString: "off" } } })).join()).toContain('unknown rule "toString"');
  });

  it("regular expressions and requirements have no place in a pack", () => {
    expect(told(bare({ add: { schemes: [{ id: "evil", patterns: ["^(a+)+$"] }] } }))).toContain(
      "add.schemes: is no field here",
    );
  });
});

describe("what is too large is refused, soon", () => {
  const soon = (make: () => unknown) => {
    const start = performance.now();
    const faults = told(make());
    expect(performance.now() - start).toBeLessThan(5000);
    return faults.join("\n");
  };

  it.each([
    ["nesting", () => bare({ add: nested(caps.depth + 1) }), "nested deeper"],
    [
      "a circle",
      () => {
        const pack: Record<string, unknown> = bare({});
        pack["add"] = pack;
        return pack;
      },
      "nested deeper",
    ],
    ["a text of megabytes", () => bare({ about: "x".repeat(caps.characters + 1) }), "characters"],
    ["a list of millions", () => bare({ allow: new Array(caps.nodes + 1) }), "values"],
    [
      "doubling, which is small as an object and huge as a tree",
      () => {
        let tree: unknown = [1];
        for (let i = 0; i < 30; i++) tree = [tree, tree];
        return bare({ add: tree });
      },
      "values",
    ],
    [
      "records without end",
      () => bare({ add: { records: Array.from({ length: 20_001 }, () => ({})) } }),
      "more than 20000 entries",
    ],
    [
      "ids without end that nothing has",
      () =>
        bare({ add: { records: Array.from({ length: 2500 }, (_, index) => ({ isA: [`no-such-thing-${index}`] })) } }),
      "unknown subject",
    ],
    [
      "a condition without end",
      () =>
        shopJson({
          add: {
            ...shopPack.add,
            rules: [{ ...shopRule, when: { and: Array.from({ length: 600 }, () => shopRule.when.and[0]) } }],
          },
        }),
      "more than 500 parts",
    ],
  ])("%s", (_what, make, words) => {
    expect(soon(make)).toContain(words);
  });
});

describe("a pack stays in its classifier", () => {
  const listing = { title: "멜라토닌 10mg 60정" };
  const silence = bare({
    withdraw: [{ record: "melatonin", reason: "to silence" }],
    policy: { classes: { narcotic: "off" } },
  });

  it("others judge as before, made before it or after it", () => {
    const before = createClassifier({ asOf });
    const verdict = JSON.stringify(before.classify(listing));
    expect(createClassifier({ packs: [silence], asOf }).classify(listing).findings).toEqual([]);
    expect(JSON.stringify(before.classify(listing))).toBe(verdict);
    expect(JSON.stringify(createClassifier({ asOf }).classify(listing))).toBe(verdict);
    expect(JSON.stringify(classifyListing(listing, { asOf }))).toBe(verdict);
  });

  it("whoever changes a pack after it was given changes nothing", () => {
    const pack = shopJson() as { policy?: unknown; add: { rules: { decision: string }[] } };
    const classifier = createClassifier({ packs: [pack], asOf });
    const first = JSON.stringify(classifier.classify({ title: "녹슬리원 정리 바구니" }));
    for (const rule of pack.add.rules) rule.decision = "allowed";
    pack.policy = { base: "lenient" };
    expect(JSON.stringify(classifier.classify({ title: "녹슬리원 정리 바구니" }))).toBe(first);
  });

  it("a defined pack cannot be changed at all", () => {
    expect(Object.isFrozen(shopPack)).toBe(true);
    const [rule] = shopPack.add?.rules ?? [];
    expect(() => Object.assign(rule ?? {}, { decision: "allowed" })).toThrow(TypeError);
  });
});
