import { type Color, formatColor } from "./color.js";
import { light } from "./contrast.js";
import { at, clears, type Colors, type Ground, grounds, possible, rangesOf, worst } from "./grounds.js";
import { DERIVED, type DerivedKey, ROLES, type Role, type ThemeKey } from "./roles.js";
import { denser, nearestShade, withAlpha } from "./shades.js";

/** One colour that was moved: `ratio` is the contrast that it has now, on its worst ground. */
export interface ThemeChange {
  readonly key: ThemeKey;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
}

/**
 * A new colour is looked for a little above what is asked for, where there is one, so that rounding on its way
 * to the screen does not undo it. What an owner chose is held to the plain figure.
 */
const MARGIN = 1.003;
/** A line between two fills must seem possible by this much more: whole channels have to find the gap. */
const ROOM = 1.03;

/**
 * Makes a theme readable by the smallest change: of the foregrounds, else of the card's alpha, else of a fill;
 * hues are kept. A theme that is readable on all `backdrops` (opaque; what may lie between two of them, too)
 * comes back as it was.
 */
export function repair(
  original: Colors,
  backdrops: readonly Color[],
): { colors: Map<ThemeKey | DerivedKey, Color>; changes: ThemeChange[] } {
  const colors = new Map(original);
  repairCard(colors, backdrops);
  for (const role of ROLES) if (!canFit(role, colors, backdrops)) repairFill(role, colors, backdrops);
  for (const [key, needs, on] of ROLES) {
    const shade = nearest(at(colors, key), grounds(on, colors, backdrops), needs);
    if (shade) colors.set(key, shade);
  }
  return {
    colors: new Map<ThemeKey | DerivedKey, Color>([...colors, ...derive(colors, backdrops)]),
    changes: [...colors].flatMap(([key, color]) => {
      const from = formatColor(at(original, key));
      const to = formatColor(color);
      return from === to ? [] : [{ key, from, to, ratio: ratioOf(key, colors, backdrops) }];
    }),
  };
}

/** Lets through less of the backdrop, but only as much less as some colour of text needs. */
function repairCard(colors: Map<ThemeKey, Color>, backdrops: readonly Color[]): void {
  const card = at(colors, "loginForm");
  const fits = (candidate: Color): boolean => {
    colors.set("loginForm", candidate);
    return [...ROLES, ...DERIVED].every((role) => canFit(role, colors, backdrops));
  };
  if (!fits(card)) colors.set("loginForm", denser(card, fits) ?? withAlpha(card, 1));
}

/** On an opaque card only a line between two fills can be left without a colour: the nearer fill gives way. */
function repairFill(role: Role, colors: Map<ThemeKey, Color>, backdrops: readonly Color[]): void {
  let least: number | undefined;
  let best: readonly [ThemeKey, Color] | undefined;
  for (const fill of role[2]) {
    const before = at(colors, fill);
    const fits = (shade: Color): boolean => canFit(role, colors.set(fill, shade), backdrops);
    const found = nearestShade(before, fits, false, least);
    colors.set(fill, before);
    if (!found) continue;
    best = [fill, found[0]];
    least = found[1];
  }
  if (best) colors.set(...best);
}

function derive(colors: Colors, backdrops: readonly Color[]): [DerivedKey, Color][] {
  return DERIVED.map(([key, needs, on, from, share]) => {
    const found = from.map((source) => {
      const [red, green, blue, alpha] = at(colors, source);
      const start: Color = [red, green, blue, Math.round(alpha * share * 255) / 255];
      return nearest(start, grounds(on, colors, backdrops), needs);
    });
    return [key, found.find(Boolean) ?? at(colors, from[0])];
  });
}

/** The contrast that a key's colour has now, as a foreground or as a fill, on the worst ground. */
function ratioOf(key: ThemeKey, colors: Colors, backdrops: readonly Color[]): number {
  const ratios = ROLES.map(([ink, , on]) =>
    ink === key || on.includes(key) ? worst(at(colors, ink), grounds(on, colors, backdrops)) : Infinity,
  );
  return Math.floor(Math.min(...ratios) * 100) / 100;
}

/** Whether a role can be read as it is, or could in another colour. */
function canFit(
  [key, needs, on, from]: readonly [...Role<unknown>, from?: readonly ThemeKey[], alpha?: number],
  colors: Colors,
  backdrops: readonly Color[],
): boolean {
  const ground = grounds(on, colors, backdrops);
  return (
    possible(rangesOf(ground, on.length > 1 ? needs * ROOM : needs)) ||
    (from ?? [key as ThemeKey]).some((source) => worst(at(colors, source), ground) >= needs)
  );
}

/** The nearest colour that passes: more of the same colour first, then other shades of it. */
function nearest(color: Color, grounds: readonly Ground[], needs: number): Color | undefined {
  if (worst(color, grounds) >= needs) return color;
  for (const aim of [needs * MARGIN, needs]) {
    const ranges = rangesOf(grounds, aim);
    const found =
      denser(color, (candidate) => worst(candidate, grounds) >= aim) ??
      nearestShade(withAlpha(color, 1), (shade) => clears(light(shade), ranges), ranges.length === 1)?.[0];
    if (found) return found;
  }
  return undefined;
}
