import { join } from "node:path";
import { chromium, firefox, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.js";
import { findFirefox } from "./firefox/find-firefox.js";

export type Engine = "chromium" | "firefox";

/** The engine that `TEST_BROWSER` names; Chromium unless told. */
export function chosenEngine(): Engine {
  const { TEST_BROWSER = "chromium" } = process.env;
  if (TEST_BROWSER === "chromium" || TEST_BROWSER === "firefox") return TEST_BROWSER;
  throw new Error(`TEST_BROWSER=${TEST_BROWSER} is neither chromium nor firefox`);
}

export function launchBrowser(engine: Engine = "chromium"): Promise<Browser> {
  return engine === "firefox" ? launchFirefox() : launchChromium();
}

async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env: defined(env) });
}

/** A process for content that is kept for the next page costs more than it saves where pages are few. */
const FIREFOX_PREFS = { "dom.ipc.processCount": 1, "dom.ipc.processPrelaunch.enabled": false };

/** An installed Firefox as it is, over WebDriver BiDi: Playwright's own, patched one can't be had from a registry. */
function launchFirefox(): Promise<Browser> {
  const found = findFirefox();
  if (found === undefined) throw new Error("No Firefox found. Install one, or set FIREFOX_PATH.");
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: join(import.meta.dirname, "firefox/bridge.ts"),
    env: defined({ ...process.env, FIREFOX_PATH: found }),
    firefoxUserPrefs: FIREFOX_PREFS,
    // Two of them start side by side, on as few as two cores.
    timeout: 120_000,
  });
}

function defined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
