import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { URI } from "otpauth";
import type { Locator, Page } from "playwright-core";
import { findSecrets } from "./support/find-secrets.js";
import {
  eventsOf,
  LOGIN,
  loginForm,
  newestCode,
  otherCode,
  personWith,
  requestsOf,
  RUN,
} from "./support/login-page.js";
import { openAccount, otpElement, readQrCode } from "./support/otp-page.js";
import { htmlPage, useWorld } from "./support/world.js";

const SEND = `${LOGIN}/otp`;
const SCRIPT = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;

describe("one-time codes, from set-up to sign-in", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  it("turns on the authenticator by its QR picture, signs in with it, and turns it off", async (t) => {
    const { page, recording, otp } = await openAccount(t, world);
    const login = loginForm(page);
    const person = await personWith(world);
    await login.signIn(person);
    await otp.shows("otp-setup");

    await otp.change("authenticator", "enable").click();
    await otp.confirmPassword({ password: "wrong" });
    await otp.host.getByText("This is not your password.").waitFor();
    await otp.confirmPassword(person);
    await otp.shows("otp-confirm");
    // An authenticator of its own making reads the picture, as a phone would.
    const app = URI.parse(await readQrCode(otp.host.locator("svg.run-qr")));
    assert.equal(app.issuer, "Acme Telemetry");
    assert.equal(app.label, person.email);
    const shown = await otp.host.locator(".run-key").textContent();
    assert.equal(shown?.replaceAll(" ", ""), app.secret.base32);
    const code = app.generate();
    await otp.submitPin(otherCode(code));
    await otp.host.getByText("This code is not right").waitFor();
    await otp.submitPin(code);
    await otp.shows("otp-setup");
    await otp.status.getByText("Authenticator app: on.").waitFor();
    assert.deepEqual(eventsOf(recording, "run-otp-enabled"), [{ method: "authenticator" }]);

    await login.signOut.click();
    await otp.shows("signed-out");
    await login.signIn(person);
    await login.shows("otp");
    // The code that turned it on is used up; the one after it is accepted a step early.
    await login.submitPin(app.generate({ timestamp: Date.now() + 30_000 }));
    await login.shows("done");

    await otp.change("authenticator", "disable").click();
    await otp.confirmPassword(person);
    await otp.change("authenticator", "enable").waitFor();
    assert.deepEqual(eventsOf(recording, "run-otp-disabled"), [{ method: "authenticator" }]);
    await login.signOut.click();
    await login.signIn(person);
    await login.shows("done");
    const left = await findSecrets(page, recording, { password: person.password, secret: app.secret.base32 });
    assert.deepEqual(
      left.filter((place) => !place.includes("password in body of POST")),
      [],
    );
    assert.deepEqual(recording.errors, []);
  });

  for (const method of ["sms", "email"] as const) {
    it(`turns on codes by ${method}, signs in with one, and turns them off`, async (t) => {
      const { page, recording, otp } = await openAccount(t, world);
      const login = loginForm(page);
      const person = await personWith(world);
      await login.signIn(person);
      await otp.change(method, "enable").click();
      await otp.confirmPassword(person);
      await otp.shows("otp-confirm");
      assert.equal((await world.sandbox.messages()).length, 1);
      await otp.submitPin(await newestCode(world));
      await otp.change(method, "disable").waitFor();

      await login.signOut.click();
      await login.signIn(person);
      await login.shows("otp");
      await login.submitPin(await newestCode(world));
      await login.shows("done");
      await otp.change(method, "disable").click();
      await otp.confirmPassword(person);
      await otp.change(method, "enable").waitFor();
      assert.deepEqual(eventsOf(recording, "run-otp-disabled"), [{ method }]);
      assert.deepEqual(recording.errors, []);
    });
  }

  it("saves the phone number of a user who has none", async (t) => {
    const { page, otp } = await openAccount(t, world);
    const person = await personWith(world, "email");
    const login = loginForm(page);
    await login.signIn(person);
    await login.shows("otp");
    await login.submitPin(await newestCode(world));
    await otp.change("sms", "enable").click();
    await otp.host.locator("input[name=phone]").fill("+81 3 1234 5678");
    await otp.confirmPassword(person);
    await otp.shows("otp-confirm");
    const [message] = await world.sandbox.messages();
    assert.equal(message?.to, "+81 3 1234 5678");
  });

  it("leads from a sign-in to the set-up where the portal enforces it", async (t) => {
    const { page, recording, otp } = await openAccount(t, world);
    const person = await personWith(world);
    const answer = await fetch(world.sandbox.url + LOGIN, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: person.email, password: person.password }),
    });
    const { result } = (await answer.json()) as { result: { token: string } };
    const body = {
      status: false,
      message: "Two-factor required",
      code: "force_otp_setup",
      token: result.token,
    };
    await world.sandbox.faults([{ match: `POST ${LOGIN}`, status: 403, body }]);
    await loginForm(page).signIn(person);
    await otp.shows("otp-setup");
    assert.ok(
      eventsOf(recording, "run-view-change").some(
        (detail) => (detail as { view: string }).view === "otp-setup",
      ),
    );
    await otp.change("email", "enable").waitFor();
  });
});

describe("a second step handed over by the host's own form", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  /** Copied in a message and pasted, as a person does. */
  async function paste(page: Page, field: Locator, text: string): Promise<void> {
    const message = page.locator("textarea");
    await message.fill(text);
    await message.press("ControlOrMeta+A");
    await message.press("ControlOrMeta+C");
    await field.press("ControlOrMeta+V");
  }

  for (const [spelling, write] of [
    ["digits alone", (code: string) => code],
    ["two groups", (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ["a hyphen", (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ["a sentence", (code: string) => `Your code is ${code}.`],
    ["digits apart", (code: string) => code.replace(/(?<=.)(?=.)/g, " ")],
    [
      "full-width digits",
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + +digit)),
    ],
    [
      "Arabic-Indic digits",
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit)),
    ],
    ["spaces around", (code: string) => `\u00a0 ${code}\t`],
  ] as const) {
    it(`U6 submits a pasted code by itself: ${spelling}`, async (t) => {
      const tag = `<run-otp run-url="${RUN}" api-url="${world.sandbox.url}"></run-otp>`;
      const { page, recording } = await world.open(
        t,
        htmlPage({ head: SCRIPT, body: `${tag}<textarea></textarea>` }),
      );
      const otp = otpElement(page);
      await otp.shows("login");
      const { email, password } = await personWith(world, "sms");
      await page.evaluate(
        async ([url, ...credentials]) => {
          const [email, password] = credentials;
          const body = JSON.stringify({ email, password });
          const headers = { "content-type": "application/json" };
          const answer = await fetch(url, { method: "POST", headers, body });
          const { message } = (await answer.json()) as { message: string };
          const { otp_enabled, otp_autosend, phone } = JSON.parse(message) as Record<string, unknown>;
          const challenge = { email, password, methods: otp_enabled, selected: otp_autosend, phone };
          Object.assign(document.querySelector("run-otp") ?? {}, { challenge });
        },
        [world.sandbox.url + LOGIN, email, password] as const,
      );
      await otp.shows("otp");
      await paste(page, otp.pin, write(await newestCode(world)));
      await otp.shows("done");
      assert.equal(requestsOf(recording, "POST", SEND).length, 0);
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 2);
      assert.equal((await world.sandbox.messages()).length, 1);
    });
  }
});
