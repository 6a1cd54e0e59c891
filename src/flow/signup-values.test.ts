import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseRunInfo } from "../api/schemas/run-info.js";
import { describeSignup } from "./signup-form.js";
import type { HostFields } from "./signup-form.js";
import { checkValues, readNumber, toAccount } from "./signup-values.js";

const NOTHING: HostFields = { extra: [], consents: [] };
const TERMS = { name: "Terms", label: "I agree", url: "/terms", required: true };
const LOCALE = { timezone: "Europe/Berlin", language: "de" };

const formOf = (signup_fields: unknown, host = NOTHING) =>
  describeSignup(parseRunInfo({ signup_fields }), host);
const namesOf = (signup_fields: unknown, host = NOTHING) =>
  formOf(signup_fields, host).inputs.map(({ name }) => name);
const row = (name: string, more: object = {}) => ({
  name,
  placeholder: "",
  required: false,
  type: "Text",
  ...more,
});

const BASICS = { name: "Ada", email: "ada@acme.io", password: "secret" };
const values = (more: Record<string, string> = {}) => new Map(Object.entries({ ...BASICS, ...more }));

describe("describeSignup", () => {
  it("puts what all accounts need first, then the page's, then the RUN's own in their order", () => {
    const host: HostFields = { extra: ["newsletter", "phone", "company"], consents: [TERMS] };
    assert.deepEqual(namesOf([row("b"), row("a")], host), [
      ...["name", "email", "password", "company", "phone"],
      ...["tag.b", "tag.a", "newsletter", "consent.Terms"],
    ]);
  });

  it("D5 makes something sensible of rows that are none, blank, repeated, odd, or called like form properties", () => {
    const basics = ["name", "email", "password"];
    for (const nothing of [null, {}, "x", 7, [null, 3, {}, row(""), row("  ")]]) {
      assert.deepEqual(namesOf(nothing), basics);
    }
    assert.deepEqual(
      namesOf([
        row("color"),
        row("color"),
        row("color.2"),
        row("submit"),
        row("__proto__"),
        row("name"),
      ]).slice(3),
      ["tag.color", "tag.color.2", "tag.color.2.2", "tag.submit", "tag.__proto__", "tag.name"],
    );
    assert.equal(namesOf(Array.from({ length: 1000 }, (_, index) => row(`q${index}`))).length, 103);
  });

  it("labels a question with its placeholder, else its name; a type it doesn't know is text", () => {
    const { inputs } = formOf([row("site", { placeholder: "Your site" }), row("size", { type: "Dropdown" })]);
    assert.deepEqual(inputs.slice(3), [
      { name: "tag.site", kind: "text", tag: "site", label: "Your site", required: false },
      { name: "tag.size", kind: "text", tag: "size", label: "size", required: false },
    ]);
  });

  it("never makes an input of a hidden field; its placeholder is its value", () => {
    const { inputs, hidden } = formOf([
      row("source", { type: "HIDDEN", placeholder: "portal", required: true }),
      row("empty", { type: "Hidden" }),
    ]);
    assert.equal(inputs.length, 3);
    assert.deepEqual(hidden, [{ key: "source", value: "portal" }]);
  });
});

describe("checkValues", () => {
  it("names what is missing or wrong, by input name and in the form's order", () => {
    const form = formOf([row("site", { required: true }), row("count", { type: "Number" })], {
      extra: ["phone"],
      consents: [TERMS],
    });
    const typed = new Map([
      ["name", " "],
      ["email", "ada"],
      ["password", "x"],
      ["tag.count", "many"],
    ]);
    assert.deepEqual(
      [...checkValues(form, typed)],
      [
        ["name", "missing"],
        ["email", "invalid"],
        ["password", "invalid"],
        ["tag.site", "missing"],
        ["tag.count", "invalid"],
        ["consent.Terms", "missing"],
      ],
    );
  });

  it("finds nothing in what can be sent", () => {
    const form = formOf([row("count", { type: "Number" })]);
    assert.equal(checkValues(form, values()).size, 0);
    assert.deepEqual([...checkValues(form, values({ name: "x".repeat(1001) }))], [["name", "too-long"]]);
  });
});

describe("readNumber", () => {
  it("reads what a person means, and refuses what two would read differently", () => {
    const numbers = {
      "12": "12",
      " -3.5 ": "-3.5",
      "3,5": "3.5",
      ".5": ".5",
      "٤٢": "42",
      "۱۲٫۵": "12.5",
      "−1": "-1",
      "1.500": "1.500",
    };
    for (const [typed, number] of Object.entries(numbers)) assert.equal(readNumber(typed), number, typed);
    for (const typed of ["", "x", "1e3", "0x10", "1,500", "1.2.3", "Infinity", "12 m", "-"]) {
      assert.equal(readNumber(typed), undefined, typed);
    }
  });
});

describe("toAccount", () => {
  it("sends what was given, the RUN's own questions as tags under their own names", () => {
    const form = formOf(
      [
        row("color"),
        row("color"),
        row("count", { type: "Number" }),
        row("source", { type: "Hidden", placeholder: "portal" }),
        row("__proto__"),
        row("submit"),
        row("left out"),
      ],
      { extra: ["company", "phone", "newsletter"], consents: [TERMS] },
    );
    const typed = values({
      company: " Acme ",
      "tag.color": "red",
      "tag.color.2": "blue",
      "tag.count": "3,5",
      "tag.__proto__": "a",
      "tag.submit": "b",
      "consent.Terms": "on",
    });
    // An object literal would not have kept this one.
    typed.set("tag.__proto__", "a");
    assert.deepEqual(toAccount(form, typed, LOCALE), {
      ...BASICS,
      ...LOCALE,
      company: "Acme",
      newsletter: false,
      tags: [
        { key: "color", value: "red" },
        { key: "color", value: "blue" },
        { key: "count", value: "3.5" },
        { key: "__proto__", value: "a" },
        { key: "submit", value: "b" },
        { key: "Terms", value: "true" },
        { key: "source", value: "portal" },
      ],
    });
  });

  it("U5 leaves the password as it was typed, and says nothing of fields that aren't there", () => {
    const password = "  pä\u0000ss ";
    assert.deepEqual(toAccount(formOf([]), values({ password }), LOCALE), {
      ...BASICS,
      ...LOCALE,
      password,
      tags: [],
    });
  });
});
