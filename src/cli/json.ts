/** Reads a JSON file, or JSON from standard input. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { DataError } from "../index.js";

const endingsOfPrograms: ReadonlySet<string> = new Set([".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"]);

/** The value of a JSON file. @throws {DataError} when it holds none. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readFile(path, "utf8"), path);
}

/** The value that standard input holds as JSON. @throws {DataError} when it holds none. */
export async function readJsonInput(): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return parseJson(Buffer.concat(chunks).toString("utf8"), "standard input");
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isProgram = endingsOfPrograms.has(extname(path).toLowerCase());
    const message = isProgram
      ? "is a program, and only JSON is read here; check a pack of a program with lintDataPack, or write it out as JSON"
      : `is no JSON: ${(error as Error).message}`;
    throw new DataError([{ path, message }]);
  }
}
