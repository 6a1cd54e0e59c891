import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { before, describe, it, type TestContext } from "node:test";
import { build } from "vite";
import type { Page } from "playwright-core";
import { htmlPage, useWorld, type OpenPage } from "./support/world.js";

const MODULE = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;
const CLASSIC = `<script src="/dist/cdn/run-auth.js" defer></script>`;
const HOST = `<script src="/host-localize.js" defer></script>`;

/** A host page's own script, which uses @lit/localize in its usual way. */
const HOST_SOURCE = `
  import { configureLocalization, msg } from "@lit/localize";
  const { setLocale } = configureLocalization({
    sourceLocale: "en",
    targetLocales: ["fr"],
    loadLocale: () => Promise.resolve({ templates: { SIGN_IN: "Se connecter" } }),
  });
  globalThis.say = () => msg("Sign in", { id: "SIGN_IN" });
  globalThis.setHostLocale = setLocale;
`;

async function bundle(source: string): Promise<string> {
  const entry = "\0host-localize";
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "host-localize",
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, lib: { entry, formats: ["iife"], name: "host" } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !("output" in first)) throw new Error("No bundle.");
  return first.output[0].code;
}

describe("the languages of the script-tag files", () => {
  const world = useWorld();

  before(async () => {
    world.pages.serve("/host-localize.js", { body: await bundle(HOST_SOURCE) });
  });

  function open(t: TestContext, head: string, attributes: string, connect = "'self'"): Promise<OpenPage> {
    const { url } = world.sandbox;
    const policy = `default-src 'none'; script-src 'self'; connect-src ${url} ${connect}; require-trusted-types-for 'script'; trusted-types run-auth-elements lit-html`;
    const body = `<run-login run-url="acme.tago.run" api-url="${url}" ${attributes}></run-login>`;
    return world.open(t, htmlPage({ head, body }), { headers: { "content-security-policy": policy } });
  }

  const shows = (page: Page, language: string) =>
    page.locator(`run-login > .run-root[lang="${language}"]`).waitFor();
  const filesAsked = ({ recording }: OpenPage) =>
    recording.requests.map(({ url }) => new URL(url).pathname).filter((path) => path.includes("/languages/"));

  for (const [name, head] of Object.entries({ module: MODULE, "classic script": CLASSIC })) {
    it(`are found beside a ${name}, under a strict policy`, async (t) => {
      const opened = await open(t, head, `lang="de"`);
      await shows(opened.page, "de");
      assert.equal(await opened.page.locator(".run-submit").innerText(), "Anmelden");
      assert.deepEqual(filesAsked(opened), ["/dist/cdn/languages/de.json"]);
      assert.deepEqual(opened.recording.violations, []);
      assert.deepEqual(opened.recording.errors, []);
    });
  }

  it("cost English pages no request", async (t) => {
    const opened = await open(t, MODULE, `lang="en-GB"`);
    await opened.page.locator("run-login input[name=email]").waitFor();
    await opened.page.waitForLoadState("networkidle");
    assert.deepEqual(filesAsked(opened), []);
  });

  it("can be added by a script with an integrity, where the policy lets nothing be fetched", async (t) => {
    const hash = createHash("sha384").update(readFileSync("dist/cdn/languages/ar.js")).digest("base64");
    const tag = `<script src="/dist/cdn/languages/ar.js" integrity="sha384-${hash}" crossorigin defer></script>`;
    const opened = await open(t, tag + CLASSIC, `lang="ar"`, "");
    await shows(opened.page, "ar");
    assert.equal(await opened.page.locator(".run-root").getAttribute("dir"), "rtl");
    assert.deepEqual(filesAsked(opened), ["/dist/cdn/languages/ar.js"]);
    assert.deepEqual(opened.recording.violations, []);
  });

  it("leave English and one console line where the policy refuses their file", async (t) => {
    const opened = await open(t, MODULE, `lang="de"`, "");
    const { page, recording } = opened;
    await page.waitForEvent("console", (line) => line.text().includes("texts could not be loaded"));
    await shows(page, "en");
    assert.equal(recording.console.filter((line) => line.includes("run-auth-elements")).length, 1);
    assert.deepEqual(recording.errors, []);
  });

  for (const [name, head] of Object.entries({ before: HOST + CLASSIC, after: CLASSIC + HOST })) {
    it(`leave a host to itself that uses @lit/localize ${name} us`, async (t) => {
      const opened = await open(t, head, `lang="de"`);
      const { page } = opened;
      await shows(page, "de");
      const said = await page.evaluate(async () => {
        const host = globalThis as unknown as { say(): string; setHostLocale(code: string): Promise<void> };
        const english = host.say();
        await host.setHostLocale("fr");
        return [english, host.say()];
      });
      assert.deepEqual(said, ["Sign in", "Se connecter"]);
      assert.equal(await page.locator(".run-submit").innerText(), "Anmelden");
      assert.deepEqual(opened.recording.errors, []);
    });
  }
});
