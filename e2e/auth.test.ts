import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, describe, it, type TestContext } from "node:test";
import { RUN, requestsOf } from "./support/login-page.js";
import { htmlPage, useWorld, type OpenOptions } from "./support/world.js";

const SCRIPT = `<meta name="referrer" content="no-referrer"><script type="module" src="/dist/cdn/run-auth.js"></script>
<style>run-auth:not(:defined) { display: none }</style>`;
const ADA = { name: "Ada", email: "ada@acme.example", password: "Cold-chain-2026!" };

/** The places of an address, and what is shown there to somebody who has no token and is not signed in. */
const PLACES = {
  login: "login",
  signup: "signup",
  recover: "recover",
  reset: "reset",
  confirm: "confirm",
  "otp-setup": "login",
};

describe("a portal's page in one tag", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  async function open(t: TestContext, attributes = "", options: OpenOptions = {}) {
    const body = `<run-auth run-url="${RUN}" api-url="${world.sandbox.url}" ${attributes}><p slot="footer">Imprint</p></run-auth>`;
    const opened = await world.open(t, htmlPage({ head: SCRIPT, body }), options);
    const { page } = opened;
    const host = page.locator("run-auth");
    return {
      ...opened,
      host,
      shows: (view: string) => page.locator(`run-auth[data-view=${view}]`).waitFor(),
      act: (action: string) => host.locator(`[data-action=${action}]`).click(),
      input: (name: string) => host.locator(`input[name="${name}"]`),
      submit: () => host.locator("button[type=submit]").click(),
    };
  }

  for (const render of ["light", "shadow"]) {
    it(`leads from sign-up by mail to sign-in with nothing typed twice (render="${render}")`, async (t) => {
      const attributes = `render="${render}" address="query"`;
      const first = await open(t, attributes, { path: "/portal?lang=en" });
      await first.act("to-signup");
      await first.shows("signup");
      await first.input("tag.company_site").fill("North");
      for (const [name, value] of Object.entries(ADA)) await first.input(name).fill(value);
      await first.submit();
      await first.shows("confirm-email");
      await first.act("to-login");
      await first.shows("login");
      assert.equal(await first.input("email").inputValue(), ADA.email);
      assert.equal(new URL(first.page.url()).search, "?lang=en&view=login");

      const [mail] = await world.sandbox.messages();
      const { search } = new URL(mail?.links[0] ?? "");
      const second = await open(t, attributes, { path: `/portal${search}` });
      await second.shows("confirm-done");
      assert.equal(new URL(second.page.url()).search, "?view=confirm");

      await first.input("password").fill(ADA.password);
      await first.submit();
      await first.shows("done");
      assert.equal(first.recording.errors.length + second.recording.errors.length, 0);
      assert.equal(requestsOf(first.recording, "GET", `/run/${RUN}`).length, 1);
      await first.act("sign-out");
      await first.shows("login");
    });
  }

  it("shows each view by its address, by link, by back and by forward, one form at a time", async (t) => {
    for (const address of ["query", "path"]) {
      const place = (view: string) => (address === "query" ? `/base?view=${view}` : `/base/${view}`);
      for (const [view, shown] of Object.entries(PLACES)) {
        const { shows, host } = await open(t, `address="${address}"`, { path: place(view) });
        await shows(shown);
        assert.ok((await host.locator("form").count()) <= 1);
      }
      const { page, act, shows } = await open(t, `address="${address}"`, { path: place("login") });
      await act("to-recover");
      await shows("recover");
      assert.equal(page.url(), world.pages.origin + place("recover"));
      await act("to-login");
      await shows("login");
      await page.goBack();
      await shows("recover");
      await page.goForward();
      await shows("login");
      assert.equal(page.url(), world.pages.origin + place("login"));
    }
  });

  it("leaves no margin around a page that holds nothing else", async (t) => {
    const { page, shows } = await open(t);
    await shows("login");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px");
  });

  it("A5 pauses its video and goes on by its button, and stands still where no motion is wanted", async (t) => {
    const film = await readFile("test-support/background.webm");
    const theme = { auth_bg_type: "video", auth_bg_src: "http://localhost/film.webm" };
    const { page, host } = await open(t, "", {
      prepare: async (page) => {
        await page.route("**/film.webm", (route) => route.fulfill({ body: film, contentType: "video/webm" }));
        await page.route(`**/run/${RUN}`, (route) =>
          route.fulfill({ json: { status: true, result: { theme } } }),
        );
      },
    });
    const plays = (wanted: boolean) =>
      page.waitForFunction((on) => document.querySelector("video")?.paused === !on, wanted);
    const button = host.locator("[data-action=toggle-background]");
    await plays(true);
    assert.equal(await button.getAttribute("aria-label"), "Pause the background video");
    await button.click();
    await plays(false);
    await host.getByLabel("Play the background video").click();
    await plays(true);

    await page.emulateMedia({ reducedMotion: "reduce" });
    await plays(false);
    await button.waitFor({ state: "detached" });
  });

  it("R8 lives with a framework that moves and unmounts what it has put between the tags", async (t) => {
    const { page, recording, shows, act } = await open(t);
    await page.evaluate(() => {
      const host = document.querySelector("run-auth");
      const footer = host?.querySelector("[slot=footer]");
      const header = document.createElement("div");
      header.slot = "header";
      if (footer) host?.insertBefore(header, footer);
      if (footer) host?.removeChild(footer);
      host?.removeChild(header);
    });
    await act("to-signup");
    await shows("signup");
    await page.evaluate(() => document.querySelector("run-auth")?.remove());
    assert.deepEqual(recording.errors, []);
  });
});
