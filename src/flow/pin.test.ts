import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPin } from "./pin.js";

describe("readPin", () => {
  const cases: [title: string, typed: string, pin: string][] = [
    ["U6 digits alone", "123456", "123456"],
    ["U6 leading zeros", "000123", "000123"],
    ["U6 a space in the middle", "123 456", "123456"],
    ["U6 a no-break space", "123\u00a0456", "123456"],
    ["U6 a hyphen", "123-456", "123456"],
    ["U6 an en dash", "123–456", "123456"],
    ["U6 single digits apart", "1 2 3 4 5 6", "123456"],
    ["U6 spaces and line breaks at the ends", " 123456\r\n", "123456"],
    ["U6 a sentence", "Your code is 123456.", "123456"],
    ["U6 a label", "Code: 123 456", "123456"],
    ["U6 full-width digits", "１２３４５６", "123456"],
    ["U6 Arabic-Indic digits", "١٢٣٤٥٦", "123456"],
    ["U6 Persian digits", "۱۲۳۴۵۶", "123456"],
    ["U6 Devanagari digits", "१२३ ४५६", "123456"],
    ["U6 mathematical digits, whose sets follow each other", "𝟏𝟐𝟑𝟒𝟓𝟔", "123456"],
    ["U6 a code beside another number", "123456. Expires in 10 minutes, 2026", "123456"],
    ["U6 two codes: as it is", "123456 or 654321", "123456 or 654321"],
    ["U6 too few digits: as it is", "12345", "12345"],
    ["U6 letters: as it is", "abc", "abc"],
    ["U6 nothing", "   ", ""],
  ];
  for (const [title, typed, pin] of cases) it(title, () => assert.equal(readPin(typed), pin));
});
