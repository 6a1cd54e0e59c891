import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Resources, RunUser } from "@tago-io/sdk";
import { createSandbox } from "../src/app.js";
import { listen } from "../src/listen.js";
import type { Listening } from "../src/listen.js";
import { PASSWORD, seed } from "./harness.js";

const { runUrl, profileToken } = seed;
const MARA = { email: "mara@acme.example", password: PASSWORD };

/** What an owner's own tools may keep with us: keys of no schema, nested, and keys that look like trouble. */
const OWN = {
  crm_id: 4711,
  flags: { beta: true, sites: ["Oslo", "Turku"], none: null },
  constructor: "a string of the owner's",
  "": "no name",
};

/** What the SDK hands out, without the types that it does not know the owner's keys by. */
const loose = (value: unknown) => value as Record<string, unknown>;

describe("what an owner saves survives an edit", () => {
  let server: Listening;
  let region: { api: string; sse: string };
  let resources: Resources;
  let mara: string;
  before(async () => {
    server = await listen(await createSandbox({ rateLimit: 0 }), 0);
    region = { api: server.url, sse: "" };
    resources = new Resources({ token: profileToken, region });
  });
  after(() => server.close());
  beforeEach(async () => {
    await fetch(`${server.url}/_sandbox/reset`, { method: "POST" });
    const [user] = await resources.run.listUsers({ filter: { email: MARA.email } });
    mara = user?.id ?? assert.fail("no user");
  });

  const saveUser = (changes: object) => resources.run.userEdit(mara, changes);
  const readUser = async () => loose(await resources.run.userInfo(mara));
  const parts = (user: Record<string, unknown>) =>
    Object.fromEntries(["options", "tags", ...Object.keys(OWN)].map((key) => [key, user[key]]));

  it("of a user: options and unknown keys, through an edit of something else", async () => {
    const options = { decimal_separator: ",", theme: { night: true }, recent: [1, 2] };
    await saveUser({ ...OWN, options, tags: [{ key: "site", value: "Oslo" }] });
    const saved = parts(await readUser());
    assert.deepEqual(saved, { ...OWN, options, tags: [{ key: "site", value: "Oslo" }] });

    await saveUser({ name: "Mara L." });
    assert.deepEqual(parts(await readUser()), saved);
    assert.equal((await readUser())["name"], "Mara L.");

    await saveUser({ options: { date_format: "iso", theme: { night: false } }, flags: { beta: false } });
    assert.deepEqual(parts(await readUser()), {
      ...saved,
      options: { ...options, theme: { night: false }, date_format: "iso" },
      flags: { ...OWN.flags, beta: false },
    });
  });

  it("of a user: through reading the whole and saving it back with one change", async () => {
    await saveUser({ ...OWN, options: { own: { deep: 1 } } });
    const before = await readUser();
    await saveUser({ ...before, phone: "+47 22 00 00 00" });
    const { updated_at, ...now } = await readUser();
    const { updated_at: old, ...then } = before;
    assert.ok(updated_at instanceof Date && old instanceof Date);
    assert.deepEqual(now, { ...then, phone: "+47 22 00 00 00" });
  });

  it("of a user: through an edit that the user makes", async () => {
    await saveUser({ ...OWN, options: { own: { deep: 1 }, time_format: "24" } });
    const saved = parts(await readUser());
    const { token } = await RunUser.login(runUrl, MARA, region);
    await new RunUser({ token, region }).edit(runUrl, {
      company: "Northwind",
      options: { time_format: "12" },
    });
    assert.deepEqual(parts(await readUser()), { ...saved, options: { own: { deep: 1 }, time_format: "12" } });
  });

  it("of a user: from the day it is created", async () => {
    const created = {
      name: "Freya Nilsen",
      email: "freya@acme.example",
      password: "frost7",
      timezone: "Europe/Oslo",
      options: { own: 1 },
      ...OWN,
    } as unknown as Parameters<typeof resources.run.userCreate>[0];
    const { user } = await resources.run.userCreate(created);
    const info = loose(await resources.run.userInfo(user));
    assert.deepEqual(parts(info), { ...OWN, options: { own: 1 }, tags: [] });
    assert.equal("password" in info, false);
  });

  it("of the RUN: unknown keys, at the top and in its parts", async () => {
    const edit = (changes: object) => resources.run.edit(changes);
    const read = async () => loose(await resources.run.info());
    await edit({
      own_top: OWN,
      theme: { ownColour: "#123456" },
      security: { own_rule: { on: true }, otp: { fax: true }, password: { own_length: 9 } },
      email_templates: { own_mail: { subject: "s", value: "v", own_format: "html" } },
      integration: { own_chat: { id: 1 } },
      signup_fields: [{ name: "a", placeholder: "A", required: true, type: "Text", own_hint: "x" }],
      sidebar_buttons: [{ text: "Home", href: "/", color: "grey", iconUrl: "", type: "", own: [1] }],
      feature_geolocation: { enabled: true, own: { a: 1 } },
    });
    const saved = await read();
    assert.deepEqual(saved["own_top"], OWN);
    assert.deepEqual(loose(saved["security"])["own_rule"], { on: true });
    assert.deepEqual(loose(loose(saved["security"])["otp"])["fax"], true);

    await edit({ name: "Acme North", theme: { primary: "red" }, own_top: { crm_id: 1 } });
    const { updated_at, ...now } = await read();
    const { updated_at: _, ...then } = saved;
    assert.ok(updated_at);
    assert.deepEqual(now, {
      ...then,
      name: "Acme North",
      theme: { ...loose(then["theme"]), primary: "red" },
      own_top: { ...OWN, crm_id: 1 },
    });
  });

  it("of the RUN: through reading the whole and saving it back", async () => {
    const edit = (changes: object) => resources.run.edit(changes);
    await edit({ own_top: OWN, signup_fields: [{ name: "", type: "" }], feature_geolocation: null });
    const before = loose(await resources.run.info());
    await edit({ ...before });
    const after = loose(await resources.run.info());
    assert.deepEqual({ ...after, updated_at: 0 }, { ...before, updated_at: 0 });
  });
});
