import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { startSandbox } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("a user's own record", () => {
  let sandbox: TestSandbox;
  let token: string;
  beforeEach(async () => {
    sandbox = await startSandbox();
    token = await sandbox.signIn("mara");
  });
  afterEach(() => sandbox.close());

  const info = async () => (await sandbox.run("GET", "/info", { token })).body.result as object;
  const edit = (body: object) => sandbox.run("PUT", "/info", { token, body });

  it("changes what was sent and nothing else", async () => {
    const before = await info();
    sandbox.advance(60_000);
    const changes = { phone: "+46 70 174 06 99", company: null, options: { decimal_separator: "," } };
    assert.equal((await edit(changes)).status, 200);
    assert.deepEqual(await info(), { ...before, ...changes, updated_at: sandbox.now().toISOString() });
  });

  it("shows no password, secret or token", async () => {
    assert.deepEqual(
      Object.keys(await info()).filter((key) => /password|secret|token|hash/.test(key)),
      [],
    );
  });

  it("keeps the e-mail address, and who is active or has codes on", async () => {
    assert.equal((await edit({ email: "other@acme.example" })).status, 400);
    assert.equal((await edit({ email: "MARA@acme.example", active: false, id: "x" })).status, 200);
    await edit({ otp_sms: true, otp: { sms: true }, must_change_password: true });
    assert.equal((await sandbox.login("mara")).status, 200);
  });

  it("ends its tokens when the password changes", async () => {
    const second = await sandbox.signIn("mara");
    assert.equal((await edit({ password: "weak", name: "X" })).status, 400);
    assert.equal((await edit({ password: "New-chain-2026" })).status, 200);
    for (const ended of [token, second]) {
      assert.equal((await sandbox.run("GET", "/info", { token: ended })).status, 401);
    }
    assert.equal((await sandbox.login("mara", { password: "New-chain-2026" })).status, 200);
  });

  it("is gone with its tokens after delete", async () => {
    assert.equal((await sandbox.run("DELETE", "/delete", { token })).status, 200);
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 401);
    assert.equal((await sandbox.login("mara")).status, 401);
  });

  it("is closed to the profile token", async () => {
    const profile = "a5e0c1d2-7b34-4f6e-9c58-2d1f0b6a8e93";
    assert.equal((await sandbox.run("GET", "/info", { token: profile })).status, 401);
    assert.equal((await sandbox.call("GET", "/run", { token: profile })).status, 200);
    assert.equal((await sandbox.call("GET", "/run", { token })).status, 401);
  });
});
