import { Hono } from "hono";
import type { AppEnv } from "../app-env.js";
import { ok, refusal } from "../envelope.js";
import type { Services } from "../services.js";

/** Confirm an account by the mailed token, which works once. */
export function confirmRoutes({ tokens, users }: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/confirm/:token", (c) => {
    const token = c.req.param("token");
    const userId = tokens.find(token, "confirm")?.userId;
    if (!userId) throw refusal(400, "Token is invalid, expired or was already used");
    tokens.end(token);
    users.update(userId, { confirmed: true });
    return ok(c, "Account successfully confirmed");
  });
  return routes;
}
