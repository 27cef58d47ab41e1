/** Writes the tables the one way that reads best in a review: short things on one line, long lists filled. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const width = 120;
/** The file, its list and the records of it always stand on lines of their own. */
const alwaysOpen = 3;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** Items one behind the other, as many on a line as fit. */
function filled(items: readonly string[], indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (line !== "" && indent + line.length + 1 + item.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? item : `${line} ${item}`;
  }
  return [...lines, line].map((each) => " ".repeat(indent) + each).join("\n");
}

function format(value: Json, indent: number, taken: number, depth: number): string {
  const short = onOneLine(value);
  const inner = indent + 2;
  const fits = taken + short.length + 1 <= width;
  if (Array.isArray(value) && value.length > 0) {
    if (fits && depth >= alwaysOpen) return short;
    const isWords = value.some((each) => typeof each !== "object");
    const items = value.map((each, index) => {
      const text = isWords ? onOneLine(each) : format(each, inner, inner, depth + 1);
      return index < value.length - 1 ? `${text},` : text;
    });
    const lines = isWords ? filled(items, inner) : items.map((item) => " ".repeat(inner) + item).join("\n");
    return `[\n${lines}\n${" ".repeat(indent)}]`;
  }
  if (!isObject(value) || (fits && depth >= alwaysOpen)) return short;
  const fields = Object.entries(value).map(([key, each]) => {
    const head = `${JSON.stringify(key)}: `;
    return " ".repeat(inner) + head + format(each, inner, inner + head.length, depth + 1);
  });
  return `{\n${fields.join(",\n")}\n${" ".repeat(indent)}}`;
}

const isCheck = process.argv.includes("--check");
const files = readdirSync("data", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json") && !name.startsWith("schemas"))
  .map((name) => join("data", name));
const unformatted = files.filter((path) => {
  const text = readFileSync(path, "utf8");
  const formatted = `${format(JSON.parse(text) as Json, 0, 0, 0)}\n`;
  if (formatted === text) return false;
  if (!isCheck) writeFileSync(path, formatted);
  return true;
});
if (isCheck && unformatted.length > 0) {
  process.stderr.write(`not formatted: ${unformatted.join(", ")}\nnpm run fix writes them\n`);
  process.exitCode = 1;
}
