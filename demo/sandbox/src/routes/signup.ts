import { Hono } from "hono";
import { z } from "zod";
import { checkNewPassword } from "../accounts/password-policy.js";
import { profileFields } from "../accounts/profile-fields.js";
import { checkTags } from "../accounts/check-tags.js";
import type { AppEnv } from "../app-env.js";
import { email, password, readBody } from "../body.js";
import { emailKey, tagSchema } from "../db/users.js";
import type { User } from "../db/users.js";
import { ok, refusal } from "../envelope.js";
import { newId, newMailToken } from "../secrets.js";
import type { Services } from "../services.js";
import { signupOutcome } from "../settings/signup-method.js";
import type { SignupOutcome } from "../settings/signup-method.js";

const CONFIRM_LIFETIME_MS = 7 * 24 * 3_600_000;
const emailTaken = () => refusal(400, "E-mail already in use");

// The SDK's type asks for `active: true`; who is active is the RUN's decision.
const signupBody = z.object({
  ...profileFields,
  email: email.regex(/^[^\s@]+@[^\s@]+$/),
  password,
  tags: z.array(tagSchema).max(100).nullish(),
});

/** The mail that tells a new user what comes next. */
function sendWelcome({ outbox, tokens, now }: Services, user: User, outcome: SignupOutcome): void {
  if (outcome === "pending-approval") outbox.sendTemplate(user, "welcome_adminconfirm");
  else if (outcome === "ready") outbox.sendTemplate(user, "welcome_actived");
  else {
    const token = newMailToken();
    tokens.add(token, "confirm", user.id, new Date(now().getTime() + CONFIRM_LIFETIME_MS));
    outbox.sendTemplate(user, "welcome_autoconfirm", token);
  }
}

/** Sign up. */
export function signupRoutes(services: Services): Hono<AppEnv> {
  const { users, settings, passwords } = services;
  const routes = new Hono<AppEnv>();
  routes.post("/signup", async (c) => {
    const body = await readBody(c, signupBody);
    const { signup_method, signup_fields, security } = settings.read();
    const outcome = signupOutcome(signup_method);
    if (outcome === "closed") throw refusal(403, "Signup is disabled");
    if (users.byEmail(body.email)) throw emailTaken();
    const tags = body.tags ?? [];
    checkTags(tags, signup_fields);
    checkNewPassword(body.password, security.password);

    const id = newId();
    const isNew = users.insert({
      id,
      email: emailKey(body.email),
      name: body.name,
      password_hash: await passwords.hash(body.password),
      timezone: body.timezone,
      company: body.company ?? null,
      phone: body.phone ?? null,
      language: body.language ?? null,
      newsletter: body.newsletter ?? false,
      options: body.options ?? {},
      tags,
      active: outcome !== "pending-approval",
      confirmed: outcome !== "confirm-email",
      must_change_password: false,
      otp_authenticator: false,
      otp_sms: false,
      otp_email: false,
      totp_secret: null,
      pending_totp_secret: null,
    });
    // Somebody was faster while the password was hashed.
    const user = isNew ? users.byId(id) : undefined;
    if (!user) throw emailTaken();
    sendWelcome(services, user, outcome);
    return ok(c, { user: id });
  });
  return routes;
}
