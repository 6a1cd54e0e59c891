import { DEFAULTS, type ThemeKey } from "../../../src/theme/roles.js";

/** Every colour of a theme that sign-in pages paint with. */
export const COLOR_KEYS = Object.keys(DEFAULTS) as ThemeKey[];

export const BACKGROUND_KEYS = [
  "auth_bg_type",
  "auth_bg_src",
  "auth_bg_opacity",
  "auth_bg_tint",
  "auth_form_opacity",
] as const;

const GROUPS: readonly (readonly [name: string, keys: readonly ThemeKey[]])[] = [
  ["Card and text", ["loginForm", "loginForeground", "link", "lightBorder"]],
  ["Sign-in button", ["loginButton", "loginButtonText"]],
  [
    "Fields",
    [
      "inputBackground",
      "inputForeground",
      "formControlBorder",
      "formControlFocus",
      "inputError",
      "inputBackgroundReadOnly",
      "inputForegroundReadOnly",
    ],
  ],
  ["Messages", ["alertDangerBackground", "alertInfoBackground", "alertWarningBackground"]],
];

const grouped = new Set(GROUPS.flatMap(([, keys]) => keys));

/** The same by what they colour; those that no group names come last. */
export const COLOR_GROUPS: typeof GROUPS = [
  ...GROUPS,
  ["Other buttons and marks", COLOR_KEYS.filter((key) => !grouped.has(key))],
];
