import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Dictionary, Resources, RunUser } from "@tago-io/sdk";
import { createSandbox } from "../src/app.js";
import type { Message } from "../src/db/messages.js";
import { listen } from "../src/listen.js";
import type { Listening } from "../src/listen.js";
import { PASSWORD, seed } from "./harness.js";

const { runUrl, profileId, profileToken } = seed;
const MARA = { email: "mara@acme.example", password: PASSWORD };
const FREYA = {
  name: "Freya Nilsen",
  email: "freya@acme.example",
  password: "frost7",
  timezone: "Europe/Oslo",
  tags: [{ key: "site", value: "Tromsø" }],
  options: { decimal_separator: "," },
};
const METADATA = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/saml">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/>
</md:EntityDescriptor>`;

describe("TagoIO's SDK with a profile token against the running sandbox", () => {
  const now = new Date("2026-11-30T08:00:10Z");
  let server: Listening;
  let region: { api: string; sse: string };
  let resources: Resources;
  before(async () => {
    server = await listen(await createSandbox({ now: () => now, rateLimit: 0 }), 0);
    region = { api: server.url, sse: "" };
    resources = new Resources({ token: profileToken, region });
  });
  after(() => server.close());
  beforeEach(() => fetch(`${server.url}/_sandbox/reset`, { method: "POST" }));

  const getJson = async (path: string): Promise<unknown> => (await fetch(server.url + path)).json();
  const messages = async () => (await getJson("/_sandbox/messages")) as Message[];
  const publicSettings = async () =>
    ((await getJson(`/run/${runUrl}`)) as { result: Record<string, unknown> }).result;
  /** What the SDK throws for a refusal: the message. */
  const refused = (call: Promise<unknown>) =>
    call.then(
      () => assert.fail("was not refused"),
      (message: unknown) => message,
    );
  const idOf = async (email: string) => {
    const [user] = await resources.run.listUsers({ filter: { email } });
    return user?.id ?? assert.fail(`no user ${email}`);
  };

  it("info and edit of the settings: what is saved is what the public settings show", async () => {
    const { name, email_templates } = await resources.run.info();
    assert.equal(name, "Acme Telemetry");
    await resources.run.edit({
      name: "Acme North",
      email_templates: { password_recover: { subject: "$name$, $nobody$ of $application.name$" } },
      signup_method: "disabled",
      theme: { primary: "#123456" },
    });
    const after = await resources.run.info();
    assert.equal(
      after.email_templates["password_recover"]?.value,
      email_templates["password_recover"]?.value,
    );
    const shown = await publicSettings();
    assert.deepEqual([shown["name"], shown["signup_method"]], ["Acme North", "disabled"]);
    assert.equal((shown["theme"] as { primary: string }).primary, "#123456");

    await RunUser.passwordRecover(runUrl, MARA.email, region);
    assert.equal((await messages())[0]?.subject, "Mara Lindqvist, $nobody$ of Acme North");
  });

  it("create, info, edit and delete of a user", async () => {
    const { user } = await resources.run.userCreate(FREYA);
    const info = await resources.run.userInfo(user);
    const { password, ...sent } = FREYA;
    const { otp, ...rest } = info as typeof info & { otp: object };
    assert.deepEqual(otp, { authenticator: false, sms: false, email: false });
    assert.deepEqual(rest, {
      ...sent,
      id: user,
      profile: profileId,
      company: null,
      phone: null,
      language: null,
      active: false,
      newsletter: false,
      last_login: null,
      created_at: now,
      updated_at: now,
    });
    assert.equal(await refused(RunUser.login(runUrl, FREYA, region)), "Invalid credentials");

    await resources.run.userEdit(user, { ...info, active: true, name: "Freya N." });
    assert.equal((await messages())[0]?.subject, "You can sign in now");
    const { token } = await RunUser.login(runUrl, { email: FREYA.email, password }, region);
    assert.deepEqual((await resources.run.userInfo(user)).last_login, now);

    await resources.run.userDelete(user);
    assert.equal(await refused(new RunUser({ token, region }).info(runUrl)), "Authorization Denied");
    assert.equal(await refused(resources.run.userInfo(user)), "User Not Found");
    assert.equal(await refused(resources.run.userDelete(user)), "User Not Found");
  });

  it("list of users by page, amount, fields, filter and order", async () => {
    const names = async (query: Parameters<typeof resources.run.listUsers>[0]) =>
      (await resources.run.listUsers(query)).map(({ name }) => name);
    const all = await names({});
    assert.deepEqual(
      all,
      all.toSorted((a, b) => String(a).localeCompare(String(b))),
    );
    assert.equal(all.length, seed.users.length);
    assert.deepEqual(
      await names({ orderBy: ["name", "desc"], amount: 2, page: 2 }),
      all.toReversed().slice(2, 4),
    );

    await resources.run.userCreate(FREYA);
    assert.deepEqual(
      await resources.run.listUsers({ fields: ["name", "created_at"], filter: { name: "freya*" } }),
      [{ name: "Freya Nilsen", created_at: now }],
    );
    assert.deepEqual(await names({ filter: { tags: [{ key: "site", value: "Tromsø" }] } }), ["Freya Nilsen"]);
    assert.deepEqual(await names({ filter: { active: false, name: "f*" } }), ["Freya Nilsen"]);
    assert.deepEqual(await names({ filter: { name: "nobody" } }), []);
  });

  it("loginAsUser ends when it should, right to the minute, and opens the user's session", async () => {
    const id = await idOf(MARA.email);
    const ends = [
      [undefined, "2026-11-30T16:00"],
      ["20 hours", "2026-12-01T04:00"],
      ["3 months", "2027-02-28T08:00"],
      ["1 year", "2027-11-30T08:00"],
    ] as const;
    for (const [expire_time, end] of ends) {
      const login = await resources.run.loginAsUser(id, expire_time && { expire_time });
      const { token, name, run_user, expire_date, created_at } = login;
      assert.ok(expire_date instanceof Date, expire_time);
      assert.equal(expire_date.toISOString().slice(0, 16), end);
      assert.equal((login as { expire_time?: string }).expire_time, expire_date.toISOString());
      assert.deepEqual([name, run_user, created_at], ["Mara Lindqvist", id, now.toISOString()]);
      assert.equal((await new RunUser({ token, region }).info(runUrl)).email, MARA.email);
    }
    assert.equal((await resources.run.loginAsUser(id, { expire_time: "never" })).expire_date, "never");
    const wrong = refused(resources.run.loginAsUser(id, { expire_time: "soon" }));
    assert.equal(await wrong, "Invalid parameters: expire_time");
    assert.equal(await refused(resources.run.loginAsUser("0")), "User Not Found");
  });

  it("e-mail test", async () => {
    const body = "Hello $name$ of $application.name$, see [this](https://acme.example/x)";
    const answer = await resources.run.emailTest({ subject: "A test", body });
    assert.equal(answer, "E-mail sent to owner@acme.example");
    const [mail] = await messages();
    assert.deepEqual([mail?.to, mail?.channel, mail?.subject], ["owner@acme.example", "email", "A test"]);
    assert.equal(mail?.text, "Hello $name$ of Acme Telemetry, see this (https://acme.example/x)");
  });

  it("SAML get and edit", async () => {
    const before = await resources.run.ssoSAMLInfo();
    assert.equal(new URL(before.sp.acs_url).origin, server.url);
    assert.equal(before.idp.issuer, "");
    assert.equal((await publicSettings())["sso_saml_active"], false);

    const mapping = { email: "mail", firstName: "givenName", tags: { site: "office" } };
    const idp_metadata = Buffer.from(METADATA).toString("base64");
    await resources.run.ssoSAMLEdit({ idp_metadata, mapping });
    const info = await resources.run.ssoSAMLInfo();
    assert.deepEqual(info, { sp: before.sp, idp: { issuer: "https://idp.example/saml" }, mapping });
    assert.equal((await publicSettings())["sso_saml_active"], true);

    for (const wrong of ["<x/>", "not base64!", before.sp.metadata]) {
      const message = String(await refused(resources.run.ssoSAMLEdit({ idp_metadata: wrong })));
      assert.match(message, /^Invalid identity provider metadata: /);
    }
    await resources.run.ssoSAMLEdit({ mapping: { email: "mail", firstName: "cn" } });
    const { idp, mapping: saved } = await resources.run.ssoSAMLInfo();
    assert.deepEqual([idp.issuer, saved], ["https://idp.example/saml", { email: "mail", firstName: "cn" }]);
  });

  it("custom domain create, get, regenerate, delete", async () => {
    const names = { domain: "acme.example", subdomain: "portal", email: "acme.example" };
    assert.equal(await refused(resources.run.getCustomDomain(profileId)), "Custom Domain Not Found");
    await resources.run.createCustomDomain(profileId, names);
    const first = await resources.run.getCustomDomain(profileId);
    const { domain, subdomain, email, active, created_at, dns_page, dns_email_3 } = first;
    assert.deepEqual({ domain, subdomain, email }, names);
    assert.deepEqual([active, created_at], [false, now]);
    assert.deepEqual([dns_page.status, dns_page.type, dns_page.key], [false, "CNAME", "portal.acme.example"]);
    assert.match(dns_email_3.key, /\._domainkey\.acme\.example$/);
    const again = refused(resources.run.createCustomDomain(profileId, names));
    assert.equal(await again, "Custom Domain already exists");

    await resources.run.regenerateCustomDomain(profileId);
    const second = await resources.run.getCustomDomain(profileId);
    assert.notEqual(second.dns_ssl.value, first.dns_ssl.value);
    assert.equal(second.domain, first.domain);

    assert.equal(await refused(resources.run.deleteCustomDomain("other")), "Authorization Denied");
    await resources.run.deleteCustomDomain(profileId);
    assert.equal(await refused(resources.run.regenerateCustomDomain(profileId)), "Custom Domain Not Found");
  });

  it("dictionaries: create, list, info, edit, their languages, delete", async () => {
    const { dictionaries } = resources;
    const { dictionary } = await dictionaries.create({ name: "North", slug: "NORTH", fallback: "en-US" });
    const named = (await dictionaries.list({ filter: { slug: "NORTH" } })).map(({ id, name }) => [id, name]);
    assert.deepEqual(named, [[dictionary, "North"]]);
    await dictionaries.languageEdit(dictionary, "en-US", { dictionary: { HI: "Hello" }, active: true });
    await dictionaries.languageEdit(dictionary, "nb-NO", { dictionary: { HI: "Hei" }, active: true });
    await dictionaries.languageEdit(dictionary, "sv", { dictionary: { HI: "Hej" }, active: false });
    await dictionaries.edit(dictionary, { name: "Nord", slug: "NORD", fallback: "nb-NO" });
    const { created_at, updated_at, ...info } = await dictionaries.info(dictionary);
    assert.deepEqual([created_at, updated_at], [now, now]);
    assert.deepEqual(info, {
      id: dictionary,
      name: "Nord",
      slug: "NORD",
      fallback: "nb-NO",
      languages: [
        { code: "en-US", active: true },
        { code: "nb-NO", active: true },
        { code: "sv", active: false },
      ],
    });
    assert.deepEqual(await dictionaries.languageInfo(dictionary, "sv"), { HI: "Hej" });
    assert.deepEqual(await dictionaries.languageInfoBySlug("NORD", "fr"), { HI: "Hei" });
    assert.equal(await refused(dictionaries.languageInfo(dictionary, "fr")), "Language Not Found");

    await resources.run.edit({ dictionary });
    assert.deepEqual((await publicSettings())["languages"], ["en-US", "nb-NO"]);
    const reader = new Dictionary({ runURL: runUrl, region, language: "en-US" });
    assert.equal(await reader.applyToString("#NORD.HI#!"), "Hello!");

    await dictionaries.languageDelete(dictionary, "en-US");
    assert.deepEqual((await publicSettings())["languages"], ["nb-NO"]);
    await dictionaries.delete(dictionary);
    assert.equal(await refused(dictionaries.info(dictionary)), "Dictionary Not Found");
    const { dictionary: current, languages } = await publicSettings();
    assert.deepEqual([current, languages], [null, []]);
  });

  it("notifications, and the button that a user presses", async () => {
    const id = await idOf(MARA.email);
    const created = await resources.run.notificationCreate(id, {
      title: "Door open",
      message: "Truck 14",
      buttons: [{ id: "seen", label: "Seen", triggers: [] }],
      buttons_autodisable: true,
    });
    await resources.run.notificationEdit(created.id, { title: "Door is open" });
    const { token } = await RunUser.login(runUrl, MARA, region);
    const user = new RunUser({ token, region });
    const [newest] = await user.notificationList(runUrl);
    assert.deepEqual([newest?.id, newest?.title, newest?.buttons.length], [created.id, "Door is open", 1]);
    assert.equal(await refused(user.notificationButton(runUrl, created.id, "other")), "Button Not Found");
    await user.notificationButton(runUrl, created.id, "seen");
    assert.equal(await refused(user.notificationButton(runUrl, created.id, "seen")), "Buttons are disabled");
    await resources.run.notificationDelete(created.id);
    assert.equal((await resources.run.notificationList(id)).length, 3);
  });

  it("is denied with a wrong token, and with a user's", async () => {
    const id = await idOf(MARA.email);
    for (const token of ["wrong", (await RunUser.login(runUrl, MARA, region)).token]) {
      const { run, dictionaries } = new Resources({ token, region });
      const calls = [
        run.info(),
        run.edit({ name: "X" }),
        run.listUsers({}),
        run.userCreate(FREYA),
        run.userInfo(id),
        run.userDelete(id),
        run.loginAsUser(id),
        run.emailTest({ subject: "x", body: "x" }),
        run.notificationList(id),
        run.ssoSAMLInfo(),
        run.ssoSAMLEdit({}),
        run.getCustomDomain(profileId),
        run.regenerateCustomDomain(profileId),
        dictionaries.list(),
        dictionaries.create({ name: "X", slug: "X", fallback: "en-US" }),
        dictionaries.info("ACME"),
        dictionaries.languageEdit("ACME", "en-US", { dictionary: {}, active: true }),
      ];
      for (const answer of await Promise.all(calls.map(refused)))
        assert.equal(answer, "Authorization Denied");
    }
  });
});
