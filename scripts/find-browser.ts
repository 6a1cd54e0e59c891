import { existsSync } from "node:fs";
import { Launcher } from "chrome-launcher";
import { unpackBrowser } from "./packed-browser.js";

/** All that a launcher (puppeteer's or Playwright's) has to be told to start the browser. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

/** Without these a Chromium on a closed network tries to reach its maker's hosts at every start. */
const QUIET_ARGS = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * Finds the Chromium that every browser test uses: `CHROME_PATH`, else an installed Chrome or Chromium, else
 * the packed one of a dev dependency, so that the tests need nothing but `npm ci`.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const installed = process.env.CHROME_PATH ?? findInstalled();
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await unpackBrowser();
  if (!existsSync(executablePath)) throw new Error(`CHROME_PATH names no file: ${executablePath}`);
  // Chromium's sandbox can't start as root, and seldom in a container.
  const unsandboxed = !installed || process.getuid?.() === 0 || Boolean(process.env.CI);
  return {
    executablePath,
    args: unsandboxed ? [...QUIET_ARGS, "--no-sandbox"] : QUIET_ARGS,
    env: { ...process.env, ...env },
  };
}

function findInstalled(): string | undefined {
  if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined; // The finder throws where it finds none.
  }
}
