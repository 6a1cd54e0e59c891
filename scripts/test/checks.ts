import type { Outcome } from "./outcome.js";
import { runCommand, runTool } from "./run-command.js";

/** Command lines by what they check: a tool of this package, or a script of ours that ends in `.ts`. */
export type Checks = Record<string, string>;

/** As many as a small machine has cores: the longest check goes beside all others. */
const AT_A_TIME = 2;

/** Runs every check; its output is shown where it fails. */
export async function runChecks(checks: Checks): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  const waiting = Object.entries(checks).values();
  const lane = async () => {
    for (const [name, line] of waiting) {
      const { code, output } = await runLine(line);
      if (code === 0) outcome.passed += 1;
      else outcome.failed += 1;
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}: ${line}`);
      if (code !== 0) console.log(output);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return outcome;
}

function runLine(line: string) {
  return line.endsWith(".ts") ? runCommand(process.execPath, ["--import", "tsx", line]) : runTool(line);
}
