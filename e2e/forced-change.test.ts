import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import { eventsOf, openLogin, requestsOf, RUN, tokenOf } from "./support/login-page.js";
import { useWorld } from "./support/world.js";

const NEW = "Spring-harvest-2027!";

describe("a password that has to be changed", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  const person = async () => {
    const { users } = await world.sandbox.seed();
    const found = users.find(({ state }) => state === "password-change");
    assert.ok(found, "The seed has nobody whose password has to be changed.");
    return found;
  };

  const call = async (method: string, path: string, body: unknown, headers = {}) =>
    fetch(world.sandbox.url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  for (const forcedChange of ["beside", "message", "result"]) {
    it(`is changed on the way in, and signs in from then on: told ${forcedChange}`, async (t) => {
      await call("PUT", "/_sandbox/options", { forcedChange });
      const { email, password } = await person();
      const { page, recording, form } = await openLogin(t, world);
      await form.signIn({ email, password });
      await page.locator("run-login[data-view=reset]").waitFor();
      const field = form.host.locator("input[name=password]");
      assert.equal(await field.evaluate((input) => input === document.activeElement), true);
      await page.keyboard.type(NEW);
      await page.keyboard.press("Enter");
      await form.shows("done");

      assert.equal(eventsOf(recording, "run-password-changed").length, 1);
      assert.equal(requestsOf(recording, "POST", `/run/${RUN}/passwordreset`).length, 1);
      const token = tokenOf(recording);
      assert.deepEqual(await findSecrets(page, recording, { old: password, new: NEW, token }), [
        `new in body of POST /run/${RUN}/login`,
        `new in body of POST /run/${RUN}/passwordreset`,
        `old in body of POST /run/${RUN}/login`,
        "token in event run-authenticated",
      ]);
      const again = await call("POST", `/run/${RUN}/login`, { email, password });
      assert.equal(again.status, 401);
      const info = await fetch(`${world.sandbox.url}/run/${RUN}/info`, { headers: { token } });
      assert.equal(info.status, 200);
    });
  }
});
