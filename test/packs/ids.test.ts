/** src/packs/ids.ts has the ids of the tables; `npx vitest run --project unit test/packs/ids.test.ts --update` writes it anew. */
import { describe, expect, it } from "vitest";
import { tables } from "../../src/api/data.js";

describe("src/packs/ids.ts", () => {
  it("has the ids of the bundled classes and sources", async () => {
    await expect(idsModule()).toMatchFileSnapshot("../../src/packs/ids.ts");
  });
});

function idsModule(): string {
  const union = (entries: readonly { readonly id: string }[]) =>
    [...entries.map(({ id }) => `  | ${JSON.stringify(id)}`)].sort().join("\n");
  return `/** The ids of the bundled classes and sources; generated from \`data/\`, see test/packs/ids.test.ts. */

/** The id of a bundled class. */
export type ClassId =
${union(tables.classes)};

/** The id of a bundled source. */
export type SourceId =
${union(tables.sources)};
`;
}
