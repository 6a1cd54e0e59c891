import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./outcome.js";
import { runCommand } from "./run-command.js";

/** Node's runner over TypeScript files; on failure only the failing tests are shown. */
export async function runNodeTests(
  files: readonly string[],
  timeoutMs: number,
  env: Record<string, string> = {},
): Promise<Outcome> {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const folder = await mkdtemp(join(tmpdir(), "node-tests-"));
  const tap = join(folder, "tap");
  const reporters = [
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${tap}`,
  ];
  const limits = ["--test-concurrency=2", `--test-timeout=${String(timeoutMs)}`];
  const args = ["--import", "tsx", "--test", ...limits, ...reporters, ...files];
  // Without this variable Node takes the run for a part of the one that it was started from, and skips it.
  const { code, output } = await runCommand(process.execPath, args, {
    env: { ...env, NODE_TEST_CONTEXT: undefined },
  });
  const outcome = readTap(existsSync(tap) ? readFileSync(tap, "utf8") : "", code);
  await rm(folder, { recursive: true });
  if (outcome.failed > 0) console.log(onlyFailures(output));
  return outcome;
}

/**
 * Counts from the closing lines of a TAP report (`# pass 12`). A test that a failed hook cancelled has failed;
 * so has a run that ends badly, or that holds no test at all.
 */
export function readTap(report: string, exitCode: number): Outcome {
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(report)?.[1] ?? 0);
  const passed = count("pass");
  const failed = count("fail") + count("cancelled");
  const unsound = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unsound ? 1 : failed };
}

function onlyFailures(output: string): string {
  const start = output.indexOf("failing tests:");
  return start === -1 ? output : output.slice(start);
}
