import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import { directionOf } from "../src/i18n/language.js";
import { LANGUAGES } from "../src/i18n/languages.js";
import { NOW } from "../scripts/screens/demo.js";
import { useDemo } from "./use-demo.js";

const LOGIN = "/login.html";

describe("the demo", { timeout: 280_000 }, () => {
  const world = useDemo();

  /** Opens a page of the demo, ready, with its sandbox as at the start. */
  async function open(t: TestContext, path: string, { origin = world.demo.url, width = 1280 } = {}) {
    await world.demo.reset();
    const page = await world.browser.newPage({ viewport: { width, height: 800 } });
    t.after(() => page.close());
    await page.clock.setFixedTime(NOW);
    const strangers: string[] = [];
    page.on("request", (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol !== "data:" && asked !== origin && asked !== world.demo.sandboxUrl)
        strangers.push(request.url());
    });
    t.after(() => assert.deepEqual(strangers, []));
    const address = new URL(path, origin);
    address.searchParams.set("sandbox", world.demo.sandboxUrl);
    await page.goto(address.href);
    return page;
  }

  const submit = (page: Page) => page.locator("run-login button[type=submit]").click();
  const pick = (page: Page, email: string) => page.locator(".account", { hasText: email }).click();
  const heard = (page: Page, event: string) => page.locator(`.event.${event}`).first().waitFor();

  async function signsIn(page: Page): Promise<void> {
    await page.evaluate(() => {
      document.addEventListener("run-authenticated", ({ detail }: CustomEventInit<{ token: string }>) => {
        Object.assign(window, { token: detail?.token });
      });
    });
    await pick(page, "mara@");
    await submit(page);
    await heard(page, "run-authenticated");
    const token = await page.evaluate(() => String((window as { token?: string }).token));
    const shown = await page.locator("#events").innerText();
    assert.ok(token.length > 30 && shown.includes(`${token.slice(0, 4)}…`));
    assert.ok(!(await page.content()).includes(token.slice(0, 6)));
  }

  it("signs a demo account in on the start page and shows four characters of the token", async (t) => {
    await signsIn(await open(t, "/"));
  });

  it("does so from its sources too, as `npm start` serves it", async (t) => {
    const cacheDir = await mkdtemp(join(tmpdir(), "run-auth-demo-cache-"));
    t.after(() => rm(cacheDir, { recursive: true }));
    const site = await createServer({
      configFile: "vite.config.ts",
      cacheDir,
      logLevel: "warn",
      server: { host: "127.0.0.1", port: 0, hmr: false },
    });
    t.after(() => site.close());
    await site.listen();
    const origin = new URL(site.resolvedUrls?.local[0] ?? "").origin;
    await signsIn(await open(t, "/", { origin }));
  });

  it("gives the codes that a second step asks for", async (t) => {
    const page = await open(t, `${LOGIN}?render=shadow`);
    const pin = page.locator("run-login input[name=pin_code]");
    await pick(page, "tomas@");
    await submit(page);
    await pin.fill(await page.locator("#authenticator .code", { hasText: /\d{3}/ }).first().innerText());
    await submit(page);
    await heard(page, "run-authenticated");

    await pick(page, "aisha@");
    await submit(page);
    await pin.fill(await page.locator("#outbox .code").first().innerText());
    await submit(page);
    await page.locator("run-login[data-view=done]").waitFor();
    assert.equal(await page.locator(".event.run-authenticated").count(), 2);
  });

  it("changes the element under what was typed, and the snippet with it", async (t) => {
    const page = await open(t, LOGIN);
    await pick(page, "mara@");
    await page.getByRole("radio", { name: "Dark brand" }).check();
    assert.equal(await page.locator("run-login input[name=email]").inputValue(), "mara@acme.example");
    assert.match(await page.locator("#snippet").innerText(), /loginForm: "#17142b"/);
    await page.getByRole("radio", { name: "Browser" }).check();
    assert.match(await page.locator("#snippet").innerText(), /persist="local"/);
    await submit(page);
    await heard(page, "run-authenticated");
    await page.reload();
    await page.locator(".event.run-authenticated", { hasText: "restored: true" }).waitFor();
  });

  for (const [path, tag] of Object.entries({
    "/": "run-login",
    [LOGIN]: "run-login",
    "/signup.html": "run-signup",
    "/recover.html": "run-recover",
    "/auth.html": "run-auth",
  })) {
    it(`${path} speaks every language, and its address says which`, async (t) => {
      const page = await open(t, path);
      const list = page.locator(".language-line, #options").getByLabel("Language");
      const says = (lang: string, dir: string) =>
        page.locator(`${tag} > .run-root[lang="${lang}"][dir="${dir}"]`).waitFor({ state: "attached" });
      await page.locator("[data-ready]").waitFor();
      await says("en", "ltr");
      // The files are the same on every page.
      for (const lang of path === LOGIN ? LANGUAGES.toReversed() : ["he", "de"]) {
        await list.selectOption({ value: lang });
        await says(lang, directionOf(lang));
        assert.equal(new URL(page.url()).searchParams.get("lang") ?? "en", lang);
      }
      await list.selectOption("日本語");
      await page.reload();
      await says("ja", "ltr");
      assert.equal(await list.inputValue(), "ja");
    });
  }

  it("plays a fault on the next sign-in, and resets", async (t) => {
    const page = await open(t, LOGIN);
    await page.getByRole("button", { name: "500 error" }).click();
    await page.getByText("Waiting for the next sign-in.").waitFor();
    await pick(page, "mara@");
    await submit(page);
    await page.locator(".event.run-error", { hasText: "unavailable" }).waitFor();
    await page.getByText("Waiting for the next sign-in.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Reset the sandbox" }).click();
    await heard(page, "note");
  });

  it("takes a mailed token out of the address and shows none", async (t) => {
    const page = await open(t, "/recover.html?view=reset&token=mailed-token-1");
    await page.locator("run-recover[data-view=reset]").waitFor();
    assert.ok(!page.url().includes("mailed-token-1"));
    assert.ok(!(await page.content()).includes("mailed-token-1"));
  });

  it("says how to start the sandbox where none answers", async (t) => {
    const page = await world.browser.newPage();
    t.after(() => page.close());
    await page.goto(`${world.demo.url}/?sandbox=http://127.0.0.1:9`);
    await page.getByText("The sandbox is not running.").waitFor();
    assert.match(await page.locator("#connection").innerText(), /npm start/);
  });

  for (const path of [
    "/",
    LOGIN,
    "/readme.html",
    "/recover.html",
    "/otp.html",
    "/otp-setup.html",
    "/auth.html",
  ]) {
    for (const width of [320, 1280]) {
      it(`${path} is accessible and never scrolls sideways at ${width} px`, async (t) => {
        const page = await open(t, path, { width });
        if (path === "/" || path === LOGIN) await page.locator("[data-ready]").waitFor();
        else await page.getByRole("heading", { level: 1 }).waitFor();
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(tooWide <= 0, `${tooWide} px too wide`);
        await page.evaluate(
          await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
        );
        assert.deepEqual(await page.evaluate(violations), []);
      });
    }
  }
});

/** Runs in the page, where axe-core has been put. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
  };
  const found = await axe.run();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`,
  );
}
