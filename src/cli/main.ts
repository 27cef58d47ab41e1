#!/usr/bin/env node
/** The command line: check, explain, screen, lint, diff, data. */
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  type Channel,
  type ClassifierOptions,
  createClassifier,
  DataError,
  type Decision,
  type Listing,
  ListingError,
} from "../index.js";
import { engineVersion } from "../version.js";
import { showHistory, showRecord } from "./data.js";
import { diffVersions } from "./diff.js";
import { ExitCode, exitCodeOf } from "./exit-code.js";
import { renderExplanation } from "./explanation.js";
import { readJson } from "./json.js";
import { lintFile } from "./lint.js";
import { renderVerdict } from "./render.js";
import { screenFile } from "./screen.js";

interface JudgingOptions {
  readonly asOf?: string;
  readonly policy?: "law" | "strict" | "lenient";
  readonly channel?: Channel;
  readonly pack?: readonly string[];
}

interface ListingOptions extends JudgingOptions {
  readonly brand?: string;
  readonly category?: string;
  readonly ingredients?: string;
  readonly description?: string;
  readonly origin?: string;
  readonly listing?: string;
  readonly json?: boolean;
  readonly failOn?: Decision;
}

const channels: readonly Channel[] = ["domestic", "purchase-agent", "parallel-import", "cross-border"];
const findingDecisions: readonly Decision[] = ["prohibited", "restricted", "review"];

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError("write a day as YYYY-MM-DD, e.g. 2026-11-23");
}

function collect(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

function withJudging(command: Command): Command {
  return command
    .addOption(new Option("--as-of <day>", "judge by the law of this day (default: today in Seoul)").argParser(day))
    .addOption(new Option("--policy <policy>", "how strict to be").choices(["law", "strict", "lenient"]))
    .addOption(new Option("--channel <way>", "way of sale where the listing is silent").choices(channels))
    .option("--pack <file>", "a pack to judge with; may be given several times, in their order", collect)
    .addOption(
      new Option("--fail-on <decision>", "exit with 1 when a listing is decided so, or more strictly").choices(
        findingDecisions,
      ),
    );
}

function withListing(command: Command): Command {
  return withJudging(command)
    .argument("[title]", "the title of the listing")
    .option("--brand <brand>")
    .option("--category <path>", "from the root to the leaf, joined by >")
    .option("--ingredients <list>", "as the label has them")
    .option("--description <text>", "may be HTML")
    .option("--origin <country>", "country of origin, two letters")
    .option("--listing <file>", "read the whole listing as JSON from a file, - for standard input")
    .option("--json", "print JSON");
}

async function readListing(title: string | undefined, options: ListingOptions): Promise<Listing> {
  if (options.listing !== undefined) {
    const text = options.listing === "-" ? await readAll(process.stdin) : await readFile(options.listing, "utf8");
    return JSON.parse(text) as Listing;
  }
  const { brand, category, ingredients, description, origin, channel } = options;
  const given = { brand, category, ingredients, description, origin, channel };
  return {
    title: title ?? "",
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

async function classifierOptions({ asOf, policy, channel, pack = [] }: JudgingOptions): Promise<ClassifierOptions> {
  const packs = await Promise.all(pack.map(readJson));
  return {
    ...(packs.length === 0 ? {} : { packs }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(policy === undefined ? {} : { policy }),
    ...(channel === undefined ? {} : { defaults: { channel } }),
  };
}

const program = new Command("haechi")
  .description("Says whether a product listing may be sold in Korea, or imported to it, and by which law.")
  .version(engineVersion)
  .showHelpAfterError()
  .addHelpText(
    "after",
    "\nExit codes: 0 done; 1 --fail-on was met; 2 the input or an option is wrong; 3 some rows could not be read.",
  );

withListing(program.command("check").description("judge one listing")).action(
  async (title: string | undefined, options: ListingOptions) => {
    const listing = await readListing(title, options);
    const verdict = createClassifier(await classifierOptions(options)).classify(listing);
    print(options.json ? JSON.stringify(verdict, null, 2) : renderVerdict(listing, verdict));
    process.exitCode = exitCodeOf([verdict.decision], options.failOn);
  },
);

withListing(program.command("explain").description("show how the verdict on one listing comes about")).action(
  async (title: string | undefined, options: ListingOptions) => {
    const listing = await readListing(title, options);
    const explanation = createClassifier(await classifierOptions(options)).explain(listing);
    print(
      options.json
        ? JSON.stringify(explanation, null, 2)
        : `${renderVerdict(listing, explanation.verdict)}\n\n${renderExplanation(explanation)}`,
    );
    process.exitCode = exitCodeOf([explanation.verdict.decision], options.failOn);
  },
);

withJudging(program.command("screen").description("judge every listing of a file: one result a row, in its order"))
  .argument("<file>", ".csv, .tsv or .jsonl; - for standard input (JSON lines)")
  .option("-o, --out <file>", "write to a file instead of standard output")
  .addOption(
    new Option("--format <format>", "default: table on a terminal, else jsonl").choices(["table", "jsonl", "csv"]),
  )
  .addOption(
    new Option("--input <kind>", "kind of the input, where its name does not tell").choices(["csv", "tsv", "jsonl"]),
  )
  .addOption(
    new Option("--only <decision>", "print only listings decided so").choices([...findingDecisions, "allowed"]),
  )
  .action(async (file: string, options) => {
    process.exitCode = await screenFile(file, { ...options, classifier: await classifierOptions(options) });
  });

program
  .command("lint")
  .description("check a pack: every fault with its place, what was expected and what was perhaps meant")
  .argument("<pack>", "a JSON file")
  .option("--after <file>", "a pack that it builds on; may be given several times", collect)
  .option("--json", "print JSON")
  .action(async (file: string, { after, json }: { after?: readonly string[]; json?: boolean }) => {
    process.exitCode = await lintFile(file, { after: after ?? [], json: json ?? false });
  });

program
  .command("diff")
  .description("show how two versions of the tables differ and, for a file of listings, which verdicts change")
  .argument("<old>", "a folder of tables (dist/data of a version), a pack as JSON, or the word bundled")
  .argument("<new>", "the same")
  .argument("[listings]", ".csv, .tsv or .jsonl")
  .addOption(new Option("--as-of <day>", "judge by the law of this day (default: today in Seoul)").argParser(day))
  .option("--json", "print JSON lines")
  .action(async (old: string, young: string, listings: string | undefined, options) => {
    await diffVersions(old, young, listings, options);
  });

const data = program.command("data").description("look into the tables");
data
  .command("show")
  .description("print a subject, class, rule, source or scheme by its id")
  .argument("<id>")
  .addOption(new Option("--as-of <day>", "only what is in force on this day").argParser(day))
  .action((id: string, { asOf }: { asOf?: string }) => {
    print(showRecord(id, asOf));
  });
data
  .command("history")
  .description("print what began and ended for a subject or a rule, in the order of the days")
  .argument("<id>")
  .action((id: string) => {
    print(showHistory(id, "both"));
  });

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A reader that goes away (haechi … | head) is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(ExitCode.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const isOurs = error instanceof ListingError || error instanceof DataError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`haechi: ${isOurs ? message : `${message}`}\n`);
  process.exitCode = ExitCode.wrongInput;
}
