import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import { createLoginFlow } from "./login.js";
import type { LoginState } from "./login-state.js";
import { RESEND_AFTER } from "./pin-step.js";
import { outsideCommands } from "../../test-support/flow-commands.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

// The sign-in under any order of what can happen to it. fast-check prints the seed and the path of a failure;
// `TEST_ALL=1` runs the large number.
const LARGE = process.env["TEST_ALL"] === "1";
const RUNS = LARGE ? 2000 : 150;

const EMAIL = "ada@acme.io";
const PASSWORD = "Cold-chain-2026";
const SEND = "/run/acme.tago.run/login/otp";
const METHODS = ["authenticator", "sms", "email"] as const;

const otpNeeded = (first: OtpMethod) =>
  [401, { status: false, message: JSON.stringify({ otp_enabled: METHODS, otp_autosend: first }) }] as const;
const refused = (status: number, message: string) => [status, { status: false, message }] as const;

/** What a server may say to anything. */
const ANSWERS: readonly (readonly [number, unknown])[] = [
  [200, { status: true, result: { token: "u-1", expire_date: "never" } }],
  [200, { status: true, result: "sent" }],
  [200, { status: true, result: { token: "u-1", otp_setup_required: true } }],
  otpNeeded("authenticator"),
  otpNeeded("email"),
  refused(400, "Invalid PIN code"),
  refused(401, "Authorization Denied"),
  refused(429, "Too many requests (Retry-After: 45)"),
  refused(503, "Service Unavailable"),
  [403, { status: false, code: "force_password_change", token: "u-2" }],
  [200, "<html>"],
];

/** The flow, its world, and the person: what stands in the field, what they have asked to be sent. */
function createWorld() {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createLoginFlow({ client: server.client, clock, warn: () => undefined });
  const states: LoginState[] = [];
  flow.subscribe((state) => states.push(state));
  const world = { server, clock, flow, states, field: "", lastSend: new Map<string, number>() };
  return {
    ...world,
    /** A fetch that is over has closed its connection. */
    get open() {
      return server.asked.filter(({ signal }) => !signal.aborted);
    },
    get sends() {
      return server.asked.filter(({ path }) => path === SEND);
    },
  };
}
type World = ReturnType<typeof createWorld>;
type Command = fc.AsyncCommand<object, World>;

/** Does something, lets it take effect, and looks whether all is as it has to be. */
function command(
  name: string,
  run: (world: World) => unknown,
  { maySend = false, mayAsk = false } = {},
): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(_model, world) {
      const sends = world.sends.length;
      const asked = world.server.asked.length;
      await run(world);
      await settled();
      const fresh = world.sends.slice(sends);
      assert.ok(fresh.length <= (maySend ? 1 : 0), "a message that nobody asked for");
      if (!maySend && !mayAsk) assert.equal(world.server.asked.length, asked, "a request by itself");
      for (const { body } of fresh) checkWait(world, String(body["otp_type"]));
      checkAlways(world);
    },
  };
}

/** U8: no two messages to one place within 30 s, but after a failure. */
function checkWait({ lastSend, clock }: World, method: string): void {
  assert.notEqual(method, "authenticator");
  assert.ok(clock.now() - (lastSend.get(method) ?? -Infinity) >= RESEND_AFTER, `${method} again too early`);
  lastSend.set(method, clock.now());
}

function checkAlways({ open, flow, states, lastSend }: World): void {
  assert.ok(open.length <= 1, "two requests in flight");
  assert.ok(!JSON.stringify(states).includes(PASSWORD), "the password in a state");
  const { state } = flow;
  // The wait is one challenge's: who signs in anew may have to be sent another code at once.
  if (state.view !== "otp") lastSend.clear();
  if (state.view === "done") return;
  // A way on: what is under way is really under way, and every wait has an end.
  assert.equal(state.status !== "idle", open.length === 1, "busy with nothing, or something unseen");
  const { until } = state.problem ?? {};
  assert.ok(until === undefined || Number.isFinite(until));
  if (state.view === "otp") assert.ok(state.methods.includes(state.selected));
}

const pins = fc.constantFrom("123456", "000000", "12", "", "123 456", "Your code is 123456", "١٢٣٤٥٦", "x");
const answers = fc.nat(ANSWERS.length - 1);

const commands = [
  fc.constant(
    command("sign in", ({ flow }) => flow.dispatch({ type: "submit", email: EMAIL, password: PASSWORD }), {
      mayAsk: true,
    }),
  ),
  pins.map((text) => command(`type ${text}`, (world) => (world.field += text))),
  pins.map((text) => command(`paste ${text}`, (world) => (world.field = text))),
  fc.constant(
    command("submit", ({ flow, field }) => flow.dispatch({ type: "submit-pin", pin: field }), {
      mayAsk: true,
    }),
  ),
  // More often than the rest, or few sequences would get far.
  ...[0, 1, 2].map(() =>
    answers.map((index) =>
      command(`answer ${index}`, async ({ open, lastSend }) => {
        const [status, envelope] = ANSWERS[index]!;
        const [request] = open;
        const failed = status !== 200 || typeof envelope === "string";
        if (request?.path === SEND && failed) lastSend.delete(String(request.body["otp_type"]));
        await request?.answer(status, envelope);
      }),
    ),
  ),
  fc.constant(
    command("fail", async ({ open, lastSend }) => {
      const [request] = open;
      if (request?.path === SEND) lastSend.delete(String(request.body["otp_type"]));
      await request?.drop();
    }),
  ),
  fc.constantFrom(...METHODS).map((method) =>
    command(`switch to ${method}`, ({ flow }) => flow.dispatch({ type: "choose-method", method }), {
      maySend: true,
    }),
  ),
  fc.constant(command("resend", ({ flow }) => flow.dispatch({ type: "resend" }), { maySend: true })),
  ...outsideCommands(command),
];

describe("login flow, in any order of events", () => {
  it(`U1 U8 S6 N11 asks once, sends only what was asked for, has a way on and leaves no secret: ${RUNS} sequences`, async () => {
    let signedIn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(undefined, ...METHODS),
        fc.commands(commands, { maxCommands: 60, size: "max" }),
        async (first, sequence) => {
          const world = createWorld();
          try {
            if (first) await goToCode(world, first);
            await fc.asyncModelRun(() => ({ model: {}, real: world }), sequence);
            if (world.states.some(({ view }) => view === "done")) signedIn++;
            await checkEnd(world);
          } finally {
            world.flow.dispose();
          }
        },
      ),
      { numRuns: RUNS },
    );
    // Or the sequences would prove little. A few may have no luck, thousands not.
    if (LARGE) assert.ok(signedIn > RUNS / 40, `only ${signedIn} sequences came to a session`);
  });
});

/** Most sequences begin where most can happen; what the server sends by itself counts as sent. */
async function goToCode({ flow, server, lastSend, clock }: World, first: OtpMethod): Promise<void> {
  flow.dispatch({ type: "submit", email: EMAIL, password: PASSWORD });
  await settled();
  await server.last.answer(...otpNeeded(first));
  assert.equal(flow.state.view, "otp");
  if (first !== "authenticator") lastSend.set(first, clock.now());
}

/** S6: given up or done, nothing is left that could ask for a message or try a code. */
async function checkEnd({ flow, server }: World): Promise<void> {
  flow.dispatch({ type: "suspend" });
  assert.notEqual(flow.state.view, "otp");
  const asked = server.asked.length;
  flow.dispatch({ type: "submit-pin", pin: "123456" });
  flow.dispatch({ type: "resend" });
  flow.dispatch({ type: "choose-method", method: "sms" });
  await settled();
  assert.equal(server.asked.length, asked);
}
