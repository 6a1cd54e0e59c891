import { Hono } from "hono";
import { z } from "zod";
import { authenticate, wrongCredentials } from "../accounts/authenticate.js";
import { requireUser } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { check, email, otpMethod, password, pinCode, readBody } from "../body.js";
import type { User } from "../db/users.js";
import { ok, refusal } from "../envelope.js";
import { wrongPin } from "../otp/challenge.js";
import type { OtpMethod } from "../otp/methods.js";
import type { Services } from "../services.js";

const credentialsBody = z.object({ email, password });
const methodOf = (type: string): OtpMethod =>
  check(z.object({ otp_type: otpMethod }), { otp_type: type }).otp_type;

/** Refuses unless these are the e-mail and password of the user who is signed in. */
async function confirmIdentity(services: Services, user: User, body: z.infer<typeof credentialsBody>) {
  const { id } = await authenticate(services, body);
  if (id !== user.id) throw wrongCredentials();
}

/** Begins to turn a method on; answers the authenticator's secret, or that a code was sent. */
function enable({ users, codes, totp, outbox, settings }: Services, user: User, method: OtpMethod): string {
  const { name, security } = settings.read();
  if (!security.otp?.[method]) throw refusal(400, "OTP type is not available");
  if (method === "authenticator") {
    const secret = totp.newSecret();
    users.update(user.id, { pending_totp_secret: secret });
    return totp.uri(secret, name, user.email);
  }
  if (method === "sms" && !user.phone) throw refusal(400, "Phone number is required");
  outbox.sendCode(user, method, codes.issue(user.id, "enable", method));
  return "PIN code sent";
}

/** Turns a method on if the code is right. */
function confirm({ users, codes, totp }: Services, user: User, method: OtpMethod, code: string): void {
  if (method !== "authenticator") {
    if (!codes.use(user.id, "enable", method, code)) throw wrongPin();
    users.update(user.id, method === "sms" ? { otp_sms: true } : { otp_email: true });
    return;
  }
  const secret = user.pending_totp_secret;
  if (secret === null || !totp.use(user.id, secret, code)) throw wrongPin();
  users.update(user.id, { otp_authenticator: true, totp_secret: secret, pending_totp_secret: null });
}

function disable({ users }: Services, user: User, method: OtpMethod): void {
  users.update(user.id, {
    [`otp_${method}`]: false,
    ...(method === "authenticator" && { totp_secret: null, pending_totp_secret: null }),
  });
}

/** Turn one-time codes on and off, a method at a time. */
export function otpRoutes(services: Services): Hono<AppEnv> {
  const signedIn = requireUser(services);
  const routes = new Hono<AppEnv>();
  routes
    .post("/otp/:type/enable", signedIn, async (c) => {
      const method = methodOf(c.req.param("type"));
      await confirmIdentity(services, c.var.user, await readBody(c, credentialsBody));
      return ok(c, enable(services, c.var.user, method));
    })
    .post("/otp/:type/confirm", signedIn, async (c) => {
      const method = methodOf(c.req.param("type"));
      const { pin_code } = await readBody(c, z.object({ pin_code: pinCode }));
      confirm(services, c.var.user, method, pin_code);
      return ok(c, "OTP successfully enabled");
    })
    .post("/otp/:type/disable", signedIn, async (c) => {
      const method = methodOf(c.req.param("type"));
      await confirmIdentity(services, c.var.user, await readBody(c, credentialsBody));
      disable(services, c.var.user, method);
      return ok(c, "OTP successfully disabled");
    });
  return routes;
}
