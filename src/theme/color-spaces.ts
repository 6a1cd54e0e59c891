/** Three components in a colour space's own units; for sRGB each from 0 to 1 where in gamut. */
export type Components = readonly [number, number, number];
type Matrix = readonly [Components, Components, Components];

/** Hue in degrees, saturation and lightness 0–100, to sRGB. Source: CSS Color 4, "HSL to sRGB". */
export function hsl([hue, saturation, lightness]: Components): Components {
  const light = Math.min(100, Math.max(0, lightness)) / 100;
  const reach = (Math.min(100, Math.max(0, saturation)) / 100) * Math.min(light, 1 - light);
  return map([0, 8, 4], (offset) => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}

/** Hue in degrees, whiteness and blackness 0–100, to sRGB. Source: CSS Color 4, "HWB to sRGB". */
export function hwb([hue, whiteness, blackness]: Components): Components {
  const white = Math.max(0, whiteness);
  const black = Math.max(0, blackness);
  const sum = Math.max(100, white + black);
  return map(hsl([hue, 100, 50]), (channel) => (channel * (sum - white - black) + white) / sum);
}

/** CIE Lab (lightness 0–100, white point D50) to sRGB. Source: CSS Color 4, "Sample code for color conversions". */
export const lab = ([lightness, a, b]: Components): Components => {
  const y = (lightness + 16) / 116;
  return fromLight(
    map([y + a / 500, y, y - b / 200], (root) => (root > 6 / 29 ? root ** 3 : (root * 116 - 16) / 903.3)),
    // XYZ's white point is in these figures: its columns are multiplied by 0.9643, 1 and 0.8251.
    [
      [3.02223, -1.61739, -0.40485],
      [-0.94385, 1.91625, 0.02759],
      [0.06939, -0.22898, 1.15959],
    ],
  );
};

/** Oklab (lightness 0–1) to sRGB. Source: CSS Color 4, "Sample code for color conversions". */
export const oklab = (components: Components): Components =>
  fromLight(
    map(
      apply(components, [
        [1, 0.39634, 0.2158],
        [1, -0.10556, -0.06385],
        [1, -0.08948, -1.29149],
      ]),
      (root) => root ** 3,
    ),
    [
      [4.07674, -3.30771, 0.23097],
      [-1.26844, 2.60976, -0.34132],
      [-0.0042, -0.70342, 1.70761],
    ],
  );

/** Lightness, chroma and hue (degrees) to the rectangular form that `lab` and `oklab` take. */
export const fromPolar = ([lightness, chroma, hue]: Components): Components => [
  lightness,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];

const map = (parts: Components, change: (part: number) => number) =>
  parts.map(change) as unknown as Components;

const apply = ([x, y, z]: Components, matrix: Matrix) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Components;

/** A space of light to linear sRGB, and into sRGB's own compression. */
const fromLight = (light: Components, toSrgb: Matrix): Components =>
  map(apply(light, toSrgb), (part) => (part > 0.0031308 ? 1.055 * part ** (1 / 2.4) - 0.055 : 12.92 * part));
