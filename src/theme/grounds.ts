import type { Color } from "./hex.js";
import { light, over } from "./contrast.js";
import type { ColorKey } from "./roles.js";

export type Colors = Readonly<Record<ColorKey, Color>>;

/** What a foreground is painted on, and the light of what it must stand out from, once a backdrop. */
export type Ground = readonly (readonly [paintedOn: Color, beside: number])[];

/** The grounds of a role. A line around a field has two of them: the field inside and the card outside. */
export function grounds(on: readonly ColorKey[], colors: Colors, backdrops: readonly Color[]): Ground[] {
  const cards = backdrops.map((backdrop) => over(colors.loginForm, backdrop));
  return on.flatMap((key) => {
    const fills = key === "loginForm" ? cards : cards.map((card) => over(colors[key], card));
    const beside = (others: readonly Color[]): Ground =>
      fills.map((fill, index) => [fill, light(others[index] as Color)]);
    return key === on[0] ? [beside(fills)] : [beside(fills), beside(cards)];
  });
}

/**
 * The contrast on the worst ground. Where it is the darker one on one backdrop and the lighter one on
 * another, some picture between them hides it: 1.
 */
export function worst(color: Color, grounds: readonly Ground[]): number {
  const ratios = grounds.map((ground) => {
    const ratios = ground.map(([paintedOn, beside]) => light(over(color, paintedOn)) / beside);
    return Math.max(1, Math.min(...ratios), 1 / Math.max(...ratios));
  });
  return Math.min(...ratios);
}

/** What an opaque colour's light must not be between: one range for each ground. */
export type Ranges = readonly (readonly [low: number, high: number])[];

export const rangesOf = (grounds: readonly Ground[], needs: number): Ranges =>
  grounds.map((ground) => {
    const lights = ground.map(([, beside]) => beside);
    return [Math.min(...lights) / needs, Math.max(...lights) * needs];
  });

/** Whether an opaque colour of this light stands out on every ground. */
export const clears = (own: number, ranges: Ranges): boolean =>
  ranges.every(([low, high]) => own <= low || own >= high);

/** Whether any opaque colour at all would: the darkest that does is black, or just clear of a ground. */
export const possible = (ranges: Ranges): boolean =>
  [0.05, ...ranges.map(([, high]) => high)].some((own) => own <= 1.05 && clears(own, ranges));
