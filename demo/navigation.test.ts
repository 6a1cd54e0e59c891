import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { useDemo } from "./use-demo.js";

describe("the demo's navigation on a narrow screen", { timeout: 280_000 }, () => {
  const world = useDemo();

  async function open(t: TestContext, path: string, width: number) {
    const page = await world.browser.newPage({ viewport: { width, height: 740 } });
    t.after(() => page.close());
    await page.addInitScript(watchShifts);
    const address = new URL(path, world.demo.url);
    address.searchParams.set("sandbox", world.demo.sandboxUrl);
    await page.goto(address.href);
    await page.locator("[data-ready], .text h1").first().waitFor();
    return page;
  }

  for (const [path, width] of [
    ["/index.html", 360],
    ["/otp-setup.html", 360],
    ["/otp.html?dir=rtl", 360],
    ["/auth.html?dir=rtl", 360],
    ["/auth.html", 320],
    ["/readme.html", 320],
    // A desktop at a page zoom of 200 %.
    ["/playground.html", 640],
  ] as const) {
    it(`has one row that shows the link of ${path} at ${width} px, and nothing of it moves`, async (t) => {
      const page = await open(t, path, width);
      const { rows, current } = await page.evaluate(lookAtRow);
      assert.equal(rows, 1);
      assert.ok(current.left >= 0 && current.right <= width, JSON.stringify(current));
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      assert.deepEqual(await page.evaluate(() => (window as { moved?: string[] }).moved), []);
    });
  }

  for (const dir of ["ltr", "rtl"]) {
    it(`shows whichever link has the focus, ${dir}`, async (t) => {
      const page = await open(t, `/login.html?dir=${dir}`, 360);
      const links = page.locator(".top nav a");
      await page.locator(".brand").focus();
      for (const link of await links.all()) {
        await page.keyboard.press("Tab");
        assert.ok(await link.evaluate((element) => element === document.activeElement));
        const { x: left, width = 0 } = (await link.boundingBox()) ?? { x: -1 };
        const right = left + width;
        assert.ok(left >= 0 && right <= 360, `${await link.innerText()}: ${left} to ${right}`);
      }
    });
  }

  for (const path of ["/recover.html", "/auth.html"]) {
    it(`is skipped by the first link of ${path}`, async (t) => {
      const page = await open(t, path, 360);
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the content");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement?.matches("body *:not(.top *, .skip)")));
    });
  }

  it("follows where the row gets narrower", async (t) => {
    const page = await open(t, "/readme.html", 1280);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForFunction(() => {
      const { left, right } = document.querySelector(".top [aria-current]")!.getBoundingClientRect();
      return left >= 0 && right <= 360;
    });
  });
});

/** Runs in the page. */
function lookAtRow() {
  const links = [...document.querySelectorAll(".top nav a")];
  const { left, right } = document.querySelector(".top nav [aria-current]")!.getBoundingClientRect();
  return {
    rows: new Set(links.map((link) => link.getBoundingClientRect().top)).size,
    current: { left, right },
  };
}

/** Runs in the page, before all else: notes what of the top has been seen to move. */
function watchShifts(): void {
  const moved: string[] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { sources: { node?: Element }[] }[]) {
      for (const { node } of entry.sources) {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        if (element?.closest(".top")) moved.push(element.outerHTML.slice(0, 60));
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}
