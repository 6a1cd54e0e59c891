import { fade, ownOf, readBackground, share } from "./background.js";
import { parseColor } from "./color.js";
import { type Color, formatColor } from "./hex.js";
import { light, over } from "./contrast.js";
import { repair, type ThemeChange } from "./repair.js";
import { DEFAULTS, ROLES, type ThemeKey } from "./roles.js";

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
  /** The colour that is known to lie behind the card; the theme's own background unless told. */
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
  { backdrop = readBackground(theme)?.color }: ReadThemeOptions = {},
): ReadTheme {
  const read = ownOf(theme);
  const chosen = {} as Record<ThemeKey, Color>;
  for (const [key, usual] of Object.entries(DEFAULTS)) {
    chosen[key as ThemeKey] = parseColor(read(key)) ?? (parseColor(usual) as Color);
  }
  chosen.loginForm = fade(chosen.loginForm, share(read("auth_form_opacity")));

  const { colors, changes } = repair(chosen, backdropsOf(backdrop));
  return {
    tokens: new Map(Object.entries(colors).map(([key, color]) => [`--_${kebab(key)}`, formatColor(color)])),
    changes,
    scheme: light(colors.loginForeground) < light(colors.loginForm) ? "light" : "dark",
  };
}

/** What may lie behind the card, as opaque colours: a colour, over black and over white where it lets them through. */
const backdropsOf = (backdrop: string | undefined): readonly Color[] => {
  const color = parseColor(backdrop);
  return color ? OPAQUE_ENDS.map((end) => over(color, end)) : OPAQUE_ENDS;
};
