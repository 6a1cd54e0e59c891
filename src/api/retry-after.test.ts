import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRetryAfter } from "./retry-after.js";

describe("readRetryAfter", () => {
  const now = Date.parse("2026-05-10T12:00:00Z");
  const text = "Too many requests (Retry-After: 8)";
  const table: [header: string | null, text: string, seconds: number, what: string][] = [
    [null, text, 8, "the seconds from the text of a 429"],
    ["12", text, 12, "the header's seconds before the text"],
    [" 12 ", "", 12, "seconds with spaces"],
    ["1.2", "", 2, "a fraction, rounded up"],
    ["Sun, 10 May 2026 12:00:45 GMT", text, 45, "the header's date"],
    ["Sun, 10 May 2026 11:00:00 GMT", text, 1, "a date in the past as a second"],
    ["Sun, 10 May 2030 11:00:00 GMT", "", 3600, "a date in years as an hour"],
    ["Sun, 99 May 2026 12:00:45 GMT", text, 8, "the text when the date is none"],
    ["come back 5", text, 8, "the text when the header is words"],
    ["-5", text, 8, "the text when the header is negative"],
    ["", text, 8, "the text when the header is empty"],
    ["0", "", 1, "zero as a second"],
    ["99999999999999999999", "", 3600, "any number, an hour at most"],
    [null, "retry-after 15", 15, "the text without a colon"],
    [null, "Too many requests (Retry-After: soon)", 30, "garbage as half a minute"],
    [null, "", 30, "nothing as half a minute"],
  ];
  for (const [header, words, seconds, what] of table) {
    it(`N6 reads ${what}`, () => assert.equal(readRetryAfter(header, words, now), seconds));
  }
});
