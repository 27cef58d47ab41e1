/** Judges listings of any shape that chance makes of the tables' words: npm run fuzz [-- --minutes 3 --seed 1]. */
import { isDeepStrictEqual, parseArgs } from "node:util";
import fc from "fast-check";
import { tables } from "../src/api/data.js";
import { schemas } from "../src/api/schema.js";
import { type Listing, safeClassifyListing, type Verdict } from "../src/index.js";
import { channels, decisions } from "../src/vocabulary.js";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "3" }, seed: { type: "string", default: "1" } },
});
const asOf = "2026-11-24";
const runsOfBatch = 500;

const { cues, forms, words, reading, phrases } = tables.lexicon;
const names = tables.records.flatMap((record) =>
  Object.values(record.names).flatMap((each) =>
    (each ?? []).map((name) => (typeof name === "string" ? name : name.text)),
  ),
);
const lexicon = [
  ...cues.cues.flatMap((cue) => cue.words.map((word) => word.replace("*", ""))),
  ...cues.fillers,
  ...cues.joiners.words,
  ...reading.particles,
  ...reading.placeholders,
  ...phrases.phrases,
  ...forms.doses,
  ...forms.forms.flatMap(({ title = [], category = [] }) => [...title, ...category]),
  ...words.channels.flatMap((channel) => channel.words),
  ...words.purposes.flatMap((purpose) => purpose.words),
];
const units = tables.measures.dimensions.flatMap((dimension) => dimension.units.flatMap((unit) => unit.names));
const labels = reading.attributes.flatMap((attribute) => attribute.names);
const markup = [
  "<b>",
  "</b>",
  "<br/>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<p",
  "&nbsp;",
  "&#x1F600;",
  "&lt;",
  "&",
  "<",
];
const oddities = [
  "\u200b",
  "\u202e",
  "\u0000",
  "\ud800",
  "\udc00",
  "\u0301",
  "\u1106",
  "ㅁ",
  "ㅔ",
  "İ",
  "ß",
  "ﷺ",
  "㎎",
  "😀",
  "\u3000",
  "\n",
];

/** One of very many words; shrinks towards the first. */
const anyOf = (list: readonly string[]) => fc.nat({ max: list.length - 1 }).map((index) => list[index] as string);
const amount = fc
  .tuple(
    fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true }), fc.bigInt()),
    fc.constantFrom(" ", ""),
    fc.constantFrom(...units),
  )
  .map((parts) => parts.join(""));
const piece = fc.oneof(
  { weight: 6, arbitrary: anyOf(names) },
  { weight: 4, arbitrary: anyOf(lexicon) },
  { weight: 2, arbitrary: amount },
  { weight: 1, arbitrary: fc.constantFrom(...markup) },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
/** Ways in which words are hidden or merely written. */
const disguises: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.normalize("NFD"),
  (word) => word.toUpperCase(),
  (word) => [...word].join("."),
  (word) => [...word].join(" "),
  (word) => [...word].join("\u200b"),
  (word) => word.replaceAll("o", "0").replaceAll("i", "1").replaceAll("a", "а"),
  (word) => word.slice(1),
  (word) => word.repeat(3),
];
const written = fc.tuple(piece, fc.constantFrom(...disguises)).map(([word, disguise]) => disguise(word));
const text = fc
  .array(fc.tuple(written, fc.constantFrom(" ", "", ", ", "/", "\n", "·", " > ")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));
const texts = fc.array(text, { maxLength: 4 });
const ingredient = fc.record(
  { name: text, amount: fc.oneof(fc.double({ noNaN: true }), amount), unit: fc.constantFrom(...units) },
  { requiredKeys: ["name"] },
);
const fields = {
  id: text,
  brand: text,
  model: text,
  manufacturer: text,
  importer: text,
  description: text,
  ingredients: fc.oneof(text, fc.array(fc.oneof(text, ingredient), { maxLength: 4 })),
  materials: texts,
  category: fc.oneof(text, texts),
  attributes: fc.dictionary(
    fc.oneof(fc.constantFrom(...labels), text),
    fc.oneof(text, fc.boolean(), fc.double(), texts),
    {
      maxKeys: 4,
    },
  ),
  options: texts,
  tags: texts,
  imageText: texts,
  origin: fc.constantFrom("US", "cn", "", "KR"),
  channel: fc.constantFrom(...channels),
  condition: fc.constantFrom("new" as const, "used" as const),
  sellerKind: fc.constantFrom("business" as const, "person" as const),
  hsCode: text,
  gtin: text,
  ageRange: fc.record({ minMonths: fc.double(), maxMonths: fc.double() }, { requiredKeys: [] }),
  certifications: fc.array(
    fc.record({ scheme: text, number: text, claimedExempt: fc.boolean() }, { requiredKeys: [] }),
    {
      maxLength: 3,
    },
  ),
  documents: fc.array(fc.record({ type: text, number: text }, { requiredKeys: ["type"] }), { maxLength: 2 }),
  adultOnly: fc.boolean(),
  quantity: fc.double(),
  price: fc.double(),
};
const listing = fc.record({ title: text, ...fields }, { requiredKeys: ["title"] });
/** A listing with one field that may be anything. */
const misshapen = fc
  .tuple(listing, fc.constantFrom("title", ...Object.keys(fields)), fc.anything({ withBigInt: true, withMap: true }))
  .map(([whole, field, value]) => ({ ...whole, [field]: value }));
const input = fc.oneof(
  { weight: 16, arbitrary: listing },
  { weight: 3, arbitrary: misshapen },
  { weight: 1, arbitrary: fc.anything() },
);

/** The texts that a path of evidence may mean; the name of an attribute may hold any sign. */
function textsAt(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? `[${key}]` : key;
    if (path === step) return [String(inner)];
    if (!path.startsWith(step)) return [];
    const rest = path.slice(step.length);
    return textsAt(inner, rest.startsWith(".") ? rest.slice(1) : rest);
  });
}

/** The amount of an ingredient is quoted with its unit. */
function quotes(
  from: Listing,
  { path, start, end, text: quoted }: { path: string; start: number; end: number; text: string },
) {
  const [, at] = /^ingredients\[(\d+)\]\.amount$/.exec(path) ?? [];
  const item = at === undefined || !Array.isArray(from.ingredients) ? undefined : from.ingredients[Number(at)];
  const said = typeof item === "object" ? [`${item.amount} ${item.unit ?? ""}`.trim()] : textsAt(from, path);
  return said.some((each) => each.slice(start, end) === quoted);
}

/** What is wrong with the answer to this input; undefined when nothing is. */
function faultOf(given: unknown): string | undefined {
  const result = safeClassifyListing(given, { asOf });
  if (!result.success) {
    const { code, message, cause } = result.error;
    if (code === "unreadable") return `crashed: ${cause instanceof Error ? cause.stack : String(cause)}`;
    return message === "" ? "an error without words" : undefined;
  }
  const verdict: Verdict = result.data;
  const bytes = JSON.stringify(verdict);
  const parsed = schemas.verdict.safeParse(JSON.parse(bytes));
  if (!parsed.success) return `no verdict by its schema: ${parsed.error.message}`;
  if (!isDeepStrictEqual(JSON.parse(bytes), verdict)) return "is not the same after a round of JSON";
  const again = safeClassifyListing(given, { asOf });
  if (!again.success || JSON.stringify(again.data) !== bytes) return "is another one the second time";
  const ranks = verdict.findings.map(({ decision }) => decisions.indexOf(decision));
  const strictest = ranks.length === 0 ? "allowed" : decisions[Math.min(...ranks)];
  if (verdict.decision !== strictest) return `decides ${verdict.decision}, its findings ${strictest}`;
  const { prohibited, restricted, review } = verdict.counts;
  if (prohibited + restricted + review !== verdict.findings.length) return "counts other findings than it has";
  const evidence = [...verdict.findings, ...verdict.notices, ...verdict.considered, ...verdict.conflicts].flatMap(
    (each) => each.evidence,
  );
  const misquoted = evidence.find((place) => !quotes(given as Listing, place));
  return misquoted && `misquotes ${JSON.stringify(misquoted)}`;
}

const slowest = { milliseconds: 0, input: "" };
function timed(given: unknown): string | undefined {
  const start = performance.now();
  const fault = faultOf(given);
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, input: fc.stringify(given) });
  return fault;
}

safeClassifyListing({ title: "멜라토닌" }, { asOf });
const start = performance.now();
const end = start + Number(values.minutes) * 60_000;
let executions = 0;
let failures = 0;
for (let seed = Number(values.seed); performance.now() < end; seed++) {
  const property = fc.property(input, (given) => {
    executions++;
    const fault = timed(given);
    if (fault !== undefined) throw new Error(fault);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: runsOfBatch });
  if (!failed) continue;
  failures++;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  process.stdout.write(`seed ${seed}: ${why}\n  ${fc.stringify(counterexample?.[0])}\n`);
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(
  `${executions} listings in ${seconds.toFixed(0)} s, ${(executions / seconds).toFixed(0)} a second; ${failures} batches failed\n` +
    `slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.input.slice(0, 300)}\n`,
);
process.exitCode = failures > 0 ? 1 : 0;
