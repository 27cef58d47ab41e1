#!/usr/bin/env node
/** The command line. */
import { ExitCode } from "./exit-code.js";
import { run } from "./run.js";

/** A reader that goes away (haechi … | head) is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(ExitCode.done);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
