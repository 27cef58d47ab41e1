/**
 * Sentence frames: what a listing means is settled by its words, so every name of every record is put into sentences
 * written by hand, and the answer is read from the matrix of decisions, never from the program. A regulation with
 * limits, or whose scope asks for more than a form and a way of sale, is tested by its record's own examples instead.
 */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Regulation, SubjectName, SubjectRecord } from "../../src/tables/schema.js";
import { isInForce } from "../../src/tables/tables.js";
import { disguise } from "../../src/testing/index.js";
import { foldWord } from "../../src/text/fold.js";
import type { Finding } from "../../src/verdict/verdict.js";
import { type Channel, categories, type Form, forms } from "../../src/vocabulary.js";

const asOf = "2026-11-24";
const engine = new Engine(bundledTables, { asOf });

/** The columns of the matrix: the ways of sale. */
const columns: readonly Channel[] = ["domestic", "purchase-agent", "parallel-import", "cross-border"];

/**
 * The matrix of decisions, for goods that show no number, permit or adult check: P prohibited, R restricted,
 * ? review, N notice, - nothing.
 */
const matrix: Readonly<Record<string, string>> = {
  "prescription-medicine": "P P P P",
  "otc-medicine": "P P P P",
  narcotic: "P P P P",
  psychotropic: "P P P P",
  cannabis: "P P P P",
  "temporary-narcotic": "P P P P",
  precursor: "R R R ?",
  "veterinary-medicine": "P P P P",
  "quasi-drug": "R R R R",
  "medical-device": "R R R R",
  "clinic-only-device": "P P P P",
  "unlicensed-device-claim": "P P P P",
  "corrective-lens": "P P P P",
  "human-body-trade": "P P P P",
  "human-derived": "? ? ? ?",

  "blocked-food-ingredient": "- P - P",
  "conditional-food-ingredient": "- R - R",
  "unlisted-drug-active": "- ? - ?",
  "named-adulterated-product": "P P P P",
  "food-medicinal-claim": "? ? ? ?",
  "medicine-only-in-food": "P - P -",
  "controlled-weapon": "P P P P",
  "imitation-gun": "P P P P",
  "toy-firework": "N P R P",
  "contested-item": "? ? ? ?",
  "circumvention-device": "P P P P",
  "game-disruption": "P P P P",
  "poaching-gear": "P P P P",
  "wildlife-no-trade": "P P P P",
  "fake-fuel": "P P P P",
  "protected-catch": "P P P P",
  "live-animal-by-mail": "P P P P",
  "weapon-information": "P P P P",
  "tobacco-product": "P P P P",
  alcohol: "R R R R",
  "alcohol-non-traditional": "P P P R",
  counterfeit: "P P P P",
  "obscene-goods": "P P P P",
  "adult-only-goods": "R R R R",
  "cites-specimen": "R R R R",
  "designated-wildlife": "R R R R",
  "invasive-organism": "P P P P",
  "live-animal-sale": "R R R R",
  "plant-quarantine": "- R R R",
  "animal-quarantine": "- R R R",
  "origin-ban": "P P P P",
  lmo: "R R R R",
  "seed-or-seedling": "R - - -",
  "surveillance-device": "P P P P",
  "traffic-evasion-device": "P P P P",
  "radio-jammer": "P P P P",
  "forged-document": "P P P P",
  "personal-data-or-account": "P P P P",
  "gambling-or-lottery": "P P P P",
  "uniform-or-insignia": "P P P P",
  "toxic-chemical": "R R R R",
  inhalant: "R R R R",
  pesticide: "P P P P",
  "hazardous-material": "P P P P",
  "radioactive-product": "P P P P",
  "cultural-heritage": "R R R R",
  "strategic-item": "R R R R",
  "sanctioned-goods": "R R R R",

  "kc-electrical-certification": "R N N N",
  "kc-electrical-confirmation": "R N N N",
  "kc-household-certification": "R N N N",
  "kc-household-confirmation": "R N N N",
  "kc-agent-closed": "- R - -",
  "kc-children-certification": "R R R N",
  "kc-children-confirmation": "R R R N",
  "supplier-conformity": "N N N -",
  "children-supplier-conformity": "N N N -",
  "safety-standard-goods": "N N N -",
  "radio-conformity": "R R R N",
  "consumer-chemical": "R R R N",
  biocide: "R R R R",
  "hygiene-product": "N N N -",
  "food-contact-article": "N N N -",
  "gas-appliance": "R R R R",
  "fire-product": "R R R R",
  "vehicle-part": "R R R R",
  "work-protective-gear": "R R R N",
  "waterworks-material": "R R R N",
  "cosmetic-banned-ingredient": "P P P P",
  "cosmetic-limited-ingredient": "- - - -",
  "chemical-banned": "P P P P",
  "chemical-limit": "- - - -",
  "banned-hazard": "P P P P",
  "tested-hazard": "N N N N",
  "recalled-product": "P P P P",
};

/** Law does not depend on the name: the first name is tried in every way of sale, the others in the two that differ most. */
const columnsFor = (nameIndex: number) => (nameIndex === 0 ? columns : (["domestic", "cross-border"] as const));

const signs: Readonly<Record<Finding["decision"], string>> = {
  prohibited: "P",
  restricted: "R",
  review: "?",
  allowed: "N",
};

/** A word of a category path that says the form, for frames in which the title alone would not. */
const categoryOf: Partial<Record<Form, string>> = {
  food: "식품",
  supplement: "건강식품",
  medicine: "의약품",
  cosmetic: "화장품",
  pet: "반려동물용품",
  toy: "완구",
  garment: "의류",
  jewellery: "주얼리",
  print: "벽지",
  device: "가전",
  household: "생활용품",
  chemical: "시약",
  plant: "원예",
  animal: "파충류",
};

interface Frames {
  /** The substance in goods that are taken. */
  readonly taken: (name: string) => string;
  readonly absent: (name: string) => string;
  readonly absentForSleep: (name: string) => string;
  readonly about: (name: string) => string;
  readonly sold: (name: string) => string;
  readonly accessory: (name: string) => string;
  readonly likeness: (name: string) => string;
}

const korean: Frames = {
  taken: (name) => `${name} 10mg 60정`,
  absent: (name) => `${name} 무첨가 젤리`,
  absentForSleep: (name) => `숙면 ${name} 무첨가 젤리`,
  about: (name) => `${name} 이야기 (도서)`,
  sold: (name) => `${name} 새상품`,
  accessory: (name) => `${name} 케이스`,
  likeness: (name) => `${name} 무늬 티셔츠`,
};
const english: Frames = {
  taken: (name) => `${name} 10mg 60 tablets`,
  absent: (name) => `${name}-free jelly`,
  absentForSleep: (name) => `Good night ${name}-free jelly`,
  about: (name) => `The story of ${name} (book)`,
  sold: (name) => `New ${name}`,
  accessory: (name) => `Case for ${name}`,
  likeness: (name) => `${name} pattern t-shirt`,
};

/** A name as it stands in a frame: in the company it needs, with the forms it needs. */
interface Placed {
  readonly text: string;
  /** What the title must end with to explain it; mostly nothing. */
  readonly company: string;
  readonly title: (frame: keyof Frames) => string;
  readonly forms: readonly Form[] | undefined;
  /** It is read only beside an amount, and nobody writes how much of it is absent. */
  readonly needsAmount: boolean;
  /** Nothing but one word that keeps it company says what it is, so a person decides at most. */
  readonly standsAlone: boolean;
}

const spellings = new Map<string, string>();
/** The letters of a name, folded once. */
function spelt(name: SubjectName): string {
  const text = typeof name === "string" ? name : name.text;
  const known = spellings.get(text) ?? foldWord(text).replace(/[ -]/g, "");
  spellings.set(text, known);
  return known;
}
const firmNames = (record: SubjectRecord) =>
  Object.values(record.names)
    .flatMap((names) => names ?? [])
    .filter((name) => typeof name === "string" || ![name.needs].flat().includes("company"))
    .map(spelt);
const everyName = new Set(bundledTables.records.flatMap(firmNames));

/** Words by which a listing shows or denies what a law asks for: the frames are of listings that do neither. */
const proofWords = bundledTables.schemes
  .flatMap(({ shownBy, deniedBy }) => [...(shownBy ?? []), ...(deniedBy ?? [])])
  .map(spelt);
const proofTold = new Map<string, boolean>();
function tellsProof(text: string): boolean {
  const known = proofTold.get(text) ?? proofWords.some((word) => spelt(text).includes(word));
  proofTold.set(text, known);
  return known;
}

/** The names of a record that are written as this word. */
const namesWritten = (record: SubjectRecord, word: string) =>
  Object.values(record.names)
    .flatMap((names) => names ?? [])
    .filter((name) => spelt(name) === spelt(word));
/** Is the word a long name of the record, which this text keeps company? Then it says firmly what both mean. */
const explainsFirmly = (record: SubjectRecord, word: string, text: string) =>
  !isShort(word) &&
  namesWritten(record, word).some((name) => typeof name === "string" || (name.with?.includes(text) ?? true));
/** DESIGN §5: two syllables or four letters. */
const isShort = (text: string) => spelt(text).length <= (/[가-힣]/.test(text) ? 2 : 4);

const placed = new WeakMap<SubjectRecord, readonly Placed[]>();

function placedNames(record: SubjectRecord): readonly Placed[] {
  const known = placed.get(record) ?? placeNames(record);
  placed.set(record, known);
  return known;
}

function placeNames(record: SubjectRecord): readonly Placed[] {
  return Object.entries(record.names).flatMap(([language, names]) =>
    (names ?? []).flatMap((name): readonly Placed[] => {
      const given: Exclude<SubjectName, string> = typeof name === "string" ? { text: name } : name;
      if (tellsProof(given.text)) return [];
      const explaining =
        given.with?.find((word) => !everyName.has(spelt(word)) && !tellsProof(word)) ?? given.with?.[0];
      const company = explaining === undefined ? "" : ` (${explaining})`;
      const frames = language === "en" ? english : korean;
      const needsAmount = [given.needs].flat().includes("amount");
      const text = needsAmount ? `${given.text} 500g` : given.text;
      const own: Placed = {
        text,
        company,
        title: (frame) => frames[frame](frame === "accessory" ? given.text : text) + company,
        needsAmount,
        forms: given.forms,
        standsAlone:
          explaining !== undefined &&
          !given.with?.some((word) => word !== explaining && `${frames.sold("")} ${frames.taken("")}`.includes(word)) &&
          isShort(given.text) &&
          !firmNames(record).includes(spelt(explaining)) &&
          !explainsFirmly(record, explaining, given.text),
      };
      return [own];
    }),
  );
}

/** Is it tested here, or by the record's own examples? */
const isPlain = ({ limits, applies }: Regulation) =>
  limits === undefined && !applies?.origins && !applies?.product && !applies?.purposes && !applies?.forChildren;

/** The regulations in force on a subject, of the classes of which all are plain. */
function plainRegulations({ id }: SubjectRecord): readonly Regulation[] {
  const current = engine.index.regulationsOf(id).filter((regulation) => isInForce(regulation, asOf));
  const intricate = new Set(current.filter((regulation) => !isPlain(regulation)).map((regulation) => regulation.class));
  return current.filter((regulation) => !intricate.has(regulation.class));
}

const takesForm = ({ applies }: Regulation, form: Form) =>
  applies?.forms?.includes(form) !== false && applies?.notForms?.includes(form) !== true;
const reaches = (regulation: Regulation, form: Form, channel: Channel) =>
  takesForm(regulation, form) && regulation.applies?.channels?.includes(channel) !== false;

/** What the matrix answers on the plain classes of a record in goods of a form: `narcotic P`, sorted. */
function expectedOf(record: SubjectRecord, form: Form, channel: Channel, standsAlone: boolean): readonly string[] {
  const answers = plainRegulations(record)
    .filter((regulation) => reaches(regulation, form, channel))
    .map((regulation) => {
      const answer = (matrix[regulation.class] ?? "").split(" ")[columns.indexOf(channel)] ?? "-";
      const isCapped = regulation.confidence === "uncertain" || standsAlone;
      return `${regulation.class} ${isCapped && /[PR]/.test(answer) ? "?" : answer}`;
    });
  return [...new Set(answers)].filter((answer) => !answer.endsWith("-")).sort();
}

type Input = Parameters<Engine["run"]>[0] & object;

/** What is found and noted of a subject. */
function answersOf(record: SubjectRecord, listing: Input): readonly Finding[] {
  const { findings, notices } = engine.run(listing).verdict;
  return [...findings, ...notices].filter(({ subject }) => subject.id === record.id);
}

const found = (record: SubjectRecord, listing: Input) =>
  answersOf(record, listing).filter(({ decision }) => decision !== "allowed");

/** What the program answers on the plain classes of a record. */
function answeredOf(record: SubjectRecord, listing: Input): readonly string[] {
  const plain = new Set(plainRegulations(record).map((regulation) => regulation.class));
  const answers = answersOf(record, listing).filter((finding) => plain.has(finding.class.id));
  return [...new Set(answers.map((finding) => `${finding.class.id} ${signs[finding.decision]}`))].sort();
}

/** Listings of which the program says what it should not, each with what it says. */
function unlike(cases: readonly { listing: Input; expected: readonly string[]; answered: readonly string[] }[]) {
  return cases.filter(({ expected, answered }) => expected.join() !== answered.join());
}

const withRegulations = bundledTables.records.filter((record) => plainRegulations(record).length > 0);
const table = (records: readonly SubjectRecord[]) => records.map((record) => [record.id, record] as const);
const substances = withRegulations.filter(({ kind }) => kind === "substance");
const goods = withRegulations.filter(({ kind }) => kind === "goods");

describe("the matrix", () => {
  it("answers for every class, in four ways of sale", () => {
    expect(Object.keys(matrix).sort()).toEqual(bundledTables.classes.map(({ id }) => id));
    expect(Object.values(matrix).filter((row) => !/^[PRN?-]( [PRN?-]){3}$/.test(row))).toEqual([]);
  });
});

/** Goods that hold a substance, by their form: where its name stands, and the category that says the form. */
const holding: Partial<Record<Form, (name: Placed) => Input>> = {
  supplement: ({ title }) => ({ title: title("taken"), category: [categoryOf.supplement] }),
  medicine: ({ title }) => ({ title: title("taken"), category: [categoryOf.medicine] }),
  food: ({ text, company }) => ({
    title: `과일 젤리 200g${company}`,
    category: [categoryOf.food],
    ingredients: ["정제수", text],
  }),
  cosmetic: ({ text, company }) => ({
    title: `진정 세럼 50ml${company}`,
    category: [categoryOf.cosmetic],
    ingredients: ["정제수", text],
  }),
  pet: ({ text, company }) => ({
    title: `관절 오일 300ml${company}`,
    category: [categoryOf.pet],
    ingredients: ["정제수", text],
  }),
  chemical: ({ text, company }) => ({ title: `${text} 500g${company}`, category: [categoryOf.chemical] }),
  household: ({ text, company }) => ({
    title: `선반 장식 30cm${company}`,
    category: [categoryOf.household],
    ingredients: ["유리", text],
  }),
};

describe("a substance in what is sold: medicines, drugs, ingredients, chemicals", () => {
  it.each(table(substances))("%s in goods of every form its law speaks of, in every way of sale", (_id, record) => {
    const cases = placedNames(record).flatMap((name, index) => {
      const fitting = (Object.keys(holding) as Form[]).filter((form) => name.forms?.includes(form) !== false);
      return fitting.slice(0, index === 0 ? fitting.length : 1).flatMap((form) =>
        columnsFor(index).map((channel) => {
          const listing: Input = { ...holding[form]?.(name), channel };
          const expected = expectedOf(record, form, channel, name.standsAlone);
          return { listing, expected, answered: answeredOf(record, listing) };
        }),
      );
    });
    expect(cases).not.toEqual([]);
    expect(unlike(cases)).toEqual([]);
  });

  const taken = substances.filter((record) =>
    /[PR?]/.test(expectedOf(record, "supplement", "cross-border", false).join()),
  );

  it.each(table(taken))("%s as tablets from abroad is found, though no category says what they are", (_id, record) => {
    const names = placedNames(record).filter((name) => name.forms?.includes("supplement") !== false);
    const missed = names
      .map(({ title }) => ({ title: title("taken"), channel: "cross-border" }))
      .filter((listing) => found(record, listing).length === 0);
    expect(missed).toEqual([]);
  });
});

describe("a substance that is not in what is sold", () => {
  it.each(table(substances))("%s: jelly without it is no matter at home", (_id, record) => {
    const wrong = placedNames(record)
      .filter(({ needsAmount }) => !needsAmount)
      .map(({ title }) => ({ title: title("absent") }))
      .filter((listing) => found(record, listing).length > 0);
    expect(wrong).toEqual([]);
  });

  const controlled = /^(?:narcotic|psychotropic|cannabis|temporary-narcotic) /;
  const doubted = substances.filter((record) =>
    expectedOf(record, "food", "cross-border", false).some(
      (answer) => controlled.test(answer) || answer.startsWith("prescription-"),
    ),
  );

  it.each(table(doubted))(
    "%s: sleep jelly from abroad without it goes to a person, as such claims were found false",
    (_id, record) => {
      const names = placedNames(record).filter((name) => name.forms?.includes("food") !== false);
      const wrong = names
        .filter(({ needsAmount }) => !needsAmount)
        .flatMap(({ title }) =>
          columns.slice(1).map((channel) => ({ title: title("absentForSleep"), category: [categoryOf.food], channel })),
        )
        .filter((listing) => {
          const decisions = found(record, listing).map(({ decision }) => decision);
          return decisions.length === 0 || decisions.some((decision) => decision !== "review");
        });
      expect(wrong).toEqual([]);
    },
  );
});

/** The form in which goods are offered, and the category that says it where their law or their name asks for one. */
function offering(record: SubjectRecord, nameForms: readonly Form[] | undefined) {
  const regulations = plainRegulations(record);
  const fits = (form: Form) =>
    nameForms?.includes(form) !== false && regulations.every((regulation) => takesForm(regulation, form));
  const isBound = nameForms !== undefined || regulations.some(({ applies }) => applies?.forms !== undefined);
  const form = [...[record.form ?? []].flat(), ...forms].find((each) => fits(each) && each in categoryOf) ?? "unknown";
  return { form, category: isBound ? { category: [categoryOf[form] ?? "기타"] } : {} };
}

describe("goods that are sold", () => {
  it.each(table(goods))("%s under each of its names, in every way of sale", (_id, record) => {
    const cases = placedNames(record).flatMap((name, index) => {
      const { form, category } = offering(record, name.forms);
      return columnsFor(index).map((channel) => {
        const listing: Input = { title: name.title("sold"), ...category, channel };
        const expected = expectedOf(record, form, channel, name.standsAlone);
        return { listing, expected, answered: answeredOf(record, listing) };
      });
    });
    expect(cases).not.toEqual([]);
    expect(unlike(cases)).toEqual([]);
  });
});

describe("goods that only wear the name, or tell of the thing, are no matter: nothing is found and nothing noted", () => {
  /** The first name in every way of sale; the others as agents sell them, for which most classes have an answer. */
  const worn = (record: SubjectRecord, frame: "accessory" | "likeness" | "about") =>
    placedNames(record)
      .filter(({ company }) => company === "" || namesWritten(record, company.slice(2, -1)).length === 0)
      .flatMap(({ title }, index) =>
        (index === 0 ? columns : (["purchase-agent"] as const)).map((channel) => ({ title: title(frame), channel })),
      )
      /** What is itself one of its names, as a crocodile-leather case is, speaks of the thing. */
      .filter(({ title }) => !firmNames(record).includes(spelt(title)))
      .filter((listing) => answersOf(record, listing).length > 0);

  const things = goods.filter(({ attributive }) => attributive !== true);

  it.each(table(things))("%s: a case for it", (_id, record) => {
    expect(worn(record, "accessory")).toEqual([]);
  });

  it.each(table(goods))("%s: a shirt with its picture", (_id, record) => {
    expect(worn(record, "likeness")).toEqual([]);
  });

  it.each(table(withRegulations))("%s: a book about it", (_id, record) => {
    expect(worn(record, "about")).toEqual([]);
  });
});

describe("a disguise changes nothing but that it is told", () => {
  const disguises = ["split", "jamo", "invisible"] as const;

  const plainKorean = (record: SubjectRecord) =>
    (record.names.ko ?? [])
      .filter((name) => typeof name === "string")
      .filter((name) => !tellsProof(name))
      .map((name) => name.replaceAll(" ", ""))
      .find((name) => /^[가-힣]{3,}$/.test(name));
  /** As it is sold by a purchase agent: the way of sale for which the matrix has most to say. */
  const listing = (record: SubjectRecord, name: string): Input => ({
    title: record.kind === "goods" ? korean.sold(name) : korean.taken(name),
    ...(record.kind === "goods" ? offering(record, undefined).category : {}),
    channel: "purchase-agent",
  });
  const hidden = withRegulations.flatMap((record) => {
    const name = plainKorean(record);
    if (name === undefined || answersOf(record, listing(record, name)).length === 0) return [];
    return disguises.map((how) => [record.id, how, record, name] as const);
  });

  it("there are subjects of every category to hide", () => {
    const classesHidden = new Set(hidden.flatMap(([, , record]) => plainRegulations(record).map((each) => each.class)));
    const categoriesHidden = bundledTables.classes
      .filter(({ id }) => classesHidden.has(id))
      .map(({ category }) => category);
    expect(new Set(categoriesHidden)).toEqual(new Set(categories));
  });

  it.each(hidden)("%s, %s", (_id, how, record, name) => {
    const listed = (text: string) => answersOf(record, listing(record, text));
    const told = listed(disguise(name, how) ?? "");
    const plain = listed(name);
    const essence = ({ ruleId, decision, class: of }: Finding) => `${ruleId} ${decision} ${of.id}`;
    expect(told.map(essence)).toEqual(plain.map(essence));
    expect(told.filter(({ evidence }) => !evidence.some((each) => each.disguised === how))).toEqual([]);
    expect(plain.filter(({ evidence }) => evidence.some((each) => each.disguised !== undefined))).toEqual([]);
  });
});
