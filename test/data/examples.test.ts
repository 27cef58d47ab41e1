/** Every record's own examples come out as the record says: hits by the rules expected, misses for the reason expected. */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { placedRecords } from "./files.js";

const engine = new Engine(bundledTables, { asOf: "2026-11-24" });

const examples = placedRecords.flatMap(({ record, place }) =>
  record.examples === undefined ? [] : [{ id: record.id, place, ...record.examples }],
);
const titled = (place: string, { title }: Readonly<Record<string, unknown>>, asOf = "2026-11-24") =>
  `${place}: ${title} (${asOf})`;

const hits = examples.flatMap(({ id, place, hit }) =>
  hit.map((example) => [titled(place, example.listing, example.asOf), id, example] as const),
);
const misses = examples.flatMap(({ id, place, miss }) =>
  miss.map((example) => [titled(place, example.listing, example.asOf), id, example] as const),
);

describe("a hit is found by every rule it names", () => {
  it.each(hits)("%s", (_title, id, { listing, asOf, rules }) => {
    const { findings, notices } = engine.run(listing, asOf).verdict;
    const held = [...findings, ...notices].filter(({ subject }) => subject.id === id).map(({ ruleId }) => ruleId);
    expect(held).toEqual(expect.arrayContaining(rules));
  });
});

describe("a miss gives no finding for its subject, and says why", () => {
  it.each(misses)("%s", (_title, id, { listing, asOf, because }) => {
    const { findings, considered } = engine.run(listing, asOf).verdict;
    const reasons = considered.filter(({ subject }) => subject.id === id).map((each) => each.because);
    expect(findings.filter(({ subject }) => subject.id === id)).toEqual([]);
    if (because === "no-mention") expect(reasons).toEqual([]);
    else expect(reasons).toContain(because);
  });
});
