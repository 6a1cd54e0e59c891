import { z } from "zod";
import { isDuration } from "../duration.js";

const text = z.string().max(20_000);
const optionalText = text.nullable();
const flag = z.boolean().optional();

/** The names in here are a guess (API contract: password rules). */
const passwordPolicySchema = z.looseObject({
  min_length: z.number().int().min(6).max(128).optional(),
  upper_lower: z.boolean().optional(),
  letters_numbers: z.boolean().optional(),
  special: z.boolean().optional(),
});
export type PasswordPolicy = z.infer<typeof passwordPolicySchema>;

/** A blank row is allowed: the console leaves such rows behind. */
const signupField = z.looseObject({
  name: text,
  type: text,
  placeholder: text.optional(),
  required: z.boolean().optional(),
});

/**
 * RunInfo as an owner may save it (API contract: RunInfo). Strict where a wrong type would break the server,
 * open for keys that it does not know, since the real thing is untidy.
 */
export const runSettingsSchema = z.looseObject({
  profile: text,
  active: z.boolean(),
  name: z.string().min(1).max(200),
  sub_title: optionalText,
  url: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i),
  email_domain: optionalText,
  signup_method: z.string().min(1).max(50),
  favicon: optionalText,
  logo: optionalText,
  signup_logo: optionalText,
  signup_logo_options: z.record(z.string(), z.unknown()).nullable(),
  sidebar_buttons: z.array(z.looseObject({})).max(100),
  signup_fields: z.array(signupField).max(2_000),
  signin_buttons: z.array(z.looseObject({ label: text, type: text, url: text })).max(100),
  email_templates: z.record(z.string(), z.looseObject({ subject: text, value: text })),
  theme: z.record(z.string(), z.union([text, z.number(), z.null()])),
  security: z.looseObject({
    otp: z.looseObject({ authenticator: flag, sms: flag, email: flag }).optional(),
    password: passwordPolicySchema.optional(),
  }),
  integration: z.record(z.string(), z.unknown()),
  sso_saml_active: z.boolean(),
  anonymous_token: text,
  auth_token_ttl: z.string().refine(isDuration),
  /** Id of the RUN's own dictionary. */
  dictionary: optionalText,
});

export type RunSettings = z.infer<typeof runSettingsSchema>;
