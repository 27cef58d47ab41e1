/** Listings that plainly offer a subject, and the facts that each of them states: both written by hand. */
import * as fc from "fast-check";
import { DataError } from "../errors.js";
import type { Listing } from "../listing/schema.js";
import type { SubjectRecord } from "../tables/schema.js";
import { type Channel, channels } from "../vocabulary.js";
import { commonDisguises, disguise } from "./disguises.js";
import { type WrittenName, writerFor } from "./names.js";
import type { Owed, OwedRules, Stated } from "./owed.js";
import { arbAmong, type WithTables } from "./subjects.js";

/** A listing that offers a subject, and what its verdict owes to it. */
export interface Offer {
  readonly listing: Listing;
  readonly owed: readonly Owed[];
}

/** A listing around a name, in both languages, and what it states of what is named. */
interface Frame {
  readonly states: Pick<Stated, "role" | "form">;
  readonly ko: (name: string) => Listing;
  readonly en: (name: string) => Listing;
}

const supplement = { role: "contained", form: "supplement" } as const;
const sold = { role: "sold" } as const;

/** What a name is of: a substance, a product that holds it, a kind of goods. */
type Kind = "substance" | "brand" | "goods";

/** In the title or an option: a substance by its dose or in capsules, a product by its name, goods by the piece. */
const frames: Readonly<Record<Kind, readonly Frame[]>> = {
  substance: [
    {
      states: supplement,
      ko: (name) => ({ title: `${name} 10mg 60정`, category: "건강식품" }),
      en: (name) => ({ title: `${name} 10mg 60 tablets`, category: "건강식품" }),
    },
    {
      states: supplement,
      ko: (name) => ({ title: `${name} 함유 캡슐 90정`, category: "건강식품" }),
      en: (name) => ({ title: `Capsules with ${name} 5mg`, category: "건강식품" }),
    },
    {
      states: supplement,
      ko: (name) => ({ title: "선택 상품", category: "건강식품", options: [`${name} 10mg 60정`] }),
      en: (name) => ({ title: "Your choice", category: "건강식품", options: [`${name} 10mg 60 tablets`] }),
    },
  ],
  brand: [
    {
      states: sold,
      ko: (name) => ({ title: `${name} 10mg 60정` }),
      en: (name) => ({ title: `${name} 10mg 60 tablets` }),
    },
    { states: sold, ko: (name) => ({ title: `${name} 1개` }), en: (name) => ({ title: `New ${name}` }) },
  ],
  goods: [
    { states: sold, ko: (name) => ({ title: `${name} 새상품` }), en: (name) => ({ title: `New ${name}` }) },
    { states: sold, ko: (name) => ({ title: `${name} 1개` }), en: (name) => ({ title: `${name} 1 pcs` }) },
    {
      states: sold,
      ko: (name) => ({ title: "선택 상품", options: [`${name} 1개`] }),
      en: (name) => ({ title: "Your choice", options: [`New ${name}`] }),
    },
  ],
};

/** In a list of ingredients, of goods that are called something else. */
const listed: readonly Frame[] = [
  {
    states: { role: "contained", form: "food" },
    ko: (name) => ({ title: "과일 젤리 200g", category: "식품", ingredients: ["정제수", name] }),
    en: (name) => ({ title: "Fruit jelly 200g", category: "식품", ingredients: ["water", name] }),
  },
  {
    states: supplement,
    ko: (name) => ({ title: "데일리 케어 90정", category: "건강식품", ingredients: ["셀룰로오스", name] }),
    en: (name) => ({ title: "Daily care 90 tablets", category: "건강식품", ingredients: ["cellulose", name] }),
  },
];

/** Where the name stands, and whether it is hidden. */
export interface OfferWishes {
  readonly among: "words" | "ingredients";
  readonly isHidden?: true;
}

/** Of what offers are drawn, and what is owed to them. */
export interface OfferSource extends WithTables {
  readonly rules: OwedRules;
}

/**
 * Plain offers of subjects on which the rules have something to say.
 *
 * @throws {DataError} when there is no such subject.
 */
export function arbOffer({ among, isHidden }: OfferWishes, source: OfferSource): fc.Arbitrary<Offer> {
  const { tables, favoured, rules } = source;
  const writer = writerFor(tables);
  const spellingsOf = isHidden === undefined ? plainly : hiddenly;
  const owedTo = (record: SubjectRecord, { states }: Frame, channel: Channel) =>
    rules.on(record.id, { ...states, channel, disguised: isHidden === true });
  const waysOf = (record: SubjectRecord, kind: Kind): readonly Way[] =>
    framesOf(kind, among).flatMap((frame) =>
      channels.flatMap((channel) => {
        const owed = owedTo(record, frame, channel);
        return owed.length === 0 ? [] : [{ frame, channel, owed }];
      }),
    );
  const offered = new Map<SubjectRecord, fc.Arbitrary<Offer>>();
  const offersOf = (record: SubjectRecord): fc.Arbitrary<Offer> => {
    const known = offered.get(record);
    if (known !== undefined) return known;
    const ways = new Map(kindsOf(record).map((kind) => [kind, waysOf(record, kind)]));
    const spellings = writer.plainNamesOf(record).flatMap((name) => {
      const own = ways.get(kindOf(record, name)) ?? [];
      return own.length === 0 ? [] : spellingsOf(name).map((text) => ({ text, language: name.language, own }));
    });
    const offers = fc.constantFrom(...spellings).chain(({ text, language, own }) =>
      fc.constantFrom(...own).map(({ frame, channel, owed }) => ({
        listing: { ...frame[language](text), channel },
        owed,
      })),
    );
    offered.set(record, offers);
    return offers;
  };
  const hasWay = (record: SubjectRecord, kind: Kind) =>
    framesOf(kind, among).some((frame) => channels.some((channel) => owedTo(record, frame, channel).length > 0));
  const isOffered = (record: SubjectRecord) => {
    const kinds = kindsOf(record).filter((kind) => hasWay(record, kind));
    return (
      kinds.length > 0 &&
      writer.plainNamesOf(record).some((name) => kinds.includes(kindOf(record, name)) && spellingsOf(name).length > 0)
    );
  };
  const fitting = tables.records.filter(isOffered);
  if (fitting.length === 0) throw new DataError([{ path: "asOf", message: "no subject is regulated then" }]);
  return arbAmong(fitting, favoured).chain(offersOf);
}

/** A frame in a way of sale, and what is owed to it. */
interface Way {
  readonly frame: Frame;
  readonly channel: Channel;
  readonly owed: readonly Owed[];
}

function plainly({ text }: WrittenName): readonly string[] {
  return [text];
}

function hiddenly({ text }: WrittenName): readonly string[] {
  return commonDisguises.flatMap((as) => disguise(text, as) ?? []);
}

function kindsOf({ kind }: SubjectRecord): readonly Kind[] {
  return kind === "goods" ? ["goods"] : ["substance", "brand"];
}

function kindOf({ kind }: SubjectRecord, { isBrand }: WrittenName): Kind {
  return kind === "goods" ? "goods" : isBrand ? "brand" : "substance";
}

/** Nobody puts goods, or a product by its name, into a list of ingredients. */
function framesOf(kind: Kind, among: OfferWishes["among"]): readonly Frame[] {
  if (among === "words") return frames[kind];
  return kind === "substance" ? listed : [];
}
