/** Holds the direction of DESIGN §3: a step imports only steps before it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../src");
/** From the ground up; each may import what stands before it. */
const order = [
  "ground",
  "text",
  "tables",
  "listing",
  "mentions",
  "roles",
  "matters",
  "rules",
  "verdict",
  "packs",
  "changes",
  "whole",
  "api",
  "testing",
  "cli",
];
const groundFiles = new Set(["vocabulary.ts", "errors.ts", "version.ts", "day.ts", "rule-ids.ts"]);

function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(dir, entry.name))
      : entry.name.endsWith(".ts")
        ? [join(dir, entry.name)]
        : [],
  );
}

function stepOf(file: string): string {
  const path = relative(root, file);
  const folder = path.includes("/") ? (path.split("/")[0] as string) : "";
  if (folder !== "") return folder;
  if (groundFiles.has(path)) return "ground";
  return path === "index.ts" ? "api" : "whole";
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/from "(\.{1,2}\/[^"]+)"/g)]
    .map((match) => resolve(dirname(file), (match[1] as string).replace(/\.js$/, ".ts")))
    .filter((target) => target.endsWith(".ts"));
}

describe("data flows one way", () => {
  const files = sourceFiles(root);

  it.each(files.map((file) => [relative(root, file), file]))("%s imports only earlier steps", (_name, file) => {
    const own = order.indexOf(stepOf(file));
    expect(own, `unknown step of ${file}`).toBeGreaterThanOrEqual(0);
    const later = importsOf(file).filter((target) => order.indexOf(stepOf(target)) > own);
    expect(later.map((target) => relative(root, target))).toEqual([]);
  });

  it("text knows no tables and rules know no text", () => {
    const reaches = (step: string, forbidden: readonly string[]) =>
      files
        .filter((file) => stepOf(file) === step)
        .flatMap(importsOf)
        .filter((target) => forbidden.includes(stepOf(target)));
    expect(reaches("text", ["tables", "listing"])).toEqual([]);
    expect(reaches("rules", ["text", "listing", "mentions", "roles"])).toEqual([]);
    expect(reaches("changes", ["packs"])).toEqual([]);
  });

  it("only one file imports json-logic-js", () => {
    const importers = files.filter((file) => readFileSync(file, "utf8").includes('"json-logic-js"'));
    expect(importers.map((file) => relative(root, file))).toEqual(["rules/evaluate.ts"]);
  });

  it("no step touches Node, the locale or chance", () => {
    const classifying = files.filter((file) => stepOf(file) !== "cli");
    const found = classifying.flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(
          /from "node:|\bIntl\.|toLocale|Math\.random|\beval\(|new Function|process\./g,
        ),
      ].map((match) => `${relative(root, file)}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  it("only day.ts reads the clock", () => {
    const readers = files.filter((file) => /Date\.now|new Date\(\)/.test(readFileSync(file, "utf8")));
    expect(readers.map((file) => relative(root, file))).toEqual(["day.ts"]);
  });

  it("the design says what each folder imports", () => {
    const rows = order.map((step) => {
      const imported = new Set(
        files
          .filter((file) => stepOf(file) === step)
          .flatMap(importsOf)
          .map(stepOf),
      );
      const named = order.filter((other) => other !== step && imported.has(other)).map((other) => `\`${other}\``);
      return `| \`${step}\` | ${named.join(", ") || "nothing"} |`;
    });
    expect(readFileSync(resolve(root, "../docs/design.md"), "utf8")).toContain(
      ["| folder | imports |", "| --- | --- |", ...rows, ""].join("\n"),
    );
  });
});
