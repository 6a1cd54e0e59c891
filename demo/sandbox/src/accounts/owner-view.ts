import type { User } from "../db/users.js";

/**
 * Whether an account works. To its owner that is one flag, though two things may keep it from working: the
 * mail that was not confirmed, and the owner's own approval.
 */
export const isUsable = ({ active, confirmed }: User) => active && confirmed;

/** A user as the RUN's owner may see them (API contract: owner routes). */
export const toOwnerView = (user: User, profile: string) => ({
  ...user.extra,
  id: user.id,
  profile,
  name: user.name,
  email: user.email,
  timezone: user.timezone,
  company: user.company,
  phone: user.phone,
  language: user.language,
  tags: user.tags,
  options: user.options,
  active: isUsable(user),
  newsletter: user.newsletter,
  last_login: user.last_login,
  created_at: user.created_at,
  updated_at: user.updated_at,
  otp: { authenticator: user.otp_authenticator, sms: user.otp_sms, email: user.otp_email },
});

const KNOWN_KEYS: Record<keyof ReturnType<typeof toOwnerView> | "password", true> = {
  id: true,
  profile: true,
  name: true,
  email: true,
  password: true,
  timezone: true,
  company: true,
  phone: true,
  language: true,
  tags: true,
  options: true,
  active: true,
  newsletter: true,
  last_login: true,
  created_at: true,
  updated_at: true,
  otp: true,
};

/** What an owner has sent under keys that the sandbox doesn't know; it is kept for them. */
export const extraOf = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !Object.hasOwn(KNOWN_KEYS, key)));
