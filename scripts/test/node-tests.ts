import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
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
  const args = ["--import", "tsx", "--test", ...limits, ...reporters, ...(await group(files, folder))];
  // Without this variable Node takes the run for a part of the one that it was started from, and skips it.
  const { code, output } = await runCommand(process.execPath, args, {
    env: { ...env, NODE_TEST_CONTEXT: undefined },
  });
  const outcome = readTap(existsSync(tap) ? readFileSync(tap, "utf8") : "", code);
  await rm(folder, { recursive: true });
  if (outcome.failed > 0) console.log(onlyFailures(output));
  return outcome;
}

/** Quick tests, which need nothing but what they import. */
const QUICK = /^(src|demo\/(site|sandbox\/src)|scripts\/(build|i18n|lint|size))\/(?!.*\.property\.test\.ts$)/;

/** How many of them share a process. */
const TOGETHER = 12;

/** Starting a process takes longer than most files' tests, so where there are many the quick ones share some. */
async function group(files: readonly string[], folder: string): Promise<readonly string[]> {
  const quick = files.filter((file) => QUICK.test(file));
  if (quick.length <= TOGETHER) return files;
  const groups: string[] = [];
  for (let start = 0; start < quick.length; start += TOGETHER) {
    const path = join(folder, `group-${groups.length + 1}.test.mjs`);
    const imports = quick
      .slice(start, start + TOGETHER)
      .map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`);
    await writeFile(path, imports.join(""));
    groups.push(path);
  }
  return [...files.filter((file) => !QUICK.test(file)), ...groups];
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
