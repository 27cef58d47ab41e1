/** The installed package as its user has it. */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

export const consumer = inject("consumer");
/** Where the package was installed. */
export const installed = join(consumer, "node_modules", "haechi");

/** Colours are for people. */
const env = { ...process.env, NO_COLOR: "1" };

/** Runs a command in the consumer's folder and gives back what it printed. */
export function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: consumer, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the command by the link that npm makes to it. */
export function haechi(...args: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
} {
  const command = join("node_modules", ".bin", "haechi");
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: consumer, env, encoding: "utf8" });
  return { status, output: stdout, errors: stderr };
}

/** Runs a program of the consumer with node and gives back what it printed as JSON. */
export function runProgram(name: string, code: string, ...nodeOptions: readonly string[]): unknown {
  writeProgram(name, code);
  return JSON.parse(run(process.execPath, ...nodeOptions, name));
}

/** Writes a file into the consumer's folder. */
export function writeProgram(name: string, code: string): void {
  writeFileSync(join(consumer, name), code);
}
