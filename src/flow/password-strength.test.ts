import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { passwordStrength } from "./password-strength.js";

describe("passwordStrength", () => {
  it("says nothing of nothing", () => {
    assert.equal(passwordStrength(""), undefined);
  });

  it("knows short, foreseeable and common ones", () => {
    for (const password of [
      "a",
      "Ab1-",
      "12345678901234",
      "abcdefghijkl",
      "aaaaaaaaaaaaaaa",
      "Password123!",
      "ababababababab",
    ]) {
      assert.equal(passwordStrength(password), "weak", password);
    }
  });

  it("knows better and good ones, whatever the script", () => {
    assert.equal(passwordStrength("Tr0ub4dor"), "fair");
    for (const password of ["correct horse battery", "kW8#fT2-zQ5!m", "съешь ещё этих булок"]) {
      assert.equal(passwordStrength(password), "strong", password);
    }
  });

  it("is done with the longest paste at once", () => {
    assert.equal(passwordStrength("x".repeat(1_000_000)), "weak");
  });
});
