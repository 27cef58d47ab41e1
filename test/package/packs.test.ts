/** The pages on packs as a new user follows them: with the installed package, in a folder that holds nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { runSnippet, snippetsOfMarkdown } from "../support/snippets.js";
import { haechi, installed, writeProgram } from "./consumer.js";

const load = async (entry: string) =>
  (await import(pathToFileURL(join(installed, "dist", `${entry}.js`)).href)) as object;
const modules = {
  haechi: await load("index"),
  "haechi/data": await load("data"),
  "haechi/testing": await load("testing"),
};
const pages = [
  "README.md",
  "README.ko.md",
  "docs/extending.md",
  "docs/adding-a-record.md",
  "docs/time-and-upgrades.md",
];
const snippets = pages.flatMap((page) => snippetsOfMarkdown(page, readFileSync(page, "utf8")));

describe("the pages on packs", () => {
  it.each(snippets)("keep their word at $file:$line", async (snippet) => {
    for (const { line, promised, seen } of await runSnippet(snippet, modules))
      expect(seen, `${snippet.file}:${line}`).toEqual(promised);
  });
});

describe("the command line with packs", () => {
  const reason = "a trial";
  writeProgram("pack.json", JSON.stringify({ id: "trial", version: "1", withdraw: [{ record: "melatonin", reason }] }));
  writeProgram(
    "broken.json",
    JSON.stringify({ id: "trial", version: "1", withdraw: [{ record: "melatonim", reason }] }),
  );
  writeProgram("stock.csv", "상품명\n총각김치 3kg\n멜라토닌 10mg 60정\n");

  it("lint tells faults with their place and a near match, and exits with 2", () => {
    expect(haechi("lint", "pack.json").status).toBe(0);
    const { status, output, errors } = haechi("lint", "broken.json");
    const told = output + errors;
    expect(status).toBe(2);
    expect(told).toContain("withdraw[0].record");
    expect(told).toContain('did you mean "melatonin"?');
  });

  it("lint tries the examples of records", () => {
    const record = {
      id: "glorpazine",
      kind: "substance",
      names: { ko: ["글로르파진"] },
      regulations: [
        {
          class: "prescription-medicine",
          basis: [{ source: "pharmaceutical-affairs-act" }],
          from: "2026-01-01",
          confidence: "verified",
        },
      ],
      checkedOn: "2026-11-24",
      examples: {
        hit: [{ listing: { title: "글로르파진 20mg 30정" }, rules: ["medicine.online-sale"] }],
        miss: [{ listing: { title: "글로르파진 20mg 30정" }, because: "absent" }],
      },
    };
    writeProgram("examples.json", JSON.stringify({ id: "trial", version: "1", add: { records: [record] } }));
    const { status, output, errors } = haechi("lint", "examples.json");
    const told = output + errors;
    expect(status).toBe(2);
    expect(told).toContain("add.records[0].examples.miss[0]");
    expect(told).not.toContain("examples.hit");
  });

  it("check, explain and screen judge with packs", () => {
    expect(haechi("check", "멜라토닌 10mg 60정", "--pack", "pack.json", "--json").output).toContain('"trial@1"');
    expect(haechi("screen", "stock.csv", "--pack", "pack.json", "--format", "jsonl").output).not.toContain(
      '"decision":"prohibited"',
    );
  });

  it("diff tells changes and flips, for people and as JSON lines; the published tables are the bundled ones", () => {
    const { output } = haechi("diff", "bundled", "pack.json", "stock.csv", "--as-of", "2026-11-24");
    expect(output).toContain("removed   melatonin");
    expect(output).toContain("1 of 2 change; 1 had to be judged again; 0 could not be read");
    const lines = haechi("diff", "bundled", "pack.json", "stock.csv", "--json").output.trim().split("\n");
    expect(JSON.parse(lines.at(-1) as string)).toEqual({ total: 2, judged: 1, flips: 1, unreadable: 0 });
    expect(JSON.parse(lines.at(-2) as string)).toMatchObject({ line: 3, index: 1, to: { decision: "allowed" } });
    expect(haechi("diff", join("node_modules", "haechi", "dist", "data"), "bundled").output).toContain(": 0 changes");
  });

  it("data history tells what began", () => {
    expect(haechi("data", "history", "codeine").output).toMatch(/2025-08-26\s+begins/);
  });
});
