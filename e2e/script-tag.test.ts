import assert from "node:assert/strict";
import { before, describe, it, type TestContext } from "node:test";
import { build } from "vite";
import type { Page } from "playwright-core";
import { htmlPage, useWorld, type OpenPage } from "./support/world.js";

const MODULE = `<script type="module" src="/dist/cdn/run-login.js"></script>`;
const CLASSIC = `<script src="/dist/cdn/run-login.js" defer></script>`;
const ALL = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;
const OTHER_LIT = `<script src="/other-lit.js" defer></script>`;
const STRANGER = `<script src="/stranger.js"></script>`;

/** A host that has a Lit of its own, bundled with another tool run than ours. */
async function bundleOtherLit(): Promise<string> {
  const entry = "\0other-lit";
  const source = `import { html, render } from "lit"; render(html\`<p id="other">other</p>\`, document.body);`;
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "other-lit",
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, lib: { entry, formats: ["iife"], name: "otherLit" } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle)) throw new Error("No bundle.");
  return bundle.output[0].code;
}

describe("the script-tag files under a strict policy", () => {
  const world = useWorld();

  before(async () => {
    world.pages.serve("/other-lit.js", { body: await bundleOtherLit() });
    world.pages.serve("/stranger.js", {
      body: `customElements.define("run-login", class Stranger extends HTMLElement {});`,
    });
  });

  function open(t: TestContext, head: string, policies = "run-auth-elements"): Promise<OpenPage> {
    const { url } = world.sandbox;
    const policy = [
      `default-src 'none'; script-src 'self'; connect-src ${url}`,
      `trusted-types ${policies}; require-trusted-types-for 'script'`,
    ].join("; ");
    const body = `<run-login run-url="acme.tago.run" api-url="${url}"></run-login>`;
    return world.open(t, htmlPage({ head, body }), { headers: { "content-security-policy": policy } });
  }

  async function signIn(page: Page): Promise<void> {
    const { users } = await world.sandbox.seed();
    const user = users.find(({ state, otp }) => state === "active" && otp.length === 0);
    await page.locator("input[name=email]").fill(user?.email ?? "");
    await page.locator("input[name=password]").fill(user?.password ?? "");
    await page.keyboard.press("Enter");
    await page.locator("run-login[data-view=done]").waitFor();
  }

  /** What the files may say: none of it is an error, a violation or an exception. */
  function assertLines(opened: OpenPage, lines: readonly RegExp[]): void {
    const { recording } = opened;
    assert.deepEqual(recording.violations, []);
    assert.deepEqual(recording.errors, []);
    const said = recording.console.filter((line) => line.includes("run-auth-elements"));
    assert.equal(said.length, lines.length, said.join("\n"));
    for (const [index, line] of lines.entries()) assert.match(said[index] ?? "", line);
  }

  const there = /<run-login> \(our version/;
  const cases: [name: string, head: string, policies: string, lines: RegExp[]][] = [
    ["as a module", MODULE, "run-auth-elements", []],
    ["as a classic script", CLASSIC, "run-auth-elements", []],
    ["with every element", ALL, "run-auth-elements", []],
    ["after another copy of Lit", OTHER_LIT + CLASSIC, "run-auth-elements lit-html", []],
    ["before another copy of Lit", CLASSIC + OTHER_LIT, "run-auth-elements lit-html", []],
    ["twice on a page (H1)", CLASSIC + CLASSIC, "run-auth-elements", [there]],
    ["as run-login.js and run-auth.js (H1)", MODULE + ALL, "run-auth-elements", [there]],
    ["as run-auth.js and run-login.js (H1)", ALL + MODULE, "run-auth-elements", [there]],
  ];
  for (const [name, head, policies, lines] of cases) {
    it(`S2 sign a person in ${name}`, async (t) => {
      const opened = await open(t, head, policies);
      await signIn(opened.page);
      assertLines(opened, lines);
    });
  }

  it("S2 give a plain link and one console line where their policy is refused", async (t) => {
    const { page, recording } = await open(t, MODULE, "'none'");
    const link = page.locator("run-login a");
    assert.equal(await link.getAttribute("href"), "https://acme.tago.run/login");
    assert.equal(await page.locator("input").count(), 0);
    assert.deepEqual(recording.errors, []);
    assert.equal(recording.console.filter((line) => line.startsWith("warning: run-auth-elements")).length, 1);
  });

  it("H1 leave a stranger's <run-login> as it is", async (t) => {
    const opened = await open(t, STRANGER + MODULE);
    await opened.page.waitForLoadState("load");
    assert.equal(await opened.page.evaluate(() => customElements.get("run-login")?.name), "Stranger");
    assert.equal(await opened.page.locator("run-login > *").count(), 0);
    assertLines(opened, [/<run-login> \(not ours\)/]);
  });
});
