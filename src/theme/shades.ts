import type { Color } from "./color.js";

export const withAlpha = ([red, green, blue]: Color, alpha: number): Color => [red, green, blue, alpha];

/** The least dense form of a colour, from its own alpha up, that passes; undefined where even opaque fails. */
export function denser(color: Color, passes: (candidate: Color) => boolean): Color | undefined {
  let low = Math.round(color[3] * 255);
  let high = 255;
  if (!passes(withAlpha(color, 1))) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(withAlpha(color, middle / 255))) high = middle;
    else low = middle;
  }
  return withAlpha(color, high / 255);
}

/** The shade of a colour that passes with the least change, and how many steps away it is, if under `limit`. */
export function nearestShade(
  color: Color,
  passes: (shade: Color) => boolean,
  limit = 256,
): [shade: Color, step: number] | undefined {
  for (let step = 1; step < limit; step++) {
    for (const end of [0, 255]) {
      const candidate = shade(color, step, end);
      if (candidate && passes(candidate)) return [candidate, step];
    }
  }
  return undefined;
}

/**
 * A colour moved by `step` of HSL lightness (0–255) towards black or white; its hue stays, for all channels
 * move by the same share of their way. Undefined beyond that end.
 */
function shade([red, green, blue, alpha]: Color, step: number, end: number): Color | undefined {
  const span = Math.abs(end - (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2);
  if (step >= span + 1) return undefined;
  const move = (channel: number): number => Math.round(channel + (end - channel) * Math.min(1, step / span));
  return [move(red), move(green), move(blue), alpha];
}
