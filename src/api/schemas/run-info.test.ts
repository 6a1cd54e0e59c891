import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { defaultRunInfo, parseRunInfo } from "./run-info.js";

function parse(value: unknown) {
  const notes: string[] = [];
  return { info: parseRunInfo(value, (line) => notes.push(line)), notes };
}

describe("parseRunInfo", () => {
  it("reads an object bare or in the API's envelope", () => {
    const settings = { name: "Acme", url: "https://Acme.tago.run", sso_saml_active: true };
    for (const value of [settings, { status: true, result: settings }, { result: settings }]) {
      const { info, notes } = parse(value);
      assert.equal(info.name, "Acme");
      assert.equal(info.url, "acme.tago.run");
      assert.equal(info.sso_saml_active, true);
      assert.deepEqual(notes, []);
    }
  });

  it("takes data as untidy as the contract says it is, without a note", () => {
    const { info, notes } = parse({
      security: {},
      feature_geolocation: null,
      logo: "",
      signup_logo: null,
      url: "",
      dictionary: null,
      signup_fields: [{ name: "", type: "" }],
      signin_buttons: [{ label: "Help", type: "link", url: "acme.run.tago.io/x" }],
      theme: {
        auth_bg_opacity: "91",
        auth_form_opacity: null,
        auth_bg_src: "api.tago.io/file/bg.jpeg",
        extra: 1,
      },
    });
    assert.deepEqual(notes, []);
    assert.deepEqual(info, {
      ...defaultRunInfo,
      signin_buttons: [{ label: "Help", type: "link", url: "https://acme.run.tago.io/x" }],
      theme: Object.assign(Object.create(null) as object, {
        auth_bg_opacity: "91",
        auth_form_opacity: null,
        auth_bg_src: "api.tago.io/file/bg.jpeg",
        extra: 1,
      }),
    });
  });

  for (const value of [undefined, null, 7, "x", [], true, { status: false, message: "no" }]) {
    it(`is the default for ${JSON.stringify(value)}`, () => {
      assert.deepEqual(parse(value), { info: defaultRunInfo, notes: [] });
    });
  }

  const wrong: Record<string, unknown> = {
    profile: 1,
    active: "yes",
    name: {},
    sub_title: [],
    url: "not a host",
    email_domain: 7,
    signup_method: false,
    favicon: "javascript:alert(1)",
    logo: "http://acme.com/logo.png",
    signup_logo: { src: "x" },
    signup_fields: { 0: { name: "a" } },
    signin_buttons: "x",
    theme: [],
    sso_saml_active: 1,
    security: "none",
    auth_token_ttl: 90,
    dictionary: {},
    languages: "en",
  };
  it("falls back field by field, with one note each, and has a case for each", () => {
    assert.deepEqual(Object.keys(wrong).sort(), Object.keys(defaultRunInfo).sort());
    for (const [key, bad] of Object.entries(wrong)) {
      const name = key === "name" ? bad : "Acme";
      const { info, notes } = parse({ name, [key]: bad });
      assert.deepEqual(info, { ...defaultRunInfo, ...(key !== "name" && { name }) }, key);
      assert.equal(notes.length, 1, key);
      assert.match(notes[0]!, new RegExp(`^settings: ${key} `));
    }
    assert.equal(parse(wrong).notes.length, Object.keys(wrong).length);
  });

  it("D5 drops rows without a name, caps the rest at 100, reads each cell alone", () => {
    const row = { name: "color", placeholder: "Your color", required: true, type: "Text" };
    const rows = [
      row,
      row,
      { name: "size", type: "NUMBER " },
      { name: "from", placeholder: "web", type: "hidden", required: "yes" },
      { name: "submit", placeholder: 7, type: "date" },
      { name: "  ", placeholder: "no key" },
      { name: 7 },
      null,
      "x",
      [],
    ];
    assert.deepEqual(parse({ signup_fields: rows }).info.signup_fields, [
      { ...row, type: "text" },
      { ...row, type: "text" },
      { name: "size", placeholder: "", required: false, type: "number" },
      { name: "from", placeholder: "web", required: false, type: "hidden" },
      { name: "submit", placeholder: "", required: false, type: "text" },
    ]);
    assert.equal(
      parse({ signup_fields: Array.from({ length: 1000 }, () => row) }).info.signup_fields.length,
      100,
    );
  });

  it("S3 keeps only links that are links", () => {
    const button = { label: "Help", type: "link", url: "https://u:p@acme.com/help" };
    const signin_buttons = [
      button,
      { ...button, url: "javascript:alert(1)" },
      { ...button, url: "/help" },
      { ...button, type: "script" },
      { ...button, label: " " },
      null,
    ];
    assert.deepEqual(parse({ signin_buttons }).info.signin_buttons, [
      { ...button, url: "https://acme.com/help" },
    ]);
  });

  it("reads what the RUN asks of one-time codes and passwords", () => {
    const { security } = parse({
      security: {
        otp: { sms: true, email: 1 },
        password: { min_length: "10", special: true, upper_lower: "x" },
      },
    }).info;
    assert.deepEqual(security.otp, { authenticator: false, sms: true, email: false });
    assert.deepEqual(security.password, {
      min_length: 10,
      upper_lower: false,
      letters_numbers: false,
      special: true,
    });
    for (const [given, read] of [
      [3, 6],
      [-1, 6],
      ["x", 6],
      [null, 6],
      [1e9, 128],
      [8.5, 9],
    ] as const) {
      assert.equal(
        parse({ security: { password: { min_length: given } } }).info.security.password.min_length,
        read,
      );
    }
  });

  it("D7 keeps only language codes", () => {
    const languages = ["en-US", "pt_BR", "zh-Hant-TW", "", "../x", "en/..", 7, null, "x".repeat(30)];
    assert.deepEqual(parse({ languages }).info.languages, ["en-US", "pt_BR", "zh-Hant-TW"]);
  });

  it("S7 knows no prototype's keys, in any map", () => {
    const hostile = JSON.parse(`{
      "__proto__": {"name": "inherited"}, "constructor": {"name": "x"},
      "theme": {"__proto__": "a", "constructor": "b", "toString": "c", "link": "red"},
      "signup_fields": [{"__proto__": {"name": "inherited"}}],
      "security": {"otp": {"__proto__": {"sms": true}}}
    }`) as unknown;
    const { info } = parse(hostile);
    assert.equal(info.name, "");
    assert.equal(Object.getPrototypeOf(info.theme), null);
    assert.deepEqual({ ...info.theme }, { link: "red" });
    assert.deepEqual(info.signup_fields, []);
    assert.equal(info.security.otp.sms, false);
    const heir: unknown = Object.create({ name: "inherited", sms: true });
    assert.equal(parse(heir).info.name, "");
    assert.deepEqual(parse({ signup_fields: [heir] }).info.signup_fields, []);
    assert.equal(parse({ security: { otp: heir } }).info.security.otp.sms, false);
  });

  it("S7 caps the theme's keys and takes plain values only", () => {
    const theme = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`key${i}`, "red"]));
    assert.equal(Object.keys(parse({ theme }).info.theme).length, 1000);
    assert.deepEqual(
      { ...parse({ theme: { a: {}, b: [], c: true, d: 1, e: null, f: "x" } }).info.theme },
      { d: 1, e: null, f: "x" },
    );
  });

  it("carries nothing of the owner's", () => {
    const { info } = parse({
      anonymous_token: "a",
      email_templates: { a: {} },
      integration: {},
      sidebar_buttons: [],
    });
    assert.deepEqual(Object.keys(info).sort(), Object.keys(defaultRunInfo).sort());
  });

  it("survives a host's object whose getters throw", () => {
    const trap = {
      name: "Acme",
      get logo(): string {
        throw new Error("no");
      },
    };
    const { info, notes } = parse(trap);
    assert.equal(info.name, "Acme");
    assert.equal(notes.length, 1);
  });

  const someKeys = fc.constantFrom(...Object.keys(defaultRunInfo));
  const anything = fc.anything({
    withNullPrototype: true,
    withDate: true,
    withMap: true,
    withBigInt: true,
    maxDepth: 4,
  });
  const settings = fc.oneof(
    anything,
    fc.dictionary(someKeys, anything),
    fc.record({ result: fc.dictionary(someKeys, anything) }),
  );

  it("never throws, and gives every field, whatever it is given", () => {
    fc.assert(
      fc.property(settings, (value) => {
        assert.deepEqual(Object.keys(parseRunInfo(value)), Object.keys(defaultRunInfo));
      }),
      { numRuns: 2000 },
    );
  });

  it("S10 gives its own output back unchanged after it was kept as JSON", () => {
    const rows = fc.array(
      fc.record({ name: fc.string(), placeholder: fc.string(), type: fc.string(), required: fc.boolean() }),
    );
    const buttons = fc.array(fc.record({ label: fc.string(), type: fc.constant("link"), url: fc.webUrl() }));
    const tidy = fc.record({
      signup_fields: rows,
      signin_buttons: buttons,
      theme: fc.dictionary(fc.string(), fc.string()),
      url: fc.domain(),
    });
    fc.assert(
      fc.property(fc.oneof(settings, tidy), (value) => {
        const once = parseRunInfo(value);
        const kept = JSON.parse(JSON.stringify(once)) as unknown;
        assert.deepEqual(JSON.parse(JSON.stringify(parseRunInfo(kept))), kept);
      }),
      { numRuns: 300 },
    );
  });
});
