import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bare, own } from "./own.js";
import { readOtpEnrolment } from "./otp-enrolment-guess.js";
import { parseJson } from "./parse-json.js";
import { plainText } from "./plain-text.js";
import { readToken } from "./token.js";
import { wireEmail } from "./wire-email.js";

describe("own", () => {
  it("S7 finds own properties only", () => {
    assert.equal(own({ a: 1 }, "a"), 1);
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"])
      assert.equal(own({}, key), undefined);
    for (const value of [null, undefined, 1, "abc", ["a"], () => 1])
      assert.equal(own(value, "length"), undefined);
    assert.equal(own(JSON.parse('{"__proto__": 1}'), "__proto__"), 1);
  });

  it("S7 copies have no prototype and don't set one", () => {
    const copy = bare(JSON.parse('{"a": 1, "__proto__": {"b": 2}}')) as Record<string, unknown>;
    assert.equal(Object.getPrototypeOf(copy), null);
    assert.equal(copy["a"], 1);
    assert.equal(copy["b"], undefined);
    assert.equal(({} as Record<string, unknown>)["b"], undefined);
  });
});

describe("readToken", () => {
  const long = "x".repeat(4096);
  for (const token of ["u-3f2a", "5f0a6c2e-9b1d-4e00-11a2-b3c4d5e6f708", long]) {
    it(`takes ${token.slice(0, 40)}`, () => assert.equal(readToken(token), token));
  }
  for (const value of [
    "",
    " ",
    "a b",
    " a",
    "a\n",
    "a\r\nb",
    "a\tb",
    "\u0000",
    "tökén",
    `${long}x`,
    null,
    undefined,
    7,
    {},
    ["a"],
  ]) {
    it(`N8 refuses ${JSON.stringify(value)?.slice(0, 40)}`, () => assert.equal(readToken(value), undefined));
  }
});

describe("wireEmail", () => {
  const table: [string, string][] = [
    ["  Ada@Example.com ", "ada@example.com"],
    ["\u00a0ada@example.com\u00a0", "ada@example.com"],
    ["\u200bada@example.com\u200d\ufeff", "ada@example.com"],
    ["\u202aada@example.com\u202c\n", "ada@example.com"],
    ["ada@bücher.example", "ada@bücher.example"],
    ["ada lovelace@example.com", "ada lovelace@example.com"],
    ["", ""],
  ];
  for (const [typed, wire] of table) {
    it(`U4 sends ${JSON.stringify(typed)} as ${JSON.stringify(wire)}`, () =>
      assert.equal(wireEmail(typed), wire));
  }
});

describe("parseJson", () => {
  it("N4 gives undefined for what is no JSON", () => {
    for (const text of ["", "<html>", '{"a":', "undefined", "{a:1}"])
      assert.equal(parseJson(text), undefined);
  });

  it("N4 gives undefined for what is nested too deeply, however it is", () => {
    assert.equal(parseJson("[".repeat(100_000) + "]".repeat(100_000)), undefined);
    assert.equal(parseJson('{"a":[1,'.repeat(50) + "1" + "]}".repeat(50)), undefined);
  });

  it("counts only the brackets that nest", () => {
    const wide = { list: Array.from({ length: 500 }, () => [{}]), text: '["[[[\\"'.repeat(100) };
    assert.deepEqual(parseJson(JSON.stringify(wide)), wide);
  });
});

describe("plainText", () => {
  it("D1 gives one short line without control characters", () => {
    assert.equal(plainText(" Too\u0000 \n weak\u202e ", []), "Too weak");
    assert.equal(plainText("x".repeat(1000), [])?.length, 300);
    assert.equal(plainText("  ", []), undefined);
  });

  it("S6 gives nothing when a secret is in it", () => {
    assert.equal(plainText("Password hunter2 is too weak", ["hunter2"]), undefined);
    assert.equal(plainText("Too weak", [undefined, ""]), "Too weak");
  });
});

describe("readOtpEnrolment", () => {
  const uri = "otpauth://totp/Acme:ada@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme";
  const image = "data:image/png;base64,iVBORw0KGgo=";
  const table: [unknown, object][] = [
    [uri, { uri }],
    [image, { image }],
    ["JBSWY3DPEHPK3PXP", { secret: "JBSWY3DPEHPK3PXP" }],
    ["JBSW Y3DP EHPK 3PXP", { secret: "JBSWY3DPEHPK3PXP" }],
    [
      { secret: "JBSWY3DPEHPK3PXP", qrcode: image },
      { secret: "JBSWY3DPEHPK3PXP", image },
    ],
    [{ otp: { url: uri } }, { uri }],
    ["Authenticator enabled, please confirm", {}],
    [undefined, {}],
    [["JBSWY3DPEHPK3PXP"], {}],
    [{ a: { b: { c: { d: uri } } } }, {}],
  ];
  for (const [result, enrolment] of table) {
    it(`finds ${Object.keys(enrolment).join(" and ") || "nothing"} in ${JSON.stringify(result)}`, () => {
      assert.deepEqual(readOtpEnrolment(result), enrolment);
    });
  }
});
