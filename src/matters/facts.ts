/** The facts of a matter: one flat document, every fact always present, each a word of a closed list. */
import {
  type Channel,
  channels,
  conditions,
  type Form,
  forms,
  ingredientStates,
  type LimitState,
  limitStates,
  type Proof,
  type Purpose,
  proofs,
  purposes,
  type Role,
  roles,
  sellerKinds,
  type YesNoUnknown,
  yesNoUnknown,
} from "../vocabulary.js";

/** One facts document. What is not known is the word `unknown`; nothing is null, nothing is a number. */
export interface Facts {
  /** The class of law that is asked about. */
  readonly class: string;
  /** The id of the record that is asked about. */
  readonly subject: string;
  /** How the listing means the subject. */
  readonly role: Role;
  /** Other roles that words of the listing give it. */
  readonly claims: readonly Role[];
  /** The word was hidden, so it gets no benefit of the doubt. */
  readonly disguised: boolean;
  /** Way of sale. */
  readonly channel: Channel;
  /** ISO 3166-1 alpha-2, or `unknown`. */
  readonly origin: string;
  /** Sort of goods. */
  readonly form: Form;
  /** What is sold: goods of the tables, with the kinds they belong to. */
  readonly product: readonly string[];
  /** What the goods are said to be for. */
  readonly purposes: readonly Purpose[];
  /** Whether the goods are for children of 13 or younger. */
  readonly forChildren: YesNoUnknown;
  /** Whether the listing brings a real list of what the goods hold. */
  readonly ingredients: "listed" | "unknown";
  /** Sold only to adults whose age was checked. */
  readonly adultOnly: boolean;
  /** Whether the goods are new. */
  readonly condition: "new" | "used" | "unknown";
  /** Who sells. */
  readonly sellerKind: "business" | "person" | "unknown";
  /** The amount beside the regulation's own limits. */
  readonly limit: LimitState;
  /** What is shown of what the regulation requires. */
  readonly proof: Proof;
}

/** A facts document in which nothing is known. */
export const nothingKnown: Facts = {
  class: "",
  subject: "",
  role: "unclear",
  claims: [],
  disguised: false,
  channel: "domestic",
  origin: "unknown",
  form: "unknown",
  product: [],
  purposes: [],
  forChildren: "unknown",
  ingredients: "unknown",
  adultOnly: false,
  condition: "unknown",
  sellerKind: "unknown",
  limit: "none",
  proof: "none",
};

/** The name of a fact. */
export type FactName = keyof Facts;

/** The words a fact may have: one of them (`scalar`) or any number of them (`list`). */
export interface FactDomain {
  readonly kind: "scalar" | "list";
  readonly values: readonly (string | boolean)[];
}

/** Facts a rule may not read: the law of a subject belongs in its record, not in a rule. */
export const factsNoRuleReads: ReadonlySet<string> = new Set(["subject", "origin"]);

/** The ids of the tables, as far as facts speak of them. */
interface Ids {
  readonly classes: { keys(): Iterable<string> };
  readonly records: { keys(): Iterable<string> };
}

/** The domain of every fact under these tables. */
export function factDomains(index: Ids): Readonly<Record<FactName, FactDomain>> {
  const scalar = (values: readonly (string | boolean)[]): FactDomain => ({ kind: "scalar", values });
  const list = (values: readonly string[]): FactDomain => ({ kind: "list", values });
  const booleans = [true, false];
  return {
    class: scalar([...index.classes.keys()]),
    subject: scalar([...index.records.keys()]),
    role: scalar(roles),
    claims: list(roles),
    disguised: scalar(booleans),
    channel: scalar(channels),
    origin: scalar(["unknown"]),
    form: scalar(forms),
    product: list([...index.records.keys()]),
    purposes: list(purposes),
    forChildren: scalar(yesNoUnknown),
    ingredients: scalar(ingredientStates),
    adultOnly: scalar(booleans),
    condition: scalar(conditions),
    sellerKind: scalar(sellerKinds),
    limit: scalar(limitStates),
    proof: scalar(proofs),
  };
}
