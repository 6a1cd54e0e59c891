import type { Browser } from "playwright-core";

/** One load of a page, as a person with that processor sees it. */
export interface Load {
  /** From the start of the navigation until the password's field is laid out, in milliseconds. */
  usable: number;
  /** Cumulative layout shift until everything has arrived. */
  shift: number;
  /** The longest task, in milliseconds; 0 when none took 50 or more. */
  longestTask: number;
}

interface Marks {
  usable?: number;
  shift: number;
  longestTask: number;
}

/** Loads `url` once in a fresh context, its processor slowed `slower` times. */
export async function measureLoad(browser: Browser, url: string, slower: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => (globalThis as { marks?: Marks }).marks?.usable !== undefined);
  // Whatever the page still waits for (settings, pictures) has arrived when the network is silent.
  await page.waitForLoadState("networkidle");
  const marks = await page.evaluate(() => (globalThis as { marks?: Marks }).marks);
  await context.close();
  if (marks?.usable === undefined) throw new Error(`${url} showed no password field.`);
  return { usable: marks.usable, shift: marks.shift, longestTask: marks.longestTask };
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  const marks: Marks = { shift: 0, longestTask: 0 };
  Object.assign(globalThis, { marks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      marks.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longestTask = Math.max(marks.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
  const frames = setInterval(() => {
    const field = document.querySelector("input[type=password]");
    if (!field || field.getClientRects().length === 0) return;
    marks.usable = performance.now();
    clearInterval(frames);
  }, 1);
}
