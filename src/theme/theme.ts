import { type Color, formatColor, parseColor } from "./color.js";
import { light, over } from "./contrast.js";
import { repair, type ThemeChange } from "./repair.js";
import { DEFAULTS, ROLES, type ThemeKey } from "./roles.js";
import { withAlpha } from "./shades.js";

/** A theme made ready for CSS. */
export interface ReadTheme {
  /** Private custom properties (`--_login-form`) and their colours in our own spelling. */
  readonly tokens: ReadonlyMap<string, string>;
  /** What was moved so that it can be read. */
  readonly changes: readonly ThemeChange[];
  /** For `color-scheme`: whether the card bears dark or light text. */
  readonly scheme: "light" | "dark";
}

export interface ReadThemeOptions {
  /** The colour that a host knows to lie behind the card; it wins over the theme's own background. */
  readonly backdrop?: string | undefined;
}

const OPAQUE_ENDS: readonly Color[] = [
  [0, 0, 0, 1],
  [255, 255, 255, 1],
];

/** The name of a key without its prefix: `loginForm` becomes `login-form`. */
const kebab = (key: string): string => key.replace(/[A-Z]/g, "-$&").toLowerCase();

/**
 * The custom properties that a host may set (`--run-login-form`), for documentation. Each has a private twin
 * (`--_login-form`) that `readTheme` fills; rules read `var(--run-x, var(--_x))`.
 */
export const themeProperties = (): string[] =>
  [...new Set([...Object.keys(DEFAULTS), ...ROLES.map(([key]) => key)])].map((key) => `--run-${kebab(key)}`);

/**
 * Turns RunInfo's `theme` into colours that can be read, as custom properties. Never throws; an unknown or
 * broken value is our default; no text of the theme reaches the result.
 */
export function readTheme(
  theme: Readonly<Record<string, unknown>>,
  { backdrop }: ReadThemeOptions = {},
): ReadTheme {
  const read = (key: string): unknown => (Object.hasOwn(theme, key) ? theme[key] : undefined);
  const chosen = {} as Record<ThemeKey, Color>;
  for (const [key, usual] of Object.entries(DEFAULTS)) {
    chosen[key as ThemeKey] = parseColor(read(key)) ?? (parseColor(usual) as Color);
  }
  chosen.loginForm = fade(chosen.loginForm, read("auth_form_opacity"));

  const { colors, changes } = repair(chosen, backdropsOf(read, backdrop));
  return {
    tokens: new Map(Object.entries(colors).map(([key, color]) => [`--_${kebab(key)}`, formatColor(color)])),
    changes,
    scheme: light(colors.loginForeground) < light(colors.loginForm) ? "light" : "dark",
  };
}

/** A percentage (0–100, a number or its text) of a colour's alpha; what is none leaves it whole. */
function fade(color: Color, percentage: unknown): Color {
  const share = Math.min(100, Math.max(0, parseFloat(String(percentage)))) / 100;
  return share >= 0 ? withAlpha(color, Math.round(color[3] * 255 * share) / 255) : color;
}

/**
 * What may lie behind the card, as opaque colours: the host's word, else a background that is a colour (with
 * and without its tint), else black and white, and so any picture.
 */
function backdropsOf(read: (key: string) => unknown, backdrop: string | undefined): readonly Color[] {
  const through = (color: Color): Color[] => OPAQUE_ENDS.map((end) => over(color, end));
  const given = parseColor(backdrop);
  if (given) return through(given);
  const plain = read("auth_bg_type") === "color" && parseColor(read("auth_bg_src"));
  if (!plain) return OPAQUE_ENDS;
  const grounds = through(fade(plain, read("auth_bg_opacity")));
  const tint = parseColor(read("auth_bg_tint"));
  return tint ? [...grounds, ...grounds.map((ground) => over(tint, ground))] : grounds;
}
