import { Hono } from "hono";
import { z } from "zod";
import { authenticate } from "../accounts/authenticate.js";
import { forcedChange } from "../accounts/forced-change.js";
import { openSession } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { email, otpMethod, password, pinCode, readBody } from "../body.js";
import { methodsOf } from "../db/users.js";
import { ok, refusal } from "../envelope.js";
import { otpNeeded, sendLoginCode, useLoginCode, wrongPin } from "../otp/challenge.js";
import type { Services } from "../services.js";

const loginBody = z.object({
  email,
  password,
  otp_type: otpMethod.nullish(),
  pin_code: pinCode.nullish(),
});
const pinBody = z.object({ email, password, otp_type: otpMethod });

/** Sign in, in one step or two. */
export function loginRoutes(services: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes
    .post("/login", async (c) => {
      const { otp_type, pin_code, ...credentials } = await readBody(c, loginBody);
      const user = await authenticate(services, credentials);
      const [first] = methodsOf(user);
      if (first) {
        if (!pin_code) throw otpNeeded(services, user, otp_type ?? undefined);
        if (!useLoginCode(services, user, otp_type ?? first, pin_code)) throw wrongPin();
      }
      if (user.must_change_password) throw forcedChange(services, user);
      return ok(c, openSession(services, user));
    })
    .post("/login/otp", async (c) => {
      const { otp_type, ...credentials } = await readBody(c, pinBody);
      const user = await authenticate(services, credentials);
      if (!user[`otp_${otp_type}`]) throw refusal(400, "OTP is not enabled for this type");
      sendLoginCode(services, user, otp_type);
      return ok(c, "PIN code sent");
    });
  return routes;
}
