/** Finds the parts of a text that are markup: tags, comments, style, script and entities. */

const blockTags = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
const inlineTags = new Set(
  "a abbr b big body button center cite code del em embed font head html i iframe img input ins label link map mark meta noscript object picture s select small source span strike strong sub sup svg template textarea tt u video wbr".split(
    " ",
  ),
);
/** Elements whose content nobody sees. */
const hiddenElements = new Set(["script", "style"]);

const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  middot: "·",
  bull: "•",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  times: "×",
  deg: "°",
  micro: "µ",
  reg: "®",
  copy: "©",
  trade: "™",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
};

/** A piece of markup that ends before `end` and reads as `text`. */
export interface Markup {
  readonly end: number;
  readonly text: string;
}

/** Reads tags and entities of one text from left to right, in time linear in its length. */
export class MarkupReader {
  readonly #value: string;
  #noMoreClosings = false;

  constructor(value: string) {
    this.#value = value;
  }

  /** The markup that starts at this place, or undefined when the sign there is plain text. */
  at(start: number): Markup | undefined {
    const unit = this.#value.charCodeAt(start);
    if (unit === 0x26) return this.#entity(start);
    if (unit === 0x3c) return this.#tag(start);
    return undefined;
  }

  #entity(start: number): Markup | undefined {
    const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/.exec(this.#value.slice(start, start + 12));
    if (!match) return undefined;
    const end = start + match[0].length;
    if (match[3] !== undefined) {
      const text = Object.hasOwn(namedEntities, match[3]) ? namedEntities[match[3]] : undefined;
      return text === undefined ? undefined : { end, text };
    }
    const point = match[1] !== undefined ? Number.parseInt(match[1], 10) : Number.parseInt(match[2] ?? "", 16);
    const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? { end, text: String.fromCodePoint(point) } : undefined;
  }

  #tag(start: number): Markup | undefined {
    const value = this.#value;
    if (value.startsWith("<!--", start)) {
      const close = value.indexOf("-->", start + 4);
      return { end: close < 0 ? value.length : close + 3, text: "" };
    }
    const match = /^<\/?([a-zA-Z][a-zA-Z0-9]{0,11})(?=[\s/>])/.exec(value.slice(start, start + 16));
    const name = match?.[1]?.toLowerCase() ?? "";
    const isHidden = hiddenElements.has(name);
    const isBlock = blockTags.has(name);
    if (!isHidden && !isBlock && !inlineTags.has(name)) return undefined;
    if (this.#noMoreClosings) return undefined;
    const close = value.indexOf(">", start);
    if (close < 0) {
      this.#noMoreClosings = true;
      return undefined;
    }
    if (isHidden && value[start + 1] !== "/") return { end: this.#endOfElement(name, close + 1), text: "\n" };
    return { end: close + 1, text: isBlock ? "\n" : "" };
  }

  #endOfElement(name: string, from: number): number {
    const closing = new RegExp(`</${name}`, "gi");
    closing.lastIndex = from;
    const end = closing.test(this.#value) ? this.#value.indexOf(">", closing.lastIndex) : -1;
    return end < 0 ? this.#value.length : end + 1;
  }
}
