/**
 * Laws that hold for every class and way of sale: whoever shows less is never judged more mildly, and where a
 * requirement is asked for, a caller without certificates is told so.
 */
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/matters/facts.js";
import { nothingKnown } from "../../src/matters/facts.js";
import { holds } from "../../src/rules/evaluate.js";
import { RuleBook } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";
import { channels, type Decision, decisions, forms, limitStates, proofs } from "../../src/vocabulary.js";

const book = new RuleBook(new TableIndex(bundledTables));
const classes = bundledTables.classes.map(({ id }) => id);
const offers = ["contained", "sold"] as const;

function heldOn(facts: Facts): readonly Decision[] {
  return book
    .candidates(facts.class, facts.role)
    .filter((rule) => holds(rule.when, facts))
    .map((rule) => rule.decision);
}

function decided(facts: Facts): Decision {
  const held = heldOn(facts);
  return decisions.find((decision) => held.includes(decision)) ?? "allowed";
}

/** Every way to offer something of a class: the roles its rules ask for, ways of sale and forms of goods. */
function offersOf(className: string): readonly Facts[] {
  return offers
    .filter((role) => book.candidates(className, role).length > 0)
    .flatMap((role) => channels.flatMap((channel) => forms.map((form) => ({ role, channel, form }))))
    .map((facts) => ({ ...nothingKnown, ...facts, class: className }));
}

type Case = readonly [stricter: Facts, milder: Facts];

function brokenBy(cases: readonly Case[]): readonly string[] {
  return cases
    .filter(([stricter, milder]) => decisions.indexOf(decided(stricter)) > decisions.indexOf(decided(milder)))
    .map(([stricter, milder]) => {
      const { role, channel, form } = stricter;
      const say = (facts: Facts) => `${facts.proof}, limit ${facts.limit}: ${decided(facts)}`;
      return `${role} ${channel} ${form}: ${say(stricter)}, but ${say(milder)}`;
    });
}

function proofCases(className: string, stricter: Facts["proof"], milder: Facts["proof"]): readonly Case[] {
  return offersOf(className).flatMap((offer) =>
    limitStates.map((limit) => [
      { ...offer, limit, proof: stricter },
      { ...offer, limit, proof: milder },
    ]),
  );
}

function limitCases(className: string, stricter: Facts["limit"], milder: Facts["limit"]): readonly Case[] {
  return offersOf(className).flatMap((offer) =>
    proofs.map((proof) => [
      { ...offer, proof, limit: stricter },
      { ...offer, proof, limit: milder },
    ]),
  );
}

/** What a listing may leave undone, short of saying that there is nothing to show. */
const unshown = ["missing", "wrong", "exempt-claimed", "unknown"] as const;

describe("whoever shows less is never judged more mildly", () => {
  it.each(classes)("%s: words that there is none weigh no less than silence", (className) => {
    expect(unshown.flatMap((milder) => brokenBy(proofCases(className, "denied", milder)))).toEqual([]);
  });

  it.each(classes)("%s: what is not shown weighs no less than what the caller cannot know", (className) => {
    expect(unshown.flatMap((stricter) => brokenBy(proofCases(className, stricter, "not-given")))).toEqual([]);
  });

  it.each(classes)("%s: what the caller cannot know weighs no less than what is shown", (className) => {
    expect(brokenBy(proofCases(className, "not-given", "shown"))).toEqual([]);
  });

  it.each(classes)("%s: an amount over the limit weighs no less than an unknown one", (className) => {
    expect(brokenBy(limitCases(className, "over", "unknown"))).toEqual([]);
  });

  it.each(classes)("%s: an unknown amount weighs no less than one within the limit", (className) => {
    expect(brokenBy(limitCases(className, "unknown", "within"))).toEqual([]);
  });

  it("a rule that let a denial pass would be found", () => {
    const [silent, denied] = ["missing", "denied"].map((proof) => ({
      ...nothingKnown,
      class: "medical-device",
      role: "sold" as const,
      proof: proof as Facts["proof"],
    })) as [Facts, Facts];
    expect(brokenBy([[silent, denied]])).toEqual([
      "sold domestic unknown: missing, limit none: restricted, but denied, limit none: prohibited",
    ]);
  });
});

describe("what is restricted while it is missing", () => {
  const restricted = (className: string) =>
    offersOf(className)
      .flatMap((offer) => limitStates.map((limit) => ({ ...offer, limit })))
      .filter((facts) => decided({ ...facts, proof: "missing" }) === "restricted");
  const asking = classes.filter((className) => restricted(className).length > 0);

  it("is asked of many classes", () => {
    expect(asking.length).toBeGreaterThan(30);
  });

  it.each(asking)("%s: is told as a notice to a caller whose listings never carry certificates", (className) => {
    const untold = restricted(className).filter((facts) => {
      const held = heldOn({ ...facts, proof: "not-given" });
      return held.length === 0 || held.some((decision) => decision !== "allowed");
    });
    expect(untold).toEqual([]);
  });

  it.each(asking)("%s: is told as a notice once it is shown", (className) => {
    const untold = restricted(className).filter((facts) => {
      const held = heldOn({ ...facts, proof: "shown" });
      return held.length === 0 || held.some((decision) => decision !== "allowed");
    });
    expect(untold).toEqual([]);
  });
});
