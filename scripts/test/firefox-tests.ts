import { findOrInstallFirefox } from "../firefox/find-firefox.js";
import { runNodeTests } from "./node-tests.js";
import { NOTHING, sum, type Outcome } from "./outcome.js";

/** For a whole file, in milliseconds. */
const LIMIT = 600_000;

interface FirefoxTools {
  find?: () => Promise<string | undefined>;
  run?: typeof runNodeTests;
  /** Set where a missing browser would hide failures for good. */
  ci?: string | undefined;
}

/**
 * The same journeys as in Chromium, in Firefox, after `prepare`. Without a Firefox they are skipped, and say so;
 * in CI that is a failure.
 */
export async function runFirefoxTests(
  files: readonly string[],
  prepare: () => Promise<Outcome>,
  { find = findOrInstallFirefox, run = runNodeTests, ci = process.env.CI }: FirefoxTools = {},
): Promise<Outcome> {
  if (files.length === 0) return NOTHING;
  if ((await find()) === undefined) {
    console.log(`${ci ? "FAILED" : "SKIPPED"}: no Firefox. Install firefox-esr, or set FIREFOX_PATH.`);
    return ci ? { passed: 0, failed: 1 } : { passed: 0, failed: 0, skipped: 1 };
  }
  return sum([await prepare(), await run(files, LIMIT, { TEST_BROWSER: "firefox" })]);
}
