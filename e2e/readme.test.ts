import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { loginForm, personWith, tokenOf } from "./support/login-page.js";
import { htmlPage, useWorld } from "./support/world.js";

/** The CDN that the README names, for lack of a real one. */
const CDN = "https://cdn.example.com";
const API = "https://api.tago.io";

describe("the README", () => {
  const world = useWorld();
  let readme = "";
  let script = "";
  before(async () => {
    readme = await readFile("README.md", "utf8");
    script = await readFile("dist/cdn/run-login.js", "utf8");
  });
  beforeEach(() => world.sandbox.reset());

  function codeBlock(pattern: RegExp): string {
    const block = [...readme.matchAll(/^```\w*\n(.*?)^```/gms)]
      .map(([, code = ""]) => code)
      .find((code) => pattern.test(code));
    assert.ok(block, `The README has no code block with ${String(pattern)}.`);
    return block;
  }

  /** The built file stands in for the CDN, the sandbox for TagoIO. */
  async function stageNetwork(page: Page): Promise<void> {
    await page.route(`${CDN}/**`, (route) => {
      assert.match(route.request().url(), /\/run-login\.js$/);
      return route.fulfill({
        body: script,
        contentType: "text/javascript",
        headers: { "access-control-allow-origin": "*" },
      });
    });
    await page.route(`${API}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(API, world.sandbox.url) });
      await route.fulfill({ response });
    });
  }

  it("has an embed snippet that works as written", async (t) => {
    const { page, recording } = await world.open(
      t,
      htmlPage({
        head: `<script>function use(token) { globalThis.used = token; }</script>`,
        body: codeBlock(/<run-login run-url="acme\.tago\.run">/),
      }),
      { prepare: stageNetwork },
    );
    const form = loginForm(page);
    await form.signIn(await personWith(world));
    await form.shows("done");
    assert.equal(await page.evaluate("used"), tokenOf(recording));
    assert.deepEqual(recording.errors, []);
  });

  it("S2 names the policy that lets the form through strict rules", async (t) => {
    const policy = [
      "default-src 'none'",
      ...codeBlock(/^trusted-types /m)
        .trim()
        .split("\n"),
      "require-trusted-types-for 'script'",
    ].join("; ");
    const { page, recording } = await world.open(
      t,
      htmlPage({
        head: `<script type="module" src="${CDN}/run-login.js" crossorigin></script>`,
        body: `<run-login run-url="acme.tago.run"></run-login>`,
      }),
      { prepare: stageNetwork, headers: { "content-security-policy": policy } },
    );
    const form = loginForm(page);
    await form.signIn(await personWith(world));
    await form.shows("done");
    assert.deepEqual(recording.violations, []);
    assert.deepEqual(recording.errors, []);
  });

  it("S2 names no other policy than the one that is asked for", async (t) => {
    const [, name = ""] = /^trusted-types (\S+)$/m.exec(readme) ?? [];
    const { page } = await world.open(
      t,
      htmlPage({
        head: `<script>
          window.asked = [];
          const { createPolicy } = trustedTypes;
          trustedTypes.createPolicy = (name, rules) => { asked.push(name); return createPolicy.call(trustedTypes, name, rules); };
        </script><script type="module" src="/dist/cdn/run-login.js"></script>`,
        body: `<run-login run-url="acme.tago.run" api-url="${world.sandbox.url}"></run-login>`,
      }),
    );
    await loginForm(page).shows("login");
    assert.deepEqual(await page.evaluate("asked"), [name]);
  });
});
