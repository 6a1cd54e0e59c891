import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseColor } from "./color.js";
import { formatColor } from "./hex.js";

const hex = (text: unknown): string | undefined => {
  const color = parseColor(text);
  return color && formatColor(color);
};

const table = (rows: Record<string, string | undefined>): void => {
  for (const [text, expected] of Object.entries(rows)) assert.equal(hex(text), expected, text);
};

describe("parseColor", () => {
  it("reads hex in its four lengths", () => {
    table({
      "#fff": "#ffffff",
      "#1a2": "#11aa22",
      "#1a2c": "#11aa22cc",
      "#E6431E": "#e6431e",
      "#e6431e80": "#e6431e80",
      "#e6431eFF": "#e6431e",
    });
  });

  it("reads rgb with commas, spaces, percentages and either spelling of alpha", () => {
    table({
      "rgb(85, 107, 47)": "#556b2f",
      "rgb(85,107,47)": "#556b2f",
      "RGB( 85 107 47 )": "#556b2f",
      "rgb(85 107 47 / 50%)": "#556b2f80",
      "rgb(85 107 47/.5)": "#556b2f80",
      "rgba(85, 107, 47, 0.5)": "#556b2f80",
      "rgba(85 107 47)": "#556b2f",
      "rgb(100%, 0%, 50%)": "#ff0080",
      "rgb(300 -20 1e2)": "#ff0064",
      "rgb(none 0 0)": "#000000",
      "rgb(12.4 12.6 0)": "#0c0d00",
      " \n rgb(1\n,\t2 , 3)  ": "#010203",
      "rgb(1, 2 3)": "#010203",
      "rgb(1 2 3 0.5)": "#01020380",
    });
  });

  it("reads hsl in every unit of an angle, and wraps the hue", () => {
    table({
      "hsl(229, 81%, 54%)": "#2b4ee9",
      "hsla(0, 0%, 0%, .05)": "#0000000d",
      "hsla(0, 100%, 100%, 1)": "#ffffff",
      "hsl(120deg 100% 25%)": "#008000",
      "hsl(0.3333333turn 100% 25%)": "#008000",
      "hsl(133.33333grad 100% 25%)": "#008000",
      "hsl(2.0943951rad 100% 25%)": "#008000",
      "hsl(-240 100% 25%)": "#008000",
      "hsl(480 100 25 / 0.2)": "#00800033",
      "hsl(10 200% 120%)": "#ffffff",
    });
  });

  it("reads hwb, the Lab family and the Oklab family", () => {
    table({
      "hwb(195 0% 0%)": "#00bfff",
      "hwb(195 0% 0% / .5)": "#00bfff80",
      "hwb(0 60% 60%)": "#808080",
      "lab(46.2775% -47.5621 48.5837)": "#008000",
      "lab(100 0 0)": "#ffffff",
      "lab(0 0 0)": "#000000",
      "lab(5 0 0)": "#111111",
      "lch(46.2775 67.9892 134.3912)": "#008000",
      "lch(46.2775% 45.32613% 0.3733089turn)": "#008000",
      "oklab(51.975% -0.1403 0.10768)": "#008000",
      "oklab(0.51975 -35.075% 26.92%)": "#008000",
      "oklch(51.975% 0.17686 142.495)": "#008000",
      "oklch(1 0 none)": "#ffffff",
      "oklch(0.627955 64.42% 29.2339 / 50%)": "#ff000080",
    });
  });

  it("reads the spaces of color()", () => {
    table({
      "color(srgb 1 0.5 0)": "#ff8000",
      "color( SRGB 100% 50% none / 50% )": "#ff800080",
      "color(srgb-linear 1 0.215861 0)": "#ff8000",
      "color(display-p3 0.21604 0.49418 0.13151)": "#008000",
      "color(display-p3 0 1 0)": "#00ff00",
      "color(display-p3-linear 0.0382 0.20843 0.01546)": "#008000",
      "color(a98-rgb 0.281363 0.498012 0.116746)": "#008000",
      "color(prophoto-rgb 0.230479 0.395789 0.129968)": "#008000",
      "color(rec2020 0.235202 0.431704 0.085432)": "#008000",
      "color(xyz 0.07719 0.15438 0.02573)": "#008000",
      "color(xyz-d65 0.07719 0.15438 0.02573)": "#008000",
      "color(xyz-d50 0.08312 0.154746 0.020961)": "#008000",
    });
  });

  it("reads names in any case and either spelling of grey", () => {
    table({
      white: "#ffffff",
      " Black ": "#000000",
      transparent: "#00000000",
      Orange: "#ffa500",
      gray: "#808080",
      grey: "#808080",
      lightgoldenrodyellow: "#fafad2",
      RebeccaPurple: "#663399",
      darkslategrey: "#2f4f4f",
      DarkSlateGray: "#2f4f4f",
      tan: "#d2b48c",
      red: "#ff0000",
      orangered: "#ff4500",
      whit: undefined,
      ered: undefined,
      gre: undefined,
      lightgreygrey: undefined,
      hite: undefined,
      fff: undefined,
      "white:fff": undefined,
    });
  });

  it("D3 answers undefined to what is no colour", () => {
    const none = [
      "",
      "#",
      "#12",
      "#12345",
      "#1234567",
      "#ggg",
      "# fff",
      "currentcolor",
      "inherit",
      "var(--x)",
      "rgb()",
      "rgb(1,2)",
      "rgb(1 2 3x)",
      "rgb(1 2 %)",
      "rgb(5none 2 3)",
      "rgb(1,2,3,4,5)",
      "rgb(1deg 2 3)",
      "hsl(50%, 1%, 1%)",
      "hsl(1e999, 1%, 1%)",
      "rgb(calc(1) 2 3)",
      "color-mix(in srgb, red, blue)",
      "rgb(from red r g b)",
      "light-dark(red, blue)",
      "Canvas",
      "ButtonText",
      "color(srgb 1 2)",
      "color(srgb 1 2 3 4 5)",
      "color(cmyk 1 1 1)",
      "color(rgb 1 1 1)",
      "color(--mine 1 1 1)",
      "color(constructor 1 1 1)",
      "color()",
      "srgb(1 1 1)",
      "constructor(1 1 1)",
      "laba(1 1 1)",
      "rgb (1 2 3)",
      "rgb(1 2 3",
      "notacolour",
    ];
    for (const text of none) assert.equal(hex(text), undefined, text);
  });

  it("D3 S4 answers undefined to hostile text and to what is no text", () => {
    const hostile = [
      "url(https://evil.example/x.png)",
      "red;}*{background:url(//evil.example)}",
      "red/**/",
      "#fff;color:red",
      "rgb(1,2,3);x",
      "rgb(1,2,3)}",
      "expression(alert(1))",
      "</style><script>",
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "toString",
      "rgb(" + "1".repeat(1_000_000),
      " ".repeat(1_000_000) + "#fff",
      "#".repeat(1_000_000),
    ];
    for (const text of hostile) assert.equal(hex(text), undefined, text.slice(0, 40));
    for (const value of [null, undefined, 0, 255, true, {}, [], ["#fff"], { toString: () => "#fff" }, NaN]) {
      assert.equal(parseColor(value), undefined);
    }
  });

  it("S4 never throws and writes nothing but hex digits, whatever the text", () => {
    const pieces = fc.constantFrom(
      "rgb(",
      "hsl(",
      "oklch(",
      "1",
      "50%",
      "e9",
      ",",
      " ",
      "/",
      ")",
      "#f",
      "none",
      "-",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          assert.match(hex(text) ?? "#000000", /^#([\da-f]{6}|[\da-f]{8})$/);
        },
      ),
    );
  });

  it("reads back what it writes", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, byte, (red, green, blue, alpha) => {
        const color = [red, green, blue, alpha / 255] as const;
        assert.deepEqual(parseColor(formatColor(color)), color);
      }),
    );
  });
});
