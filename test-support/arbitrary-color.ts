import fc from "fast-check";

const byte = fc.integer({ min: 0, max: 255 });
const unit = fc.oneof(fc.constantFrom(0, 1, 0.07, 0.5, 0.93), fc.double({ min: 0, max: 1, noNaN: true }));
const alpha = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: unit });
const percent = fc.integer({ min: -5, max: 110 });
const fraction = fc.integer({ min: -500, max: 1000 }).map((value) => value / 1000);
const part = fc.integer({ min: -200, max: 1200 }).map((value) => value / 1000);

const hex = (value: number): string => value.toString(16).padStart(2, "0");
const suffixed = (number: fc.Arbitrary<number>, ...suffixes: string[]): fc.Arbitrary<string> =>
  fc.tuple(number, fc.constantFrom(...suffixes)).map(([value, suffix]) => `${value}${suffix}`);
const angle = fc.oneof(
  suffixed(fc.integer({ min: -400, max: 800 }), "", "deg"),
  suffixed(fraction, "turn", "rad"),
  suffixed(byte, "grad"),
);
const orNone = (component: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: component }, { weight: 1, arbitrary: fc.constant("none") });

/** A notation with spaces, `none` and a slash before its alpha. */
const modern = (name: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.tuple(...parts.map(orNone)), alpha, fc.boolean())
    .map(([inside, a, opaque]) => `${name}${inside.join(" ")}${opaque ? "" : ` / ${a}`})`);

const SPACES = [
  "srgb",
  "srgb-linear",
  "display-p3",
  "a98-rgb",
  "prophoto-rgb",
  "rec2020",
  "xyz",
  "xyz-d50",
  "xyz-d65",
];

const shares = suffixed(percent, "%");

/** A colour in each notation of CSS, by the notation's name. Every one of them is valid. */
export const notations: Readonly<Record<string, fc.Arbitrary<string>>> = {
  hex: fc
    .tuple(byte, byte, byte, byte, fc.constantFrom(3, 4, 6, 8))
    .map(([red, green, blue, a, length]) => `#${[red, green, blue, a].map(hex).join("").slice(0, length)}`),
  "legacy rgb": fc
    .tuple(byte, byte, byte, alpha)
    .map(([red, green, blue, a]) => `rgba(${red}, ${green},${blue}, ${a})`),
  "legacy rgb in percent": fc.tuple(shares, shares, shares).map((parts) => `RGB(${parts.join(",")})`),
  "legacy hsl": fc.tuple(angle, shares, shares, alpha).map((parts) => `hsla(${parts.join(" , ")})`),
  rgb: modern("rgb(", suffixed(byte, ""), suffixed(byte, ".4", ""), shares),
  // Chromium caps a saturation of more than 100 % in the legacy notation only; we in both.
  hsl: modern(
    "hsl( ",
    angle,
    suffixed(fc.integer({ min: -5, max: 100 }), "", "%"),
    suffixed(percent, "", "%"),
  ),
  hwb: modern("hwb(", angle, suffixed(percent, "", "%"), suffixed(percent, "", "%")),
  lab: modern("lab(", suffixed(percent, "", "%"), suffixed(percent, "", "%"), suffixed(percent, "")),
  lch: modern("lch(", suffixed(percent, "", "%"), suffixed(percent, "", "%"), angle),
  oklab: modern("oklab(", suffixed(fraction, ""), suffixed(fraction, ""), suffixed(percent, "%")),
  oklch: modern("oklch(", suffixed(percent, "%"), suffixed(fraction, ""), angle),
  ...Object.fromEntries(
    SPACES.map((space) => [
      space,
      modern(`color(${space} `, suffixed(part, ""), suffixed(part, ""), suffixed(percent, "%")),
    ]),
  ),
};
