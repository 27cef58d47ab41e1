/** Judges one listing, given by its fields or as JSON, and explains the verdict where that is asked. */
import type { Command } from "commander";
import { createClassifier, type Listing } from "../index.js";
import { exitCodeOf } from "./exit-code.js";
import { renderExplanation } from "./explanation.js";
import { readJson, readJsonInput } from "./json.js";
import { classifierOptions, type JudgingOptions, withJudging } from "./options.js";
import { renderVerdict } from "./render.js";

export interface ListingOptions extends JudgingOptions {
  readonly brand?: string;
  readonly category?: string;
  readonly ingredients?: string;
  readonly description?: string;
  readonly origin?: string;
  readonly listing?: string;
  readonly json?: boolean;
}

export function withListing(command: Command): Command {
  return withJudging(command)
    .argument("[title]", "the title of the listing, in quotes")
    .option("--brand <brand>", "name of the brand")
    .option("--category <path>", "from the root to the leaf, joined by >")
    .option("--ingredients <list>", "as the label has them")
    .option("--description <text>", "may be HTML")
    .option("--origin <country>", "country of origin, two letters")
    .option("--listing <file>", "read the whole listing as JSON from a file, - for standard input")
    .option("--json", "print JSON");
}

/** Prints the verdict on a listing and says with which code to exit. */
export async function checkListing(listing: Listing, options: ListingOptions): Promise<number> {
  const verdict = createClassifier(await classifierOptions(options)).classify(listing);
  print(options.json ? JSON.stringify(verdict, null, 2) : renderVerdict(listing, verdict, options.lang));
  return exitCodeOf([verdict.decision], options.failOn);
}

/** Prints how the verdict on a listing comes about and says with which code to exit. */
export async function explainListing(listing: Listing, options: ListingOptions): Promise<number> {
  const { lang } = options;
  const explanation = createClassifier(await classifierOptions(options)).explain(listing);
  const { verdict } = explanation;
  print(
    options.json
      ? JSON.stringify(explanation, null, 2)
      : `${renderVerdict(listing, verdict, lang)}\n\n${renderExplanation(explanation, lang)}`,
  );
  return exitCodeOf([verdict.decision], options.failOn);
}

/** The listing that the arguments give; undefined when they give none. */
export async function readListing(title: string | undefined, options: ListingOptions): Promise<Listing | undefined> {
  if (options.listing !== undefined)
    return (await (options.listing === "-" ? readJsonInput() : readJson(options.listing))) as Listing;
  if (title === undefined || title.trim() === "") return undefined;
  const { brand, category, ingredients, description, origin, channel } = options;
  const given = { brand, category, ingredients, description, origin, channel };
  return { title, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
