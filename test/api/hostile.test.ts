/**
 * Listings and packs made to crash, to stall or to leave something behind. Each ends in a verdict or a readable error, and
 * a listing four times as long takes no more than a small multiple of the time.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createClassifier,
  DataError,
  defineDataPack,
  type Listing,
  ListingError,
  lintDataPack,
  safeClassifyListing,
  screenListings,
} from "../../src/index.js";
import { bundledTables } from "../../src/tables/bundle.js";

const asOf = "2026-11-24";
const inherited = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"];
const throws = () => {
  throw new Error("no entry");
};
const trapped = new Proxy({}, { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cycle = () => {
  const object: Record<string, unknown> = { title: "젤리" };
  object["self"] = object;
  object["ingredients"] = [object];
  return object;
};
const nested = (depth: number): unknown => {
  let value: unknown = "젤리";
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};
class Goods {
  title = "멜라토닌 10mg";
  get description() {
    return "60정";
  }
}

const inheritable = () => Reflect.ownKeys(Object.prototype).concat(Reflect.ownKeys(Array.prototype)).map(String);
let before: readonly string[] = [];
beforeAll(() => {
  before = inheritable();
  safeClassifyListing({ title: "멜라토닌" }, { asOf });
}, 60_000);
afterAll(() => {
  expect(inheritable()).toEqual(before);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

/** A verdict, or an error with words a person can read. */
function judged(input: unknown): "verdict" | ListingError {
  const result = safeClassifyListing(input, { asOf });
  if (result.success) {
    expect(result.data.asOf).toBe(asOf);
    return "verdict";
  }
  expect(result.error).toBeInstanceOf(ListingError);
  expect(result.error.message.length).toBeGreaterThan(5);
  expect(result.error.message.length).toBeLessThan(5000);
  return result.error;
}

describe("what is no listing", () => {
  it.each<readonly [string, unknown]>([
    ["a map", new Map([["title", "젤리"]])],
    ["a set", new Set(["젤리"])],
    ["a date", new Date(0)],
    ["a regular expression", /a/],
    ["a promise", Promise.resolve({ title: "젤리" })],
    ["a typed array", new Uint8Array(8)],
    ["a big integer", 1n],
    ["a symbol", Symbol("젤리")],
    ["not a number", Number.NaN],
    ["a proxy whose traps throw", trapped],
    ["a revoked proxy", revoked()],
    ["a function with a title", Object.assign(() => 1, { title: "젤리" })],
    ["a text object as title", { title: new String("젤리") }],
    ["a proxy as title", { title: trapped }],
    ["a proxy as ingredients", { title: "젤리", ingredients: trapped }],
    ["a revoked proxy among ingredients", { title: "젤리", ingredients: [revoked()] }],
    ["a proxy as attributes", { title: "젤리", attributes: trapped }],
    ["a big integer as price", { title: "젤리", price: 1n }],
    ["a symbol as brand", { title: "젤리", brand: Symbol("x") }],
    ["a function as description", { title: "젤리", description: () => "멜라토닌" }],
    ["a cycle", cycle()],
    ["lists nested 100,000 deep", { title: "젤리", ingredients: nested(100_000) }],
    ["a list with holes", { title: "젤리", tags: new Array(3) }],
    ["a title that throws when made a text", { title: { toString: throws, [Symbol.toPrimitive]: throws } }],
  ])("%s is a readable error", (_what, input) => {
    expect(judged(input)).toBeInstanceOf(ListingError);
  });

  it("what it throws may be anything", () => {
    for (const thrown of [undefined, null, 1, "text", Object.create(null), trapped]) {
      const input = Object.defineProperty({}, "title", {
        get: () => {
          throw thrown;
        },
      });
      expect((judged(input) as ListingError).code).toBe("unreadable");
    }
  });
});

describe("odd objects that hold a listing", () => {
  it.each<readonly [string, unknown]>([
    ["an instance of a class", new Goods()],
    ["without a prototype", Object.assign(Object.create(null), { title: "멜라토닌 10mg 60정" })],
    ["by inheritance", Object.create({ title: "멜라토닌 10mg 60정" })],
    ["frozen", Object.freeze({ title: "멜라토닌 10mg 60정" })],
    ["with symbols for keys", { title: "멜라토닌 10mg 60정", [Symbol("title")]: trapped }],
    ["with fields nobody knows", { title: "멜라토닌 10mg 60정", unknown: trapped, more: throws }],
    ["behind a proxy", new Proxy({ title: "멜라토닌 10mg 60정" }, {})],
  ])("%s", (_what, input) => {
    expect(safeClassifyListing(input, { asOf })).toMatchObject({ success: true, data: { decision: "prohibited" } });
  });

  it("a title that changes each time it is read is read once", () => {
    let reads = 0;
    const input = {
      get title() {
        return reads++ === 0 ? "멜라토닌 10mg 60정" : { not: "a text" };
      },
    };
    expect(safeClassifyListing(input, { asOf })).toMatchObject({ success: true, data: { decision: "prohibited" } });
    expect(reads).toBe(1);
  });
});

describe("names that objects inherit", () => {
  it.each(inherited)("%s is a word like any other, wherever it stands", (name) => {
    const listing = JSON.parse(
      `{ "title": "${name} 멜라토닌 10mg 60정", "id": "${name}", "brand": "${name}", "category": ["${name}"],
         "attributes": { "${name}": "${name}", "인증번호": "${name}" }, "${name}": { "polluted": true },
         "certifications": [{ "scheme": "${name}", "number": "${name}" }],
         "documents": [{ "type": "${name}" }], "ingredients": [{ "name": "${name}", "unit": "${name}" }] }`,
    );
    expect(judged(listing)).toBe("verdict");
    expect(judged({ title: "젤리", channel: name })).toBeInstanceOf(ListingError);
    expect(judged({ title: "젤리", origin: name })).toBeInstanceOf(ListingError);
  });
});

/** The words that may stand between a name and the cue that says how it is meant. */
const { cues, reading } = bundledTables.lexicon;
const wordsBetween = new Set([
  ...cues.fillers,
  ...cues.joiners.signs,
  ...cues.joiners.words,
  ...cues.joiners.particles,
  ...reading.particles,
]);

describe("texts made to stall", () => {
  it("no word of the lexicon, repeated between a name and a cue, is read in very many ways", () => {
    for (const word of wordsBetween) {
      const gap = word.repeat(60).slice(0, 56);
      const spaced = `${word} `.repeat(60).slice(0, 56);
      for (const between of [gap, spaced, ` ${gap}`, `${gap.slice(0, 54)}x!`])
        judged({ title: `멜라토닌${between}무첨가 no${between}melatonin` });
    }
  }, 20_000);

  /** So many signs at first, then four times as many. */
  const signs = 5000;
  const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const titled = (unit: string) => (length: number) => ({ title: `x${repeated(unit, length)}` });
  const described = (unit: string, head = "") => {
    return (length: number) => ({ title: "멜라토닌 젤리", description: head + repeated(unit, length) });
  };
  const made: readonly (readonly [string, (length: number) => Listing])[] = [
    ["letters", titled("a")],
    ["syllables", titled("가")],
    ["spaces", titled(" ")],
    ["digits", titled("1")],
    ["digits and commas", titled("1,234,")],
    ["fractions", titled("1/")],
    ["ranges", titled("1~2~")],
    ["amounts", titled("날길이 15cm ")],
    ["doses", titled("120캡슐 ")],
    ["names", titled("멜라토닌 ")],
    ["names and denials", titled("멜라토닌 무첨가, ")],
    ["names and particles", titled(`멜라토닌${"의".repeat(55)} 무첨가 `)],
    ["goods and styles", titled("레이저포인터 스타일 ")],
    ["goods inside goods", titled("봉제인형 완구 ")],
    ["loose jamo", titled("ㅁㅔㄹ")],
    ["marks without end", titled("멜\u0301\u0301\u0301")],
    ["one letter with all the marks", (length) => ({ title: `멜${"\u0301".repeat(length)}` })],
    ["lone surrogates", titled("\ud800")],
    ["invisible signs", titled("멜\u200b")],
    ["signs that turn the text", titled("\u202e멜라토닌\u202c")],
    ["zeros", titled("\u0000")],
    ["letters and signs", titled("a!")],
    ["letters and digits", titled("m3l4t0n1n ")],
    ["syllables kept apart", titled("멜 라 토 닌 ")],
    ["syllables kept apart by stars", titled("멜*라*")],
    ["letters repeated", titled("aaab")],
    ["open tags", described("<b ")],
    ["nested tags", described("<div>")],
    ["angles", described("<")],
    ["entities", described("&lt;")],
    ["comments", described("<!--")],
    ["closings of a script", described("</script", "<script>")],
    ["scripts", described("<script>멜라토닌</script>")],
    ["a category without end", (length) => ({ title: "젤리", category: repeated("완구>", length) })],
    ["a category of names", (length) => ({ title: "젤리", category: repeated("이부프로펜정200", length) })],
    ["a brand without end", (length) => ({ title: repeated("멜라토닌 ", length), brand: repeated("가", length) })],
    [
      "brands without end",
      (length) => ({
        title: repeated("멜라토닌 ", length),
        attributes: { 브랜드: Array.from({ length: length / 20 }, (_, index) => `멜라토닌플러스${index}`) },
      }),
    ],
    [
      "the value of an attribute that names much",
      (length) => ({ title: "젤리", attributes: { [repeated("카드뮴 ", 900)]: repeated("멜라토닌 1% ", length) } }),
    ],
    [
      "many values of an attribute that names much",
      (length) => ({
        title: "젤리",
        attributes: { [repeated("카드뮴 ", 900)]: Array.from({ length: length / 20 }, () => "멜라토닌 1%") },
      }),
    ],
    ["certificates", (length) => ({ title: "전기면도기", attributes: { 인증번호: repeated("R-R-ABC-", length) } })],
    [
      "ingredients",
      (length) => ({
        title: "젤리",
        ingredients: Array.from({ length: length / 20 }, (_, index) => `멜라토닌 ${index}`),
      }),
    ],
    [
      "attributes",
      (length) => ({
        title: "젤리",
        attributes: Object.fromEntries(Array.from({ length: length / 20 }, (_, index) => [`카드뮴${index}`, "1.2 %"])),
      }),
    ],
    [
      "options",
      (length) => ({ title: "젤리", options: Array.from({ length: length / 20 }, () => "레이저포인터 5mW") }),
    ],
  ];

  it.each(made)("%s take time in proportion to their length", (_what, make) => {
    const [once, fourTimes] = [make(signs), make(4 * signs)];
    const timeOf = (listing: Listing) => {
      const start = process.cpuUsage();
      judged(listing);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    timeOf(once);
    /** 100 ms for what does not grow, such as a collection of garbage; a square would take 16 times as long. */
    expect(timeOf(fourTimes)).toBeLessThan(10 * timeOf(once) + 100);
  });

  it.each<readonly [string, () => Listing, string]>([
    ["ten million letters", () => ({ title: "가".repeat(10_000_000) }), "allowed"],
    ["a name behind ten million signs", () => ({ title: `${"-".repeat(9_999_000)} 멜라토닌 10mg 60정` }), "prohibited"],
    ["a million angles", () => ({ title: "젤리", description: "<".repeat(1_000_000) }), "allowed"],
    ["100,000 marks", () => ({ title: `멜${"\u0301".repeat(100_000)}` }), "allowed"],
    [
      "100,000 ingredients",
      () => ({ title: "젤리", ingredients: [...new Array<string>(99_999).fill("정제수"), "멜라토닌 5mg"] }),
      "prohibited",
    ],
    [
      "100,000 attributes",
      () => ({
        title: "멜라토닌 10mg 60정",
        attributes: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`항목${index}`, "면"])),
      }),
      "prohibited",
    ],
  ])("%s are judged", (_what, make, decision) => {
    expect(safeClassifyListing(make(), { asOf })).toMatchObject({ success: true, data: { decision } });
  });

  it("more than that is refused with a code", () => {
    expect(judged({ title: "가".repeat(10_000_001) })).toMatchObject({ code: "too-long" });
    expect(judged({ title: "젤리", tags: new Array(100_001).fill("x") })).toMatchObject({ code: "too-long" });
    expect(judged({ title: "젤리", attributes: { ["가".repeat(1001)]: "x" } })).toMatchObject({ code: "too-long" });
    expect(judged({ title: "젤리", attributes: { 색상: new Array(100_001).fill("x") } })).toMatchObject({
      code: "too-long",
    });
  });
});

describe("evidence stays short", () => {
  it("however often a word is said", () => {
    const listing = {
      title: "멜라토닌 10mg 60정",
      description: "수면 날길이 15cm 도수 40% 멜라토닌 5mg ".repeat(2000),
      options: new Array(500).fill("멜라토닌 10mg"),
    };
    const result = safeClassifyListing(listing, { asOf });
    if (!result.success) throw result.error;
    const longest = Math.max(...result.data.findings.map(({ evidence }) => evidence.length));
    expect(longest).toBeGreaterThan(1);
    expect(longest).toBeLessThan(150);
  });
});

describe("a run goes on", () => {
  it("past every listing that cannot be read", async () => {
    const bad = [
      trapped,
      revoked(),
      null,
      1n,
      {
        get id() {
          return throws();
        },
        title: "x",
      },
      cycle(),
      { title: trapped },
    ];
    const source = bad.flatMap((each) => [each, { id: "good", title: "멜라토닌 10mg 60정" }]);
    const rows = [];
    for await (const row of screenListings(source, { asOf }))
      rows.push("verdict" in row ? row.verdict.decision : "error");
    const goodId = rows.filter((_, index) => index % 2 === 1);
    expect(goodId).toEqual(bad.map(() => "prohibited"));
    expect(rows).toHaveLength(source.length);
    expect(rows.filter((row) => row === "error").length).toBe(bad.length);
  });
});

describe("packs", () => {
  const bare = (parts: object) => ({ id: "stranger", version: "1", ...parts });
  const record = (names: object) => ({
    id: "stranger-thing",
    kind: "goods",
    names,
    regulations: [],
    checkedOn: "2026-11-24",
  });
  const packs: readonly (readonly [string, () => unknown])[] = [
    ["a revoked proxy", revoked],
    ["a proxy whose traps throw", () => trapped],
    ["a proxy inside", () => bare({ add: trapped })],
    ["a proxy that says it has a million keys", () => new Proxy({}, { ownKeys: () => new Array(1e6).fill("a") })],
    ["nested 100,000 deep", () => bare({ add: nested(100_000) })],
    ["a cycle", cycle],
    [
      "a getter that throws",
      () => Object.defineProperty({ id: "stranger", version: "1" }, "add", { enumerable: true, get: throws }),
    ],
    ["a list that says it is huge", () => bare({ allow: Object.assign([], { length: 4_000_000_000 }) })],
    ["a symbol for a version", () => ({ id: "stranger", version: Symbol("1") })],
    ["a big integer", () => bare({ add: 1n })],
    ["dates and maps", () => bare({ add: new Map(), allow: new Date(0) })],
    ["a name of a million signs", () => bare({ add: { records: [record({ ko: ["가나다".repeat(333_333)] })] } })],
    ["a name like a pattern", () => bare({ add: { records: [record({ en: ["(a+)+$ [", "\\d{1,", "a{99999}"] })] } })],
    ["a name of nothing that shows", () => bare({ add: { records: [record({ ko: ["\u200b\u200b\u200b"] })] } })],
    ["a name of half a sign", () => bare({ add: { records: [record({ ko: ["\ud800\ud800\ud800"] })] } })],
    [
      "an id that objects inherit",
      () => bare({ add: { records: [{ ...record({ ko: ["가나다"] }), id: "__proto__" }] } }),
    ],
    ...inherited.map(
      (name) =>
        [
          `an id ${name}`,
          () => ({
            id: name,
            version: name,
            withdraw: [{ record: name, reason: name }],
            policy: { rules: { [name]: "off" } },
          }),
        ] as const,
    ),
  ];

  it.each(packs)("%s: told, thrown as a DataError or laid over the tables, and nothing else", (_what, make) => {
    const pack = make();
    const { errors } = lintDataPack(pack);
    for (const { message } of errors) expect(message.length).toBeGreaterThan(5);
    const build = () => {
      try {
        const classifier = createClassifier({ packs: [pack], asOf });
        defineDataPack(pack as never);
        return classifier.safeClassify({ title: "멜라토닌 10mg 60정" }).success;
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
        return "refused";
      }
    };
    expect(build()).toBe(errors.length > 0 ? "refused" : true);
  });
});
