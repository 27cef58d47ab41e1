/** The tables hold together: every reference is answered, every citation exists, no name is ambiguous. */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { nearMatch } from "../../src/errors.js";
import type { Matter } from "../../src/matters/matters.js";
import { withoutGaps } from "../../src/mentions/gaps.js";
import { factOf, leavesOf, wordsOf } from "../../src/rules/language.js";
import type { Rule } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Basis, Regulation, RegulationClass, SubjectName, SubjectRecord } from "../../src/tables/schema.js";
import { foldWord } from "../../src/text/fold.js";
import { decide } from "../../src/verdict/policy.js";
import { articles } from "./articles.js";
import { dataFiles, listOf, placedRecords } from "./files.js";

const { sources, classes, schemes, measures, records, rules, lexicon } = bundledTables;
const engine = new Engine(bundledTables, { asOf: "2026-11-24" });

interface Identified {
  readonly id: string;
}

const idsOf = (items: readonly Identified[]) => new Set(items.map(({ id }) => id));
const sourceIds = idsOf(sources);
const classIds = idsOf(classes);
const schemeIds = idsOf(schemes);
const recordIds = idsOf(records);
const dimensionIds = idsOf(measures.dimensions);
const dimensionOf = new Map(measures.measures.map(({ id, dimension }) => [id, dimension]));
const unitsOf = new Map(measures.dimensions.map(({ id, units }) => [id, units.flatMap(({ names }) => names)]));

/** Those of the references that nothing answers, each with its place and what was perhaps meant. */
function unanswered(
  place: string,
  kind: string,
  written: readonly string[] | undefined,
  known: Iterable<string>,
): string[] {
  const all = new Set(known);
  return (written ?? [])
    .filter((id) => !all.has(id))
    .map((id) => `${place}: unknown ${kind} "${id}", did you mean "${nearMatch(id, all) ?? "?"}"?`);
}

/** The classes that a rule judges. */
function classesOf(rule: Rule): readonly string[] {
  return leavesOf(rule.when)
    .filter((leaf) => factOf(leaf) === "class")
    .flatMap(wordsOf)
    .map(String);
}

/** Every regulation with where it lies: `goods/hazards.json laser-pointer banned-hazard`. */
const placedRegulations = placedRecords.flatMap(({ record, place }) =>
  record.regulations.map((regulation) => ({ record, regulation, place: `${place} ${regulation.class}` })),
);

const citations: readonly { readonly place: string; readonly basis: Basis }[] = [
  ...classes.flatMap(({ id, basis }) => basis.map((each) => ({ place: `classes.json ${id}`, basis: each }))),
  ...rules.flatMap(({ id, basis }) => (basis ?? []).map((each) => ({ place: `rule ${id}`, basis: each }))),
  ...placedRegulations.flatMap(({ place, regulation }) => regulation.basis.map((basis) => ({ place, basis }))),
];

describe("an id stands for one thing", () => {
  it.each<[string, readonly Identified[]]>([
    ["records", records],
    ["classes", classes],
    ["schemes", schemes],
    ["sources", sources],
    ["measures", measures.measures],
    ["dimensions", measures.dimensions],
    ["rules", rules],
  ])("among %s", (_table, items) => {
    const ids = items.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe("every reference is answered", () => {
  it("a missing one is told with its place and a near match", () => {
    expect(unanswered("goods/hazards.json laser-pointer", "class", ["banned-hazrd"], classIds)).toEqual([
      'goods/hazards.json laser-pointer: unknown class "banned-hazrd", did you mean "banned-hazard"?',
    ]);
  });

  it("cited sources", () => {
    expect(citations.flatMap(({ place, basis }) => unanswered(place, "source", [basis.source], sourceIds))).toEqual([]);
  });

  it("classes of regulations", () => {
    expect(
      placedRegulations.flatMap(({ place, regulation }) => unanswered(place, "class", [regulation.class], classIds)),
    ).toEqual([]);
  });

  it("schemes that classes and regulations require", () => {
    expect([
      ...classes.flatMap(({ id, requires }) => unanswered(`classes.json ${id}`, "scheme", requires, schemeIds)),
      ...placedRegulations.flatMap(({ place, regulation }) =>
        unanswered(place, "scheme", regulation.requires, schemeIds),
      ),
    ]).toEqual([]);
  });

  it("measures of limits, and units that count in the dimension of the measure", () => {
    expect(
      placedRegulations.flatMap(({ place, regulation }) =>
        (regulation.limits ?? []).flatMap(({ measure, unit }) => [
          ...unanswered(place, "measure", [measure], dimensionOf.keys()),
          ...unanswered(place, `unit of ${measure}`, [unit], unitsOf.get(dimensionOf.get(measure) ?? "") ?? []),
        ]),
      ),
    ).toEqual([]);
  });

  it("dimensions of measures", () => {
    expect(
      measures.measures.flatMap(({ id, dimension }) =>
        unanswered(`measures.json ${id}`, "dimension", [dimension], dimensionIds),
      ),
    ).toEqual([]);
  });

  it("kinds that subjects belong to", () => {
    expect(placedRecords.flatMap(({ place, record }) => unanswered(place, "subject", record.isA, recordIds))).toEqual(
      [],
    );
  });

  it("goods that regulations are bound to", () => {
    expect(
      placedRegulations.flatMap(({ place, regulation: { applies } }) =>
        unanswered(place, "subject", [...(applies?.product ?? []), ...(applies?.notProduct ?? [])], recordIds),
      ),
    ).toEqual([]);
  });

  it("rules that examples expect", () => {
    expect(
      placedRecords.flatMap(({ place, record }) =>
        (record.examples?.hit ?? []).flatMap((hit) => unanswered(place, "rule", hit.rules, idsOf(rules))),
      ),
    ).toEqual([]);
  });

  it.each(records.map((record) => [record.id, record] as const))("%s is no kind of itself", (id, record) => {
    const parentsOf = (each: string) => records.find((other) => other.id === each)?.isA ?? [];
    const above = new Set(record.isA ?? []);
    for (const parent of above) for (const grandparent of parentsOf(parent)) above.add(grandparent);
    expect(above).not.toContain(id);
  });
});

describe("every cited article exists in the statute book of June 2026", () => {
  const isStatute = (id: string) =>
    sources.some((source) => source.id === id && /^(act|decree|rule)$/.test(source.kind));
  const cited = [...new Set(citations.map(({ basis }) => basis.source))].filter(isStatute).sort();

  it("the articles of every act, decree and rule that is cited are in articles.json, and of no other", () => {
    expect([...articles.keys()].sort()).toEqual(cited);
  });

  it.each(cited)("%s", (id) => {
    const wrong = citations.flatMap(({ place, basis: { source, at } }) => {
      const article = source === id ? /^\d+(?:-\d+)?/.exec(at ?? "")?.[0] : undefined;
      return article === undefined ? [] : unanswered(place, `article of ${id}`, [article], articles.get(id) ?? []);
    });
    expect(wrong).toEqual([]);
  });
});

describe("law that is uncertain prohibits nothing", () => {
  /** Any matter; what a decision rests on is put in its place. */
  const [model] = engine.run({ title: "멜라토닌 10mg 60정" }).matters.matters as readonly [Matter];
  const uncertain = placedRegulations.filter(({ regulation }) => regulation.confidence === "uncertain");
  const judging = (of: string) => engine.rules.rules.filter((rule) => classesOf(rule).includes(of));

  it.each(uncertain.map(({ place, regulation }) => [place, regulation] as const))("%s", (_place, regulation) => {
    const matter: Matter = {
      ...model,
      regulation,
      class: engine.index.classes.get(regulation.class) as RegulationClass,
      settled: { ...model.settled, standsAlone: false },
    };
    const prohibiting = judging(regulation.class).filter(
      (rule) =>
        decide(rule, matter, "law").decision === "prohibited" ||
        decide(rule, matter, "strict").decision === "prohibited",
    );
    expect(prohibiting.map(({ id }) => id)).toEqual([]);
    const barred = judging(regulation.class).filter(({ decision }) => decision === "prohibited");
    for (const rule of barred)
      expect(decide(rule, matter, "law")).toEqual({ decision: "review", cappedBecause: "uncertain-law" });
  });

  it("and the same law, were it certain, would: the cap is what holds it back", () => {
    const rule = engine.rules.rules.find(({ id }) => id === "medicine.online-sale");
    const certain: Regulation = { ...model.regulation, confidence: "known" };
    expect(rule && decide(rule, { ...model, regulation: certain }, "law")).toEqual({ decision: "prohibited" });
    const doubtful: Regulation = { ...model.regulation, confidence: "uncertain" };
    expect(rule && decide(rule, { ...model, regulation: doubtful }, "law").decision).toBe("review");
  });
});

describe("a subject is under one class once at a time", () => {
  const startOf = ({ from }: Regulation) => (typeof from === "string" ? from : "");
  const endOf = ({ to }: Regulation) => to ?? "9999-12-31";
  const scopeOf = ({ class: of, applies, limits }: Regulation) => JSON.stringify([of, applies ?? {}, limits ?? []]);
  const overlap = (a: Regulation, b: Regulation) => startOf(a) < endOf(b) && startOf(b) < endOf(a);

  it.each(placedRecords.map(({ place, record }) => [place, record] as const))("%s", (_place, { regulations }) => {
    const doubled = regulations.filter((regulation, index) =>
      regulations.slice(0, index).some((other) => scopeOf(other) === scopeOf(regulation) && overlap(other, regulation)),
    );
    expect(doubled).toEqual([]);
  });
});

/** Every name of a record, as the table writes it. */
function namesOf(record: SubjectRecord): readonly Exclude<SubjectName, string>[] {
  return Object.values(record.names)
    .flatMap((names) => names ?? [])
    .map((name) => (typeof name === "string" ? { text: name, needs: [] } : name));
}

const needsOf = (name: Exclude<SubjectName, string>) => [name.needs].flat();
const letters = (text: string) => withoutGaps(foldWord(text));

describe("names", () => {
  const isShort = (text: string) => /^(?:[가-힣]{1,2}|[a-z]{1,4})$/i.test(text.replace(/[ -]/g, ""));

  it.each([
    ["총", true],
    ["떨 ", true],
    ["LSD", true],
    ["A-Ret", true],
    ["니코틴", false],
    ["5-HTP", false],
    ["Actiq", false],
    ["大麻", false],
  ])("%j is short: %j", (text, short) => {
    expect(isShort(text)).toBe(short);
  });

  it.each(placedRecords.map(({ place, record }) => [place, record] as const))(
    "%s: a short name says what it needs",
    (_place, record) => {
      const careless = namesOf(record).filter((name) => isShort(name.text) && needsOf(name).length === 0);
      expect(careless.map(({ text }) => text)).toEqual([]);
    },
  );

  it("a name that needs a category says which forms, and one that needs company or none does not", () => {
    const wrong = placedRecords.flatMap(({ place, record }) =>
      namesOf(record)
        .filter((name) => needsOf(name).includes("category") !== (name.forms !== undefined))
        .map(({ text }) => `${place}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("a name that has company says that it needs it", () => {
    const wrong = placedRecords.flatMap(({ place, record }) =>
      namesOf(record)
        .filter((name) => name.with !== undefined && !needsOf(name).includes("company"))
        .map(({ text }) => `${place}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("a name belongs to one record, however it is spelt; beside an amount to one other", () => {
    const owners = new Map<string, Set<string>>();
    for (const { record, place } of placedRecords) {
      for (const name of namesOf(record)) {
        const key = needsOf(name).includes("amount") ? `${letters(name.text)} (amount)` : letters(name.text);
        owners.set(key, (owners.get(key) ?? new Set()).add(place));
      }
    }
    const shared = [...owners].filter(([, places]) => places.size > 1);
    expect(shared.map(([name, places]) => `${name}: ${[...places].join(", ")}`)).toEqual([]);
  });

  it("no name is an everyday phrase that means nothing by it", () => {
    const harmless = new Set(lexicon.phrases.phrases.map(letters));
    const silenced = placedRecords.flatMap(({ place, record }) =>
      namesOf(record)
        .filter(({ text }) => harmless.has(letters(text)))
        .map(({ text }) => `${place}: ${text}`),
    );
    expect(silenced).toEqual([]);
  });
});

describe("harmless phrases of a record", () => {
  const exempting = placedRecords.filter(({ record }) => record.notWhen !== undefined);
  const table = exempting.map(({ place, record }) => [place, record] as const);
  const squeezed = (text: string) => foldWord(text).replace(/[ -]/g, "");

  it.each(table)("%s: each holds one of its names, and is more than the name", (_place, record) => {
    const names = namesOf(record).map(({ text }) => squeezed(text));
    const idle = (record.notWhen ?? []).filter(
      (phrase) => !names.some((name) => squeezed(phrase).includes(name)) || names.includes(squeezed(phrase)),
    );
    expect(idle).toEqual([]);
  });

  it.each(table)("%s: in each as a title the name is not read, so that nothing is found", (_place, record) => {
    const readOn = (record.notWhen ?? []).filter((title) =>
      engine.run({ title }).subjects.some(({ subject }) => subject === record.id),
    );
    expect(readOn).toEqual([]);
  });
});

describe("a record that departs from its class proves it by examples", () => {
  /** (Names shared between records, which would ask for examples too, are barred above.) */
  const departs = (record: SubjectRecord) =>
    record.notWhen !== undefined ||
    namesOf(record).some((name) => needsOf(name).length > 0) ||
    record.regulations.some(({ limits, applies }) => limits !== undefined || applies?.product !== undefined);
  const departing = placedRecords.filter(({ record }) => departs(record));

  it.each(departing.map(({ place, record }) => [place, record] as const))("%s", (_place, record) => {
    expect(record.examples).toBeDefined();
  });
});

describe("classes", () => {
  /** Classes that no record stands under yet, and why; a line goes when its first record comes. */
  const withoutRecords: Readonly<Record<string, string>> = {};

  it("a class has a record, or a reason why it has none", () => {
    const used = new Set(records.flatMap(({ regulations }) => regulations.map((regulation) => regulation.class)));
    const unused = classes.map(({ id }) => id).filter((id) => !used.has(id));
    expect(
      unused.filter((id) => withoutRecords[id] === undefined),
      "neither record nor reason",
    ).toEqual([]);
    expect(
      Object.keys(withoutRecords).filter((id) => !unused.includes(id)),
      "a record, so no reason is needed",
    ).toEqual([]);
  });

  it("every class is judged by a rule", () => {
    const judged = new Set(engine.rules.rules.flatMap(classesOf));
    expect(classes.map(({ id }) => id).filter((id) => !judged.has(id))).toEqual([]);
  });
});

describe("rules", () => {
  const placedRules = dataFiles.flatMap((file) =>
    listOf<Identified>(file, "rules").map(({ id }) => [id, file.path] as const),
  );

  it.each(engine.rules.rules.map((rule) => [rule.id, rule] as const))(
    "%s is of the category of its classes, and lies there",
    (id, rule) => {
      const ofClasses = new Set(classesOf(rule).map((of) => engine.index.classes.get(of)?.category));
      expect(ofClasses).toEqual(new Set([rule.category]));
      expect(placedRules.filter(([each]) => each === id).map(([, path]) => path.split("/")[1])).toEqual([
        rule.category,
      ]);
    },
  );
});

describe("numbers of certificates", () => {
  const shaped = schemes.filter(({ patterns }) => patterns !== undefined).map((scheme) => [scheme.id, scheme] as const);

  it.each(shaped)("%s: its patterns take all of its examples and none of its counter-examples", (_id, scheme) => {
    const fits = (number: string) => (scheme.patterns ?? []).some((pattern) => new RegExp(pattern, "i").test(number));
    expect(scheme.examples?.length, "examples").toBeGreaterThan(0);
    expect(scheme.counterExamples?.length, "counter-examples").toBeGreaterThan(0);
    expect((scheme.examples ?? []).filter((number) => !fits(number))).toEqual([]);
    expect((scheme.counterExamples ?? []).filter(fits)).toEqual([]);
  });

  it.each(shaped)("%s: its patterns are tried on the whole number, and in linear time", (_id, { patterns }) => {
    /** An alternative outside a group would escape the anchors; a repeated group that repeats inside may run for ever. */
    const isLoose = (pattern: string) => {
      const groups = pattern.replace(/\[[^\]]*\]/g, "c").replace(/\\./g, "c");
      const flat = groups.replace(/\((?:\?:)?[^()]*\)/g, "c");
      return !/^\^.*\$$/.test(pattern) || flat.includes("|") || /\([^()]*[*+{][^()]*\)[*+{]/.test(groups);
    };
    expect((patterns ?? []).filter(isLoose)).toEqual([]);
  });
});
