import { Hono } from "hono";
import { z } from "zod";
import { checkEmailIsFree, createUser } from "../../accounts/create-user.js";
import { profileChanges } from "../../accounts/edit-profile.js";
import { extraOf, isUsable, toOwnerView } from "../../accounts/owner-view.js";
import { checkNewPassword } from "../../accounts/password-policy.js";
import { newUserFields } from "../../accounts/profile-fields.js";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import type { User } from "../../db/users.js";
import { ok } from "../../envelope.js";
import type { Services } from "../../services.js";
import { merge } from "../../settings/merge.js";
import { findUser } from "./find-user.js";
import { pageOf } from "./list-query.js";

const createBody = z.looseObject({ ...newUserFields, active: z.boolean().nullish() });
const editBody = createBody.partial();

/** Ends what a change makes void, and tells a user who may now come in. */
function follow({ tokens, outbox }: Services, before: User, after: User): void {
  const isLockedOut = isUsable(before) && !isUsable(after);
  if (isLockedOut || after.password_hash !== before.password_hash) tokens.endAllOf(after.id);
  if (!isUsable(before) && isUsable(after)) outbox.sendTemplate(after, "welcome_actived");
}

/** The owner's users, under `/run/users` (API contract: owner routes). */
export function ownerUsersRoutes(services: Services): Hono<AppEnv> {
  const { users, passwords, settings } = services;
  const view = (user: User) => toOwnerView(user, settings.read().profile);
  const routes = new Hono<AppEnv>();
  routes
    .use(requireOwner(services))
    .get("/", (c) => ok(c, pageOf(c, users.all().map(view), ["id", "name"])))
    .post("/", async (c) => {
      const body = await readBody(c, createBody);
      checkEmailIsFree(services, body.email);
      checkNewPassword(body.password);
      const { id } = await createUser(services, body, {
        active: body.active ?? false,
        // The owner vouches for the address.
        confirmed: true,
        extra: extraOf(body),
      });
      return ok(c, { user: id });
    })
    .get("/:id", (c) => ok(c, view(findUser(services, c.req.param("id")))))
    .put("/:id", async (c) => {
      const id = c.req.param("id");
      const body = await readBody(c, editBody);
      if (body.password !== undefined) checkNewPassword(body.password);
      profileChanges(findUser(services, id), body);
      const password_hash = body.password === undefined ? undefined : await passwords.hash(body.password);
      // Read after the slow part, so that nothing that happened meanwhile is undone.
      const before = findUser(services, id);
      const isSwitched = body.active != null && body.active !== isUsable(before);
      users.update(id, {
        ...profileChanges(before, body),
        ...(body.tags != null && { tags: body.tags }),
        ...(isSwitched && (body.active ? { active: true, confirmed: true } : { active: false })),
        ...(password_hash !== undefined && { password_hash }),
        extra: merge(before.extra, extraOf(body)),
      });
      follow(services, before, findUser(services, id));
      return ok(c, "TagoIO Run User Successfully Updated");
    })
    .delete("/:id", (c) => {
      users.delete(findUser(services, c.req.param("id")).id);
      return ok(c, "Successfully Removed");
    });
  return routes;
}
