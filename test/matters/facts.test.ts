/** The facts document: total, flat, and of closed lists; what a rule may ask is computed from the same lists. */
import { describe, expect, it } from "vitest";
import { factDomains, factsNoRuleReads, nothingKnown } from "../../src/matters/facts.js";
import { factsSchema } from "../../src/matters/facts.schema.js";
import {
  channels,
  conditions,
  forms,
  limitStates,
  proofs,
  purposes,
  roles,
  sellerKinds,
} from "../../src/vocabulary.js";

const ids = { classes: new Map([["trial", 1]]), records: new Map([["sample", 1]]) };

describe("the domain of every fact", () => {
  it("is a closed list of words, of which a fact has one or any number", () => {
    const scalar = (...values: readonly (string | boolean)[]) => ({ kind: "scalar", values });
    const list = (...values: readonly string[]) => ({ kind: "list", values });
    expect(factDomains(ids)).toEqual({
      class: scalar("trial"),
      subject: scalar("sample"),
      role: scalar(...roles),
      claims: list(...roles),
      disguised: scalar(true, false),
      channel: scalar(...channels),
      origin: scalar("unknown"),
      form: scalar(...forms),
      product: list("sample"),
      purposes: list(...purposes),
      forChildren: scalar("yes", "no", "unknown"),
      ingredients: scalar("listed", "unknown"),
      adultOnly: scalar(true, false),
      condition: scalar(...conditions),
      sellerKind: scalar(...sellerKinds),
      limit: scalar(...limitStates),
      proof: scalar(...proofs),
    });
  });

  it("no rule reads a subject or an origin: such law belongs in a record", () => {
    expect([...factsNoRuleReads].sort()).toEqual(["origin", "subject"]);
  });

  it("has the facts of the schema and no other", () => {
    expect(Object.keys(factDomains(ids))).toEqual(Object.keys(factsSchema.shape));
  });
});

describe("the schema of facts", () => {
  it("takes a document in which nothing is known", () => {
    expect(factsSchema.safeParse(nothingKnown).success).toBe(true);
  });

  it.each(Object.keys(factsSchema.shape))("%s is always there, never null and never a number", (fact) => {
    const { [fact]: _left, ...partial } = nothingKnown as unknown as Record<string, unknown>;
    expect(factsSchema.safeParse(partial).success).toBe(false);
    expect(factsSchema.safeParse({ ...nothingKnown, [fact]: null }).success).toBe(false);
    expect(factsSchema.safeParse({ ...nothingKnown, [fact]: 1 }).success).toBe(false);
  });

  it("takes no word and no fact of its own making", () => {
    expect(factsSchema.safeParse({ ...nothingKnown, role: "bought" }).success).toBe(false);
    expect(factsSchema.safeParse({ ...nothingKnown, price: "unknown" }).success).toBe(false);
  });
});
