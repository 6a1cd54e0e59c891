import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { check } from "../../body.js";
import { endOf, isDuration } from "../../duration.js";
import { ok } from "../../envelope.js";
import { newUserToken } from "../../secrets.js";
import type { Services } from "../../services.js";
import { findUser } from "./find-user.js";

const loginQuery = z.object({ expire_time: z.string().refine(isDuration).default("8 hours") });

/**
 * A session of a user for the RUN's owner, without a password; the account must be active for it to open
 * anything. Its end goes by two names: the server has been seen to say `expire_time`, the SDK's type says
 * `expire_date` (API contract: expiry).
 */
export function loginAsUserRoutes(services: Services): Hono<AppEnv> {
  const { tokens, now } = services;
  const routes = new Hono<AppEnv>();
  routes.get("/:id/login", requireOwner(services), (c) => {
    const { expire_time } = check(loginQuery, c.req.query());
    const { id, name } = findUser(services, c.req.param("id"));
    const createdAt = now();
    const expiresAt = endOf(createdAt, expire_time);
    const token = newUserToken();
    tokens.add(token, "session", id, expiresAt);
    const end = expiresAt?.toISOString() ?? "never";
    return ok(c, {
      token,
      name,
      run_user: id,
      expire_time: end,
      expire_date: end,
      created_at: createdAt.toISOString(),
    });
  });
  return routes;
}
