import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createOtpSetupFlow } from "./otp-setup.js";
import type { OtpSetupFlowOptions } from "./otp-setup.js";
import type { OtpSetupState } from "./otp-setup-state.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const TOKEN = "u-11111111-2222-3333-4444-555555555555";
const PASSWORD = "Cold-chain-2026";
const USER = { id: "1", email: "ada@acme.io", phone: "+46 70 1", language: "sv", otp: { sms: true } };
const URI = "otpauth://totp/Acme:ada@acme.io?secret=JBSWY3DPEHPK3PXP&issuer=Acme";
const OK = { status: true, result: "ok" };
const PATH = "/run/acme.tago.run";

async function setUp(user: object = USER, options: Partial<OtpSetupFlowOptions> = {}) {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createOtpSetupFlow({ client: server.client, clock, ...options });
  const states: OtpSetupState[] = [];
  flow.subscribe((state) => states.push(state));
  flow.dispatch({ type: "restore", token: TOKEN, expiresAt: "never" });
  await settled();
  await server.last.answer(200, { status: true, result: user });
  const at = <View extends OtpSetupState["view"]>(view: View) => {
    assert.equal(flow.state.view, view);
    return flow.state as OtpSetupState & { readonly view: View };
  };
  const submit = async (more: { email?: string; phone?: string } = {}) => {
    flow.dispatch({ type: "submit", password: PASSWORD, ...more });
    await settled();
  };
  const pin = async (text: string) => {
    flow.dispatch({ type: "submit-pin", pin: text });
    await settled();
  };
  /** Up to the step that waits for the first code. */
  const begin = async (method: "authenticator" | "sms" | "email", answer: unknown = OK) => {
    flow.dispatch({ type: "enable", method });
    await submit();
    await server.last.answer(200, answer);
  };
  return { server, clock, flow, states, at, submit, pin, begin };
}

describe("one-time code set-up flow", () => {
  it("asks who the user is, and what is on", async () => {
    const { server, at } = await setUp();
    assert.equal(server.last.path, `${PATH}/info`);
    assert.equal(server.last.token, TOKEN);
    assert.deepEqual(at("otp-setup").user, {
      email: USER.email,
      phone: USER.phone,
      language: "sv",
      otp: { authenticator: false, sms: true, email: false },
    });
  });

  it("turns the authenticator on with its first code", async () => {
    const { server, flow, at, submit, pin } = await setUp();
    flow.dispatch({ type: "enable", method: "authenticator" });
    await submit();
    assert.equal(server.last.path, `${PATH}/otp/authenticator/enable`);
    assert.deepEqual(server.last.body, { email: USER.email, password: PASSWORD });
    await server.last.answer(200, { status: true, result: { qr: URI } });
    assert.deepEqual(at("otp-confirm").enrolment, { uri: URI });
    await pin("012 345");
    assert.equal(server.last.path, `${PATH}/otp/authenticator/confirm`);
    assert.deepEqual(server.last.body, { pin_code: "012345" });
    await server.last.answer(200, OK);
    assert.deepEqual(at("otp-setup").changed, { method: "authenticator", on: true });
    assert.equal(at("otp-setup").user?.otp.authenticator, true);
  });

  it("D8 goes on where the answer holds no secret that is understood", async () => {
    for (const answer of [OK, { status: true, result: null }, { status: true, result: [1] }]) {
      const { server, at, begin, pin } = await setUp();
      await begin("authenticator", answer);
      assert.deepEqual(at("otp-confirm").enrolment, {});
      await pin("123456");
      await server.last.answer(200, OK);
      assert.equal(at("otp-setup").user?.otp.authenticator, true);
    }
  });

  it("asks for a phone number where there is none, and saves it once", async () => {
    const { server, flow, at, submit } = await setUp({ ...USER, phone: null });
    flow.dispatch({ type: "enable", method: "sms" });
    await submit();
    assert.deepEqual(at("otp-enable").invalid, { phone: "missing" });
    await submit({ phone: "none" });
    assert.deepEqual(at("otp-enable").invalid, { phone: "invalid" });
    await submit({ phone: " +٤٦ 70 12 " });
    assert.deepEqual([server.last.method, server.last.path], ["PUT", `${PATH}/info`]);
    assert.deepEqual(server.last.body, { phone: "+46 70 12" });
    await server.last.answer(200, OK);
    assert.equal(server.last.path, `${PATH}/otp/sms/enable`);
    await server.last.answer(500, { status: false, message: "no" });
    assert.equal(at("otp-enable").user.phone, "+46 70 12");
    await submit();
    assert.equal(server.last.path, `${PATH}/otp/sms/enable`);
    await server.last.answer(200, OK);
    assert.equal(at("otp-confirm").phone, "+46 70 12");
  });

  it("U8 sends another code after 30 s, not before", async () => {
    const { server, clock, flow, begin, at } = await setUp();
    await begin("email");
    const before = server.asked.length;
    flow.dispatch({ type: "resend" });
    await settled();
    assert.equal(server.asked.length, before);
    clock.sleep(30_000);
    flow.dispatch({ type: "resend" });
    await settled();
    assert.equal(server.last.path, `${PATH}/otp/email/enable`);
    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 90)" });
    assert.equal(at("otp-confirm").resendAt.email, clock.now() + 90_000);
  });

  it("U7 a wrong code stays on the step and is counted", async () => {
    const { server, begin, pin, at } = await setUp();
    await begin("authenticator", { status: true, result: URI });
    await pin("000000");
    await server.last.answer(400, { status: false, message: "Invalid PIN code" });
    assert.equal(at("otp-confirm").wrongPins, 1);
    assert.equal(at("otp-confirm").problem?.code, "invalid-pin");
  });

  it("turns a method off with the password", async () => {
    const { server, flow, submit, at } = await setUp();
    flow.dispatch({ type: "disable", method: "sms" });
    await submit();
    assert.equal(server.last.path, `${PATH}/otp/sms/disable`);
    await server.last.answer(200, OK);
    assert.deepEqual(at("otp-setup").changed, { method: "sms", on: false });
    assert.equal(at("otp-setup").user?.otp.sms, false);
  });

  it("asks for the e-mail where the user's record has none", async () => {
    const { server, flow, submit, at } = await setUp({ id: "1" });
    flow.dispatch({ type: "enable", method: "email" });
    await submit();
    assert.deepEqual(at("otp-enable").invalid, { email: "missing" });
    await submit({ email: " Ada@acme.io " });
    assert.equal(server.last.body["email"], "ada@acme.io");
  });

  it("tells a wrong password from a session that is over, both a 401", async () => {
    const DENIED = { status: false, message: "Authorization Denied" };
    const { server, flow, submit, at } = await setUp();
    flow.dispatch({ type: "enable", method: "email" });
    await submit();
    await server.last.answer(401, DENIED);
    assert.equal(server.last.path, `${PATH}/info`);
    await server.last.answer(200, { status: true, result: USER });
    assert.equal(at("otp-enable").problem?.code, "invalid-credentials");

    await submit();
    await server.last.answer(401, DENIED);
    await server.last.answer(401, DENIED);
    assert.equal(at("signed-out").notice, "session-expired");
  });

  it("offers another try where the user can't be asked for", async () => {
    const { server, flow, at } = await setUp();
    flow.dispatch({ type: "restore", token: TOKEN, expiresAt: "never" });
    await settled();
    await server.last.drop();
    assert.deepEqual([at("otp-setup").problem?.code, at("otp-setup").user], ["network", undefined]);
    flow.dispatch({ type: "retry" });
    await settled();
    await server.last.answer(200, { status: true, result: USER });
    assert.equal(at("otp-setup").user?.email, USER.email);
  });

  it("U13 stays as it was when the host cancels", async () => {
    const { server, flow, submit, at } = await setUp(USER, { allow: () => false });
    const before = server.asked.length;
    flow.dispatch({ type: "disable", method: "sms" });
    await submit();
    assert.equal(server.asked.length, before);
    assert.equal(at("otp-disable").status, "idle");
  });

  for (const [how, leave] of [
    ["given up", ({ flow }) => flow.dispatch({ type: "back" })],
    ["left", ({ flow }) => flow.dispatch({ type: "suspend" })],
    ["out of time", ({ clock }) => clock.pass(10 * 60_000)],
  ] as [string, (parts: Awaited<ReturnType<typeof setUp>>) => void][]) {
    it(`S6 forgets password and secret once it is ${how}`, async () => {
      const parts = await setUp();
      await parts.begin("authenticator", { status: true, result: URI });
      leave(parts);
      parts.at("otp-setup");
      assert.ok(!JSON.stringify(parts.flow.state).includes("otpauth"));
      const before = parts.server.asked.length;
      await parts.pin("123456");
      assert.equal(parts.server.asked.length, before);
    });
  }

  it("S6 no state ever holds the password or the token", async () => {
    const { server, states, begin, pin } = await setUp();
    await begin("email");
    await pin("123456");
    await server.last.answer(200, OK);
    const all = JSON.stringify(states);
    assert.ok(states.length >= 6);
    assert.ok(!all.includes(PASSWORD) && !all.includes(TOKEN));
  });

  it("asks again when a page is back that was left too early", async () => {
    const { server, flow } = await setUp();
    flow.dispatch({ type: "restore", token: TOKEN, expiresAt: "never" });
    await settled();
    flow.dispatch({ type: "suspend" });
    await settled();
    assert.ok(server.last.signal.aborted);
    flow.dispatch({ type: "wake" });
    await settled();
    assert.equal(server.asked.length, 3);
  });
});
