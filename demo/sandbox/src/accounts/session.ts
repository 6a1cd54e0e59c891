import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.js";
import type { User } from "../db/users.js";
import { endOf } from "../duration.js";
import { denied } from "../envelope.js";
import { newUserToken } from "../secrets.js";
import type { Services } from "../services.js";

/** A new session, as long as the RUN's `auth_token_ttl` says. */
export function openSession({ tokens, settings, users, now }: Services, user: User) {
  const token = newUserToken();
  const expiresAt = endOf(now(), settings.read().auth_token_ttl);
  tokens.add(token, "session", user.id, expiresAt);
  users.update(user.id, { last_login: now() });
  return { token, expire_date: expiresAt?.toISOString() ?? "never" };
}

/** Lets only signed-in users of an active account by; they are `c.var.user`. */
export function requireUser({ tokens, users }: Services): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const userId = tokens.find(c.req.header("token") ?? "", "session")?.userId;
    const user = userId ? users.byId(userId) : undefined;
    if (!user?.active) throw denied();
    c.set("user", user);
    await next();
  };
}

/** Lets only the RUN's owner by, who has the profile token. */
export function requireOwner({ tokens }: Services): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!tokens.find(c.req.header("token") ?? "", "profile")) throw denied();
    await next();
  };
}
