import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLoginFlow } from "./login.js";
import type { LoginFlowOptions } from "./login.js";
import type { LoginState } from "./login-state.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const EMAIL = "ada@acme.io";
const PASSWORD = "Cold-chain-2026";
const TOKEN = "u-11111111-2222-3333-4444-555555555555";
const SIGNED_IN = { status: true, result: { token: TOKEN, expire_date: "never" } };
const WRONG = { status: false, message: "Authorization Denied" };

function otpNeeded(methods: string[], first: string): unknown {
  const message = JSON.stringify({ otp_enabled: methods, otp_autosend: first, phone: "+55 ** 21" });
  return { status: false, message };
}

async function setUp(options: Partial<LoginFlowOptions> = {}) {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createLoginFlow({ client: server.client, clock, warn: () => undefined, ...options });
  const states: LoginState[] = [];
  flow.subscribe((state) => states.push(state));
  const submit = async (password = PASSWORD): Promise<void> => {
    flow.dispatch({ type: "submit", email: EMAIL, password });
    await settled();
  };
  const toOtp = async (methods = ["authenticator", "sms", "email"], first = "authenticator") => {
    await submit();
    await server.last.answer(401, otpNeeded(methods, first));
  };
  const otp = () => {
    assert.equal(flow.state.view, "otp");
    return flow.state;
  };
  const first = () => {
    assert.equal(flow.state.view, "login");
    return flow.state;
  };
  return { server, clock, flow, states, submit, toOtp, otp, first };
}

describe("login flow", () => {
  it("signs in and ends with the token", async () => {
    const { server, flow, submit } = await setUp();
    await submit();
    assert.deepEqual(server.last.body, { email: EMAIL, password: PASSWORD });
    assert.equal(server.last.path, "/run/acme.tago.run/login");
    await server.last.answer(200, SIGNED_IN);
    assert.deepEqual(flow.state, { view: "done", token: TOKEN, expiresAt: "never", restored: false });
  });

  it("U1 sends one request, however often a person submits while it is out", async () => {
    const { server, submit } = await setUp();
    await submit();
    await submit();
    await submit();
    assert.equal(server.asked.length, 1);
  });

  it("names what is missing and sends nothing", async () => {
    const { server, flow, first } = await setUp();
    flow.dispatch({ type: "submit", email: " ", password: "" });
    assert.deepEqual(first().invalid, { email: "missing", password: "missing" });
    flow.dispatch({ type: "submit", email: "ada", password: "x" });
    assert.deepEqual(first().invalid, { email: "invalid" });
    assert.equal(server.asked.length, 0);
  });

  it("U5 sends a password byte for byte, up to 1024 characters", async () => {
    const { server, submit, first } = await setUp();
    const odd = " p\u00e4ss\u0301\u200bwörd\t\u{1F511} ";
    await submit(odd);
    assert.equal(server.last.body["password"], odd);
    await server.last.answer(401, WRONG);
    await submit("x".repeat(1025));
    assert.deepEqual(first().invalid, { password: "too-long" });
    assert.equal(server.asked.length, 1);
  });

  it("keeps the e-mail after a wrong password and says so once", async () => {
    const { server, submit, first } = await setUp();
    await submit();
    await server.last.answer(401, WRONG);
    assert.equal(first().email, EMAIL);
    assert.equal(first().status, "idle");
    assert.deepEqual(first().problem, { code: "invalid-credentials", operation: "login" });
  });

  it("U13 stays as it was when the host cancels", async () => {
    const { server, states, submit } = await setUp({ allow: () => false });
    await submit();
    assert.equal(server.asked.length, 0);
    assert.deepEqual(states, []);
  });

  it("N1 wakes up when the connection is back, without sending again", async () => {
    const { server, flow, submit, first } = await setUp();
    server.online = false;
    await submit();
    assert.equal(first().problem?.code, "offline");
    server.online = true;
    flow.dispatch({ type: "online" });
    assert.equal(first().problem, undefined);
    assert.equal(first().notice, "back-online");
    assert.equal(server.asked.length, 0);
  });

  it("N6 takes no submit before a rate limit has passed, also when the timer slept", async () => {
    const { server, clock, flow, submit, first } = await setUp();
    await submit();
    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 8)" });
    assert.equal(first().problem?.retryAfter, 8);
    clock.pass(7_999);
    await submit();
    assert.equal(server.asked.length, 1);
    clock.pass(1);
    assert.equal(first().notice, "rate-limit-over");
    await submit();
    assert.equal(server.asked.length, 2);

    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 60)" });
    clock.sleep(60_000);
    flow.dispatch({ type: "wake" });
    assert.equal(first().notice, "rate-limit-over");
  });

  it("N6 keeps a rate limit and its reason while the form is moved or its page is left", async () => {
    const { server, flow, submit, first } = await setUp();
    await submit();
    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 60)" });
    flow.dispatch({ type: "suspend" });
    assert.equal(first().problem?.code, "rate-limited");
    await submit();
    assert.equal(server.asked.length, 1);
  });

  it("N11 drops an answer that comes after the page was left", async () => {
    const { server, flow, submit, first } = await setUp();
    await submit();
    const late = server.last;
    flow.dispatch({ type: "suspend" });
    await settled();
    assert.ok(late.signal.aborted);
    await late.answer(200, SIGNED_IN);
    assert.equal(first().status, "idle");
    assert.equal(first().email, EMAIL);
  });
});

describe("login flow of a portal that enforces one-time codes", () => {
  const DEMAND = { otp_setup_required: true };
  for (const [how, status, answer] of [
    ["with the session", 200, { ...SIGNED_IN, result: { ...SIGNED_IN.result, ...DEMAND } }],
    ["with a refusal", 403, { status: false, message: "Set up 2FA", code: "force_otp_setup", token: TOKEN }],
    ["as JSON", 401, { status: false, message: JSON.stringify({ ...DEMAND, token: TOKEN }) }],
  ] as const) {
    it(`ends with a token and says that a method is to be set up: asked for ${how}`, async () => {
      const { server, flow, submit } = await setUp();
      await submit();
      await server.last.answer(status, answer);
      const done = { view: "done", token: TOKEN, expiresAt: "never", restored: false, setup: true };
      assert.deepEqual(flow.state, done);
    });
  }

  it("is a failure where the demand brings no token", async () => {
    const { server, submit, first } = await setUp();
    await submit();
    await server.last.answer(403, { status: false, message: "Set up 2FA", code: "force_otp_setup" });
    assert.ok(first().problem);
  });
});

describe("login flow, second step", () => {
  it("offers the server's methods, its choice first", async () => {
    const { toOtp, otp } = await setUp();
    await toOtp(["email", "sms"], "sms");
    assert.deepEqual([otp().methods, otp().selected, otp().phone], [["email", "sms"], "sms", "+55 ** 21"]);
  });

  it("sends e-mail, password, method and code together", async () => {
    const { server, flow, toOtp } = await setUp();
    await toOtp();
    flow.dispatch({ type: "submit-pin", pin: "Your code is 012 345" });
    await settled();
    assert.deepEqual(server.last.body, {
      email: EMAIL,
      password: PASSWORD,
      otp_type: "authenticator",
      pin_code: "012345",
    });
    await server.last.answer(200, SIGNED_IN);
    assert.equal(flow.state.view, "done");
  });

  it("U7 a wrong code stays on the step and is counted", async () => {
    const { server, flow, toOtp, otp } = await setUp();
    await toOtp();
    for (const wrongPins of [1, 2]) {
      flow.dispatch({ type: "submit-pin", pin: "000000" });
      await settled();
      await server.last.answer(401, { status: false, message: "Invalid PIN" });
      assert.equal(otp().problem?.code, "invalid-pin");
      assert.equal(otp().wrongPins, wrongPins);
    }
  });

  it("D8 a server that asks for a code again has refused the one it got", async () => {
    const { server, flow, toOtp, otp } = await setUp();
    await toOtp();
    flow.dispatch({ type: "submit-pin", pin: "000000" });
    await settled();
    await server.last.answer(401, otpNeeded(["authenticator"], "authenticator"));
    assert.equal(otp().problem?.code, "invalid-pin");
  });

  it("never asks for a code that the server has sent by itself", async () => {
    const { server, toOtp } = await setUp();
    await toOtp(["sms", "email"], "sms");
    assert.equal(server.asked.length, 1);
  });

  it("U8 asks for a code when its method is chosen, and again only after 30 s", async () => {
    const { server, clock, flow, toOtp, otp } = await setUp();
    await toOtp();
    flow.dispatch({ type: "choose-method", method: "email" });
    await settled();
    assert.equal(server.last.path, "/run/acme.tago.run/login/otp");
    assert.deepEqual(server.last.body, { email: EMAIL, password: PASSWORD, otp_type: "email" });
    assert.equal(otp().status, "sending");
    await server.last.answer(200, { status: true, result: "sent" });
    assert.equal(otp().status, "idle");

    flow.dispatch({ type: "resend" });
    flow.dispatch({ type: "choose-method", method: "authenticator" });
    flow.dispatch({ type: "choose-method", method: "email" });
    await settled();
    assert.equal(server.asked.length, 2);
    clock.sleep(30_000);
    flow.dispatch({ type: "resend" });
    await settled();
    assert.equal(server.asked.length, 3);
  });

  it("U8 the server's own wait is stronger, and keeps no code from being entered", async () => {
    const { server, clock, flow, toOtp, otp } = await setUp();
    await toOtp(["email"], "email");
    clock.sleep(30_000);
    flow.dispatch({ type: "resend" });
    await settled();
    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 90)" });
    assert.equal(otp().resendAt.email, clock.now() + 90_000);
    flow.dispatch({ type: "submit-pin", pin: "123456" });
    await settled();
    assert.equal(server.last.body["pin_code"], "123456");
  });

  it("lets a failed message be asked for again at once", async () => {
    const { server, flow, toOtp, otp } = await setUp();
    await toOtp();
    flow.dispatch({ type: "choose-method", method: "sms" });
    await settled();
    await server.last.answer(500, { status: false, message: "boom" });
    assert.equal(otp().problem?.code, "unavailable");
    flow.dispatch({ type: "resend" });
    await settled();
    assert.equal(server.asked.length, 3);
  });

  it("U9 back forgets the password and keeps the e-mail", async () => {
    const { server, flow, toOtp, first } = await setUp();
    await toOtp();
    flow.dispatch({ type: "back" });
    assert.equal(first().email, EMAIL);
    flow.dispatch({ type: "submit-pin", pin: "123456" });
    await settled();
    assert.equal(server.asked.length, 1);
  });

  it("S6 forgets the password after ten minutes, also when the timer slept", async () => {
    for (const wait of ["pass", "sleep"] as const) {
      const { clock, flow, toOtp, first } = await setUp();
      await toOtp();
      clock[wait](10 * 60_000);
      flow.dispatch({ type: "wake" });
      assert.equal(first().notice, "otp-expired");
    }
  });

  it("S6 no state ever holds the password", async () => {
    const { server, flow, states, toOtp } = await setUp();
    await toOtp();
    flow.dispatch({ type: "submit-pin", pin: "123456" });
    await settled();
    await server.last.answer(200, SIGNED_IN);
    assert.ok(states.length >= 4);
    assert.ok(!JSON.stringify(states).includes(PASSWORD));
  });
});

describe("login flow, sessions from elsewhere", () => {
  it("takes a restored session, and leaves to an empty form", async () => {
    const { flow, first } = await setUp();
    flow.dispatch({ type: "restore", token: TOKEN, expiresAt: "never" });
    assert.deepEqual(flow.state, { view: "done", token: TOKEN, expiresAt: "never", restored: true });
    flow.dispatch({ type: "leave", notice: "session-expired" });
    assert.equal(first().email, "");
    assert.equal(first().notice, "session-expired");
  });

  it("N9 says that a stored session is over, and lets a sign-in under way go on", async () => {
    const { server, flow, submit, first } = await setUp();
    flow.dispatch({ type: "leave", notice: "session-expired" });
    assert.equal(first().notice, "session-expired");
    await submit();
    flow.dispatch({ type: "leave", notice: "session-expired" });
    assert.equal(first().status, "busy");
    await server.last.answer(200, SIGNED_IN);
    assert.equal(flow.state.view, "done");
  });

  it("says nothing after it was disposed of", async () => {
    const { server, flow, states, submit } = await setUp();
    await submit();
    flow.dispose();
    const before = states.length;
    await server.last.answer(200, SIGNED_IN);
    assert.equal(states.length, before);
  });
});
