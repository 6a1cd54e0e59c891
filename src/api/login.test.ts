import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RunApiError } from "./errors.js";
import { login, requestPin } from "./login.js";
import type { LoginOutcome } from "./login.js";
import { fakeClient, json, refusal, success } from "./testing/fake-fetch.js";
import type { Play } from "./testing/fake-fetch.js";

const me = { email: " Ada@Example.com\u00a0", password: " pässwörd 🐴 " };
const NOW = new Date("2026-05-10T12:00:00Z");
const hasCode = (code: string) => (error: unknown) => error instanceof RunApiError && error.code === code;

async function outcome(play: Play, extra = {}): Promise<{ outcome: LoginOutcome; lines: string[] }> {
  const { client, lines } = fakeClient([play]);
  const options = { now: () => NOW, warn: (line: string) => lines.push(line) };
  return { outcome: await login(client, { ...me, ...extra }, options), lines };
}

describe("login", () => {
  it("U4 U5 sends the e-mail trimmed and in lower case, the password as it is", async () => {
    const { client, calls } = fakeClient([success({ token: "u-1" })]);
    await login(client, me);
    assert.equal(calls[0]!.url, "https://api.tago.io/run/acme.tago.run/login");
    assert.equal(calls[0]!.init.method, "POST");
    assert.deepEqual(calls[0]!.body, { email: "ada@example.com", password: me.password });
  });

  it("sends method and PIN in the second step", async () => {
    const { client, calls } = fakeClient([success({ token: "u-1" })]);
    await login(client, { ...me, otpType: "sms", pin: "123456" });
    assert.deepEqual(calls[0]!.body, {
      email: "ada@example.com",
      password: me.password,
      otp_type: "sms",
      pin_code: "123456",
    });
  });

  it("never sends a sign-in twice, whatever happens", async () => {
    for (const play of [refusal("", 500), new TypeError("reset"), new Response("<html>")]) {
      const { client, calls } = fakeClient([play]);
      await assert.rejects(login(client, me), RunApiError);
      assert.equal(calls.length, 1);
    }
  });

  const expiries: [what: string, result: object, expiresAt: Date | "never", lines: number][] = [
    ["expire_date", { expire_date: "2026-08-10T12:00:00.000Z" }, new Date("2026-08-10T12:00:00Z"), 0],
    ["expire_time", { expire_time: "2026-08-10T12:00:00.000Z" }, new Date("2026-08-10T12:00:00Z"), 0],
    ["a duration", { expire_time: "3 months" }, new Date("2026-08-10T12:00:00Z"), 0],
    ["never", { expire_date: "never" }, "never", 0],
    ["nothing", {}, "never", 0],
    ["null", { expire_date: null }, "never", 0],
    ["what it does not understand", { expire_date: "some day" }, "never", 1],
    ["a past date", { expire_date: "2026-05-10T11:00:00Z" }, new Date("2026-05-10T11:00:00Z"), 1],
  ];
  for (const [what, result, expiresAt, lines] of expiries) {
    it(`N9 an expiry of ${what} signs in, with ${lines} lines`, async () => {
      const answer = await outcome(success({ token: "u-1", ...result }));
      assert.deepEqual(answer.outcome, { kind: "signed-in", token: "u-1", expiresAt });
      assert.equal(answer.lines.length, lines);
      for (const line of answer.lines) assert.match(line, /^(?!.*u-1)/);
    });
  }

  for (const token of ["", " ", "a b", "a\nb", null, 7, {}, undefined]) {
    it(`N8 takes the token ${JSON.stringify(token)} for a bad response`, async () => {
      await assert.rejects(outcome(success({ token })), hasCode("bad-response"));
    });
  }

  for (const result of [undefined, null, "u-1", ["u-1"], {}]) {
    it(`N4 takes the result ${JSON.stringify(result)} for a bad response`, async () => {
      await assert.rejects(outcome(success(result)), hasCode("bad-response"));
    });
  }

  it("requestPin orders one, once", async () => {
    const { client, calls } = fakeClient([success("sent")]);
    await requestPin(client, me, "email");
    assert.equal(calls.length, 1);
    assert.equal(calls[0]!.url, "https://api.tago.io/run/acme.tago.run/login/otp");
    assert.deepEqual(calls[0]!.body, { email: "ada@example.com", password: me.password, otp_type: "email" });
  });
});

describe("a code is needed", () => {
  const all = ["authenticator", "sms", "email"];
  const table: [what: string, answer: object, methods: string[], selected: string][] = [
    ["a list and what was sent", { otp_enabled: all, otp_autosend: "sms" }, all, "sms"],
    ["the authenticator first", { otp_enabled: all, otp_autosend: "authenticator" }, all, "authenticator"],
    ["a list alone", { otp_enabled: ["email", "sms"] }, ["email", "sms"], "email"],
    ["a repeated method", { otp_enabled: ["sms", "sms"] }, ["sms"], "sms"],
    ["unknown methods", { otp_enabled: ["passkey", "email", 7, null] }, ["email"], "email"],
    ["unknown methods only", { otp_enabled: ["passkey"] }, ["authenticator"], "authenticator"],
    ["an unknown one sent", { otp_enabled: ["sms"], otp_autosend: "passkey" }, ["sms"], "sms"],
    [
      "one sent that is not listed",
      { otp_enabled: ["authenticator"], otp_autosend: "sms" },
      ["authenticator"],
      "authenticator",
    ],
    ["an empty list", { otp_enabled: [] }, ["authenticator"], "authenticator"],
    ["an empty list and what was sent", { otp_enabled: [], otp_autosend: "email" }, ["email"], "email"],
    ["true", { otp_enabled: true }, ["authenticator"], "authenticator"],
    ["true and what was sent", { otp_enabled: true, otp_autosend: "sms" }, ["sms"], "sms"],
    ["a word", { otp_enabled: "email" }, ["email"], "email"],
    ["only what was sent", { otp_autosend: "email" }, ["email"], "email"],
  ];
  for (const [what, asked, methods, selected] of table) {
    it(`D8 reads ${what}, wherever it stands`, async () => {
      const places = [
        json({ status: false, message: JSON.stringify(asked) }),
        json({ status: false, message: JSON.stringify(asked) }, { status: 400 }),
        json({ status: false, message: asked }, { status: 401 }),
        json({ status: false, message: "A code is needed", ...asked }, { status: 403 }),
        json({ status: false, result: asked }),
        json({ status: false, result: { message: JSON.stringify(asked) } }),
        json({ status: true, result: asked }),
      ];
      for (const play of places) {
        assert.deepEqual((await outcome(play)).outcome, {
          kind: "otp-required",
          challenge: { methods, selected, autosent: selected !== "authenticator" },
        });
      }
    });
  }

  it("D8 hands on the phone as text", async () => {
    const asked = { otp_enabled: ["sms"], otp_autosend: "sms", phone: "+44 •••• 123" };
    const { outcome: answer } = await outcome(refusal(JSON.stringify(asked)));
    assert.equal(answer.kind === "otp-required" && answer.challenge.phone, "+44 •••• 123");
    const { outcome: bad } = await outcome(refusal(JSON.stringify({ ...asked, phone: { a: 1 } })));
    assert.ok(bad.kind === "otp-required" && !("phone" in bad.challenge));
  });

  for (const message of [
    '{"otp_enabled":false}',
    '{"otp_enabled":',
    '"otp_enabled"',
    "[]",
    "null",
    "{}",
    '{"otp_autosend":7}',
  ]) {
    it(`D8 takes ${message} for a plain refusal`, async () => {
      await assert.rejects(outcome(refusal(message)), hasCode("invalid-credentials"));
    });
  }

  it("D8 N8 asked again after a PIN is a wrong PIN, never a new step", async () => {
    const asked = refusal(JSON.stringify({ otp_enabled: ["sms"], otp_autosend: "sms" }));
    await assert.rejects(outcome(asked, { otpType: "sms", pin: "123456" }), hasCode("invalid-pin"));
  });
});

describe("a forced password change", () => {
  const code = "force_password_change";
  const places: [string, Play][] = [
    ["beside message", json({ status: false, message: "Change it", code, token: "t-1" }, { status: 403 })],
    ["with HTTP 200", json({ status: false, code, token: "t-1" })],
    ["as JSON in message", refusal(JSON.stringify({ code, token: "t-1" }), 401)],
    ["as an object in message", refusal({ code, token: "t-1" })],
    ["as message, the token beside it", json({ status: false, message: code, token: "t-1" })],
    ["as message, the token in result", json({ status: false, message: code, result: { token: "t-1" } })],
    ["in result", json({ status: false, message: "Change it", result: { code, token: "t-1" } })],
    ["as a flag", json({ status: false, force_password_change: true, token: "t-1" })],
    ["as a success", success({ code, token: "t-1" })],
  ];
  for (const [where, play] of places) {
    it(`D8 is read ${where}`, async () => {
      assert.deepEqual((await outcome(play)).outcome, { kind: "password-change-required", token: "t-1" });
      assert.deepEqual(
        (await outcome(play, { otpType: "sms", pin: "1" })).outcome.kind,
        "password-change-required",
      );
    });
  }

  it("N8 without a token that can be one is an error, not a session", async () => {
    for (const token of [undefined, "", "a b", 7]) {
      await assert.rejects(
        outcome(json({ status: false, code, token })),
        hasCode("password-change-required"),
      );
    }
  });

  it("N8 with a bad token as a success is no session either", async () => {
    await assert.rejects(outcome(success({ code, token: "a b" })), hasCode("bad-response"));
  });
});
