/** What people and programs are given: in their language, in the format they asked for, each thing once. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { widthOf } from "../../src/cli/wrap.js";
import { file, folder, haechi } from "./command.js";

afterAll(() => rmSync(folder, { recursive: true }));

const day = ["--as-of", "2026-11-24"];
const hangul = /[가-힣]/;

describe("one listing", () => {
  const toy = ["check", "Plush toy 30cm", "--channel", "domestic", ...day];

  it("is told in English alone", async () => {
    const { output } = await haechi(...toy, "--lang", "en");
    expect(output).not.toMatch(hangul);
    expect(output).toContain("restricted  ⟦Plush toy⟧ 30cm\n");
    expect(output).toContain("  evidence title: ⟦Plush toy⟧ sold\n");
    expect(output).toContain("  law Special Act on the Safety of Children's Products art. 22(1)\n");
    expect(output).toMatch(/ {2}requirement children's goods safety confirmation number: missing → https:/);
    expect(output).toMatch(/ {4}shape CB, three digits, /);
    expect(output).toContain("as of 2026-11-24 · data ");
  });

  it("is told in Korean alone", async () => {
    const { output } = await haechi(...toy, "--lang", "ko");
    expect(output).not.toMatch(/restricted {2}|evidence|Special Act|missing|other-|considered|as of/);
    expect(output).toContain("  근거 title: ⟦Plush toy⟧ 판매 대상\n");
    expect(output).toContain("  법령 어린이제품 안전 특별법 제22조제1항\n");
    expect(output).toMatch(/ {2}요건 어린이제품 안전확인신고번호: 적혀 있지 않음 → https:/);
    expect(output).toMatch(/ {4}형식 CB와 숫자 3자리/);
    expect(output).toContain("기준일 2026-11-24 · 데이터 ");
  });

  it("is told in both where nothing else is said", async () => {
    const { output } = await haechi(...toy);
    expect(output).toContain("조건 restricted  ⟦Plush toy⟧ 30cm\n");
    expect(output).toContain("  근거 evidence title: ⟦Plush toy⟧ 판매 대상 sold\n");
    expect(output).toContain(
      "  법령 law 어린이제품 안전 특별법 제22조제1항 Special Act on the Safety of Children's Products",
    );
    expect(output).toMatch(/ {4}형식 shape CB와 .*\n {6}CB, three digits/);
    expect(output).toContain("기준일 as of 2026-11-24 · data ");
  });

  it.each<[string, string, RegExp]>([
    ["a role", "Melatonin-free sleep gummies", /evidence title: ⟦Melatonin⟧ absent$/m],
    ["another fact", "Whiskey 750ml", /evidence channel: ⟦cross-border⟧ channel$/m],
    ["a disguise", "melat0nin 10mg 60 capsules", /evidence title: ⟦melat0nin⟧ contained, disguised: leet$/m],
  ])("names the fact that was read: %s", async (_name, title, line) => {
    const { output } = await haechi("check", title, "--channel", "cross-border", "--lang", "en", ...day);
    expect(output).toMatch(line);
  });

  it.each(["en", "ko"])("is explained in one language: %s", async (lang) => {
    const { output } = await haechi("explain", "Melatonin-free sleep gummies", "--lang", lang, ...day);
    if (lang === "en") {
      expect(output).not.toMatch(hangul);
      expect(output).toMatch(/✘ channel is one of \[purchase-agent, parallel-import, cross-border\]/);
    } else {
      expect(output).toMatch(/✘ 판매 방식: \[구매대행, 병행수입, 해외직구\] 중 하나/);
      expect(output).not.toMatch(/ is one of | holds | or |settled|absent/);
    }
  });
});

describe("a file", () => {
  const rows = file(
    "rows.csv",
    [
      "title,channel,note",
      "슬립웰 멜라토닌 10mg 120캡슐,cross-border,",
      "멜라토닌 무첨가 젤리,,free of it",
      "젤리,omestic,",
      ",,nameless",
    ].join("\n"),
  );

  it("is a table with the law and the reason in English", async () => {
    const { output, errors } = await haechi("screen", rows, "--format", "table", "--lang", "en", ...day);
    expect(output.split("\n")[1]).toMatch(/^│ # +│ decision +│ listing +│ why +│ note +│$/);
    expect(output).toContain("Pharmaceutical Affairs Act art. 44(1)");
    expect(output).toContain("melatonin: absent");
    expect(errors).toMatch(/^4 listings: prohibited 1, restricted 0, review 0, allowed 1, error 2$/m);
  });

  it("is a table with the law and the reason in Korean", async () => {
    const { output, errors } = await haechi("screen", rows, "--format", "table", "--lang", "ko", ...day);
    expect(output.split("\n")[1]).toMatch(/^│ # +│ 판정 +│ 상품 +│ 이유 +│ 비고 +│$/);
    expect(output).toContain("수입식품안전관리 특별법 제25조의3제1항");
    expect(output).toContain("멜라토닌: 없다고 표시");
    expect(errors).toMatch(/^상품 4건: 금지 1, 조건 0, 검토 0, 허용 1, 오류 2$/m);
  });

  it("is a table with both, in which no word is broken, no law cut off and every line as wide as the others", async () => {
    const { output } = await haechi("screen", rows, "--format", "table", ...day);
    for (const word of ["prohibited", "Pharmaceutical", "제25조의3제1항", "domestic", "purchase-agent"])
      expect(output).toContain(word);
    expect(output).not.toContain("…");
    const widths = output.trimEnd().split("\n").map(widthOf);
    expect(new Set(widths).size).toBe(1);
  });

  it("tells what is wrong with a row once", async () => {
    const { output } = await haechi("screen", rows, "--format", "table", "--lang", "en", ...day);
    expect(output.split("title: is missing")).toHaveLength(2);
    expect(output.split("is not known")).toHaveLength(2);
  });

  const columns = (lang: readonly string[]) => {
    const named = (name: string) => lang.map((each) => name + each);
    return [
      "line,id,title,decision,rules",
      ...named("laws"),
      "evidence",
      ...named("message"),
      ...named("sellerMessage"),
      "error",
    ].join();
  };

  it.each([
    [[], columns(["Ko", "En"])],
    [["--lang", "both"], columns(["Ko", "En"])],
    [["--lang", "en"], columns(["En"])],
    [["--lang", "ko"], columns(["Ko"])],
  ])("is CSV with the texts of its languages: %s", async (lang, head) => {
    const { output } = await haechi("screen", rows, "--format", "csv", ...lang, ...day);
    expect(output.split("\n")[0]).toBe(head);
    const parsed: readonly Record<string, string>[] = parse(output, { columns: true });
    expect(parsed).toHaveLength(4);
    const [first = {}, , third = {}] = parsed;
    for (const [name, cell] of Object.entries(first)) {
      if (name.endsWith("En")) expect(cell, name).toMatch(/^[^가-힣]+$/);
      if (name.endsWith("Ko")) expect(cell, name).toMatch(hangul);
    }
    expect(first[head.includes("lawsEn") ? "lawsEn" : "lawsKo"]).toMatch(
      /^(?:Pharmaceutical Affairs Act art\. 44\(1\); |약사법 제44조제1항; )/,
    );
    expect(third["error"]).toMatch(/"omestic" is not known/);
  });

  it.each([
    ["v.csv", [], "csv"],
    ["v.CSV", [], "csv"],
    ["v.json", [], "jsonl"],
    ["v.jsonl", [], "jsonl"],
    ["v.ndjson", [], "jsonl"],
    ["v", [], "jsonl"],
    ["v.csv", ["--format", "jsonl"], "jsonl"],
    ["v.jsonl", ["--format", "csv"], "csv"],
  ])("is written to %s, with %j, as %s", async (name, format, written) => {
    const out = join(folder, name);
    const { output } = await haechi("screen", rows, "-o", out, ...format, ...day);
    expect(output).toBe("");
    const text = readFileSync(out, "utf8");
    expect(text).toMatch(written === "csv" ? /^line,id,title,/ : /^\{"line":2,/);
  });

  it("that cannot be read leaves what an earlier run wrote", async () => {
    const out = file("earlier.csv", "earlier\n");
    const untitled = file("untitled.csv", "product title\n젤리\n");
    expect((await haechi("screen", untitled, "-o", out)).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("earlier\n");
  });

  it("tells once which columns mean no field, and judges on", async () => {
    const misspelt = file("misspelt.csv", "title,chanel\n젤리,cross-border\n총각김치,domestic\n");
    const { code, errors, output } = await haechi("screen", misspelt);
    expect(code).toBe(0);
    expect(errors.match(/"chanel" \(did you mean "channel"\?\)/g)).toHaveLength(1);
    expect(output.trimEnd().split("\n")).toHaveLength(2);
  });
});

describe("the tables", () => {
  it.each([
    ["its id", "melatonin", "melatonin"],
    ["its Korean name", "멜라토닌", "melatonin"],
    ["its English name, in other letters", "MELA-TONIN", "melatonin"],
    ["its Chinese name", "褪黑素", "melatonin"],
    ["a brand", "위고비", "semaglutide"],
    ["a class", "전문의약품", "prescription-medicine"],
    ["a source", "약사법", "pharmaceutical-affairs-act"],
  ])("show an entry by %s", async (_name, wanted, id) => {
    const { code, output } = await haechi("data", "show", wanted);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ id });
  });

  it.each([
    [
      "a name of several",
      "클로로포름",
      /is the name of 2; give an id:\n {2}subject +chloroform .*\n {2}subject +chloroform-neat /,
    ],
    ["a part of a name", "식물성멜라", /is no id or name of the tables; these hold it:\n {2}subject +plant-melatonin /],
    ["a part of many", "레이저", /these hold it:(?:\n {2}\w+ .*){10}\n… and \d+ more: haechi data find "레이저"$/],
    ["a slip", "melatonine2", /is no id or name of the tables \(did you mean "melatonin/],
    ["nothing", "zzzzqqqq", /^haechi: zzzzqqqq: is no id or name of the tables$/],
  ])("list what was perhaps meant: %s", async (_name, wanted, message) => {
    const { code, output, errors } = await haechi("data", "show", wanted);
    expect(code).toBe(2);
    expect(output).toBe("");
    expect(errors.trimEnd()).toMatch(message);
  });

  it("are searched by a text", async () => {
    const { output } = await haechi("data", "find", "melatonin");
    expect(output).toMatch(/^ {2}subject +melatonin +멜라토닌 \(melatonin\)$/m);
    expect(output).toMatch(/^ {2}subject +plant-melatonin /m);
    expect((await haechi("data", "find", "zzzzqqqq")).code).toBe(2);
  });

  it.each([
    ["both", /^ {2}alcohol +주류 \(alcoholic drink\)$/m],
    ["en", /^ {2}alcohol +alcoholic drink$/m],
    ["ko", /^ {2}alcohol +주류$/m],
  ])("list their classes: %s", async (lang, line) => {
    const { output } = await haechi("data", "classes", "--lang", lang);
    expect(output).toMatch(/^prescription-drugs\n[\s\S]*\n\nbanned-imports\n[\s\S]*\n\nunsafe-goods\n/);
    expect(output).toMatch(line);
  });

  it.each([
    ["en", /^by 2\S+ +in force, start not established: prescription medicine$/m, hangul],
    ["ko", /^~2\S+ +시행 중, 시작일 미확인: 전문의약품$/m, /in force|begins|last checked/],
  ])("tell the history in one language: %s", async (lang, line, foreign) => {
    const { output } = await haechi("data", "history", "멜라토닌", "--lang", lang);
    expect(output).toMatch(/^melatonin\n/);
    expect(output).toMatch(line);
    expect(output).not.toMatch(foreign);
  });
});
