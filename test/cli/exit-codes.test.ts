/** Exit codes: a slip of the caller, a listing that fails and a row that is lost are told apart. */
import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { file, folder, haechi } from "./command.js";

afterAll(() => rmSync(folder, { recursive: true }));

const banned = "멜라토닌 10mg 60캡슐";
const lawful = "총각김치 3kg";
const clean = file("clean.csv", `title\n${lawful}\n`);
const failing = file("failing.csv", `title\n${banned}\n${lawful}\n${banned}\n`);
const lost = file("lost.csv", `title,brand\n${lawful},a\n,b\n`);
const both = file("both.csv", `title,brand\n${banned},a\n,b\n`);
const noTitle = file("no-title.csv", "product title,price\n젤리,1\n");
const noJson = file("broken.json", "{");
const program = file("pack.mjs", "import x from 'y';\nexport default x;\n");

describe("what is wrong is said on one line, with where the help is", () => {
  it.each<[string, readonly string[], RegExp, string]>([
    ["a word that no list has", ["check", lawful, "--channel", "overseas"], /Allowed choices are domestic/, "check"],
    ["a decision that is none", ["screen", clean, "--only", "banned"], /Allowed choices are prohibited/, "screen"],
    ["a day in another order", ["check", lawful, "--as-of", "11/24/2026"], /YYYY-MM-DD/, "check"],
    ["a day of no calendar", ["check", lawful, "--as-of", "2026-02-30"], /YYYY-MM-DD/, "check"],
    ["an unknown command", ["chekc", lawful], /unknown command 'chekc' \(Did you mean check\?\)/, ""],
    ["an unknown option", ["screen", clean, "--fromat", "csv"], /'--fromat' \(Did you mean --format\?\)/, "screen"],
    ["a missing argument", ["screen"], /missing required argument 'file'/, "screen"],
    ["a missing argument below data", ["data", "show"], /missing required argument 'id'/, "data show"],
    ["a title without quotes", ["check", "총각김치", "3kg"], /too many arguments/, "check"],
    ["no title", ["check"], /^haechi: give a title, or a whole listing with --listing$/m, "check"],
    ["an empty title", ["explain", " "], /^haechi: give a title, or a whole listing with --listing$/m, "explain"],
  ])("%s", async (_name, args, message, command) => {
    const { code, output, errors } = await haechi(...args);
    expect(code).toBe(2);
    expect(output).toBe("");
    expect(errors).toMatch(message);
    const [first, ...rest] = errors.trimEnd().split("\n");
    expect(first).toMatch(/^haechi: (?!error)/);
    expect(rest).toEqual([`see ${`haechi ${command}`.trim()} --help`]);
  });
});

describe("the exit code", () => {
  it.each<[string, readonly string[], number, string]>([
    ["0: done", ["screen", clean], 0, "1 listing: "],
    ["0: help that was asked for", ["--help"], 0, ""],
    ["0: help of a command", ["screen", "--help"], 0, ""],
    ["0: the version", ["--version"], 0, ""],
    [
      "0: --fail-on was not met",
      ["screen", clean, "--fail-on", "prohibited"],
      0,
      "--fail-on prohibited: met by 0 listings\n",
    ],
    ["1: --fail-on was met", ["screen", failing, "--fail-on", "review"], 1, "--fail-on review: met by 2 listings\n"],
    ["1: of one listing", ["check", banned, "--fail-on", "prohibited"], 1, ""],
    ["1: of one listing explained", ["explain", banned, "--fail-on", "prohibited"], 1, ""],
    ["2: no command", [], 2, "Usage: haechi"],
    ["2: no file", ["screen", "nowhere.csv"], 2, "haechi: ENOENT"],
    ["2: no folder for the output", ["screen", clean, "-o", `${folder}/nowhere/out.csv`], 2, "haechi: ENOENT"],
    ["2: no title in the whole file", ["screen", noTitle], 2, "has no column for the title"],
    ["2: no JSON", ["check", "--listing", noJson], 2, "broken.json: is no JSON: "],
    ["2: a pack that is no JSON", ["lint", noJson], 2, "broken.json: is no JSON: "],
    ["2: a pack that is a program", ["lint", program], 2, "pack.mjs: is a program, and only JSON is read here"],
    ["3: rows were lost", ["screen", lost], 3, "1 row could not be read: exit code 3\n"],
    ["3: rows were lost by diff", ["diff", "bundled", "bundled", lost], 3, ""],
    [
      "3: rows were lost and --fail-on was met",
      ["screen", both, "--fail-on", "prohibited"],
      3,
      "--fail-on prohibited: met by 1 listing\n1 row could not be read: exit code 3\n",
    ],
  ])("%s", async (_name, args, expected, errors) => {
    const ran = await haechi(...args);
    expect(ran.code).toBe(expected);
    expect(ran.errors).toContain(errors);
  });

  it("is what the help says", async () => {
    const { output } = await haechi("--help");
    expect(output).toMatch(/0 done; 1 --fail-on was met; 2 .*wrong;\s3 some rows .*could not be read/);
  });
});

it("a pack with one fault has one fault", async () => {
  const pack = file("pack.json", JSON.stringify({ id: "a-pack", version: "1.0.0", ad: {} }));
  const { code, output } = await haechi("lint", pack);
  expect(code).toBe(2);
  expect(output).toMatch(/: 1 error, 0 warnings$/m);
});
