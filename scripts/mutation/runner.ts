/**
 * A test runner for Stryker that keeps the modules and tables loaded and runs the tests of one mutant after another in
 * one process: vitest loads them anew for each mutant, which takes far longer than the tests. What runs while modules
 * load (static mutants) can therefore not be tried.
 */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { collectTests, type Test } from "./tests.js";

/** The tests that each folder of the sources answers to. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  "src/roles": ["test/roles", "test/verdict"],
  "src/matters": ["test/matters", "test/verdict"],
  "src/rules": ["test/rules", "test/verdict"],
};
const folders = [...new Set(Object.values(testsOf).flat())];
/** Tests that are slow, or that do their work while they are loaded. */
const leftOut: ReadonlySet<string> = new Set(["proof.test.ts", "proofs.test.ts", "roles.test.ts"]);

/** What instrumented code reads and writes. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

class InProcessRunner implements TestRunner {
  readonly #instrumented: Instrumented;
  #tests: readonly Test[] | undefined;
  #isDirty = false;

  constructor() {
    const space = globalThis as unknown as Record<string, Instrumented | undefined>;
    this.#instrumented = space[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  /** Runs everything once, so that what tests keep for each other was made without a mutant. */
  async init(): Promise<void> {
    await this.#run(await this.#load(), true);
  }

  /** Mutants are active only while tests run, so that there is nothing to reload for those that loading also passes. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = await this.#load();
    const results = await this.#run(tests, true);
    const { mutantCoverage } = this.#instrumented;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit, disableBail } = options;
    if (this.#isDirty) throw new Error("the last mutant left something behind: a new process is needed");
    Object.assign(this.#instrumented, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      const covering = testFilter && new Set(testFilter);
      const answering = foldersFor(activeMutant.fileName);
      const tests = (await this.#load()).filter(
        ({ id, file }) => (!covering || covering.has(id)) && answering.some((folder) => file.includes(`/${folder}/`)),
      );
      const results = await this.#run(tests, disableBail);
      const timeout = determineHitLimitReached(this.#instrumented.hitCount, hitLimit);
      const result = toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
      this.#isDirty = await this.#leavesSomething(result);
      return result;
    } finally {
      this.#instrumented.activeMutant = undefined;
    }
  }

  async #load(): Promise<readonly Test[]> {
    if (this.#tests) return this.#tests;
    const tests: Test[] = [];
    for (const folder of folders) {
      for (const file of readdirSync(folder).sort()) {
        if (file.endsWith(".test.ts") && !leftOut.has(file)) tests.push(...(await collectTests(resolve(folder, file))));
      }
    }
    this.#tests = tests;
    return tests;
  }

  async #run(tests: readonly Test[], goesOn: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const { id, name, file, run } of tests) {
      const start = performance.now();
      this.#instrumented.currentTestId = id;
      const message = await failureOf(run);
      this.#instrumented.currentTestId = undefined;
      const common = { id, name, fileName: file, timeSpentMs: performance.now() - start };
      results.push(
        message === undefined
          ? { ...common, status: TestStatus.Success }
          : { ...common, status: TestStatus.Failed, failureMessage: message },
      );
      if (message !== undefined && !goesOn) break;
    }
    return results;
  }

  /** Do the tests that killed a mutant still fail without it, for what it left in a cache? */
  async #leavesSomething(result: MutantRunResult): Promise<boolean> {
    if (!("killedBy" in result)) return false;
    this.#instrumented.activeMutant = undefined;
    this.#instrumented.hitLimit = undefined;
    const killers = new Set(result.killedBy);
    const again = await this.#run(this.#tests?.filter(({ id }) => killers.has(id)) ?? [], true);
    return again.some(({ status }) => status === TestStatus.Failed);
  }
}

function foldersFor(source: string): readonly string[] {
  const path = source.replaceAll("\\", "/");
  return Object.entries(testsOf).find(([folder]) => path.includes(`/${folder}/`))?.[1] ?? folders;
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", () => new InProcessRunner())];
