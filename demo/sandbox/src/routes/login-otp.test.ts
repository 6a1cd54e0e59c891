import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PASSWORD, startSandbox, totpSecretOf } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("sign-in with a one-time code", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const wrongPin = { status: false, message: "Invalid PIN code" };
  const newestCode = async () => (await sandbox.messages())[0]?.code ?? "";
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  it("asks for it in a message that is itself JSON", async () => {
    const { status, body } = await sandbox.login("ines");
    assert.equal(status, 401);
    assert.deepEqual(body, {
      status: false,
      message: JSON.stringify({
        otp_enabled: ["authenticator", "sms", "email"],
        otp_autosend: "authenticator",
        phone: "+** * ** ** ** 28",
      }),
    });
    assert.deepEqual(await sandbox.messages(), []);
  });

  it("has sent the code already when it goes by text message or mail", async () => {
    const bySms = JSON.parse((await sandbox.login("aisha")).body.message ?? "") as unknown;
    assert.deepEqual(bySms, { otp_enabled: ["sms"], otp_autosend: "sms", phone: "+* *** *** **43" });
    const byEmail = JSON.parse((await sandbox.login("kenji")).body.message ?? "") as unknown;
    assert.deepEqual(byEmail, { otp_enabled: ["email"], otp_autosend: "email" });

    const [mail, text, ...others] = await sandbox.messages();
    assert.deepEqual(others, []);
    assert.equal(mail?.channel, "email");
    assert.equal(mail.to, "kenji@acme.example");
    assert.equal(text?.channel, "sms");
    assert.equal(text.to, "+1 202 555 0143");
    assert.match(text.code ?? "", /^\d{6}$/);
    assert.equal(text.text.includes(text.code ?? "?"), true);
  });

  it("takes a sent code once", async () => {
    await sandbox.login("aisha");
    const pin = { otp_type: "sms", pin_code: await newestCode() };
    assert.equal((await sandbox.login("aisha", pin)).status, 200);
    const again = await sandbox.login("aisha", pin);
    assert.equal(again.status, 400);
    assert.deepEqual(again.body, wrongPin);
  });

  it("takes a sent code for ten minutes", async () => {
    await sandbox.login("kenji");
    const pin = { otp_type: "email", pin_code: await newestCode() };
    sandbox.advance(10 * 60_000);
    assert.equal((await sandbox.login("kenji", pin)).status, 400);

    await sandbox.login("kenji");
    sandbox.advance(10 * 60_000 - 1);
    assert.equal(
      (await sandbox.login("kenji", { otp_type: "email", pin_code: await newestCode() })).status,
      200,
    );
  });

  it("burns a sent code after five wrong tries, and not before", async () => {
    await sandbox.login("aisha");
    const code = await newestCode();
    const wrong = { otp_type: "sms", pin_code: other(code) };
    for (let tries = 0; tries < 4; tries += 1) await sandbox.login("aisha", wrong);
    assert.equal((await sandbox.login("aisha", { otp_type: "sms", pin_code: code })).status, 200);

    await sandbox.login("aisha");
    const second = await newestCode();
    for (let tries = 0; tries < 5; tries += 1) {
      await sandbox.login("aisha", { otp_type: "sms", pin_code: other(second) });
    }
    assert.equal((await sandbox.login("aisha", { otp_type: "sms", pin_code: second })).status, 400);
  });

  it("forgets a code when a newer one is sent", async () => {
    await sandbox.login("aisha");
    const old = await newestCode();
    const body = { email: "aisha@acme.example", password: PASSWORD, otp_type: "sms" };
    do {
      const { body: answer } = await sandbox.run("POST", "/login/otp", { body });
      assert.deepEqual(answer, { status: true, result: "PIN code sent" });
    } while ((await newestCode()) === old);
    assert.equal((await sandbox.login("aisha", { otp_type: "sms", pin_code: old })).status, 400);
    const pin = { otp_type: "sms", pin_code: await newestCode() };
    assert.equal((await sandbox.login("aisha", pin)).status, 200);
  });

  it("sends no code to who has not this method, or not the password", async () => {
    for (const [email, password, status] of [
      ["aisha@acme.example", PASSWORD, 400],
      ["ines@acme.example", "wrong", 401],
    ] as const) {
      const answer = await sandbox.run("POST", "/login/otp", {
        body: { email, password, otp_type: "email" },
      });
      assert.equal(answer.status, status);
    }
    assert.deepEqual(await sandbox.messages(), []);
  });

  it("takes an authenticator's code one step early or late, and no further", async () => {
    const secret = totpSecretOf("tomas");
    for (const [step, status] of [
      [-2, 400],
      [2, 400],
      [-1, 200],
      [1, 200],
      [0, 200],
    ] as const) {
      const pin = { otp_type: "authenticator", pin_code: sandbox.totp(secret, step) };
      assert.equal((await sandbox.login("tomas", pin)).status, status, `step ${step}`);
    }
  });

  it("takes each of an authenticator's codes once", async () => {
    const pin = { otp_type: "authenticator", pin_code: sandbox.totp(totpSecretOf("tomas")) };
    assert.equal((await sandbox.login("tomas", pin)).status, 200);
    assert.deepEqual((await sandbox.login("tomas", pin)).body, wrongPin);
    sandbox.advance(30_000);
    assert.equal((await sandbox.login("tomas", pin)).status, 400);
    const next = { otp_type: "authenticator", pin_code: sandbox.totp(totpSecretOf("tomas")) };
    assert.equal((await sandbox.login("tomas", next)).status, 200);
  });

  it("takes no code of one method for another", async () => {
    await sandbox.run("POST", "/login/otp", {
      body: { email: "ines@acme.example", password: PASSWORD, otp_type: "sms" },
    });
    const pin_code = await newestCode();
    for (const otp_type of ["email", "authenticator"]) {
      assert.equal((await sandbox.login("ines", { otp_type, pin_code })).status, 400, otp_type);
    }
    assert.equal((await sandbox.login("ines", { otp_type: "sms", pin_code })).status, 200);
  });
});
