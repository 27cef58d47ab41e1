/** Takes anything and gives a listing, or an error a person can act on. */
import type * as z from "zod";
import { type Fault, ListingError, type ListingErrorCode, nameOfType, nearMatch } from "../errors.js";
import { type Listing, listingSchema } from "./schema.js";

/**
 * Reads an input as a listing.
 *
 * @throws {ListingError} when it is none; whatever a getter or proxy of the input throws is its cause.
 */
export function parseListing(input: unknown): Listing {
  let fields: Listing;
  try {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      throw new ListingError("not-an-object", [
        { path: "", message: `is ${describe(input)}`, expected: "an object with at least a title" },
      ]);
    }
    const result = listingSchema.safeParse(input);
    if (!result.success) throw listingError(result.error, input);
    fields = result.data;
  } catch (error) {
    if (error instanceof ListingError) throw error;
    const fault = { path: "", message: "cannot be read: reading its fields fails" };
    throw new ListingError("unreadable", [fault], { cause: error });
  }
  return fields;
}

function listingError(error: z.ZodError, input: object): ListingError {
  const faults = error.issues.slice(0, 20).map((issue): Fault => faultOf(issue, input));
  const first = error.issues[0];
  return new ListingError(first ? codeOf(first, input) : "wrong-type", faults);
}

function codeOf(issue: z.core.$ZodIssue, input: object): ListingErrorCode {
  if (issue.path[0] === "title" && !("title" in input)) return "no-title";
  if (issue.code === "too_big" || issue.code === "invalid_key") return "too-long";
  if (issue.code === "invalid_union" && issue.errors.flat().some(({ code }) => code === "too_big")) return "too-long";
  return issue.code === "invalid_type" || issue.code === "invalid_union" ? "wrong-type" : "wrong-value";
}

function faultOf(issue: z.core.$ZodIssue, input: object): Fault {
  const path = pathOf(issue.path);
  if (path === "title" && !("title" in input)) {
    const near = nearMatch("title", Object.keys(input));
    return { path, message: "is missing", expected: "a text", ...(near === undefined ? {} : { didYouMean: near }) };
  }
  if (issue.code === "invalid_value") {
    const written = valueAt(input, issue.path);
    const known = issue.values.map(String);
    const near = typeof written === "string" ? nearMatch(written, known) : undefined;
    const message = typeof written === "string" ? `"${written.slice(0, 60)}" is not known` : `is ${describe(written)}`;
    return { path, message, expected: known.join(" | "), ...(near === undefined ? {} : { didYouMean: near }) };
  }
  if (issue.code === "invalid_type") {
    return {
      path,
      message: `is ${describe(valueAt(input, issue.path))}`,
      expected: itemOf(path) ?? nameOfType(issue.expected),
    };
  }
  if (issue.code === "invalid_union") {
    const deepest = deepestOf(issue);
    if (deepest) return faultOf({ ...deepest, path: [...issue.path, ...deepest.path] }, input);
    return { path, message: `is ${describe(valueAt(input, issue.path))}`, expected: expectedOf(path) };
  }
  if (issue.code === "invalid_key") return { path, message: issue.issues[0]?.message ?? issue.message };
  return { path, message: issue.message };
}

/** The fault furthest inside the alternative that was nearly right, if one lies inside at all. */
function deepestOf(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  const inside = issue.errors.flat().filter(({ path }) => path.length > 0);
  return inside.sort((a, b) => b.path.length - a.path.length)[0];
}

/** What the items of lists of objects look like. */
function itemOf(path: string): string | undefined {
  if (/^certifications\[\d+\]$/.test(path)) return "{ number, scheme?, claimedExempt? }";
  return /^documents\[\d+\]$/.test(path) ? "{ type, number? }" : undefined;
}

/** What the fields that take several shapes take. */
function expectedOf(path: string): string {
  if (path.startsWith("ingredients")) return "a text, a list of texts or a list of { name, amount?, unit? }";
  if (path.startsWith("attributes")) return "a text, a number, true, false or a list of texts";
  return "a text or a list of texts";
}

/** A path as a programmer writes it: `ingredients[0].name`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${shown(String(part))}`))
    .join("");
}

/** A name as an error shows it. */
function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
