import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseColor } from "./color.js";
import { type Color, formatColor } from "./hex.js";
import { contrast, light, over } from "./contrast.js";

const color = (text: string): Color => parseColor(text) as Color;
const ratio = (one: string, other: string): string =>
  contrast(light(color(one)), light(color(other))).toFixed(2);

describe("contrast", () => {
  it("A1 gives the published ratios of WCAG 2", () => {
    assert.equal(ratio("#fff", "#000"), "21.00");
    assert.equal(ratio("#000", "#fff"), "21.00");
    assert.equal(ratio("#777", "#777"), "1.00");
    assert.equal(ratio("#767676", "#fff"), "4.54");
    assert.equal(ratio("#777777", "#fff"), "4.48");
    assert.equal(ratio("#949494", "#fff"), "3.03");
    assert.equal(ratio("#ff0000", "#fff"), "4.00");
    assert.equal(ratio("#00ff00", "#fff"), "1.37");
    assert.equal(ratio("#0000ff", "#fff"), "8.59");
  });

  it("A1 gives the relative luminance of WCAG 2, on whole and on broken channels", () => {
    assert.equal(light([0, 0, 0, 1]), 0.05);
    assert.equal(light([255, 255, 255, 1]).toFixed(9), "1.050000000");
    assert.equal((light([128, 128, 128, 1]) - 0.05).toFixed(5), "0.21586");
    const [below, at, above] = [light([127.99, 0, 0, 1]), light([128, 0, 0, 1]), light([128.01, 0, 0, 1])];
    assert.ok(below < at && at < above);
  });

  it("A1 composites alpha as CSS does", () => {
    assert.equal(formatColor(over(color("rgb(0 0 0 / 50%)"), color("#fff"))), "#7f7f7f");
    assert.equal(formatColor(over(color("#00000000"), color("#123456"))), "#123456");
    assert.equal(formatColor(over(color("#abcdef"), color("#123456"))), "#abcdef");
  });
});
