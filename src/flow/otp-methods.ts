import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import type { OtpFlags } from "../api/schemas/otp-flags.js";

/** A method as a signed-in user can turn it on or off. */
export interface MethodChoice {
  readonly method: OtpMethod;
  readonly on: boolean;
}

/**
 * What the RUN offers, and what the user has on although it is no longer offered: that can still be turned off.
 * Settings that offer none, or that are not known, offer all: they are untidy (API contract: RunInfo), and the
 * server has the last word.
 */
export function methodChoices(offered: OtpFlags | undefined, has: OtpFlags): MethodChoice[] {
  const all: OtpMethod[] = ["authenticator", "sms", "email"];
  const known = offered && all.some((method) => offered[method]);
  return all
    .filter((method) => !known || offered[method] || has[method])
    .map((method) => ({ method, on: has[method] }));
}
