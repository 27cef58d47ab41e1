/** Small tables of their own: what is tried by them hangs on no law and no word of the bundled data. */
import { Engine, type JudgingOptions, type Steps } from "../../src/classifier.js";
import type { CueTable, FormTable, ReadingTable, WordLists } from "../../src/tables/lexicon.schema.js";
import type { MeasureTable, Regulation, RegulationClass, Scheme, SubjectRecord } from "../../src/tables/schema.js";
import type { Tables } from "../../src/tables/tables.js";

const about = "Trial.";
const $schema = "trial";

/** Each cue says what its words mean; the comments of the tests say why. */
export const trialCues = (): CueTable => ({
  $schema,
  about,
  cues: [
    { role: "absent", side: "after", reach: "touch", words: ["무첨가*", "없는", "미함유*", "free", "x", "불검출"] },
    { role: "absent", side: "before", reach: "touch", words: ["무", "without"] },
    { role: "compared", side: "after", reach: "touch", words: ["대신", "같은"] },
    { role: "supports", side: "after", reach: "touch", words: ["생성*", "분비*"] },
    { role: "accessory", side: "after", reach: "touch", words: ["용", "호환"] },
    { role: "accessory", side: "before", reach: "touch", words: ["for"] },
    {
      role: "accessory",
      side: "after",
      reach: "near",
      areGoods: true,
      words: ["케이스", "파우치"],
      unlessFollowedBy: ["포함", "증정"],
    },
    { role: "accessory", side: "after", reach: "near", areGoods: true, unlessBehindAmount: true, words: ["박스"] },
    { role: "about", side: "after", reach: "near", words: ["책", "그림책"] },
    { role: "about", side: "before", reach: "phrase", words: ["이야기"] },
    { role: "likeness", side: "after", reach: "near", words: ["무늬", "모형"] },
    { role: "likeness", side: "after", reach: "phrase", words: ["그림"] },
    { role: "likeness", side: "after", reach: "touch", words: ["향", "스타일"] },
    { role: "likeness", side: "before", reach: "touch", words: ["가짜"] },
    { role: "contained", side: "after", reach: "touch", words: ["함유", "분말", "함유 분말"] },
    { role: "contained", side: "before", reach: "touch", words: ["원료", "with"] },
  ],
  fillers: ["성분", "일체", "성분 일체", "(", "100%"],
  deniedAlone: ["부작용"],
  beside: { anywhere: ["with"], adjoining: ["및", "와"], behind: ["증정"], treated: ["세탁"], negations: ["not"] },
  joiners: { signs: [",", "·", "+"], words: ["및", "and"], particles: ["과", "와"] },
});

const trialForms = (): FormTable => ({
  $schema,
  about,
  forms: [
    { form: "book", otherwise: "about", category: ["도서"], title: ["소설책"] },
    { form: "garment", otherwise: "likeness", category: ["의류"], title: ["티셔츠"] },
    { form: "toy", otherwise: "likeness", category: ["완구"], title: ["장난감"] },
    { form: "pet", holds: true, category: ["반려동물"], title: ["사료"] },
    {
      form: "cosmetic",
      holds: true,
      category: ["화장품", "수분크림"],
      title: ["크림", "앰플", "수분크림", "얼굴 젤리"],
    },
    { form: "medicine", holds: true, category: ["의약품"], title: ["연고", "주사제"] },
    { form: "supplement", holds: true, category: ["영양제"], title: ["캡슐제"] },
    { form: "food", holds: true, category: ["식품", "간식"], title: ["젤리"] },
    { form: "device", category: ["가전"], title: ["선풍기"] },
    { form: "plant", category: ["씨앗"], title: ["모종"] },
    { form: "unknown", category: ["미용 및 식품"] },
  ],
  doses: ["정", "캡슐", "캡슐정", "tablets"],
  dosageForms: ["정", "서방정", "연질캡슐"],
});

const words: WordLists = {
  $schema,
  about,
  channels: [
    { channel: "purchase-agent", words: ["구매대행"] },
    { channel: "cross-border", words: ["해외직구"] },
  ],
  used: ["중고"],
  privateSeller: ["직거래"],
  adultOnly: ["성인인증"],
  purposes: [
    { purpose: "sleep", words: ["수면", "숙면"] },
    { purpose: "muscle", words: ["근육"] },
  ],
  forChildren: { yes: ["유아", "어린이"], no: ["성인용"] },
};

export const trialReading: ReadingTable = {
  $schema,
  about,
  placeholders: ["상세페이지 참조", "해당없음"],
  exemptClaims: ["인증 면제", "비대상"],
  foreignMarks: ["CE", "FCC ID"],
  particles: ["은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "용"],
  trimmings: ["블랙", "세트", "정품"],
  attributes: [
    { meaning: "ingredients", names: ["원재료"] },
    { meaning: "materials", names: ["재질"] },
    { meaning: "name", names: ["품명"] },
    { meaning: "compatible", names: ["호환기종"] },
    { meaning: "origin", names: ["원산지", "제조국"] },
    { meaning: "certificate", names: ["인증번호", "허가 번호"] },
    { meaning: "brand", names: ["상표"] },
  ],
  countries: [
    { code: "KR", names: ["국산"] },
    { code: "CN", names: ["중국"] },
  ],
};

const trialMeasures: MeasureTable = {
  $schema,
  about,
  dimensions: [
    {
      id: "mass",
      base: "g",
      units: [
        { names: ["mg"], factor: "0.001" },
        { names: ["g", "그램"], factor: "1" },
        { names: ["kg"], factor: "1000" },
      ],
    },
    { id: "international-units", base: "IU", units: [{ names: ["IU"], factor: "1" }] },
    {
      id: "concentration",
      base: "ppm",
      units: [
        { names: ["%", "퍼센트"], factor: "10000" },
        { names: ["ppm"], factor: "1" },
      ],
    },
    {
      id: "volume",
      base: "mL",
      units: [
        { names: ["ml"], factor: "1" },
        { names: ["L"], factor: "1000" },
      ],
    },
    { id: "length", base: "cm", units: [{ names: ["cm"], factor: "1" }] },
    { id: "voltage", base: "V", units: [{ names: ["V"], factor: "1" }] },
    { id: "count", base: "개", units: [{ names: ["개", "정", "통", "입"], factor: "1" }] },
  ],
  measures: [
    measure("blade-length", "length", ["칼날 길이", "칼날"]),
    measure("overall-length", "length", ["전체 길이", "전장"], { wordless: true }),
    measure("share", "concentration", ["함량"]),
    measure("total-mass", "mass", ["총중량"], { wordless: true, ofAll: true }),
    measure("net-mass", "mass", ["내용량"]),
    measure("voltage", "voltage", ["전압"], { wordless: true }),
  ],
};

function measure(id: string, dimension: string, ofIt: string[], more: { wordless?: boolean; ofAll?: boolean } = {}) {
  return { id, name: { ko: id, en: id }, dimension, words: ofIt, wordless: false, ...more };
}

/** A regulation of a class, in force since 2020. */
export function regulation(className: string, more: Partial<Regulation> = {}): Regulation {
  return { class: className, basis: [{ source: "trial-act" }], from: "2020-01-01", confidence: "verified", ...more };
}

export function record(id: string, kind: SubjectRecord["kind"], more: Partial<SubjectRecord> = {}): SubjectRecord {
  return { id, kind, names: {}, regulations: [], checkedOn: "2026-01-01", ...more };
}

/** Subjects of every sort that reading and matters tell apart. */
export const trialRecords: readonly SubjectRecord[] = [
  record("melatonin", "substance", { names: { ko: ["멜라토닌"], en: ["melatonin"], brand: ["슬리필"] } }),
  record("caffeine", "substance", { names: { ko: ["카페인"], en: ["caffeine"] } }),
  record("acid", "substance", { names: { ko: [{ text: "황산", needs: "amount" }] } }),
  record("rub", "substance", { names: { brand: [{ text: "쿨파스틴", needs: "category", forms: ["medicine"] }] } }),
  record("antifungal", "substance", { form: "medicine", names: { brand: ["라미신", "라미신크림"] } }),
  record("asbestos", "substance", { attributive: true, names: { ko: ["석면"] } }),
  record("laser-pointer", "goods", { names: { ko: ["레이저포인터"], en: ["laser pointer"] } }),
  record("e-cigarette", "goods", { names: { ko: ["전자담배"] } }),
  record("ivory", "goods", { attributive: true, names: { ko: ["상아"] } }),
  record("banned-novel", "goods", { form: "book", names: { ko: ["금서전집"] } }),
  record("toy", "goods", { form: "toy", names: { ko: ["놀잇감"] } }),
  record("plush-toy", "goods", { isA: ["toy"], form: "toy", names: { ko: ["봉제놀잇감"] } }),
];

export interface TrialParts {
  readonly records?: readonly SubjectRecord[];
  readonly classes?: readonly RegulationClass[];
  readonly schemes?: readonly Scheme[];
  readonly rules?: Tables["rules"];
  readonly cues?: CueTable;
}

/** Fresh tables: nothing that an earlier test had read is kept. */
export function trialTables({
  records = trialRecords,
  classes = [],
  schemes = [],
  rules = [],
  cues,
}: TrialParts = {}): Tables {
  return {
    manifest: { $schema, dataVersion: "2026.1.1", about, statutesReadOn: "2026-01-01", docs: "docs/catalogue" },
    sources: [{ id: "trial-act", kind: "act", ko: "시험법", en: "Trial Act", url: "https://law.example/act" }],
    classes,
    schemes,
    measures: trialMeasures,
    records,
    rules,
    lexicon: {
      cues: cues ?? trialCues(),
      forms: trialForms(),
      words,
      reading: trialReading,
      phrases: { $schema, about, phrases: [] },
    },
    coverage: { $schema, about, officialLists: [], notModelled: [] },
  };
}

let shared: Engine | undefined;

/** All steps of a listing by the trial tables; by fresh ones where parts or options are given. */
export function tried(listing: unknown, parts?: TrialParts, options?: JudgingOptions): Steps {
  if (parts || options) return new Engine(trialTables(parts), { asOf: "2026-01-01", ...options }).run(listing);
  shared ??= new Engine(trialTables(), { asOf: "2026-01-01" });
  return shared.run(listing);
}

/** A class of goods that law says something about. */
export function trialClass(id: string, more: Partial<RegulationClass> = {}): RegulationClass {
  const name = { ko: id, en: id };
  return { id, category: "unsafe-goods", name, about: name, basis: [{ source: "trial-act" }], serious: false, ...more };
}
