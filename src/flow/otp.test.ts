import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createOtpFlow } from "./otp.js";
import type { OtpHandOver } from "./otp.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const CHALLENGE: OtpHandOver = {
  email: "ada@acme.io",
  password: "Cold-chain-2026",
  methods: ["sms", "authenticator"],
  selected: "sms",
  phone: "+** 21",
};
const SIGNED_IN = { status: true, result: { token: "u-1", expire_date: "never" } };

function setUp(challenge: OtpHandOver = CHALLENGE) {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createOtpFlow({ client: server.client, clock, warn: () => undefined });
  flow.dispatch({ type: "open", challenge });
  const step = () => {
    assert.equal(flow.state.view, "otp");
    return flow.state;
  };
  return { server, clock, flow, step };
}

describe("one-time code flow, handed a challenge", () => {
  it("stands at the host's challenge, and asks nothing by itself", async () => {
    const { server, clock, step } = setUp();
    await settled();
    assert.deepEqual(
      [step().methods, step().selected, step().phone, step().email],
      [CHALLENGE.methods, "sms", CHALLENGE.phone, CHALLENGE.email],
    );
    assert.equal(step().resendAt.sms, clock.now() + 30_000);
    assert.equal(server.asked.length, 0);
  });

  it("signs in with the host's credentials and the code", async () => {
    const { server, flow } = setUp();
    flow.dispatch({ type: "submit-pin", pin: "0012 34" });
    await settled();
    const { email, password } = CHALLENGE;
    assert.deepEqual(server.last.body, { email, password, otp_type: "sms", pin_code: "001234" });
    await server.last.answer(200, SIGNED_IN);
    assert.deepEqual(flow.state, { view: "done", token: "u-1", expiresAt: "never", restored: false });
  });

  it("D8 makes the best of a challenge that is not well formed", () => {
    const odd = { ...CHALLENGE, methods: ["fax", "email"], selected: "pigeon" } as unknown as OtpHandOver;
    assert.deepEqual([setUp(odd).step().methods, setUp(odd).step().selected], [["email"], "email"]);
    assert.deepEqual(setUp({ ...CHALLENGE, methods: [] }).step().methods, ["sms"]);
    assert.equal(setUp({ ...CHALLENGE, phone: undefined }).step().phone, undefined);
  });

  for (const [how, leave] of [
    ["given up", ({ flow }) => flow.dispatch({ type: "back" })],
    ["left", ({ flow }) => flow.dispatch({ type: "suspend" })],
    ["out of time", ({ clock }) => clock.pass(10 * 60_000)],
  ] as [string, (parts: ReturnType<typeof setUp>) => void][]) {
    it(`S6 forgets the password once it is ${how}, and keeps the e-mail`, async () => {
      const parts = setUp();
      leave(parts);
      assert.equal(parts.flow.state.view, "login");
      assert.equal("email" in parts.flow.state && parts.flow.state.email, CHALLENGE.email);
      parts.flow.dispatch({ type: "submit-pin", pin: "123456" });
      parts.flow.dispatch({ type: "resend" });
      await settled();
      assert.equal(parts.server.asked.length, 0);
    });
  }

  it("takes a new challenge in place of the last, whose answer is dropped", async () => {
    const { server, flow, step } = setUp();
    flow.dispatch({ type: "submit-pin", pin: "123456" });
    await settled();
    const late = server.last;
    flow.dispatch({
      type: "open",
      challenge: { ...CHALLENGE, email: "eve@acme.io", selected: "authenticator" },
    });
    await late.answer(200, SIGNED_IN);
    assert.deepEqual(
      [step().email, step().selected, step().status],
      ["eve@acme.io", "authenticator", "idle"],
    );
  });
});
