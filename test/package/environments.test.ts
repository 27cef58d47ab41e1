/** The same listings judged elsewhere than in Node: the same bytes come out. */
import { join } from "node:path";
import vm from "node:vm";
import { buildSync } from "esbuild";
import { getQuickJS } from "quickjs-emscripten";
import { describe, expect, it } from "vitest";
import { consumer, runProgram, writeProgram } from "./consumer.js";
import { judgeAll } from "./golden.js";

/** A program of the consumer as one script, which any engine can run. */
function asScript(name: string, code: string, platform: "neutral" | "browser"): string {
  writeProgram(name, code);
  const { outputFiles, warnings } = buildSync({
    entryPoints: [join(consumer, name)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "haechi",
    platform,
    mainFields: ["module", "main"],
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]?.text ?? "";
}

describe("the same verdicts, byte for byte,", () => {
  const golden = runProgram(
    "golden.mjs",
    `import * as haechi from "haechi"; console.log(JSON.stringify(${judgeAll}));`,
  ) as string;
  const script = asScript("script.mjs", 'export { classifyListing } from "haechi";', "neutral");

  it("are about something", () => {
    const decisions = (JSON.parse(golden) as { decision: string }[]).map(({ decision }) => decision);
    expect(new Set(decisions)).toEqual(new Set(["prohibited", "restricted", "review", "allowed"]));
  });

  it("in a bare context without Node, without Intl, where no code is made from strings", () => {
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext("delete globalThis.Intl; delete globalThis.WebAssembly;", context);
    vm.runInContext(script, context);
    expect(vm.runInContext(judgeAll, context)).toBe(golden);
  });

  it.each([
    ["imports", "browser.mjs", 'export * from "haechi"; export { jsonSchema } from "haechi/schema";'],
    ["requires", "browser.cjs", 'module.exports = { ...require("haechi"), ...require("haechi/schema") };'],
  ])("in a bundle for browsers that %s it", (_, name, code) => {
    const context = vm.createContext({});
    vm.runInContext(asScript(name, code, "browser"), context);
    expect(vm.runInContext(judgeAll, context)).toBe(golden);
    expect(vm.runInContext('haechi.jsonSchema("listing").type', context)).toBe("object");
  });

  it("in QuickJS", async () => {
    const engine = await getQuickJS();
    const context = engine.newContext();
    try {
      context.unwrapResult(context.evalCode(script)).dispose();
      const result = context.unwrapResult(context.evalCode(judgeAll));
      expect(context.getString(result)).toBe(golden);
      result.dispose();
    } finally {
      context.dispose();
    }
  });

  it("in a worker thread", () => {
    const worker = `import { parentPort } from "node:worker_threads"; import * as haechi from "haechi"; parentPort.postMessage(${judgeAll});`;
    writeProgram("worker.mjs", worker);
    const main = `
      import { Worker } from "node:worker_threads";
      new Worker(new URL("./worker.mjs", import.meta.url)).once("message", (text) => console.log(JSON.stringify(text)));`;
    expect(runProgram("worker-main.mjs", main)).toBe(golden);
  });

  it("in another locale and time zone", () => {
    const code = `
      process.env.TZ = "Pacific/Apia"; process.env.LANG = "tr_TR.UTF-8";
      const haechi = await import("haechi"); console.log(JSON.stringify(${judgeAll}));`;
    expect(runProgram("locale.mjs", code)).toBe(golden);
  });
});
