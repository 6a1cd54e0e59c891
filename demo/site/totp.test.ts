import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeBase32, totpCode, totpSecondsLeft } from "./totp.js";

describe("totpCode", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890"

  // RFC 6238, appendix B: the last six of its eight digits.
  for (const [seconds, code] of [
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [20000000000, "353130"],
  ] as const) {
    it(`gives RFC 6238's code at ${seconds} s`, async () => {
      assert.equal(await totpCode(secret, new Date(seconds * 1_000)), code);
    });
  }

  it("counts the seconds of a code down from 30 to 1", () => {
    assert.equal(totpSecondsLeft(new Date(60_000)), 30);
    assert.equal(totpSecondsLeft(new Date(89_999)), 1);
  });
});

describe("decodeBase32", () => {
  it("reads what people copy, with spaces, padding and in lower case", () => {
    assert.deepEqual([...decodeBase32("mzxw 6ytb oi======")], [...new TextEncoder().encode("foobar")]);
  });

  it("refuses what is no base32", () => {
    assert.throws(() => decodeBase32("ABC1"), /base32/);
  });
});
