import type { z } from "zod";
import { emailKey } from "../db/users.js";
import type { User } from "../db/users.js";
import { refusal } from "../envelope.js";
import { newId } from "../secrets.js";
import type { Services } from "../services.js";
import type { newUserFields } from "./profile-fields.js";

type NewUser = z.output<z.ZodObject<typeof newUserFields>>;

const emailTaken = () => refusal(400, "E-mail already in use");

/** Refuses an address that somebody has, before anything slow is done. */
export function checkEmailIsFree({ users }: Services, email: string): void {
  if (users.byEmail(email)) throw emailTaken();
}

/** A new user without one-time codes; refused if the address is taken. */
export async function createUser(
  { users, passwords }: Services,
  profile: NewUser,
  state: Pick<User, "active" | "confirmed" | "extra">,
): Promise<User> {
  const id = newId();
  const isNew = users.insert({
    id,
    email: emailKey(profile.email),
    name: profile.name,
    password_hash: await passwords.hash(profile.password),
    timezone: profile.timezone,
    company: profile.company ?? null,
    phone: profile.phone ?? null,
    language: profile.language ?? null,
    newsletter: profile.newsletter ?? false,
    options: profile.options ?? {},
    tags: profile.tags ?? [],
    must_change_password: false,
    otp_authenticator: false,
    otp_sms: false,
    otp_email: false,
    totp_secret: null,
    pending_totp_secret: null,
    ...state,
  });
  // Somebody may have been faster while the password was hashed.
  const user = isNew ? users.byId(id) : undefined;
  if (!user) throw emailTaken();
  return user;
}
