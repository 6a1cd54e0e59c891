/** What contrast a role needs. Source: WCAG 2.2, 1.4.3 (text) and 1.4.11 (controls and graphics). */
const TEXT = 4.5;
const GRAPHIC = 3;

/**
 * The ThemeOption keys that our pages paint with, and the colour of each where a theme has none: TagoIO's
 * documented default theme, as it is after the repair, so that nothing changes when those settings arrive.
 */
export const DEFAULTS = {
  loginForm: "#fff",
  loginForeground: "#4d4747",
  loginButton: "#2b4ee9",
  loginButtonText: "#fff",
  link: "#347ab7",
  primary: "#001675",
  loading: "#333",
  inputBackground: "#fcfcfc",
  inputForeground: "#1f2023",
  inputBackgroundReadOnly: "#f2f2f2",
  inputForegroundReadOnly: "#6e6e6e",
  inputError: "#e40000",
  formControlBorder: "#0000006c",
  formControlFocus: "#347ab7",
  lightBorder: "#0000001a",
  buttonPrimary: "#001675",
  buttonPrimaryText: "#fff",
  buttonDefault: "#fff",
  buttonDefaultText: "#000",
  buttonDanger: "#e40000",
  buttonDangerText: "#fff",
  buttonDisabled: "#e6e6e6",
  buttonDisabledText: "#000",
  alertDangerBackground: "#f7dede",
  alertInfoBackground: "#d9edf7",
  alertWarningBackground: "#fffae0",
} as const;

export type ThemeKey = keyof typeof DEFAULTS;

/** Every colour that a page is given; all but the theme's own are ours, made from them. */
export type ColorKey =
  ThemeKey | "inputErrorBorder" | "alertDangerText" | "alertInfoText" | "alertWarningText";

/**
 * A foreground, the contrast it needs, and the fills it is painted on. Where there is more than one it is a
 * line around a field: it must stand out from the field's fill and from the card, which comes first. A colour
 * of ours is the first of `from` that can be repaired for it.
 */
export type Role = readonly [
  key: ColorKey,
  needs: number,
  on: readonly [ThemeKey, ...ThemeKey[]],
  from?: readonly ThemeKey[],
];

const CARD = ["loginForm"] as const;
const FIELDS = ["loginForm", "inputBackground", "inputBackgroundReadOnly"] as const;

/**
 * The pairs that must be readable. Not among them, by WCAG: what is disabled (`buttonDisabled`), mere
 * decoration (`lightBorder`), and the edge of a fill whose label can be read (`loginButton` on the card).
 * An alert's text is ours to choose: the owner's alert fill need not bear the card's text colour.
 */
export const ROLES: readonly Role[] = [
  ["loginForeground", TEXT, CARD],
  ["link", TEXT, CARD],
  ["inputError", TEXT, CARD],
  ["loginButtonText", TEXT, ["loginButton"]],
  ["buttonPrimaryText", TEXT, ["buttonPrimary"]],
  ["buttonDangerText", TEXT, ["buttonDanger"]],
  ["buttonDefaultText", TEXT, ["buttonDefault"]],
  ["inputForeground", TEXT, ["inputBackground"]],
  ["inputForegroundReadOnly", TEXT, ["inputBackgroundReadOnly"]],
  ["formControlBorder", GRAPHIC, FIELDS],
  ["formControlFocus", GRAPHIC, CARD],
  ["primary", GRAPHIC, CARD],
  ["loading", GRAPHIC, CARD],
  ["inputErrorBorder", GRAPHIC, FIELDS, ["inputError", "formControlBorder"]],
  ["alertDangerText", TEXT, ["alertDangerBackground"], ["loginForeground"]],
  ["alertInfoText", TEXT, ["alertInfoBackground"], ["loginForeground"]],
  ["alertWarningText", TEXT, ["alertWarningBackground"], ["loginForeground"]],
];
