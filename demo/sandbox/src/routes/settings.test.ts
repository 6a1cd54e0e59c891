import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { seed, startSandbox } from "../../test/harness.js";
import type { TestSandbox } from "../../test/harness.js";

const token = seed.profileToken;

interface OwnSettings {
  profile: string;
  anonymous_token: string;
  email_templates: object;
  new_owner_key?: object;
  signin_buttons: object[];
  theme: object;
  security: { otp: object; password: object };
}

describe("the RUN's settings", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const publicSettings = async () => (await sandbox.run("GET", "")).body.result as Record<string, unknown>;
  const ownSettings = async () => (await sandbox.call("GET", "/run", { token })).body.result as OwnSettings;

  it("show anybody what a sign-in page needs, and the languages", async () => {
    const settings = await publicSettings();
    assert.equal(settings["name"], "Acme Telemetry");
    assert.equal(settings["sub_title"], "Cold chain, watched");
    assert.equal(settings["url"], "acme.tago.run");
    assert.deepEqual(settings["languages"], ["en-US", "pt-BR", "es", "ar"]);
    assert.deepEqual((settings["security"] as { otp: object }).otp, {
      authenticator: true,
      sms: true,
      email: true,
    });
    for (const key of ["logo", "theme", "signup_fields", "signup_method", "signin_buttons", "dictionary"]) {
      assert.ok(settings[key], key);
    }
  });

  it("show nobody a token, a template or what is the owner's", async () => {
    await sandbox.edit({ integration: { key: "planted-secret" }, new_owner_key: "planted-secret" });
    const text = JSON.stringify(await publicSettings());
    const { anonymous_token, email_templates, profile } = await ownSettings();
    assert.ok(email_templates);
    for (const secret of [
      anonymous_token,
      profile,
      token,
      "planted-secret",
      "recover_link",
      "email_templates",
    ]) {
      assert.equal(text.includes(secret), false, secret);
    }
  });

  it("of an unknown RUN are a 404 in the envelope, whatever the route", async () => {
    for (const [method, path] of [
      ["GET", "/run/other.tago.run"],
      ["POST", "/run/other.tago.run/login"],
      ["GET", "/dictionary/other.tago.run/ACME/en-US"],
    ] as const) {
      const { status, body } = await sandbox.call(method, path);
      assert.equal(status, 404);
      assert.deepEqual(body, { status: false, message: "RUN Not Found" });
    }
    assert.equal((await sandbox.call("GET", "/run/ACME.tago.run")).status, 200);
    const nowhere = await sandbox.call("GET", "/run/acme.tago.run/nowhere");
    assert.equal(nowhere.status, 404);
    assert.deepEqual(nowhere.body, { status: false, message: "Route not found" });
  });

  it("merge objects and replace arrays when the owner saves", async () => {
    await sandbox.edit({ new_owner_key: { kept: true }, theme: { ownColour: "red" } });
    const before = await ownSettings();
    const { status } = await sandbox.edit({
      theme: { primary: "#123456" },
      security: { otp: { sms: false } },
      signin_buttons: [],
      feature_geolocation: null,
    });
    assert.equal(status, 200);
    const after = await ownSettings();
    assert.deepEqual(after.theme, { ...before.theme, primary: "#123456" });
    assert.deepEqual(after.security.otp, { authenticator: true, sms: false, email: true });
    assert.deepEqual(after.security.password, before.security.password);
    assert.deepEqual(after.signin_buttons, []);
    assert.deepEqual(after.email_templates, before.email_templates);
    assert.deepEqual(after.new_owner_key, { kept: true });
  });

  it("refuse what would break the server, and change nothing then", async () => {
    const before = await ownSettings();
    for (const bad of [
      { auth_token_ttl: "soon" },
      { url: "https://acme.tago.run/x" },
      { signup_fields: {} },
      { theme: [] },
      { security: "none" },
      { email_templates: { password_recover: { value: null } } },
    ]) {
      assert.equal((await sandbox.edit({ name: "Changed", ...bad })).status, 400, JSON.stringify(bad));
    }
    assert.deepEqual(await ownSettings(), before);
  });

  it("keep the owner's identity, and prototypes, out of reach", async () => {
    const { profile } = await ownSettings();
    const body = `{"profile":"x","anonymous_token":"x","theme":{"__proto__":{"polluted":"yes"}}}`;
    await sandbox.call("PUT", "/run", { token, body });
    assert.equal((await ownSettings()).profile, profile);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  it("are the owner's alone", async () => {
    for (const wrong of [undefined, "", "u-0", await sandbox.signIn("mara")]) {
      assert.equal((await sandbox.call("PUT", "/run", { token: wrong, body: { name: "X" } })).status, 401);
    }
  });
});

describe("dictionaries", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const texts = (slug: string, language: string) =>
    sandbox.call("GET", `/dictionary/acme.tago.run/${slug}/${encodeURIComponent(language)}`);
  const tagline = async (slug: string, language: string) =>
    ((await texts(slug, language)).body.result as Record<string, string>)["TAGLINE"];

  it("speak each of their languages, by slug or id", async () => {
    assert.equal(await tagline("ACME", "pt-BR"), "Cadeia de frio, sob controle");
    assert.equal(await tagline("acme", "PT-br"), "Cadeia de frio, sob controle");
    const { dictionary } = (await sandbox.run("GET", "")).body.result as { dictionary: string };
    assert.equal(await tagline(dictionary, "es"), "La cadena de frío, vigilada");
  });

  it("fall back for an unknown language, however it is spelled", async () => {
    for (const language of ["fr", "../../etc", "__proto__", "%", "x".repeat(500)]) {
      assert.equal(await tagline("ACME", language), "Cold chain, watched", language);
    }
  });

  it("are a 404 for an unknown slug", async () => {
    const { status, body } = await texts("OTHER", "en-US");
    assert.equal(status, 404);
    assert.deepEqual(body, { status: false, message: "Dictionary Not Found" });
  });
});
