import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { findSecrets } from "./support/find-secrets.js";
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
import { record } from "./support/recording.js";
import { useWorld } from "./support/world.js";

/** The token that the element says it holds; null when nobody is signed in. */
function heldToken(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      (document.querySelector("run-login") as HTMLElement & { session: { token: string } | null }).session
        ?.token ?? null,
  );
}

describe("a session", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  it('S6 is gone with the page where persist is "memory"', async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    await form.signIn(await personWith(world));
    await form.shows("done");
    assert.equal(await heldToken(page), tokenOf(recording));
    await page.reload();
    await form.shows("login");
    assert.equal(await heldToken(page), null);
  });

  for (const persist of ["session", "local"]) {
    it(`persist="${persist}" shows done after a reload, says restored, and leaves nothing after a sign-out`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, { attributes: `persist="${persist}"` });
      const person = await personWith(world);
      await form.signIn(person);
      await form.shows("done");
      const token = tokenOf(recording);
      const secrets = { password: person.password, token };
      const places = [
        `password in body of POST ${LOGIN}`,
        "token in event run-authenticated",
        `token in ${persist}Storage`,
      ];
      assert.deepEqual(await findSecrets(page, recording, secrets), places);

      await page.reload();
      await form.shows("done");
      assert.equal(await heldToken(page), token);
      assert.equal(await form.host.locator("input").count(), 0);
      assert.deepEqual(await findSecrets(page, recording, secrets), places);
      const [fresh, restored] = eventsOf(recording, "run-authenticated") as Record<string, unknown>[];
      assert.ok(fresh && !("restored" in fresh));
      assert.deepEqual(restored, { ...fresh, restored: true });
      assert.equal(requestsOf(recording, "POST", LOGIN).length, 1);

      await form.signOut.click();
      await form.shows("login");
      assert.deepEqual(await findSecrets(page, recording, secrets), places.slice(0, 2));
      await page.reload();
      await form.shows("login");
      assert.equal(await heldToken(page), null);
    });
  }

  it("S6 begins and ends in the other tabs too where it is local, told without a word of it", async (t) => {
    const { page, recording, form } = await openLogin(t, world, { attributes: 'persist="local"' });
    const other = await page.context().newPage();
    const otherRecording = await record(other);
    await other.goto(page.url());
    const otherForm = loginForm(other);
    await otherForm.shows("login");

    await form.signIn(await personWith(world));
    await form.shows("done");
    await otherForm.shows("done");
    const token = tokenOf(recording);
    assert.equal(await heldToken(other), token);
    const [detail] = eventsOf(otherRecording, "run-authenticated") as { restored?: boolean }[];
    assert.equal(detail?.restored, true);

    await otherForm.signOut.click();
    await form.shows("login");
    assert.equal(await heldToken(page), null);
    for (const [tab, log] of [
      [page, recording],
      [other, otherRecording],
    ] as const) {
      assert.deepEqual(await findSecrets(tab, log, { token }), ["token in event run-authenticated"]);
      assert.deepEqual(log.errors, []);
    }
    assert.deepEqual(new Set([...recording.broadcasts, ...otherRecording.broadcasts]), new Set(['""']));
  });

  it("ends on its own tab only where it is the tab's", async (t) => {
    const { page, form } = await openLogin(t, world, { attributes: 'persist="session"' });
    await form.signIn(await personWith(world));
    await form.shows("done");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await loginForm(other).shows("login");
    assert.notEqual(await heldToken(page), null);
  });

  it("H7 works where the page has no storage, with one console line", async (t) => {
    const { recording, form } = await openLogin(t, world, {
      attributes: 'persist="local"',
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          for (const name of ["localStorage", "sessionStorage", "BroadcastChannel"]) {
            Object.defineProperty(globalThis, name, {
              get() {
                throw new DOMException("Denied", "SecurityError");
              },
            });
          }
        }),
    });
    await form.signIn(await personWith(world));
    await form.shows("done");
    assert.deepEqual(recording.errors, []);
    assert.equal(recording.console.filter((line) => line.includes("finds no storage")).length, 1);
  });

  it("adopts a token from elsewhere, and signs out of it", async (t) => {
    const { page, recording, form } = await openLogin(t, world);
    const token = "u-0f9c3a52-6b1d-4e7a-9c55-1d2e3f405162";
    await form.host.evaluate(
      (host, value) =>
        (host as HTMLElement & { adopt(token: string, end: string): void }).adopt(value, "8 hours"),
      token,
    );
    await form.shows("done");
    assert.deepEqual(
      eventsOf(recording, "run-authenticated").map((detail) => ({ ...(detail as object), expiresAt: "" })),
      [{ token, expiresAt: "", runUrl: RUN, restored: true }],
    );
    await form.signOut.click();
    await form.shows("login");
    assert.equal(await heldToken(page), null);
  });

  it("ends when its time is over, and says so a minute before", async (t) => {
    const { page, recording, form } = await openLogin(t, world, {
      attributes: 'persist="session"',
      prepare: (fresh) => fresh.clock.install(),
    });
    await form.host.evaluate((host) =>
      (host as HTMLElement & { adopt(token: string, end: string): void }).adopt(
        "u-0f9c3a52-6b1d-4e7a-9c55-1d2e3f405162",
        "30 minutes",
      ),
    );
    await form.shows("done");
    await page.clock.fastForward("29:10");
    assert.ok(await form.signOut.isVisible());
    assert.equal(eventsOf(recording, "run-session-expiring").length, 1);
    await page.clock.fastForward("01:00");
    await form.shows("login");
    await form.host.locator("[role=status]", { hasText: "Your session has ended" }).waitFor();
    assert.equal(eventsOf(recording, "run-session-expired").length, 1);
    assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage)), "{}");
  });
});
