import { existsSync } from "node:fs";
import { runCommand } from "../test/run-command.js";

const PLACES = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The Firefox that the journeys use: `FIREFOX_PATH`, else an installed one; undefined where there is none. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH === undefined) return PLACES.find((path) => existsSync(path));
  if (!existsSync(FIREFOX_PATH)) throw new Error(`FIREFOX_PATH names no file: ${FIREFOX_PATH}`);
  return FIREFOX_PATH;
}

/** The same, after an attempt to install Debian's where it is missing and we may. */
export async function findOrInstallFirefox(): Promise<string | undefined> {
  const found = findFirefox();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  console.log("Installing firefox-esr.");
  const install = () => apt("install", "-y", "--no-install-recommends", "firefox-esr");
  // The lists of a fresh container are empty.
  if (!(await install()) && (await apt("update"))) await install();
  return findFirefox();
}

async function apt(...args: string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  return (await runCommand("/usr/bin/apt-get", args, { env })).code === 0;
}
