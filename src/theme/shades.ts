import type { Color } from "./color.js";

/** A colour that was found, and how many steps of HSL lightness (0–255) it is away. */
type Found = readonly [shade: Color, step: number];

export const withAlpha = ([red, green, blue]: Color, alpha: number): Color => [red, green, blue, alpha];

type Fits = (step: number) => boolean;

/** The first step from `low` (left out) to `high` that fits, given that all after a fitting one fit, `high` too. */
function firstOnward(low: number, high: number, fits: Fits): number {
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The first step from 1 to `high` that fits, each of them looked at; Infinity for none. */
function firstOfAll(high: number, fits: Fits): number {
  for (let step = 1; step <= high; step++) if (fits(step)) return step;
  return Infinity;
}

/** The least dense form of a colour, from its own alpha up, that passes; undefined where even opaque fails. */
export function denser(color: Color, passes: (candidate: Color) => boolean): Color | undefined {
  const at = (step: number): Color => withAlpha(color, step / 255);
  if (!passes(at(255))) return undefined;
  return at(firstOnward(Math.round(color[3] * 255), 255, (step) => passes(at(step))));
}

/**
 * The shade of a colour that passes with the least change, in fewer steps than `limit`. `onward` says that all
 * shades further on towards black, or towards white, than one that passes will pass: that is quicker.
 */
export function nearestShade(
  color: Color,
  passes: (shade: Color) => boolean,
  onward: boolean,
  limit = 256,
): Found | undefined {
  const [red, green, blue] = color;
  const lightness = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2;
  let best: Found | undefined;
  for (const end of [0, 255]) {
    const span = Math.abs(end - lightness);
    const at = (step: number): Color => shade(color, end, Math.min(1, step / span));
    const fits = (step: number): boolean => passes(at(step));
    const last = Math.min(limit, Math.ceil(span));
    const step = !onward
      ? firstOfAll(last, fits)
      : last && fits(last)
        ? firstOnward(0, last, fits)
        : Infinity;
    if (step >= limit) continue;
    limit = step;
    best = [at(step), step];
  }
  return best;
}

/** A colour mixed with black or white; its hue stays, for all channels move by the same share of their way. */
function shade([red, green, blue, alpha]: Color, end: number, share: number): Color {
  const move = (channel: number): number => Math.round(channel + (end - channel) * share);
  return [move(red), move(green), move(blue), alpha];
}
