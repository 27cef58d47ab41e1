/** The installed package at work: from ESM, CommonJS and the command line, beside a hostile host. */
import { describe, expect, it } from "vitest";
import { haechi, run, runProgram, writeProgram } from "./consumer.js";

const melatonin = JSON.stringify({ title: "슬립웰 멜라토닌 10mg 120캡슐", channel: "cross-border", origin: "US" });
const judge = `classifyListing(${melatonin}, { asOf: "2026-11-23" })`;
const importEsm = 'import { classifyListing } from "haechi";';
const print = (expression: string) => `console.log(JSON.stringify(${expression}));`;

describe("the installed package", () => {
  it("judges the same from ESM and from CommonJS", () => {
    const esm = runProgram("judge.mjs", `${importEsm} ${print(judge)}`);
    const cjs = runProgram("judge.cjs", `const { classifyListing } = require("haechi"); ${print(judge)}`);
    expect(esm).toMatchObject({ decision: "prohibited" });
    expect(cjs).toEqual(esm);
  });

  it("gives tables and schemas as modules and as files", () => {
    const code = `
      import { createRequire } from "node:module";
      import { records } from "haechi/data";
      import { jsonSchema } from "haechi/schema";
      const require = createRequire(import.meta.url);
      const manifest = require("haechi/data/manifest.json");
      const goods = require("haechi/data/goods/hazards.json");
      ${print('[records.length > 0, jsonSchema("listing").type, typeof manifest.dataVersion, goods.records.length > 0, require("haechi/package.json").name]')}`;
    expect(runProgram("tables-and-schemas.mjs", code)).toEqual([true, "object", "string", true, "haechi"]);
  });

  it("judges by its own json-logic-js, whatever the host does to its operators", () => {
    const hostile = `
      import jsonLogic from "json-logic-js";
      jsonLogic.add_operation("in", () => false);
      jsonLogic.add_operation("and", () => false);
      jsonLogic.rm_operation("var");
      const { classifyListing } = await import("haechi");
      ${print(`[jsonLogic.apply({ in: [1, [1]] }), ${judge}.decision]`)}`;
    expect(runProgram("hostile.mjs", hostile)).toEqual([false, "prohibited"]);
  });

  it("needs no code made from strings", () => {
    const code = `${importEsm} ${print(`${judge}.decision`)}`;
    expect(runProgram("no-eval.mjs", code, "--disallow-code-generation-from-strings")).toBe("prohibited");
  });
});

describe("the command line", () => {
  it("runs by npx", () => {
    expect(run("npx", "--no-install", "haechi", "check", "총각김치")).toContain("허용 allowed");
  });

  it("knows its version", () => {
    const version = runProgram("version.cjs", print('require("haechi/package.json").version'));
    expect(haechi("--version")).toEqual({ status: 0, output: `${version}\n`, errors: "" });
  });

  it("prints the verdict of the library", () => {
    const options = ["--channel", "cross-border", "--origin", "US", "--as-of", "2026-11-23", "--json"];
    const { output } = haechi("check", "슬립웰 멜라토닌 10mg 120캡슐", ...options);
    expect(JSON.parse(output)).toEqual(runProgram("same.mjs", `${importEsm} ${print(judge)}`));
  });

  it("tells by its exit code what came of it", () => {
    expect(haechi("check", "멜라토닌 10mg 60캡슐", "--fail-on", "prohibited").status).toBe(1);
    expect(haechi("check").status).toBe(2);
    expect(haechi("check", "총각김치", "--channel", "overseas")).toMatchObject({
      status: 2,
      errors: expect.stringMatching(/^haechi: .* Allowed choices are .*\nsee haechi check --help\n$/),
    });
  });

  it("screens a file row by row and goes on after a row that is no listing", () => {
    writeProgram("listings.csv", "상품명,판매방식\n,국내\n총각김치 3kg,국내\n");
    const { status, output } = haechi("screen", "listings.csv");
    expect(status).toBe(3);
    const rows = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { line: 2, error: expect.any(String) },
      { line: 3, verdict: { decision: "allowed" } },
    ]);
  });
});
