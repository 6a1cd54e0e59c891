import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDuration } from "./duration.js";
import { directionOf } from "./language.js";

describe("directionOf", () => {
  it("A3 follows the language, and the script where one is named", () => {
    for (const rtl of ["ar", "AR-eg", "he", "fa-IR", "ur", "yi", "az-Arab"])
      assert.equal(directionOf(rtl), "rtl", rtl);
    for (const ltr of ["en", "pt-BR", "ja", "fan", "arn", "zh-Hant"])
      assert.equal(directionOf(ltr), "ltr", ltr);
  });
});

describe("formatDuration", () => {
  it("says seconds, and minutes from two on, in the language's own way", () => {
    assert.equal(formatDuration(1, "en"), "1 second");
    assert.equal(formatDuration(7.2, "en"), "8 seconds");
    assert.equal(formatDuration(119, "en"), "119 seconds");
    assert.equal(formatDuration(121, "en"), "3 minutes");
    assert.equal(formatDuration(5, "de"), "5 Sekunden");
    assert.equal(formatDuration(-3, "en"), "0 seconds");
  });
});
