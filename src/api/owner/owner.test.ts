import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  checkCustomDomainCreate,
  checkLoginAsUserOptions,
  checkSAMLEditInfo,
  checkUserCreateInfo,
  checkUserEditInfo,
  InputError,
  parseCustomDomainInfo,
  parseLoginResponse,
  parseRunInfo,
  parseSAMLInfo,
  parseUserInfo,
} from "./index.js";
import type { InputProblem } from "./index.js";

const DEFAULTS = JSON.parse(
  readFileSync(new URL("../../../demo/sandbox/src/seed/run-settings.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

/** What a check has against an input. */
function problems(check: (value: unknown) => unknown, value: unknown): readonly InputProblem[] {
  try {
    check(value);
    return [];
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.problems;
  }
}

const at = (found: readonly InputProblem[]) => found.map(({ path, problem }) => `${path} ${problem}`);

describe("the owner's RunInfo", () => {
  it("is TagoIO's documented default settings unchanged, but for dates and what they lack", () => {
    const lines: string[] = [];
    const info = parseRunInfo({ status: true, result: DEFAULTS }, (line) => lines.push(line))!;
    const { created_at, updated_at, security, ...rest } = info;
    assert.deepEqual(lines, []);
    assert.deepEqual(rest, {
      ...Object.fromEntries(
        Object.entries(DEFAULTS).filter(([key]) => !["created_at", "updated_at", "security"].includes(key)),
      ),
    });
    assert.equal(created_at?.toISOString(), DEFAULTS["created_at"]);
    assert.equal(updated_at?.toISOString(), DEFAULTS["updated_at"]);
    assert.deepEqual(security.otp, { authenticator: false, sms: false, email: false });
    assert.equal(security.password.min_length, 6);
  });

  it("keeps keys that no schema knows, at the top, in its parts and in its rows", () => {
    const own = { deep: [1, { a: null }] };
    const given = {
      own,
      theme: { ownColour: "red", primary: "#123", auth_bg_opacity: 91, auth_form_opacity: null },
      security: { own, otp: { sms: true, fax: true }, password: { min_length: 9, own } },
      signup_fields: [
        { name: "", type: "" },
        { name: "a", placeholder: "A", required: true, type: "Text", own },
      ],
      sidebar_buttons: [{ text: "Home", own }],
      signin_buttons: [{ label: "x", type: "menu", url: "acme.run.tago.io/x", own }],
      email_templates: { mine: { subject: "s", value: "v", own } },
      feature_devicewifisetup: { enabled: true, own, translations: { EN: { done: "ok" } } },
      feature_geolocation: { buffer_size: "12", own },
      integration: { google_analytics: "UA-1", own },
      signup_logo_options: { type: "x", own },
    };
    const info = parseRunInfo(given)! as unknown as Record<string, never> & Record<string, unknown>;
    assert.deepEqual(info["own"], own);
    assert.deepEqual(info["theme"], given.theme);
    assert.deepEqual(info["integration"], given.integration);
    assert.deepEqual(info["signup_logo_options"], given.signup_logo_options);
    assert.deepEqual(info["email_templates"], given.email_templates);
    assert.deepEqual(info["signin_buttons"], given.signin_buttons);
    assert.deepEqual(info["signup_fields"], [
      { name: "", placeholder: "", required: false, type: "" },
      given.signup_fields[1],
    ]);
    const { sidebar_buttons, security, feature_geolocation, feature_devicewifisetup } = parseRunInfo(
      given,
    )! as unknown as Record<string, Record<string, unknown>>;
    assert.deepEqual(sidebar_buttons, [{ color: "", href: "", iconUrl: "", text: "Home", type: "", own }]);
    assert.deepEqual([security?.["own"], security?.["otp"]], [own, { ...OFF, sms: true, fax: true }]);
    assert.deepEqual([feature_geolocation?.["buffer_size"], feature_geolocation?.["own"]], [12, own]);
    assert.deepEqual(feature_devicewifisetup?.["own"], own);
    assert.deepEqual(feature_devicewifisetup?.["translations"], { EN: { done: "ok" } });
  });

  it("falls back field by field, cell by cell, and tells of each field", () => {
    const lines: string[] = [];
    const info = parseRunInfo(
      {
        name: 7,
        active: "yes",
        theme: [],
        email_templates: { ok: { subject: 1, value: "v" }, bad: "x" },
        signup_fields: [{ name: "a", required: "yes" }, null, "x"],
        feature_geolocation: "x",
        security: null,
        created_at: "yesterday",
      },
      (line) => lines.push(line),
    )!;
    assert.deepEqual([info.name, info.active, info.theme], ["", true, {}]);
    assert.deepEqual(info.email_templates, { ok: { subject: "", value: "v" } });
    assert.deepEqual(info.signup_fields, [{ name: "a", placeholder: "", required: false, type: "" }]);
    assert.deepEqual([info.feature_geolocation, info.created_at], [null, null]);
    assert.deepEqual(
      lines.map((line) => /settings: (\w+)/.exec(line)?.[1]),
      ["active", "name", "feature_geolocation", "theme", "created_at"],
    );
  });

  it("S7 takes nothing from a prototype", () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"name":"x"},"theme":{"__proto__":"x","primary":"red"},"security":{"__proto__":{"otp":1}}}`,
    );
    const info = parseRunInfo(hostile)!;
    assert.equal(info.name, "");
    assert.deepEqual(Object.entries(info.theme), [["primary", "red"]]);
    assert.equal(parseRunInfo(Object.create({ name: "inherited" }))?.name, "");
    assert.equal(({} as Record<string, unknown>)["name"], undefined);
  });

  it("gives every field whatever a server sends, and its own output back unchanged", () => {
    const keys = Object.keys(parseRunInfo({})!);
    // Written as JSON, −0 is 0: what was sent is what was read.
    const sent = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
    const settings = fc.dictionary(fc.constantFrom(...keys, "own"), sent);
    fc.assert(
      fc.property(settings, (value) => {
        const info = parseRunInfo(value)!;
        for (const key of keys) assert.ok(key in info, key);
        assert.deepEqual(parseRunInfo(JSON.parse(JSON.stringify(info))), info);
      }),
      { numRuns: 500 },
    );
  });

  for (const value of [undefined, null, [], "x", 7, { status: false, message: "Authorization Denied" }]) {
    it(`is none for ${JSON.stringify(value)}`, () => {
      assert.equal(parseRunInfo(value), undefined);
      assert.equal(parseUserInfo(value), undefined);
      assert.equal(parseSAMLInfo(value), undefined);
      assert.equal(parseCustomDomainInfo(value), undefined);
      assert.equal(parseLoginResponse(value), undefined);
    });
  }
});

const OFF = { authenticator: false, sms: false, email: false };
const FREYA = { name: "Freya", email: "freya@acme.example", password: "frost7", timezone: "Europe/Oslo" };

describe("the owner's users", () => {
  it("are taken as they are, with keys of the owner's own", () => {
    const user = { ...FREYA, tags: [{ key: "site", value: "Oslo" }], options: { own: { a: 1 } }, crm: 7 };
    assert.deepEqual(checkUserCreateInfo(user), user);
    assert.deepEqual(checkUserEditInfo({ name: "F", newsletter: true, crm: 8 }), {
      name: "F",
      newsletter: true,
      crm: 8,
    });
    assert.deepEqual(checkUserEditInfo({}), {});
  });

  it("are refused with all that is wrong, and no value in the message", () => {
    const wrong = { email: "freya", password: "short", timezone: "", tags: [{ key: 1 }], active: "yes" };
    const found = problems(checkUserCreateInfo, wrong);
    assert.deepEqual(at(found), [
      "name missing",
      "email wrong-form",
      "password too-short",
      "timezone too-short",
      "tags.0.key wrong-type",
      "tags.0.value missing",
      "active wrong-type",
    ]);
    assert.doesNotMatch(new InputError("user", found).message, /freya|short\b(?!,)/);
    assert.deepEqual(at(problems(checkUserCreateInfo, null)), [" wrong-type"]);
    assert.deepEqual(at(problems(checkUserEditInfo, { password: "12345" })), ["password too-short"]);
  });

  it("are read each field alone, with dates, and keep what is not known", () => {
    const user = parseUserInfo({
      status: true,
      result: {
        id: "u1",
        name: "Mara",
        company: null,
        language: "en",
        tags: [{ key: "a", value: "b" }, 7],
        options: { own: 1 },
        active: "no",
        last_login: null,
        created_at: "2026-01-02T03:04:05.000Z",
        crm: 7,
        otp: { sms: true },
      },
    })! as unknown as Record<string, unknown>;
    assert.deepEqual(
      { ...user, created_at: (user["created_at"] as Date).toISOString() },
      {
        id: "u1",
        profile: "",
        name: "Mara",
        email: "",
        timezone: "",
        language: "en",
        tags: [{ key: "a", value: "b" }],
        options: { own: 1 },
        active: false,
        newsletter: false,
        last_login: null,
        created_at: "2026-01-02T03:04:05.000Z",
        updated_at: null,
        crm: 7,
        otp: { ...OFF, sms: true },
      },
    );
    const when = new Date();
    assert.deepEqual(parseUserInfo({ created_at: when, last_login: new Date(Number.NaN) })?.created_at, when);
  });

  it("get a session of a length that is understood", () => {
    for (const expire_time of ["8 hours", "3 months", "1 year", "30 minutes", "never"])
      assert.deepEqual(checkLoginAsUserOptions({ expire_time }), { expire_time });
    assert.deepEqual(checkLoginAsUserOptions({}), {});
    assert.deepEqual(at(problems(checkLoginAsUserOptions, { expire_time: "soon" })), [
      "expire_time wrong-form",
    ]);
  });

  it("N8 N9 get a session whose token is one, by either name of its end", () => {
    const session = { token: "u-1", name: "Mara", run_user: "u1", created_at: "2026-01-02T03:04:05.000Z" };
    const end = "2026-05-01T00:00:00.000Z";
    for (const key of ["expire_date", "expire_time"]) {
      assert.deepEqual(parseLoginResponse({ ...session, [key]: end }), {
        ...session,
        expire_date: new Date(end),
      });
      assert.equal(parseLoginResponse({ ...session, [key]: "never" })?.expire_date, "never");
    }
    assert.equal(parseLoginResponse(session)?.expire_date, "never");
    for (const token of ["", 7, "a b", "a\nb", undefined])
      assert.equal(parseLoginResponse({ ...session, token }), undefined);
  });
});

describe("the owner's SAML sign-in", () => {
  it("is read each part alone, and can be saved back as it was read", () => {
    const mapping = { email: "mail", firstName: "givenName", tags: { site: "office" } };
    const sp = { entity_id: "e", acs_url: "https://api.tago.io/acs", metadata: "https://api.tago.io/m" };
    assert.deepEqual(parseSAMLInfo({ result: { sp, idp: { issuer: "i" }, mapping } }), {
      sp,
      idp: { issuer: "i" },
      mapping,
    });
    assert.deepEqual(checkSAMLEditInfo({ mapping: parseSAMLInfo({ mapping })?.mapping }), { mapping });
    assert.deepEqual(parseSAMLInfo({ sp: 7, mapping: null }), {
      sp: { entity_id: "", acs_url: "", metadata: "" },
      idp: { issuer: "" },
      mapping: { email: "", firstName: "" },
    });
  });

  it("is refused without the two attributes that every user needs, or with metadata that are no base64", () => {
    assert.deepEqual(at(problems(checkSAMLEditInfo, { mapping: { email: "" }, idp_metadata: "<xml/>" })), [
      "idp_metadata wrong-form",
      "mapping.email too-short",
      "mapping.firstName missing",
    ]);
    assert.deepEqual(checkSAMLEditInfo({ idp_metadata: "PHg+\nPC94Pg==" }), {
      idp_metadata: "PHg+\nPC94Pg==",
    });
  });
});

describe("the owner's custom domain", () => {
  const record = { status: true, type: "CNAME", key: "portal.acme.example", value: "run.tago.io" };

  it("is read with its five records, each cell alone", () => {
    const domain = parseCustomDomainInfo({
      active: true,
      domain: "acme.example",
      subdomain: "portal",
      email: "acme.example",
      dns_page: { ...record, current_value: "old.example" },
      dns_ssl: { ...record, status: "yes" },
      dns_email_1: null,
      created_at: "2026-01-02T03:04:05.000Z",
    })!;
    assert.deepEqual(domain.dns_page, { ...record, current_value: "old.example" });
    assert.deepEqual(domain.dns_ssl, { ...record, status: false });
    const none = { status: false, type: "", key: "", value: "" };
    assert.deepEqual([domain.dns_email_1, domain.dns_email_3], [none, none]);
    assert.equal(domain.created_at?.getTime(), Date.UTC(2026, 0, 2, 3, 4, 5));
  });

  it("takes host names, and no address", () => {
    const names = { domain: "acme.example", subdomain: "portal", email: "portal.acme.example" };
    assert.deepEqual(checkCustomDomainCreate(names), names);
    const found = problems(checkCustomDomainCreate, { domain: "https://acme.example", subdomain: "a/b" });
    assert.deepEqual(at(found), ["domain wrong-form", "subdomain wrong-form", "email missing"]);
  });
});
