import { ROLES, type ThemeKey } from "../roles.js";
import type { ReadTheme } from "../theme.js";

/** An oracle that shares nothing with the code under test but the table of pairs: WCAG 2, written again. */
export type Rgb = [number, number, number];

/** Tokens as they were first read: a run of the property tests asks for the same few again and again. */
const seen = new Map<string, [Rgb, number]>();

const bytes = (token: string): [Rgb, number] => {
  const before = seen.get(token);
  if (before) return before;
  const [red = 0, green = 0, blue = 0, alpha = 255] =
    token.match(/[\da-f]{2}/g)?.map((part) => parseInt(part, 16)) ?? [];
  if (seen.size > 1000) seen.clear();
  seen.set(token, [[red, green, blue], alpha / 255]);
  return [[red, green, blue], alpha / 255];
};

const paint = (token: string, ground: Rgb): Rgb => {
  const [top, alpha] = bytes(token);
  if (alpha === 1) return top;
  return ground.map((channel, index) => channel * (1 - alpha) + (top[index] ?? 0) * alpha) as Rgb;
};

const luminance = (color: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
};

const ratio = (one: Rgb, other: Rgb): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

export const token = (theme: ReadTheme, key: string): string => {
  const name = `--_${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  const found = theme.tokens.get(name);
  if (found === undefined) throw new Error(`no token ${name}`);
  return found;
};

export interface Measured {
  readonly key: string;
  readonly needs: number;
  readonly ratio: number;
}

/** Every pair of the table as a person sees it, on its worst backdrop. */
export function measure(theme: ReadTheme, backdrops: readonly Rgb[]): Measured[] {
  const fill = (key: ThemeKey, backdrop: Rgb): Rgb => {
    const card = paint(token(theme, "loginForm"), backdrop);
    return key === "loginForm" ? card : paint(token(theme, key), card);
  };
  return ROLES.map(([key, needs, on]) => {
    const ratios = backdrops.flatMap((backdrop) =>
      on.flatMap((inside) => {
        const ink = paint(token(theme, key), fill(inside, backdrop));
        return [inside, on[0]].map((beside) => ratio(ink, fill(beside, backdrop)));
      }),
    );
    return { key, needs, ratio: Math.min(...ratios) };
  });
}

/** Black, white and the greys between: what a picture behind the card can be at worst. */
export const ANY_PICTURE: readonly Rgb[] = [0, 64, 112, 144, 192, 255].map((grey) => [grey, grey, grey]);

export const failures = (theme: ReadTheme, backdrops: readonly Rgb[]): Measured[] =>
  measure(theme, backdrops).filter(({ ratio, needs }) => ratio < needs - 1e-9);
