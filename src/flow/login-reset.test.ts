import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLoginFlow } from "./login.js";
import type { LoginFlowOptions } from "./login.js";
import type { LoginState } from "./login-state.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const EMAIL = "ada@acme.io";
const OLD = "Cold-chain-2025";
const NEW = "Warm-chain-2026";
const TOKEN = "reset-11111111-2222-3333-4444-555555555555";
const POLICY = { min_length: 8, upper_lower: false, letters_numbers: true, special: false };
const DETAILS = { code: "force_password_change", token: TOKEN };
const SIGNED_IN = { status: true, result: { token: "u-1234", expire_date: "never" } };
const CHANGED = { status: true, result: "Password successfully changed" };

/** The shapes that the contract allows. */
const SHAPES: Record<string, unknown> = {
  "beside the message": { status: false, message: "Password change required", ...DETAILS },
  "as JSON in the message": { status: false, message: JSON.stringify(DETAILS) },
  "in the result": { status: false, result: { message: "Password change required", ...DETAILS } },
};

async function setUp(options: Partial<LoginFlowOptions> = {}, shape = SHAPES["beside the message"]) {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createLoginFlow({ client: server.client, clock, warn: () => undefined, ...options });
  const states: LoginState[] = [];
  flow.subscribe((state) => states.push(state));
  flow.dispatch({ type: "submit", email: EMAIL, password: OLD });
  await settled();
  await server.last.answer(403, shape);
  const change = async (password = NEW): Promise<void> => {
    flow.dispatch({ type: "submit-password", password, policy: POLICY });
    await settled();
  };
  const state = <View extends LoginState["view"]>(view: View): Extract<LoginState, { view: View }> => {
    assert.equal(flow.state.view, view);
    return flow.state as Extract<LoginState, { view: View }>;
  };
  return { server, clock, flow, states, change, state };
}

describe("login flow, forced change of password", () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`asks for a new password, sets it and signs in with it, told ${name}`, async () => {
      const { server, change, states, state } = await setUp({}, shape);
      assert.deepEqual(state("reset"), { view: "reset", status: "idle", email: EMAIL, invalid: {} });
      await change();
      assert.equal(server.last.path, "/run/acme.tago.run/passwordreset");
      assert.deepEqual([server.last.token, server.last.body], [TOKEN, { password: NEW }]);
      await server.last.answer(200, CHANGED);
      assert.ok(states.some((one) => one.view === "login" && one.notice === "password-changed"));
      assert.deepEqual(server.last.body, { email: EMAIL, password: NEW });
      assert.equal(server.last.token, undefined);
      await server.last.answer(200, SIGNED_IN);
      assert.equal(state("done").token, "u-1234");
    });
  }

  it("S6 has no password and no token in a state", async () => {
    const { server, change, states } = await setUp();
    await change("short");
    await change();
    await server.last.answer(400, { status: false, message: "Password was used before" });
    await change();
    await server.last.answer(200, CHANGED);
    await server.last.answer(200, SIGNED_IN);
    for (const secret of [OLD, NEW, TOKEN]) assert.ok(!JSON.stringify(states).includes(secret));
  });

  it("comes after the code as well", async () => {
    const { server, flow, state, change } = await setUp(
      {},
      { status: false, message: JSON.stringify({ otp_enabled: ["authenticator"] }) },
    );
    assert.equal(state("otp").selected, "authenticator");
    flow.dispatch({ type: "submit-pin", pin: "123456" });
    await settled();
    await server.last.answer(403, SHAPES["in the result"]);
    assert.equal(state("reset").email, EMAIL);
    await change();
    assert.equal(server.last.token, TOKEN);
  });

  it("checks the RUN's rules before it sends anything", async () => {
    const { server, change, state } = await setUp();
    const before = server.asked.length;
    await change("");
    assert.deepEqual(state("reset").invalid, { password: "missing" });
    await change("abcdefgh");
    assert.deepEqual(state("reset").invalid, { password: "invalid" });
    assert.equal(server.asked.length, before);
  });

  it("U1 sends one request, however often a person submits", async () => {
    const { server, change } = await setUp();
    const before = server.asked.length;
    await change();
    await change();
    assert.equal(server.asked.length, before + 1);
  });

  it("keeps the step when the server refuses the password or can't be reached", async () => {
    const { server, change, state } = await setUp();
    await change();
    await server.last.answer(400, { status: false, message: "Password was used before" });
    assert.equal(state("reset").problem?.code, "weak-password");
    await change();
    await server.last.drop();
    assert.equal(state("reset").problem?.code, "network");
    await change();
    assert.equal(server.last.token, TOKEN);
  });

  it("goes back to sign-in with a notice when the token is over", async () => {
    const { server, change, state } = await setUp();
    await change();
    await server.last.answer(401, { status: false, message: "Token expired" });
    assert.equal(state("login").notice, "reset-expired");
    assert.equal(state("login").email, EMAIL);
  });

  it("S6 stops waiting after ten minutes, a sleeping laptop too", async () => {
    const awake = await setUp();
    awake.clock.pass(10 * 60_000);
    assert.equal(awake.state("login").notice, "reset-expired");
    const asleep = await setUp();
    asleep.clock.sleep(11 * 60_000);
    asleep.flow.dispatch({ type: "wake" });
    assert.equal(asleep.state("login").notice, "reset-expired");
  });

  it("U9 gives up on back and suspend, and keeps the e-mail", async () => {
    for (const type of ["back", "suspend"] as const) {
      const { server, flow, change, state } = await setUp();
      await change();
      flow.dispatch({ type });
      await settled();
      assert.ok(server.last.signal.aborted);
      assert.deepEqual(state("login"), { view: "login", status: "idle", email: EMAIL, invalid: {} });
    }
  });

  it("says that the password is changed when the page stops the sign-in after it", async () => {
    const stopped = new Set<string>();
    const { server, change, state } = await setUp({ allow: (operation) => !stopped.has(operation) });
    stopped.add("login");
    await change();
    await server.last.answer(200, CHANGED);
    assert.equal(server.last.path, "/run/acme.tago.run/passwordreset");
    assert.equal(state("login").notice, "password-changed");
  });

  it("leads to recovery where the server gave no token", async () => {
    const { state } = await setUp({}, { status: false, message: "Change it", code: "force_password_change" });
    assert.equal(state("login").problem?.code, "password-change-required");
  });
});
