/** Folding: one spelling for what reads alike, and every offset back to the original. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWord } from "../../src/text/fold.js";

/** Korean, Latin, full width, jamo, invisible signs, markup: what real and hostile listings are made of. */
const listingText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."멜라토닌 감기약 ABCabc 0123 mg ㎎ ｍｇ ＡＢ ㅁㅔㄹㄹㅏ ㅋㅋ ㄳ é ﬁ Ⅳ ½ ㈜ カﾞ ﾒﾗ й о а 멜 ᄆ ᅦ ᆯ".split(""),
      ),
      fc.constantFrom(
        "\u200b",
        "\ufe0f",
        "\u00ad",
        " ",
        "\n",
        "\u3000",
        "<b>",
        "</p>",
        "<br/>",
        "&amp;",
        "&#47708;",
        "<",
        "&",
        "İ",
        "ß",
        "Σ",
        "😀",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("what reads alike folds alike", () => {
  it.each([
    ["case", "MeLaToNiN", "melatonin"],
    ["full width", "ＭＥＬＡＴＯＮＩＮ　１０ｍｇ", "melatonin 10mg"],
    ["compatibility signs", "5㎎ ½", "5mg 1/2"],
    ["decomposed Hangul", "멜라토닌".normalize("NFD"), "멜라토닌"],
    ["loose jamo with finals", "ㅁㅔㄹㄹㅏㅌㅗㄴㅣㄴ", "멜라토닌"],
    ["Latin letters behind a loose consonant", "ㄴr비약 ㅂlㅇr", "나비약 비아"],
    ["half-width jamo", "ﾡￂ", "가"],
    ["a loose final between syllables", "메ㄹ라토니ㄴ을", "멜라토닌을"],
    ["invisible signs", "멜\u200b라\u2060토\ufeff닌", "멜라토닌"],
    ["Hangul filler", "멜\u3164라토닌", "멜라토닌"],
    ["accents", "Crème brûlée", "creme brulee"],
    ["half-width katakana with sound marks", "ﾊﾞｲｱｸﾞﾗ", "バイアグラ"],
    ["look-alikes inside a Latin word", "mеlаtоnin", "melatonin"],
    ["many spaces", "멜라토닌\u00a0 \t 10mg", "멜라토닌 10mg"],
    ["traditional Chinese", "褪黑激素 雷射筆 電子煙", "褪黑激素 雷射笔 电子烟"],
    ["dashes and dots", "5–HTP・B6", "5-htp·b6"],
    ["entities", "멜라&amp;토닌 &#47708;", "멜라&토닌 멜"],
  ])("%s", (_name, written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  it.each([
    ["laughing stays laughing", "하하ㅋㅋ ㅎㅎ", "하하ㅋㅋ ㅎㅎ"],
    ["Cyrillic words stay Cyrillic", "мелатонин", "мелатонин"],
    ["a lone ampersand is text", "A&B", "a&b"],
    ["an angle bracket of a title is text", "<한정> 3<5", "<한정> 3<5"],
  ])("%s", (_name, written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  it("keeps the case beside the folded text, unit by unit", () => {
    const folded = fold("출력 5mW 10MW\u200b");
    expect(folded.cased).toBe("출력 5mW 10MW");
    expect(folded.cased).toHaveLength(folded.text.length);
  });
});

describe("markup is not text", () => {
  it.each([
    ["inline tags vanish inside a word", "<b>멜라</b>토닌", "멜라토닌"],
    ["block tags end a clause", "무첨가</p><p>멜라토닌", "무첨가\n\n멜라토닌"],
    ["scripts and styles are not read", "a<script>멜라토닌</script>b<style>x</style>c", "a\nb\nc"],
    ["comments are not read", "a<!-- 멜라토닌 -->b", "ab"],
    ["attributes are not read", '<img alt="멜라토닌" src=x>젤리', "젤리"],
    ["an open tag at the end is text", "멜라토닌 <b", "멜라토닌 <b"],
  ])("%s", (_name, written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });
});

describe("disguises are told", () => {
  it.each([
    ["ㅁㅔㄹㄹㅏㅌㅗㄴㅣㄴ", "jamo"],
    ["mеlatonin", "homoglyph"],
    ["멜\u200b라토닌", "invisible"],
    ["멜라토닌", undefined],
    ["멜라토닌".normalize("NFD"), undefined],
    ["ＭＥＬＡＴＯＮＩＮ", undefined],
    ["\u200b멜라토닌", undefined],
  ])("%j: %s", (written, disguise) => {
    const folded = fold(written);
    expect(folded.disguiseOf(0, folded.text.length)).toBe(disguise);
  });
});

describe("laws", () => {
  it("folding twice is folding once", () => {
    fc.assert(
      fc.property(listingText, (text) => {
        const once = foldWord(text);
        fc.pre(!/[<&]/.test(once));
        expect(foldWord(once)).toBe(once);
      }),
    );
  });

  it("NFC and NFD spellings fold alike", () => {
    fc.assert(
      fc.property(listingText, (text) => {
        expect(foldWord(text.normalize("NFD"))).toBe(foldWord(text.normalize("NFC")));
      }),
    );
  });

  it("full-width and half-width spellings fold alike", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,20}$/), (text) => {
        fc.pre(!/[<&`' ]/.test(text));
        const wide = [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
        expect(foldWord(wide)).toBe(foldWord(text));
      }),
    );
  });

  it("every folded unit points back into the original, in order", () => {
    fc.assert(
      fc.property(listingText, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const [start, end] = [folded.startOf(at), folded.endOf(at + 1)];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it("a stretch of folded text is what its original folds to", () => {
    fc.assert(
      fc.property(fc.constantFrom("멜라토닌", "melatonin"), listingText, listingText, (word, before, after) => {
        const text = `${before} ${word} ${after}`;
        const folded = fold(text);
        const at = folded.text.indexOf(word);
        fc.pre(at >= 0);
        expect(foldWord(text.slice(folded.startOf(at), folded.endOf(at + word.length)))).toBe(word);
      }),
    );
  });
});
