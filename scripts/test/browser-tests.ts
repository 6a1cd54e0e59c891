import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./outcome.js";
import { runCommand } from "./run-command.js";

/** The component tests in Chromium; the counts come from the reporter of web-test-runner.config.mjs. */
export async function runBrowserTests(
  files: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const folder = await mkdtemp(join(tmpdir(), "browser-tests-"));
  const counts = join(folder, "counts.json");
  const args = ["--files", ...files];
  const { code, output } = await runCommand("node_modules/.bin/wtr", args, {
    env: { ...env, TEST_COUNTS: counts },
  });
  const outcome = readCounts(counts, code);
  await rm(folder, { recursive: true });
  if (outcome.failed > 0) console.log(output);
  return outcome;
}

/** A run that ends badly, that says nothing, or that held no test is one failure. */
function readCounts(file: string, exitCode: number): Outcome {
  let outcome = { passed: 0, failed: 0 };
  try {
    outcome = JSON.parse(readFileSync(file, "utf8")) as Outcome;
  } catch {
    // The runner ended before its report.
  }
  const unsound = outcome.failed === 0 && (exitCode !== 0 || outcome.passed === 0);
  return unsound ? { ...outcome, failed: 1 } : outcome;
}
