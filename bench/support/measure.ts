/** Times tasks side by side: in turns within one run, so that whatever disturbs the machine disturbs all of them. */
import { execFileSync } from "node:child_process";

/** Something to time. */
export interface Task {
  /** How many listings or signs one run takes. */
  readonly units: number;
  /** Seconds of processor time until it is compiled, where more than a loop has to be. */
  readonly warmUp?: number;
  /** Gives a number that depends on the work, so that none of it is optimized away. */
  run(): number;
}

/** What was measured. */
export interface Timings<Name extends string> {
  /** Microseconds a unit: the median of all rounds. */
  micros(name: Name): number;
  /** How many times the time of `of` the task `name` takes for a unit: the median over the rounds. */
  ratio(name: Name, of: Name): number;
  /** What a run of the task gives. */
  result(name: Name): number;
}

/** What one task did in one round. */
interface Turn {
  readonly micros: number;
  readonly result: number;
}

/** Seconds until a loop is compiled, seconds of one turn, and of all turns in a process of its own. */
const lengths = { warmUp: 0.5, turn: 0.015, alone: 0.4 } as const;
const fewestTurns = 3;
const roundsOfProcesses = 3;

/** Seconds of processor time, the threads of compiler and garbage collector included: other programs count less. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Times all tasks in turns for about so many seconds. */
export function sideBySide<Name extends string>(tasks: Readonly<Record<Name, Task>>, seconds = 4): Timings<Name> {
  const names = Object.keys(tasks) as Name[];
  const repeats = new Map(names.map((name) => [name, warmUp(tasks[name])]));
  const rounds: Map<Name, Turn>[] = [];
  const end = processorTime() + seconds;
  while (rounds.length < fewestTurns || processorTime() < end) {
    rounds.push(new Map(names.map((name) => [name, turn(tasks[name], repeats.get(name) as number)])));
  }
  return timingsOf(rounds);
}

/**
 * Times each task in processes of its own, in turns: the memory that one holds is no burden to the others. The
 * processes run the program of their parent with the name of their task, and do not come back from this call.
 */
export function inProcesses<Name extends string>(makers: Readonly<Record<Name, () => Task>>): Timings<Name> {
  const [, program, own] = process.argv as [string, string, Name?];
  const names = Object.keys(makers) as Name[];
  if (own !== undefined) {
    process.stdout.write(JSON.stringify(timeAlone(makers[own]())));
    process.exit();
  }
  const timed = (name: Name) =>
    JSON.parse(execFileSync(process.execPath, [program, name], { encoding: "utf8" })) as Turn;
  return timingsOf(
    Array.from({ length: roundsOfProcesses }, () => new Map(names.map((name) => [name, timed(name)] as const))),
  );
}

function timeAlone(task: Task): Turn {
  const repeats = warmUp(task);
  const turns: Turn[] = [];
  const end = processorTime() + lengths.alone;
  while (turns.length < fewestTurns || processorTime() < end) turns.push(turn(task, repeats));
  return { micros: median(turns.map(({ micros }) => micros)), result: task.run() };
}

function timingsOf<Name extends string>(rounds: readonly ReadonlyMap<Name, Turn>[]): Timings<Name> {
  const each = (name: Name) => rounds.map((round) => round.get(name) as Turn);
  return {
    micros: (name) => median(each(name).map(({ micros }) => micros)),
    ratio: (name, of) => {
      const others = each(of);
      return median(each(name).map(({ micros }, round) => micros / (others[round] as Turn).micros));
    },
    result: (name) => (each(name)[0] as Turn).result,
  };
}

/** Runs a task until it is compiled; how often it is to be run in one turn. */
function warmUp(task: Task): number {
  const end = processorTime() + (task.warmUp ?? lengths.warmUp);
  let last = turn(task, 1);
  while (processorTime() < end) last = turn(task, 1);
  return Math.max(1, Math.round(lengths.turn / ((last.micros * task.units) / 1e6)));
}

function turn(task: Task, repeats: number): Turn {
  let result = 0;
  const start = processorTime();
  for (let count = 0; count < repeats; count++) result = task.run();
  return { micros: ((processorTime() - start) * 1e6) / repeats / task.units, result };
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
