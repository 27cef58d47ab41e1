/** The public surface as reviewers read it: every exported name with its signature, entry by entry. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IExtractorMessagesConfig } from "@microsoft/api-extractor";
import { describe, expect, it } from "vitest";
import { consumer } from "./consumer.js";

const silent = { default: { logLevel: ExtractorLogLevel.None } };
const messages: IExtractorMessagesConfig = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
  extractorMessageReporting: silent,
  tsdocMessageReporting: silent,
};

/** The report of API Extractor on the built types of an entry, with the types that they rest on. */
function reportOf(entry: string): string {
  const types = resolve("dist", `${entry}.d.ts`);
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve("."),
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: { strict: true, module: "nodenext", target: "es2022", types: [] },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: join(consumer, "surface"),
        reportTempFolder: join(consumer, "surface", "temp"),
        reportFileName: entry,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages,
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve("package.json"),
  });
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled ||= message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  expect(errorCount).toBe(0);
  return readFileSync(join(consumer, "surface", `${entry}.api.md`), "utf8");
}

/** TypeScript writes the words of a closed list in an order that differs from build to build. */
function withWordsInOrder(report: string): string {
  const word = /^\s*"?[\w.-]+"?: "[^"]*";$/;
  const lines: string[] = [];
  let words: string[] = [];
  for (const line of report.split("\n")) {
    if (word.test(line)) words.push(line);
    else {
      lines.push(...words.sort(), line);
      words = [];
    }
  }
  return [...lines, ...words.sort()]
    .join("\n")
    .replace(/"[^"\n]*"(?: \| "[^"\n]*")+/g, (union) => union.split(" | ").sort().join(" | "));
}

describe("the public surface", () => {
  it.each(["index", "schema", "data", "testing"])(
    "of %s is the one that reviewers read",
    { timeout: 120_000 },
    async (entry) => {
      await expect(withWordsInOrder(reportOf(entry))).toMatchFileSnapshot(`./surface/${entry}.md`);
    },
  );
});
