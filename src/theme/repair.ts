import { type Color, formatColor } from "./hex.js";
import { light } from "./contrast.js";
import { clears, type Colors, type Ground, grounds, possible, rangesOf, worst } from "./grounds.js";
import { type ColorKey, ROLES, type Role, type ThemeKey } from "./roles.js";
import { denser, nearestShade, withAlpha } from "./shades.js";

/** One colour that was moved: `ratio` is the contrast that it has now, on its worst ground. */
export interface ThemeChange {
  readonly key: ColorKey;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
}

/**
 * A new colour is looked for a little above what is asked for, so that rounding on its way to the screen does
 * not undo it. What an owner chose is held to the plain figure.
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
  original: Readonly<Record<ThemeKey, Color>>,
  backdrops: readonly Color[],
): { colors: Colors; changes: ThemeChange[] } {
  // Complete once each role has its colour.
  const colors = { ...original } as Record<ColorKey, Color>;
  repairCard(colors, backdrops);
  for (const role of ROLES) if (!canFit(role, colors, backdrops)) repairFill(role, colors, backdrops);
  for (const role of ROLES) {
    const [key, needs, on] = role;
    const ground = grounds(on, colors, backdrops);
    const sources = sourcesOf(role).map((source) => colors[source]);
    const found = sources.map((source) => nearest(source, ground, needs)).find(Boolean) ?? sources[0];
    if (found) colors[key] = found;
  }
  return {
    colors,
    changes: (Object.keys(original) as ThemeKey[]).flatMap((key) => {
      const from = formatColor(original[key]);
      const to = formatColor(colors[key]);
      return from === to ? [] : [{ key, from, to, ratio: ratioOf(key, colors, backdrops) }];
    }),
  };
}

/** Lets through less of the backdrop, but only as much less as some colour of text needs. */
function repairCard(colors: Record<ColorKey, Color>, backdrops: readonly Color[]): void {
  const card = colors.loginForm;
  const fits = (candidate: Color): boolean => {
    colors.loginForm = candidate;
    return ROLES.every((role) => canFit(role, colors, backdrops));
  };
  if (!fits(card)) colors.loginForm = denser(card, fits) ?? withAlpha(card, 1);
}

/** On an opaque card only a line between two fills can be left without a colour: the nearer fill gives way. */
function repairFill(role: Role, colors: Record<ColorKey, Color>, backdrops: readonly Color[]): void {
  let best: readonly [ColorKey, Color, number] | undefined;
  for (const fill of role[2]) {
    const before = colors[fill];
    const fits = (shade: Color): boolean => {
      colors[fill] = shade;
      return canFit(role, colors, backdrops);
    };
    const found = nearestShade(before, fits, best?.[2]);
    colors[fill] = before;
    if (found) best = [fill, ...found];
  }
  if (best) colors[best[0]] = best[1];
}

const sourcesOf = ([key, , , from]: Role): readonly ColorKey[] => from ?? [key];

/** The contrast that a key's colour has now, as a foreground or as a fill, on the worst ground. */
function ratioOf(key: ColorKey, colors: Colors, backdrops: readonly Color[]): number {
  const ratios = ROLES.map(([ink, , on]) =>
    ink === key || on.some((fill) => fill === key)
      ? worst(colors[ink], grounds(on, colors, backdrops))
      : Infinity,
  );
  return Math.floor(Math.min(...ratios) * 100) / 100;
}

/** Whether a role can be read as it is, or could in another colour. */
function canFit(role: Role, colors: Colors, backdrops: readonly Color[]): boolean {
  const [, needs, on] = role;
  const ground = grounds(on, colors, backdrops);
  return (
    possible(rangesOf(ground, needs * (on.length > 1 ? ROOM : MARGIN))) ||
    sourcesOf(role).some((source) => worst(colors[source], ground) >= needs)
  );
}

/** The nearest colour that passes: more of the same colour first, then other shades of it. */
function nearest(color: Color, grounds: readonly Ground[], needs: number): Color | undefined {
  if (worst(color, grounds) >= needs) return color;
  // Where only black or white will do, there may be no room for the margin.
  for (const aim of [needs * MARGIN, needs]) {
    const ranges = rangesOf(grounds, aim);
    const found =
      denser(color, (candidate) => worst(candidate, grounds) >= aim) ??
      nearestShade(withAlpha(color, 1), (shade) => clears(light(shade), ranges))?.[0];
    if (found) return found;
  }
  return undefined;
}
