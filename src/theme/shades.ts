import type { Color } from "./hex.js";

export const withAlpha = ([red, green, blue]: Color, alpha: number): Color => [red, green, blue, alpha];

/** The least dense form of a colour, from its own alpha up, that passes; undefined where even opaque fails. */
export function denser(color: Color, passes: (candidate: Color) => boolean): Color | undefined {
  let fails = Math.round(color[3] * 255);
  let fits = 255;
  if (!passes(withAlpha(color, 1))) return undefined;
  while (fits - fails > 1) {
    const middle = (fits + fails) >> 1;
    if (passes(withAlpha(color, middle / 255))) fits = middle;
    else fails = middle;
  }
  return withAlpha(color, fits / 255);
}

/**
 * The nearest shade of a colour that passes, and how many steps of HSL lightness (0–255, fewer than `limit`) it
 * is away. A shade is a mix with black or white: all channels move by the same share of their way, so hue stays.
 */
export function nearestShade(
  [red, green, blue, alpha]: Color,
  passes: (shade: Color) => boolean,
  limit = 256,
): readonly [shade: Color, step: number] | undefined {
  const lightness = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2;
  for (let step = 1; step < limit; step++) {
    for (const end of [0, 255]) {
      const share = Math.min(1, step / Math.abs(end - lightness));
      const move = (channel: number): number => Math.round(channel + (end - channel) * share);
      const shade: Color = [move(red), move(green), move(blue), alpha];
      if (passes(shade)) return [shade, step];
    }
  }
  return undefined;
}
