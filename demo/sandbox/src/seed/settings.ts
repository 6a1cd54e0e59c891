import { readFileSync } from "node:fs";
import { merge } from "../settings/merge.js";
import { runSettingsSchema } from "../settings/schema.js";
import type { RunSettings } from "../settings/schema.js";
import { SIGNUP_METHODS } from "../settings/signup-method.js";
import { favicon, logo } from "./brand.js";
import { DICTIONARY } from "./dictionary.js";

/** What Acme Telemetry has changed of TagoRUN's documented default settings. */
const CHANGES = {
  favicon,
  logo,
  signup_logo: logo,
  signup_method: SIGNUP_METHODS["confirm-email"],
  dictionary: DICTIONARY.id,
  security: {
    otp: { authenticator: true, sms: true, email: true },
    password: { min_length: 8, upper_lower: true, letters_numbers: true, special: false },
  },
  signup_fields: [
    { name: "company_site", placeholder: "Company site", required: true, type: "Text" },
    { name: "sensor_count", placeholder: "Number of sensors", required: false, type: "Number" },
    { name: "source", placeholder: "acme-portal", required: false, type: "Hidden" },
  ],
  signin_buttons: [{ label: "Help with signing in", type: "link", url: "https://help.acme.example/sign-in" }],
  theme: {
    primary: "hsl(193, 83%, 25%)",
    link: "hsl(193, 83%, 28%)",
    loginButton: "hsl(193, 83%, 25%)",
    loginForeground: "hsl(197, 53%, 15%)",
    formControlFocus: "hsl(193, 83%, 35%)",
  },
};

/** The settings that the sandbox starts with. */
export function seedSettings(): RunSettings {
  const file = readFileSync(new URL("run-settings.json", import.meta.url), "utf8");
  const defaults = JSON.parse(file) as Record<string, unknown>;
  return runSettingsSchema.parse(merge(defaults, CHANGES));
}
