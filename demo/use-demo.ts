import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../scripts/launch-browser.js";
import { startDemo, type Demo } from "../scripts/screens/demo.js";

/** One demo and one browser for the tests of a file. Registers its own `before` and `after`; usable inside tests. */
export function useDemo(): { readonly demo: Demo; readonly browser: Browser } {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  before(async () => {
    // What has started ends, also where the other could not.
    const starts = await Promise.allSettled([
      startDemo().then((started) => (demo = started)),
      launchBrowser().then((started) => (browser = started)),
    ]);
    for (const start of starts) if (start.status === "rejected") throw start.reason;
  });
  after(() => Promise.all([browser?.close(), demo?.stop()]));
  return {
    get demo() {
      return present(demo);
    },
    get browser() {
      return present(browser);
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Only usable inside a test.");
  return value;
}
