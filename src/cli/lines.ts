/** Reads the lines of a file or of standard input, in UTF-8 or the Korean CP949. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { TextDecoder } from "node:util";

/** The bytes of an input with its size, where that is known. */
export interface Input {
  readonly stream: Readable;
  readonly size: number | undefined;
}

/** Opens a file, or standard input for `-`. */
export async function openInput(path: string): Promise<Input> {
  if (path === "-") return { stream: process.stdin, size: undefined };
  const { size } = await stat(path);
  return { stream: createReadStream(path, { highWaterMark: 1 << 18 }), size };
}

/** The lines of an input; `onBytes` is told how far it has been read. */
export async function* linesOf(stream: Readable, onBytes: (count: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(chunk);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() as string;
    for (const part of parts) yield withoutReturn(part);
    onBytes(chunk.length);
  }
  rest += decoder?.decode() ?? "";
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** UTF-8 unless its first bytes are none; Korean spreadsheets still save CP949. */
function decoderFor(bytes: Buffer): TextDecoder {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("euc-kr");
  }
}
