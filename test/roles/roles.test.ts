/** Roles on mentions labelled by hand, before any of them was looked at: how often the reading is right. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createClassifier, type Listing, type Role } from "../../src/index.js";

interface LabelledMention {
  readonly listing: Listing;
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly role: Role;
}

const labelled = readFileSync(new URL("../roles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as LabelledMention);
const classifier = createClassifier({ asOf: "2026-11-24" });

/** The role read at the labelled place; undefined where no subject of the tables was read there. */
function roleRead({ listing, path, start, text }: LabelledMention): Role | undefined {
  const { mentions } = classifier.explain(listing);
  return mentions.find(
    (mention) => mention.path === path && mention.start >= start && mention.end <= start + text.length,
  )?.role;
}

const judged = labelled.map((label) => ({ label, read: roleRead(label) })).filter(({ read }) => read !== undefined);

describe("labels", () => {
  it("stand at the place they name", () => {
    for (const { listing, path, text, start } of labelled) {
      const value = path
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], listing);
      expect(String(value).slice(start, start + text.length), `${path} of ${listing.title}`).toBe(text);
    }
  });

  it("are many, of every role; most are read as a subject of their own, the others as part of a longer name", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(300);
    expect(judged.length / labelled.length).toBeGreaterThan(0.75);
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
