import { type Components, fromLight, map, type Matrix, type Space, XYZ_D50 } from "./color-spaces.js";
import { linear } from "./contrast.js";

const same = (part: number): number => part;
const srgb = (part: number): number => linear(part * 255);

const P3: Matrix = [
  [1.22494, -0.22494, 0],
  [-0.04206, 1.04206, 0],
  [-0.01964, -0.07864, 1.09827],
];
const XYZ: Matrix = [
  [3.24097, -1.53738, -0.49861],
  [-0.96924, 1.87597, 0.04156],
  [0.05563, -0.20398, 1.05697],
];
const SRGB: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A space whose parts become light, 0–1, by a curve (mirrored below zero), and that light linear sRGB. */
const space = (toLight: (part: number) => number, toSrgb: Matrix): Space => [
  (parts: Components) =>
    fromLight(
      map(parts, (part) => Math.sign(part) * toLight(Math.abs(part))),
      toSrgb,
    ),
  1,
  1,
  1,
];

/**
 * The spaces of `color()`. The matrices follow from each space's primaries and white, adapted by Bradford's.
 * Source: CSS Color 4, "Predefined color spaces"; of ProPhoto's curve, as in browsers, without its straight foot.
 */
export const PREDEFINED: Readonly<Record<string, Space>> = {
  "color srgb": space(srgb, SRGB),
  "color srgb-linear": space(same, SRGB),
  "color display-p3": space(srgb, P3),
  "color display-p3-linear": space(same, P3),
  "color a98-rgb": space(
    (part) => part ** (563 / 256),
    [
      [1.39836, -0.39836, 0],
      [0, 1, 0],
      [0, -0.04293, 1.04293],
    ],
  ),
  "color prophoto-rgb": space(
    (part) => part ** 1.8,
    [
      [2.03438, -0.72764, -0.30675],
      [-0.22883, 1.23174, -0.00292],
      [-0.00856, -0.15327, 1.16183],
    ],
  ),
  "color rec2020": space(
    (part) => (part < 0.08124 ? part / 4.5 : ((part + 0.0993) / 1.0993) ** (1 / 0.45)),
    [
      [1.66049, -0.58764, -0.07285],
      [-0.12455, 1.1329, -0.00835],
      [-0.01815, -0.10058, 1.11873],
    ],
  ),
  "color xyz": space(same, XYZ),
  "color xyz-d65": space(same, XYZ),
  "color xyz-d50": space(same, XYZ_D50),
};
