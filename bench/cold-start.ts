/** How long a new process takes to load the built package and to give its first verdicts. */
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { median } from "./support/measure.js";
import { promised, type Row, report } from "./support/table.js";

const dist = JSON.stringify(pathToFileURL("dist/index.js").href);
const timed = (work: string) =>
  `const t = performance.now(), c = process.cpuUsage(); ${work}; const { user, system } = process.cpuUsage(c); ` +
  "console.log(JSON.stringify([performance.now() - t, (user + system) / 1000]))";
const judging = `const { classifyListing } = await import(${dist}); classifyListing({ title: "멜라토닌 10mg 60정" })`;
const programs = {
  zod: timed(`await import("zod")`),
  imported: timed(`await import(${dist})`),
  judged: timed(judging),
  again: `${judging}; ${timed(`classifyListing({ title: "비아그라 100mg 30정" })`)}`,
} as const;
type Name = keyof typeof programs;
const names = Object.keys(programs) as Name[];

/** Milliseconds by the clock and of processor time, from the program in a process of its own. */
type Sample = readonly [clock: number, processor: number];

function sample(program: string): Sample {
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  return JSON.parse(printed) as Sample;
}

const rounds = Array.from({ length: 9 }, () => new Map(names.map((name) => [name, sample(programs[name])] as const)));
const samplesOf = (name: Name) => rounds.map((round) => round.get(name) as Sample);
const clockOf = (name: Name) => median(samplesOf(name).map(([clock]) => clock));

function row(what: string, name: Name): Row {
  const digits = clockOf(name) < 10 ? 1 : 0;
  const clocks = samplesOf(name).map(([clock]) => clock);
  const processor = median(samplesOf(name).map(([, each]) => each));
  const range = `${Math.min(...clocks).toFixed(digits)} to ${Math.max(...clocks).toFixed(digits)}`;
  return {
    what,
    figure: `${clockOf(name).toFixed(digits)} ms`,
    compared: `median of ${rounds.length}, ${range}; ${processor.toFixed(digits)} ms of processor time`,
  };
}

report([
  row("import of zod alone", "zod"),
  row("import", "imported"),
  { ...row("import and first verdict", "judged"), promise: promised("at most 150 ms", clockOf("judged") <= 150) },
  row("second verdict, of another title", "again"),
]);
