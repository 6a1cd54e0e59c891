import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import {
  eventsOf,
  LOGIN,
  newestCode,
  openLogin,
  personWith,
  requestsOf,
  tokenOf,
  type Method,
} from "./support/login-page.js";
import type { Recording } from "./support/recording.js";
import { totp } from "./support/totp.js";
import { useWorld } from "./support/world.js";

const SEND = `${LOGIN}/otp`;

interface LoginBody {
  email: string;
  password: string;
  otp_type?: Method;
  pin_code?: string;
}

function lastLogin(recording: Recording): LoginBody {
  return JSON.parse(requestsOf(recording, "POST", LOGIN).at(-1)?.body ?? "{}") as LoginBody;
}

describe("signing in with a one-time code", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  for (const render of ["light", "shadow"]) {
    it(`S6 takes the authenticator's code, and leaves no secret behind (render="${render}")`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, { attributes: `render="${render}"` });
      const person = await personWith(world, "authenticator");
      await form.signIn(person);
      await form.shows("otp");

      assert.equal(await form.host.locator("input").count(), 1, "One visible form at a time.");
      assert.equal(await form.pin.evaluate((pin) => pin.matches(":focus")), true);
      assert.equal(await form.pin.getAttribute("autocomplete"), "one-time-code");
      assert.equal(await form.method("authenticator").count(), 0, "There is nothing to choose from.");
      assert.deepEqual(eventsOf(recording, "run-otp-required"), [
        { methods: ["authenticator"], selected: "authenticator" },
      ]);
      const pin = totp(person.totpSecret);
      await form.submitPin(pin);
      await form.shows("done");

      assert.deepEqual(lastLogin(recording), {
        email: person.email,
        password: person.password,
        otp_type: "authenticator",
        pin_code: pin,
      });
      assert.equal(requestsOf(recording, "POST", SEND).length, 0);
      assert.deepEqual(await world.sandbox.messages(), []);
      const secrets = { password: person.password, pin, token: tokenOf(recording) };
      const places = [
        `password in body of POST ${LOGIN}`,
        `pin in body of POST ${LOGIN}`,
        "token in event run-authenticated",
      ];
      assert.deepEqual(await findSecrets(page, recording, secrets), places);
      await form.signOut.click();
      await form.shows("login");
      assert.deepEqual(await findSecrets(page, recording, secrets), places);
      assert.deepEqual(recording.errors, []);
    });
  }

  for (const [method, channel] of [
    ["sms", "sms"],
    ["email", "email"],
  ] as const) {
    it(`U6 takes the code that the server sent by ${method}, and never asks for a second one`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const person = await personWith(world, method);
      await form.signIn(person);
      await form.shows("otp");

      const [message, ...more] = await world.sandbox.messages();
      assert.deepEqual(more, []);
      assert.equal(message?.channel, channel);
      assert.equal(await form.host.locator("[data-action=resend]").getAttribute("aria-disabled"), "true");
      const code = await newestCode(world);
      await form.submitPin(`${code.slice(0, 3)} ${code.slice(3)}`);
      await form.shows("done");

      assert.equal(requestsOf(recording, "POST", SEND).length, 0);
      assert.equal((await world.sandbox.messages()).length, 1);
      assert.equal(lastLogin(recording).pin_code, code);
      const secrets = { password: person.password, pin: code, token: tokenOf(recording) };
      assert.deepEqual(await findSecrets(page, recording, secrets), [
        `password in body of POST ${LOGIN}`,
        `pin in body of POST ${LOGIN}`,
        "token in event run-authenticated",
      ]);
    });
  }

  it("names the phone as the server masks it, in the view and the event", async (t) => {
    const { recording, form } = await openLogin(t, world);
    await form.signIn(await personWith(world, "sms"));
    await form.shows("otp");
    const [detail] = eventsOf(recording, "run-otp-required") as { phone?: string; selected: string }[];
    assert.match(detail?.phone ?? "", /\*.*\d\d$/);
    await form.host.getByText(detail?.phone ?? "").waitFor();
  });

  it("U8 asks for each method's code once while its person switches back and forth", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const person = await personWith(world, "authenticator", "sms", "email");
    await form.signIn(person);
    await form.shows("otp");
    const pressed = () =>
      form.host
        .locator("[data-method][aria-pressed=true]")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["method"]));
    assert.deepEqual(await pressed(), ["authenticator"]);
    assert.deepEqual(await world.sandbox.messages(), []);

    await form.method("sms").click();
    await form.host.getByText("We sent a text message").waitFor();
    assert.deepEqual(await pressed(), ["sms"]);
    const smsCode = await newestCode(world);
    await form.method("email").click();
    // Isolated from the text around it, whatever its direction.
    await form.host
      .getByText(`We sent a code to \u2066${person.email.replace(/(?<=^.)[^@]*/, "•••")}\u2069`)
      .waitFor();
    const emailCode = await newestCode(world);
    for (const method of ["sms", "authenticator", "email", "sms"] as const) await form.method(method).click();
    assert.deepEqual(await pressed(), ["sms"]);
    await form.submitPin(smsCode);
    await form.shows("done");

    assert.deepEqual(
      requestsOf(recording, "POST", SEND).map(({ body }) => (JSON.parse(body) as LoginBody).otp_type),
      ["sms", "email"],
    );
    assert.equal((await world.sandbox.messages()).length, 2);
    assert.equal(lastLogin(recording).otp_type, "sms");
    assert.equal(eventsOf(recording, "run-otp-required").length, 1);
    const secrets = { password: person.password, pin: smsCode, other: emailCode, token: tokenOf(recording) };
    assert.deepEqual(await findSecrets(page, recording, secrets), [
      `password in body of POST ${LOGIN}`,
      `password in body of POST ${SEND}`,
      `pin in body of POST ${LOGIN}`,
      "token in event run-authenticated",
    ]);
  });

  it("U8 sends a new code after 30 seconds, not before, and the new one signs in", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    await form.signIn(await personWith(world, "sms"));
    await form.shows("otp");
    const resend = form.host.locator("[data-action=resend]");
    // By force: it says that it is off.
    await resend.click({ force: true });
    assert.equal(requestsOf(recording, "POST", SEND).length, 0);
    const first = await newestCode(world);

    await page.clock.fastForward(30_000);
    await form.host.locator("[data-action=resend]:not([aria-disabled])").waitFor();
    await resend.dblclick();
    await form.host.locator("[data-action=resend][aria-disabled=true]").waitFor();
    await form.host.getByText("We sent a text message").waitFor();
    assert.equal(requestsOf(recording, "POST", SEND).length, 1);
    const second = await newestCode(world);
    assert.notEqual(second, first);
    await form.submitPin(second);
    await form.shows("done");
  });

  it("S6 forgets the password after ten minutes without a code", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    const person = await personWith(world, "authenticator");
    await form.signIn(person);
    await form.shows("otp");
    await page.clock.fastForward(10 * 60_000);
    await form.shows("login");
    await form.host.locator("[role=status]", { hasText: "stopped waiting" }).waitFor();
    assert.equal(await form.email.inputValue(), person.email);
    assert.equal(await form.password.inputValue(), "");
    assert.deepEqual(await findSecrets(page, recording, { password: person.password }), [
      `password in body of POST ${LOGIN}`,
    ]);
  });
});
