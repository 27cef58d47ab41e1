/** What a name in a listing means: the role of each mention, and the one role that settles a subject. */
import { describe, expect, it } from "vitest";
import type { Role } from "../../src/vocabulary.js";
import { record, trialRecords, tried } from "../support/trial-tables.js";

type Listing = { readonly title: string } & Readonly<Record<string, unknown>>;

const settledOf = (subject: string, listing: Listing) =>
  tried(listing).subjects.find((settled) => settled.subject === subject);
const roleOf = (subject: string, listing: Listing): Role | undefined => settledOf(subject, listing)?.role;
const wordsOf = (subject: string, listing: Listing) => settledOf(subject, listing)?.places.map(({ text }) => text);

describe("a bare name of a substance", () => {
  it.each<[string, Listing, Role]>([
    ["is in food", { title: "멜라토닌 젤리" }, "contained"],
    ["is in a supplement", { title: "멜라토닌 60캡슐" }, "contained"],
    ["is in a cosmetic", { title: "멜라토닌 수분크림" }, "contained"],
    ["is in what an option says of food", { title: "과일 젤리", options: ["멜라토닌"] }, "contained"],
    ["is in what an attribute says of food", { title: "과일 젤리", attributes: { 특징: "멜라토닌" } }, "contained"],
    ["is in what an image says of food", { title: "과일 젤리", imageText: ["멜라토닌"] }, "contained"],
    ["is unclear in the description of food", { title: "과일 젤리", description: "멜라토닌" }, "unclear"],
    ["is unclear among the tags of food", { title: "과일 젤리", tags: ["멜라토닌"] }, "unclear"],
    ["is unclear in a device", { title: "멜라토닌 선풍기" }, "unclear"],
    ["is unclear where no form is known", { title: "멜라토닌" }, "unclear"],
  ])("%s", (_name, listing, role) => {
    expect(roleOf("melatonin", listing)).toBe(role);
  });

  it("rests on the form of the goods where that decides, else on itself alone", () => {
    expect(wordsOf("melatonin", { title: "멜라토닌 젤리" })).toEqual(["멜라토닌", "젤리"]);
    expect(wordsOf("melatonin", { title: "멜라토닌 선풍기" })).toEqual(["멜라토닌"]);
  });
});

describe("a dose beside a substance says that it is in the goods", () => {
  it.each<[string, Role]>([
    ["멜라토닌 10mg", "contained"],
    ["멜라토닌 3,000 IU", "contained"],
    ["멜라토닌 3%", "contained"],
    ["멜라토닌(10mg)", "contained"],
    ["멜라토닌: 10mg", "contained"],
    ["10mg 멜라토닌", "contained"],
    ["멜라토닌10mg", "contained"],
    ["멜라토닌 말레이트 10mg", "contained"],
    ["멜라토닌 말레이트, 10mg", "contained"],
    ["멜라토닌 (말레이트) 10mg", "contained"],
    ["멜라토닌 아주순수한말레이트염 10mg", "unclear"],
    ["멜라토닌 순수 말레이트 10mg", "unclear"],
    ["멜라토닌 / 10mg", "unclear"],
    ["멜라토닌 10cm", "unclear"],
    ["멜라토닌 500ml", "unclear"],
    ["멜라토닌 60개", "unclear"],
    ["멜라토닌 말레이트 50g", "contained"],
    ["멜라토닌 말레이트 51g", "unclear"],
    ["멜라토닌 51g", "contained"],
    ["멜라토닌 말레이트 51% ", "contained"],
    ["멜라토닌 말레이트 60g 이상", "unclear"],
    ["멜라토닌 10mg 이상", "contained"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("melatonin", { title })).toBe(role);
  });

  it("the dose is shown as what decided", () => {
    expect(wordsOf("melatonin", { title: "멜라토닌 10mg" })).toEqual(["멜라토닌", "10mg"]);
    expect(wordsOf("melatonin", { title: "10mg 멜라토닌 5mg" })?.length).toBe(2);
  });

  it("a dose says nothing of goods", () => {
    expect(roleOf("laser-pointer", { title: "가정용", description: "레이저포인터 10mg" })).toBe("unclear");
    expect(roleOf("laser-pointer", { title: "레이저포인터 100g 케이스" })).toBe("accessory");
  });

  it("an amount inside the name is no dose of it", () => {
    const records = [record("gold", "substance", { names: { ko: ["황금 5mg"] } })];
    expect(tried({ title: "황금 5mg" }, { records }).subjects.map(({ role }) => role)).toEqual(["unclear"]);
  });

  it("no amount and nothing in it: 0 mg", () => {
    expect(roleOf("melatonin", { title: "멜라토닌 0mg 젤리" })).toBe("absent");
    expect(roleOf("melatonin", { title: "멜라토닌 0% 젤리" })).toBe("absent");
    expect(roleOf("melatonin", { title: "멜라토닌 말레이트 0mg 젤리" })).toBe("contained");
    expect(wordsOf("melatonin", { title: "멜라토닌 0mg 젤리" })).toEqual(["멜라토닌"]);
  });

  it("the share of a cream is no dose that is swallowed", () => {
    const isDosed = (title: string) =>
      tried({ title }).subjects.flatMap(({ mentions }) => mentions.map((each) => each.isDosed === true));
    expect(isDosed("멜라토닌 10mg")).toEqual([true]);
    expect(isDosed("멜라토닌 3,000 IU")).toEqual([true]);
    expect(isDosed("멜라토닌 3%")).toEqual([false]);
    expect(isDosed("멜라토닌 3 퍼센트")).toEqual([false]);
    expect(isDosed("멜라토닌 30 PPM")).toEqual([false]);
    expect(isDosed("멜라토닌 함유")).toEqual([false]);
  });
});

describe("the name of goods", () => {
  it.each<[string, Listing, Role]>([
    ["is sold in the title", { title: "레이저포인터 블랙" }, "sold"],
    ["is sold in an option", { title: "사은품 모음", options: ["레이저포인터"] }, "sold"],
    ["is sold on the leaf of the category", { title: "블랙 신상", category: "사무>레이저포인터" }, "sold"],
    ["is sold on the leaf of the category with its own shop", { title: "블랙 신상", category: "레이저포인터" }, "sold"],
    ["is sold on a leaf that says more", { title: "블랙 신상", category: "사무>레이저포인터 초록" }, "sold"],
    ["is unclear on a root of the category", { title: "블랙 신상", category: "레이저포인터>초록" }, "unclear"],
    ["is unclear on a shared root of the category", { title: "블랙 신상", category: "레이저포인터/조명" }, "unclear"],
    ["is unclear in the description", { title: "블랙 신상", description: "레이저포인터" }, "unclear"],
    ["is unclear in an attribute", { title: "블랙 신상", attributes: { 특징: "레이저포인터" } }, "unclear"],
    ["is unclear in an image", { title: "블랙 신상", imageText: ["레이저포인터"] }, "unclear"],
    [
      "is an accessory's where a field says what it fits",
      { title: "블랙", attributes: { 호환기종: "레이저포인터" } },
      "accessory",
    ],
    ["is a name in the brand", { title: "블랙", brand: "레이저포인터" }, "named"],
    ["has an accessory", { title: "레이저포인터 케이스" }, "accessory"],
  ])("%s", (_name, listing, role) => {
    expect(roleOf("laser-pointer", listing)).toBe(role);
  });

  it("is sold by nothing but its place, and that alone is shown", () => {
    expect(wordsOf("laser-pointer", { title: "레이저포인터 블랙" })).toEqual(["레이저포인터"]);
    expect(wordsOf("laser-pointer", { title: "블랙", attributes: { 호환기종: "레이저포인터" } })).toEqual([
      "레이저포인터",
    ]);
    expect(wordsOf("laser-pointer", { title: "레이저포인터 케이스" })).toEqual(["레이저포인터", "케이스"]);
  });
});

describe("the brand of a medicine is what is sold", () => {
  it.each<[string, Role]>([
    ["슬리필 30정", "sold"],
    ["슬리필 함유 젤리", "sold"],
    ["슬리필 생성 젤리", "sold"],
    ["슬리필 대신", "compared"],
    ["멜라토닌 함유", "contained"],
    ["멜라토닌 생성", "supports"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("melatonin", { title })).toBe(role);
  });
});

describe("a category alone sells only what it names and nothing besides", () => {
  const category = "완구>놀잇감";

  it("a kind that others belong to is no goods of its own", () => {
    expect(roleOf("toy", { title: "블랙 신상", category })).toBe("unclear");
    expect(roleOf("plush-toy", { title: "블랙 신상", category: "완구>봉제놀잇감" })).toBe("sold");
    expect(roleOf("toy", { title: "놀잇감 블랙", category })).toBe("sold");
  });

  it.each<[string, Listing, Role]>([
    ["nothing else", { title: "블랙 신상", category: "레이저포인터" }, "sold"],
    ["something else", { title: "전자담배 신상", category: "레이저포인터" }, "unclear"],
    ["an accessory of something else", { title: "블랙 케이스", category: "레이저포인터" }, "unclear"],
    ["something else's likeness", { title: "전자담배 모형", category: "레이저포인터" }, "sold"],
    ["nothing that is told", { title: "상세페이지 참조", category: "레이저포인터" }, "sold"],
    ["an accessory, with a list", { title: "블랙 케이스", ingredients: ["설탕"], category: "레이저포인터" }, "unclear"],
    ["an accessory of just that", { title: "블랙 케이스", category: "레이저포인터 케이스" }, "accessory"],
  ])("the title sells %s", (_name, listing, role) => {
    expect(roleOf("laser-pointer", listing)).toBe(role);
  });

  it("of two goods that only the category names, neither speaks against the other", () => {
    const listing = { title: "블랙 신상", category: ["레이저포인터", "전자담배"] };
    expect(roleOf("laser-pointer", listing)).toBe("sold");
    expect(roleOf("e-cigarette", listing)).toBe("sold");
  });
});

describe("a name that needs a form is read only in goods of that form", () => {
  it.each<[string, Role | undefined]>([
    ["쿨파스틴 연고", "sold"],
    ["쿨파스틴 젤리", undefined],
    ["쿨파스틴", undefined],
  ])("%s: %s", (title, role) => {
    expect(roleOf("rub", { title })).toBe(role);
  });
});

describe("a name that needs an amount is read only beside a mass or a volume", () => {
  it.each<[Listing, Role | undefined]>([
    [{ title: "황산 500ml" }, "unclear"],
    [{ title: "황산 20kg" }, "contained"],
    [{ title: "황산 (1L)" }, "unclear"],
    [{ title: "황산 3%" }, undefined],
    [{ title: "황산 20cm" }, undefined],
    [{ title: "황산 처리 20kg" }, undefined],
    [{ title: "황산" }, undefined],
    [{ title: "세척제", attributes: { 황산: "3%" } }, "contained"],
    [{ title: "세척제", attributes: { 황산: "있음" } }, undefined],
  ])("%j: %s", (listing, role) => {
    expect(roleOf("acid", listing)).toBe(role);
  });
});

describe("an attribute named after a substance speaks of it", () => {
  it.each<[Record<string, string>, Role]>([
    [{ 멜라토닌: "1.2%" }, "contained"],
    [{ 멜라토닌: "0%" }, "absent"],
    [{ 멜라토닌: "1% 이상" }, "contained"],
    [{ 멜라토닌: "0% 내지 1%" }, "contained"],
    [{ 멜라토닌: "불검출" }, "absent"],
    [{ 멜라토닌: "무첨가" }, "absent"],
    [{ 멜라토닌: "함유" }, "contained"],
    [{ 멜라토닌: "좋은 향" }, "unclear"],
    [{ 멜라토닌: "있음" }, "unclear"],
    [{ "무첨가 성분": "멜라토닌" }, "absent"],
    [{ 특징: "멜라토닌" }, "unclear"],
  ])("%j: %s", (attributes, role) => {
    expect(roleOf("melatonin", { title: "목걸이", attributes })).toBe(role);
  });

  it("a denying label outranks a cue and a dose, and is one in lists too", () => {
    expect(roleOf("melatonin", { title: "젤리", attributes: { "무첨가 성분": "멜라토닌 10mg" } })).toBe("absent");
    expect(roleOf("melatonin", { title: "젤리", attributes: { "무첨가 멜라토닌": "10mg" } })).toBe("absent");
  });

  it("is shown as a whole", () => {
    expect(wordsOf("melatonin", { title: "목걸이", attributes: { 멜라토닌: "불검출" } })).toEqual(["불검출"]);
    expect(wordsOf("melatonin", { title: "목걸이", attributes: { 멜라토닌: "1.2%" } })).toEqual(["1.2%"]);
    expect(wordsOf("melatonin", { title: "목걸이", attributes: { 멜라토닌: "있음" } })).toEqual(["있음"]);
  });
});

describe("a list of ingredients outranks words", () => {
  it.each<[string, Listing, Role, readonly Role[]]>([
    ["what it holds is in it", { title: "과일 젤리", ingredients: ["멜라토닌"] }, "contained", []],
    ["materials are a list too", { title: "과일 접시", materials: ["멜라토닌"] }, "contained", []],
    ["whatever the title says", { title: "멜라토닌 무첨가 젤리", ingredients: ["멜라토닌"] }, "contained", ["absent"]],
    ["even of a book", { title: "소설책", ingredients: ["멜라토닌"] }, "contained", []],
    ["even of a cue that is no denial", { title: "젤리", ingredients: ["멜라토닌 생성"] }, "contained", []],
    ["a list may deny", { title: "젤리", ingredients: ["멜라토닌 무첨가"] }, "absent", []],
    ["a list may say none", { title: "젤리", ingredients: ["멜라토닌 0mg"] }, "absent", []],
    ["whatever the form", { title: "멜라토닌 소설책", ingredients: ["멜라토닌"] }, "contained", ["about"]],
    ["whatever the dose", { title: "멜라토닌 0mg 젤리", ingredients: ["멜라토닌"] }, "contained", ["absent"]],
    [
      "whatever a field says that it fits",
      { title: "젤리", ingredients: ["멜라토닌"], attributes: { 호환기종: "멜라토닌" } },
      "contained",
      ["accessory"],
    ],
    [
      "whatever its own attribute measures",
      { title: "젤리", ingredients: ["멜라토닌"], attributes: { 멜라토닌: "0%" } },
      "contained",
      ["absent"],
    ],
    [
      "whatever its own attribute leaves open",
      { title: "젤리", ingredients: ["멜라토닌"], attributes: { 멜라토닌: "있음" } },
      "contained",
      [],
    ],
    [
      "whatever its own attribute says",
      { title: "젤리", ingredients: ["멜라토닌"], attributes: { 멜라토닌: "불검출" } },
      "contained",
      ["absent"],
    ],
    ["whatever is printed", { title: "멜라토닌 티셔츠", ingredients: ["멜라토닌"] }, "contained", ["likeness"]],
    [
      "a comparison with a brand sells nothing",
      { title: "슬리필 대신 먹는 멜라토닌 젤리", ingredients: ["설탕"] },
      "compared",
      [],
    ],
    ["a real list that lacks it", { title: "멜라토닌 젤리", ingredients: ["설탕"] }, "named", []],
    ["a placeholder is no list", { title: "멜라토닌 젤리", ingredients: ["상세페이지 참조"] }, "contained", []],
    ["materials are no list of ingredients", { title: "멜라토닌 젤리", materials: ["설탕"] }, "contained", []],
    ["a dose is more than a bare name", { title: "멜라토닌 10mg 젤리", ingredients: ["설탕"] }, "contained", []],
    ["a word for what is inside is more", { title: "멜라토닌 함유 젤리", ingredients: ["설탕"] }, "contained", []],
    ["other cues stand", { title: "멜라토닌 생성 젤리", ingredients: ["설탕"] }, "supports", []],
    [
      "beside another cue a bare name stays a name",
      { title: "멜라토닌 젤리", description: "멜라토닌 생성", ingredients: ["설탕"] },
      "supports",
      [],
    ],
    [
      "one dose makes every mention an offer",
      { title: "멜라토닌 젤리", description: "멜라토닌 10mg", ingredients: ["설탕"] },
      "contained",
      [],
    ],
    ["the brand of a medicine is sold all the same", { title: "슬리필 30정", ingredients: ["설탕"] }, "sold", []],
    [
      "and so is the substance that it names",
      { title: "슬리필 멜라토닌 젤리", ingredients: ["설탕"] },
      "contained",
      ["sold"],
    ],
  ])("%s", (_name, listing, role, claims) => {
    const settled = settledOf("melatonin", listing);
    expect([settled?.role, settled?.claims]).toEqual([role, claims]);
  });

  it("a list of ingredients says nothing of goods", () => {
    expect(roleOf("laser-pointer", { title: "레이저포인터", ingredients: ["설탕"] })).toBe("sold");
  });

  it("the list that lacks a name is shown", () => {
    expect(wordsOf("melatonin", { title: "멜라토닌 젤리", ingredients: ["설탕", "물"] })).toEqual([
      "멜라토닌",
      "젤리",
      "설탕",
    ]);
    expect(wordsOf("melatonin", { title: "멜라토닌 생성 젤리", ingredients: ["설탕"] })).toEqual(["멜라토닌", "생성"]);
    expect(wordsOf("melatonin", { title: "젤리", ingredients: ["설탕", "멜라토닌"] })).toEqual(["멜라토닌"]);
  });
});

describe("a book is about what it names, a print or a toy is its likeness", () => {
  it.each<[string, string, Listing, Role]>([
    ["melatonin", "a book is about it", { title: "멜라토닌 소설책" }, "about"],
    ["melatonin", "even with a dose", { title: "멜라토닌 10mg 소설책" }, "about"],
    ["melatonin", "even at the head of its title", { title: "소설책 멜라토닌" }, "about"],
    ["ivory", "even what goods are made of", { title: "상아 소설책" }, "about"],
    ["laser-pointer", "a book is about goods", { title: "레이저포인터", category: "도서" }, "about"],
    ["banned-novel", "a book may be the goods themselves", { title: "금서전집", category: "도서" }, "sold"],
    ["laser-pointer", "a print on a garment", { title: "레이저포인터 티셔츠" }, "likeness"],
    ["laser-pointer", "a garment's shelf", { title: "레이저포인터", category: "의류" }, "likeness"],
    ["toy", "a toy that is what the shelf holds", { title: "놀잇감", category: "완구" }, "sold"],
    ["laser-pointer", "another toy", { title: "레이저포인터", category: "완구" }, "likeness"],
    ["laser-pointer", "a root that holds many things", { title: "레이저포인터", category: "의류>잡화" }, "sold"],
    ["ivory", "what a garment is made of", { title: "상아 티셔츠" }, "sold"],
    ["melatonin", "a dose yields to a print", { title: "멜라토닌 10mg 티셔츠" }, "likeness"],
    ["melatonin", "a device shows nothing", { title: "멜라토닌 선풍기" }, "unclear"],
    ["laser-pointer", "the head of the title is what is sold", { title: "어린이 장난감 레이저포인터" }, "sold"],
    [
      "laser-pointer",
      "the head of the title on a toy's shelf is a toy",
      { title: "어린이 레이저포인터", category: "완구" },
      "likeness",
    ],
    ["melatonin", "a brand is named before its print", { title: "티셔츠", brand: "멜라토닌" }, "named"],
  ])("%s: %s", (subject, _name, listing, role) => {
    expect(roleOf(subject, listing)).toBe(role);
  });

  it("the word of the form is shown", () => {
    expect(wordsOf("melatonin", { title: "멜라토닌 소설책" })).toEqual(["멜라토닌", "소설책"]);
    expect(wordsOf("laser-pointer", { title: "레이저포인터 티셔츠" })).toEqual(["레이저포인터", "티셔츠"]);
  });
});

describe("what goods are made of is in what is named after them", () => {
  it.each<[string, string, Role]>([
    ["ivory", "상아 케이스", "sold"],
    ["ivory", "상아 무늬", "likeness"],
    ["asbestos", "석면 케이스", "contained"],
    ["asbestos", "석면 선풍기", "contained"],
    ["asbestos", "석면 무늬", "likeness"],
    ["laser-pointer", "레이저포인터 케이스", "accessory"],
  ])("%s: %s is %s", (subject, title, role) => {
    expect(roleOf(subject, { title })).toBe(role);
  });

  it("but a description of it is none", () => {
    expect(roleOf("asbestos", { title: "벽난로", description: "석면" })).toBe("unclear");
  });
});

describe("a substance with its dose is in the goods, whatever they come as", () => {
  it.each<[string, Role]>([
    ["멜라토닌 10mg 파우치", "contained"],
    ["멜라토닌 파우치", "accessory"],
    ["멜라토닌 10mg 무늬", "contained"],
    ["멜라토닌 무늬 젤리", "likeness"],
    ["멜라토닌 향 젤리", "likeness"],
    ["멜라토닌 10mg 대신", "contained"],
    ["멜라토닌 대신 10mg", "compared"],
  ])("%s: %s", (title, role) => {
    expect(roleOf("melatonin", { title })).toBe(role);
  });
});

describe("the brand as the title repeats it", () => {
  it.each<[string, Listing, Role]>([
    ["a name inside it is a name", { title: "멜라토닌팜 젤리", brand: "멜라토닌팜" }, "named"],
    ["a name at the end of it too", { title: "굿멜라토닌 젤리", brand: "굿멜라토닌" }, "named"],
    ["a name beside it is not", { title: "멜라토닌팜 멜라토닌 젤리", brand: "멜라토닌팜" }, "contained"],
    ["a name before it is not", { title: "멜라토닌 멜라토닌팜 젤리", brand: "멜라토닌팜" }, "contained"],
    ["a brand that is the name alone says nothing", { title: "멜라토닌 젤리", brand: "멜라토닌" }, "contained"],
    ["another brand says nothing", { title: "멜라토닌 젤리", brand: "아주다른상표이름" }, "contained"],
    ["a dose does not lift it", { title: "멜라토닌팜 10mg 젤리", brand: "멜라토닌팜" }, "named"],
  ])("%s", (_name, listing, role) => {
    expect(roleOf("melatonin", listing)).toBe(role);
  });

  it("is shown where it was read", () => {
    const places = settledOf("melatonin", { title: "멜라토닌팜 젤리", brand: "멜라토닌팜" })?.places;
    expect(places?.map(({ path, text }) => `${path} ${text}`)).toEqual(["title 멜라토닌", "brand 멜라토닌"]);
  });
});

describe("of several mentions one role is settled", () => {
  it.each<[string, Listing, Role, readonly Role[]]>([
    [
      "a cue outranks a bare name, wherever it stands",
      { title: "멜라토닌 젤리", description: "멜라토닌 무첨가" },
      "absent",
      [],
    ],
    [
      "of two cues, that of the title",
      { title: "멜라토닌 생성 젤리", description: "멜라토닌 10mg" },
      "supports",
      ["contained"],
    ],
    ["of two bare names, that of the title", { title: "멜라토닌 선풍기", description: "멜라토닌" }, "unclear", []],
    [
      "in one source, a hidden offence before a denial",
      { title: "멜라토닌 무첨가 젤리 멜라토닌 10mg" },
      "contained",
      ["absent"],
    ],
    ["in one source, absence before support", { title: "멜라토닌 생성 젤리 멜라토닌 무첨가" }, "absent", ["supports"]],
    [
      "claims are told in the order of their names",
      { title: "멜라토닌 10mg, 멜라토닌 생성, 멜라토닌 무첨가" },
      "contained",
      ["absent", "supports"],
    ],
  ])("%s", (_name, listing, role, claims) => {
    const settled = settledOf("melatonin", listing);
    expect([settled?.role, settled?.claims]).toEqual([role, claims]);
  });

  it.each<[string, Role, Role]>([
    ["멜라토닌 무첨가, 멜라토닌 대신", "absent", "compared"],
    ["멜라토닌 무첨가, 멜라토닌 케이스", "absent", "accessory"],
    ["멜라토닌 무첨가, 멜라토닌 책", "absent", "about"],
    ["멜라토닌 무첨가, 멜라토닌 무늬", "absent", "likeness"],
    ["멜라토닌 케이스, 멜라토닌 생성", "supports", "accessory"],
    ["멜라토닌 책, 멜라토닌 케이스", "accessory", "about"],
    ["멜라토닌 무늬, 멜라토닌 책", "about", "likeness"],
  ])("in one source the graver role is settled: %s is %s before %s", (title, role, claim) => {
    const settled = settledOf("melatonin", { title });
    expect([settled?.role, settled?.claims]).toEqual([role, [claim]]);
  });

  it("the deciding place stands first, then those that agree, and no other", () => {
    const places = settledOf("melatonin", {
      title: "멜라토닌 젤리",
      description: "멜라토닌 10mg. 멜라토닌 20mg. 멜라토닌 생성",
    })?.places.map(({ path, text }) => `${path} ${text}`);
    expect(places).toEqual([
      "description 멜라토닌",
      "description 10mg",
      "title 멜라토닌",
      "title 젤리",
      "description 멜라토닌",
      "description 20mg",
    ]);
  });

  it("no more than twenty mentions are shown", () => {
    const description = Array.from({ length: 30 }, () => "멜라토닌 함유.").join(" ");
    expect(wordsOf("melatonin", { title: "선물", description })?.length).toBe(40);
  });

  it("subjects come in the order of their first mention", () => {
    const order = (title: string) => tried({ title }).subjects.map(({ subject }) => subject);
    expect(order("카페인 멜라토닌 카페인 젤리")).toEqual(["caffeine", "melatonin"]);
    expect(order("멜라토닌 카페인 젤리")).toEqual(["melatonin", "caffeine"]);
  });
});

describe("a disguise takes away the benefit of the doubt", () => {
  it.each<[string, Role, string | undefined]>([
    ["멜.라.토.닌 선풍기", "contained", "split"],
    ["멜라토닌 선풍기", "unclear", undefined],
    ["멜.라.토.닌 무첨가 젤리", "absent", "split"],
    ["멜라\u200b토닌 선풍기", "unclear", undefined],
  ])("%j: %s", (title, role, disguise) => {
    const settled = settledOf("melatonin", { title });
    expect([settled?.role, settled?.disguise]).toEqual([role, disguise]);
  });

  it("goods that are hidden are sold, wherever they are named", () => {
    const settled = settledOf("laser-pointer", { title: "블랙", description: "레.이.저.포.인.터" });
    expect([settled?.role, settled?.claims]).toEqual(["sold", ["unclear"]]);
  });

  it("one hidden mention is enough, and the doubt remains a claim", () => {
    const settled = settledOf("melatonin", { title: "멜라토닌 선풍기", description: "멜.라.토.닌" });
    expect([settled?.role, settled?.disguise, settled?.claims]).toEqual(["contained", "split", ["unclear"]]);
  });
});

describe("goods that a later name names stay what they are", () => {
  const records = [
    ...trialRecords.filter(({ id }) => id !== "laser-pointer"),
    record("laser-pointer", "goods", { names: { ko: ["레이저포인터", "레이저펜"] } }),
  ];
  const role = (listing: Listing) =>
    tried(listing, { records }).subjects.find(({ subject }) => subject === "laser-pointer")?.role;

  it.each<[string, Listing, Role]>([
    ["a style before the goods", { title: "레이저펜 스타일 레이저포인터" }, "sold"],
    ["a comparison before the goods", { title: "레이저펜 같은 레이저포인터" }, "sold"],
    ["a style behind the goods", { title: "레이저포인터 블랙, 레이저펜 스타일" }, "likeness"],
    ["the same name again", { title: "레이저포인터 스타일 블랙 레이저포인터" }, "likeness"],
    ["an accessory before the goods is no style", { title: "레이저펜 케이스, 레이저포인터" }, "accessory"],
    ["goods named elsewhere", { title: "레이저펜 스타일", options: ["레이저포인터"] }, "likeness"],
    ["goods that are not sold", { title: "선물", description: "레이저펜 스타일 레이저포인터" }, "likeness"],
  ])("%s", (_name, listing, expected) => {
    expect(role(listing)).toBe(expected);
  });
});

describe("a name stands alone only where every mention of it does", () => {
  const records = [
    record("pen", "substance", {
      names: {
        ko: [
          { text: "펜", needs: "company", with: ["비만"] },
          { text: "펜다이어트", needs: "company", with: ["비만"] },
          "펜터민",
        ],
      },
    }),
  ];
  const standsAlone = (title: string) => tried({ title }, { records }).subjects.map((settled) => settled.standsAlone);

  it.each<[string, readonly boolean[]]>([
    ["비만 펜", [true]],
    ["비만 펜 펜터민", [false]],
    ["비만 펜, 펜다이어트", [false]],
    ["펜", []],
  ])("%s: %j", (title, expected) => {
    expect(standsAlone(title)).toEqual(expected);
  });
});

describe("two names at one place are one mention", () => {
  const mentionsOf = (title: string) => {
    const names = { ko: [{ text: "쌍둥명", needs: "category" as const, forms: ["food" as const] }, "쌍둥명"] };
    return tried({ title }, { records: [record("twin", "substance", { names })] }).subjects.map(
      ({ mentions }) => mentions.length,
    );
  };

  it("of a record that bears it with and without a need", () => {
    expect(mentionsOf("쌍둥명 젤리")).toEqual([1]);
    expect(mentionsOf("쌍둥명 쌍둥명 젤리")).toEqual([2]);
  });
});
