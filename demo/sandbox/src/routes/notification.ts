import { Hono } from "hono";
import { z } from "zod";
import { requireUser } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { check, readBody } from "../body.js";
import type { Notification } from "../db/notifications.js";
import type { User } from "../db/users.js";
import { ok, refusal } from "../envelope.js";
import type { Services } from "../services.js";

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  amount: z.coerce.number().int().min(1).max(1_000).default(20),
});
const markBody = z.object({ notification_ids: z.array(z.string()).max(1_000), read: z.boolean() });

/** A user's notifications: list, mark, press a button, delete. */
export function notificationRoutes(services: Services): Hono<AppEnv> {
  const { notifications } = services;
  const signedIn = requireUser(services);
  /** The user's own notification; to anybody else there is none. */
  const own = (user: User, id: string): Notification => {
    const notification = notifications.byId(id);
    if (notification?.run_user !== user.id) throw refusal(404, "Notification Not Found");
    return notification;
  };
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
    .put("/notification/:id/:button", signedIn, (c) => {
      const { id, buttons, buttons_enabled, buttons_autodisable } = own(c.var.user, c.req.param("id"));
      const button = buttons.find((candidate) => candidate.id === c.req.param("button"));
      if (!button) throw refusal(404, "Button Not Found");
      if (!buttons_enabled) throw refusal(400, "Buttons are disabled");
      if (buttons_autodisable) notifications.edit(id, { buttons_enabled: false });
      // Its triggers are analyses and calls to other servers: nothing leaves this machine for them.
      return ok(c, "Button successfully triggered");
    })
    .delete("/notification/:id", signedIn, (c) => {
      notifications.delete(own(c.var.user, c.req.param("id")).id);
      return ok(c, "Notification successfully removed");
    });
  return routes;
}
