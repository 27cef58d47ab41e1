/** Finds the links of Markdown pages and the places they may lead to, as GitHub renders them. */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** A link at its place. */
interface Link {
  readonly line: number;
  readonly target: string;
}

/** The text without what is shown as it is written: blocks and spans of code, comments; lines stay lines. */
function withoutCode(text: string): string {
  let fence: string | undefined;
  const lines = text.split("\n").map((line) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && mark === undefined) return line;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return "";
  });
  const blank = (found: string) => found.replace(/[^\n]/g, " ");
  return lines
    .join("\n")
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank);
}

/** `[text](target)`, `[text]: target` and the `href` or `src` of HTML. */
const linkPatterns = [
  /\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+["'][^\n]*?["'])?\s*\)/g,
  /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)/gm,
  /\b(?:href|src)="([^"]*)"/g,
];

/** The links of a page. */
export function linksOf(text: string): readonly Link[] {
  const shown = withoutCode(text);
  const lineAt = (index: number) => shown.slice(0, index).split("\n").length;
  const found = linkPatterns.flatMap((pattern) =>
    [...shown.matchAll(pattern)].map(({ index, 1: target = "" }) => ({ index, target })),
  );
  return found.sort((a, b) => a.index - b.index).map(({ index, target }) => ({ line: lineAt(index), target }));
}

/** The references `[text][name]` of a page that it does not define. */
function undefinedReferencesOf(text: string): readonly string[] {
  const shown = withoutCode(text);
  const nameOf = (name: string) => name.trim().toLowerCase();
  const defined = new Set([...shown.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, name = ""]) => nameOf(name)));
  const used = [...shown.matchAll(/(?<!\\)\]\[([^\]\n]+)\]/g)].map(([, name = ""]) => nameOf(name));
  return [...new Set(used)].filter((name) => !defined.has(name));
}

/** The names under which links reach places of a page: its headings, each once, and its `<a id>`. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const shown = withoutCode(text);
  const source = text.split("\n");
  const anchors = new Set<string>();
  for (const [index, line] of shown.split("\n").entries()) {
    for (const [, id = ""] of line.matchAll(/<\w+[^>]*\s(?:id|name)="([^"]+)"/g)) anchors.add(id);
    if (!/^ {0,3}#{1,6}\s/.test(line)) continue;
    const slug = slugOf((source[index] ?? "").replace(/^ {0,3}#{1,6}\s+|\s+#+\s*$/g, ""));
    let unique = slug;
    for (let nth = 1; anchors.has(unique); nth++) unique = `${slug}-${nth}`;
    anchors.add(unique);
  }
  return anchors;
}

/** What GitHub makes of a heading: its words in small letters, hyphens for spaces, other signs away. */
export function slugOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, "")
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** Checks links against the files of a folder. */
export class LinkChecker {
  readonly #root: string;
  readonly #anchors = new Map<string, ReadonlySet<string>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** What does not resolve on a page, each with its line; links to other sites are left alone. */
  faultsOf(page: string): readonly string[] {
    const text = readFileSync(posix.join(this.#root, page), "utf8");
    const broken = linksOf(text).flatMap(({ line, target }) => {
      const fault = this.#faultOf(page, target);
      return fault === undefined ? [] : [`${page}:${line} ${target}: ${fault}`];
    });
    return [...broken, ...undefinedReferencesOf(text).map((name) => `${page} [${name}]: is not defined`)];
  }

  #faultOf(page: string, target: string): string | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
    const [path = "", ...rest] = target.split("#");
    const fromRoot = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), decodeURIComponent(path));
    const file = path === "" ? page : posix.normalize(fromRoot);
    if (file.startsWith("..")) return "leaves the repository";
    if (!existsSync(posix.join(this.#root, file))) return "no such file";
    const anchor = decodeURIComponent(rest.join("#"));
    if (anchor === "" || !file.endsWith(".md")) return undefined;
    return this.#anchorsIn(file).has(anchor) ? undefined : "no such place in the page";
  }

  #anchorsIn(file: string): ReadonlySet<string> {
    const known = this.#anchors.get(file) ?? anchorsOf(readFileSync(posix.join(this.#root, file), "utf8"));
    this.#anchors.set(file, known);
    return known;
  }
}
