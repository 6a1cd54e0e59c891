import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDuration, readExpireTime } from "./expire-time.js";

const iso = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

describe("addDuration", () => {
  const table: [from: string, duration: string, to: string | undefined][] = [
    ["2026-05-10T12:00:00.000Z", "30 minutes", "2026-05-10T12:30:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "8 hours", "2026-05-10T20:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "1 hour", "2026-05-10T13:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "90 seconds", "2026-05-10T12:01:30.000Z"],
    ["2026-05-10T12:00:00.000Z", "2 days", "2026-05-12T12:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "2 weeks", "2026-05-24T12:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", " 3 Months ", "2026-08-10T12:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "20hours", "2026-05-11T08:00:00.000Z"],
    ["2026-01-31T23:59:59.999Z", "1 month", "2026-02-28T23:59:59.999Z"],
    ["2028-01-31T00:00:00.000Z", "1 month", "2028-02-29T00:00:00.000Z"],
    ["2026-11-30T00:00:00.000Z", "3 months", "2027-02-28T00:00:00.000Z"],
    ["2026-12-31T00:00:00.000Z", "2 months", "2027-02-28T00:00:00.000Z"],
    ["2026-03-31T00:00:00.000Z", "1 months", "2026-04-30T00:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "1 year", "2027-05-10T12:00:00.000Z"],
    ["2028-02-29T12:00:00.000Z", "1 year", "2029-02-28T12:00:00.000Z"],
    ["2028-02-29T12:00:00.000Z", "4 years", "2032-02-29T12:00:00.000Z"],
    ["2026-05-10T12:00:00.000Z", "never", "never"],
    ["2026-05-10T12:00:00.000Z", "", undefined],
    ["2026-05-10T12:00:00.000Z", "soon", undefined],
    ["2026-05-10T12:00:00.000Z", "-1 hour", undefined],
    ["2026-05-10T12:00:00.000Z", "1.5 hours", undefined],
    ["2026-05-10T12:00:00.000Z", "3 fortnights", undefined],
    ["2026-05-10T12:00:00.000Z", "1 hour and more", undefined],
    ["2026-05-10T12:00:00.000Z", "999999999 years", undefined],
    ["2026-05-10T12:00:00.000Z", "99999999999999999999 years", undefined],
  ];
  for (const [from, duration, to] of table) {
    it(`${from} + ${JSON.stringify(duration)} is ${to}`, () => {
      assert.equal(iso(addDuration(new Date(from), duration)), to);
    });
  }

  it("leaves the date it starts from alone", () => {
    const from = new Date("2026-01-31T00:00:00.000Z");
    addDuration(from, "1 month");
    assert.equal(iso(from), "2026-01-31T00:00:00.000Z");
  });
});

describe("readExpireTime", () => {
  const now = new Date("2026-05-10T12:00:00.000Z");
  const table: [value: unknown, expiry: string | undefined][] = [
    ["never", "never"],
    ["Never ", "never"],
    ["2026-08-10T12:00:00.000Z", "2026-08-10T12:00:00.000Z"],
    ["2026-08-10T12:00:00+02:00", "2026-08-10T10:00:00.000Z"],
    ["2026-08-10", "2026-08-10T00:00:00.000Z"],
    ["3 months", "2026-08-10T12:00:00.000Z"],
    ["2026-13-40T99:00:00Z", undefined],
    ["10 May 2026", undefined],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
    [1_900_000_000_000, undefined],
    [{}, undefined],
    [new Date(), undefined],
  ];
  for (const [value, expiry] of table) {
    it(`N9 reads ${JSON.stringify(value)} as ${expiry}`, () => {
      assert.equal(iso(readExpireTime(value, now)), expiry);
    });
  }
});
