/** The types as consumers compile against them: the oldest TypeScript that we promise, our own, and the newest. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { consumer, writeProgram } from "./consumer.js";

const program = `
  import { classifyListing, classifyUnsafeGoods, createClassifier, defineDataPack, screenListings } from "haechi";
  import type { Evidence, Finding, Listing, RuleId, ScreenedRow, Verdict } from "haechi";
  import { records, tables, type SubjectRecord, type Tables } from "haechi/data";
  import { jsonSchema, listingSchema, recordSchema, verdictSchema } from "haechi/schema";

  const parsed: Listing = listingSchema.parse({ title: "총각김치" });
  const ours = listingSchema.extend({ title: listingSchema.shape.title.max(100) });
  const listing: Listing = ours.parse(parsed);
  const verdict = classifyListing(listing, { asOf: "2026-11-23" });
  export const ids: readonly RuleId[] = verdict.findings.map((finding) => finding.ruleId);
  export const decision: "prohibited" | "restricted" | "review" | "allowed" = verdict.decision;
  export const category: "unsafe-goods" | undefined = classifyUnsafeGoods(listing).findings[0]?.category;
  export const names: readonly string[] = records.map(({ id }) => id);
  export const first: Finding | undefined = createClassifier({ policy: "strict" }).classify(listing).findings[0];
  export const stored: Verdict = verdictSchema.parse(JSON.parse(JSON.stringify(verdict)));
  export const record: SubjectRecord = recordSchema.parse(records[0]);
  export const same: Tables = createClassifier({ tables }).tables;
  export const schema: Record<string, unknown> = jsonSchema("listing");
  export const place = ({ path, start, end, text }: Evidence): string => path + start + end + text;
  export const shop = createClassifier({
    packs: [defineDataPack({ id: "shop", version: "1", policy: { rules: { "kc.own-import": "off" } } })],
  });
  export async function screen(rows: AsyncIterable<unknown>): Promise<string[]> {
    const read = (row: ScreenedRow) => ("verdict" in row ? row.verdict.decision : row.error.code);
    const decisions: string[] = [];
    for await (const row of screenListings(rows, { asOf: "2026-11-23" })) decisions.push(read(row));
    return decisions;
  }
  // @ts-expect-error a listing has a title
  classifyListing({ brand: "haechi" });
  // @ts-expect-error no rule has this id
  export const unknown: RuleId = "no.such-rule";
  // @ts-expect-error no rule of the pack or of the tables has this id
  defineDataPack({ id: "shop", version: "1", withdraw: [{ rule: "no.such-rule", reason: "?" }] });
`;

const compilers = ["typescript-5.5", "typescript", "typescript-newest"].map((name) => {
  const folder = resolve("node_modules", name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { version, command: join(folder, "bin", "tsc") };
});
/** Each with the files that it reads: `.cts` is CommonJS, which requires. */
const resolutions = [
  { name: "nodenext", module: "nodenext", files: ["consumer.mts", "consumer.cts"] },
  { name: "bundler", module: "esnext", files: ["consumer.ts"] },
];
const cases = compilers.flatMap((compiler) => resolutions.map((resolution) => ({ ...compiler, ...resolution })));
const strict = { strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/** What a compiler complains of. */
function compile(command: string, config: string): string {
  return spawnSync(process.execPath, [command, "--pretty", "false", "-p", config], { cwd: consumer, encoding: "utf8" })
    .stdout;
}

describe("a strict consumer that checks libraries too", () => {
  beforeAll(() => {
    mkdirSync(join(consumer, "types"));
    for (const file of resolutions.flatMap(({ files }) => files)) writeProgram(join("types", file), program);
  });

  it.each(cases)("compiles with TypeScript $version under $name", { timeout: 180_000 }, (each) => {
    const { version, command, name, module, files } = each;
    const options = { ...strict, noEmit: true, target: "es2022", types: [], module, moduleResolution: name };
    const config = join("types", `tsconfig.${version}.${name}.json`);
    writeProgram(config, JSON.stringify({ compilerOptions: options, files }));
    expect(compile(command, config)).toBe("");
  });
});
