import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { randomSettings } from "../../../test-support/random-settings.js";
import { defaultRunInfo, parseRunInfo } from "./run-info.js";

const RUNS = process.env["TEST_ALL"] ? 200_000 : 10_000;

describe(`parseRunInfo and ${RUNS.toLocaleString("en")} random settings`, () => {
  it("never throws, gives every field its type, and knows no prototype's keys", (t) => {
    const seed = Date.now() % 2 ** 31;
    t.diagnostic(`seed ${seed}`);
    const typeOf = (value: unknown) =>
      Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
    const nullable = new Set(["email_domain", "favicon", "logo", "signup_logo", "dictionary"]);
    fc.assert(
      fc.property(randomSettings, (settings) => {
        const info = parseRunInfo(settings, (line) => assert.match(line, /^settings: \w+ /));
        assert.deepEqual(Object.keys(info), Object.keys(defaultRunInfo));
        for (const [key, fallback] of Object.entries(defaultRunInfo)) {
          const value = info[key as keyof typeof info];
          const fits = nullable.has(key) ? ["null", "string"] : [typeOf(fallback)];
          assert.ok(fits.includes(typeOf(value)), key);
        }
        const { theme, signup_fields, signin_buttons, security } = info;
        assert.equal(Object.getPrototypeOf(theme), null);
        for (const key of Object.keys(theme)) assert.ok(!(key in {}), key);
        for (const { name, placeholder, required, type } of signup_fields) {
          assert.ok(name.trim() && typeof placeholder === "string" && typeof required === "boolean");
          assert.match(type, /^(text|number|hidden)$/);
        }
        for (const { label, url } of signin_buttons) {
          assert.ok(label.trim());
          assert.match(url, /^(https:|http:\/\/(localhost|127\.|\[::1\]))/);
        }
        for (const flag of Object.values(security.otp)) assert.equal(typeof flag, "boolean");
        const { min_length } = security.password;
        assert.ok(Number.isInteger(min_length) && min_length >= 6 && min_length <= 128);
        assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
      }),
      { numRuns: RUNS, seed },
    );
  });
});
