import { type Color, formatColor } from "./color.js";
import { contrast, light, mix, over } from "./contrast.js";
import { DERIVED, type DerivedKey, ROLES, type Role, type ThemeKey } from "./roles.js";

export type Colors = ReadonlyMap<ThemeKey, Color>;

/** One colour that was moved: `ratio` is the contrast that it has now, on its worst ground. */
export interface ThemeChange {
  readonly key: ThemeKey;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
}

/** What a foreground is painted on, and the light of what it must stand out from, once a backdrop. */
type Ground = readonly (readonly [paintedOn: Color, beside: number])[];

/**
 * A new colour is looked for a little above what is asked for, so that rounding on its way to the screen does
 * not undo it. What an owner chose is held to the plain figure.
 */
const MARGIN = 1.003;
/** A line between two fills must seem possible by more than that: whole channels have to find the gap. */
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
    const found = nearestShade(before, fits, least);
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

const at = (colors: Colors, key: ThemeKey): Color => colors.get(key) as Color;

/** A fill as it is seen: over the card (if it is not the card itself), over the backdrop. */
function seen(fill: ThemeKey, colors: Colors, backdrop: Color): Color {
  const card = over(at(colors, "loginForm"), backdrop);
  return fill === "loginForm" ? card : over(at(colors, fill), card);
}

/** A line around a field has two grounds: the field inside of it and the card outside. */
function grounds(on: readonly ThemeKey[], colors: Colors, backdrops: readonly Color[]): Ground[] {
  const card = on[0] as ThemeKey;
  const behind = at(colors, "loginForm")[3] === 1 ? backdrops.slice(0, 1) : backdrops;
  return on.flatMap((fill) =>
    (fill === card ? [card] : [fill, card]).map((beside) =>
      behind.map(
        (backdrop) => [seen(fill, colors, backdrop), light(seen(beside, colors, backdrop))] as const,
      ),
    ),
  );
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
    possible(ground, needs * (on.length > 1 ? ROOM : MARGIN)) ||
    (from ?? [key as ThemeKey]).some((source) => worst(at(colors, source), ground) >= needs)
  );
}

/**
 * The contrast on the worst ground. Where it is the darker one on one backdrop and the lighter one on
 * another, some picture between them hides it: 1.
 */
function worst(color: Color, grounds: readonly Ground[]): number {
  const own = color[3] === 1 && light(color);
  const ratios = grounds.map((ground) => {
    const ratios = ground.map(([paintedOn, beside]) => (own || light(over(color, paintedOn))) / beside);
    return Math.max(1, Math.min(...ratios), 1 / Math.max(...ratios));
  });
  return Math.min(...ratios);
}

/** The lights from which an opaque colour stands out on all of the grounds: not between any low and high. */
function clearOf(
  grounds: readonly Ground[],
  needs: number,
): { highs: number[]; clear: (own: number) => boolean } {
  const lights = grounds.map((ground) => ground.map(([, beside]) => beside));
  const lows = lights.map((all) => Math.min(...all) / needs);
  const highs = lights.map((all) => Math.max(...all) * needs);
  return { highs, clear: (own) => lows.every((low, index) => own <= low || own >= (highs[index] as number)) };
}

/** Whether any opaque colour at all could be seen: the darkest that can is black or just clear of a ground. */
function possible(grounds: readonly Ground[], needs: number): boolean {
  const { highs, clear } = clearOf(grounds, needs);
  return [0.05, ...highs].some((own) => own <= 1.05 && clear(own));
}

/** A colour moved by `step` of HSL lightness (0–255) towards black or white, hue and alpha kept; undefined beyond that end. */
function shade(color: Color, step: number, end: number): Color | undefined {
  const [red, green, blue, alpha] = color;
  const span = Math.abs(end - (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2);
  if (step >= span + 1) return undefined;
  const move = (channel: number): number => Math.round(channel + (end - channel) * Math.min(1, step / span));
  return [move(red), move(green), move(blue), alpha];
}

/** The first shade of a colour that passes, nearest first, and how many steps away it is (`below` a limit). */
function nearestShade(
  color: Color,
  passes: (shade: Color) => boolean,
  below = 256,
): [shade: Color, step: number] | undefined {
  for (let step = 1; step < below; step++) {
    for (const end of [0, 255]) {
      const candidate = shade(color, step, end);
      if (candidate && passes(candidate)) return [candidate, step];
    }
  }
  return undefined;
}

const withAlpha = ([red, green, blue]: Color, alpha: number): Color => [red, green, blue, alpha];

/** The least dense form of a colour, from its own alpha up, that passes; undefined where even opaque fails. */
function denser(color: Color, passes: (candidate: Color) => boolean): Color | undefined {
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

/** The nearest colour that passes: more of the same colour first, then other shades of it. */
function nearest(color: Color, grounds: readonly Ground[], needs: number): Color | undefined {
  if (worst(color, grounds) >= needs) return color;
  const dense = denser(color, (candidate) => worst(candidate, grounds) >= needs * MARGIN);
  if (dense) return dense;
  const { clear } = clearOf(grounds, needs * MARGIN);
  return nearestShade(withAlpha(color, 1), (shade) => clear(light(shade)))?.[0];
}
