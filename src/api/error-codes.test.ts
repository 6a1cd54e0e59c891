import assert from "node:assert/strict";
import { after, describe, it, mock } from "node:test";
import { RUN_ERROR_CODES, RunApiError } from "./errors.js";
import type { RunErrorCode } from "./errors.js";
import { fetchTexts } from "./texts.js";
import { login, requestPin } from "./login.js";
import { confirmOtp, disableOtp, enableOtp } from "./otp.js";
import { recover, resetPassword } from "./password.js";
import { fetchSettings } from "./settings.js";
import { confirmAccount, signUp } from "./signup.js";
import { fakeClient, json, refusal, success } from "./testing/fake-fetch.js";
import type { Play } from "./testing/fake-fetch.js";
import { deleteUser, editInfo, info } from "./user.js";
import type { RunClient } from "./client.js";

const PASSWORD = "planted-password";
const PIN = "482913";
const TOKEN = "planted-token";
const me = { email: "ada@example.com", password: PASSWORD };
const form = { ...me, name: "Ada", timezone: "Europe/London" };

const calls = {
  login: (client: RunClient) => login(client, me),
  pin: (client: RunClient) => login(client, { ...me, otpType: "sms", pin: PIN }),
  requestPin: (client: RunClient) => requestPin(client, me, "sms"),
  signUp: (client: RunClient) => signUp(client, form),
  confirm: (client: RunClient) => confirmAccount(client, TOKEN),
  recover: (client: RunClient) => recover(client, me.email),
  reset: (client: RunClient) => resetPassword(client, TOKEN, PASSWORD),
  info: (client: RunClient) => info(client, TOKEN),
  edit: (client: RunClient) => editInfo(client, TOKEN, { name: "Ada" }),
  delete: (client: RunClient) => deleteUser(client, TOKEN),
  enableOtp: (client: RunClient) => enableOtp(client, TOKEN, "sms", me),
  confirmOtp: (client: RunClient) => confirmOtp(client, TOKEN, "sms", PIN),
  disableOtp: (client: RunClient) => disableOtp(client, TOKEN, "sms", me),
  settings: (client: RunClient) => fetchSettings(client),
  texts: (client: RunClient) => fetchTexts(client, "ACME", "en-US"),
};
type CallName = keyof typeof calls;

const seen = new Set<RunErrorCode>();

/** Runs a call that must fail; also checks that its error holds no secret. */
async function failure(call: CallName, play: Play, options = {}): Promise<RunApiError> {
  const { client, lines } = fakeClient([play], options);
  const error: unknown = await calls[call](client).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RunApiError, `${call} did not fail with a RunApiError: ${String(error)}`);
  const told = [JSON.stringify(error), error.message, String(error.cause), ...lines].join();
  for (const secret of [PASSWORD, PIN, TOKEN]) assert.ok(!told.includes(secret), `${secret} in ${told}`);
  seen.add(error.code);
  return error;
}

const otpNeeded = refusal(JSON.stringify({ otp_enabled: ["sms"], otp_autosend: "sms" }));
const forced = json(
  { status: false, message: "Change it", code: "force_password_change", token: TOKEN },
  { status: 403 },
);

describe("the code of a refusal", () => {
  const table: [CallName, Play, RunErrorCode, what: string][] = [
    ["login", refusal("Invalid credentials", 401), "invalid-credentials", "a wrong password"],
    ["login", refusal("User Not Found", 404), "invalid-credentials", "an unknown e-mail"],
    ["login", refusal("Account is not confirmed", 403), "invalid-credentials", "an unconfirmed account"],
    ["login", refusal("Authorization Denied", 400), "invalid-credentials", "a locked account"],
    ["login", refusal(undefined, 200), "invalid-credentials", "a refusal without words"],
    ["login", refusal("E-mail\nis unknown", 404), "invalid-credentials", "a text of two lines"],
    ["pin", refusal("Invalid PIN code", 401), "invalid-pin", "a wrong PIN"],
    ["pin", otpNeeded, "invalid-pin", "D8 a PIN answered by asking for one"],
    ["confirmOtp", refusal("Invalid code", 401), "invalid-pin", "a wrong first code"],
    ["confirmOtp", refusal("Nope", 400), "invalid-pin", "a first code refused in other words"],
    ["confirmOtp", refusal("Authorization Denied", 401), "session-expired", "a first code with an old token"],
    ["requestPin", refusal("User Not Found", 404), "invalid-credentials", "a PIN for an unknown user"],
    ["requestPin", refusal("Unauthorized", 401), "invalid-credentials", "a PIN with a wrong password"],
    ["requestPin", refusal("No phone", 400), "unknown", "a PIN that can't be sent"],
    ["requestPin", otpNeeded, "otp-required", "a step asked for in the wrong place"],
    ["info", forced, "password-change-required", "a forced change on another call"],
    [
      "login",
      json({ status: false, code: "force_password_change" }),
      "password-change-required",
      "a forced change without a token",
    ],
    ["signUp", refusal("Signup is disabled", 403), "signup-disabled", "a closed sign-up"],
    ["signUp", refusal("E-mail already in use"), "email-taken", "a taken e-mail"],
    ["signUp", refusal("Conflict", 409), "email-taken", "a conflict"],
    ["signUp", refusal("Password must have 8 characters"), "weak-password", "a weak password"],
    ["signUp", refusal("Name is too long"), "unknown", "an unforeseen text"],
    ["reset", refusal("Password must have 8 characters"), "weak-password", "a weak new password"],
    ["reset", refusal("Token expired"), "session-expired", "an old mailed token"],
    ["reset", refusal("Authorization Denied", 401), "session-expired", "a used mailed token"],
    ["confirm", refusal("Invalid token", 404), "session-expired", "a used confirmation"],
    ["info", refusal("Authorization Denied", 401), "session-expired", "N9 the server's 401"],
    ["edit", refusal("Authorization Denied", 401), "session-expired", "a 401 on editing"],
    ["delete", refusal("User Not Found", 404), "session-expired", "a user who is gone"],
    ["enableOtp", refusal("Authorization Denied", 401), "session-expired", "a 401 on turning OTP on"],
    [
      "disableOtp",
      refusal("Invalid password", 401),
      "invalid-credentials",
      "a wrong password on turning OTP off",
    ],
    ["login", refusal("Run not found", 404), "run-not-found", "N12 an unknown RUN"],
    ["login", refusal("", 404), "run-not-found", "N12 an unknown RUN without words"],
    ["signUp", refusal("Not found", 404), "run-not-found", "N12 sign-up to an unknown RUN"],
    ["recover", refusal("RUN not found", 404), "run-not-found", "N12 recovery from an unknown RUN"],
    ["confirm", refusal("RUN not found", 404), "run-not-found", "N12 confirmation at an unknown RUN"],
    ["settings", refusal("RUN not found", 404), "run-not-found", "N12 settings of an unknown RUN"],
    ["settings", refusal("Route not found", 404), "unknown", "a settings route that is not there"],
    ["texts", refusal("Not found", 404), "unknown", "an unknown language"],
    ["login", refusal("Captcha required", 400), "captcha-required", "a captcha"],
    [
      "login",
      json({ status: false, result: { message: "Captcha required" } }),
      "captcha-required",
      "words in result.message",
    ],
    ["login", json({ status: false, result: "Captcha required" }), "captcha-required", "words in result"],
    ["login", refusal("Too many requests (Retry-After: 8)", 429), "rate-limited", "N6 a 429"],
    [
      "login",
      refusal("Too many requests (Retry-After: 8)", 200),
      "rate-limited",
      "N6 N7 a 429 that came as 200",
    ],
    ["login", new Response("<html>", { status: 429 }), "rate-limited", "N6 a proxy's 429"],
    ["login", refusal("Internal error", 500), "unavailable", "N5 a 500"],
    ["login", new Response("<html>", { status: 503 }), "unavailable", "N5 a proxy's 503"],
    ["signUp", success("created"), "bad-response", "an account without id"],
    ["info", success(null), "bad-response", "nobody's info"],
    ["settings", json({ status: true }), "bad-response", "no settings"],
    ["texts", success([]), "bad-response", "texts in a list"],
    ["login", new TypeError("Failed to fetch"), "network", "N2 no connection"],
  ];
  for (const [call, play, code, what] of table) {
    it(`${call}: ${what} is ${code}`, async () => assert.equal((await failure(call, play)).code, code));
  }

  it("N1 login: no connection while offline is offline", async () => {
    assert.equal((await failure("login", new TypeError("no"), { isOnline: () => false })).code, "offline");
  });

  it("N3 login: no answer in 15 s is timeout", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const failed = failure("login", () => new Promise(() => {}));
      mock.timers.tick(15_000);
      assert.equal((await failed).code, "timeout");
    } finally {
      mock.timers.reset();
    }
  });

  it("S9 recovery resolves for known and unknown accounts alike", async () => {
    for (const play of [success("sent"), refusal("User Not Found", 404), refusal("User is inactive", 400)]) {
      const { client, lines } = fakeClient([play]);
      await recover(client, "ada@example.com");
      assert.deepEqual(lines, []);
    }
  });

  it("N6 a 429 tells the seconds, whole, from header or text", async () => {
    const text = "Too many requests (Retry-After: 8)";
    assert.equal((await failure("login", refusal(text, 429))).retryAfter, 8);
    assert.equal((await failure("login", refusal(text, 429, { "Retry-After": "12" }))).retryAfter, 12);
    assert.equal((await failure("login", refusal("?", 429, { "Retry-After": "soon" }))).retryAfter, 30);
    assert.equal((await failure("login", refusal("?", 401))).retryAfter, undefined);
  });

  it("S9 a server's words are kept at sign-up and reset only, without secrets", async () => {
    const words = "Password needs a digit";
    assert.equal((await failure("signUp", refusal(words))).serverText, words);
    assert.equal((await failure("reset", refusal(words))).serverText, words);
    assert.equal((await failure("signUp", refusal(`Password ${PASSWORD} is weak`))).serverText, undefined);
    assert.equal((await failure("reset", refusal(`Password token ${TOKEN} is old`))).serverText, undefined);
    assert.equal((await failure("login", refusal(words))).serverText, undefined);
    assert.equal((await failure("info", refusal(words))).serverText, undefined);
  });

  after(() => {
    assert.deepEqual([...seen].sort(), [...RUN_ERROR_CODES].sort(), "each code has a way to come about");
  });
});
