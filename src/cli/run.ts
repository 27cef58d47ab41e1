/** The commands: check, explain, screen, lint, diff, data. */
import { Command, CommanderError, Option } from "commander";
import type { Listing } from "../index.js";
import { engineVersion } from "../version.js";
import { acceptedHeaders } from "./columns.js";
import { listClasses, showHistory, showRecord } from "./data.js";
import { diffVersions } from "./diff.js";
import { ExitCode } from "./exit-code.js";
import type { Language } from "./language.js";
import { lintFile } from "./lint.js";
import { checkListing, explainListing, type ListingOptions, readListing, withListing } from "./one-listing.js";
import { classifierOptions, collect, dayOption, findingDecisions, languageOption, withJudging } from "./options.js";
import { fileKinds } from "./read-rows.js";
import { outputFormats } from "./row-writers.js";
import { screenFile } from "./screen.js";
import { findEntries } from "./search.js";

/** Runs the command that the arguments name and says with which code to exit. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.done;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    /** Commander has already printed what is wrong, or the help that was asked for. */
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.wrongInput;
    process.stderr.write(`haechi: ${error instanceof Error ? error.message : String(error)}\n`);
    return ExitCode.wrongInput;
  }
  return exitCode;
}

function createProgram(exitWith: (code: number) => void): Command {
  const program = new Command("haechi")
    .description("Says whether a product listing may be sold in Korea, or imported to it, and by which law.")
    .version(engineVersion)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(onOneLine(text)) })
    .addHelpText(
      "after",
      [
        "\nExit codes: 0 done; 1 --fail-on was met; 2 the input or an option is wrong;",
        "3 some rows of a file could not be read, whatever the others came to.",
      ].join("\n"),
    );

  const judge = (how: (listing: Listing, options: ListingOptions) => Promise<number>) =>
    async function (this: Command, title: string | undefined, options: ListingOptions): Promise<void> {
      const listing = await readListing(title, options);
      if (listing === undefined) this.error("error: give a title, or a whole listing with --listing");
      exitWith(await how(listing, options));
    };
  withListing(program.command("check").description("judge one listing")).action(judge(checkListing));
  withListing(program.command("explain").description("show how the verdict on one listing comes about")).action(
    judge(explainListing),
  );

  withJudging(program.command("screen").description("judge every listing of a file: one result a row, in its order"))
    .argument("<file>", ".csv, .tsv or .jsonl; - for standard input (JSON lines)")
    .option("-o, --out <file>", "write to a file instead of standard output")
    .addOption(
      new Option(
        "--format <format>",
        "default: what the name of the output file says; else a table on a terminal, jsonl elsewhere",
      ).choices(outputFormats),
    )
    .addOption(new Option("--input <kind>", "kind of the input, where its name does not tell").choices(fileKinds))
    .addOption(
      new Option("--only <decision>", "print only listings decided so").choices([...findingDecisions, "allowed"]),
    )
    .addHelpText(
      "after",
      `\nHeaders of a table, a field a line; any other column is an attribute:\n${acceptedHeaders()}`,
    )
    .action(async (file: string, options) => {
      exitWith(await screenFile(file, { ...options, classifier: await classifierOptions(options) }));
    });

  program
    .command("lint")
    .description("check a pack: every fault with its place, what was expected and what was perhaps meant")
    .argument("<pack>", "a JSON file")
    .option("--after <file>", "a pack that it builds on; may be given several times", collect)
    .option("--json", "print JSON")
    .action(async (file: string, { after, json }: { after?: readonly string[]; json?: boolean }) => {
      exitWith(await lintFile(file, { after: after ?? [], json: json ?? false }));
    });

  program
    .command("diff")
    .description("show how two versions of the tables differ and, for a file of listings, which verdicts change")
    .argument("<old>", "a folder of tables (dist/data of a version), a pack as JSON, or the word bundled")
    .argument("<new>", "the same")
    .argument("[listings]", ".csv, .tsv or .jsonl")
    .addOption(dayOption())
    .addOption(languageOption())
    .option("--json", "print JSON lines")
    .action(async (old: string, young: string, listings: string | undefined, options) => {
      exitWith(await diffVersions(old, young, listings, options));
    });

  addDataCommands(program.command("data").description("look into the tables"));
  addHints(program, "haechi");
  return program;
}

function addDataCommands(data: Command): void {
  data
    .command("show")
    .description("print a subject, class, rule, requirement or source as JSON")
    .argument("<id>", "its id, or its name in any language")
    .addOption(dayOption("only what is in force on this day"))
    .action((id: string, { asOf }: { asOf?: string }) => {
      print(showRecord(id, asOf));
    });
  data
    .command("find")
    .description("list what has a text in its id or in a name, in any language")
    .argument("<text>")
    .action((text: string) => {
      print(findEntries(text));
    });
  data
    .command("classes")
    .description("list the classes of law by category")
    .addOption(languageOption())
    .action(({ lang }: { lang: Language }) => {
      print(listClasses(lang));
    });
  data
    .command("history")
    .description("print what began and ended for a subject or a rule, in the order of the days")
    .argument("<id>", "its id, or its name in any language")
    .addOption(languageOption())
    .action((id: string, { lang }: { lang: Language }) => {
      print(showHistory(id, lang));
    });
}

/** What is wrong stands on one line, and the next says where the help is. */
function onOneLine(text: string): string {
  return `${text
    .trim()
    .replace(/^error: /, "haechi: ")
    .replaceAll("\n", " ")}\n`;
}

function addHints(command: Command, path: string): void {
  command.showHelpAfterError(`see ${path} --help`);
  for (const each of command.commands) addHints(each, `${path} ${each.name()}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
