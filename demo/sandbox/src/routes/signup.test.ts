import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mailedToken, seed, startSandbox } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

const NEWCOMER = {
  name: "Freya Nilsen",
  email: "Freya+1/a@acme.example",
  password: "Long-winter-7",
  timezone: "Europe/Oslo",
  active: true,
  tags: [
    { key: "company_site", value: "Tromsø" },
    { key: "sensor_count", value: "42" },
    { key: "source", value: "acme-portal" },
  ],
};

describe("sign-up", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const signUp = (changes: object = {}) =>
    sandbox.run("POST", "/signup", { body: { ...NEWCOMER, ...changes } });
  const signIn = () => sandbox.run("POST", "/login", { body: NEWCOMER });

  it("lets nobody in before the mailed link was opened, which works once", async () => {
    const { status, body } = await signUp();
    assert.equal(status, 200);
    assert.match((body.result as { user: string }).user, /^[\da-f]{24}$/);
    assert.equal((await signIn()).status, 401);

    const messages = await sandbox.messages();
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.to, "freya+1/a@acme.example");
    assert.equal(messages[0].subject, "Welcome, Freya Nilsen");
    assert.match(messages[0].links[0] ?? "", /^http:\/\/localhost:5173\/recover\.html\?view=confirm&token=/);

    const token = mailedToken(messages);
    assert.equal((await sandbox.run("GET", `/confirm/${token}`)).status, 200);
    assert.equal((await signIn()).status, 200);
    const again = await sandbox.run("GET", `/confirm/${token}`);
    assert.equal(again.status, 400);
    assert.equal(again.body.status, false);
  });

  it("waits for approval, is ready, or is closed, as `signup_method` says", async () => {
    await sandbox.edit({ signup_method: seed.signupMethods["pending-approval"] });
    assert.equal((await signUp()).status, 200);
    assert.equal((await signIn()).status, 401);
    assert.equal((await sandbox.messages())[0]?.subject, "We are reviewing your account");

    await sandbox.call("POST", "/_sandbox/reset");
    await sandbox.edit({ signup_method: seed.signupMethods.ready });
    assert.equal((await signUp()).status, 200);
    assert.equal((await signIn()).status, 200);

    await sandbox.call("POST", "/_sandbox/reset");
    await sandbox.edit({ signup_method: seed.signupMethods.closed });
    const closed = await signUp();
    assert.equal(closed.status, 403);
    assert.deepEqual(closed.body, { status: false, message: "Signup is disabled" });
  });

  it("treats an unknown `signup_method` as open", async () => {
    await sandbox.edit({ signup_method: "whatever" });
    assert.equal((await signUp()).status, 200);
  });

  it("refuses an address that is taken, in any case", async () => {
    const { status, body } = await signUp({ email: "MARA@acme.example" });
    assert.equal(status, 400);
    assert.deepEqual(body, { status: false, message: "E-mail already in use" });
  });

  it("makes one account of two sign-ups at once", async () => {
    const statuses = (await Promise.all([signUp(), signUp()])).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [200, 400]);
    assert.equal((await sandbox.messages()).length, 1);
  });

  it("asks for the RUN's required fields, and for numbers where it wants them", async () => {
    const [, count, source] = NEWCOMER.tags;
    assert.equal((await signUp({ tags: [count, source] })).body.message, "Company site is required");
    const blank = await signUp({ tags: [{ key: "company_site", value: "  " }] });
    assert.equal(blank.body.message, "Company site is required");
    const words = await signUp({ tags: [NEWCOMER.tags[0], { key: "sensor_count", value: "many" }] });
    assert.equal(words.body.message, "Number of sensors must be a number");
    await sandbox.edit({ signup_fields: [{ name: "", type: "" }] });
    assert.equal((await signUp({ tags: undefined })).status, 200);
  });

  it("names every rule that a password breaks", async () => {
    assert.equal(
      (await signUp({ password: "short" })).body.message,
      "Password is too weak: it needs at least 8 characters, upper and lower case letters, letters and numbers",
    );
    await sandbox.edit({ security: { password: { special: true } } });
    const { status, body } = await signUp({ password: "Longwinter7" });
    assert.equal(status, 400);
    assert.equal(body.message, "Password is too weak: it needs a special character");
  });

  it("reads no Markdown and no variable in a person's name", async () => {
    await signUp({ name: "[win](https://evil.example) $confirmation_link$ **x**" });
    const [mail] = await sandbox.messages();
    assert.equal(mail?.links.length, 1);
    assert.match(mail.links[0] ?? "", /^http:\/\/localhost:5173\//);
    assert.equal(mail.text.startsWith("Hello [win](https://evil.example) $confirmation_link$ **x**,"), true);
  });
});
