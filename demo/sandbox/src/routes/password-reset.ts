import { Hono } from "hono";
import { z } from "zod";
import { checkNewPassword } from "../accounts/password-policy.js";
import type { AppEnv } from "../app-env.js";
import { password, readBody } from "../body.js";
import { denied, ok } from "../envelope.js";
import { newMailToken } from "../secrets.js";
import type { Services } from "../services.js";

const LIFETIME_MS = 3_600_000;

/** Ask for the mail that resets a password, and set the new one with its token. */
export function passwordResetRoutes(services: Services): Hono<AppEnv> {
  const { users, tokens, outbox, passwords, settings, now } = services;
  const routes = new Hono<AppEnv>();
  routes
    .get("/passwordreset/:email", (c) => {
      const user = users.byEmail(c.req.param("email"));
      if (user) {
        const token = newMailToken();
        tokens.add(token, "reset", user.id, new Date(now().getTime() + LIFETIME_MS));
        outbox.sendTemplate(user, "password_recover", token);
      }
      // The same answer for everybody: nobody learns here who has an account.
      return ok(c, "If the account exists, an e-mail was sent");
    })
    .post("/passwordreset", async (c) => {
      const token = c.req.header("token") ?? "";
      if (!tokens.find(token, "reset")) throw denied();
      const body = await readBody(c, z.object({ password }));
      checkNewPassword(body.password, settings.read().security.password);
      const password_hash = await passwords.hash(body.password);
      // Looked up again: of two requests with one token the second finds it used.
      const userId = tokens.find(token, "reset")?.userId;
      if (!userId) throw denied();
      users.update(userId, { password_hash, must_change_password: false });
      tokens.endAllOf(userId);
      return ok(c, "Password successfully changed");
    });
  return routes;
}
