import type { Options } from "./options.js";

type Theme = Readonly<Record<string, string>>;

/** Pale on pale: nothing here can be read before the element repairs it. */
const UGLY: Theme = {
  loginForm: "#f3efc6",
  loginForeground: "#e2dca2",
  loginButton: "#ffe94d",
  loginButtonText: "#fffbe0",
  link: "#e8d36a",
  inputBackground: "#f7f4d9",
  inputForeground: "#e6e0b5",
  inputError: "#ffc2b0",
  formControlBorder: "#ece6bb",
  formControlFocus: "#f6eaa0",
};

const DARK: Theme = {
  loginForm: "#17142b",
  loginForeground: "#eceaf8",
  loginButton: "#8f7dff",
  loginButtonText: "#120d2b",
  link: "#b7abff",
  inputBackground: "#211d3a",
  inputForeground: "#f4f2ff",
  inputBackgroundReadOnly: "#1b1830",
  inputForegroundReadOnly: "#b9b4d6",
  inputError: "#ff9d94",
  formControlBorder: "#7a73a6",
  formControlFocus: "#b7abff",
  lightBorder: "#2d2850",
  buttonDefault: "#211d3a",
  buttonDefaultText: "#eceaf8",
  alertDangerBackground: "#43202c",
};

/** What each theme option sets of RunInfo's `theme`; nothing where the RUN's own settings are asked. */
export const THEMES: Readonly<Record<Options["theme"], Theme | undefined>> = {
  run: undefined,
  ugly: UGLY,
  dark: DARK,
};
