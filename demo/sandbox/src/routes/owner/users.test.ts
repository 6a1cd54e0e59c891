import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PASSWORD, seed, startSandbox } from "../../../test/harness.js";
import type { Call, TestSandbox } from "../../../test/harness.js";

const FREYA = { name: "Freya", email: "freya@acme.example", password: "frost7", timezone: "Europe/Oslo" };

describe("the owner's users", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const call = (method: string, path = "", options: Call = {}) =>
    sandbox.call(method, `/run/users${path}`, { token: seed.profileToken, ...options });
  const create = async (extra: object = {}) => {
    const { body } = await call("POST", "", { body: { ...FREYA, ...extra } });
    return `/${(body.result as { user: string }).user}`;
  };
  const info = async (path: string) => (await call("GET", path)).body.result as Record<string, unknown>;
  const pathOf = async (name: string) => {
    const { body } = await call("GET", `?filter[email]=${name}@acme.example`);
    return `/${(body.result as { id: string }[])[0]?.id ?? ""}`;
  };

  it("keep options and unknown keys through an edit by the owner and by the user", async () => {
    const options = { decimal_separator: ",", board: { tabs: [1, 2], dark: true } };
    const path = await create({ active: true, options, department: "Cold", plan: { level: 2, until: null } });
    await call("PUT", path, { body: { options: { board: { dark: false } }, plan: { level: 3 } } });
    const login = await sandbox.login("freya", { password: FREYA.password });
    const token = (login.body.result as { token: string }).token;
    await sandbox.run("PUT", "/info", { token, body: { options: { time_format: "24" } } });

    const user = await info(path);
    assert.deepEqual(user["options"], {
      decimal_separator: ",",
      board: { tabs: [1, 2], dark: false },
      time_format: "24",
    });
    assert.deepEqual([user["department"], user["plan"]], ["Cold", { level: 3, until: null }]);
    const own = (await sandbox.run("GET", "/info", { token })).body.result as object;
    assert.equal("department" in own, false);
    await call("PUT", path, { body: { ...user, name: "F" } });
    assert.deepEqual(await info(path), { ...user, name: "F" });
  });

  it("keep their identity, and show no secret", async () => {
    const path = await create();
    const before = await info(path);
    const body = `{"id":"x","profile":"x","created_at":"x","last_login":"x","otp":{"sms":true},"__proto__":{"a":1}}`;
    assert.equal((await call("PUT", path, { body })).status, 200);
    assert.deepEqual(await info(path), before);
    assert.equal(/hash|secret|frost7/.test(JSON.stringify(before)), false);
    assert.equal((await call("PUT", path, { body: { active: true } })).status, 200);
    assert.equal((await sandbox.login("freya", { password: FREYA.password })).status, 200);
    assert.equal(({} as Record<string, unknown>)["a"], undefined);
  });

  it("refuse another e-mail, a taken one, a short password, and what is no user", async () => {
    const path = await create();
    const message = async (method: string, to: string, body: object) =>
      (await call(method, to, { body })).body.message;
    assert.equal(await message("PUT", path, { email: "other@acme.example" }), "E-mail can't be changed");
    assert.equal((await call("PUT", path, { body: { email: "FREYA@acme.example" } })).status, 200);
    assert.equal(await message("POST", "", FREYA), "E-mail already in use");
    const other = { ...FREYA, email: "other@acme.example" };
    assert.match(String(await message("POST", "", { ...other, password: "five5" })), /at least 6 characters/);
    assert.match(String(await message("PUT", path, { password: "five5" })), /at least 6 characters/);
    assert.equal(await message("POST", "", { ...other, timezone: 7 }), "Invalid parameters: timezone");
    assert.equal(await message("PUT", "/0", {}), "User Not Found");
    assert.equal((await call("PUT", "/0", { body: {} })).status, 404);
  });

  it("lose their tokens when they are deactivated or given another password, not by other edits", async () => {
    const path = await pathOf("mara");
    const works = async (token: string) => (await sandbox.run("GET", "/info", { token })).status === 200;
    const first = await sandbox.signIn("mara");
    await call("PUT", path, { body: { name: "M", active: true } });
    assert.equal(await works(first), true);

    await call("PUT", path, { body: { active: false } });
    await call("PUT", path, { body: { active: true } });
    assert.equal(await works(first), false);

    const second = await sandbox.signIn("mara");
    await call("PUT", path, { body: { password: "other7" } });
    assert.equal(await works(second), false);
    assert.equal((await sandbox.login("mara", { password: "other7" })).status, 200);
  });

  it("who wait for approval or for their mail are let in by `active: true`, and told so once", async () => {
    for (const state of ["pending", "unconfirmed"] as const) {
      const email = seed.users.find((user) => user.state === state)?.email ?? "";
      const name = email.split("@")[0] ?? "";
      const path = await pathOf(name);
      const user = await info(path);
      assert.equal(user["active"], false, state);
      await call("PUT", path, { body: { ...user, company: "Acme" } });
      assert.equal((await sandbox.login(name)).status, 401);
      assert.deepEqual(await sandbox.messages(), []);

      await call("PUT", path, { body: { active: true } });
      await call("PUT", path, { body: { active: true } });
      assert.equal((await sandbox.login(name, { password: PASSWORD })).status, 200);
      const subjects = (await sandbox.messages()).map(({ subject }) => subject);
      assert.deepEqual(subjects, ["You can sign in now"]);
      await sandbox.call("DELETE", "/_sandbox/messages");
    }
  });

  it("who are not active get nothing out of the owner's sign-in", async () => {
    const path = await create();
    const { body } = await call("GET", `${path}/login?expire_time=never`);
    const { token } = body.result as { token: string };
    assert.equal((await sandbox.run("GET", "/info", { token })).status, 401);
  });

  it("are listed as the query asks, or not at all", async () => {
    const names = async (query: string) =>
      ((await call("GET", query)).body.result as { name: string }[]).map(({ name }) => name);
    assert.deepEqual(await names("?filter[email]=MARA@ACME.*"), ["Mara Lindqvist"]);
    assert.deepEqual(await names("?filter[name]=Mara"), []);
    assert.deepEqual(await names("?filter[nothing]=x"), []);
    assert.deepEqual(await names("?filter[name]=(.*"), []);
    const list = (await call("GET", "?amount=1&fields=id,email")).body.result as object[];
    assert.deepEqual(
      list.map((entry) => Object.keys(entry).toSorted()),
      [["email", "id"]],
    );
    await sandbox.signIn("mara");
    assert.equal((await names("?orderBy=last_login,desc"))[0], "Mara Lindqvist");
    for (const bad of ["?page=0", "?amount=many", "?orderBy=name,up", "?filter=x"]) {
      assert.equal((await call("GET", bad)).status, 400, bad);
    }
  });
});
