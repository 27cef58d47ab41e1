/** Says how much of its time a program spends in which of its source files, as V8's sampling profiler sees it. */
import { readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

interface Step {
  readonly step: string;
  /** The source files whose functions belong to it, with all that they call outside of any step. */
  readonly files: RegExp;
}

const samplingMicros = 200;
const warmUpSeconds = 1.5;

/** The share of each step in the time of a run, and that of garbage collection; most of what is left is the host's. */
export async function sharesOf(steps: readonly Step[], run: () => void, seconds = 6): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: samplingMicros });
  await session.post("Profiler.start");
  const end = performance.now() + (warmUpSeconds + seconds) * 1000;
  while (performance.now() < end) run();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const sourceOf = sourceReader();
  const shares = new Map<string, number>([...steps.map(({ step }) => [step, 0] as const), ["garbage collection", 0]]);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const stepOfNode = new Map<number, string | undefined>();
  const visit = (id: number, outer: string | undefined) => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const source = url.startsWith("file:") ? sourceOf(url, lineNumber, columnNumber) : "";
    const own = steps.find(({ files }) => files.test(source))?.step ?? outer;
    stepOfNode.set(id, functionName === "(garbage collector)" ? "garbage collection" : own);
    for (const child of node.children ?? []) visit(child, own);
  };
  const [root] = profile.nodes;
  if (root) visit(root.id, undefined);
  const samples = samplesFrom(profile, profile.startTime + warmUpSeconds * 1e6);
  for (const id of samples) {
    const step = stepOfNode.get(id);
    if (step !== undefined) shares.set(step, (shares.get(step) as number) + 1 / samples.length);
  }
  return shares;
}

/** What ran at each sample from a time on; the start is one session with the warm-up, or V8 forgets what it merged. */
function samplesFrom({ samples = [], timeDeltas = [], startTime }: Profiler.Profile, from: number): number[] {
  let time = startTime;
  return samples.filter((_, index) => {
    time += timeDeltas[index] ?? 0;
    return time >= from;
  });
}

/** Finds the source file of a function of a bundle, from the bundle's source map. */
function sourceReader(): (url: string, line: number, column: number) => string {
  const maps = new Map<string, SourceMap | undefined>();
  return (url, line, column) => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    const entry = maps.get(url)?.findEntry(line, column);
    return entry && "originalSource" in entry ? entry.originalSource : "";
  };
}

function readMap(url: string): SourceMap | undefined {
  const path = `${fileURLToPath(url)}.map`;
  return path.includes("haechi-bench") ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}
