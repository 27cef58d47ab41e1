/** Every relative link of the documentation leads to a file, and to a place in it where it names one. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { anchorsOf, LinkChecker, linksOf, slugOf } from "./support/links.js";

const pages = [
  ...readdirSync(".").filter((name) => /^(?:README.*|CONTRIBUTING|CHANGELOG|SECURITY)\.md$/.test(name)),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    /** What typedoc makes is not committed. */
    .filter((path) => !path.startsWith("docs/api/")),
].sort();
const checker = new LinkChecker(".");

describe("the links of the documentation", () => {
  it.each(pages)("%s", (page) => {
    expect(checker.faultsOf(page)).toEqual([]);
  });
});

describe("the check of links", () => {
  const root = mkdtempSync(join(tmpdir(), "links-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const faultsIn = (page: string) => {
    mkdirSync(join(root, "docs"), { recursive: true });
    writeFileSync(join(root, "README.md"), "# Top\n\n## 읽는 법 · How to read\n");
    writeFileSync(join(root, "docs/page.md"), page);
    return new LinkChecker(root).faultsOf("docs/page.md");
  };

  it("passes what resolves", () => {
    const links = [
      "[a](../README.md), [b](../README.md#top), [c](../README.md#읽는-법--how-to-read)",
      "[d](#here), [e](#x.y), ![f](../README.md 'title'), [g](/README.md), [h](..)",
      '[i](https://example.com/nothing#there), <a href="mailto:a@example.com">j</a>, [k][known]',
    ];
    expect(faultsIn(["# Here", '<a id="x.y"></a>', ...links, "[known]: ../README.md#top"].join("\n\n"))).toEqual([]);
  });

  it("finds what does not, and says where", () => {
    expect(faultsIn("# Here\n[a](other.md)")).toEqual(["docs/page.md:2 other.md: no such file"]);
    expect(faultsIn("[a](../README.md#bottom)")).toEqual([
      "docs/page.md:1 ../README.md#bottom: no such place in the page",
    ]);
    expect(faultsIn("# Here\n\n[a](#there)")).toEqual(["docs/page.md:3 #there: no such place in the page"]);
    expect(faultsIn("[a]: gone.md")).toEqual(["docs/page.md:1 gone.md: no such file"]);
    expect(faultsIn('<img src="gone.png">')).toEqual(["docs/page.md:1 gone.png: no such file"]);
    expect(faultsIn("[a][b]")).toEqual(["docs/page.md [b]: is not defined"]);
    expect(faultsIn("[a](../../README.md)")).toEqual(["docs/page.md:1 ../../README.md: leaves the repository"]);
  });

  it("reads no link in code", () => {
    expect(linksOf("```md\n[a](b.md)\n```\n`[c](d.md)` [e](f.md)\n~~~\n[g](h.md)\n~~~")).toEqual([
      { line: 4, target: "f.md" },
    ]);
  });

  it("names headings as GitHub does", () => {
    expect(slugOf("`medicine.online-sale`: what it asks?")).toBe("medicineonline-sale-what-it-asks");
    expect(slugOf("한국어 · [English](a.md) & more_words")).toBe("한국어--english--more_words");
    expect([...anchorsOf("# Same\n## Same\n```\n# None\n```\n### `Same`")]).toEqual(["same", "same-1", "same-2"]);
  });
});
