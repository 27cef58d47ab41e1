/** What a listing as a whole is: form, purposes, audience, way of sale, each with the words it was read from. */
import { describe, expect, it } from "vitest";
import type { JudgingOptions } from "../../src/classifier.js";
import type { Known } from "../../src/roles/context.js";
import type { Form } from "../../src/vocabulary.js";
import { record, tried } from "../support/trial-tables.js";

type Listing = { readonly title: string } & Readonly<Record<string, unknown>>;

const contextOf = (listing: Listing, options?: JudgingOptions) => tried(listing, undefined, options).context;
/** A fact as its value and the words it was read from. */
const told = <T>({ value, places }: Known<T>) => [value, ...places.map(({ path, text }) => `${path}: ${text}`)];

describe("the form is told by the category, then by the last form word of the title, then by a dose", () => {
  it.each<[string, Listing, readonly string[]]>([
    ["the category", { title: "선물", category: "식품" }, ["food", "category: 식품"]],
    ["the category before the title", { title: "과일 젤리", category: "완구" }, ["toy", "category: 완구"]],
    ["the leaf before the root", { title: "선물", category: "의류>완구" }, ["toy", "category: 완구"]],
    ["of a category in parts, the last", { title: "선물", category: ["의류", "완구"] }, ["toy", "category[1]: 완구"]],
    ["the title", { title: "과일 젤리" }, ["food", "title: 젤리"]],
    ["the last word of the title", { title: "젤리 티셔츠" }, ["garment", "title: 티셔츠"]],
    ["the longer of two words at one place", { title: "멜라토닌 수분크림" }, ["cosmetic", "title: 수분크림"]],
    ["the longer of two words at one end", { title: "촉촉 얼굴 젤리" }, ["cosmetic", "title: 얼굴 젤리"]],
    [
      "the title, where the category tells nothing",
      { title: "과일 젤리", category: "미용 및 식품" },
      ["food", "title: 젤리"],
    ],
    [
      "a cream on the shelf of an ointment",
      { title: "선물", category: "라미신 수분크림" },
      ["cosmetic", "category: 수분크림"],
    ],
    ["the title before a dose", { title: "과일 젤리 60캡슐" }, ["food", "title: 젤리"]],
    ["a dose", { title: "멜라토닌 60캡슐" }, ["supplement", "title: 60캡슐"]],
    ["a dose in an option", { title: "멜라토닌", options: ["60 tablets"] }, ["supplement", "options[0]: 60 tablets"]],
    ["no dose in a description", { title: "멜라토닌", description: "60캡슐" }, ["unknown"]],
    ["no form word in a description", { title: "멜라토닌", description: "젤리" }, ["unknown"]],
    ["nothing", { title: "멜라토닌" }, ["unknown"]],
    ["no word of categories in a title", { title: "식품" }, ["unknown"]],
    ["no word of titles in a category", { title: "선물", category: "젤리" }, ["unknown"]],
  ])("%s", (_name, listing, form) => {
    expect(told(contextOf(listing).form)).toEqual(form);
  });
});

describe("a count of doses", () => {
  it.each<[string, string]>([
    ["60정", "60정"],
    ["60 정", "60 정"],
    ["1캡슐", "1캡슐"],
    ["9999캡슐", "9999캡슐"],
    ["60캡슐정", "60캡슐정"],
    ["60tablets", "60tablets"],
  ])("%s is one", (dose, text) => {
    const { context } = tried({ title: `멜라토닌 ${dose}` }, {});
    expect(context.form.places.map((place) => place.text)).toEqual([text]);
  });

  it.each(["12345정", "60정류", "60정x", "정", "60  정", "60병"])("%s is none", (dose) => {
    const { context } = tried({ title: `멜라토닌 ${dose.replace("  ", "-")}` }, {});
    expect(context.form.value).toBe("unknown");
  });
});

describe("a medicine or a weighed dose outweighs a beauty shelf: nobody swallows a cosmetic", () => {
  it.each<[string, Listing, string]>([
    ["a medicine in the title", { title: "무좀 연고", category: "화장품" }, "medicine"],
    ["another form in the title", { title: "과일 젤리", category: "화장품" }, "cosmetic"],
    ["doses with milligrams", { title: "멜라토닌 10mg 60캡슐", category: "화장품" }, "supplement"],
    ["doses with milligrams written out", { title: "멜라토닌 10 밀리그램 60캡슐", category: "화장품" }, "supplement"],
    ["doses with units", { title: "비타민 1000iu 60캡슐", category: "화장품" }, "supplement"],
    ["doses with micrograms", { title: "비타민 100mcg 60캡슐", category: "화장품" }, "supplement"],
    [
      "doses with milligrams, whatever else the title says",
      { title: "젤리 10mg 60캡슐", category: "화장품" },
      "supplement",
    ],
    ["doses alone", { title: "멜라토닌 60캡슐", category: "화장품" }, "cosmetic"],
    ["milligrams alone", { title: "멜라토닌 10mg", category: "화장품" }, "cosmetic"],
    ["no other shelf yields to a medicine", { title: "무좀 연고", category: "완구" }, "toy"],
    ["no other shelf yields to a dose", { title: "멜라토닌 10mg 60캡슐", category: "완구" }, "toy"],
  ])("%s", (_name, listing, form) => {
    expect(tried(listing, {}).context.form.value).toBe(form);
  });
});

describe("a name as medicines are registered under, form and strength in one word", () => {
  it.each<[string, readonly string[]]>([
    ["이부프로펜정200밀리그램", ["medicine", "title: 정200밀리그램"]],
    ["이부프로펜서방정200mg", ["medicine", "title: 서방정200mg"]],
    ["이부프로펜연질캡슐2.5mg", ["medicine", "title: 연질캡슐2.5mg"]],
    ["이부프로펜정10/20mg", ["medicine", "title: 정10/20mg"]],
    ["이부프로펜정10.5/20.5mg", ["medicine", "title: 정10.5/20.5mg"]],
    ["이부프로펜정200 mcg", ["medicine", "title: 정200 mcg"]],
    ["이부프로펜정200마이크로그램", ["medicine", "title: 정200마이크로그램"]],
    ["이부프로펜정200마이크로그람", ["medicine", "title: 정200마이크로그람"]],
    ["이부프로펜정200mg 젤리", ["medicine", "title: 정200mg"]],
    ["펜정200mg", ["unknown"]],
    ["이부프로펜정200g", ["unknown"]],
    ["이부프로펜 정200mg", ["unknown"]],
    ["이부프로펜200mg", ["unknown"]],
    ["정200mg", ["unknown"]],
  ])("%s", (title, form) => {
    expect(told(tried({ title }, {}).context.form)).toEqual(form);
  });

  it("is read in the title only, and after the category", () => {
    expect(contextOf({ title: "선물", description: "이부프로펜정200mg" }).form.value).toBe("unknown");
    expect(contextOf({ title: "이부프로펜정200mg", category: "완구" }).form.value).toBe("toy");
  });
});

describe("the department of a category comes before its shelf", () => {
  it.each<[string, string | string[], string]>([
    ["the seeds of a food store are food", "식품>씨앗", "food"],
    ["seeds of their own are plants", "원예>씨앗", "plant"],
    ["a food store has supplements", "식품>영양제", "supplement"],
    ["a food store has medicines", "식품>의약품", "medicine"],
    ["a shop of supplements has food", "영양제>간식", "food"],
    ["a shop of supplements has medicines", "영양제>의약품", "medicine"],
    ["a shop of supplements has no toys", "영양제>완구", "supplement"],
    ["a bookshop has books only", "도서>의약품", "book"],
    ["a pet shop has goods for pets only", ["반려동물", "간식"], "pet"],
    ["what stands before the department does not count", "완구>식품", "food"],
    ["the deepest shelf that fits", "식품>영양제>씨앗", "supplement"],
    ["a garment's shelf is whatever it is", "의류>식품", "food"],
    ["a word of two departments tells nothing", "미용 및 식품", "unknown"],
  ])("%s", (_name, category, form) => {
    expect(contextOf({ title: "선물", category }).form.value).toBe(form);
  });
});

describe("where the form was read is told apart: leaf, title, category", () => {
  it.each<[string, Listing, readonly [leaf: boolean, title: boolean, category: boolean]]>([
    ["the leaf", { title: "선물", category: "의류>완구" }, [true, false, true]],
    ["a root with another leaf", { title: "선물", category: "완구>그밖" }, [false, false, true]],
    ["the last part of a category in parts", { title: "선물", category: ["그밖", "완구"] }, [true, false, true]],
    ["an earlier part", { title: "선물", category: ["완구", "그밖"] }, [false, false, true]],
    ["both leaf and title", { title: "어린이 장난감", category: "완구" }, [true, true, true]],
    ["a title that says otherwise", { title: "과일 젤리", category: "완구" }, [true, false, true]],
    ["the title", { title: "과일 젤리" }, [true, true, false]],
    ["a registered name", { title: "이부프로펜정200mg" }, [true, true, false]],
    ["a dose", { title: "멜라토닌 60캡슐" }, [true, false, false]],
    ["a weighed dose on a beauty shelf", { title: "멜라토닌 10mg 60캡슐", category: "화장품" }, [true, false, false]],
    ["a medicine on a beauty shelf", { title: "무좀 연고", category: "화장품" }, [true, true, false]],
    ["nothing", { title: "선물" }, [false, false, false]],
  ])("%s", (_name, listing, expected) => {
    const { isFormOfLeaf, isFormOfTitle, isFormOfCategory } = contextOf(listing);
    expect([isFormOfLeaf, isFormOfTitle, isFormOfCategory]).toEqual(expected);
  });
});

describe("a form word that belongs to something else says nothing of the goods", () => {
  it.each<[string, string, string]>([
    ["in 10앰플 the ampoule counts", "멜라토닌 10앰플", "unknown"],
    ["an ampoule of its own is a cosmetic", "멜라토닌 앰플", "cosmetic"],
    ["other words after a number do not count", "멜라토닌 10젤리", "food"],
    ["a cream inside the name of an ointment", "라미신크림", "unknown"],
    ["a cream right behind the brand of an ointment", "라미신 크림", "unknown"],
    ["an ampoule that goes on with it", "라미신앰플", "unknown"],
    ["a cream further behind it is one", "라미신 순한 크림", "cosmetic"],
    ["a cream before it is one", "크림 라미신", "cosmetic"],
    ["a cream behind goods is one", "레이저포인터 크림", "cosmetic"],
    ["other words behind a brand tell the form", "라미신 젤리", "food"],
    ["so does its own form", "라미신 연고", "medicine"],
    ["a substance has no such name", "멜라토닌 크림", "cosmetic"],
  ])("%s", (_name, title, form) => {
    expect(contextOf({ title }).form.value).toBe(form);
  });

  it.each<[Form, string]>([
    ["toy", "toy"],
    ["device", "unknown"],
  ])("inside the name of goods it tells their own form, which is %s: %s", (form, read) => {
    const records = [record("toy-gun", "goods", { form, names: { ko: ["장난감 총"] } })];
    expect(tried({ title: "장난감 총" }, { records }).context.form.value).toBe(read);
  });
});

describe("the way of sale, the seller and the state of the goods: the field, else the words", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["domestic"]],
    ["the field", { title: "선물", channel: "cross-border" }, ["cross-border", "channel: cross-border"]],
    ["the title", { title: "선물 구매대행" }, ["purchase-agent", "title: 구매대행"]],
    ["the field before the title", { title: "선물 구매대행", channel: "domestic" }, ["domestic", "channel: domestic"]],
    ["an option", { title: "선물", options: ["구매대행"] }, ["purchase-agent", "options[0]: 구매대행"]],
    [
      "an attribute",
      { title: "선물", attributes: { 배송: "구매대행" } },
      ["purchase-agent", "attributes.배송: 구매대행"],
    ],
    ["the category", { title: "선물", category: "해외직구" }, ["cross-border", "category: 해외직구"]],
    ["no description", { title: "선물", description: "구매대행" }, ["domestic"]],
    ["no tag", { title: "선물", tags: ["구매대행"] }, ["domestic"]],
    ["no image", { title: "선물", imageText: ["구매대행"] }, ["domestic"]],
    ["no brand", { title: "선물", brand: "구매대행" }, ["domestic"]],
    ["of two words the first", { title: "해외직구 구매대행" }, ["cross-border", "title: 해외직구"]],
  ])("channel: %s", (_name, listing, expected) => {
    expect(told(contextOf(listing).channel)).toEqual(expected);
  });

  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["unknown"]],
    ["the field", { title: "선물", condition: "new" }, ["new", "condition: new"]],
    ["the words", { title: "중고 선물" }, ["used", "title: 중고"]],
  ])("condition: %s", (_name, listing, expected) => {
    expect(told(contextOf(listing).condition)).toEqual(expected);
  });

  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["unknown"]],
    ["the field", { title: "선물", sellerKind: "business" }, ["business", "sellerKind: business"]],
    ["the words", { title: "선물 직거래" }, ["person", "title: 직거래"]],
  ])("seller: %s", (_name, listing, expected) => {
    expect(told(contextOf(listing).sellerKind)).toEqual(expected);
  });

  it("words that contradict their field are reported, in the order of the fields", () => {
    const title = "중고 선물 직거래 구매대행";
    const { conflicts } = contextOf({ title, channel: "domestic", condition: "new", sellerKind: "business" });
    expect(
      conflicts.map(({ field, given, read, evidence }) => [field, given, read, ...evidence.map((e) => e.text)]),
    ).toEqual([
      ["channel", "domestic", "purchase-agent", "구매대행"],
      ["condition", "new", "used", "중고"],
      ["sellerKind", "business", "person", "직거래"],
    ]);
  });

  it("words that agree with their field, or stand alone, are no conflict", () => {
    expect(contextOf({ title: "선물 구매대행", channel: "purchase-agent" }).conflicts).toEqual([]);
    expect(contextOf({ title: "선물 구매대행" }).conflicts).toEqual([]);
    expect(contextOf({ title: "선물", channel: "domestic" }).conflicts).toEqual([]);
  });

  it("what the caller says of silent listings counts after field and words", () => {
    const defaults = { channel: "parallel-import" } as const;
    const channel = (listing: Listing) => told(contextOf(listing, { defaults }).channel);
    expect(channel({ title: "선물" })).toEqual(["parallel-import"]);
    expect(channel({ title: "선물 구매대행" })[0]).toBe("purchase-agent");
    expect(channel({ title: "선물", channel: "domestic" })[0]).toBe("domestic");
  });
});

describe("origin: the field, else an attribute that names it, else what the caller says", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["unknown"]],
    ["the field", { title: "선물", origin: "us" }, ["US", "origin: us"]],
    ["an attribute", { title: "선물", attributes: { 원산지: "중국" } }, ["CN", "attributes.원산지: 중국"]],
    [
      "the field before an attribute",
      { title: "선물", origin: "US", attributes: { 원산지: "중국" } },
      ["US", "origin: US"],
    ],
    ["a country nobody knows", { title: "선물", attributes: { 원산지: "아틀란티스" } }, ["unknown"]],
    [
      "the first attribute that names a country",
      { title: "선물", attributes: { 원산지: "아틀란티스", 제조국: "국산" } },
      ["KR", "attributes.제조국: 국산"],
    ],
    ["no other attribute", { title: "선물", attributes: { 특징: "중국" } }, ["unknown"]],
  ])("%s", (_name, listing, expected) => {
    expect(told(contextOf(listing).origin)).toEqual(expected);
  });

  it("the caller's word", () => {
    const defaults = { origin: "jp" };
    expect(told(contextOf({ title: "선물" }, { defaults }).origin)).toEqual(["JP"]);
    expect(contextOf({ title: "선물", origin: "US" }, { defaults }).origin.value).toBe("US");
  });
});

describe("purposes: every one that words say, once, in the order of their names", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["none", { title: "선물" }, [[]]],
    ["one", { title: "수면 젤리" }, [["sleep"], "title: 수면"]],
    ["one said twice", { title: "수면 숙면 젤리" }, [["sleep"], "title: 수면", "title: 숙면"]],
    ["two", { title: "수면 근육 젤리" }, [["muscle", "sleep"], "title: 수면", "title: 근육"]],
    ["in a description too", { title: "젤리", description: "수면" }, [["sleep"], "description: 수면"]],
  ])("%s", (_name, listing, expected) => {
    expect(told(contextOf(listing).purposes)).toEqual(expected);
  });
});

describe("an adult check: the field or the words", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, [false]],
    ["other words", { title: "수면 젤리" }, [false]],
    ["the field", { title: "선물", adultOnly: true }, [true, "adultOnly: true"]],
    ["the field denies", { title: "선물", adultOnly: false }, [false]],
    ["the words", { title: "선물 성인인증" }, [true, "title: 성인인증"]],
    ["the words of a description", { title: "선물", description: "성인인증" }, [true, "description: 성인인증"]],
    ["the words outrank a field that denies", { title: "선물 성인인증", adultOnly: false }, [true, "title: 성인인증"]],
    ["the field before the words", { title: "선물 성인인증", adultOnly: true }, [true, "adultOnly: true"]],
  ])("%s", (_name, listing, expected) => {
    expect(told(contextOf(listing).adultOnly)).toEqual(expected);
  });
});

describe("for children: goods up to the thirteenth year (어린이제품 안전 특별법 제2조), by the ages given or else by the words", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["unknown"]],
    ["from three years", { title: "선물", ageRange: { minMonths: 36 } }, ["yes"]],
    ["from thirteen years, the last month of them", { title: "선물", ageRange: { minMonths: 167 } }, ["yes"]],
    ["from fourteen years", { title: "선물", ageRange: { minMonths: 168 } }, ["no"]],
    ["up to thirteen years", { title: "선물", ageRange: { maxMonths: 167 } }, ["yes"]],
    ["up to fourteen years", { title: "선물", ageRange: { maxMonths: 168 } }, ["no"]],
    ["from three years to old age", { title: "선물", ageRange: { minMonths: 36, maxMonths: 1200 } }, ["yes"]],
    ["the ages before the words", { title: "유아 선물", ageRange: { minMonths: 240 } }, ["no"]],
    ["an empty range says nothing", { title: "유아 선물", ageRange: {} }, ["yes", "title: 유아"]],
    ["the words", { title: "어린이 선물" }, ["yes", "title: 어린이"]],
    ["words that it is not", { title: "성인용 선물" }, ["no", "title: 성인용"]],
    ["words that it is not, before others", { title: "유아 선물 성인용" }, ["no", "title: 성인용"]],
    ["no word of a description", { title: "선물", description: "유아" }, ["unknown"]],
    ["no other word", { title: "수면 선물" }, ["unknown"]],
  ])("%s", (_name, listing, expected) => {
    expect(told(contextOf(listing).forChildren)).toEqual(expected);
  });
});

describe("a real list of ingredients", () => {
  it.each<[string, Listing, readonly unknown[]]>([
    ["silence", { title: "선물" }, ["unknown"]],
    ["a list", { title: "선물", ingredients: ["설탕", "물"] }, ["listed", "ingredients[0]: 설탕"]],
    ["a text", { title: "선물", ingredients: "설탕, 물" }, ["listed", "ingredients: 설탕, 물"]],
    [
      "an attribute of that name",
      { title: "선물", attributes: { 원재료: "설탕" } },
      ["listed", "attributes.원재료: 설탕"],
    ],
    ["a placeholder", { title: "선물", ingredients: "상세페이지 참조" }, ["unknown"]],
    ["materials are none", { title: "선물", materials: ["나무"] }, ["unknown"]],
  ])("%s", (_name, listing, expected) => {
    expect(told(contextOf(listing).ingredients)).toEqual(expected);
  });
});

it("brands are what the listing gives as such, folded", () => {
  expect(
    contextOf({ title: "선물", brand: "ＡＣＭＥ", manufacturer: "Foo", attributes: { 상표: "바" } }).brands,
  ).toEqual(["바", "acme", "foo"]);
  expect(contextOf({ title: "선물" }).brands).toEqual([]);
});
