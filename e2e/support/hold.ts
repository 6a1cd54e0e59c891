import type { Page } from "playwright-core";

/** Holds back what a page asks of a URL; the function it gives lets everything go. */
export async function hold(page: Page, isHeld: (url: URL) => boolean): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(isHeld, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
