import { methodsOf } from "../db/users.js";
import type { User } from "../db/users.js";
import { refusal } from "../envelope.js";
import type { ApiError } from "../envelope.js";
import type { Services } from "../services.js";
import { maskPhone } from "./mask-phone.js";
import type { OtpMethod } from "./methods.js";

/** A wrong code, one that is too old, or one for a method that the user has not on. */
export const wrongPin = () => refusal(400, "Invalid PIN code");

/** Sends a sign-in's code; an authenticator makes its own. */
export function sendLoginCode({ codes, outbox }: Services, user: User, method: OtpMethod): void {
  if (method !== "authenticator") outbox.sendCode(user, method, codes.issue(user.id, "login", method));
}

/**
 * "A code is needed": `message` is itself JSON (API contract: OTP needed). With sms or e-mail first, the code
 * is already on its way.
 */
export function otpNeeded(services: Services, user: User, wished: OtpMethod | undefined): ApiError {
  const methods = methodsOf(user);
  const selected = methods.find((method) => method === wished) ?? methods[0] ?? "authenticator";
  sendLoginCode(services, user, selected);
  return refusal(
    401,
    JSON.stringify({
      otp_enabled: methods,
      otp_autosend: selected,
      ...(user.phone && { phone: maskPhone(user.phone) }),
    }),
  );
}

/** Whether a code finishes a sign-in; it burns, and so do the codes that were sent by other methods. */
export function useLoginCode(
  { codes, totp }: Services,
  user: User,
  method: OtpMethod,
  code: string,
): boolean {
  if (!user[`otp_${method}`]) return false;
  const isRight =
    method === "authenticator"
      ? user.totp_secret !== null && totp.use(user.id, user.totp_secret, code)
      : codes.use(user.id, "login", method, code);
  if (isRight) codes.clear(user.id, "login");
  return isRight;
}
