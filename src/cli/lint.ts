/** Checks a pack of a file and prints every fault. */
import pc from "picocolors";
import { createClassifier, type Fault, lintDataPack } from "../index.js";
import { ExitCode } from "./exit-code.js";
import { readJson } from "./json.js";
import { counted } from "./language.js";

export interface LintOptions {
  /** Packs that it builds on. */
  readonly after: readonly string[];
  readonly json: boolean;
}

/** Checks the pack of a file, and the examples of its records, and says with which code to exit. */
export async function lintFile(path: string, { after, json }: LintOptions): Promise<number> {
  const packs = await Promise.all(after.map(readJson));
  const pack = await readJson(path);
  const { errors, warnings } = lintDataPack(pack, { packs });
  const all = errors.length > 0 ? errors : brokenExamples(pack, packs);
  if (json) process.stdout.write(`${JSON.stringify({ errors: all, warnings }, null, 2)}\n`);
  else {
    for (const fault of all) process.stdout.write(`${pc.red("error")}    ${written(fault)}\n`);
    for (const fault of warnings) process.stdout.write(`${pc.yellow("warning")}  ${written(fault)}\n`);
    process.stdout.write(`${path}: ${counted(all.length, "error")}, ${counted(warnings.length, "warning")}\n`);
  }
  return all.length > 0 ? ExitCode.wrongInput : ExitCode.done;
}

function written({ path, message, expected, didYouMean }: Fault): string {
  const hints = [
    expected === undefined ? "" : `\n         expected ${expected}`,
    didYouMean === undefined ? "" : `\n         did you mean "${didYouMean}"?`,
  ];
  return `${pc.bold(path)}: ${message}${hints.join("")}`;
}

interface Example {
  readonly listing: { readonly title: string };
  readonly asOf?: string;
  readonly rules?: readonly string[];
  readonly because?: string;
}

interface RecordWithExamples {
  readonly id: string;
  readonly examples?: { readonly hit: readonly Example[]; readonly miss: readonly Example[] };
}

/** The examples of the pack's records that come to other rules, or to another reason, than they say. */
function brokenExamples(pack: unknown, before: readonly unknown[]): readonly Fault[] {
  const live = { ...(pack as { add?: { records?: readonly RecordWithExamples[] } }), shadow: false };
  const classifier = createClassifier({ packs: [...before, live] });
  return (live.add?.records ?? []).flatMap(({ id, examples }, index) => {
    const check = (kind: "hit" | "miss", example: Example, at: number): Fault[] => {
      const options = example.asOf === undefined ? {} : { asOf: example.asOf };
      const result = classifier.safeClassify(example.listing, options);
      const path = `add.records[${index}].examples.${kind}[${at}]`;
      if (!result.success) return [{ path: `${path}.listing`, message: result.error.message }];
      const { findings, notices, considered } = result.data;
      const rulesIn = (list: typeof findings) =>
        list.filter(({ subject }) => subject.id === id).map(({ ruleId }) => ruleId as string);
      const found = rulesIn(findings);
      const held = [...found, ...rulesIn(notices)];
      const silent = (example.rules ?? []).filter((rule) => !held.includes(rule));
      if (silent.length > 0)
        return [{ path, message: `comes to ${listed(held)}`, expected: `the rules ${listed(example.rules ?? [])}` }];
      if (kind === "miss" && found.length > 0)
        return [{ path, message: `comes to ${listed(found)}`, expected: "nothing" }];
      const reasons = considered.filter(({ subject }) => subject.id === id).map(({ because }) => because as string);
      const isOther = kind === "miss" && example.because !== "no-mention" && !reasons.includes(example.because ?? "");
      return isOther
        ? [{ path, message: `is let go because: ${listed(reasons)}`, expected: `${example.because}, or "no-mention"` }]
        : [];
    };
    return [
      ...(examples?.hit ?? []).flatMap((example, at) => check("hit", example, at)),
      ...(examples?.miss ?? []).flatMap((example, at) => check("miss", example, at)),
    ];
  });
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "nothing" : words.join(", ");
}
