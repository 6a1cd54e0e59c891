import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useDemo } from "./use-demo.js";

describe("the demo of the sign-up", { timeout: 280_000 }, () => {
  const world = useDemo();

  it("edits the portal's fields live, saves them, and a sign-up ends with their tags", async (t) => {
    await world.demo.reset();
    const page = await world.browser.newPage({ viewport: { width: 1280, height: 900 } });
    t.after(() => page.close());
    const address = `${world.demo.url}/signup.html?sandbox=${encodeURIComponent(world.demo.sandboxUrl)}`;
    await page.goto(address);
    const form = page.locator("run-signup");
    await page.getByRole("button", { name: "Add a field" }).click();
    const row = page.getByRole("group", { name: "A field" }).last();
    await row.getByLabel("Tag").fill("shoe");
    await row.getByLabel("Label").fill("Shoe size");
    await row.getByLabel("Type").selectOption("Number");
    await form.getByLabel("Shoe size").waitFor();
    await page.getByLabel("Who may sign up").selectOption("noconfirm");
    await page.getByRole("button", { name: "Save to the sandbox" }).click();
    await page.locator(".event.note", { hasText: "Saved" }).waitFor();

    await page.reload();
    await page.getByLabel("Sign in at once").check();
    await form.getByLabel("Shoe size").fill("42");
    await form.getByLabel("Company site").fill("Oslo");
    await form.getByLabel("Name", { exact: true }).fill("Freya Nilsen");
    await form.getByLabel("E-mail").fill("freya@acme.example");
    await form.getByLabel("Password", { exact: true }).fill("Longwinter-2026");
    await form.getByRole("button", { name: "Create account" }).click();
    await page.locator("run-signup[data-view=done]").waitFor();
    assert.match(await page.locator(".event.run-registered").innerText(), /outcome: "ready"/);
    assert.match(await page.locator("#snippet").innerText(), /sign-in-after/);
  });

  it("is as wide as a phone", async (t) => {
    await world.demo.reset();
    const page = await world.browser.newPage({ viewport: { width: 360, height: 740 } });
    t.after(() => page.close());
    await page.goto(`${world.demo.url}/signup.html?sandbox=${encodeURIComponent(world.demo.sandboxUrl)}`);
    await page.locator("body[data-ready]").waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  });
});
