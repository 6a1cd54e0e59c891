import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PASSWORD, RUN, seed, startSandbox } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

describe("control routes", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const faults = (body: unknown) => sandbox.call("POST", "/_sandbox/faults", { body });

  describe("messages", () => {
    it("are a JSON array, newest first", async () => {
      await sandbox.login("kenji");
      sandbox.advance(1_000);
      await sandbox.run("GET", "/passwordreset/mara@acme.example");
      const [reset, code, ...others] = await sandbox.messages();
      assert.deepEqual(others, []);
      assert.deepEqual(Object.keys(reset ?? {}).sort(), [
        "channel",
        "code",
        "links",
        "sent_at",
        "subject",
        "text",
        "to",
      ]);
      assert.equal(reset?.to, "mara@acme.example");
      assert.equal(reset.code, null);
      assert.equal(code?.subject, "Your Acme Telemetry code");
      assert.match(code.code ?? "", /^\d{6}$/);
      assert.deepEqual(code.links, []);
    });

    it("are a page for a browser, on which nothing that was sent is markup", async () => {
      await sandbox.edit({
        email_templates: {
          password_recover: {
            subject: "<b>Hi</b>",
            value: `<script>x</script> [go](javascript:alert) $name$`,
          },
        },
      });
      await sandbox.run("GET", "/passwordreset/mara@acme.example");
      const response = await sandbox.app.request("/_sandbox/messages", {
        headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      });
      const page = await response.text();
      assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
      assert.match(page, /&lt;b&gt;Hi&lt;\/b&gt;/);
      assert.doesNotMatch(page, /<script|href="javascript/);
    });

    it("can be cleared", async () => {
      await sandbox.login("kenji");
      await sandbox.call("DELETE", "/_sandbox/messages");
      assert.deepEqual(await sandbox.messages(), []);
    });
  });

  it("the seed tells each account as it is", async () => {
    const { body } = await sandbox.call("GET", "/_sandbox/seed");
    assert.deepEqual(body, JSON.parse(JSON.stringify(seed)));
    assert.equal(new Set(Object.values(seed.signupMethods)).size, 4);
    for (const user of seed.users) {
      const answer = await sandbox.run("POST", "/login", { body: user });
      const message = answer.body.message ?? "";
      if (user.state === "password-change") assert.equal(answer.body.code, "force_password_change");
      else if (user.state !== "active") assert.equal(message, "Invalid credentials");
      else if (user.otp.length === 0) assert.equal(answer.status, 200);
      else {
        assert.deepEqual((JSON.parse(message) as { otp_enabled: string[] }).otp_enabled, user.otp);
        assert.equal(user.totpSecret !== undefined, user.otp.includes("authenticator"));
      }
    }
    const kinds = seed.users.map(({ otp, state }) => `${state} ${otp.join("+")}`.trim());
    for (const kind of [
      "active",
      "active authenticator",
      "active sms",
      "active email",
      "active authenticator+sms+email",
      "unconfirmed",
      "pending",
      "password-change",
    ]) {
      assert.equal(kinds.includes(kind), true, kind);
    }
  });

  it("a clock ahead ends codes and sessions without a wait, until a reset", async () => {
    const ahead = (clockAhead: number) => sandbox.call("PUT", "/_sandbox/options", { body: { clockAhead } });
    const token = await sandbox.signIn("mara");
    await sandbox.login("kenji");
    const [message] = await sandbox.messages();
    const enter = () => sandbox.login("kenji", { otp_type: "email", pin_code: message?.code });
    await ahead(10 * 60);
    assert.equal((await enter()).body.status, false);
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 200);
    await ahead(365 * 24 * 60 * 60);
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 401);
    await ahead(0);
    assert.equal((await enter()).body.status, true);
    assert.equal((await ahead(Infinity)).status, 400);
  });

  it("a reset brings everything back to the first state", async () => {
    const token = await sandbox.signIn("mara");
    await sandbox.run("PUT", "/info", { token, body: { name: "Changed", password: "New-chain-2026" } });
    await sandbox.edit({ name: "Changed" });
    await sandbox.login("kenji");
    await faults({ match: `POST ${RUN}/login`, status: 500 });
    await sandbox.call("PUT", "/_sandbox/options", {
      body: { forcedChange: "result", clockAhead: 600 },
    });

    assert.equal((await sandbox.call("POST", "/_sandbox/reset")).status, 200);
    assert.deepEqual(await sandbox.messages(), []);
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 401);
    const again = { token: await sandbox.signIn("mara") };
    const info = (await sandbox.run("GET", "/info", again)).body.result as { name: string };
    assert.equal(info.name, "Mara Lindqvist");
    const settings = await sandbox.call("GET", "/run", { token: seed.profileToken });
    assert.equal((settings.body.result as { name: string }).name, "Acme Telemetry");
    const forced = await sandbox.login("jonas", { password: "Winter-start-2025" });
    assert.equal(forced.body.code, "force_password_change");
  });

  describe("faults", () => {
    const paths = async (...list: string[]) =>
      Promise.all(list.map(async (path) => (await sandbox.call("GET", path)).status));

    it("play as often as told, in their order, on requests that fit", async () => {
      await faults([
        { match: `GET ${RUN}`, status: 503, times: 2 },
        { match: `GET ${RUN}`, status: 500 },
        { match: "GET /run/*/confirm/*", status: 502 },
      ]);
      assert.deepEqual(await paths(`${RUN}/passwordreset/x@y.example`), [200]);
      assert.equal((await sandbox.run("POST", "/login", { body: {} })).status, 400);
      for (const status of [503, 503, 500, 200]) assert.deepEqual(await paths(RUN), [status]);
      assert.deepEqual(await paths(`${RUN}/confirm/a`, "/_sandbox/health"), [502, 200]);
    });

    it("fit an encoded path and a plain one, and read no other character as a pattern", async () => {
      await faults({ match: "GET /run/acme.tago.run/passwordreset/a+b/c@x.example", status: 500 });
      const encoded = encodeURIComponent("a+b/c@x.example");
      assert.deepEqual(await paths(`${RUN}/passwordreset/${encoded}`), [500]);
      await faults({ match: "GET /run/acme.tago.run", status: 500 });
      assert.deepEqual(await paths("/run/acmeXtago.run"), [404]);
    });

    it("give any answer: a raw text, an object, headers, an empty body", async () => {
      await faults([
        { match: "* /run/*", status: 200, body: "<html>Sign in to Wi-Fi</html>" },
        { match: "* /run/*", body: { status: false, message: "No" }, headers: { "x-fault": "1" } },
        { match: "* /run/*", status: 204 },
        { match: "* /run/*", status: 502 },
        { match: "* /run/*", headers: { "x-late": "1" } },
      ]);
      const get = () => sandbox.app.request(RUN);
      const portal = await get();
      assert.equal(portal.status, 200);
      assert.match(portal.headers.get("content-type") ?? "", /^text\/html/);
      assert.equal(await portal.text(), "<html>Sign in to Wi-Fi</html>");
      const refused = await get();
      assert.equal(refused.status, 200);
      assert.equal(refused.headers.get("x-fault"), "1");
      assert.deepEqual(await refused.json(), { status: false, message: "No" });
      const empty = await get();
      assert.equal(empty.status, 204);
      assert.equal(await empty.text(), "");
      assert.deepEqual(await (await get()).json(), { status: false, message: "Bad Gateway" });
      const real = await get();
      assert.equal(real.headers.get("x-late"), "1");
      assert.equal(((await real.json()) as { status: boolean }).status, true);
    });

    it("carry CORS headers and leave preflights alone", async () => {
      await faults([{ match: "* *", status: 500 }]);
      const headers = { origin: "http://localhost:5173", "access-control-request-method": "POST" };
      const preflight = await sandbox.app.request(`${RUN}/login`, { method: "OPTIONS", headers });
      assert.equal(preflight.status, 204);
      const { status, headers: answered } = await sandbox.run("GET", "", { headers });
      assert.equal(status, 500);
      assert.equal(answered.get("access-control-allow-origin"), "*");
    });

    it("are refused when they can't be read, and cleared by DELETE", async () => {
      for (const bad of [
        {},
        { match: "/run" },
        { match: "GET run" },
        { match: "GET /", status: 99 },
        { match: "GET /", times: 0 },
        { match: "GET /", dropp: true },
      ]) {
        assert.equal((await faults(bad)).status, 400, JSON.stringify(bad));
      }
      await faults({ match: "* *", status: 500, times: 9 });
      await sandbox.call("DELETE", "/_sandbox/faults");
      assert.equal((await sandbox.login("mara", { password: PASSWORD })).status, 200);
    });
  });
});
