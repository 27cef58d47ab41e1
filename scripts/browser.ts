/**
 * Judges the golden listings in headless Chromium and in Node, and compares the bytes: npm run test:browser.
 * Chromium is taken from CHROMIUM_PATH or found on the PATH; where there is none, it says so and passes.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { judgeAll } from "../test/package/golden.js";

const entry = resolve("dist/index.js");
const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return names.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
}

/** What the browser makes of the listings; a lone surrogate is escaped by JSON, everything else here. */
function judgeInBrowser(chromium: string, folder: string): string {
  const program = `import * as haechi from ${JSON.stringify(entry)}; document.title = encodeURIComponent(${judgeAll});`;
  buildSync({
    stdin: { contents: program, resolveDir: process.cwd() },
    outfile: join(folder, "golden.js"),
    bundle: true,
    format: "iife",
    platform: "browser",
  });
  const page = join(folder, "golden.html");
  writeFileSync(page, '<!doctype html><meta charset="utf-8"><title></title><script src="golden.js"></script>');
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const options = ["--headless", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`, ...asRoot];
  const dom = execFileSync(chromium, [...options, "--dump-dom", pathToFileURL(page).href], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
  });
  return decodeURIComponent(/<title>([^<]*)<\/title>/.exec(dom)?.[1] ?? "");
}

async function judgeInNode(folder: string): Promise<string> {
  const program = join(folder, "golden.mjs");
  writeFileSync(
    program,
    `import * as haechi from ${JSON.stringify(pathToFileURL(entry).href)}; export const text = ${judgeAll};`,
  );
  const { text } = (await import(pathToFileURL(program).href)) as { text: string };
  return text;
}

const chromium = findChromium();
if (chromium === undefined) {
  process.stdout.write("no Chromium: nothing was compared (set CHROMIUM_PATH, or install chromium)\n");
} else {
  const folder = mkdtempSync(join(tmpdir(), "haechi-browser-"));
  try {
    const [there, here] = [judgeInBrowser(chromium, folder), await judgeInNode(folder)];
    if (there === here) process.stdout.write(`Chromium and Node agree on all ${here.length} signs of the verdicts\n`);
    else {
      const at = [...here].findIndex((sign, index) => sign !== [...there][index]);
      process.stdout.write(
        `Chromium and Node differ at sign ${at} of ${here.length} (Chromium gave ${there.length})\n`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
