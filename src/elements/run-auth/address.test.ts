import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress, writeAddress } from "./address.js";

describe("the place in the address", () => {
  for (const [href, mode, place] of [
    ["https://acme.io/", "query", undefined],
    ["https://acme.io/?view=signup", "query", "signup"],
    ["https://acme.io/?a=1&view=otp-setup&b#view=login", "query", "otp-setup"],
    ["https://acme.io/?view=", "query", undefined],
    ["https://acme.io/?view=__proto__", "query", undefined],
    ["https://acme.io/?view=otp", "query", undefined],
    ["https://acme.io/#?view=signup", "query", undefined],
    ["https://acme.io/signup", "query", undefined],
    ["https://acme.io/?view=signup", "none", undefined],
    ["https://acme.io/?view=reset", "none", "reset"],
    ["https://acme.io/?view=confirm", "path", "confirm"],
    ["https://acme.io/?view=signup", "path", undefined],
    ["https://acme.io/signup", "path", "signup"],
    ["https://acme.io/portal/recover/?view=signup#x", "path", "recover"],
    ["https://acme.io/signup/portal", "path", undefined],
    ["https://acme.io/?next=/signup", "path", undefined],
    ["https://acme.io/presignup", "path", undefined],
    ["https://acme.io/signup", "sideways", undefined],
  ] as const) {
    it(`of ${href}, by ${mode}: ${place ?? "none"}`, () => {
      assert.equal(readAddress(href, mode), place);
    });
  }
});

describe("the address of a place", () => {
  for (const [href, mode, written] of [
    ["https://acme.io/", "query", "https://acme.io/?view=signup"],
    ["https://acme.io/a?view=login", "query", "https://acme.io/a?view=signup"],
    [
      "https://acme.io/?q=%C3%A5+b&view=login&view=reset&flag#top",
      "query",
      "https://acme.io/?q=%C3%A5+b&flag&view=signup#top",
    ],
    ["https://acme.io/?review=1&%76iew=x", "query", "https://acme.io/?review=1&view=signup"],
    ["https://acme.io/", "path", "https://acme.io/signup"],
    ["https://acme.io", "path", "https://acme.io/signup"],
    ["https://acme.io/portal", "path", "https://acme.io/portal/signup"],
    ["https://acme.io/portal/?a=1#b", "path", "https://acme.io/portal/signup?a=1#b"],
    ["https://acme.io/portal/login?a=%20", "path", "https://acme.io/portal/signup?a=%20"],
    ["https://acme.io/portal/login/", "path", "https://acme.io/portal/signup"],
    ["https://acme.io/portal?view=reset", "path", "https://acme.io/portal/signup"],
  ] as const) {
    it(`${href}, by ${mode}: ${written}`, () => {
      assert.equal(writeAddress(href, mode, "signup"), written);
    });
    it(`is read back, from ${href}, by ${mode}`, () => {
      assert.equal(readAddress(writeAddress(href, mode, "recover"), mode), "recover");
    });
  }
});
