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
export const lab = (components: Components): Components =>
  through(
    components,
    [
      [1 / 116, 1 / 500, 0],
      [1 / 116, 0, 0],
      [1 / 116, 0, -1 / 200],
    ],
    (part) => {
      const root = part + 16 / 116;
      return root > 6 / 29 ? root ** 3 : (part * 108) / 841;
    },
    // XYZ's white point is in these figures: its columns are multiplied by 0.9642957, 1 and 0.8251046.
    [
      [3.0222337, -1.6173863, -0.4048474],
      [-0.9438483, 1.9162544, 0.0275937],
      [0.0693863, -0.2289768, 1.1595906],
    ],
  );

/** Oklab (lightness 0–1) to sRGB. Source: CSS Color 4, "Sample code for color conversions". */
export const oklab = (components: Components): Components =>
  through(
    components,
    [
      [1, 0.3963378, 0.2158038],
      [1, -0.1055613, -0.0638542],
      [1, -0.0894842, -1.2914855],
    ],
    (part) => part ** 3,
    [
      [4.0767417, -3.3077116, 0.2309699],
      [-1.268438, 2.6097574, -0.3413194],
      [-0.0041961, -0.7034186, 1.7076147],
    ],
  );

/** Lightness, chroma and hue (degrees) to the rectangular form that `lab` and `oklab` take. */
export const fromPolar = ([lightness, chroma, hue]: Components): Components => [
  lightness,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];

const map = ([x, y, z]: Components, change: (part: number) => number): Components => [
  change(x),
  change(y),
  change(z),
];

const apply = ([rowX, rowY, rowZ]: Matrix, [x, y, z]: Components): Components => {
  const row = ([a, b, c]: Components): number => a * x + b * y + c * z;
  return [row(rowX), row(rowY), row(rowZ)];
};

/** To a space of light, out of its compression, to linear sRGB, and into sRGB's own compression. */
const through = (
  from: Components,
  toLight: Matrix,
  open: (part: number) => number,
  toSrgb: Matrix,
): Components =>
  map(apply(toSrgb, map(apply(toLight, from), open)), (part) =>
    part > 0.0031308 ? 1.055 * part ** (1 / 2.4) - 0.055 : 12.92 * part,
  );
