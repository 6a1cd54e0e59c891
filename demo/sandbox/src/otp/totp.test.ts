import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { openDatabase } from "../db/database.js";
import type { Database } from "../db/database.js";
import { createTotp } from "./totp.js";

// RFC 6238, appendix B: "12345678901234567890" as base32, and the last six of its eight digits.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const VECTORS = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
] as const;

describe("an authenticator's codes", () => {
  let seconds: number;
  let database: Database;
  let use: (code: string) => boolean;
  beforeEach(() => {
    ({ database } = openDatabase(":memory:"));
    // Used steps belong to a user; these tests need none.
    database.run("PRAGMA foreign_keys = OFF", []);
    const totp = createTotp(database, () => new Date(seconds * 1_000));
    use = (code) => totp.use("somebody", SECRET, code);
  });
  afterEach(() => database.close());

  for (const [time, code] of VECTORS) {
    it(`are those of RFC 6238 at ${time} s`, () => {
      seconds = time;
      assert.equal(use(code), true);
      assert.equal(use(code), false, "used already");
    });
  }

  // The first of them has no time before it.
  for (const [time, code] of VECTORS.slice(1)) {
    it(`may be one step early or late, and no more, at ${time} s`, () => {
      for (const [drift, isRight] of [
        [-60, false],
        [60, false],
        [30, true],
      ] as const) {
        seconds = time + drift;
        assert.equal(use(code), isRight, `${drift} s`);
      }
      seconds = time - 30;
      assert.equal(use(code), false, "used already, at the other end of its life");
    });
  }

  it("are six ASCII digits and nothing else", () => {
    seconds = 1234567890;
    for (const code of ["89005924", "5924", " 005924", "٠٠٥٩٢٤", ""]) assert.equal(use(code), false, code);
  });
});
