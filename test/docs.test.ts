/** What the documentation says is so: its programs compile, run and give the values that their comments promise. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import * as data from "../src/api/data.js";
import * as schema from "../src/api/schema.js";
import * as haechi from "../src/index.js";
import * as testing from "../src/testing/index.js";
import {
  faultsOfTypes,
  type Modules,
  runSnippet,
  type Snippet,
  snippetsOfExamples,
  snippetsOfMarkdown,
} from "./support/snippets.js";

const modules: Modules = { haechi, "haechi/schema": schema, "haechi/data": data, "haechi/testing": testing };
const paths = {
  haechi: ["./src/index.ts"],
  "haechi/schema": ["./src/api/schema.ts"],
  "haechi/data": ["./src/api/data.ts"],
  "haechi/testing": ["./src/testing/index.ts"],
};

const read = (path: string) => readFileSync(path, "utf8");
const filesOf = (folder: string, name: RegExp) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((each) => name.test(each))
    .map((each) => posix.join(folder, each));

const pages = [...filesOf(".", /^README.*\.md$/), ...filesOf("docs", /\.md$/)];
/** Examples beside a function need not import it. */
const preamble = `import { ${Object.keys(haechi).join(", ")} } from "haechi"; import { jsonSchema, schemas } from "haechi/schema"; `;
const forTesting = `import * as fc from "fast-check"; import { ${Object.keys(testing).join(", ")} } from "haechi/testing"; `;
const snippets = [
  ...pages.flatMap((path) => snippetsOfMarkdown(path, read(path))),
  ...filesOf("src/api", /\.ts$/).flatMap((path) => snippetsOfExamples(path, read(path), preamble)),
  ...filesOf("src/testing", /\.ts$/).flatMap((path) => snippetsOfExamples(path, read(path), preamble + forTesting)),
];

/** Runs a snippet and compares what its comments promise. */
async function verify(snippet: Snippet): Promise<void> {
  for (const { line, promised, seen } of await runSnippet(snippet, modules)) {
    expect(seen, `${snippet.file}:${line}`).toEqual(promised);
  }
}

describe("the documentation", () => {
  it.each(snippets)("runs and keeps its word at $file:$line", verify);

  it("compiles", { timeout: 60_000 }, () => {
    expect(faultsOfTypes(snippets, paths)).toEqual([]);
  });

  it("promises values only in programs that run", () => {
    for (const path of pages) {
      const inSnippets = snippets.filter(({ file }) => file === path).map(({ code }) => code.split("// =>").length - 1);
      expect(read(path).split("// =>").length - 1, path).toBe(inSnippets.reduce((sum, count) => sum + count, 0));
    }
  });

  it("has an example for every exported function", () => {
    const examples = snippets
      .filter(({ file }) => file.startsWith("src/"))
      .map(({ code }) => code.replace(/^(?:import .*?; )+/, ""));
    const functions = Object.entries({ ...haechi, ...testing }).filter(
      ([name, value]) => typeof value === "function" && /^[a-z]/.test(name),
    );
    const withoutExample = functions.filter(([name]) => !examples.some((code) => code.includes(`${name}(`)));
    expect(withoutExample.map(([name]) => name)).toEqual([]);
  });
});

describe("the check of the documentation", () => {
  const page = (...lines: readonly string[]) =>
    snippetsOfMarkdown("page.md", ["# Page", "", "```ts", ...lines, "```"].join("\n"));
  const verifyAll = async (parts: readonly Snippet[]) => {
    for (const part of parts) await verify(part);
  };
  const importLine = 'import { classifyListing } from "haechi";';

  it("passes a comment that is right", async () => {
    await verifyAll(
      page(
        importLine,
        'const { decision } = classifyListing({ title: "총각김치" }); // => "allowed"',
        "[decision]; // => ['allowed']",
      ),
    );
  });

  it("fails a comment that is wrong, and says where", async () => {
    const wrong = page(importLine, 'classifyListing({ title: "총각김치" }).decision; // => "prohibited"');
    await expect(verifyAll(wrong)).rejects.toThrow("page.md:5");
  });

  it("compares every turn of a loop", async () => {
    await verifyAll(page("for (const n of [1, 2]) {", "  n * 2; // => 2, then 4", "}"));
    await expect(verifyAll(page("for (const n of [1, 2]) console.log(n); // => 1"))).rejects.toThrow("page.md:4");
  });

  it("reads a value that goes on over several lines", async () => {
    await verifyAll(page("({ a: [1] }); // => {", "//   a: [1],", "// }", "1 + 1 // => 2"));
  });

  it("refuses a comment that it cannot compare", async () => {
    await expect(verifyAll(page("// => 1"))).rejects.toThrow("page.md:4 promises a value, but not behind a statement");
    await expect(verifyAll(page("1; // => one apple"))).rejects.toThrow("page.md:4 promises what is no value");
    await expect(verifyAll(page("if (false) {", "  1; // => 1", "}"))).rejects.toThrow(
      "page.md:5 promises a value but never runs",
    );
  });

  it("goes on with the names of the block before", async () => {
    await verifyAll(snippetsOfMarkdown("page.md", "```ts\nconst a = 1;\n```\nand\n```ts\na; // => 1\n```"));
  });

  it("finds what does not compile", () => {
    const wrong = page(importLine, "classifyListing({ titel: '?' });");
    expect(faultsOfTypes(wrong, paths)).toEqual([expect.stringMatching(/^page\.md:5 .*titel/)]);
  });
});
