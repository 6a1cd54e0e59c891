import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import {
  eventsOf,
  LOGIN,
  openLogin,
  personWith,
  requestsOf,
  tokenOf,
  type LoginForm,
} from "./support/login-page.js";
import type { Fault } from "./support/sandbox.js";
import { totp } from "./support/totp.js";
import { useWorld } from "./support/world.js";

const POST = `POST ${LOGIN}`;
const UNREACHABLE = "could not reach the server";
const BROKEN = "on the server’s side";
const UNREADABLE = "could not be read";
const PORTAL = `<!doctype html><title>Wi-Fi</title><form>Accept our terms</form>`;

/** More than once: on a connection that was used before, Chromium itself sends a request that was cut again. */
const DROPPED = { drop: true, times: 100 };

type Case = [name: string, fault: Omit<Fault, "match">, text: string, code: string];

const FAULTS: Case[] = [
  ["N5 a 500", { status: 500 }, BROKEN, "unavailable"],
  ["N5 a 503 of a proxy, in HTML", { status: 503, body: PORTAL }, BROKEN, "unavailable"],
  ["N4 a cut connection", DROPPED, UNREACHABLE, "network"],
  [
    "N4 an answer cut in its middle",
    { drop: "mid-body", body: { status: true, result: { token: "t" } } },
    UNREACHABLE,
    "network",
  ],
  [
    "N7 a 200 with status false",
    { status: 200, body: { status: false, message: "Try later" } },
    "do not match an active account",
    "invalid-credentials",
  ],
  ["N4 HTML in place of JSON", { status: 200, body: PORTAL }, UNREADABLE, "bad-response"],
  ["N4 JSON cut short", { status: 200, body: `{"status":true,"result":{"tok` }, UNREADABLE, "bad-response"],
  ["N4 an empty answer", { status: 200, body: "" }, UNREADABLE, "bad-response"],
  ["N4 a 204", { status: 204 }, UNREADABLE, "bad-response"],
  [
    "N8 a token that is none",
    { status: 200, body: { status: true, result: { token: "two words", expire_date: "never" } } },
    UNREADABLE,
    "bad-response",
  ],
  ["N10 a redirect", { status: 302, headers: { location: "/_sandbox/health" } }, UNREACHABLE, "network"],
];

async function keepsWhatWasTyped(form: LoginForm, person: { email: string; password: string }) {
  assert.equal(await form.email.inputValue(), person.email);
  assert.equal(await form.password.inputValue(), person.password);
  assert.equal(await form.host.locator("form").getAttribute("aria-busy"), null);
  assert.equal(await form.host.locator("input[readonly]").count(), 0);
}

describe("faults between a person and their session", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  for (const [name, fault, text, code] of FAULTS) {
    it(`${name}: keeps what was typed, sends nothing by itself, and the next try signs in`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const person = await personWith(world);
      await world.sandbox.faults([{ match: POST, ...fault }]);
      await form.signIn(person);
      await form.warns(text);

      await keepsWhatWasTyped(form, person);
      assert.deepEqual(eventsOf(recording, "run-error"), [{ code, operation: "login" }]);
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
      assert.deepEqual(await findSecrets(page, recording, { password: person.password }), [
        `password in body of ${POST}`,
        "password in input password",
      ]);

      await world.sandbox.reset();
      await form.submit.click();
      await form.shows("done");
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 2);
      assert.deepEqual(
        await findSecrets(page, recording, { password: person.password, token: tokenOf(recording) }),
        [`password in body of ${POST}`, "token in event run-authenticated"],
      );
      assert.deepEqual(recording.errors, []);
    });
  }

  it("N6 waits as long as a 429 says, keeps what was typed, then signs in", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    const person = await personWith(world);
    const body = { status: false, message: "Too many requests (Retry-After: 8)" };
    await world.sandbox.faults([{ match: POST, status: 429, body }]);
    await form.signIn(person);
    await form.warns("You can try again in 8 seconds");
    await form.host
      .locator("button[type=submit][aria-disabled=true]", { hasText: /Wait \d seconds?/ })
      .waitFor();
    await keepsWhatWasTyped(form, person);
    await form.password.press("Enter");
    await form.submit.click({ force: true });
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
    assert.deepEqual(eventsOf(recording, "run-error"), [
      { code: "rate-limited", operation: "login", retryAfter: 8 },
    ]);

    await page.clock.fastForward(8_000);
    await form.host.locator("[role=status]", { hasText: "You can try again now" }).waitFor();
    await form.host.locator("button[type=submit]:not([aria-disabled])", { hasText: "Sign in" }).waitFor();
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1, "It tried again by itself.");
    await keepsWhatWasTyped(form, person);
    await form.submit.click();
    await form.shows("done");
  });

  it("N3 gives a silent server up after 15 seconds, and the next try signs in", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    const person = await personWith(world);
    await world.sandbox.faults([{ match: POST, delayMs: 600_000 }]);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await form.signIn(person);
    await sent;
    // Far from the end: real time goes on beside what is skipped.
    await page.clock.fastForward(5_000);
    assert.equal(await form.host.locator("form").getAttribute("aria-busy"), "true");
    const aborted = page.waitForEvent("requestfailed");
    await page.clock.fastForward(10_000);
    await form.warns("taking too long");
    assert.equal((await aborted).url(), world.sandbox.url + LOGIN);
    await keepsWhatWasTyped(form, person);
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "timeout", operation: "login" }]);
    await form.submit.click();
    await form.shows("done");
  });

  it("N1 says that it is offline, wakes up when the network is back, and leaves the submit to the person", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const person = await personWith(world);
    await form.host.getByText("Help with signing in").waitFor();
    await page.context().setOffline(true);
    await form.signIn(person);
    await form.warns("You are offline");
    await keepsWhatWasTyped(form, person);
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "offline", operation: "login" }]);
    const tries = requestsOf(recording, "POST", LOGIN).length;

    await page.context().setOffline(false);
    await form.host.locator("[role=status]", { hasText: "You are back online" }).waitFor();
    assert.equal(requestsOf(recording, "POST", LOGIN).length, tries);
    await keepsWhatWasTyped(form, person);
    await form.submit.click();
    await form.shows("done");
  });

  it("N2 names the likely cause in the console where the page's own policy blocks the API", async (t) => {
    const headers = { "content-security-policy": "connect-src 'none'" };
    const { recording, form } = await openLogin(t, world, { headers });
    const person = await personWith(world);
    await form.signIn(person);
    await form.warns(UNREACHABLE);
    await keepsWhatWasTyped(form, person);
    const lines = recording.console.filter((line) => line.includes("run-auth-elements"));
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.match(lines[0] ?? "", /could not reach http:\/\/localhost:\d+: .*CSP/);
  });

  it("N12 says that an unknown portal is not available", async (t) => {
    const { recording, form } = await openLogin(t, world);
    await form.host.evaluate((host) => host.setAttribute("run-url", "nobody.tago.run"));
    await form.signIn(await personWith(world));
    await form.warns("This portal is not available");
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "run-not-found", operation: "login" }]);
  });

  it("N5 keeps the code step and the code through a 500", async (t) => {
    const { recording, form } = await openLogin(t, world);
    const person = await personWith(world, "authenticator");
    await form.signIn(person);
    await form.shows("otp");
    await world.sandbox.faults([{ match: POST, status: 500 }]);
    const pin = totp(person.totpSecret);
    await form.submitPin(pin);
    await form.warns(BROKEN);
    assert.equal(await form.pin.inputValue(), pin);
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "unavailable", operation: "login" }]);
    await form.submit.click();
    await form.shows("done");
  });

  it("N5 offers a code again at once when it could not be sent, and asks for none by itself", async (t) => {
    const { recording, form } = await openLogin(t, world);
    await form.signIn(await personWith(world, "authenticator", "sms", "email"));
    await form.shows("otp");
    await world.sandbox.faults([{ match: `${POST}/otp`, ...DROPPED }]);
    await form.method("sms").click();
    await form.warns(UNREACHABLE);
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "network", operation: "request-pin" }]);
    assert.deepEqual(await world.sandbox.messages(), []);
    await world.sandbox.reset();
    await form.host.locator("[data-action=resend]:not([aria-disabled])").click();
    await form.host.getByText("We sent a text message").waitFor();
    assert.equal((await world.sandbox.messages()).length, 1);
    assert.equal(requestsOf(recording, "POST", `${LOGIN}/otp`).length, 2);
  });

  it("D6 D3 signs in whatever the settings' answer is", async (t) => {
    const person = await personWith(world);
    for (const fault of [{ body: PORTAL }, { status: 200, body: { status: true, result: { theme: 7 } } }]) {
      await world.sandbox.faults([{ match: "GET /run/acme.tago.run", ...fault }]);
      const { form, recording } = await openLogin(t, world);
      await form.signIn(person);
      await form.shows("done");
      assert.deepEqual(recording.errors, []);
    }
  });
});
