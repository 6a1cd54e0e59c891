import { after, before, type TestContext } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chosenEngine, launchBrowser } from "../../scripts/launch-browser.js";
import { startPageServer, type PageServer } from "./page-server.js";
import { record, type Recording } from "./recording.js";
import { startSandbox, type Sandbox } from "./sandbox.js";

/** For one step of a journey, in milliseconds; an unaccelerated Firefox takes its time. */
const TIMEOUT = { chromium: 10_000, firefox: 30_000 };

export interface OpenOptions extends BrowserContextOptions {
  /** Of the page's answer: a Content-Security-Policy, say. */
  headers?: Record<string, string>;
  /** Its path and query; a new path each time unless told. */
  path?: string;
  /** Runs before the page goes anywhere: routes, scripts of the host, the clock. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface OpenPage {
  page: Page;
  recording: Recording;
}

/** What the journeys of one test file share: one sandbox, one web server on another origin, one browser (`TEST_BROWSER`). */
export interface World {
  readonly sandbox: Sandbox;
  readonly pages: PageServer;
  readonly browser: Browser;
  /** Opens a page in a fresh context, which ends with the test. */
  open(t: TestContext, html: string, options?: OpenOptions): Promise<OpenPage>;
}

/** Registers its own `before` and `after`; what it returns is usable inside tests. `sandbox: false` leaves it out. */
export function useWorld({ sandbox: withSandbox = true } = {}): World {
  let sandbox: Sandbox | undefined;
  let pages: PageServer | undefined;
  let browser: Browser | undefined;
  let count = 0;

  before(async () => {
    // Each is known as soon as it is there: what has started ends, also where another could not.
    const starts = await Promise.allSettled([
      withSandbox && startSandbox().then((started) => (sandbox = started)),
      startPageServer().then((started) => (pages = started)),
      launchBrowser(chosenEngine()).then((started) => (browser = started)),
    ]);
    for (const start of starts) if (start.status === "rejected") throw start.reason;
  });
  after(() => Promise.all([browser?.close(), sandbox?.stop(), pages?.stop()]));

  return {
    get sandbox() {
      return present(sandbox);
    },
    get pages() {
      return present(pages);
    },
    get browser() {
      return present(browser);
    },
    async open(t, html, { headers = {}, path = `/page-${++count}`, prepare, ...options } = {}) {
      const context = await present(browser).newContext(options);
      t.after(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(TIMEOUT[chosenEngine()]);
      const recording = await record(page);
      await prepare?.(page);
      present(pages).serve(path.replace(/[?#].*/, ""), { body: html, headers });
      await page.goto(present(pages).origin + path);
      return { page, recording };
    },
  };
}

/** A whole page around `body`; `head` holds the script tags. */
export function htmlPage({ head = "", body = "" }): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Only usable inside a test.");
  return value;
}
