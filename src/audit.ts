/** Records a verdict so that it can be stored, checked and made again: canonical JSON (RFC 8785) and SHA-256. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { JudgingOptions } from "./classifier.js";
import type { Listing } from "./listing/schema.js";
import type { Pack } from "./packs/schema.js";
import type { Tables } from "./tables/tables.js";
import type { Audit, Verdict } from "./verdict/verdict.js";

/** What an audit is a record of. */
export interface Audited {
  readonly listing: Listing;
  readonly options: JudgingOptions;
  /** SHA-256 of the tables under the packs. */
  readonly tables: string;
  readonly packs: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  readonly verdict: Verdict;
}

/** Writes audits for one classifier. */
export class Auditor {
  readonly #tables: Tables;
  readonly #packs: readonly Pack[];
  readonly #options: JudgingOptions;
  #digests: Pick<Audited, "tables" | "packs"> | undefined;

  constructor(tables: Tables, packs: readonly Pack[], { policy, defaults }: JudgingOptions) {
    this.#tables = tables;
    this.#packs = packs;
    this.#options = { ...(policy === undefined ? {} : { policy }), ...(defaults === undefined ? {} : { defaults }) };
  }

  /** The audit of a verdict on a listing. */
  audit(listing: Listing, verdict: Verdict): Audit {
    this.#digests ??= {
      tables: digest(canonical(this.#tables)),
      packs: this.#packs.map((pack) => ({ id: pack.id, version: pack.version, sha256: digest(canonical(pack)) })),
    };
    const audited: Audited = { listing, options: this.#options, ...this.#digests, verdict };
    const text = canonical(audited);
    return { canonical: text, sha256: digest(text) };
  }
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}

function canonical(value: unknown): string {
  return canonicalize(value) as string;
}

/**
 * A listing as its audit stores it, which is how it must be judged: attributes in the order of their names, and no
 * half characters, for which canonical JSON has no form.
 */
export function asStored(listing: Listing): Listing {
  const whole = JSON.stringify(listing).replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (sign) =>
    sign === "\\\\" ? sign : "\\ufffd",
  );
  return JSON.parse(canonical(JSON.parse(whole))) as Listing;
}

/** The bytes of a well-formed text; not every runtime has a TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    if (point < 0x80) bytes[size++] = point;
    else {
      const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[size++] = ((0xff00 >> (following + 1)) & 0xff) | (point >> (6 * following));
      for (let rest = following - 1; rest >= 0; rest--) bytes[size++] = 0x80 | ((point >> (6 * rest)) & 0x3f);
    }
  }
  return bytes.subarray(0, size);
}
