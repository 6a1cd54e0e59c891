import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PASSWORD, startSandbox, tokenOf } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("sign-in", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  it("answers a token in the newer style, and an end three calendar months away", async () => {
    const { status, body } = await sandbox.login("mara");
    assert.equal(status, 200);
    const { token, expire_date, ...rest } = body.result as Record<string, string>;
    assert.match(token ?? "", /^u-[\da-f-]{36}$/);
    assert.equal(expire_date, "2026-06-02T08:00:10.000Z");
    assert.deepEqual(rest, {});
  });

  it("takes an e-mail address in any case", async () => {
    const { status } = await sandbox.run("POST", "/login", {
      body: { email: " MARA@Acme.Example ", password: PASSWORD },
    });
    assert.equal(status, 200);
  });

  it("refuses wrong, unknown, unconfirmed and pending with one and the same answer", async () => {
    const answers = [
      await sandbox.login("mara", { password: "Cold-chain-2027" }),
      await sandbox.login("nobody"),
      await sandbox.login("oliver"),
      await sandbox.login("leila"),
      await sandbox.login("ines", { password: "wrong", otp_type: "sms", pin_code: "000000" }),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 401);
      assert.deepEqual(body, { status: false, message: "Invalid credentials" });
    }
    assert.deepEqual(await sandbox.messages(), []);
  });

  it("lets `auth_token_ttl` decide when a token ends", async () => {
    for (const [ttl, end] of [
      ["30 minutes", "2026-03-02T08:30:10.000Z"],
      ["1 year", "2027-03-02T08:00:10.000Z"],
      ["never", "never"],
    ]) {
      assert.equal((await sandbox.edit({ auth_token_ttl: ttl })).status, 200);
      const { result } = (await sandbox.login("mara")).body;
      assert.equal((result as Record<string, string>)["expire_date"], end);
    }
  });

  it("ends a token when its time is over", async () => {
    await sandbox.edit({ auth_token_ttl: "8 hours" });
    const token = await sandbox.signIn("mara");
    sandbox.advance(8 * 3_600_000 - 1);
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 200);
    sandbox.advance(1);
    const { status, body } = await sandbox.run("GET", "/info", { token });
    assert.equal(status, 401);
    assert.deepEqual(body, { status: false, message: "Authorization Denied" });
  });

  it("takes hostile addresses for what they are: unknown", async () => {
    const hostile = [
      `' OR 1=1 --`,
      `mara@acme.example' --`,
      `"; DROP TABLE users; --`,
      `%@acme.example`,
      `m_ra@acme.example`,
      `mara@acme.example\u0000`,
    ];
    for (const email of hostile) {
      const { status, body } = await sandbox.run("POST", "/login", { body: { email, password: PASSWORD } });
      assert.equal(status, 401, email);
      assert.equal(body.message, "Invalid credentials");
    }
    assert.equal((await sandbox.login("mara")).status, 200);
  });

  it("answers a bad body with a 400 in the envelope that repeats no value", async () => {
    for (const body of ["{", "", "[]", "null", { email: "a@b.c" }, { email: 7, password: ["secret-word"] }]) {
      const answer = await sandbox.run("POST", "/login", { body });
      assert.equal(answer.status, 400);
      assert.equal(answer.body.status, false);
      assert.doesNotMatch(answer.text, /secret-word/);
    }
    const { status } = await sandbox.run("POST", "/login", { body: "x".repeat(1_000_001) });
    assert.equal(status, 413);
  });

  describe("with a password that has to be changed", () => {
    const credentials = { password: "Winter-start-2025" };

    it("is refused with a code and a token beside the message", async () => {
      const { status, body } = await sandbox.login("jonas", credentials);
      assert.equal(status, 403);
      const { token, ...rest } = body;
      assert.deepEqual(rest, {
        status: false,
        message: "Password change required",
        code: "force_password_change",
      });
      assert.match(token ?? "", /^[\da-f-]{36}$/);
    });

    it("is told in the other shapes when asked to", async () => {
      await sandbox.call("PUT", "/_sandbox/options", { body: { forcedChange: "message" } });
      const inMessage = (await sandbox.login("jonas", credentials)).body;
      assert.deepEqual(Object.keys(inMessage), ["status", "message"]);
      const details = JSON.parse(inMessage.message ?? "") as Record<string, unknown>;
      assert.equal(details["code"], "force_password_change");

      await sandbox.call("PUT", "/_sandbox/options", { body: { forcedChange: "result" } });
      const inResult = (await sandbox.login("jonas", credentials)).body;
      assert.deepEqual(Object.keys(inResult), ["status", "result"]);
      assert.equal((inResult.result as Record<string, string>)["code"], "force_password_change");
      assert.match(tokenOf(inResult), /^[\da-f-]{36}$/);
    });

    it("gets a token that opens `passwordreset` and nothing else, for 15 minutes", async () => {
      const { token } = (await sandbox.login("jonas", credentials)).body;
      for (const [method, path] of [
        ["GET", "/info"],
        ["PUT", "/info"],
        ["DELETE", "/delete"],
        ["GET", "/notification"],
        ["POST", "/otp/email/enable"],
      ] as const) {
        assert.equal((await sandbox.run(method, path, { token, body: {} })).status, 401, path);
      }
      assert.equal((await sandbox.run("GET", `/confirm/${token ?? ""}`)).status, 400);
      assert.equal((await sandbox.call("GET", "/run", { token })).status, 401);

      sandbox.advance(15 * 60_000);
      const body = { password: "Spring-start-2026" };
      assert.equal((await sandbox.run("POST", "/passwordreset", { token, body })).status, 401);

      const fresh = (await sandbox.login("jonas", credentials)).body.token;
      assert.equal((await sandbox.run("POST", "/passwordreset", { token: fresh, body })).status, 200);
      assert.equal((await sandbox.login("jonas", body)).status, 200);
      assert.equal((await sandbox.login("jonas", credentials)).status, 401);
    });
  });
});
