/** What is in the tarball, and how large it is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LinkChecker } from "../support/links.js";
import { installed, runProgram } from "./consumer.js";

/** The files under a folder, with / between names. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

const files = filesOf(installed);
const readInstalled = (path: string) => readFileSync(join(installed, path), "utf8");
/** Published, except for the JSON Schemas, which may well speak of examples. */
const tables = filesOf("data").filter((path) => path.endsWith(".json") && !path.startsWith("schemas/"));

/** Does a JSON text have this key, at any depth? */
function hasKey(json: string, wanted: string): boolean {
  let isThere = false;
  JSON.parse(json, (key, value) => {
    isThere ||= key === wanted;
    return value;
  });
  return isThere;
}

describe("the tarball", () => {
  it("holds dist/, the texts about it and the listings that they judge, and nothing else", () => {
    const others = files.filter((path) => !/^(?:dist|docs)\//.test(path) && !/^README\.\w+\.md$/.test(path));
    expect(others).toEqual([
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "examples/listings.csv",
      "package.json",
    ]);
    expect(files.filter((path) => path.startsWith("docs/") && !path.endsWith(".md"))).toEqual([]);
  });

  it("holds what its documentation links to, but for the pages of single classes and what only contributors need", () => {
    const checker = new LinkChecker(installed);
    const dead = files.filter((path) => path.endsWith(".md")).flatMap((path) => checker.faultsOf(path));
    const ofContributors = /(?:test|bench|scripts|data|src|\.github)\/|docs\/catalogue\/(?:README|rules\/[\w-]+)\.md/;
    expect(dead.filter((fault) => !ofContributors.test(fault))).toEqual([]);
  });

  it("holds the page that a finding names", () => {
    const program =
      'import { classifyListing } from "haechi"; console.log(JSON.stringify(classifyListing({ title: "비아그라" }).findings[0].docsUrl));';
    const [page, anchor] = (runProgram("docs-url.mjs", program) as string).split("#") as [string, string];
    expect(readInstalled(page)).toContain(`id="${anchor}"`);
  });

  it("holds every table and every schema of data/", () => {
    const published = files.filter((path) => path.startsWith("dist/data/"));
    expect(published).toEqual(filesOf("data").map((path) => `dist/data/${path}`));
  });

  it("leaves the examples of the tables to the tests", () => {
    const inRepository = tables.filter((path) => hasKey(readFileSync(join("data", path), "utf8"), "examples"));
    expect(inRepository).not.toEqual([]);
    for (const key of ["examples", "counterExamples"]) {
      expect(tables.filter((path) => hasKey(readInstalled(`dist/data/${path}`), key))).toEqual([]);
    }
    const program =
      'import { tables } from "haechi/data"; console.log(/"(?:examples|counterExamples)":/.test(JSON.stringify(tables)));';
    expect(runProgram("tables.mjs", program)).toBe(false);
  });

  it("carries the licences of the packages that are bundled", () => {
    const licences = readInstalled("dist/THIRD-PARTY-LICENSES.txt");
    const scripts = files.filter((path) => path.endsWith(".js")).map(readInstalled);
    const origins = scripts.flatMap((text) => [...text.matchAll(/^\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)]);
    const bundled = new Set(origins.map(([, name]) => name));
    expect([...bundled]).toEqual(expect.arrayContaining(["json-logic-js", "commander"]));
    for (const name of bundled) expect(licences).toMatch(new RegExp(`^${name} \\d.*\\(.+\\)$`, "m"));
  });
});
