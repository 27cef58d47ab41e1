/** Packs as users write them: typed, checked, and with the ids of their rules inferred. */
import { isDay } from "../day.js";
import { DataError, type Fault } from "../errors.js";
import type { FactName, Facts } from "../matters/facts.js";
import { checkPacks } from "../packs/check.js";
import type { ClassId, SourceId } from "../packs/ids.js";
import type { Pack, WrittenPack } from "../packs/schema.js";
import type { RuleId } from "../rule-ids.js";
import type { Compare, Var } from "../rules/language.js";
import { bundledTables } from "../tables/bundle.js";
import type { Tables } from "../tables/tables.js";
import type { Chosen, PolicyName } from "../verdict/policy.js";
import type { Channel } from "../vocabulary.js";

/** An id that only a pack has. */
type OwnId = string & {};

/** Fields that name a class or a source: editors offer the bundled ids, packs may have others. */
interface IdsByField {
  class: ClassId | OwnId;
  source: SourceId | OwnId;
  despite: ClassId | OwnId;
}

type DeepReadonly<T, Field extends PropertyKey = ""> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item, Field>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key], Key> }
    : string extends T
      ? Field extends keyof IdsByField
        ? IdsByField[Field]
        : T
      : T;

/** Facts that a rule may read. */
type ReadableFact = Exclude<FactName, "subject" | "origin">;
type ListFact = { [F in ReadableFact]: Facts[F] extends readonly unknown[] ? F : never }[ReadableFact];
type ScalarFact = Exclude<ReadableFact, ListFact>;
type Asks<Fact extends ScalarFact> = {
  [F in Fact]: {
    /** The fact, then the words. */
    readonly in: readonly [Var<F>, readonly (F extends keyof IdsByField ? IdsByField[F] : Facts[F])[]];
  };
}[Fact];
type HoldsWord = {
  [F in ListFact]: {
    /** The word, then the fact. */
    readonly in: readonly [Facts[F][number], Var<F>];
  };
}[ListFact];
/** A condition over facts alone. */
type FactCondition =
  | Asks<ScalarFact>
  | HoldsWord
  | { readonly "!": readonly [FactCondition] }
  | { readonly or: readonly FactCondition[] }
  | { readonly and: readonly FactCondition[] };
/** A condition of a pack's rule: facts, and numbers of the listing that are never under a `!`. */
export type PackCondition =
  | FactCondition
  | Compare
  | {
      /** At least one of them holds. */
      readonly or: readonly PackCondition[];
    }
  | {
      /** All of them hold. */
      readonly and: readonly PackCondition[];
    };

type WrittenAdd = NonNullable<WrittenPack["add"]>;
type WrittenRule = NonNullable<WrittenAdd["rules"]>[number];

/** A rule of a pack: its first two conditions ask for the class and the role. */
export interface PackRule<Id extends string = string> extends DeepReadonly<Omit<WrittenRule, "id" | "when">> {
  /** Dotted: `shop.unwanted`. */
  readonly id: Id;
  /** Its condition in JSON-Logic. */
  readonly when: {
    /** The class, the role, then anything. */
    readonly and: readonly [Asks<"class">, Asks<"role">, ...(readonly PackCondition[])];
  };
}

interface PackChoices<Id extends string> {
  /** What decides where nothing else is chosen. */
  readonly base?: PolicyName;
  /** Decisions by the id of a rule; these outweigh its class. */
  readonly rules?: Readonly<Partial<Record<RuleId | Id, Chosen>>>;
  /** Decisions by the id of a class of law. */
  readonly classes?: Readonly<Partial<Record<ClassId, Chosen>> & Record<string, Chosen>>;
}

interface PackPolicy<Id extends string> extends PackChoices<Id> {
  /** For one way of sale; these outweigh the others. */
  readonly channels?: Readonly<Partial<Record<Channel, PolicyName | PackChoices<Id>>>>;
}

type Allow = DeepReadonly<Omit<NonNullable<WrittenPack["allow"]>[number], "rule">>;
type Change<Kind extends string> = DeepReadonly<
  Exclude<
    NonNullable<WrittenPack[Kind & keyof WrittenPack]> extends readonly (infer Item)[] ? Item : never,
    { rule: unknown }
  >
>;

/** A pack as it is written; `Id` are the ids of the rules that it adds, `Known` those of the packs before it. */
export interface PackInput<Id extends string = string, Known extends string = string>
  extends DeepReadonly<Omit<WrittenPack, "add" | "replace" | "withdraw" | "allow" | "policy">> {
  /** What it brings. */
  readonly add?: DeepReadonly<Omit<WrittenAdd, "rules">> & {
    /** Rules of your own. */
    readonly rules?: readonly PackRule<Id>[];
  };
  /** What it says otherwise than the tables, and why. */
  readonly replace?: readonly (
    | Change<"replace">
    | {
        /** The whole rule as it should be; its id says which one. */
        readonly rule: PackRule<RuleId | Known>;
        /** Why. */
        readonly reason: string;
      }
  )[];
  /** What it takes away from the tables, and why. */
  readonly withdraw?: readonly (
    | Change<"withdraw">
    | {
        /** The id of a rule. */
        readonly rule: RuleId | Known;
        /** Why. */
        readonly reason: string;
      }
  )[];
  /** Goods that it lets pass, for a reason and until a day. */
  readonly allow?: readonly (Allow & {
    /** The id of the rule that is let pass. */
    readonly rule?: RuleId | Known | NoInfer<Id>;
  })[];
  /** What it decides otherwise than the law. */
  readonly policy?: PackPolicy<Known | NoInfer<Id>>;
}

/** A pack that has been checked. `Id`: the ids of the rules that it adds. */
export interface DataPack<Id extends string = string> extends DeepReadonly<Omit<Pack, "add" | "policy">> {
  /** What it brings. */
  readonly add?: DeepReadonly<Omit<NonNullable<Pack["add"]>, "rules">> & {
    /** Its rules. */
    readonly rules?: readonly PackRule<Id>[];
  };
  /** What it decides otherwise than the law. */
  readonly policy?: PackPolicy<string>;
}

/** The ids of the rules that a pack adds; any text where nothing is known of the pack. */
export type RuleIdOfPack<P> = unknown extends P ? string : P extends DataPack<infer Id> ? Id : string;

/**
 * Defines a pack: data and rules of one's own beside the tables.
 *
 * @param pack what to add, replace, withdraw and let pass, and with which policy.
 * @param before packs that this one builds on.
 * @returns the pack, checked and frozen, for `createClassifier({ packs: [pack] })`.
 * @throws {DataError} with every fault at once: where, what was expected and what was perhaps meant.
 * @example
 * const pack = defineDataPack({ id: "my-shop", version: "1", policy: { rules: { "kc.own-import": "review" } } });
 * createClassifier({ packs: [pack] }).classify({ title: "총각김치 3kg" }).packs; // => ["my-shop@1"]
 */
export function defineDataPack<Id extends string = never, Before extends string = never>(
  pack: PackInput<Id, NoInfer<Before>>,
  ...before: readonly DataPack<Before>[]
): DataPack<Id> {
  const report = checkPacks(bundledTables, [...before, pack], false).at(-1);
  if (report?.pack === undefined) throw new DataError((report?.errors ?? []).map(placedInPack));
  return report.pack as unknown as DataPack<Id>;
}

function placedInPack(fault: Fault): Fault {
  return fault.path === "" ? { ...fault, path: "pack" } : fault;
}

/** What is wrong with a pack, and what is odd. */
export interface LintReport {
  /** Why the pack cannot be used. */
  readonly errors: readonly Fault[];
  /** What is odd, though the pack can be used. */
  readonly warnings: readonly Fault[];
}

/**
 * Checks a pack of any origin without using it; never throws.
 *
 * @param pack a pack, or what should be one: JSON that was parsed.
 * @param options `packs` that it builds on, `tables` other than the bundled ones, and the day `asOf` (`YYYY-MM-DD`)
 *   beyond which a day of the pack lies in the future: by default a year after the tables were made.
 * @returns every error (the pack cannot be used) and every warning (it can).
 * @example
 * lintDataPack({ id: "my-shop", version: "1", withdraw: [{ record: "melatonim", reason: "?" }] }).errors[0]?.didYouMean; // => "melatonin"
 */
export function lintDataPack(
  pack: unknown,
  options: { readonly packs?: readonly unknown[]; readonly tables?: Tables; readonly asOf?: string } = {},
): LintReport {
  const { packs = [], tables = bundledTables, asOf } = options;
  if (asOf !== undefined && !isDay(asOf))
    return {
      errors: [{ path: "asOf", message: `${JSON.stringify(asOf)} is no day`, expected: "YYYY-MM-DD" }],
      warnings: [],
    };
  const { errors, warnings } = checkPacks(tables, [...packs, pack], true, asOf).at(-1) ?? { errors: [], warnings: [] };
  return { errors: errors.map(placedInPack), warnings: warnings.map(placedInPack) };
}
