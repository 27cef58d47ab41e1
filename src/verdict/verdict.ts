/** The shape of a verdict: plain JSON, the same bytes for the same listing, tables and day. */
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
  readonly source: { readonly id: string; readonly kind: string } & Bilingual;
  /** 제44조제1항; empty where a whole list or notice is meant. */
  readonly article: string;
  readonly articleEn: string;
  readonly url: string;
  /** The first day in force, or `{ before }` where the start is not established. */
  readonly from?: string | { readonly before: string };
  readonly confidence: Confidence;
}

/** Something the law asks for, and what the listing shows of it. */
export interface Requirement {
  readonly kind: string;
  readonly scheme: string;
  /** `shown`: of the right shape; never that the authority knows it. */
  readonly state: "shown" | "wrong" | "missing" | "unknown" | "not-due";
  /** Where it was looked at. */
  readonly path?: string;
  /** What the number looks like. */
  readonly shape?: Bilingual;
  readonly lookupUrl?: string;
  readonly label: Bilingual;
}

export interface SubjectName {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: Bilingual;
}

/** A rule that held on what the listing says. */
export interface Finding<Id extends string = string, C extends Category = Category> {
  readonly ruleId: Id;
  readonly category: C;
  readonly decision: Decision;
  readonly subject: SubjectName;
  readonly class: { readonly id: string; readonly name: Bilingual };
  readonly evidence: readonly Evidence[];
  readonly legalBasis: readonly LegalBasis[];
  readonly requirements: readonly Requirement[];
  readonly message: Bilingual;
  readonly sellerMessage: Bilingual;
  /** Where the rule is explained; a rule of a pack may have no such page. */
  readonly docsUrl?: string;
  /** Why the decision is milder than the rule's own: the law or the name is not certain enough. */
  readonly cappedBecause?: "uncertain-law" | "name-stands-alone";
}

/** Something that was looked at and let go. */
export interface Considered {
  readonly subject: SubjectName;
  readonly class?: { readonly id: string; readonly name: Bilingual };
  readonly because: DismissalReason;
  readonly evidence: readonly Evidence[];
  /** The pack that lets a finding pass, where `because` is `allowed-by-pack`. */
  readonly allowedBy?: {
    readonly pack: string;
    readonly reason: string;
    /** The first day on which it is no longer let pass. */
    readonly until: string;
    readonly ruleId: string;
  };
}

/** What packs in shadow would change: judged and reported, not counted. */
export interface Shadow<Id extends string = string, C extends Category = Category> {
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
  readonly path: string;
  readonly label: Bilingual;
  readonly settles: readonly string[];
}

/** The answer for one listing on one day. */
export interface Verdict<Id extends string = string, C extends Category = Category> {
  /** The strictest decision of the findings; `allowed` where there is none. */
  readonly decision: Decision;
  readonly counts: { readonly prohibited: number; readonly restricted: number; readonly review: number };
  /** Sorted by decision, category, rule and subject. */
  readonly findings: readonly Finding<Id, C>[];
  /** Duties that are shown, or not due for this way of sale. */
  readonly notices: readonly Finding<Id, C>[];
  readonly considered: readonly Considered[];
  /** Most useful first. */
  readonly missing: readonly Missing[];
  /** Fields that the listing's own words contradict. */
  readonly conflicts: readonly Conflict[];
  readonly channel: Channel;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly engineVersion: string;
  /** The packs that count, `id@version`. */
  readonly packs: readonly string[];
  /** There when packs are in shadow. */
  readonly shadow?: Shadow<Id, C>;
  /** There when the classifier was made with `audit: true`. */
  readonly audit?: Audit;
}
