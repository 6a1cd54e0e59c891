import { SESSION_ENDED } from "./classify.js";
import type { Refusal } from "./classify.js";
import type { RunClient } from "./client.js";
import type { Credentials } from "./login.js";
import type { OtpMethod } from "./otp-challenge-inferred.js";
import { readOtpEnrolment } from "./otp-enrolment-guess.js";
import type { OtpEnrolment } from "./otp-enrolment-guess.js";
import { wireEmail } from "./wire-email.js";

interface Options {
  signal?: AbortSignal | undefined;
}

function post(
  client: RunClient,
  token: string,
  method: OtpMethod,
  step: "enable" | "confirm" | "disable",
  body: object,
  { signal }: Options,
): Promise<unknown> {
  const wrong: Refusal =
    step === "confirm"
      ? [/^(?!40[14])|pin|code/i, "invalid-pin"]
      : [/password|credential/i, "invalid-credentials"];
  return client.request({
    operation: `otp-${step}`,
    method: "POST",
    path: ["run", client.runUrl, "otp", method, step],
    token,
    body,
    signal,
    refusals: [wrong, SESSION_ENDED],
  });
}

const onTheWire = ({ email, password }: Credentials) => ({ email: wireEmail(email), password });

/**
 * Begins to turn a method on (API contract: OTP): for sms and email the server sends a code, for the
 * authenticator it answers the secret. The method is on after `confirmOtp`.
 */
export async function enableOtp(
  client: RunClient,
  token: string,
  method: OtpMethod,
  credentials: Credentials,
  options: Options = {},
): Promise<OtpEnrolment> {
  const result = await post(client, token, method, "enable", onTheWire(credentials), options);
  return method === "authenticator" ? readOtpEnrolment(result) : {};
}

/** Turns a method on with its first code. Rejects with `invalid-pin` when the code is wrong. */
export async function confirmOtp(
  client: RunClient,
  token: string,
  method: OtpMethod,
  pin: string,
  options: Options = {},
): Promise<void> {
  await post(client, token, method, "confirm", { pin_code: pin }, options);
}

/** Turns a method off. */
export async function disableOtp(
  client: RunClient,
  token: string,
  method: OtpMethod,
  credentials: Credentials,
  options: Options = {},
): Promise<void> {
  await post(client, token, method, "disable", onTheWire(credentials), options);
}
