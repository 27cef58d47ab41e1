/** What the package exports: the same names from ESM and from CommonJS, and no other names than its types declare. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { installed, runProgram } from "./consumer.js";

const entries = ["index", "schema", "data", "testing"] as const;
const specifierOf = (entry: string) => (entry === "index" ? "haechi" : `haechi/${entry}`);

/** The names that a module has at run time. */
function delivered(entry: string, kind: "esm" | "cjs"): readonly string[] {
  const specifier = JSON.stringify(specifierOf(entry));
  const load = kind === "esm" ? `import * as entry from ${specifier};` : `const entry = require(${specifier});`;
  const print = "console.log(JSON.stringify(Object.keys(entry).sort()))";
  return runProgram(`names-of-${entry}.${kind === "esm" ? "mjs" : "cjs"}`, `${load}\n${print}`) as string[];
}

/** The names that its types declare as values. */
function declared(path: string): readonly string[] {
  const program = ts.createProgram([path], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} is no module`);
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => !symbol.declarations?.some(isTypeOnly))
    .filter((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return (target.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}

function isTypeOnly(declaration: ts.Declaration): boolean {
  return ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly);
}

describe("the exports", () => {
  it.each(entries)("of %s have the same names in ESM, in CommonJS and in both type files", (entry) => {
    const esm = delivered(entry, "esm");
    expect(delivered(entry, "cjs")).toEqual(esm);
    expect(declared(join(installed, `dist/${entry}.d.ts`))).toEqual(esm);
    expect(declared(join(installed, `dist/${entry}.d.cts`))).toEqual(esm);
  });

  it("ask for fast-check in the kit alone", () => {
    const dist = join(installed, "dist");
    const asking = readdirSync(dist).filter(
      (name) => /\.c?js$/.test(name) && readFileSync(join(dist, name), "utf8").match(/["']fast-check["']/) !== null,
    );
    expect(asking.sort()).toEqual(["testing.cjs", "testing.js"]);
  });
});
