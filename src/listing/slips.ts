/** Fields that a listing gives under a name that is nearly one of ours: `chanel`, `hs_code`, `ingredient`. */
import { editDistance } from "../errors.js";
import { listingSchema } from "./schema.js";

/** A field that was not read, and the one that was perhaps meant. */
export interface Slip {
  /** The name as it was given. */
  readonly field: string;
  /** The field of a listing that is nearly called so. */
  readonly didYouMean: string;
}

const fields = Object.keys(listingSchema.shape);
const known: ReadonlySet<string> = new Set(fields);
const byPlainName = new Map(fields.map((field) => [plainName(field), field]));
/** Longer names are no slips, and more of them are no listing's. */
const longestName = 24;
const mostNames = 100;
/** What names came to, for rows of one feed have the same ones. */
const remembered = new Map<string, string | undefined>();
const mostRemembered = 1000;

/** The slips of a listing in the order of its fields; of an input that cannot be read, none. */
export function slipsOf(input: unknown): readonly Slip[] {
  const slips: Slip[] = [];
  for (const field of namesOf(input)) {
    if (known.has(field) || field.length > longestName) continue;
    const didYouMean = fieldMeantBy(field);
    if (didYouMean !== undefined) slips.push({ field, didYouMean });
  }
  return slips;
}

function namesOf(input: unknown): readonly string[] {
  try {
    const names = Object.keys(input as object);
    return names.length > mostNames ? [] : names;
  } catch {
    return [];
  }
}

function fieldMeantBy(name: string): string | undefined {
  if (remembered.has(name)) return remembered.get(name);
  const plain = plainName(name);
  const near = [...byPlainName.keys()].find((field) => editDistance(plain, field) <= lettersOff(plain));
  const meant = near === undefined ? undefined : byPlainName.get(near);
  if (remembered.size < mostRemembered) remembered.set(name, meant);
  return meant;
}

/** One letter more, less or other makes a slip, two in a longer name; a `code` is no `model`. */
function lettersOff(name: string): number {
  return name.length < 4 ? 0 : name.length < 8 ? 1 : 2;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}
