import type { Color } from "./color.js";

/** The part of WCAG 2's formula that keeps black from dividing by zero. */
const FLARE = 0.05;

const linear = (channel: number): number =>
  channel <= 10.31475 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

/** Relative luminance of an opaque colour, 0 (black) to 1 (white). Source: WCAG 2.2, "relative luminance". */
export const luminance = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two luminances, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + FLARE) / (Math.min(one, other) + FLARE);

/** `to` with `share` of it let through over `from`, channel by channel; the alpha stays `from`'s. */
export const mix = (from: Color, to: Color, share: number): Color => {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2), from[3]];
};

/** What is seen where `top` is painted on the opaque `ground`: CSS's own source-over, in sRGB. */
export const over = (top: Color, ground: Color): Color => mix(ground, top, top[3]);
