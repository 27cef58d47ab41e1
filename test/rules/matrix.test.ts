/** The decision matrix, written by hand from the law: what an offer of each class comes to by way of sale. */
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/matters/facts.js";
import { nothingKnown } from "../../src/matters/facts.js";
import { holds } from "../../src/rules/evaluate.js";
import { RuleBook } from "../../src/rules/rules.js";
import { bundledTables } from "../../src/tables/bundle.js";
import { TableIndex } from "../../src/tables/tables.js";
import { channels, type Decision, decisions } from "../../src/vocabulary.js";

const book = new RuleBook(new TableIndex(bundledTables));

/** An offer on which nothing else is known. */
const offer: Facts = { ...nothingKnown, role: "sold" };

/** P prohibited, R restricted, v review, N told as a notice, - nothing. */
const letters: Readonly<Record<Decision, string>> = { prohibited: "P", restricted: "R", review: "v", allowed: "N" };

function decided(facts: Facts): string {
  const found = book
    .candidates(facts.class, facts.role)
    .filter((rule) => holds(rule.when, facts))
    .map((rule) => rule.decision);
  const strictest = decisions.find((decision) => found.includes(decision));
  return strictest === undefined ? "-" : letters[strictest];
}

const across = (facts: Partial<Facts>) => channels.map((channel) => decided({ ...offer, ...facts, channel })).join("");

/** Columns: domestic, purchase agent, parallel import, the buyer's own import. */
const plain: readonly (readonly [string, string, Partial<Facts>?])[] = [
  ["prescription-medicine", "PPPP"],
  ["otc-medicine", "PPPP"],
  ["narcotic", "PPPP"],
  ["psychotropic", "PPPP"],
  ["cannabis", "PPPP"],
  ["temporary-narcotic", "PPPP"],
  ["veterinary-medicine", "PPPP"],
  ["corrective-lens", "PPPP"],
  ["clinic-only-device", "PPPP"],
  ["unlicensed-device-claim", "PPPP"],
  ["human-body-trade", "PPPP"],
  ["human-derived", "vvvv"],
  ["blocked-food-ingredient", "-P-P", { role: "contained", form: "supplement" }],
  ["medicine-only-in-food", "P-P-", { role: "contained", form: "food" }],
  ["unlisted-drug-active", "-v-v", { role: "contained", form: "supplement" }],
  ["named-adulterated-product", "PPPP"],
  ["food-medicinal-claim", "vvvv"],
  ["controlled-weapon", "PPPP"],
  ["imitation-gun", "PPPP"],
  ["tobacco-product", "PPPP"],
  ["alcohol-non-traditional", "PPPR", { proof: "missing" }],
  ["counterfeit", "PPPP"],
  ["obscene-goods", "PPPP"],
  ["invasive-organism", "PPPP"],
  ["origin-ban", "PPPP"],
  ["surveillance-device", "PPPP"],
  ["traffic-evasion-device", "PPPP"],
  ["radio-jammer", "PPPP"],
  ["forged-document", "PPPP"],
  ["personal-data-or-account", "PPPP"],
  ["gambling-or-lottery", "PPPP"],
  ["uniform-or-insignia", "PPPP"],
  ["pesticide", "PPPP"],
  ["hazardous-material", "PPPP"],
  ["radioactive-product", "PPPP"],
  ["cosmetic-banned-ingredient", "PPPP", { role: "contained", form: "cosmetic" }],
  ["chemical-banned", "PPPP", { role: "contained" }],
  ["banned-hazard", "PPPP"],
  ["tested-hazard", "NNNN"],
  ["recalled-product", "PPPP"],
  ["recalled-product", "vvvv", { role: "unclear" }],
  ["contested-item", "vvvv"],
  ["circumvention-device", "PPPP"],
  ["game-disruption", "PPPP"],
  ["poaching-gear", "PPPP"],
  ["wildlife-no-trade", "PPPP"],
  ["fake-fuel", "PPPP"],
  ["protected-catch", "PPPP"],
  ["live-animal-by-mail", "PPPP"],
  ["weapon-information", "PPPP"],
  ["supplier-conformity", "NNN-"],
  ["children-supplier-conformity", "NNN-"],
  ["safety-standard-goods", "NNN-"],
  ["hygiene-product", "NNN-"],
  ["food-contact-article", "NNN-"],
  ["toy-firework", "NPRP", { proof: "missing" }],
];

/** Classes that ask for something: what holds while it is not shown. */
const asking: readonly (readonly [string, string])[] = [
  ["medical-device", "RRRR"],
  ["quasi-drug", "RRRR"],
  ["alcohol", "RRRR"],
  ["adult-only-goods", "RRRR"],
  ["cites-specimen", "RRRR"],
  ["designated-wildlife", "RRRR"],
  ["live-animal-sale", "RRRR"],
  ["plant-quarantine", "-RRR"],
  ["animal-quarantine", "-RRR"],
  ["lmo", "RRRR"],
  ["toxic-chemical", "RRRR"],
  ["inhalant", "RRRR"],
  ["cultural-heritage", "RRRR"],
  ["strategic-item", "RRRR"],
  ["sanctioned-goods", "RRRR"],
  ["seed-or-seedling", "R---"],
  ["kc-electrical-certification", "RNNN"],
  ["kc-household-certification", "RNNN"],
  ["kc-electrical-confirmation", "RNNN"],
  ["kc-household-confirmation", "RNNN"],
  ["kc-agent-closed", "-R--"],
  ["kc-children-certification", "RRRN"],
  ["kc-children-confirmation", "RRRN"],
  ["radio-conformity", "RRRN"],
  ["consumer-chemical", "RRRN"],
  ["biocide", "RRRR"],
  ["gas-appliance", "RRRR"],
  ["fire-product", "RRRR"],
  ["vehicle-part", "RRRR"],
  ["work-protective-gear", "RRRN"],
  ["waterworks-material", "RRRN"],
];

describe("an offer of a class comes to what the matrix says", () => {
  it.each(plain.map(([className, row, facts = {}]) => ({ className, row, facts })))(
    "$className: $row",
    ({ className, row, facts }) => {
      expect(across({ ...facts, class: className })).toBe(row);
    },
  );

  it("precursor: restricted here, a doubt in the buyer's own import, prohibited where an importer says he has no permit", () => {
    const precursor = (proof: Facts["proof"]) => across({ class: "precursor", proof });
    for (const proof of ["missing", "wrong", "exempt-claimed", "unknown"] as const)
      expect(precursor(proof), proof).toBe("RRRv");
    expect(precursor("denied")).toBe("RPPv");
    expect([precursor("shown"), precursor("not-given")]).toEqual(["NNNv", "NNNv"]);
  });

  it("conditional-food-ingredient: nothing here, restricted from abroad, prohibited where the text breaks the condition", () => {
    const facts: Partial<Facts> = {
      class: "conditional-food-ingredient",
      role: "contained",
      limit: "unknown",
      proof: "missing",
    };
    expect(across(facts)).toBe("-R-R");
    expect(across({ ...facts, limit: "over" })).toBe("PPPP");
    expect(across({ ...facts, limit: "within" })).toBe("NNNN");
  });
});

describe("a class that asks for something", () => {
  it.each(asking)("%s: %s while it is missing, wrong, claimed exempt or a placeholder", (className, row) => {
    for (const proof of ["missing", "wrong", "exempt-claimed", "unknown"] as const) {
      expect(across({ class: className, proof }), proof).toBe(row);
    }
  });

  it.each(asking)("%s: no finding once it is shown", (className) => {
    expect(across({ class: className, proof: "shown" })).toMatch(/^[N-]{4}$/);
  });

  it.each(asking)("%s: where it may be asked for, words that there is none are never milder", (className, row) => {
    const denied = across({ class: className, proof: "denied" });
    for (const [index, letter] of [...row].entries()) {
      if (letter === "R") expect(denied[index]).toMatch(/[PR]/);
      else expect(denied[index]).toBe(letter);
    }
  });
});

describe("claims of absence, doubts and limits", () => {
  it("free of a medicine: a doubt from abroad where authorities looked, nothing here", () => {
    const facts: Partial<Facts> = { class: "prescription-medicine", role: "absent" };
    expect(across({ ...facts, purposes: ["sleep"] })).toBe("-vvv");
    expect(across({ ...facts, purposes: ["slimming"] })).toBe("-vvv");
    expect(across({ ...facts, purposes: ["sexual-function"] })).toBe("-vvv");
    expect(across(facts)).toBe("----");
  });

  it("free of a controlled drug: a doubt from abroad for any purpose", () => {
    expect(across({ class: "cannabis", role: "absent" })).toBe("-vvv");
  });

  it.each([
    ["prescription-medicine", "vvvv", "unknown"],
    ["otc-medicine", "vvvv", "unknown"],
    ["veterinary-medicine", "vvvv", "pet"],
    ["narcotic", "vvvv", "unknown"],
    ["psychotropic", "vvvv", "unknown"],
    ["cannabis", "vvvv", "unknown"],
    ["temporary-narcotic", "vvvv", "unknown"],
    ["blocked-food-ingredient", "-v-v", "supplement"],
    ["medicine-only-in-food", "v-v-", "food"],
    ["cosmetic-banned-ingredient", "vvvv", "cosmetic"],
  ] as const)(
    "%s: a listing that clears itself of it and says that it is in the goods is a doubt: %s",
    (className, row, form) => {
      const said = (role: Facts["role"], claims: Facts["claims"]) => across({ class: className, role, form, claims });
      for (const role of ["absent", "supports", "compared"] as const) expect(said(role, ["contained"]), role).toBe(row);
      for (const role of ["named", "accessory", "about", "likeness"] as const)
        expect(said(role, ["contained"]), role).toBe("----");
      expect(said("supports", ["absent", "compared"])).toBe("----");
    },
  );

  it("a mere name in food is a doubt for medicines and drugs, and nothing for a weapon", () => {
    expect(across({ class: "prescription-medicine", role: "unclear" })).toBe("vvvv");
    expect(across({ class: "narcotic", role: "unclear" })).toBe("vvvv");
    expect(across({ class: "controlled-weapon", role: "unclear" })).toBe("----");
  });

  it("an unknown measure is a doubt for weapons, a passed one prohibited, a kept one nothing", () => {
    const weapon = (limit: Facts["limit"]) => across({ class: "controlled-weapon", limit });
    expect([weapon("unknown"), weapon("over"), weapon("within")]).toEqual(["vvvv", "PPPP", "----"]);
  });

  it("a limited ingredient named without its amount is no offence", () => {
    for (const className of ["cosmetic-limited-ingredient", "chemical-limit"]) {
      const limited = (limit: Facts["limit"]) =>
        across({ class: className, role: "contained", form: "cosmetic", limit });
      expect([limited("unknown"), limited("within"), limited("over")]).toEqual(["----", "NNNN", "PPPP"]);
    }
  });

  it("a limit of cosmetics binds what is known to be a cosmetic", () => {
    for (const form of ["unknown", "household", "chemical", "food", "supplement", "medicine"] as const)
      expect(across({ class: "cosmetic-limited-ingredient", role: "contained", form, limit: "over" }), form).toBe(
        "----",
      );
  });

  it.each(["absent", "named", "supports", "compared", "accessory", "about", "likeness"] as const)(
    "a subject that is only %s is never prohibited or restricted",
    (role) => {
      for (const { id } of bundledTables.classes)
        expect(across({ class: id, role, proof: "missing" }), id).toMatch(/^[v-]{4}$/);
    },
  );
});
