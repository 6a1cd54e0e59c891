import { Hono } from "hono";
import { z } from "zod";
import { requireUser } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { check, readBody } from "../body.js";
import { ok, refusal } from "../envelope.js";
import type { Services } from "../services.js";

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  amount: z.coerce.number().int().min(1).max(1_000).default(20),
});
const markBody = z.object({ notification_ids: z.array(z.string()).max(1_000), read: z.boolean() });

/** A user's notifications: list, mark, delete. */
export function notificationRoutes(services: Services): Hono<AppEnv> {
  const { notifications } = services;
  const signedIn = requireUser(services);
  const routes = new Hono<AppEnv>();
  routes
    .get("/notification", signedIn, (c) =>
      ok(c, notifications.list(c.var.user.id, check(listQuery, c.req.query()))),
    )
    .put("/notification", signedIn, async (c) => {
      const { notification_ids, read } = await readBody(c, markBody);
      notifications.mark(c.var.user.id, notification_ids, read);
      return ok(c, "Notification successfully updated");
    })
    .put("/notification/markallread", signedIn, (c) => {
      notifications.markAllRead(c.var.user.id);
      return ok(c, "All notifications marked as read");
    })
    .delete("/notification/:id", signedIn, (c) => {
      if (!notifications.delete(c.var.user.id, c.req.param("id"))) {
        throw refusal(404, "Notification Not Found");
      }
      return ok(c, "Notification successfully removed");
    });
  return routes;
}
