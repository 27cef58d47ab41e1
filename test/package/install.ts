/** Packs `dist/` as npm would publish it and installs the tarball into an empty folder, once for all tests here. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A package that depends on the tarball, on zod, fast-check and a json-logic-js of its own. */
    consumer: string;
  }
}

export function setup(project: TestProject): () => void {
  if (!existsSync("dist/cli.js"))
    throw new Error("there is no dist/ to test: run `npm run test:package`, which builds it");
  const consumer = mkdtempSync(join(tmpdir(), "haechi-consumer-"));
  const npm = (cwd: string, ...args: string[]) => execFileSync("npm", args, { cwd, encoding: "utf8" });
  const packed = npm(".", "pack", "--json", "--ignore-scripts", "--pack-destination", consumer);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  /** What we install already is taken from here, so that the test needs no network. */
  const local = ["zod", "json-logic-js", "fast-check", "pure-rand"].map((name) => resolve("node_modules", name));
  npm(consumer, "install", "--offline", "--no-audit", "--no-fund", `./${filename}`, ...local);
  project.provide("consumer", consumer);
  return () => rmSync(consumer, { recursive: true, force: true });
}
