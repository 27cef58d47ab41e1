/**
 * The statutory groups of drugs and medicines: as many records as subjects were found, no more and no fewer. The table
 * says of each group how many subjects the research names, which of them stand in another table, which were written as
 * several records, and which were left out and why.
 */
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/classifier.js";
import { bundledTables } from "../../src/tables/bundle.js";
import type { Regulation, SubjectRecord } from "../../src/tables/schema.js";
import { dataFiles, listOf } from "./files.js";

const engine = new Engine(bundledTables, { asOf: "2026-11-24" });

interface Group {
  readonly group: string;
  /** Which regulations are of the group: their class, the place they rest on, the table they stand in. */
  readonly of: {
    readonly class?: string;
    readonly at?: string;
    readonly source?: string;
    readonly file?: string;
    readonly approved?: boolean;
  };
  /** How many subjects the research names. */
  readonly subjects: number;
  /** Subjects that stand in another table, with the id of their record there, which bears the class too. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Subjects of the research that are several substances, each of them a record. */
  readonly several?: Readonly<Record<string, readonly string[]>>;
  /** Subjects whose sub-item was not established. */
  readonly unplaced?: readonly string[];
  /** Records beside the subjects of the research, or how many. */
  readonly alone?: readonly string[] | number;
}

/** The tables that hold the groups. */
const tables = ["narcotics", "psychotropics", "precursors", "medicines", "veterinary-medicines"] as const;

const groups: readonly Group[] = [
  {
    group: "narcotics",
    of: { class: "narcotic" },
    subjects: 29,
    elsewhere: {
      morphine: "morphine",
      codeine: "codeine",
      opium: "opium-poppy",
      poppy: "opium-poppy",
      tapentadol: "tapentadol",
    },
    several: {
      "metonitazene-brorphine": ["metonitazene", "brorphine"],
    },
  },
  {
    group: "psychotropics, item 3(\uac00)",
    of: { class: "psychotropic", at: "2.3(가)" },
    subjects: 21,
    elsewhere: {
      psilocybin: "psilocybin",
      kratom: "kratom",
    },
    unplaced: ["2c-b", "bromazolam", "hexahydrocannabinol", "isopropylphenidate"],
  },
  {
    group: "psychotropics, item 3(\ub098)",
    of: { class: "psychotropic", at: "2.3(나)" },
    subjects: 12,
    elsewhere: {
      amfetamine: "amphetamine",
    },
    several: {
      "tiletamine-zolazepam": ["tiletamine", "zolazepam"],
    },
    unplaced: ["lisdexamfetamine", "secobarbital"],
  },
  {
    group: "psychotropics, item 3(\ub2e4)",
    of: { class: "psychotropic", at: "2.3(다)" },
    subjects: 7,
  },
  {
    group: "psychotropics, item 3(\ub77c)",
    of: { class: "psychotropic", at: "2.3(라)" },
    subjects: 46,
    elsewhere: {
      zopiclone: "zopiclone",
      lorcaserin: "lorcaserin",
      fenfluramine: "fenfluramine",
    },
    unplaced: ["thiopental"],
  },
  {
    group: "psychotropics, sub-item not established",
    of: { class: "psychotropic", at: "2.3" },
    subjects: 0,
    alone: [
      "2c-b",
      "bromazolam",
      "hexahydrocannabinol",
      "isopropylphenidate",
      "lisdexamfetamine",
      "secobarbital",
      "thiopental",
    ], // those that have no place in the four rows above
  },
  {
    group: "cannabis",
    of: { class: "cannabis" },
    subjects: 5,
    alone: ["cbg", "thcp"], // the research leaves their class open, so a person decides
  },
  {
    group: "temporary narcotics, group 1",
    of: { class: "temporary-narcotic", at: "5-2(1).1" },
    subjects: 5,
    elsewhere: {
      hhcp: "hhcp",
    },
    several: {
      "lsd-analogues-group1": ["1d-lsd", "1v-lsd"],
    },
  },
  {
    group: "temporary narcotics, group 2",
    of: { class: "temporary-narcotic", at: "5-2(1).2" },
    subjects: 5,
    several: {
      "lsd-analogues": ["1b-lsd", "1cp-al-lad", "1cp-lsd", "1p-lsd", "al-lad", "ald-52", "eth-lad"],
      "hhch-analogues": ["h4cbd", "hhcv", "hhcb", "hhc-octyl"],
      gidazepam: ["gidazepam", "desalkylgidazepam"],
    },
  },
  {
    group: "precursors",
    of: { class: "precursor" },
    subjects: 22,
    leftOut: {
      acetone: "of group 2, which needs no permit; nail remover is lawful",
      "hydrochloric-acid": "of group 2, which needs no permit; chemicals law speaks of it",
      toluene: "of group 2, which needs no permit; the record stands among the ingredients of cosmetics",
    },
    several: {
      mapa: ["mapa", "apaan"],
    },
  },
  {
    group: "exempt narcotic preparations",
    of: { at: "2.1", source: "narcotics-act-rule" },
    subjects: 2,
    leftOut: {
      codeine: "one record speaks of both: dihydrocodeine-cough-preparation",
    },
  },
  {
    group: "prescription medicines",
    of: { class: "prescription-medicine", file: "medicines", approved: true },
    subjects: 294,
    elsewhere: {
      tianeptine: "tianeptine",
      tramadol: "tramadol",
      orlistat: "orlistat",
      topiramate: "topiramate",
      liothyronine: "liothyronine",
      levothyroxine: "levothyroxine",
      furosemide: "furosemide",
      vardenafil: "vardenafil",
      udenafil: "udenafil",
      mirodenafil: "mirodenafil",
      avanafil: "avanafil",
      dapoxetine: "dapoxetine",
      clobetasol: "clobetasol",
      methylprednisolone: "methylprednisolone",
      prednisolone: "prednisolone",
      dexamethasone: "dexamethasone",
      hydrochlorothiazide: "hydrochlorothiazide",
      lovastatin: "lovastatin",
      glimepiride: "glimepiride",
      testosterone: "testosterone",
      stanozolol: "stanozolol",
      nandrolone: "nandrolone",
      hcg: "hcg",
      medroxyprogesterone: "medroxyprogesterone",
      norethisterone: "norethisterone",
      dhea: "dhea",
      omeprazole: "omeprazole",
      budesonide: "budesonide",
      theophylline: "theophylline",
      meloxicam: "meloxicam",
      "mefenamic-acid": "mefenamic-acid",
      fluoxetine: "fluoxetine",
      bupropion: "bupropion",
      "choline-alfoscerate": "choline-alfoscerate",
      citicoline: "citicoline",
      ademetionine: "ademetionine",
      levodopa: "levodopa",
      "thioctic-acid-inj": "thioctic-acid",
      promethazine: "promethazine",
      galantamine: "galantamine",
      "glibenclamide-gliclazide": "glibenclamide",
      epinephrine: "epinephrine",
      beclometasone: "beclomethasone",
    },
    leftOut: {
      edetate: "lawful food additive and cosmetic ingredient, no unmistakable name",
    },
    several: {
      "jak-inhibitors": ["tofacitinib", "baricitinib", "upadacitinib", "ruxolitinib", "ritlecitinib"],
      "emtricitabine-bictegravir": ["bictegravir", "dolutegravir"],
    },
    alone: 271, // 269 substances whose medicines the research names by product only, minoxidil-oral, injectable-medicine
  },
  {
    group: "medicines that nobody approved",
    of: { class: "prescription-medicine", file: "medicines", approved: false },
    subjects: 52,
    elsewhere: {
      phenibut: "phenibut",
      dnp: "dnp",
      "pde5-analogues": "hongdenafil",
      yohimbine: "yohimbine",
      flibanserin: "flibanserin",
      metenolone: "metenolone",
      metandienone: "methandrostenolone",
      boldenone: "boldenone",
      trenbolone: "trenbolone",
      drostanolone: "drostanolone",
      ostarine: "ostarine",
      "lgd-4033": "ligandrol",
      andarine: "andarine",
      sr9009: "stenabolic",
      "yk-11": "yk-11",
      cardarine: "cardarine",
      "mk-677": "ibutamoren",
      vinpocetine: "vinpocetine",
      "5-htp": "5-htp",
      metamizole: "metamizole",
      prednisone: "prednisone",
      "s-23-sarms": "s-23",
    },
    several: {
      "research-peptides": [
        "ipamorelin",
        "tesamorelin",
        "sermorelin",
        "cjc-1295",
        "ghrp-2",
        "ghrp-6",
        "hexarelin",
        "bremelanotide",
        "selank",
        "semax",
        "epitalon",
        "aod-9604",
        "mots-c",
        "kisspeptin",
        "thymosin-alpha-1",
        "kpv-peptide",
        "survodutide",
        "mazdutide",
      ],
      "anabolic-others": ["danazol", "methasterone"],
      "nootropics-unlicensed": ["aniracetam", "oxiracetam", "phenylpiracetam", "pramiracetam", "sulbutiamine"],
      "trifarotene-clascoterone": ["trifarotene", "clascoterone"],
    },
  },
  {
    group: "medicines over the counter, or so by strength and form",
    of: { class: "otc-medicine", file: "medicines" },
    subjects: 123,
    elsewhere: {
      diphenhydramine: "diphenhydramine",
      bisacodyl: "bisacodyl",
      methocarbamol: "methocarbamol",
      senna: "sennoside",
      betamethasone: "betamethasone",
      hydrocortisone: "hydrocortisone",
      chlorpheniramine: "chlorpheniramine",
      acetylcysteine: "n-acetylcysteine",
      indometacin: "indomethacin",
      piroxicam: "piroxicam",
      lidocaine: "lidocaine",
      cyproheptadine: "cyproheptadine",
      azelastine: "azelastine",
    },
    leftOut: {
      creosote: "wood preservative too, only its products are unmistakable",
      "camphor-menthol": "lawful cosmetic ingredients, only its products are unmistakable",
      "l-cysteine": "lawful food and cosmetic ingredient, only its products are unmistakable",
      "folic-acid": "lawful food ingredient, no unmistakable name",
    },
    alone: 14, // twelve substances that the research names by product only, eye-drops, suppository
  },
  {
    group: "veterinary medicines",
    of: { class: "veterinary-medicine", file: "veterinary-medicines" },
    subjects: 26,
    several: {
      "vet-monoclonals": ["bedinvetmab", "frunevetmab", "lokivetmab"],
    },
  },
];

const recordsOf = (table: string) =>
  dataFiles
    .filter(({ path }) => path === `substances/${table}.json`)
    .flatMap((file) => listOf<SubjectRecord>(file, "records"));

/** No approval is known where the article rests on import and sale without one. */
const isApproved = ({ basis }: Regulation) => !basis.some(({ at }) => at === "42(1)");

function isOf({ of }: Group, regulation: Regulation): boolean {
  const { basis } = regulation;
  return (
    (of.class === undefined || regulation.class === of.class) &&
    (of.at === undefined ||
      basis.some(({ at, source }) => at === of.at && source === (of.source ?? "narcotics-act"))) &&
    (of.approved === undefined || isApproved(regulation) === of.approved)
  );
}

const membersOf = (group: Group) =>
  tables
    .filter((table) => group.of.file === undefined || group.of.file === table)
    .flatMap(recordsOf)
    .filter(({ regulations }) => regulations.some((regulation) => isOf(group, regulation)));

const sizeOf = (alone: Group["alone"] = 0) => (typeof alone === "number" ? alone : alone.length);
const table = groups.map((group) => [group.group, group] as const);

describe("statutory groups", () => {
  it.each(table)("%s: as many records as subjects", (_name, group) => {
    const { subjects, elsewhere = {}, leftOut = {}, several = {}, unplaced = [], alone } = group;
    const here = subjects - Object.keys(elsewhere).length - Object.keys(leftOut).length - unplaced.length;
    const split = Object.values(several).reduce((sum, ids) => sum + ids.length - 1, 0);
    const ids = membersOf(group).map(({ id }) => id);
    expect(ids.length).toBe(here + split + sizeOf(alone));
    expect(ids).toEqual(
      expect.arrayContaining([...Object.values(several).flat(), ...(typeof alone === "object" ? alone : [])]),
    );
  });

  it.each(table.filter(([, { elsewhere }]) => elsewhere))(
    "%s: what stands elsewhere is of the group",
    (_name, group) => {
      const classes = group.of.class === "otc-medicine" ? ["otc-medicine", "prescription-medicine"] : [group.of.class];
      const astray = Object.values(group.elsewhere ?? {}).filter(
        (id) => !engine.index.records.get(id)?.regulations.some((regulation) => classes.includes(regulation.class)),
      );
      expect(astray).toEqual([]);
    },
  );

  it("every record of the tables is in a group", () => {
    const grouped = new Set(groups.flatMap(membersOf));
    const all = tables.flatMap(recordsOf);
    expect(all.filter((record) => !grouped.has(record)).map(({ id }) => id)).toEqual([]);
  });
});

/** The day before a day. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const controlled = new Set(["narcotic", "psychotropic", "cannabis", "temporary-narcotic", "precursor"]);

/** What began on a known day: the record, its class and the day. */
const begun = tables
  .flatMap(recordsOf)
  .flatMap((record) =>
    record.regulations.flatMap(({ class: of, from }) =>
      controlled.has(of) && typeof from === "string" ? [[record.id, of, from, record] as const] : [],
    ),
  );

describe("a drug is controlled from its day on", () => {
  /** A firm name, so that nothing but the day decides. */
  const titleOf = ({ names }: SubjectRecord) =>
    `${[...(names.ko ?? []), ...(names.en ?? [])].find((name) => typeof name === "string")} 10mg 30정`;
  const classesFound = (record: SubjectRecord, asOf: string) =>
    engine
      .run({ title: titleOf(record) }, asOf)
      .verdict.findings.filter(({ subject }) => subject.id === record.id)
      .map((finding) => finding.class.id);

  it.each(begun)("%s, %s: from %s, not a day before", (_id, of, day, record) => {
    expect(classesFound(record, dayBefore(day))).not.toContain(of);
    expect(classesFound(record, day)).toContain(of);
  });

  const temporary = recordsOf("narcotics").flatMap(({ id, regulations }) =>
    regulations
      .filter((regulation) => regulation.class === "temporary-narcotic")
      .map((regulation) => ({ id, regulation })),
  );

  it("a temporary narcotic whose end is not established says so, and has no end", () => {
    expect(temporary.length).toBeGreaterThan(0);
    expect(
      temporary.filter(({ regulation: { to, note } }) => to !== undefined || !/not established/.test(note ?? "")),
    ).toEqual([]);
  });

  it("one whose three years have run out is for a person to decide", () => {
    const runOut = temporary.filter(({ regulation }) => regulation.note?.includes("have run out"));
    expect(runOut.length).toBeGreaterThan(0);
    expect(runOut.filter(({ regulation }) => regulation.confidence !== "uncertain").map(({ id }) => id)).toEqual([]);
  });
});
