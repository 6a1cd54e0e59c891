import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import { ok } from "../../envelope.js";
import { OWNER_EMAIL } from "../../seed/describe.js";
import type { Services } from "../../services.js";

const testBody = z.object({ subject: z.string().min(1).max(20_000), body: z.string().min(1).max(20_000) });

/** A mail to the RUN's owner, to see how a template arrives. */
export function emailTestRoutes(services: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post("/", requireOwner(services), async (c) => {
    const { subject, body } = await readBody(c, testBody);
    services.outbox.sendTest(OWNER_EMAIL, { subject, value: body });
    return ok(c, `E-mail sent to ${OWNER_EMAIL}`);
  });
  return routes;
}
