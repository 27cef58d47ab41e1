/** A facts document in which nothing is known. */
import type { Facts } from "../../src/matters/facts.js";

/** Tests say only what differs from it. */
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
