import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import { hold } from "./support/hold.js";
import {
  eventsOf,
  LOGIN,
  newestCode,
  openLogin,
  otherCode,
  personWith,
  requestsOf,
  type LoginForm,
} from "./support/login-page.js";
import { totp } from "./support/totp.js";
import { useWorld } from "./support/world.js";

const WRONG_CODE = "This code is not right";
const CLOCK = "set your phone’s clock to automatic";

/** A code that no authenticator of this secret shows now, just before or soon. */
function wrongTotp(secret: string): string {
  const steps = [-2, -1, 0, 1, 2].map((step) => totp(secret, Date.now() + step * 30_000));
  return otherCode(...steps);
}

/** What the pin field shows, whether it has focus, and what of it is selected. */
function hands(form: LoginForm) {
  return form.pin.evaluate((element) => {
    const pin = element as HTMLInputElement;
    return {
      value: pin.value,
      focused: pin.matches(":focus"),
      selected: pin.value.slice(pin.selectionStart ?? 0, pin.selectionEnd ?? 0),
      invalid: pin.getAttribute("aria-invalid"),
    };
  });
}

/** Waits for the text that describes the pin field. */
function saysOfPin(form: LoginForm, text: string): Promise<void> {
  return form.host.locator("[id$=pin-error]", { hasText: text }).waitFor();
}

describe("a one-time code gone wrong", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  it("U7 keeps a wrong code, selected; after two speaks of the clock; then takes the right one", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const person = await personWith(world, "authenticator");
    await form.signIn(person);
    await form.shows("otp");
    const wrong = wrongTotp(person.totpSecret);
    await form.submitPin(wrong);
    await saysOfPin(form, WRONG_CODE);
    assert.equal(await form.host.getByText(CLOCK).count(), 0);
    assert.deepEqual(await hands(form), { value: wrong, focused: true, selected: wrong, invalid: "true" });

    // Selected: typed over.
    await page.keyboard.type(wrong);
    await page.keyboard.press("Enter");
    await saysOfPin(form, CLOCK);
    assert.deepEqual(await findSecrets(page, recording, { password: person.password, pin: wrong }), [
      `password in body of POST ${LOGIN}`,
      `pin in body of POST ${LOGIN}`,
      "pin in input pin_code",
    ]);

    await page.keyboard.type(totp(person.totpSecret));
    await page.keyboard.press("Enter");
    await form.shows("done");
    assert.deepEqual(eventsOf(recording, "run-error"), [
      { code: "invalid-pin", operation: "login" },
      { code: "invalid-pin", operation: "login" },
    ]);
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 4);
  });

  it("U7 doesn't speak of the clock when the codes come by text message", async (t) => {
    const { page, form, recording } = await openLogin(t, world);
    await form.signIn(await personWith(world, "sms"));
    await form.shows("otp");
    const code = await newestCode(world);
    const wrong = otherCode(code);
    for (const count of [1, 2]) {
      const answered = page.waitForResponse((response) => response.url().endsWith(LOGIN));
      await form.submitPin(wrong);
      await answered;
      await saysOfPin(form, WRONG_CODE);
      await form.host.locator("form:not([aria-busy])").waitFor();
      assert.equal(eventsOf(recording, "run-error").length, count);
    }
    assert.equal(await form.host.getByText(CLOCK).count(), 0);
    await form.submitPin(code);
    await form.shows("done");
    assert.equal((await world.sandbox.messages()).length, 1);
  });

  it("refuses a code that was used already, and takes the next one", async (t) => {
    const { form } = await openLogin(t, world);
    const person = await personWith(world, "email");
    await form.signIn(person);
    await form.shows("otp");
    const used = await newestCode(world);
    await form.submitPin(used);
    await form.shows("done");
    await form.signOut.click();
    await form.signIn(person);
    await form.shows("otp");
    await form.submitPin(used);
    await saysOfPin(form, WRONG_CODE);
    await form.submitPin(await newestCode(world));
    await form.shows("done");
  });

  it("refuses an authenticator's code that was used already", async (t) => {
    const { form } = await openLogin(t, world);
    const person = await personWith(world, "authenticator");
    const used = totp(person.totpSecret);
    await form.signIn(person);
    await form.shows("otp");
    await form.submitPin(used);
    await form.shows("done");
    await form.signOut.click();
    await form.signIn(person);
    await form.shows("otp");
    await form.submitPin(used);
    await saysOfPin(form, WRONG_CODE);
  });

  it("asks for a code before it sends an empty one", async (t) => {
    const { recording, form } = await openLogin(t, world);
    await form.signIn(await personWith(world, "authenticator"));
    await form.shows("otp");
    await form.submitPin("  ");
    await saysOfPin(form, "Enter the code.");
    assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);
  });

  for (const [way, leave] of [
    ["the back button", (form: LoginForm) => form.host.locator("[data-action=back]").click()],
    ["Escape", (form: LoginForm) => form.pin.press("Escape")],
  ] as const) {
    it(`U9 goes back by ${way}: e-mail kept, password gone, and signs in anew`, async (t) => {
      const { page, recording, form } = await openLogin(t, world);
      const person = await personWith(world, "sms");
      await form.signIn(person);
      await form.shows("otp");
      await form.pin.fill("12");
      await leave(form);
      await form.shows("login");
      assert.equal(await form.email.inputValue(), person.email);
      assert.equal(await form.password.inputValue(), "");
      assert.equal(await form.password.evaluate((password) => password.matches(":focus")), true);
      assert.deepEqual(await findSecrets(page, recording, { password: person.password }), [
        `password in body of POST ${LOGIN}`,
      ]);
      assert.deepEqual(eventsOf(recording, "run-view-change"), [
        { view: "otp", previous: "login" },
        { view: "login", previous: "otp" },
      ]);

      await form.signIn(person);
      await form.shows("otp");
      assert.equal(await form.pin.inputValue(), "");
      await form.submitPin(await newestCode(world));
      await form.shows("done");
    });
  }

  it("U9 N11 drops the answer of a code that was given up", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const person = await personWith(world, "authenticator");
    await form.signIn(person);
    await form.shows("otp");
    const release = await hold(page, ({ pathname }) => pathname === LOGIN);
    await form.submitPin(totp(person.totpSecret));
    await form.host.locator("form[aria-busy=true]").waitFor();
    await form.pin.press("Escape");
    await form.shows("login");
    release();
    await form.signIn(person);
    await form.shows("otp");
    assert.deepEqual(eventsOf(recording, "run-authenticated"), []);
  });
});
