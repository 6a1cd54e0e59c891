import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Dictionary, RunUser } from "@tago-io/sdk";
import { generateSync } from "otplib/functional";
import { createSandbox } from "../src/app.js";
import { listen } from "../src/listen.js";
import type { Listening } from "../src/listen.js";
import type { Message } from "../src/db/messages.js";
import { mailedToken, PASSWORD, seed } from "./harness.js";

const RUN_URL = seed.runUrl;
const MARA = { email: "mara@acme.example", password: PASSWORD };
const FREYA = {
  name: "Freya Nilsen",
  email: "freya@acme.example",
  password: "Long-winter-7",
  timezone: "Europe/Oslo",
  active: true,
  tags: [{ key: "company_site", value: "Tromsø" }],
};

describe("TagoIO's SDK against the running sandbox", () => {
  const now = new Date("2026-03-02T08:00:10Z");
  let server: Listening;
  let region: { api: string; sse: string };
  before(async () => {
    server = await listen(await createSandbox({ now: () => now }), 0);
    region = { api: server.url, sse: "" };
  });
  after(() => server.close());
  beforeEach(() => fetch(`${server.url}/_sandbox/reset`, { method: "POST" }));

  const messages = async () =>
    (await (await fetch(`${server.url}/_sandbox/messages`)).json()) as unknown as Message[];
  const newestCode = async () => (await messages())[0]?.code ?? "";
  const totp = (secret: string, step = 0) =>
    generateSync({ secret, epoch: now.getTime() / 1_000 + step * 30 });
  const signIn = async (credentials: Parameters<typeof RunUser.login>[1]) => {
    const { token } = await RunUser.login(RUN_URL, credentials, region);
    return new RunUser({ token, region });
  };
  /** What the SDK throws for a refusal: the message. */
  const refused = (call: Promise<unknown>) =>
    call.then(
      () => assert.fail("was not refused"),
      (message: unknown) => message,
    );

  it("create, confirmUser, login", async () => {
    const { user } = await RunUser.create(RUN_URL, FREYA, region);
    assert.match(user, /^[\da-f]{24}$/);
    assert.equal(await refused(RunUser.login(RUN_URL, FREYA, region)), "Invalid credentials");

    await RunUser.confirmUser(RUN_URL, mailedToken(await messages()), region);
    const { token, expire_date } = await RunUser.login(RUN_URL, FREYA, region);
    assert.match(token, /^u-/);
    assert.deepEqual(expire_date, new Date("2026-06-02T08:00:10Z"));
  });

  it("info, edit, delete", async () => {
    const user = await signIn(MARA);
    const info = await user.info(RUN_URL);
    assert.equal(info.name, "Mara Lindqvist");
    assert.equal(info.email, MARA.email);
    assert.deepEqual(info.created_at, now);
    assert.deepEqual(info.otp, { authenticator: false, sms: false, email: false });

    await user.edit(RUN_URL, { ...info, name: "Mara Lind", timezone: "Europe/Malmo" });
    assert.equal((await user.info(RUN_URL)).name, "Mara Lind");

    await user.delete(RUN_URL);
    assert.equal(await refused(user.info(RUN_URL)), "Authorization Denied");
  });

  it("passwordRecover, passwordChange", async () => {
    await RunUser.passwordRecover(RUN_URL, MARA.email, region);
    const user = new RunUser({ token: mailedToken(await messages()), region });
    await user.passwordChange(RUN_URL, "New-chain-2026");
    assert.equal(await refused(RunUser.login(RUN_URL, MARA, region)), "Invalid credentials");
    await RunUser.login(RUN_URL, { ...MARA, password: "New-chain-2026" }, region);
  });

  it("requestLoginPINCode and login with each method", async () => {
    const ines = { email: "ines@acme.example", password: PASSWORD };
    for (const method of ["sms", "email"] as const) {
      await RunUser.requestLoginPINCode(RUN_URL, ines, method, region);
      const [message] = await messages();
      assert.equal(message?.channel, method);
      await signIn({ ...ines, otp_type: method, pin_code: message.code ?? "" });
    }
    const secret = seed.users.find(({ email }) => email === ines.email)?.totpSecret ?? "";
    await RunUser.requestLoginPINCode(RUN_URL, ines, "authenticator", region);
    await signIn({ ...ines, otp_type: "authenticator", pin_code: totp(secret) });
    assert.equal((await messages()).length, 2);
  });

  it("enable, confirm and disable the authenticator", async () => {
    const user = await signIn(MARA);
    const uri = new URL(await user.enableOTP(RUN_URL, MARA, "authenticator"));
    assert.equal(uri.protocol, "otpauth:");
    const secret = uri.searchParams.get("secret") ?? "";
    await user.confirmOTP(RUN_URL, totp(secret), "authenticator");
    assert.equal((await user.info(RUN_URL)).otp?.authenticator, true);
    await signIn({ ...MARA, otp_type: "authenticator", pin_code: totp(secret, 1) });
    await user.disableOTP(RUN_URL, MARA, "authenticator");
    await signIn(MARA);
  });

  for (const method of ["sms", "email"] as const) {
    it(`enable, confirm and disable ${method}`, async () => {
      const user = await signIn(MARA);
      await user.enableOTP(RUN_URL, MARA, method);
      assert.equal(await refused(user.confirmOTP(RUN_URL, "wrong", method)), "Invalid PIN code");
      await user.confirmOTP(RUN_URL, await newestCode(), method);
      assert.equal((await user.info(RUN_URL)).otp?.[method], true);

      const challenge = JSON.parse(String(await refused(RunUser.login(RUN_URL, MARA, region)))) as unknown;
      assert.deepEqual(challenge, {
        otp_enabled: [method],
        otp_autosend: method,
        phone: "+** ** *** ** 12",
      });
      await signIn({ ...MARA, otp_type: method, pin_code: await newestCode() });
      await user.disableOTP(RUN_URL, MARA, method);
      await signIn(MARA);
    });
  }

  it("notificationList, mark read and unread, mark all, delete", async () => {
    const user = await signIn(MARA);
    const list = await user.notificationList(RUN_URL, { page: 1, amount: 20 });
    assert.equal(list.length, 3);
    const [newest, , oldest] = list;
    assert.equal(newest?.title, "Truck 14 is warming up");
    assert.deepEqual(newest.created_at, new Date("2026-03-02T06:00:10Z"));
    assert.deepEqual(newest.buttons, []);
    const read = async () => (await user.notificationList(RUN_URL)).map((entry) => entry.read);

    await user.notificationMarkRead(RUN_URL, [newest.id, oldest?.id ?? ""]);
    assert.deepEqual(await read(), [true, false, true]);
    await user.notificationMarkUnread(RUN_URL, newest.id);
    assert.deepEqual(await read(), [false, false, true]);
    await user.notificationMarkAllRead(RUN_URL);
    assert.deepEqual(await read(), [true, true, true]);

    const credentials = { email: "kenji@acme.example", password: PASSWORD };
    await RunUser.requestLoginPINCode(RUN_URL, credentials, "email", region);
    const kenji = await signIn({ ...credentials, otp_type: "email", pin_code: await newestCode() });
    assert.equal(await refused(kenji.notificationDelete(RUN_URL, newest.id)), "Notification Not Found");
    await user.notificationDelete(RUN_URL, newest.id);
    assert.equal((await user.notificationList(RUN_URL)).length, 2);
  });

  it("Dictionary.applyToString in two languages", async () => {
    const english = new Dictionary({ runURL: RUN_URL, region, language: "en-US" });
    assert.equal(await english.applyToString("Acme: #ACME.TAGLINE#."), "Acme: Cold chain, watched.");
    const portuguese = new Dictionary({ runURL: RUN_URL, region, language: "pt-BR" });
    assert.equal(await portuguese.applyToString("#ACME.SENSOR_COUNT#"), "Número de sensores");
    assert.equal(await portuguese.applyToString("#OTHER.KEY#"), "#OTHER.KEY#");
  });

  it("OTP-needed and 429 have the contract's exact shape on the wire", async () => {
    const login = (email: string) =>
      fetch(`${server.url}/run/${RUN_URL}/login`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
    const needed = await login("ines@acme.example");
    assert.deepEqual(await needed.json(), {
      status: false,
      message:
        '{"otp_enabled":["authenticator","sms","email"],"otp_autosend":"authenticator","phone":"+** * ** ** ** 28"}',
    });
    for (let call = 1; call < 60; call += 1) await (await login("")).text();
    const limited = await login("ines@acme.example");
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get("retry-after"), "60");
    assert.deepEqual(await limited.json(), {
      status: false,
      message: "Too many requests (Retry-After: 60)",
    });
    assert.equal(await refused(RunUser.login(RUN_URL, MARA, region)), "Too many requests (Retry-After: 60)");
  });
});
