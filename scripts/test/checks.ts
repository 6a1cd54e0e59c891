import type { Outcome } from "./outcome.js";
import { runCommand, runTool } from "./run-command.js";

/** Command lines by what they check: a tool of this package, or a script of ours that ends in `.ts`. */
export type Checks = Record<string, string>;

/** Runs every check, one after the other; its output is shown where it fails. */
export async function runChecks(checks: Checks): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  for (const [name, line] of Object.entries(checks)) {
    const { code, output } = await runLine(line);
    if (code === 0) outcome.passed += 1;
    else outcome.failed += 1;
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}: ${line}`);
    if (code !== 0) console.log(output);
  }
  return outcome;
}

function runLine(line: string) {
  return line.endsWith(".ts") ? runCommand(process.execPath, ["--import", "tsx", line]) : runTool(line);
}
