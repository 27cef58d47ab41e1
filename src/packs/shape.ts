/** Tells what is wrong with the shape of a pack: where, what was expected and what was perhaps meant. */
import type * as z from "zod";
import { type Fault, nameOfType, nearMatch } from "../errors.js";
import { pathOf } from "../listing/parse.js";

type Issue = z.core.$ZodIssue;

/** What may stand at a place where its shape alone does not say how a person comes by it. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [
    /\.regulations\[\d+\]\.from$/,
    'YYYY-MM-DD, the first day in force; where that is not known { before: "YYYY-MM-DD" }, a day on which it was in force already',
  ],
];

/** The faults of a value under a schema. The grammar of conditions has a checker of its own. */
export function shapeFaults(schema: z.ZodType, value: unknown): Fault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => faultsOf(issue, schema, value)).filter(({ path }) => !/\.when\b/.test(path));
}

function faultsOf(issue: Issue, schema: z.ZodType, value: unknown): Fault[] {
  const path = pathOf(issue.path);
  const written = valueAt(value, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path, value);
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      message: "is no field here",
      expected: known.join(", "),
      ...near(key, known),
    }));
  }
  if (issue.code === "invalid_union") {
    const inside = nearestAlternative(issue);
    if (inside.length > 0)
      return inside.flatMap((each) => faultsOf({ ...each, path: [...issue.path, ...each.path] }, schema, value));
  }
  if (written === undefined) return [{ path, message: "is missing", ...expectedAt(schema, issue.path, value) }];
  if (issue.code === "invalid_union")
    return [{ path, message: `is ${describe(written)}`, ...expectedAt(schema, issue.path, value) }];
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const message = typeof written === "string" ? `${show(written)} is not known` : `is ${describe(written)}`;
    return [{ path, message, expected: known.join(" | "), ...near(String(written), known) }];
  }
  if (issue.code === "invalid_type")
    return [
      {
        path,
        message: `is ${describe(written)}`,
        expected: nameOfType(issue.expected),
        ...expectedAt(schema, issue.path, value),
      },
    ];
  if (issue.code === "invalid_format" && issue.format === "date")
    return [{ path, message: `${show(written)} is no day`, expected: saying(path) ?? "YYYY-MM-DD" }];
  if (issue.code === "too_small") return [{ path, message: "is empty" }];
  if (issue.code === "too_big") return [{ path, message: `is longer than ${issue.maximum}` }];
  return [{ path, message: issue.code === "custom" ? issue.message : `${show(written)}: ${issue.message}` }];
}

/** The faults inside the alternative of a union that was nearly right: that with the fewest faults of its fields. */
function nearestAlternative(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const isForeign = (errors: readonly Issue[]) =>
    errors.filter(({ path, code }) => path.length === 0 && (code === "invalid_type" || code === "unrecognized_keys"))
      .length;
  const ranked = [...issue.errors].sort((a, b) => isForeign(a) - isForeign(b) || a.length - b.length);
  const best = ranked[0] ?? [];
  return best.some(({ path, code }) => path.length === 0 && code === "invalid_type") ? [] : best;
}

/** The fields that a schema has at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  const written = valueAt(value, path);
  const own = typeof written === "object" && written !== null ? Object.keys(written) : [];
  const shapes = schemasAt(schema, path, value).map(fieldsOf);
  const shared = (keys: readonly string[]) => keys.filter((key) => own.includes(key)).length;
  return shapes.sort((a, b) => shared(b) - shared(a))[0] ?? [];
}

/** The alternatives that a schema has at a path; of those that are objects, only the ones that a value has chosen. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly z.ZodType[] {
  let places: readonly z.ZodType[] = unwrapped(schema);
  let inside = value;
  for (const part of path) {
    const own = typeof inside === "object" && inside !== null && !Array.isArray(inside) ? Object.keys(inside) : [];
    const chosen = places.filter((each) => own.every((key) => childOf(each, key).length > 0));
    places = (chosen.length > 0 ? chosen : places).flatMap((each) => childOf(each, part)).flatMap(unwrapped);
    inside = valueAt(inside, [part]);
  }
  return places;
}

function saying(path: string): string | undefined {
  return sayings.find(([place]) => place.test(path))?.[1];
}

/** What may stand at a path, in words. */
function expectedAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): { expected?: string } {
  const named = schemasAt(schema, path, value).map(nameOfSchema);
  const expected = saying(pathOf(path)) ?? [...new Set(named)].join(", or ");
  return expected === "" || named.includes("") ? {} : { expected };
}

/** What a schema takes, in words; nothing where there are none for it. */
function nameOfSchema(schema: z.ZodType): string {
  const { type, format, element, entries, shape } = definitionOf(schema);
  if (format === "date") return "YYYY-MM-DD";
  if (format === "url") return "an address, https://…";
  if (type === "string") return "a string";
  if (type === "enum") return Object.values(entries ?? {}).join(" | ");
  if (type === "array" && element) return `a list of ${unwrapped(element).map(nameOfItem).join(" or ")}`;
  if (type === "object" && shape) return `an object { ${fieldsIn(shape)} }`;
  return type === "number" || type === "boolean" || type === "record" ? nameOfType(type) : "";
}

function nameOfItem(schema: z.ZodType): string {
  const { type, shape } = definitionOf(schema);
  if (type === "object" && shape) return `{ ${fieldsIn(shape)} }`;
  return type === "string" ? "strings" : nameOfSchema(schema);
}

/** `source, at?, url?`: names of fields, with a `?` where they may be left out. */
function fieldsIn(shape: Readonly<Record<string, z.ZodType>>): string {
  return Object.entries(shape)
    .map(([name, field]) => (definitionOf(field).type === "optional" ? `${name}?` : name))
    .join(", ");
}

interface Definition {
  readonly type?: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return definitionOf(schema).shape ?? {};
}

/** The names of the fields of an object, or the keys of a record that are known. */
function fieldsOf(schema: z.ZodType): readonly string[] {
  const { shape, keyType } = definitionOf(schema);
  return Object.keys(shape ?? (keyType && definitionOf(keyType).entries) ?? {});
}

function unwrapped(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definitionOf(schema);
  if (innerType) return unwrapped(innerType);
  return options ? options.flatMap(unwrapped) : [schema];
}

function childOf(schema: z.ZodType, part: PropertyKey): z.ZodType[] {
  const { element, valueType } = definitionOf(schema);
  const child = typeof part === "number" ? element : (shapeOf(schema)[String(part)] ?? valueType);
  return child ? [child] : [];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function near(written: string, known: readonly string[]): { didYouMean?: string } {
  const found = nearMatch(written, known);
  return found === undefined ? {} : { didYouMean: found };
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value.slice(0, 60)}"` : describe(value);
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
