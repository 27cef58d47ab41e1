/** Files that are made from others are current; `npm run test:update` writes them anew. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../src/api/data.js";
import { jsonSchema, type SchemaName, schemas } from "../src/api/schema.js";
import { engineVersion } from "../src/version.js";
import { type Category, categories } from "../src/vocabulary.js";
import { cataloguePages } from "./support/catalogue-page.js";
import { classesPage } from "./support/classes-page.js";
import { coveragePage } from "./support/coverage-page.js";
import research from "./support/research-classes.json" with { type: "json" };

const names = Object.keys(schemas) as SchemaName[];
const schemaPath = (name: string) => `data/schemas/${name}.schema.json`;

describe("data/schemas/", () => {
  it.each(names)("has the JSON Schema of %s", async (name) => {
    await expect(`${JSON.stringify(jsonSchema(name), null, 2)}\n`).toMatchFileSnapshot(`../${schemaPath(name)}`);
  });

  it("has no other schema", () => {
    expect(readdirSync("data/schemas").sort()).toEqual(names.map((name) => `${name}.schema.json`).sort());
  });

  it("has the schema that each table names for editors", () => {
    const files = readdirSync("data", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json") && !name.startsWith("schemas"))
      .map((name) => join("data", name));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const { $schema } = JSON.parse(readFileSync(file, "utf8")) as { $schema: string };
      expect(names.map(schemaPath), file).toContain(join(dirname(file), $schema).replaceAll("\\", "/"));
    }
  });
});

describe("src/rule-ids.ts", () => {
  it("has the ids of the bundled rules", async () => {
    await expect(ruleIdsModule()).toMatchFileSnapshot("../src/rule-ids.ts");
  });
});

function ruleIdsModule(): string {
  const idsOf = (category: Category) => tables.rules.filter((rule) => rule.category === category).map(({ id }) => id);
  const lists = categories.map((category) => {
    const lines = [...idsOf(category)].sort().map((id) => `    ${JSON.stringify(id)},\n`);
    return `  ${JSON.stringify(category)}: [\n${lines.join("")}  ],\n`;
  });
  return `/** The ids of the bundled rules; generated from \`data/rules/\`, see CONTRIBUTING.md. */
import type { Category } from "./vocabulary.js";

const ruleIds = {
${lists.join("")}} as const satisfies Record<Category, readonly string[]>;

/** The id of a bundled rule, of one category where it is given. */
export type RuleId<C extends Category = Category> = (typeof ruleIds)[C][number];
`;
}

describe("docs/classes.md", () => {
  it("has every class with its law and what its rules decide", async () => {
    await expect(classesPage(tables)).toMatchFileSnapshot("../docs/classes.md");
  });

  it("maps every class of the research to ours, or says why not; and every class of ours is reached", () => {
    const mapped = research.files.flatMap(({ file, classes }) => classes.map((each) => ({ file, why: "", ...each })));
    expect(mapped.filter(({ ours, why }) => ours.length === 0 && why === "").map((each) => each.class)).toEqual([]);
    const reached = new Set(mapped.flatMap(({ ours }) => ours));
    expect([...reached].sort()).toEqual(tables.classes.map(({ id }) => id).sort());
  });
});

describe("docs/coverage/", () => {
  it.each(categories)("says what is modelled of %s, and what is not", async (category) => {
    await expect(coveragePage(category, tables)).toMatchFileSnapshot(`../docs/coverage/${category}.md`);
  });
});

describe("docs/catalogue/", () => {
  const pages = cataloguePages(tables);
  const targets = (path: string) => [...(pages.get(path) ?? "").matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);

  it.each([...pages])("says in words what the tables say: %s", async (path, page) => {
    await expect(page).toMatchFileSnapshot(`../docs/catalogue/${path}`);
  });

  it("has no other page", () => {
    const files = readdirSync("docs/catalogue", { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".md") && !pages.has(file.replaceAll("\\", "/")))).toEqual([]);
  });

  it("has every rule once, on the page of its category", () => {
    for (const category of categories) {
      const own = tables.rules.filter((rule) => rule.category === category).map(({ id }) => id);
      expect(targets(`rules/${category}.md`).sort()).toEqual(own.sort());
    }
  });

  it("has every subject once on the page of each of its classes, and the others on a page of their own", () => {
    const subjects = (isOn: (classes: readonly string[]) => boolean) =>
      tables.records.filter(({ regulations }) => isOn(regulations.map((each) => each.class))).map(({ id }) => id);
    for (const { id } of tables.classes) {
      expect(targets(`${id}.md`).sort(), id).toEqual(subjects((classes) => classes.includes(id)).sort());
    }
    expect(targets("without-law.md").sort()).toEqual(subjects((classes) => classes.length === 0).sort());
  });

  it("keeps its pages small enough to be read", () => {
    const sizes = [...pages].map(([path, page]) => ({ path, size: Buffer.byteLength(page) }));
    expect(sizes.filter(({ size }) => size > 300_000)).toEqual([]);
  });
});

describe("src/version.ts", () => {
  it("has the version of package.json", () => {
    expect(engineVersion).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });
});
