/** Three components in a colour space's own units; for sRGB each from 0 to 1 where in gamut. */
export type Components = readonly [number, number, number];
export type Matrix = readonly [Components, Components, Components];

/** What 100% of a component is; ANGLE where it is an angle instead. */
export type Whole = number;
export const ANGLE = 0;

/** A notation: what its three components mean, and what 100% of each is. */
export type Space = readonly [toSrgb: (components: Components) => Components, Whole, Whole, Whole];

/** CIE XYZ, with D50 as its white, to linear sRGB. */
export const XYZ_D50: Matrix = [
  [3.13414, -1.61739, -0.49066],
  [-0.9788, 1.91625, 0.03344],
  [0.07196, -0.22898, 1.40539],
];

const within = (most: number, value: number): number => Math.min(most, Math.max(0, value));

/** Hue in degrees, saturation and lightness 0–100, to sRGB. Source: CSS Color 4, "HSL to sRGB". */
export function hsl([hue, saturation, lightness]: Components): Components {
  const light = within(100, lightness) / 100;
  const reach = (within(100, saturation) / 100) * Math.min(light, 1 - light);
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
  const y = (within(100, lightness) + 16) / 116;
  const [red, green, blue] = map([y + a / 500, y, y - b / 200], (root) =>
    root > 6 / 29 ? root ** 3 : (root * 116 - 16) / 903.3,
  );
  return fromLight([red * 0.9643, green, blue * 0.8251], XYZ_D50);
};

/** Oklab (lightness 0–1) to sRGB. Source: CSS Color 4, "Sample code for color conversions". */
export const oklab = ([lightness, a, b]: Components): Components =>
  fromLight(
    map(
      apply(
        [within(1, lightness), a, b],
        [
          [1, 0.39634, 0.2158],
          [1, -0.10556, -0.06385],
          [1, -0.08948, -1.29149],
        ],
      ),
      (root) => root ** 3,
    ),
    [
      [4.07674, -3.30771, 0.23097],
      [-1.26844, 2.60976, -0.34132],
      [-0.0042, -0.70342, 1.70761],
    ],
  );

/** Lightness, chroma and hue (degrees) to the rectangular form that `lab` and `oklab` take. */
export function fromPolar([lightness, chroma, hue]: Components): Components {
  const length = Math.max(0, chroma);
  const angle = (hue * Math.PI) / 180;
  return [lightness, length * Math.cos(angle), length * Math.sin(angle)];
}

export const map = (parts: Components, change: (part: number) => number) =>
  parts.map(change) as unknown as Components;

const apply = ([x, y, z]: Components, matrix: Matrix) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Components;

/** A space of light to linear sRGB, and into sRGB's own compression. */
export const fromLight = (light: Components, toSrgb: Matrix): Components =>
  map(apply(light, toSrgb), (part) => (part > 0.0031308 ? 1.055 * part ** (1 / 2.4) - 0.055 : 12.92 * part));
