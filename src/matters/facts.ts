/** The facts of a matter: one flat document, every fact always present, each a word of a closed list. */
import {
  channels,
  conditions,
  forms,
  ingredientStates,
  limitStates,
  proofs,
  purposes,
  roles,
  sellerKinds,
  yesNoUnknown,
} from "../vocabulary.js";

/** One facts document. What is not known is the word `unknown`; nothing is null, nothing is a number. */
export interface Facts {
  readonly class: string;
  readonly subject: string;
  /** How the listing means the subject. */
  readonly role: (typeof roles)[number];
  /** Other roles that words of the listing give it. */
  readonly claims: readonly (typeof roles)[number][];
  readonly disguised: boolean;
  readonly channel: (typeof channels)[number];
  /** ISO 3166-1 alpha-2, or `unknown`. */
  readonly origin: string;
  readonly form: (typeof forms)[number];
  /** What is sold: goods of the tables, with the kinds they belong to. */
  readonly product: readonly string[];
  readonly purposes: readonly (typeof purposes)[number][];
  readonly forChildren: (typeof yesNoUnknown)[number];
  readonly ingredients: (typeof ingredientStates)[number];
  readonly adultOnly: boolean;
  readonly condition: (typeof conditions)[number];
  readonly sellerKind: (typeof sellerKinds)[number];
  /** The amount beside the regulation's own limits. */
  readonly limit: (typeof limitStates)[number];
  /** What is shown of what the regulation requires. */
  readonly proof: (typeof proofs)[number];
}

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
