import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { eventsOf, loginForm, newestCode, openLogin, personWith, tokenOf } from "./support/login-page.js";
import { openAccount } from "./support/otp-page.js";
import { useWorld } from "./support/world.js";

/** How long a code that was sent is good, and how long another is waited for, in seconds. */
const LIFETIME = 10 * 60;
const RESEND = 30;

describe("a one-time code that has expired", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  it("U7 is refused on the screen, selected, and the next one signs in", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    await form.signIn(await personWith(world, "sms"));
    await form.shows("otp");
    const expired = await newestCode(world);
    await world.sandbox.clockAhead(LIFETIME);
    await form.submitPin(expired);
    await form.host.locator("[id$=pin-error]", { hasText: "This code is not right" }).waitFor();
    assert.equal(await form.pin.inputValue(), expired);
    assert.equal(await form.pin.evaluate((pin) => pin.matches(":focus")), true);
    assert.deepEqual(eventsOf(recording, "run-error"), [{ code: "invalid-pin", operation: "login" }]);

    await page.clock.fastForward(RESEND * 1000);
    await form.host.locator("[data-action=resend]:not([aria-disabled])").click();
    await form.host.getByText("We sent a text message").waitFor();
    const next = await newestCode(world);
    assert.notEqual(next, expired);
    await form.submitPin(next);
    await form.shows("done");
    assert.ok(tokenOf(recording));
  });

  it("turns no method on, and the next one does", async (t) => {
    const { page, recording, otp } = await openAccount(t, world, {
      prepare: (fresh) => fresh.clock.install(),
    });
    const person = await personWith(world);
    await loginForm(page).signIn(person);
    await otp.change("email", "enable").click();
    await otp.confirmPassword(person);
    await otp.shows("otp-confirm");
    const expired = await newestCode(world);
    await world.sandbox.clockAhead(LIFETIME);
    await otp.submitPin(expired);
    await otp.host.getByText("This code is not right").waitFor();
    assert.deepEqual(eventsOf(recording, "run-otp-enabled"), []);

    await page.clock.fastForward(RESEND * 1000);
    await otp.host.locator("[data-action=resend]:not([aria-disabled])").click();
    await otp.status.getByText("A new code is on its way.").waitFor();
    await otp.submitPin(await newestCode(world));
    await otp.change("email", "disable").waitFor();
    assert.deepEqual(eventsOf(recording, "run-otp-enabled"), [{ method: "email" }]);
  });
});
