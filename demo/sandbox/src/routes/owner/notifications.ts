import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import { notificationChangesSchema, notificationSchema } from "../../db/notifications.js";
import { ok, refusal } from "../../envelope.js";
import type { Services } from "../../services.js";
import { findUser } from "./find-user.js";

const MAX_LISTED = 1_000;

const createBody = notificationSchema.extend({ run_user: z.string() });

const notFound = () => refusal(404, "Notification Not Found");

/** What the owner tells users, under `/run/notification` (API contract: the SDK's `Run`). */
export function ownerNotificationsRoutes(services: Services): Hono<AppEnv> {
  const { notifications } = services;
  const routes = new Hono<AppEnv>();
  routes
    .use("/notification/*", requireOwner(services))
    .get("/notification/:user", (c) => {
      const { id } = findUser(services, c.req.param("user"));
      return ok(c, notifications.list(id, { page: 1, amount: MAX_LISTED }));
    })
    // The SDK writes the slash at the end; a route mounted at its own path would lose it.
    .on("POST", ["/notification/", "/notification"], async (c) => {
      const { run_user, ...entry } = await readBody(c, createBody);
      return ok(c, { id: notifications.add(findUser(services, run_user).id, entry) });
    })
    .put("/notification/:id", async (c) => {
      const changes = await readBody(c, notificationChangesSchema);
      const id = c.req.param("id");
      if (!notifications.byId(id)) throw notFound();
      notifications.edit(id, changes);
      return ok(c, "TagoIO Notification User Successfully Updated");
    })
    .delete("/notification/:id", (c) => {
      if (!notifications.delete(c.req.param("id"))) throw notFound();
      return ok(c, "Successfully Removed");
    });
  return routes;
}
