import type { RunSettings } from "./schema.js";

/**
 * What anybody may see of a RUN: an allow-list, so that a new key stays private until somebody decides. Its
 * extent is a guess (API contract: public settings).
 */
const PUBLIC_KEYS = [
  "active",
  "name",
  "sub_title",
  "url",
  "favicon",
  "logo",
  "logo_options",
  "signup_logo",
  "signup_logo_options",
  "signup_method",
  "signup_fields",
  "signin_buttons",
  "theme",
  "security",
  "sso_saml_active",
  "auth_token_ttl",
  "dictionary",
] as const;

/** The public settings: the public part of RunInfo, and the `languages` that the RUN's dictionary speaks. */
export function publicSettings(settings: RunSettings, languages: string[]): Record<string, unknown> {
  return { ...Object.fromEntries(PUBLIC_KEYS.map((key) => [key, settings[key]])), languages };
}
