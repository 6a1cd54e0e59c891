import type { Color } from "./hex.js";

/** A channel of sRGB, 0–255, as light, 0–1. */
export const linear = (channel: number): number =>
  channel > 10.31475 ? ((channel / 255 + 0.055) / 1.055) ** 2.4 : channel / 3294.6;

/**
 * How light an opaque colour is, as WCAG counts it: its relative luminance plus 0.05, so from 0.05 (black) to
 * 1.05 (white). Source: WCAG 2.2, "relative luminance".
 */
export const light = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;

/** Contrast of two lights, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export const contrast = (one: number, other: number): number => Math.max(one / other, other / one);

/** What is seen where `top` is painted on the opaque `ground`: CSS's own source-over, in sRGB. */
export function over(top: Color, ground: Color): Color {
  const alpha = top[3];
  const channel = (index: 0 | 1 | 2): number => ground[index] + (top[index] - ground[index]) * alpha;
  return alpha === 1 ? top : [channel(0), channel(1), channel(2), 1];
}
