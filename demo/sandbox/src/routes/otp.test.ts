import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PASSWORD, startSandbox, totpSecretOf } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("turning one-time codes on and off", () => {
  let sandbox: TestSandbox;
  let token: string;
  beforeEach(async () => {
    sandbox = await startSandbox();
    token = await sandbox.signIn("mara");
  });
  afterEach(() => sandbox.close());

  const credentials = { email: "Mara@acme.example", password: PASSWORD };
  const post = (path: string, body: object) => sandbox.run("POST", `/otp/${path}`, { token, body });
  const isOn = async () =>
    ((await sandbox.run("GET", "/info", { token })).body.result as { otp: object }).otp;

  it("answers an otpauth address for the authenticator, and is on after its code", async () => {
    const { body } = await post("authenticator/enable", credentials);
    const uri = new URL(String(body.result));
    assert.equal(uri.protocol, "otpauth:");
    assert.equal(uri.searchParams.get("issuer"), "Acme Telemetry");
    const secret = uri.searchParams.get("secret") ?? "";
    assert.match(secret, /^[A-Z2-7]{32}$/);

    assert.deepEqual(await isOn(), { authenticator: false, sms: false, email: false });
    assert.equal((await post("authenticator/confirm", { pin_code: "000000" })).status, 400);
    const pin_code = sandbox.totp(secret);
    assert.equal((await post("authenticator/confirm", { pin_code })).status, 200);
    assert.deepEqual(await isOn(), { authenticator: true, sms: false, email: false });

    // The code that turned it on is used up.
    assert.equal((await sandbox.login("mara", { otp_type: "authenticator", pin_code })).status, 400);
    const next = { otp_type: "authenticator", pin_code: sandbox.totp(secret, 1) };
    assert.equal((await sandbox.login("mara", next)).status, 200);
  });

  it("keeps the old secret until a new one is proven", async () => {
    const secret = totpSecretOf("tomas");
    const body = { email: "tomas@acme.example", password: PASSWORD };
    const pin = (step: number) => ({ otp_type: "authenticator", pin_code: sandbox.totp(secret, step) });
    const { result } = (await sandbox.login("tomas", pin(-1))).body;
    const session = { token: (result as { token: string }).token };
    await sandbox.run("POST", "/otp/authenticator/enable", { ...session, body });
    assert.equal((await sandbox.login("tomas", pin(0))).status, 200);
  });

  it("sends a code for sms and e-mail that does not sign in", async () => {
    for (const [method, channel] of [
      ["sms", "sms"],
      ["email", "email"],
    ] as const) {
      assert.equal((await post(`${method}/enable`, credentials)).status, 200);
      const [message] = await sandbox.messages();
      assert.equal(message?.channel, channel);
      const pin_code = message.code ?? "";
      assert.equal((await post(`${method}/confirm`, { pin_code })).status, 200);
      assert.equal((await post(`${method}/confirm`, { pin_code })).status, 400);
      assert.equal((await sandbox.login("mara", { otp_type: method, pin_code })).status, 400);
    }
    assert.deepEqual(await isOn(), { authenticator: false, sms: true, email: true });
    assert.equal((await post("sms/disable", credentials)).status, 200);
    assert.equal((await post("email/disable", credentials)).status, 200);
    assert.equal((await sandbox.login("mara")).status, 200);
  });

  it("asks for the signed-in user's own password", async () => {
    for (const body of [
      { ...credentials, password: "wrong" },
      { ...credentials, email: "kenji@acme.example" },
    ]) {
      for (const step of ["enable", "disable"]) {
        const answer = await post(`email/${step}`, body);
        assert.equal(answer.status, 401);
        assert.equal(answer.body.message, "Invalid credentials");
      }
    }
    assert.deepEqual(await sandbox.messages(), []);
  });

  it("needs a phone number for text messages, and the RUN's consent for any method", async () => {
    await sandbox.run("PUT", "/info", { token, body: { phone: null } });
    assert.equal((await post("sms/enable", credentials)).body.message, "Phone number is required");
    await sandbox.edit({ security: { otp: { email: false } } });
    assert.equal((await post("email/enable", credentials)).body.message, "OTP type is not available");
    assert.equal((await post("fax/enable", credentials)).status, 400);
  });
});
