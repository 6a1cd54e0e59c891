import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createOtpSetupFlow } from "./otp-setup.js";
import type { OtpSetupState } from "./otp-setup-state.js";
import { RESEND_AFTER } from "./pin-step.js";
import { outsideCommands } from "../../test-support/flow-commands.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

// The set-up under any order of what can happen to it. fast-check prints the seed and the path of a failure;
// `TEST_ALL=1` runs the large number.
const LARGE = process.env["TEST_ALL"] === "1";
const RUNS = LARGE ? 2000 : 150;

const TOKEN = "u-11111111-2222-3333-4444-555555555555";
const PASSWORD = "Cold-chain-2026";
const SECRET = "JBSWY3DPEHPK3PXP";
const METHODS = ["authenticator", "sms", "email"] as const;
const USER = { id: "1", email: "ada@acme.io", otp: { email: true } };
const INFO = "/run/acme.tago.run/info";

const refused = (status: number, message: string) => [status, { status: false, message }] as const;
const taken = (result: unknown) => [200, { status: true, result }] as const;

/** What a server may say to anything; most often that all is well, or few sequences would get far. */
const ANSWERS: readonly (readonly [number, unknown])[] = [
  taken("ok"),
  taken("ok"),
  taken("ok"),
  taken("ok"),
  taken({ ...USER, phone: "+46 70 1" }),
  taken(`otpauth://totp/Acme:ada@acme.io?secret=${SECRET}&issuer=Acme`),
  taken(null),
  refused(400, "Invalid PIN code"),
  refused(401, "Authorization Denied"),
  refused(429, "Too many requests (Retry-After: 45)"),
  refused(503, "Service Unavailable"),
  [200, "<html>"],
];

/** The flow, its world, and the person: what stands in the code field, what they have asked to be sent. */
function createWorld() {
  const server = createTestServer();
  const clock = createTestClock();
  const flow = createOtpSetupFlow({ client: server.client, clock });
  const states: OtpSetupState[] = [];
  flow.subscribe((state) => states.push(state));
  return {
    ...{ server, clock, flow, states, field: "", lastSend: new Map<string, number>() },
    /** A fetch that is over has closed its connection. */
    get open() {
      return server.asked.filter(({ signal }) => !signal.aborted);
    },
  };
}
type World = ReturnType<typeof createWorld>;
type Command = fc.AsyncCommand<object, World>;
type Asked = World["server"]["last"];

/** The method that a request has a code sent by, or, for an authenticator, a secret made of. */
function enabling({ path }: Asked): string | undefined {
  return /\/otp\/(\w+)\/enable$/.exec(path)?.[1];
}

const never = () => false;
const always = () => true;

/** Does something, lets it take effect, and looks whether all is as it has to be. */
function command(
  name: string,
  run: (world: World) => unknown,
  { maySend = never, mayAsk = false }: { maySend?: (world: World) => boolean; mayAsk?: boolean } = {},
): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(_model, world) {
      const { server } = world;
      const asked = server.asked.length;
      const before = world.flow.state;
      const allowed = maySend(world);
      await run(world);
      await settled();
      const fresh = server.asked.slice(asked);
      const sends = fresh.filter(enabling);
      assert.ok(sends.length <= (allowed ? 1 : 0), "a message that nobody asked for");
      // Who the user is may be asked again: nothing is sent by it.
      if (!allowed && !mayAsk)
        assert.deepEqual(
          fresh.filter(({ path }) => path !== INFO),
          [],
        );
      for (const send of sends) checkWait(world, before, enabling(send) ?? "");
      checkAlways(world);
    },
  };
}

/** U8: another message while one is waited for comes no earlier than 30 s after the last, but after a failure. */
function checkWait({ lastSend, clock }: World, before: OtpSetupState, method: string): void {
  const again = before.view === "otp-confirm";
  assert.ok(!again || method !== "authenticator", "an authenticator has nothing to send");
  assert.ok(
    !again || clock.now() - (lastSend.get(method) ?? -Infinity) >= RESEND_AFTER,
    `${method} too early`,
  );
  lastSend.set(method, clock.now());
}

function checkAlways({ open, flow, states }: World): void {
  assert.ok(open.length <= 1, "two requests in flight");
  const { state } = flow;
  const told = JSON.stringify(states);
  assert.ok(!told.includes(PASSWORD), "the password in a state");
  assert.ok(!told.includes(TOKEN), "the token in a state");
  if (state.view !== "otp-confirm") assert.ok(!JSON.stringify(state).includes(SECRET), "the secret is kept");
  // A way on: what is under way is really under way, and every wait has an end.
  assert.equal(state.status !== "idle", open.length === 1, "busy with nothing, or something unseen");
  const { until } = state.problem ?? {};
  assert.ok(until === undefined || Number.isFinite(until));
  if (state.view === "otp-confirm") assert.deepEqual(state.methods, [state.selected]);
}

const pins = fc.constantFrom("123456", "000000", "12", "", "123 456", "Your code is 123456", "١٢٣٤٥٦", "x");
const phones = fc.constantFrom(undefined, "", "x", "+46 70 1");
const answers = fc.nat(ANSWERS.length - 1);
const methods = fc.constantFrom(...METHODS);

const signIn = ({ flow }: World) => flow.dispatch({ type: "restore", token: TOKEN, expiresAt: "never" });

const commands = [
  fc.constant(command("sign in", signIn)),
  methods.map((method) =>
    command(`enable ${method}`, ({ flow }) => flow.dispatch({ type: "enable", method })),
  ),
  methods.map((method) =>
    command(`disable ${method}`, ({ flow }) => flow.dispatch({ type: "disable", method })),
  ),
  ...[0, 1].map(() =>
    fc
      .tuple(fc.constantFrom(PASSWORD, PASSWORD, ""), phones)
      .map(([password, phone]) =>
        command(
          `submit ${password} ${phone}`,
          ({ flow }) => flow.dispatch({ type: "submit", password, ...(phone !== undefined && { phone }) }),
          { maySend: always, mayAsk: true },
        ),
      ),
  ),
  pins.map((text) => command(`type ${text}`, (world) => (world.field += text))),
  pins.map((text) => command(`paste ${text}`, (world) => (world.field = text))),
  ...[0, 1].map(() =>
    fc.constant(
      command(
        "enter a code",
        (world) => world.flow.dispatch({ type: "submit-pin", pin: (world.field = "123456") }),
        {
          mayAsk: true,
        },
      ),
    ),
  ),
  fc.constant(
    command("submit the code", ({ flow, field }) => flow.dispatch({ type: "submit-pin", pin: field }), {
      mayAsk: true,
    }),
  ),
  // More often than the rest, or few sequences would get far. Saving the phone number is followed by its message.
  ...[0, 1, 2].map(() =>
    answers.map((index) =>
      command(
        `answer ${index}`,
        async ({ open, lastSend }) => {
          const [status, envelope] = ANSWERS[index]!;
          const [request] = open;
          if (request && (status !== 200 || typeof envelope === "string"))
            lastSend.delete(enabling(request) ?? "");
          await request?.answer(status, envelope);
        },
        { maySend: ({ open }) => open[0]?.method === "PUT" },
      ),
    ),
  ),
  fc.constant(
    command("fail", async ({ open, lastSend }) => {
      const [request] = open;
      if (request) lastSend.delete(enabling(request) ?? "");
      await request?.drop();
    }),
  ),
  fc.constant(command("resend", ({ flow }) => flow.dispatch({ type: "resend" }), { maySend: always })),
  methods.map((method) =>
    command(`switch to ${method}`, ({ flow }) => flow.dispatch({ type: "choose-method", method })),
  ),
  fc.constant(command("try again", ({ flow }) => flow.dispatch({ type: "retry" }))),
  ...outsideCommands(command),
];

describe("one-time code set-up flow, in any order of events", () => {
  it(`U1 U8 S6 N11 asks once, sends only what was asked for, has a way on and leaves no secret: ${RUNS} sequences`, async () => {
    let turnedOn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(undefined, ...METHODS),
        fc.commands(commands, { maxCommands: 60, size: "max" }),
        async (first, sequence) => {
          const world = createWorld();
          try {
            if (first) await goToCode(world, first);
            await fc.asyncModelRun(() => ({ model: {}, real: world }), sequence);
            if (world.states.some((state) => "changed" in state && state.changed?.on)) turnedOn++;
            await checkEnd(world);
          } finally {
            world.flow.dispose();
          }
        },
      ),
      { numRuns: RUNS },
    );
    // Or the sequences would prove little. A few may have no luck, thousands not.
    if (LARGE) assert.ok(turnedOn > RUNS / 40, `only ${turnedOn} sequences turned a method on`);
  });
});

/** Most sequences begin where most can happen: waiting for the first code of a method. */
async function goToCode(world: World, method: (typeof METHODS)[number]): Promise<void> {
  const { flow, server, clock, lastSend } = world;
  signIn(world);
  await settled();
  await server.last.answer(...taken({ ...USER, phone: "+46 70 1" }));
  flow.dispatch({ type: "enable", method });
  flow.dispatch({ type: "submit", password: PASSWORD });
  await settled();
  lastSend.set(method, clock.now());
  await server.last.answer(...taken(`otpauth://totp/a?secret=${SECRET}`));
  assert.equal(flow.state.view, "otp-confirm");
}

/** S6: signed out, nothing is left that could ask for a message, try a code or name the user. */
async function checkEnd(world: World): Promise<void> {
  const { flow, server } = world;
  flow.dispatch({ type: "leave" });
  await settled();
  const { view, status, email } = flow.state;
  assert.deepEqual({ view, status, email }, { view: "signed-out", status: "idle", email: "" });
  assert.equal(world.open.length, 0, "a request outlives its user");
  const asked = server.asked.length;
  flow.dispatch({ type: "wake" });
  flow.dispatch({ type: "retry" });
  flow.dispatch({ type: "enable", method: "sms" });
  flow.dispatch({ type: "submit", password: PASSWORD });
  flow.dispatch({ type: "submit-pin", pin: "123456" });
  flow.dispatch({ type: "resend" });
  await settled();
  assert.equal(server.asked.length, asked);
}
