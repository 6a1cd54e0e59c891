import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import type { Browser, Page } from "playwright-core";
import { build, preview, type PreviewServer } from "vite";
import { launchBrowser } from "../scripts/launch-browser.js";
import { directionOf } from "../src/i18n/language.js";
import { LANGUAGES } from "../src/i18n/languages.js";

const FILE = "globalThis.runLogin = true;\n";

/** The page as it is published: built, on a server of files alone, with no sandbox. */
describe("the playground", { timeout: 280_000 }, () => {
  let outDir: string;
  let site: PreviewServer;
  let origin: string;
  let browser: Browser;

  before(async () => {
    outDir = await mkdtemp(join(tmpdir(), "run-auth-playground-"));
    await build({ configFile: "vite.config.ts", logLevel: "error", build: { outDir } });
    await mkdir(join(outDir, "cdn"), { recursive: true });
    await writeFile(join(outDir, "cdn/run-login.js"), FILE);
    site = await preview({
      configFile: "vite.config.ts",
      build: { outDir },
      preview: { host: "127.0.0.1", port: 0 },
    });
    origin = new URL(site.resolvedUrls?.local[0] ?? "").origin;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(outDir, { recursive: true });
  });

  /** Opens it; no frame may ask anybody but this site, and nothing may be thrown. */
  async function open(t: TestContext, { hash = "", width = 1280 } = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    t.after(() => page.close());
    const strange: string[] = [];
    page.on("pageerror", (error) => strange.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("data:") && new URL(request.url()).origin !== origin)
        strange.push(request.url());
    });
    t.after(() => assert.deepEqual(strange, []));
    await page.goto(`${origin}/playground.html${hash}`);
    await page.locator("body[data-ready]").waitFor();
    return page;
  }

  const shown = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);
  const phone = (page: Page, view: string) => shown(page, `${view}, phone, left to right`);
  const brand = (page: Page, name: string) => page.locator(".brand-choice", { hasText: name }).click();
  const colorOf = (page: Page) =>
    phone(page, "Sign-in")
      .locator(".run-submit")
      .evaluate((submit) => getComputedStyle(submit).backgroundColor);

  it("brings the whole state back from its address", async (t) => {
    const page = await open(t);
    await brand(page, "Clinic");
    await page.getByLabel("loginButton", { exact: true }).fill("rgb(120, 10, 90)");
    await page.getByText("Sign-up fields").click();
    await page.getByRole("button", { name: "Add a field" }).click();
    await page.getByRole("group", { name: "A field" }).last().getByLabel("Label").fill("Shelf");
    await page.getByText("One-time codes").click();
    await page.getByLabel("Text message").uncheck();
    await page.getByRole("radio", { name: "RTL" }).check();
    await page.waitForFunction(() =>
      (document.querySelector("#json") as HTMLTextAreaElement).value.includes("Shelf"),
    );
    const json = await page.locator("#json").inputValue();
    await page.waitForFunction(
      (before) => window.location.hash.length > 10 && window.location.hash !== before,
      "",
    );
    await page.getByRole("radio", { name: "Both" }).check();
    const address = await settledAddress(page);

    const other = await open(t, { hash: address });
    assert.equal(await other.locator("#json").inputValue(), json);
    assert.ok(await other.getByRole("radio", { name: "Both" }).isChecked());
    assert.equal(await colorOf(other), "rgb(120, 10, 90)");
    await phone(other, "Sign-up").getByLabel("Shelf").waitFor();
    const code = shown(other, "Code, phone, right to left");
    await code.locator("[data-method=email]").waitFor();
    assert.equal(await code.locator("[data-method=sms]").count(), 0);
    // Its language comes after the form.
    await code.locator(".run-root[dir=rtl]").waitFor();
    const [width, inside] = await Promise.all([
      other.locator(".device.phone iframe").first().getAttribute("width"),
      phone(other, "Sign-in")
        .locator("body")
        .evaluate(() => window.innerWidth),
    ]);
    assert.deepEqual([width, inside], ["360", 360]);
  });

  /** Its address once nothing is on its way there any more: a link that opens the same. */
  async function settledAddress(page: Page): Promise<string> {
    const link = page.getByRole("link", { name: /^Open alone: Sign-in, phone, right/ });
    await page.waitForFunction(() => {
      const alone = document.querySelector<HTMLAnchorElement>(".device a");
      return alone?.hash === window.location.hash;
    });
    assert.ok(await link.isVisible());
    return new URL(page.url()).hash;
  }

  it("speaks every language, in its direction", async (t) => {
    const page = await open(t);
    const list = page.locator("#toolbar").getByLabel("Language");
    for (const lang of LANGUAGES.toReversed()) {
      await list.selectOption({ value: lang });
      const [dir, title] =
        directionOf(lang) === "rtl" ? ["RTL", "right to left"] : (["LTR", "left to right"] as const);
      await page.getByRole("radio", { name: dir }).check();
      const wrapper = `run-login > .run-root[lang="${lang}"][dir="${dir.toLowerCase()}"]`;
      await shown(page, `Sign-in, phone, ${title}`).locator(wrapper).waitFor();
    }
  });

  it("keeps what is typed in a preview while its colours change", async (t) => {
    const page = await open(t);
    const email = phone(page, "Sign-in").locator("input[name=email]");
    await email.fill("mara@acme.example");
    await brand(page, "Ugly");
    await page.locator(".report tbody tr").first().waitFor();
    assert.equal(await email.inputValue(), "mara@acme.example");
  });

  it("leaves the keyboard where it is while a preview signs in", async (t) => {
    const page = await open(t);
    await page.locator("#toolbar").getByLabel("Language").focus();
    await shown(page, "Code, phone, left to right").locator("input[name=pin_code]").waitFor();
    await shown(page, "Code, desktop, left to right").locator("input[name=pin_code]").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "select");
  });

  it("gives the focus back where settings change while a preview signs in", async (t) => {
    const page = await open(t);
    const title = "Code, phone, left to right";
    await shown(page, title).locator("input[name=pin_code]").waitFor();
    await page.evaluate((title) => {
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)!;
      const settings = { security: { otp: { authenticator: true, sms: false, email: false } } };
      window.addEventListener("message", ({ source, data }) => {
        if (source !== frame.contentWindow || (data as { kind: string }).kind !== "ready") return;
        for (const lang of ["en", "de"]) frame.contentWindow?.postMessage({ kind: "show", settings, lang });
      });
      frame.contentWindow?.location.reload();
    }, title);
    await shown(page, title).locator("run-login[data-view=otp] .run-root[lang=de]").waitFor();
    const frame = await (await page.locator(`iframe[title="${title}"]`).elementHandle())?.contentFrame();
    await frame?.waitForFunction(() => {
      const pin = document.querySelector<HTMLInputElement>("input[name=pin_code]");
      pin?.focus();
      return pin && document.activeElement === pin;
    });
    assert.ok(frame);
  });

  it("A1 shows what was repaired as the preview has it, and that nothing was", async (t) => {
    const page = await open(t);
    await page.getByText("Nothing had to be repaired.").waitFor();
    await brand(page, "Ugly");
    const row = page.locator(".report tr", { has: page.locator("code", { hasText: /^loginForeground$/ }) });
    const to = row.locator("td").nth(1).locator(".sample");
    const seen = await phone(page, "Sign-in")
      .locator(".run-heading")
      .evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(await to.evaluate((sample) => getComputedStyle(sample).color), seen);
    const [before = 0, after = 0] = (await row.locator(".ratio").innerText()).split(/\s+/).map(Number);
    assert.ok(before < 2 && after >= 4.5, `${before} → ${after}`);
    assert.match(await page.locator("#verdict").innerText(), /^\d+ colours repaired$/);
    await brand(page, "Untouched");
    await page.getByText("Nothing had to be repaired.").waitFor();
  });

  it("takes pasted settings, and none of their secrets", async (t) => {
    const page = await open(t);
    const pasted = {
      name: "Pasted",
      theme: { loginButton: "#070" },
      anonymous_token: "hush",
      email_templates: {},
    };
    await page.locator("#json").fill(JSON.stringify(pasted));
    await page.waitForFunction(() => document.querySelector(".brand-choice[aria-pressed=true]") === null);
    assert.equal(await page.getByLabel("loginButton", { exact: true }).inputValue(), "#070");
    await page.getByRole("heading", { name: "Playground" }).click();
    assert.ok(!(await page.locator("#json").inputValue()).includes("hush"));
    await page.locator("#json").fill("{ not json");
    await page.getByText("This is no JSON object yet").waitFor();
  });

  it("gives the integrity of the file that the site serves, else says how to get it", async (t) => {
    const page = await open(t);
    const integrity = `sha384-${createHash("sha384").update(FILE).digest("base64")}`;
    await page.getByRole("radio", { name: "Sign-in" }).check();
    await page.locator("#snippet", { hasText: integrity }).waitFor();
    await page.route("**/cdn/*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.reload();
    await page.locator("#snippet-note", { hasText: "openssl dgst -sha384" }).waitFor();
  });

  for (const width of [360, 1440]) {
    it(`is accessible, never scrolls sideways and moves nothing at ${width} px`, async (t) => {
      const page = await open(t, { width });
      await phone(page, "Sign-in").locator(".run-card").waitFor();
      await page.locator("#snippet-note", { hasText: /run-(auth|login)\.js/ }).waitFor();
      await page.getByText("Nothing had to be repaired.").waitFor();
      const { tooWide, shift } = await page.evaluate(async () => {
        const entries = await new Promise<PerformanceEntryList>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({
            type: "layout-shift",
            buffered: true,
          });
          // With none at all the observer stays silent: two frames are long enough for one that has happened.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
        });
        const shifts = entries as (PerformanceEntry & { sources: { node: Element | null }[] })[];
        return {
          tooWide: document.documentElement.scrollWidth - window.innerWidth,
          shift: shifts.flatMap(({ sources }) =>
            sources.map(({ node }) => (node?.parentElement ?? document.body).outerHTML.slice(0, 120)),
          ),
        };
      });
      assert.ok(tooWide <= 0, `${tooWide} px too wide`);
      assert.deepEqual(shift, []);
      await page.evaluate(
        await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
      );
      assert.deepEqual(await page.evaluate(violations), []);
    });
  }
});

/** Runs in the page, where axe-core has been put; the previews have their own tests. */
async function violations(): Promise<string[]> {
  type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] };
  const { axe } = window as unknown as { axe: { run(where: object, options: object): Promise<Found> } };
  const found = await axe.run({ exclude: ["iframe"] }, { iframes: false });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`,
  );
}
