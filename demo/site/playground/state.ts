import { parseRunInfo, defaultRunInfo } from "../../../src/api/schemas/run-info.js";
import { isRecord } from "../../../src/api/own.js";
import type { RunInfo } from "../../../src/api/schemas/run-info-types.js";
import { BACKGROUND_KEYS, COLOR_KEYS } from "./theme-keys.js";

/** RunInfo in part: what of a portal's settings its sign-in pages show. */
export type Settings = { readonly [Key in (typeof KEPT)[number]]?: RunInfo[Key] };
export type Direction = "ltr" | "rtl" | "both";
export type Shown = "all" | ViewName;
export type ViewName = (typeof VIEW_NAMES)[number];

/** All that the playground's address says. */
export interface PlaygroundState {
  readonly settings: Settings;
  /** BCP 47. */
  readonly lang: string;
  readonly show: Shown;
  readonly dir: Direction;
}

export const VIEW_NAMES = ["login", "signup", "otp", "page"] as const;

const KEPT = [
  "url",
  "name",
  "sub_title",
  "logo",
  "signup_logo",
  "signup_method",
  "signup_fields",
  "signin_buttons",
  "security",
  "sso_saml_active",
  "languages",
  "theme",
] as const;
const THEME_KEYS: readonly string[] = [...COLOR_KEYS, ...BACKGROUND_KEYS];

/**
 * The part of a portal's settings that sign-in pages use, as the elements themselves read it, defaults left out:
 * whatever else was pasted, a mail template, an integration's key or a token, is gone.
 */
export function publicPart(value: unknown): Settings {
  const info = parseRunInfo(value);
  const theme = Object.fromEntries(Object.entries(info.theme).filter(([key]) => THEME_KEYS.includes(key)));
  const same = (key: (typeof KEPT)[number]) =>
    JSON.stringify(info[key]) === JSON.stringify(defaultRunInfo[key]);
  return {
    ...Object.fromEntries(KEPT.filter((key) => key !== "theme" && !same(key)).map((key) => [key, info[key]])),
    ...(Object.keys(theme).length > 0 && { theme }),
  };
}

/** A state from an address that anybody may have written: what is missing or wrong is the default. */
export function readState(value: unknown): PlaygroundState {
  const given = isRecord(value) ? value : {};
  const { lang, show, dir } = given;
  return {
    settings: publicPart(given["settings"]),
    lang: typeof lang === "string" && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : "en",
    show: VIEW_NAMES.find((name) => name === show) ?? "all",
    dir: dir === "rtl" || dir === "both" ? dir : "ltr",
  };
}
