/** The shape of a verdict: plain JSON, the same bytes for the same listing, tables and day. */

import type { Slip } from "../listing/slips.js";
import type { FactName } from "../matters/facts.js";
import type { Place } from "../mentions/place.js";
import type { Conflict } from "../roles/context.js";
import type {
  Bilingual,
  Category,
  Channel,
  Confidence,
  Decision,
  Disguise,
  DismissalReason,
  Role,
  SubjectKind,
} from "../vocabulary.js";

/** Words of the listing that decide, at their place in the original text. */
export interface Evidence extends Place {
  /** The fact that was read from them. */
  readonly fact: FactName;
  /** How the listing means the subject there (where the fact is `role`). */
  readonly role?: Role;
  /** How the word was hidden. */
  readonly disguised?: Disguise;
}

/** A law and the place in it. */
export interface LegalBasis {
  /** The law, notice, list or policy, with its names. */
  readonly source: {
    /** Its id in the tables. */
    readonly id: string;
    /** `act`, `decree`, `rule`, `notice`, `list`, `announcement` or `policy`. */
    readonly kind: string;
  } & Bilingual;
  /** 제44조제1항; empty where a whole list or notice is meant. */
  readonly article: string;
  /** The same place in English: `art. 44(1)`. */
  readonly articleEn: string;
  /** Where it can be read. */
  readonly url: string;
  /** The first day in force, or `{ before }` where the start is not established. */
  readonly from?:
    | string
    | {
        /** A day on which it is in force. */
        readonly before: string;
      };
  /** How sure we are of this statement. */
  readonly confidence: Confidence;
}

/** Something the law asks for, and what the listing shows of it. */
export interface Requirement {
  /** `certificate`, `report`, `approval`, `permit`, `registration` or `adult-check`. */
  readonly kind: string;
  /** The id of the scheme in the tables. */
  readonly scheme: string;
  /** `shown`: of the right shape; never that the authority knows it. */
  readonly state: "shown" | "wrong" | "missing" | "unknown" | "not-due";
  /** Where it was looked at. */
  readonly path?: string;
  /** What the number looks like. */
  readonly shape?: Bilingual;
  /** The register of the authority, where a number can be looked up. */
  readonly lookupUrl?: string;
  /** What it is called. */
  readonly label: Bilingual;
}

/** A substance or a kind of goods. */
export interface SubjectName {
  /** Whether it is a substance or goods. */
  readonly kind: SubjectKind;
  /** The id of its record. */
  readonly id: string;
  /** What it is called. */
  readonly name: Bilingual;
}

/** Why the law cares: one of the closed list of classes. */
export interface ClassName {
  /** Its id in the tables. */
  readonly id: string;
  /** What it is called. */
  readonly name: Bilingual;
}

/** A rule that held on what the listing says. */
export interface Finding<Id extends string = string, C extends Category = Category> {
  /** The rule; stable for ever. */
  readonly ruleId: Id;
  /** Which of the three questions it answers. */
  readonly category: C;
  /** What this rule comes to here. */
  readonly decision: Decision;
  /** What it is about. */
  readonly subject: SubjectName;
  /** Why the law cares: the class of law. */
  readonly class: ClassName;
  /** The words of the listing that it rests on. */
  readonly evidence: readonly Evidence[];
  /** The law: of the rule, of the class, then of the subject. */
  readonly legalBasis: readonly LegalBasis[];
  /** What the law asks for, and what is shown of it. */
  readonly requirements: readonly Requirement[];
  /** For the operator. */
  readonly message: Bilingual;
  /** To send to the seller. */
  readonly sellerMessage: Bilingual;
  /** Where the rule is explained; a rule of a pack may have no such page. */
  readonly docsUrl?: string;
  /** Why the decision is milder than the rule's own: the law or the name is not certain enough. */
  readonly cappedBecause?: "uncertain-law" | "name-stands-alone";
}

/** Something that was looked at and let go. */
export interface Considered {
  /** What was looked at. */
  readonly subject: SubjectName;
  /** The class of law, where one was reached. */
  readonly class?: ClassName;
  /** Why it was let go. */
  readonly because: DismissalReason;
  /** The words that say so. */
  readonly evidence: readonly Evidence[];
  /** The pack that lets a finding pass, where `because` is `allowed-by-pack`. */
  readonly allowedBy?: {
    /** `id@version`. */
    readonly pack: string;
    /** The reason that the pack gives. */
    readonly reason: string;
    /** The first day on which it is no longer let pass. */
    readonly until: string;
    /** The rule that held. */
    readonly ruleId: string;
  };
}

/** What packs in shadow would change: judged and reported, not counted. */
export interface Shadow<Id extends string = string, C extends Category = Category> {
  /** The packs in shadow, `id@version`. */
  readonly packs: readonly string[];
  /** The decision, were these packs to count. */
  readonly decision: Decision;
  /** Findings that would come. */
  readonly added: readonly Finding<Id, C>[];
  /** Findings that would go. */
  readonly removed: readonly Finding<Id, C>[];
}

/** A record of a verdict that can be stored, checked and made again. */
export interface Audit {
  /** RFC 8785 JSON of the listing, the options, the versions and digests of tables and packs, and the verdict. */
  readonly canonical: string;
  /** SHA-256 of `canonical` in UTF-8, as hexadecimal digits. */
  readonly sha256: string;
}

/** Something the listing could say that would settle a doubt. */
export interface Missing {
  /** The field that would say it. */
  readonly path: string;
  /** What it would say. */
  readonly label: Bilingual;
  /** The ids of the rules that it would settle. */
  readonly settles: readonly string[];
}

/** The answer for one listing on one day. */
export interface Verdict<Id extends string = string, C extends Category = Category> {
  /** The strictest decision of the findings; `allowed` where there is none. */
  readonly decision: Decision;
  /** How many findings there are of each decision. */
  readonly counts: {
    /** May not be sold or imported. */
    readonly prohibited: number;
    /** Lawful only under a condition that is not shown. */
    readonly restricted: number;
    /** For a person to look at. */
    readonly review: number;
  };
  /** Sorted by decision, category, rule and subject. */
  readonly findings: readonly Finding<Id, C>[];
  /** Duties that are shown, or not due for this way of sale. */
  readonly notices: readonly Finding<Id, C>[];
  /** What was looked at and let go, and why. */
  readonly considered: readonly Considered[];
  /** What the listing would have to say to settle a doubt, most useful first. */
  readonly missing: readonly Missing[];
  /** Fields that the listing's own words contradict. */
  readonly conflicts: readonly Conflict[];
  /** There when fields were not read because of their names, which are nearly those of known ones. */
  readonly misnamed?: readonly Slip[];
  /** The way of sale that was judged. */
  readonly channel: Channel;
  /** The day that was judged by, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The version of the tables. */
  readonly dataVersion: string;
  /** The version of the package. */
  readonly engineVersion: string;
  /** The packs that count, `id@version`. */
  readonly packs: readonly string[];
  /** There when packs are in shadow. */
  readonly shadow?: Shadow<Id, C>;
  /** There when the classifier was made with `audit: true`. */
  readonly audit?: Audit;
}
