import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RunApiError } from "./errors.js";
import { confirmOtp, disableOtp, enableOtp } from "./otp.js";
import { recover, resetPassword } from "./password.js";
import { fetchSettings } from "./settings.js";
import { confirmAccount, signUp } from "./signup.js";
import { fakeClient, success } from "./testing/fake-fetch.js";
import { deleteUser, editInfo, info } from "./user.js";
import type { RunClient } from "./client.js";

const me = { email: " Ada@Example.com", password: " pass " };
const wire = { email: "ada@example.com", password: " pass " };
const hasCode = (code: string) => (error: unknown) => error instanceof RunApiError && error.code === code;

describe("each end-user call", () => {
  type Row = [
    what: string,
    (client: RunClient) => Promise<unknown>,
    method: string,
    path: string,
    token: string | null,
    body?: object,
  ];
  const table: Row[] = [
    ["fetchSettings", (client) => fetchSettings(client), "GET", "", null],
    ["info", (client) => info(client, "u-1"), "GET", "/info", "u-1"],
    [
      "editInfo",
      (client) => editInfo(client, "u-1", { name: "Ada" }),
      "PUT",
      "/info",
      "u-1",
      { name: "Ada" },
    ],
    ["deleteUser", (client) => deleteUser(client, "u-1"), "DELETE", "/delete", "u-1"],
    ["recover", (client) => recover(client, " A+b/C@x.io "), "GET", "/passwordreset/a%2Bb%2Fc%40x.io", null],
    [
      "resetPassword",
      (client) => resetPassword(client, "t-1", " pw "),
      "POST",
      "/passwordreset",
      "t-1",
      { password: " pw " },
    ],
    ["confirmAccount", (client) => confirmAccount(client, "t/1"), "GET", "/confirm/t%2F1", null],
    ["enableOtp", (client) => enableOtp(client, "u-1", "sms", me), "POST", "/otp/sms/enable", "u-1", wire],
    [
      "confirmOtp",
      (client) => confirmOtp(client, "u-1", "email", "123"),
      "POST",
      "/otp/email/confirm",
      "u-1",
      { pin_code: "123" },
    ],
    [
      "disableOtp",
      (client) => disableOtp(client, "u-1", "authenticator", me),
      "POST",
      "/otp/authenticator/disable",
      "u-1",
      wire,
    ],
  ];
  for (const [what, call, method, path, token, body] of table) {
    it(`${what} is ${method} ${path || "the RUN itself"}`, async () => {
      const { client, calls } = fakeClient([success({ id: "1" })]);
      await call(client);
      assert.equal(calls.length, 1);
      assert.equal(calls[0]!.url, `https://api.tago.io/run/acme.tago.run${path}`);
      assert.equal(calls[0]!.init.method, method);
      assert.equal(calls[0]!.header("token"), token);
      assert.deepEqual(calls[0]!.body, body);
    });
  }

  it("signUp sends what the form has, the RUN's own questions as tags", async () => {
    const { client, calls } = fakeClient([success({ user: "5f0a" })]);
    const form = { ...me, name: "Ada", timezone: "Europe/London", company: undefined, newsletter: true };
    const tags = [{ key: "color", value: "blue" }];
    assert.deepEqual(await signUp(client, { ...form, tags }), { user: "5f0a" });
    assert.equal(calls[0]!.url, "https://api.tago.io/run/acme.tago.run/signup");
    assert.equal(calls[0]!.init.method, "POST");
    assert.deepEqual(calls[0]!.body, {
      ...wire,
      name: "Ada",
      timezone: "Europe/London",
      newsletter: true,
      active: true,
      tags,
    });
    await signUp(client, form);
    assert.ok(!("tags" in (calls[1]!.body as object)));
  });

  it("N8 no mailed token that can be none is sent anywhere", async () => {
    const { client, calls } = fakeClient([success("ok")]);
    for (const token of ["", "..%2f ", "a b"]) {
      await assert.rejects(confirmAccount(client, token), hasCode("session-expired"));
      await assert.rejects(resetPassword(client, token, "pw"), hasCode("session-expired"));
    }
    assert.equal(calls.length, 0);
  });

  it("enableOtp finds the authenticator's secret, and asks nothing of the others' answers", async () => {
    const uri = "otpauth://totp/Acme?secret=JBSWY3DPEHPK3PXP";
    assert.deepEqual(
      await enableOtp(fakeClient([success({ url: uri })]).client, "u-1", "authenticator", me),
      { uri },
    );
    assert.deepEqual(await enableOtp(fakeClient([success(uri)]).client, "u-1", "sms", me), {});
  });

  it("S7 info reads each field alone and drops what it does not know", async () => {
    const untidy = {
      id: "1",
      name: 7,
      email: "ada@example.com",
      phone: null,
      otp: { sms: true, email: "yes" },
      secret: "x",
    };
    assert.deepEqual(await info(fakeClient([success(untidy)]).client, "u-1"), {
      id: "1",
      name: "",
      email: "ada@example.com",
      company: "",
      phone: "",
      language: "",
      timezone: "",
      active: true,
      newsletter: false,
      created_at: "",
      otp: { authenticator: false, sms: true, email: false },
    });
  });
});
