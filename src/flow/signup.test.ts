import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseRunInfo } from "../api/schemas/run-info.js";
import { describeSignup } from "./signup-form.js";
import { createSignupFlow } from "./signup.js";
import type { SignupFlowOptions } from "./signup.js";
import type { SignupSettings } from "./signup-state.js";
import { createTestClock, createTestServer, settled } from "./test-server.js";

const VALUES = { name: "Ada", email: "Ada@acme.io", password: "Cold-chain-2026" };
const CREATED = { status: true, result: { user: "5f0a" } };
const SIGNED_IN = { status: true, result: { token: "u-1", expire_date: "never" } };
const SITE = { name: "site", placeholder: "Your site", required: true, type: "Text" };
const HIDDEN = { name: "source", placeholder: "portal", required: false, type: "Hidden" };

const formOf = (info: object = {}) => describeSignup(parseRunInfo(info), { extra: [], consents: [] });

function setUp(options: Partial<SignupFlowOptions> = {}, method: string | null = "default") {
  const server = createTestServer();
  const clock = createTestClock();
  const asked = { settings: 0 };
  const flow = createSignupFlow({
    client: server.client,
    clock,
    warn: () => undefined,
    retrySettings: () => asked.settings++,
    ...options,
  });
  const settings = (given: SignupSettings, info: object = {}): void => {
    flow.dispatch({ type: "form", form: formOf(info), settings: given });
  };
  const ready = (info: object = {}, signupMethod = "default") =>
    settings({ status: "ready", method: signupMethod }, info);
  const submit = async (more: Record<string, string> = {}): Promise<void> => {
    flow.dispatch({ type: "submit", values: new Map(Object.entries({ ...VALUES, ...more })) });
    await settled();
  };
  const step = () => {
    assert.equal(flow.state.view, "signup");
    return flow.state;
  };
  if (method) ready({}, method);
  return { server, clock, flow, asked, settings, ready, submit, step };
}

describe("sign-up flow", () => {
  it("creates the account, with time zone and language, and ends with what comes next", async () => {
    const locale = () => ({ timezone: "Europe/Berlin", language: "de" });
    const { server, flow, submit } = setUp({ locale });
    await submit();
    assert.equal(server.last.path, "/run/acme.tago.run/signup");
    assert.deepEqual(server.last.body, { ...VALUES, ...locale(), email: "ada@acme.io", active: true });
    await server.last.answer(200, CREATED);
    assert.deepEqual(flow.state, {
      view: "confirm-email",
      status: "idle",
      email: "Ada@acme.io",
      user: "5f0a",
    });
  });

  it("reads the outcome off the RUN's signup_method; an unknown one is open and unknown", async () => {
    const outcomes = { adminconfirm: "pending-approval", noconfirm: "ready", "": "unknown", new: "unknown" };
    for (const [method, outcome] of Object.entries(outcomes)) {
      const { server, flow, ready, submit } = setUp();
      ready({}, method);
      await submit();
      await server.last.answer(200, CREATED);
      assert.equal(flow.state.view, outcome);
    }
  });

  it("U1 sends one request, however often a person submits while it is out", async () => {
    const { server, submit } = setUp();
    await submit();
    await submit();
    assert.equal(server.asked.length, 1);
  });

  it("A2 sends nothing that is wrong, and says what is", async () => {
    const { server, submit, step } = setUp();
    await submit({ name: "", password: "x" });
    assert.deepEqual(
      [...step().invalid],
      [
        ["name", "missing"],
        ["password", "invalid"],
      ],
    );
    assert.equal(step().sentBack, 1);
    assert.equal(server.asked.length, 0);
  });

  it("checks a field as it is left, and live only once it has an error", () => {
    const { flow, step } = setUp();
    const say = (type: "left" | "typed", value: string) => flow.dispatch({ type, name: "email", value });
    say("typed", "ada");
    assert.equal(step().invalid.size, 0);
    say("left", "ada");
    assert.equal(step().invalid.get("email"), "invalid");
    say("typed", "ada@");
    assert.equal(step().invalid.get("email"), "invalid");
    say("typed", "ada@acme.io");
    assert.equal(step().invalid.size, 0);
    assert.equal(step().sentBack, 0);
  });

  it("U13 is idle again when the host says no", async () => {
    const asked: string[] = [];
    const { server, submit, step } = setUp({ allow: (operation) => asked.push(operation) > 1 });
    await submit();
    assert.equal(step().status, "idle");
    assert.equal(server.asked.length, 0);
    await submit();
    assert.equal(server.asked.length, 1);
    assert.deepEqual(asked, ["signup", "signup"]);
  });

  it("stands a refusal beside its field until that field changes", async () => {
    const { server, flow, submit, step } = setUp();
    await submit();
    await server.last.answer(400, { status: false, message: "E-mail already in use" });
    assert.deepEqual(step().problem, {
      code: "email-taken",
      operation: "signup",
      serverText: "E-mail already in use",
    });
    assert.equal(step().sentBack, 1);
    flow.dispatch({ type: "typed", name: "name", value: "Ada L" });
    assert.equal(step().problem?.code, "email-taken");
    flow.dispatch({ type: "typed", name: "email", value: "ada@acme.dev" });
    assert.equal(step().problem, undefined);
    await submit();
    await server.last.answer(400, { status: false, message: "Password is too weak: use a symbol" });
    assert.equal(step().problem?.serverText, "Password is too weak: use a symbol");
  });

  it("N6 waits as long as the server asks", async () => {
    const { server, clock, submit, step } = setUp();
    await submit();
    await server.last.answer(429, { status: false, message: "Too many requests (Retry-After: 8)" });
    await submit();
    assert.equal(server.asked.length, 1);
    clock.pass(8000);
    assert.equal(step().notice, "rate-limit-over");
    await submit();
    assert.equal(server.asked.length, 2);
  });

  it("N11 drops what comes after it was suspended", async () => {
    const { server, flow, submit, step } = setUp();
    await submit();
    flow.dispatch({ type: "suspend" });
    await settled();
    assert.equal(server.last.signal.aborted, true);
    await server.last.answer(200, CREATED);
    assert.equal(step().status, "idle");
  });

  it("is closed where the settings say so, and open again where they say otherwise", () => {
    const { flow, ready } = setUp();
    ready({}, "disabled");
    assert.equal(flow.state.view, "closed");
    ready({}, "default");
    assert.equal(flow.state.view, "signup");
  });

  it("is closed when the server refuses, whatever the settings said: switched off, or full", async () => {
    for (const message of ["Signup is disabled", "You have reached your limit of users"]) {
      const { server, flow, ready, submit } = setUp();
      await submit();
      await server.last.answer(403, { status: false, message });
      ready();
      assert.equal(flow.state.view, "closed");
      assert.equal(flow.state.problem?.code, "signup-disabled");
    }
  });

  it("goes back to the form with all that was typed but the password", async () => {
    const { server, flow, submit, step } = setUp();
    await submit();
    await server.last.answer(200, CREATED);
    flow.dispatch({ type: "back" });
    assert.deepEqual(Object.fromEntries(step().start), { name: "Ada", email: "Ada@acme.io" });
  });

  it("signs in at once where the account is ready and the page wants it", async () => {
    const choices = () => ({ fieldsOptional: false, signInAfter: true });
    const { server, flow, submit } = setUp({ choices }, "noconfirm");
    await submit();
    await server.last.answer(200, CREATED);
    assert.deepEqual([flow.state.view, server.last.path], ["ready", "/run/acme.tago.run/login"]);
    assert.deepEqual(server.last.body, { email: "ada@acme.io", password: VALUES.password });
    await server.last.answer(200, SIGNED_IN);
    assert.deepEqual(flow.state, { view: "done", token: "u-1", expiresAt: "never", restored: false });
  });

  it("stays ready where the sign-in fails, asks for more, or may not be tried", async () => {
    const choices = () => ({ fieldsOptional: false, signInAfter: true });
    const otp = { status: false, message: JSON.stringify({ otp_enabled: ["email"] }) };
    for (const [status, body, code] of [
      [500, {}, "unavailable"],
      [400, otp, undefined],
    ] as const) {
      const { server, flow, submit } = setUp({ choices }, "noconfirm");
      await submit();
      await server.last.answer(200, CREATED);
      await server.last.answer(status, body);
      assert.deepEqual(
        [flow.state.view, flow.state.view === "ready" && flow.state.status],
        ["ready", "idle"],
      );
      assert.equal(flow.state.view === "ready" ? flow.state.problem?.code : "", code);
    }
    const { server, flow, submit } = setUp(
      { choices, allow: (operation) => operation === "signup" },
      "noconfirm",
    );
    await submit();
    await server.last.answer(200, CREATED);
    assert.deepEqual([flow.state.view, server.asked.length], ["ready", 1]);
  });

  it("S10 remembers the outcome, and nothing about the person", async () => {
    const kept: (string | undefined)[] = [];
    const memory = { read: () => undefined, write: (outcome?: string) => void kept.push(outcome) };
    const { server, flow, submit } = setUp({ memory });
    await submit();
    await server.last.answer(200, CREATED);
    flow.dispatch({ type: "back" });
    assert.deepEqual(kept, ["confirm-email", undefined]);
    const later = setUp({ memory: { ...memory, read: () => "confirm-email" } });
    assert.deepEqual(later.flow.state, { view: "confirm-email", status: "idle", email: "", user: "" });
  });
});

describe("sign-up flow before the settings", () => {
  const early = (options: Partial<SignupFlowOptions> = {}) => setUp(options, null);

  it("U2 stays busy until they came, then sends what they add by themselves", async () => {
    const { server, ready, submit, step } = early();
    await submit();
    assert.deepEqual([step().status, server.asked.length], ["busy", 0]);
    ready({ signup_fields: [HIDDEN] });
    await settled();
    assert.deepEqual(server.last.body["tags"], [{ key: "source", value: "portal" }]);
  });

  it("U2 asks for what nobody has been asked yet, required or not, and holds to new password rules", async () => {
    for (const required of [true, false]) {
      const { server, ready, submit, step } = early();
      await submit();
      ready({ signup_fields: [{ ...SITE, required }] });
      assert.deepEqual([step().status, step().moreAsked, step().sentBack], ["idle", true, 1]);
      assert.equal(step().invalid.get("tag.site"), required ? "missing" : undefined);
      await submit({ "tag.site": "Oslo" });
      assert.deepEqual(server.last.body["tags"], [{ key: "site", value: "Oslo" }]);
    }
    const { ready, submit, step } = early();
    await submit({ password: "simple" });
    ready({ security: { password: { min_length: 12 } } });
    assert.equal(step().invalid.get("password"), "invalid");
  });

  it("U2 says so when they fail, and tries again when asked to", async () => {
    const { server, flow, asked, settings, ready, submit, step } = early();
    await submit();
    settings({ status: "failed", code: "network" });
    assert.deepEqual(step().problem, { code: "network", operation: "settings" });
    assert.equal(step().status, "idle");
    flow.dispatch({ type: "retry" });
    assert.deepEqual([asked.settings, step().problem], [1, undefined]);
    await submit();
    ready();
    await settled();
    assert.equal(server.asked.length, 1);
  });

  it("U2 asks again at a submit after they had failed, and drops the problem when they come by themselves", async () => {
    const { asked, settings, ready, submit, step } = early();
    settings({ status: "failed", code: "network" });
    await submit();
    assert.deepEqual([asked.settings, step().status], [1, "busy"]);
    settings({ status: "failed", code: "network" });
    assert.equal(step().problem?.code, "network");
    ready();
    assert.equal(step().problem, undefined);
  });

  it("U2 gives up after 15 s, and sends nothing when they come later", async () => {
    const { server, clock, ready, submit, step } = early();
    await submit();
    clock.pass(14_999);
    assert.equal(step().status, "busy");
    clock.pass(1);
    assert.deepEqual(step().problem, { code: "timeout", operation: "settings" });
    ready();
    await settled();
    assert.equal(server.asked.length, 0);
  });

  it("U2 sends without them where the page says that the fields are optional; the outcome is unknown", async () => {
    const { server, flow, settings, submit } = early({
      choices: () => ({ fieldsOptional: true, signInAfter: true }),
    });
    await submit();
    assert.equal(server.asked.length, 0);
    settings({ status: "failed", code: "unavailable" });
    await settled();
    await server.last.answer(200, CREATED);
    assert.deepEqual([flow.state.view, server.asked.length], ["unknown", 1]);
  });

  it("U2 is closed when they say so meanwhile", async () => {
    const { server, flow, ready, submit } = early();
    await submit();
    ready({}, "disabled");
    assert.deepEqual([flow.state.view, server.asked.length], ["closed", 0]);
  });

  it("forgets a submit that waits when the page is left", async () => {
    const { server, flow, ready, submit, step } = early();
    await submit();
    flow.dispatch({ type: "suspend" });
    ready();
    await settled();
    assert.deepEqual([step().status, server.asked.length], ["idle", 0]);
  });
});
