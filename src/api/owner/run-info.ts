import * as z from "zod/mini";
import { bare } from "../own.js";
import { readOtpFlags } from "../schemas/otp-flags.js";
import { readPasswordPolicy } from "../schemas/password-policy-guess.js";
import { anything, byName, date, flag, number, part, rows, text, textOrNull, unwrap } from "./lenient.js";
import type { RunInfo } from "./run-info-types.js";
import type { ThemeSettings, ThemeValue } from "./theme-option.js";

const sidebarButton = part({
  color: text(),
  href: text(),
  iconUrl: text(),
  text: text(),
  type: text(),
  value: z.catch(z.exactOptional(z.string()), ""),
});

const signupField = part({ name: text(), placeholder: text(), required: flag(), type: text() });

const signinButton = part({ label: text(), type: text("link"), url: text() });

const emailTemplate = part({ subject: text(), value: text() });

const deviceWifiSetup = part({
  background_color: text("white"),
  button_cancel_background_color: text("white"),
  button_cancel_text_color: text("black"),
  button_confirm_background_color: text("hsl(229, 100%, 23%)"),
  button_confirm_text_color: text("white"),
  enabled: flag(),
  ip: text(),
  language: text("EN"),
  name: text(),
  port: text(),
  protocol: text("http"),
  text_color: text("rgb(60, 60, 60)"),
  translations: byName(anything()),
});

const geolocationFields = part({
  buffer_size: number(),
  device: textOrNull(),
  enabled: flag(),
  middleware_url: text(),
  minimum_distance: number(),
  minimum_interval: number(),
  target: text(),
});
const geolocation = z.pipe(
  z.looseObject({}),
  z.transform((value: Record<string, unknown>) => geolocationFields.parse(value)),
);

const isThemeValue = (value: unknown): value is ThemeValue =>
  value === null || typeof value === "string" || typeof value === "number";

/** Every key that holds a value a theme can have, known or not. */
const theme = z.catch(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform(
      (map: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(map).filter(([, value]) => isThemeValue(value))) as ThemeSettings,
    ),
  ),
  {},
);

/** The two parts that sign-in pages read are read here as they read them, beside what else is there. */
const security = z.catch(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform(({ otp, password, ...others }: Record<string, unknown>) => ({
      ...others,
      otp: { ...(bare(otp) as object), ...readOtpFlags(otp) },
      password: { ...(bare(password) as object), ...readPasswordPolicy(password) },
    })),
  ),
  { otp: readOtpFlags(undefined), password: readPasswordPolicy(undefined) },
);

/** Defaults are those of TagoIO's documented default settings (API contract: RunInfo). */
const shape = {
  profile: text(),
  active: flag(true),
  name: text(),
  sub_title: text(),
  url: text(),
  email_domain: textOrNull(),
  signup_method: text("default"),
  favicon: textOrNull(),
  logo: textOrNull(),
  logo_options: anything(),
  signup_logo: textOrNull(),
  signup_logo_options: anything(),
  sidebar_buttons: rows(sidebarButton),
  signup_fields: rows(signupField),
  email_templates: byName(emailTemplate),
  feature_devicewifisetup: deviceWifiSetup,
  feature_geolocation: z.catch(z.nullable(geolocation), null),
  theme,
  integration: anything(),
  sso_saml_active: flag(),
  security,
  signin_buttons: rows(signinButton),
  anonymous_token: text(),
  auth_token_ttl: text("3 months"),
  dictionary: textOrNull(),
  created_at: date(),
  updated_at: date(),
};

const runInfo = z.pipe(z.transform(bare), z.looseObject(shape));

/** The schema of the whole RunInfo: it takes any object, and gives every field its type. */
export const runInfoSchema: z.core.$ZodType<RunInfo> = runInfo;

/**
 * The owner's settings in an answer of `GET /run` (or of the SDK's `Resources.run.info()`), bare or in the API's
 * envelope; undefined where there is no object. Each field falls back alone, and `note` is told of those whose value
 * has a wrong type; keys that RunInfo does not know are kept.
 */
export function parseRunInfo(value: unknown, note?: (line: string) => void): RunInfo | undefined {
  const raw = unwrap(value);
  if (!raw) return undefined;
  for (const [key, { def }] of Object.entries(shape)) {
    const given = Object.hasOwn(raw, key) ? raw[key] : undefined;
    if (given != null && !z.safeParse(def.innerType, given).success)
      note?.(`run-auth-elements: settings: ${key} can't be used; the default is`);
  }
  return runInfo.parse(raw);
}
