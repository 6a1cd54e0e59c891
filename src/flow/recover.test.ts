import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPasswordPolicy } from "../api/schemas/password-policy-guess.js";
import { createRecoverFlow } from "./recover.js";
import type { RecoverFlowOptions } from "./recover.js";
import type { RecoverState } from "./recover-state.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const EMAIL = "Ada+cold/chain@acme.io";
const PASSWORD = "Cold-chain-2026";
const TOKEN = "mailed-11111111-2222-3333-4444-555555555555";
const DONE = { status: true, result: "done" };
const USED = { status: false, message: "Authorization Denied" };
const BUSY_SERVER = { status: false, message: "Too many requests (Retry-After: 8)" };
const policy = readPasswordPolicy({ min_length: 8, upper_lower: true });

function setUp(options: Partial<RecoverFlowOptions> = {}) {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createRecoverFlow({ client: server.client, clock, ...options });
  const states: RecoverState[] = [];
  flow.subscribe((state) => states.push(state));
  const ask = async (email = EMAIL): Promise<void> => {
    flow.dispatch({ type: "submit", email });
    await settled();
  };
  const reset = async (password = PASSWORD): Promise<void> => {
    flow.dispatch({ type: "submit-password", password, policy });
    await settled();
  };
  const confirm = async (): Promise<void> => {
    flow.dispatch({ type: "confirm" });
    await settled();
  };
  const open = (view: "recover" | "reset" | "confirm", token?: string) =>
    flow.dispatch({ type: "open", view, token });
  return { server, clock, flow, states, ask, reset, confirm, open };
}

describe("recover flow, asking for the mail", () => {
  it("sends the address trimmed, in lower case and encoded, and ends with what was typed", async () => {
    const { server, flow, ask } = setUp();
    await ask(` ${EMAIL} `);
    assert.equal(server.last.method, "GET");
    assert.equal(server.last.path, "/run/acme.tago.run/passwordreset/ada%2Bcold%2Fchain%40acme.io");
    await server.last.answer(200, DONE);
    assert.deepEqual(flow.state, { view: "recover-sent", status: "idle", email: ` ${EMAIL} ` });
  });

  it("S9 ends the same for known and unknown addresses", async () => {
    const seen = new Set<string>();
    for (const [status, body] of [
      [200, DONE],
      [404, { status: false, message: "User Not Found" }],
      [400, { status: false, message: "Account is not active" }],
      [200, { status: false, message: "User is locked" }],
    ] as const) {
      const { server, states, ask } = setUp();
      await ask();
      await server.last.answer(status, body);
      seen.add(JSON.stringify(states));
    }
    assert.equal(seen.size, 1);
    assert.match([...seen].join(), /recover-sent/);
  });

  it("names what is missing and sends nothing", async () => {
    const { server, flow, ask } = setUp();
    await ask(" ");
    assert.deepEqual(flow.state, {
      view: "recover",
      status: "idle",
      email: " ",
      invalid: { email: "missing" },
    });
    await ask("ada");
    assert.equal(server.asked.length, 0);
    await ask();
    assert.equal(server.asked.length, 1);
  });

  it("U1 sends one request, however often a person submits while it is out", async () => {
    const { server, ask } = setUp();
    await ask();
    await ask();
    assert.equal(server.asked.length, 1);
  });

  it("U13 stays as it was when the host cancels", async () => {
    const { server, states, ask, reset, confirm, open } = setUp({ allow: () => false });
    await ask();
    open("reset", TOKEN);
    await reset();
    open("confirm", TOKEN);
    await confirm();
    assert.equal(server.asked.length, 0);
    assert.ok(states.every(({ status }) => status === "idle"));
  });

  it("N6 takes no submit before a rate limit has passed, also when the timer slept", async () => {
    const { server, clock, flow, ask } = setUp();
    await ask();
    await server.last.answer(429, BUSY_SERVER);
    assert.equal(flow.state.problem?.retryAfter, 8);
    await ask();
    assert.equal(server.asked.length, 1);
    clock.pass(8_000);
    assert.equal(flow.state.notice, "rate-limit-over");
    await ask();
    await server.last.answer(429, BUSY_SERVER);
    clock.sleep(8_000);
    flow.dispatch({ type: "wake" });
    assert.equal(flow.state.notice, "rate-limit-over");
  });

  it("N1 wakes up when the connection is back, without sending again", async () => {
    const { server, flow, ask } = setUp();
    server.online = false;
    await ask();
    assert.equal(flow.state.problem?.code, "offline");
    server.online = true;
    flow.dispatch({ type: "online" });
    assert.equal(flow.state.notice, "back-online");
    assert.equal(server.asked.length, 0);
  });

  it("N11 drops an answer that comes after the page was left", async () => {
    const { server, flow, ask } = setUp();
    await ask();
    const late = server.last;
    flow.dispatch({ type: "suspend" });
    await settled();
    assert.ok(late.signal.aborted);
    await late.answer(200, DONE);
    assert.deepEqual([flow.state.view, flow.state.status], ["recover", "idle"]);
  });

  it("goes back to the form with the address kept", async () => {
    const { server, flow, ask, open } = setUp();
    await ask();
    await server.last.answer(200, DONE);
    open("recover");
    assert.deepEqual([flow.state.view, flow.state.email], ["recover", EMAIL]);
  });
});

describe("recover flow, setting the new password", () => {
  it("sends it with the mailed token, in the header", async () => {
    const { server, flow, reset, open } = setUp();
    open("reset", TOKEN);
    await reset();
    assert.deepEqual([server.last.method, server.last.path], ["POST", "/run/acme.tago.run/passwordreset"]);
    assert.deepEqual(server.last.body, { password: PASSWORD });
    assert.equal(server.last.token, TOKEN);
    await server.last.answer(200, DONE);
    assert.equal(flow.state.view, "reset-done");
  });

  it("holds a password to the rules of the RUN before any request", async () => {
    const { server, flow, reset, open } = setUp();
    open("reset", TOKEN);
    for (const [password, problem] of [
      ["", "missing"],
      ["Short1", "invalid"],
      ["lower-case", "invalid"],
      ["Xy".repeat(600), "too-long"],
    ] as const) {
      await reset(password);
      assert.ok(flow.state.view === "reset");
      assert.deepEqual(flow.state.invalid, { password: problem });
    }
    assert.equal(server.asked.length, 0);
    await reset();
    assert.ok(flow.state.view === "reset");
    assert.deepEqual([flow.state.status, flow.state.invalid], ["busy", {}]);
  });

  it("gives the token up once it was refused, and sends no more", async () => {
    const { server, flow, reset, open } = setUp();
    open("reset", TOKEN);
    await reset();
    await server.last.answer(401, USED);
    assert.ok(flow.state.view === "reset");
    assert.equal(flow.state.link, "spent");
    assert.equal(flow.state.problem?.code, "session-expired");
    await reset();
    assert.equal(server.asked.length, 1);
  });

  it("keeps the token through every other failure", async () => {
    const { server, flow, reset, open } = setUp();
    open("reset", TOKEN);
    await reset();
    await server.last.answer(400, { status: false, message: "Password needs a special character" });
    assert.deepEqual(flow.state.problem, {
      code: "weak-password",
      operation: "reset",
      serverText: "Password needs a special character",
    });
    await reset();
    await server.last.drop();
    await reset();
    await server.last.answer(200, DONE);
    assert.equal(flow.state.view, "reset-done");
    assert.equal(server.asked.length, 3);
  });

  it("knows a link without a token, and one that comes late", async () => {
    const { server, flow, reset, open } = setUp();
    open("reset");
    assert.ok(flow.state.view === "reset");
    assert.equal(flow.state.link, "missing");
    await reset();
    assert.equal(server.asked.length, 0);
    open("reset", TOKEN);
    await reset();
    assert.equal(server.last.token, TOKEN);
  });
});

describe("recover flow, confirming an account", () => {
  it("uses the token once", async () => {
    const { server, flow, confirm, open } = setUp();
    open("confirm", TOKEN);
    await confirm();
    await confirm();
    assert.equal(server.last.path, `/run/acme.tago.run/confirm/${TOKEN}`);
    assert.equal(flow.state.status, "busy");
    await server.last.answer(200, DONE);
    assert.equal(flow.state.view, "confirm-done");
    await confirm();
    assert.equal(server.asked.length, 1);
  });

  it("says that a token is used or too old, or that there is none", async () => {
    const { server, flow, confirm, open } = setUp();
    open("confirm");
    await confirm();
    assert.equal(server.asked.length, 0);
    open("confirm", TOKEN);
    await confirm();
    await server.last.answer(400, { status: false, message: "Token was already used" });
    assert.ok(flow.state.view === "confirm");
    assert.equal(flow.state.link, "spent");
    assert.equal(flow.state.problem?.code, "session-expired");
    await confirm();
    assert.equal(server.asked.length, 1);
  });

  it("can be tried again after a failure", async () => {
    const { server, flow, confirm, open } = setUp();
    open("confirm", TOKEN);
    await confirm();
    await server.last.answer(500, { status: false, message: "boom" });
    assert.equal(flow.state.problem?.code, "unavailable");
    await confirm();
    await server.last.answer(200, DONE);
    assert.equal(flow.state.view, "confirm-done");
  });
});

describe("recover flow and its secrets", () => {
  it("S6 no state ever holds the token or the password", async () => {
    const { server, states, reset, confirm, open } = setUp();
    open("reset", TOKEN);
    await reset("short");
    await reset();
    await server.last.answer(500, { status: false, message: `${PASSWORD} ${TOKEN}` });
    await reset();
    await server.last.answer(200, DONE);
    open("confirm", TOKEN);
    await confirm();
    await server.last.answer(400, { status: false, message: TOKEN });
    assert.ok(states.length >= 8);
    for (const secret of [PASSWORD, TOKEN]) assert.ok(!JSON.stringify(states).includes(secret));
  });

  it("says nothing after it was disposed of, and has forgotten the token", async () => {
    const { server, flow, states, reset, open } = setUp();
    open("reset", TOKEN);
    await reset();
    flow.dispose();
    const before = states.length;
    await server.last.answer(200, DONE);
    assert.equal(states.length, before);
  });
});
