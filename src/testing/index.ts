/**
 * Property-based testing of classification: arbitraries of listings, facts and packs, built from a classifier's own
 * tables, and the laws that hold for every classifier. Needs `fast-check` 4 or newer beside it.
 *
 * @packageDocumentation
 */
export { arbDisguise, type CommonDisguise, type DisguisedTerm, disguise } from "./disguises.js";
export { arbFacts } from "./facts.js";
export { type Law, type LawOptions, laws } from "./laws.js";
export {
  arbHarmlessListing,
  arbListing,
  arbListingWith,
  type ListingWishes,
  type NamingPath,
} from "./listings.js";
export { arbDataPack } from "./packs.js";
export type { WithTables } from "./subjects.js";
