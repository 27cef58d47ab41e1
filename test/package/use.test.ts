/** The installed package at work: from ESM, CommonJS, TypeScript and the command line, beside a hostile host. */
import { resolve } from "node:path";
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

  it("compiles in a strict TypeScript consumer that checks libraries too", () => {
    const program = `
      import { classifyListing, classifyUnsafeGoods, createClassifier, type Finding, type Listing, type RuleId } from "haechi";
      import { records } from "haechi/data";
      import { listingSchema } from "haechi/schema";
      const listing: Listing = listingSchema.parse({ title: "총각김치" });
      const verdict = classifyListing(listing, { asOf: "2026-11-23" });
      export const ids: readonly RuleId[] = verdict.findings.map((finding) => finding.ruleId);
      export const decision: "prohibited" | "restricted" | "review" | "allowed" = verdict.decision;
      export const category: "unsafe-goods" | undefined = classifyUnsafeGoods(listing).findings[0]?.category;
      export const names: readonly string[] = records.map(({ id }) => id);
      export const first: Finding | undefined = createClassifier({ policy: "strict" }).classify(listing).findings[0];
      // @ts-expect-error a listing has a title
      classifyListing({ brand: "haechi" });
      // @ts-expect-error no rule has this id
      export const unknown: RuleId = "no.such-rule";
    `;
    writeProgram("consumer.mts", program);
    writeProgram("consumer.cts", program);
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      module: "nodenext",
      target: "es2022",
      types: [],
    };
    writeProgram("tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["consumer.?ts"] }));
    expect(run(process.execPath, resolve("node_modules/typescript/bin/tsc"), "--pretty", "false")).toBe("");
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
