/** Replays audits: was a stored verdict tampered with, and does it come out the same again? */
import { digest } from "../audit.js";
import { DataError } from "../errors.js";
import type { Listing } from "../listing/schema.js";
import type { Audit } from "../verdict/verdict.js";
import type { Classifier } from "./create-classifier.js";

/** What came of a replay. */
export interface ReplayedAudit {
  /** The stored text has the SHA-256 that was stored with it. */
  readonly intact: boolean;
  /** The same listing on the same day gives the same bytes. */
  readonly same: boolean;
  /** Which parts come out otherwise: `verdict`, `tables`, `packs`, `options`, `listing`. */
  readonly differs: readonly string[];
  /** The record as it is made now. */
  readonly now: Audit;
}

/**
 * Judges the listing of a stored audit again, on its day, and compares the bytes.
 *
 * @param audit as a verdict had it.
 * @param classifier one made with `audit: true`, and with the tables, packs and options of then.
 * @throws {DataError} when the audit cannot be read, or the classifier writes none.
 * @example
 * const classifier = createClassifier({ audit: true });
 * const { audit } = classifier.classify({ title: "멜라토닌 10mg 60정" }, { asOf: "2026-11-24" });
 * audit && replayAudit(audit, classifier).same; // => true
 */
export function replayAudit(audit: Audit, classifier: Classifier<string>): ReplayedAudit {
  const then = readAudit(audit);
  const { audit: now } = classifier.classify(then.listing as Listing, { asOf: then.verdict.asOf });
  if (now === undefined)
    throw new DataError([{ path: "classifier", message: "writes no audits", expected: "one made with audit: true" }]);
  const again = readAudit(now);
  const differs = Object.keys(again).filter((part) => textOf(again[part]) !== textOf(then[part]));
  return {
    intact: digest(audit.canonical) === audit.sha256,
    same: now.canonical === audit.canonical,
    differs,
    now,
  };
}

interface StoredAudit extends Readonly<Record<string, unknown>> {
  readonly listing: unknown;
  readonly verdict: { readonly asOf: string };
}

function readAudit({ canonical }: Audit): StoredAudit {
  try {
    return JSON.parse(canonical) as StoredAudit;
  } catch {
    throw new DataError([{ path: "audit.canonical", message: "is no JSON" }]);
  }
}

/** Canonical JSON was parsed, so its fields are in order. */
function textOf(value: unknown): string {
  return JSON.stringify(value);
}
