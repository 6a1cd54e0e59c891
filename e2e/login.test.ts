import assert from "node:assert/strict";
import { beforeEach, describe, it, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { findSecrets } from "./support/find-secrets.js";
import { hold } from "./support/hold.js";
import {
  eventsOf,
  LOGIN,
  loginForm,
  openLogin,
  personWith,
  requestsOf,
  RUN,
  tokenOf,
} from "./support/login-page.js";
import { useWorld } from "./support/world.js";

const WRONG = `pl4nted & "wörd" <1>`;
const MISMATCH = "do not match an active account";

/** What the focused element is, as a person would name it. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active?.getAttribute("name") ?? active?.getAttribute("role");
  });
}

describe("signing in across two origins", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  for (const render of ["light", "shadow"]) {
    it(`R7 S6 hands the right password's token to the page and to nobody else (render="${render}")`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, { attributes: `render="${render}"` });
      const person = await personWith(world);
      await form.signIn(person);
      await form.shows("done");

      assert.equal(await focused(page), "heading");
      assert.equal(await form.host.locator("input").count(), 0);
      const [detail, ...more] = eventsOf(recording, "run-authenticated");
      assert.deepEqual(more, []);
      const { expiresAt, runUrl } = detail as { expiresAt: string; runUrl: string };
      assert.equal(runUrl, RUN);
      assert.ok(Date.parse(expiresAt) > Date.now());
      const isDate = page.evaluate(() => {
        const { session } = document.querySelector("run-login") as HTMLElement & {
          session: { expiresAt: unknown };
        };
        return session.expiresAt instanceof Date;
      });
      assert.equal(await isDate, true);

      const secrets = { password: person.password, token: tokenOf(recording) };
      const places = [`password in body of POST ${LOGIN}`, "token in event run-authenticated"];
      assert.deepEqual(await findSecrets(page, recording, secrets), places);
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);

      await form.signOut.click();
      await form.shows("login");
      assert.deepEqual(await findSecrets(page, recording, secrets), places);
      assert.equal(await form.email.inputValue(), "");
      assert.deepEqual(recording.errors, []);
      assert.deepEqual(recording.console, []);
    });

    it(`keeps what was typed after a wrong password, focus in the password (render="${render}")`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, { attributes: `render="${render}"` });
      const { email, password } = await personWith(world);
      await form.signIn({ email, password: WRONG });
      await form.warns(MISMATCH);

      assert.equal(await focused(page), "password");
      assert.equal(await form.email.inputValue(), email);
      assert.equal(await form.password.inputValue(), WRONG);
      assert.equal(await form.password.getAttribute("type"), "password");
      assert.ok(await form.host.locator("[data-action=to-recover]").isVisible());
      assert.deepEqual(eventsOf(recording, "run-error"), [
        { code: "invalid-credentials", operation: "login" },
      ]);
      assert.deepEqual(await findSecrets(page, recording, { password: WRONG }), [
        `password in body of POST ${LOGIN}`,
        "password in input password",
      ]);

      // The wrong one is selected: the right one is typed over it.
      await page.keyboard.type(password);
      await page.keyboard.press("Enter");
      await form.shows("done");
      assert.deepEqual(await findSecrets(page, recording, { wrong: WRONG, right: password }), [
        `right in body of POST ${LOGIN}`,
        `wrong in body of POST ${LOGIN}`,
      ]);
    });
  }

  /** All that a page or a person can tell one refusal from another by. */
  async function refusal(t: TestContext, email: string, password: string): Promise<object> {
    const { page, recording, form } = await openLogin(t, world, {
      // Lit names its markers by chance.
      prepare: (fresh) => fresh.addInitScript(() => (Math.random = () => 0.5)),
    });
    await form.signIn({ email, password });
    await form.warns(MISMATCH);
    const dom = await form.host.evaluate((host) => host.outerHTML);
    const { console: lines, events, errors, requests } = recording;
    return {
      dom: dom.replaceAll(email, "(e-mail)").replaceAll(/\brun-\d+-/g, "run-n-"),
      focus: await focused(page),
      password: (await form.password.inputValue()) === password,
      lines,
      errors,
      events: events.filter(({ name }) => !["run-config", "run-theme-adjusted"].includes(name)),
      requests: requests.filter(({ method }) => method === "POST").length,
    };
  }

  it("S9 tells unknown, unconfirmed and pending from a wrong password by nothing", async (t) => {
    const { users } = await world.sandbox.seed();
    const ofState = (state: string) => {
      const user = users.find((one) => one.state === state);
      assert.ok(user);
      return user;
    };
    const wrong = await refusal(t, (await personWith(world)).email, WRONG);
    const { password } = await personWith(world);
    assert.deepEqual(await refusal(t, "nobody@acme.example", password), wrong);
    for (const state of ["unconfirmed", "pending"]) {
      const user = ofState(state);
      assert.deepEqual(await refusal(t, user.email, user.password), wrong, state);
    }
  });

  it("U1 U3 sends one request for a double click, and keeps the inputs readable meanwhile", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const release = await hold(page, ({ pathname }) => pathname === LOGIN);
    await form.fill(await personWith(world));
    await form.submit.dblclick();
    await form.submit.click();
    assert.equal(await form.host.locator("form").getAttribute("aria-busy"), "true");
    assert.deepEqual(
      await form.host
        .locator("input")
        .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map((one) => one.readOnly && !one.disabled)),
      [true, true],
    );
    release();
    await form.shows("done");
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
  });

  for (const [place, target] of [
    ["a field", "input[name=password]"],
    ["the button", "button[type=submit]"],
  ] as const) {
    it(`U1 sends one request for Enter held in ${place}, and for Enter while busy`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const release = await hold(page, ({ pathname }) => pathname === LOGIN);
      await form.fill(await personWith(world));
      await form.host.locator(target).focus();
      for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down("Enter");
      await page.keyboard.up("Enter");
      await page.keyboard.press("Enter");
      release();
      await form.shows("done");
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
    });
  }

  it("U1 doesn't sign in again and again while Enter is held and the server refuses", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    await form.fill({ email: (await personWith(world)).email, password: WRONG });
    await page.keyboard.down("Enter");
    await form.warns(MISMATCH);
    await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    assert.equal(await form.host.locator("form").getAttribute("aria-busy"), null);
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
  });

  it("U13 leaves the form as it was when the page cancels the submit", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    await page.evaluate(() => {
      addEventListener("run-before-submit", (event) => event.preventDefault(), { once: true });
    });
    const person = await personWith(world);
    await form.signIn(person);
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 0);
    assert.equal(await form.password.inputValue(), person.password);
    await form.submit.click();
    await form.shows("done");
  });

  it("shows a password on demand, and sends it as a password", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const person = await personWith(world);
    const release = await hold(page, ({ pathname }) => pathname === LOGIN);
    await form.fill(person);
    await form.host.locator("[data-action=toggle-password]").click();
    assert.equal(await form.password.getAttribute("type"), "text");
    await form.submit.click();
    assert.equal(await form.password.getAttribute("type"), "password");
    release();
    await form.shows("done");
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
  });

  it("H4 signs in with each of two forms on a page, which share one settings request", async (t) => {
    const { page, recording } = await openLogin(t, world, { around: (tag) => `<div>${tag}</div><hr>` });
    await page.evaluate(() => {
      const first = document.querySelector("run-login");
      const second = document.createElement("run-login");
      for (const { name, value } of first?.attributes ?? []) {
        if (name !== "data-view") second.setAttribute(name, value);
      }
      document.querySelector("hr")?.after(second);
    });
    const second = loginForm(page).host.nth(1);
    const ids = await page
      .locator("run-login [id]")
      .evaluateAll((elements) => elements.map((element) => element.id));
    assert.equal(new Set(ids).size, ids.length);
    const person = await personWith(world);
    await second.locator("input[name=email]").fill(person.email);
    await second.locator("input[name=password]").fill(person.password);
    await second.locator("input[name=password]").press("Enter");
    await page.locator("hr + run-login[data-view=done]").waitFor();
    assert.equal(requestsOf(recording, "GET", `/run/${RUN}`).length, 1);
  });
});
