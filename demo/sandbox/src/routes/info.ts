import { Hono } from "hono";
import { z } from "zod";
import { profileChanges } from "../accounts/edit-profile.js";
import { checkNewPassword } from "../accounts/password-policy.js";
import { profileFields } from "../accounts/profile-fields.js";
import { requireUser } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { email, password, readBody } from "../body.js";
import type { User } from "../db/users.js";
import { ok } from "../envelope.js";
import type { Services } from "../services.js";

// Keys that a user can't change (`active`, `otp`, `id` …) are left aside: the SDK's type lets them travel.
const editBody = z.object({ ...profileFields, email, password }).partial();

/** A user as the user may see it. */
const toInfo = (user: User) => ({
  id: user.id,
  name: user.name,
  email: user.email,
  timezone: user.timezone,
  company: user.company,
  phone: user.phone,
  language: user.language,
  active: user.active,
  newsletter: user.newsletter,
  options: user.options,
  last_login: user.last_login,
  created_at: user.created_at,
  updated_at: user.updated_at,
  otp: { authenticator: user.otp_authenticator, sms: user.otp_sms, email: user.otp_email },
});

/** Who am I; edit me; delete me. */
export function infoRoutes(services: Services): Hono<AppEnv> {
  const { users, tokens, passwords, settings } = services;
  const signedIn = requireUser(services);
  const routes = new Hono<AppEnv>();
  routes
    .get("/info", signedIn, (c) => ok(c, toInfo(c.var.user)))
    .put("/info", signedIn, async (c) => {
      const body = await readBody(c, editBody);
      const { id } = c.var.user;
      const changes = profileChanges(c.var.user, body);
      if (body.password !== undefined) checkNewPassword(body.password, settings.read().security.password);
      const password_hash = body.password === undefined ? undefined : await passwords.hash(body.password);
      users.update(id, { ...changes, ...(password_hash !== undefined && { password_hash }) });
      if (password_hash !== undefined) tokens.endAllOf(id);
      return ok(c, "User successfully updated");
    })
    .delete("/delete", signedIn, (c) => {
      users.delete(c.var.user.id);
      return ok(c, "User successfully removed");
    });
  return routes;
}
