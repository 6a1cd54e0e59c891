import { Hono } from "hono";
import { z } from "zod";
import { checkTags } from "../accounts/check-tags.js";
import { checkEmailIsFree, createUser } from "../accounts/create-user.js";
import { checkNewPassword } from "../accounts/password-policy.js";
import { newUserFields } from "../accounts/profile-fields.js";
import type { AppEnv } from "../app-env.js";
import { readBody } from "../body.js";
import type { User } from "../db/users.js";
import { ok, refusal } from "../envelope.js";
import { newMailToken } from "../secrets.js";
import type { Services } from "../services.js";
import { signupOutcome } from "../settings/signup-method.js";
import type { SignupOutcome } from "../settings/signup-method.js";

const CONFIRM_LIFETIME_MS = 7 * 24 * 3_600_000;

// The SDK's type asks for `active: true`; who is active is the RUN's decision.
const signupBody = z.object(newUserFields);

/** The mail that tells a new user what comes next. */
function sendWelcome({ outbox, tokens, now }: Services, user: User, outcome: SignupOutcome): void {
  if (outcome === "pending-approval") outbox.sendTemplate(user, "welcome_adminconfirm");
  else if (outcome === "ready") outbox.sendTemplate(user, "welcome_actived");
  else {
    const token = newMailToken();
    tokens.add(token, "confirm", user.id, new Date(now().getTime() + CONFIRM_LIFETIME_MS));
    outbox.sendTemplate(user, "welcome_autoconfirm", token);
  }
}

/** Sign up. */
export function signupRoutes(services: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post("/signup", async (c) => {
    const body = await readBody(c, signupBody);
    const { signup_method, signup_fields, security } = services.settings.read();
    const outcome = signupOutcome(signup_method);
    if (outcome === "closed") throw refusal(403, "Signup is disabled");
    checkEmailIsFree(services, body.email);
    checkTags(body.tags ?? [], signup_fields);
    checkNewPassword(body.password, security.password);
    const user = await createUser(services, body, {
      active: outcome !== "pending-approval",
      confirmed: outcome !== "confirm-email",
      extra: {},
    });
    sendWelcome(services, user, outcome);
    return ok(c, { user: user.id });
  });
  return routes;
}
