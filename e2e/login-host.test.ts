import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { findSecrets } from "./support/find-secrets.js";
import {
  eventsOf,
  LOGIN,
  loginForm,
  loginTag,
  newestCode,
  openLogin,
  personWith,
  requestsOf,
  RUN,
  SCRIPT,
} from "./support/login-page.js";
import { startPageServer, type PageServer } from "./support/page-server.js";
import { htmlPage, useWorld } from "./support/world.js";

describe("the pages around a sign-in form", () => {
  const world = useWorld();
  let stranger: PageServer;
  before(async () => {
    stranger = await startPageServer();
  });
  beforeEach(() => world.sandbox.reset());
  after(() => stranger.stop());

  /** A page that holds a frame with a sign-in form of its own. */
  function framing(server: PageServer, attributes = ""): string {
    const url = server.serve("/framed", {
      body: htmlPage({ head: SCRIPT, body: loginTag(world, attributes) }),
    });
    return htmlPage({ body: `<iframe src="${url}" width="400" height="700"></iframe>` });
  }

  for (const render of ["light", "shadow"]) {
    it(`S11 shows no credential field in a stranger's page, but a link to the RUN's own (render="${render}")`, async (t) => {
      const { page, recording } = await world.open(t, framing(stranger, `render="${render}"`));
      const { host } = loginForm(page.frameLocator("iframe"));
      const link = host.getByRole("link");
      await link.waitFor();
      assert.equal(await link.getAttribute("href"), `https://${RUN}/login`);
      assert.equal(await link.getAttribute("target"), "_top");
      assert.equal(await host.locator("input, form").count(), 0);
      assert.deepEqual(recording.errors, []);
    });
  }

  it("S11 signs in inside a stranger's page where the framed page allows it", async (t) => {
    const { page } = await world.open(t, framing(stranger, "allow-framing"));
    const form = loginForm(page.frameLocator("iframe"));
    await form.signIn(await personWith(world));
    await form.shows("done");
  });

  it("S11 signs in inside a frame of its own origin", async (t) => {
    const { page } = await world.open(t, framing(world.pages));
    const form = loginForm(page.frameLocator("iframe"));
    await form.signIn(await personWith(world));
    await form.shows("done");
  });

  for (const render of ["light", "shadow"]) {
    it(`H5 never submits the form of the host around it (render="${render}")`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, {
        attributes: `render="${render}"`,
        head: `<script>
          var submits = 0;
          addEventListener("submit", (event) => { if (event.target.id === "checkout") submits++; }, true);
          addEventListener("submit", () => submits++);
        </script>`,
        around: (tag) =>
          `<form id="checkout" action="/elsewhere"><input name="email" value="host">
            <div onsubmit="submits++">${tag}</div></form>`,
      });
      const address = page.url();
      const person = await personWith(world, "sms");
      await form.fill(person);
      await form.password.press("Enter");
      await form.shows("otp");
      await form.submitPin(await newestCode(world));
      await form.shows("done");
      await form.signOut.click();
      await form.shows("login");
      assert.equal(await page.evaluate("submits"), 0);
      assert.equal(page.url(), address);
      assert.equal(await page.locator("#checkout > input").inputValue(), "host");
      assert.deepEqual(recording.errors, []);
      const fields = await page.evaluate(() => [
        ...new FormData(document.querySelector<HTMLFormElement>("#checkout") as HTMLFormElement).keys(),
      ]);
      assert.deepEqual(fields, ["email"]);
    });
  }

  it("H5 signs in inside a dialog, where Escape in the code step goes one step back only", async (t) => {
    const { page, form } = await openLogin(t, world, {
      around: (tag) => `<dialog open>${tag}</dialog>`,
    });
    await page.evaluate(() => {
      const dialog = document.querySelector("dialog");
      dialog?.close();
      dialog?.showModal();
    });
    await form.signIn(await personWith(world, "sms"));
    await form.shows("otp");
    await form.pin.press("Escape");
    await form.shows("login");
    assert.equal(await page.evaluate(() => document.querySelector("dialog")?.open), true);
  });

  it("R8 leaves the host's children where they are", async (t) => {
    const { page } = await world.open(
      t,
      htmlPage({
        head: SCRIPT,
        body: loginTag(world).replace(
          "></run-login>",
          `><a href="/plain">Sign in</a><p slot="x">Ours</p></run-login>`,
        ),
      }),
    );
    await loginForm(page).shows("login");
    assert.deepEqual(
      await page
        .locator("run-login > *")
        .evaluateAll((all) => all.map((one) => [one.localName, (one as HTMLElement).offsetParent !== null])),
      [
        ["a", false],
        ["p", true],
        ["div", true],
      ],
    );
  });

  for (const [way, leaveAndReturn] of [
    ["to a page kept in memory", keepAndRestore],
    ["to a page loaded anew", goAndReturn],
  ] as const) {
    it(`U11 S6 comes back idle from a submit, ${way}, and signs in`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const person = await personWith(world);
      await world.sandbox.faults([{ match: `POST ${LOGIN}`, delayMs: 600_000 }]);
      await form.signIn(person);
      await form.host.locator("form[aria-busy=true]").waitFor();
      await leaveAndReturn(page, world.pages);

      await form.host.locator("form:not([aria-busy])").waitFor();
      assert.equal(await form.host.locator("input[readonly]").count(), 0);
      await form.host.locator("button[type=submit]", { hasText: "Sign in" }).waitFor();
      assert.deepEqual(eventsOf(recording, "run-error"), []);
      await world.sandbox.reset();
      await form.signIn(person);
      await form.shows("done");
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 2);
    });

    it(`U11 S6 comes back from the code step without a password, ${way}`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const person = await personWith(world, "sms");
      await form.signIn(person);
      await form.shows("otp");
      await leaveAndReturn(page, world.pages);
      await form.shows("login");
      assert.deepEqual(await findSecrets(page, recording, { password: person.password }), [
        `password in body of POST ${LOGIN}`,
      ]);
      await form.signIn(person);
      await form.shows("otp");
      await form.submitPin(await newestCode(world));
      await form.shows("done");
    });
  }
});

/** What the back-forward cache does to a page. By hand, for the packed Chromium has none. */
async function keepAndRestore(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const type of ["pagehide", "pageshow"]) {
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }
  });
}

async function goAndReturn(page: Page, pages: PageServer): Promise<void> {
  await page.goto(pages.serve("/away", { body: htmlPage({ body: "Away" }) }));
  await page.goBack();
}
