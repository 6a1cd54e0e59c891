import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { htmlPage, useWorld } from "../support/world.js";
import { bundle } from "./bundle.js";

const TAGS = ["run-login", "run-signup", "run-recover"];

describe("R8 a host that renders with", { timeout: 120_000 }, () => {
  const world = useWorld({ sandbox: false });

  for (const framework of ["react", "vue"]) {
    describe(framework, () => {
      before(async () => {
        world.pages.serve(`/${framework}.js`, { body: await bundle(`${framework}-page.ts`) });
      });

      for (const render of ["light", "shadow"]) {
        it(`puts children into our elements and takes them out, properties and events at work (${render})`, async (t) => {
          const body = `<div id="app"></div><script src="/${framework}.js"></script>`;
          const html = htmlPage({ body }).replace("<html", `<html data-render="${render}"`);
          const { page, recording } = await world.open(t, html);
          const login = page.locator("run-login");
          const submit = login.locator("button[type=submit]");
          const color = () => submit.evaluate((button) => getComputedStyle(button).backgroundColor);
          const next = () => page.locator("#next").click();
          const at = (step: number) => page.locator(`#page[data-step="${step}"]`).waitFor();

          await submit.waitFor();
          assert.equal(await color(), "rgb(0, 85, 0)");
          assert.equal(await login.getByRole("heading", { level: 3 }).count(), 1);
          assert.equal(await page.locator(".note").count(), TAGS.length);
          // Fallback is for when there is no script: in the page, not in sight.
          assert.equal(await page.locator(".note:visible").count(), 0);

          await login.locator("input[name=email]").fill("mara@acme.example");
          await login.locator("input[name=password]").fill("Longwinter-2026");
          await submit.click();
          await page.locator(`[data-heard~="run-before-submit"]`).waitFor({ state: "attached" });
          await page.locator(`[data-heard~="run-config"]`).waitFor({ state: "attached" });

          await next();
          await at(1);
          assert.equal(await page.locator("run-login > .note").textContent(), "run-login, step 1");
          await page.waitForFunction(
            () => document.querySelectorAll("run-login a[href='/help']").length === 1,
          );
          assert.equal(await color(), "rgb(85, 0, 0)");
          assert.equal(await login.locator("input[name=email]").inputValue(), "mara@acme.example");

          await next();
          await at(2);
          assert.equal(await page.locator(".note").count(), 0);
          assert.equal(await submit.count(), 1);

          await next();
          await at(3);
          for (const tag of TAGS) assert.equal(await page.locator(tag).count(), 0);
          assert.deepEqual(recording.errors, []);
          const { console: lines } = recording;
          assert.deepEqual(
            lines.filter((line) => /^(error|warning): (?!run-auth-elements)/.test(line)),
            [],
          );
        });
      }
    });
  }
});
