/** The options that commands share, and what they say to a classifier. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { isDay } from "../day.js";
import type { Channel, ClassifierOptions, Decision } from "../index.js";
import { channels } from "../vocabulary.js";
import { readJson } from "./json.js";
import { type Language, languages } from "./language.js";

export interface JudgingOptions {
  readonly asOf?: string;
  readonly policy?: "law" | "strict" | "lenient";
  readonly channel?: Channel;
  readonly pack?: readonly string[];
  readonly failOn?: Decision;
  readonly lang: Language;
}

export const findingDecisions: readonly Decision[] = ["prohibited", "restricted", "review"];

function day(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError("Write a day as YYYY-MM-DD, e.g. 2026-11-23.");
}

/** Gathers the files of an option that may be given several times. */
export function collect(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

export function dayOption(about = "judge by the law of this day (default: today in Seoul)"): Option {
  return new Option("--as-of <day>", about).argParser(day);
}

export function languageOption(): Option {
  return new Option("--lang <language>", "language of what is printed for people").choices(languages).default("both");
}

export function withJudging(command: Command): Command {
  return command
    .addOption(dayOption())
    .addOption(new Option("--policy <policy>", "how strict to be").choices(["law", "strict", "lenient"]))
    .addOption(new Option("--channel <way>", "way of sale where the listing is silent").choices(channels))
    .option("--pack <file>", "a pack to judge with; may be given several times, in their order", collect)
    .addOption(
      new Option("--fail-on <decision>", "exit with 1 when a listing is decided so, or more strictly").choices(
        findingDecisions,
      ),
    )
    .addOption(languageOption());
}

export async function classifierOptions({
  asOf,
  policy,
  channel,
  pack = [],
}: JudgingOptions): Promise<ClassifierOptions> {
  const packs = await Promise.all(pack.map(readJson));
  return {
    ...(packs.length === 0 ? {} : { packs }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(policy === undefined ? {} : { policy }),
    ...(channel === undefined ? {} : { defaults: { channel } }),
  };
}
