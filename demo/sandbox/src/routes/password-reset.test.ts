import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mailedToken, startSandbox } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("password reset", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ pageUrl: "https://portal.example/app/" });
  });
  afterEach(() => sandbox.close());

  const ask = (email: string) => sandbox.run("GET", `/passwordreset/${encodeURIComponent(email)}`);
  const set = (token: string, password: string) =>
    sandbox.run("POST", "/passwordreset", { token, body: { password } });

  it("answers the same for known and unknown addresses, and writes only to the known", async () => {
    const known = await ask("Mara@acme.example");
    const unknown = await ask("no+body/x@acme.example");
    assert.equal(known.status, 200);
    assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
    const messages = await sandbox.messages();
    assert.deepEqual(
      messages.map(({ to }) => to),
      ["mara@acme.example"],
    );
    assert.match(
      messages[0]?.links[0] ?? "",
      /^https:\/\/portal\.example\/app\/recover\.html\?view=reset&token=/,
    );
  });

  it("sets a new password once, and ends every token of the user", async () => {
    const session = await sandbox.signIn("mara");
    await ask("mara@acme.example");
    const first = mailedToken(await sandbox.messages());
    await ask("mara@acme.example");
    const second = mailedToken(await sandbox.messages());

    assert.equal((await set(second, "New-chain-2026")).status, 200);
    assert.equal((await sandbox.run("GET", "/info", { token: session })).status, 401);
    for (const token of [first, second]) assert.equal((await set(token, "Other-chain-2026")).status, 401);
    assert.equal((await sandbox.login("mara")).status, 401);
    assert.equal((await sandbox.login("mara", { password: "New-chain-2026" })).status, 200);
  });

  it("takes one of two requests with the same token", async () => {
    await ask("mara@acme.example");
    const token = mailedToken(await sandbox.messages());
    const answers = await Promise.all([set(token, "One-chain-2026"), set(token, "Two-chain-2026")]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
  });

  it("refuses a weak password in its own words and keeps the token", async () => {
    await ask("mara@acme.example");
    const token = mailedToken(await sandbox.messages());
    const weak = await set(token, "short");
    assert.equal(weak.status, 400);
    assert.match(weak.body.message ?? "", /^Password is too weak/);
    assert.equal((await set(token, "New-chain-2026")).status, 200);
  });

  it("refuses a token after an hour, a session's token, and none", async () => {
    await ask("mara@acme.example");
    const token = mailedToken(await sandbox.messages());
    sandbox.advance(3_600_000);
    for (const wrong of [token, await sandbox.signIn("mara"), ""]) {
      const { status, body } = await set(wrong, "New-chain-2026");
      assert.equal(status, 401);
      assert.equal(body.message, "Authorization Denied");
    }
  });
});
