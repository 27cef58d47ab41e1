/** Facts documents: every combination of words that a matter can have. */
import * as fc from "fast-check";
import { type FactName, type Facts, factDomains } from "../matters/facts.js";
import { bundledTables } from "../tables/bundle.js";
import { TableIndex } from "../tables/tables.js";
import type { WithTables } from "./subjects.js";

/**
 * Facts documents whose words are those of a classifier's tables; for those who judge the published rules elsewhere,
 * or test rules of their own.
 *
 * @param from a classifier, whose classes and subjects are meant.
 * @param fixed facts that are given and not drawn.
 * @example
 * fc.assert(fc.property(arbFacts(), (facts) => schemas.facts.safeParse(facts).success));
 */
export function arbFacts(
  from: WithTables = { tables: bundledTables },
  fixed: Partial<Facts> = {},
): fc.Arbitrary<Facts> {
  const domains = factDomains(new TableIndex(from.tables));
  const arbitraries = (Object.keys(domains) as FactName[]).map((name) => {
    const { kind, values } = domains[name];
    if (Object.hasOwn(fixed, name)) return [name, fc.constant(fixed[name])] as const;
    const word = fc.constantFrom(...values);
    return [name, kind === "list" ? fc.uniqueArray(word, { maxLength: 2 }) : word] as const;
  });
  return fc.record(Object.fromEntries(arbitraries)) as unknown as fc.Arbitrary<Facts>;
}
