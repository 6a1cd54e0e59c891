import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endOf, isDuration } from "./duration.js";

describe("durations", () => {
  const end = (from: string, duration: string) => endOf(new Date(from), duration)?.toISOString();

  it("are exact up to weeks", () => {
    assert.equal(end("2026-03-28T23:50:00Z", "30 minutes"), "2026-03-29T00:20:00.000Z");
    assert.equal(end("2026-03-28T23:50:00Z", "8 hours"), "2026-03-29T07:50:00.000Z");
    assert.equal(end("2026-12-31T00:00:00Z", "1 day"), "2027-01-01T00:00:00.000Z");
    assert.equal(end("2026-02-20T00:00:00Z", "2 weeks"), "2026-03-06T00:00:00.000Z");
  });

  it("count calendar months, to the month's end where the day is missing", () => {
    assert.equal(end("2026-11-23T10:00:00Z", "3 months"), "2027-02-23T10:00:00.000Z");
    assert.equal(end("2026-01-31T10:00:00Z", "1 month"), "2026-02-28T10:00:00.000Z");
    assert.equal(end("2027-11-30T10:00:00Z", "3 months"), "2028-02-29T10:00:00.000Z");
    assert.equal(end("2028-02-29T10:00:00Z", "1 year"), "2029-02-28T10:00:00.000Z");
    assert.equal(end("2026-08-31T10:00:00Z", "18 months"), "2028-02-29T10:00:00.000Z");
  });

  it("end at a date however long they are", () => {
    assert.equal(end("2026-03-28T23:50:00Z", "99999 years"), "+102025-03-28T23:50:00.000Z");
  });

  it("may never end", () => {
    assert.equal(endOf(new Date(), "never"), null);
  });

  it("are nothing else", () => {
    for (const text of [
      "",
      "soon",
      "3",
      "months",
      "-1 day",
      "1.5 hours",
      "3 months ago",
      "1 decade",
      "999999 years",
    ]) {
      assert.equal(isDuration(text), false, text);
      assert.throws(() => endOf(new Date(), text), RangeError);
    }
  });
});
