/** Writes the matters of a listing: one facts document for each subject under each regulation in force. */
import type { Listing } from "../listing/schema.js";
import type { Term } from "../mentions/dictionary.js";
import type { Place } from "../mentions/place.js";
import type { Reading } from "../mentions/reading.js";
import type { Context } from "../roles/context.js";
import type { SettledSubject } from "../roles/settle.js";
import type { Regulation, RegulationClass, Scope, SubjectRecord } from "../tables/schema.js";
import { isInForce, type TableIndex } from "../tables/tables.js";
import type { DismissalReason } from "../vocabulary.js";
import type { FactName, Facts } from "./facts.js";
import type { LimitReader } from "./limits.js";
import { type Evidenced, gravestProof, type ProofReader, type SchemeReading } from "./proofs.js";

/** One subject of the listing under one regulation: the unit that rules judge. */
export interface Matter {
  readonly settled: SettledSubject;
  readonly record: SubjectRecord;
  readonly regulation: Regulation;
  readonly class: RegulationClass;
  readonly facts: Facts;
  /** Where each fact was read; facts that nothing in the listing says are not there. */
  readonly because: Readonly<Partial<Record<FactName, readonly Place[]>>>;
  readonly schemes: readonly SchemeReading[];
  readonly missingMeasures: readonly string[];
}

/** A regulation of a subject that does not reach this listing, and why. */
interface Unreached {
  readonly settled: SettledSubject;
  readonly class: RegulationClass;
  readonly because: DismissalReason;
  readonly places: readonly Place[];
}

export interface MatterTables {
  readonly index: TableIndex;
  readonly limits: LimitReader;
  readonly proofs: ProofReader;
}

export interface Matters {
  readonly matters: readonly Matter[];
  readonly unreached: readonly Unreached[];
}

/** Places beyond these add nothing that a reader needs. */
const mostShown = 20;

/** Writes the matters of all settled subjects on a day. */
export function writeMatters(
  listing: Listing,
  reading: Reading,
  context: Context,
  subjects: readonly SettledSubject[],
  tables: MatterTables,
  asOf: string,
): Matters {
  const { index } = tables;
  const product = productsOf(subjects, index);
  const matters: Matter[] = [];
  const unreached: Unreached[] = [];
  let evidenced: Evidenced | undefined;
  const schemesRead = new Map<string, SchemeReading>();
  for (const settled of subjects) {
    if (isOutdone(settled, subjects, index)) continue;
    const record = index.records.get(settled.subject) as SubjectRecord;
    for (const regulation of index.regulationsOf(settled.subject)) {
      const regulationClass = index.classes.get(regulation.class) as RegulationClass;
      const outside = outsideOf(regulation, isMedicineItself(settled, record, context), context, product, asOf);
      if (outside) {
        unreached.push({
          settled,
          class: regulationClass,
          because: outside.because,
          places: [...settled.places, ...outside.places],
        });
        continue;
      }
      evidenced ??= tables.proofs.gather(listing, reading);
      const shown = evidenced;
      const limit = tables.limits.read(regulation.limits, settled, record, reading);
      const schemes = (regulation.requires ?? regulationClass.requires ?? []).flatMap((id) => {
        const scheme = index.schemes.get(id);
        if (scheme === undefined) return [];
        const read = schemesRead.get(id) ?? tables.proofs.read(scheme, shown, context);
        schemesRead.set(id, read);
        return [read];
      });
      matters.push({
        settled,
        record,
        regulation,
        class: regulationClass,
        facts: {
          class: regulation.class,
          subject: settled.subject,
          role: settled.role,
          claims: settled.claims,
          disguised: settled.disguise !== undefined,
          channel: context.channel.value,
          origin: context.origin.value,
          form: context.form.value,
          product: product.ids,
          purposes: context.purposes.value,
          forChildren: context.forChildren.value,
          ingredients: context.ingredients.value,
          adultOnly: context.adultOnly.value,
          condition: context.condition.value,
          sellerKind: context.sellerKind.value,
          limit: limit.state,
          proof: gravestProof(schemes),
        },
        because: {
          role: settled.places,
          claims: placesOfClaims(settled),
          channel: context.channel.places,
          origin: context.origin.places,
          form: context.form.places,
          product: product.places,
          purposes: context.purposes.places,
          forChildren: context.forChildren.places,
          ingredients: context.ingredients.places,
          adultOnly: context.adultOnly.places,
          condition: context.condition.places,
          sellerKind: context.sellerKind.places,
          limit: limit.places,
          proof: schemes.flatMap((scheme) => scheme.places),
        },
        schemes,
        missingMeasures: limit.missing,
      });
    }
  }
  return { matters, unreached };
}

/** The words that give the subject another role. */
function placesOfClaims({ mentions, claims }: SettledSubject): readonly Place[] {
  return mentions
    .filter(({ role, strength }) => strength !== "bare" && claims.includes(role))
    .slice(0, mostShown)
    .flatMap(({ places }) => places);
}

interface Products {
  readonly ids: readonly string[];
  readonly places: readonly Place[];
}

/** The goods that are sold, with the kinds they belong to. */
function productsOf(subjects: readonly SettledSubject[], index: TableIndex): Products {
  const sold = subjects.filter((settled) => settled.role === "sold");
  if (sold.length === 0) return { ids: [], places: [] };
  return {
    ids: [...new Set(sold.flatMap((settled) => index.kindsOf(settled.subject)))].sort(),
    places: sold.flatMap((settled) => settled.places).slice(0, mostShown),
  };
}

/** A plush toy is judged as a plush toy, not once more as a toy. */
function isOutdone(settled: SettledSubject, subjects: readonly SettledSubject[], index: TableIndex): boolean {
  return subjects.some(
    (other) =>
      other !== settled && other.role === settled.role && index.kindsOf(other.subject).includes(settled.subject),
  );
}

interface Outside {
  readonly because: DismissalReason;
  readonly places: readonly Place[];
}

/**
 * Is the product that is sold named by the unmistakable brand of a medicine, or by a substance with its dose? Then it
 * is a medicine, on whatever shelf it stands, unless the title itself calls it something else: the lotion of a line.
 */
function isMedicineItself({ role, mentions }: SettledSubject, { kind }: SubjectRecord, context: Context): boolean {
  if (kind !== "substance" || context.isFormOfTitle) return false;
  if (role === "contained") return context.form.value === "cosmetic" && mentions.some(({ isDosed }) => isDosed);
  return role === "sold" && mentions.some(({ mention: { term } }) => isUnmistakable(term));
}

function isUnmistakable({ isBrand, needs }: Term): boolean {
  return isBrand && !needs.has("company") && !needs.has("category");
}

/** Why a regulation does not reach this listing. A form that is not known never excludes. */
function outsideOf(
  regulation: Regulation,
  isMedicineItself: boolean,
  context: Context,
  product: Products,
  asOf: string,
): Outside | undefined {
  if (!isInForce(regulation, asOf)) return { because: "not-in-force", places: [] };
  const scope: Scope = regulation.applies ?? {};
  const { form, channel, origin, forChildren } = context;
  const isOtherForm =
    form.value !== "unknown" &&
    (scope.forms?.includes(form.value) === false ||
      (!isMedicineItself && scope.notForms?.includes(form.value) === true));
  if (isOtherForm) return { because: "other-form", places: form.places };
  if (scope.channels?.includes(channel.value) === false) return { because: "other-channel", places: channel.places };
  if (scope.origins?.includes(origin.value) === false || scope.notOrigins?.includes(origin.value) === true) {
    return { because: "other-origin", places: origin.places };
  }
  const isOtherProduct =
    scope.product?.some((id) => product.ids.includes(id)) === false ||
    scope.notProduct?.some((id) => product.ids.includes(id)) === true ||
    scope.purposes?.some((purpose) => context.purposes.value.includes(purpose)) === false ||
    (scope.forChildren === "yes" && forChildren.value !== "yes");
  return isOtherProduct ? { because: "other-product", places: product.places } : undefined;
}
