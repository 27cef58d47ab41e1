/** The command line as its user has it, without a process for each call. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { vi } from "vitest";
import { run } from "../../src/cli/run.js";

/** Where the files of a test lie. */
export const folder = mkdtempSync(join(tmpdir(), "haechi-cli-"));

/** Writes a file into the folder and gives back its path. */
export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command; colours are for people. */
export async function haechi(...args: readonly string[]): Promise<Ran> {
  const texts = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      texts[name] += stripVTControlCharacters(String(text));
      return true;
    }),
  );
  try {
    const code = await run(args);
    return { code, output: texts.stdout, errors: texts.stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
