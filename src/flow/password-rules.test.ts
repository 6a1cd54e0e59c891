import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPasswordPolicy } from "../api/schemas/password-policy-guess.js";
import { checkNewPassword, checkPassword, passwordRulesText } from "./password-rules.js";

const all = readPasswordPolicy({ min_length: 8, upper_lower: true, letters_numbers: true, special: true });
const least = readPasswordPolicy({});

const broken = (password: string, policy = all) =>
  checkPassword(password, policy)
    .filter(({ met }) => !met)
    .map(({ rule }) => rule);

describe("checkPassword", () => {
  it("names each rule that the RUN has, and no other", () => {
    assert.deepEqual(
      checkPassword("", all).map(({ rule }) => rule),
      ["length", "upper-lower", "letters-numbers", "special"],
    );
    assert.deepEqual(checkPassword("abcdef", least), [{ rule: "length", met: true }]);
  });

  it("ticks what a password has", () => {
    assert.deepEqual(broken(""), ["length", "upper-lower", "letters-numbers", "special"]);
    assert.deepEqual(broken("a1b2c3d4"), ["upper-lower", "special"]);
    assert.deepEqual(broken("Abcdefgh"), ["letters-numbers", "special"]);
    assert.deepEqual(broken("12345678"), ["upper-lower", "letters-numbers", "special"]);
    assert.deepEqual(broken("A1b-"), ["length"]);
    assert.deepEqual(broken("Ab1 efgh"), []);
    assert.deepEqual(broken("Äß9…日本語字"), []);
  });
});

describe("checkNewPassword", () => {
  it("U5 takes what meets the rules, byte for byte, up to 1024 characters", () => {
    assert.equal(checkNewPassword(" Ab1 efgh ", all), undefined);
    assert.equal(checkNewPassword("", least), "missing");
    assert.equal(checkNewPassword("short", least), "invalid");
    assert.equal(checkNewPassword("Ab1-".repeat(256), all), undefined);
    assert.equal(checkNewPassword("Ab1-".repeat(256) + "x", all), "too-long");
  });
});

describe("passwordRulesText", () => {
  it("says the rules as managers read them", () => {
    assert.equal(passwordRulesText(least), "minlength: 6");
    assert.equal(
      passwordRulesText(all),
      "minlength: 8; required: upper; required: lower; required: digit; required: special",
    );
    assert.equal(
      passwordRulesText({ ...least, letters_numbers: true }),
      "minlength: 6; required: upper, lower; required: digit",
    );
  });
});
