import { type Color, formatColor } from "./color.js";
import { contrast, luminance, mix, over } from "./contrast.js";
import { DERIVED, type DerivedKey, type DerivedRole, ROLES, type Role, type ThemeKey } from "./roles.js";

export type Colors = ReadonlyMap<ThemeKey, Color>;

/** One colour that was moved: `ratio` is the contrast that it has now, on its worst ground. */
export interface ThemeChange {
  readonly key: ThemeKey;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
}

/** What a foreground is painted on, and the luminance of what it must stand out from, once a backdrop. */
type Ground = readonly { readonly paintedOn: Color; readonly beside: number }[];

/**
 * A new colour is looked for a little above what is asked for, so that rounding on its way to the screen does
 * not undo it; and one must seem possible by more than that, so that 8 bits have room for it. What an owner
 * chose is held to the plain figure.
 */
const MARGIN = 1.003;
const ROOM = 1.01;

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
  for (const role of ROLES) {
    const shade = nearest(at(colors, role.key), grounds(role, colors, backdrops), role.needs);
    if (shade) colors.set(role.key, shade);
  }
  return {
    colors: new Map<ThemeKey | DerivedKey, Color>([...colors, ...derive(colors, backdrops)]),
    changes: [...colors.keys()].flatMap((key) => {
      const from = formatColor(at(original, key));
      const to = formatColor(at(colors, key));
      return from === to ? [] : [{ key, from, to, ratio: ratioOf(key, colors, backdrops) }];
    }),
  };
}

/** Lets through less of the backdrop, but only as much less as some colour of text needs. */
function repairCard(colors: Map<ThemeKey, Color>, backdrops: readonly Color[]): void {
  const [red, green, blue, alpha] = at(colors, "loginForm");
  const fits = (step: number): boolean => {
    colors.set("loginForm", [red, green, blue, step / 255]);
    return [...ROLES, ...DERIVED].every((role) => canFit(role, colors, backdrops));
  };
  let low = Math.round(alpha * 255);
  if (fits(low)) return;
  let high = 255;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  fits(high);
}

/** On an opaque card only a line between two fills can be left without a colour: the nearer fill gives way. */
function repairFill(role: Role, colors: Map<ThemeKey, Color>, backdrops: readonly Color[]): void {
  let least = Infinity;
  let best: readonly [ThemeKey, Color] | undefined;
  for (const fill of role.on) {
    const before = at(colors, fill);
    for (const [shade, step] of shades(before)) {
      if (step >= least) break;
      colors.set(fill, shade);
      if (!canFit(role, colors, backdrops)) continue;
      [least, best] = [step, [fill, shade]];
    }
    colors.set(fill, before);
  }
  if (best) colors.set(...best);
}

function derive(colors: Colors, backdrops: readonly Color[]): [DerivedKey, Color][] {
  return DERIVED.map((role) => {
    const on = grounds(role, colors, backdrops);
    const found = role.from.map((key) => {
      const [red, green, blue, alpha] = at(colors, key);
      return nearest([red, green, blue, Math.round(alpha * role.alpha * 255) / 255], on, role.needs);
    });
    return [role.key, found.find(Boolean) ?? at(colors, role.from[0])];
  });
}

const at = (colors: Colors, key: ThemeKey): Color => colors.get(key) ?? [0, 0, 0, 0];

/** A fill as it is seen: over the card (if it is not the card itself), over the backdrop. */
function seen(fill: ThemeKey, colors: Colors, backdrop: Color): Color {
  const card = over(at(colors, "loginForm"), backdrop);
  return fill === "loginForm" ? card : over(at(colors, fill), card);
}

function grounds({ on }: Role<unknown>, colors: Colors, backdrops: readonly Color[]): Ground[] {
  const pairs = on.flatMap((fill) => [...new Set([fill, on[0]])].map((beside) => [fill, beside] as const));
  return pairs.map(([fill, beside]) =>
    backdrops.map((backdrop) => ({
      paintedOn: seen(fill, colors, backdrop),
      beside: luminance(seen(beside, colors, backdrop)),
    })),
  );
}

/** The contrast that a key's colour has now, as a foreground or as a fill, on the worst ground. */
function ratioOf(key: ThemeKey, colors: Colors, backdrops: readonly Color[]): number {
  const roles = ROLES.filter((role) => role.key === key || role.on.includes(key));
  const ratios = roles.map((role) => worst(at(colors, role.key), grounds(role, colors, backdrops)));
  return Math.floor(Math.min(...ratios) * 100) / 100;
}

/** Whether a role can be read as it is, or could in another colour. */
function canFit(role: Role<unknown> | DerivedRole, colors: Colors, backdrops: readonly Color[]): boolean {
  const on = grounds(role, colors, backdrops);
  const own = "from" in role ? role.from : [role.key as ThemeKey];
  return own.some((key) => worst(at(colors, key), on) >= role.needs) || possible(on, role.needs);
}

/**
 * The contrast on the worst ground. Where it is the darker one on one backdrop and the lighter one on
 * another, some picture between them hides it: 1.
 */
function worst(color: Color, grounds: readonly Ground[]): number {
  let lowest = 21;
  for (const ground of grounds) {
    const signs = new Set<number>();
    for (const { paintedOn, beside } of ground) {
      const own = luminance(over(color, paintedOn));
      signs.add(Math.sign(own - beside));
      lowest = Math.min(lowest, contrast(own, beside));
    }
    if (signs.size > 1) return 1;
  }
  return lowest;
}

/** Whether any opaque colour at all could be seen on these grounds. Only its luminance matters. */
function possible(grounds: readonly Ground[], needs: number): boolean {
  const ranges = grounds.map((ground) => {
    const lights = ground.map(({ beside }) => beside);
    return [Math.min(...lights), Math.max(...lights)] as const;
  });
  const clear = (own: number): boolean =>
    ranges.every(
      ([low, high]) =>
        Math.min(contrast(own, low), contrast(own, high)) > needs * ROOM && (own < low || own > high),
    );
  for (let light = 0.05; light < 1.05; light *= ROOM) if (clear(light - 0.05)) return true;
  return false;
}

/** The colours around one, nearest first: its HSL lightness (0–255) moved both ways, hue and alpha kept. */
function* shades(color: Color): Generator<[shade: Color, step: number]> {
  const [red, green, blue, alpha] = color;
  const lightness = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2;
  for (let step = 0.5; step <= 255; step += 0.5) {
    for (const end of [0, 255]) {
      const share = step / Math.abs(end - lightness);
      if (share > 1) continue;
      const [r, g, b] = mix(color, [end, end, end, 1], share);
      yield [[Math.round(r), Math.round(g), Math.round(b), alpha], step];
    }
  }
}

/** The nearest colour that passes: more of the same colour first, then other shades of it. */
function nearest(color: Color, grounds: readonly Ground[], needs: number): Color | undefined {
  if (worst(color, grounds) >= needs) return color;
  const passes = (candidate: Color): boolean => worst(candidate, grounds) >= needs * MARGIN;
  const [red, green, blue, alpha] = color;
  for (let step = Math.round(alpha * 255) + 1; step <= 255; step++) {
    const denser: Color = [red, green, blue, step / 255];
    if (passes(denser)) return denser;
  }
  for (const [shade] of shades([red, green, blue, 1])) if (passes(shade)) return shade;
  return undefined;
}
