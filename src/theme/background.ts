import { parseColor } from "./color.js";
import { type Color, formatColor } from "./hex.js";
import { withAlpha } from "./shades.js";

/** What lies behind the sign-in pages of a RUN. */
export interface Background {
  readonly type: "color" | "image" | "video";
  /** The colour, its tint and opacity in it, in our own spelling; clear for a picture, which may be any colour. */
  readonly color: string;
  /** Where the picture is, as the server wrote it: pass it through `safeUrl`. */
  readonly source?: unknown;
  /** Of the picture, 0–1. */
  readonly opacity?: number;
  /** What is laid over the picture, in our own spelling. */
  readonly tint?: string;
}

/** Reads a theme's own values, and nothing of its prototype's. */
export const ownOf =
  (theme: Readonly<Record<string, unknown>>) =>
  (key: string): unknown =>
    Object.hasOwn(theme, key) ? theme[key] : undefined;

const CLEAR: Color = [0, 0, 0, 0];

/** A percentage (0–100, a number or its text) as 0–1; what is none is 1. */
export function share(percentage: unknown): number {
  const part = Math.min(100, Math.max(0, parseFloat(String(percentage)))) / 100;
  return part >= 0 ? part : 1;
}

/** A colour that lets more through. */
export const fade = (color: Color, opacity: number): Color =>
  withAlpha(color, Math.round(color[3] * 255 * opacity) / 255);

/** What two colours, one on the other, are together: source-over where both may be see-through. */
function together(top: Color, below: Color): Color {
  const under = below[3] * (1 - top[3]);
  const alpha = top[3] + under;
  const channel = (index: 0 | 1 | 2): number => (top[index] * top[3] + below[index] * under) / (alpha || 1);
  return [channel(0), channel(1), channel(2), alpha];
}

/**
 * The background in RunInfo's `theme`; undefined for `default`, an unknown type, and a colour that is none. That
 * a colour is written in `auth_bg_src`, or as a tint alone, and that a tint lies over the picture, is a guess.
 */
export function readBackground(theme: Readonly<Record<string, unknown>>): Background | undefined {
  const read = ownOf(theme);
  const type = read("auth_bg_type");
  const source = read("auth_bg_src");
  const opacity = share(read("auth_bg_opacity"));
  const tint = parseColor(read("auth_bg_tint")) ?? CLEAR;
  if (type === "image" || type === "video") {
    return { type, source, color: formatColor(CLEAR), opacity, tint: formatColor(tint) };
  }
  const color = together(tint, fade(parseColor(source) ?? CLEAR, opacity));
  return type === "color" && color[3] ? { type, color: formatColor(color) } : undefined;
}
