import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { NOW } from "../scripts/screens/demo.js";
import { useDemo } from "./use-demo.js";

describe("the demo of one-time codes", { timeout: 280_000 }, () => {
  const world = useDemo();

  async function open(t: TestContext, path: string, width = 1280): Promise<Page> {
    await world.demo.reset();
    const page = await world.browser.newPage({ viewport: { width, height: 900 } });
    t.after(() => page.close());
    // The hour of the sandbox, which stands still: the phone's codes are of the same one.
    await page.clock.setFixedTime(NOW);
    await page.goto(`${world.demo.url}${path}?sandbox=${encodeURIComponent(world.demo.sandboxUrl)}`);
    await page.locator("body[data-ready]").waitFor();
    return page;
  }

  const pick = (page: Page, email: string) => page.locator(".account", { hasText: email }).click();
  const message = (page: Page) => page.locator("#outbox .code").first();

  it("hands the second step over, shows its message beside it, and takes its code", async (t) => {
    const page = await open(t, "/otp.html");
    const pin = page.locator("run-otp input[name=pin_code]");
    await pick(page, "aisha@");
    await page.locator("#own-form button").click();
    await pin.waitFor();
    assert.equal(await page.locator("#own-form").isVisible(), false);
    assert.equal(await pin.evaluate((input) => input.matches(":focus")), true);
    await pin.fill(await message(page).innerText());
    await page.locator("run-otp[data-view=done]").waitFor();
    await page.locator(".event.run-authenticated").waitFor();
  });

  it("comes back to the host's form, which keeps the e-mail and not the password", async (t) => {
    const page = await open(t, "/otp.html");
    await pick(page, "kenji@");
    await page.locator("#own-form button").click();
    await page.locator("run-otp [data-action=back]").click();
    const email = page.locator("#own-form input[name=email]");
    assert.equal(await email.inputValue(), "kenji@acme.example");
    assert.equal(await page.locator("#own-form input[name=password]").inputValue(), "");
    await page.locator("#own-form input[name=password]").fill("not-mine");
    await page.locator("#own-form button").click();
    await page.locator("#own-error", { hasText: "do not match" }).waitFor();
  });

  it("turns the authenticator on by a scan of its picture, and signs in with it", async (t) => {
    const page = await open(t, "/otp-setup.html");
    const scanned = page.locator("#authenticator .codes li", { hasText: "mara@" }).locator(".code");
    await pick(page, "mara@");
    await page.locator("run-login button[type=submit]").click();
    await page.getByRole("button", { name: "Scan the picture" }).click();
    await page.getByText("There is no picture to scan").waitFor();
    await page.locator("run-otp [data-method=authenticator]").click();
    await page.locator("run-otp input[name=password]").fill("Cold-chain-2026");
    await page.locator("run-otp button[type=submit]").click();
    await page.locator("run-otp svg.run-qr").waitFor();
    await page.getByRole("button", { name: "Scan the picture" }).click();
    await scanned.filter({ hasText: /\d{3} \d{3}/ }).waitFor();
    await page.locator("run-otp input[name=pin_code]").fill(await scanned.innerText());
    await page.locator(".event.run-otp-enabled").waitFor();

    await page.getByRole("button", { name: "Sign out" }).click();
    await pick(page, "mara@");
    await page.locator("run-login button[type=submit]").click();
    await page.locator("run-login[data-view=otp]").waitFor();
  });

  for (const path of ["/otp.html", "/otp-setup.html"]) {
    it(`${path} is as wide as a phone`, async (t) => {
      const page = await open(t, path, 320);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    });
  }
});
