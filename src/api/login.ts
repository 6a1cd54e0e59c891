import { ABOUT_ACCOUNT } from "./classify.js";
import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { readExpireTime } from "./expire-time.js";
import type { ExpireTimeOption } from "./expire-time.js";
import { readForcedChange } from "./forced-change-guess.js";
import { readForcedSetup } from "./forced-setup-guess.js";
import { readOtpChallenge } from "./otp-challenge-inferred.js";
import type { OtpChallenge, OtpMethod } from "./otp-challenge-inferred.js";
import { own } from "./own.js";
import { readToken } from "./token.js";
import { toConsole } from "./warn.js";
import { wireEmail } from "./wire-email.js";

export interface Credentials {
  email: string;
  password: string;
}

export type LoginOutcome =
  /** `setup`: the RUN wants a one-time-code method to be set up first. */
  | { kind: "signed-in"; token: string; expiresAt: ExpireTimeOption; setup?: true }
  | { kind: "otp-required"; challenge: OtpChallenge }
  | { kind: "password-change-required"; token: string };

export interface LoginOptions {
  signal?: AbortSignal | undefined;
  now?: (() => Date) | undefined;
  warn?: ((line: string) => void) | undefined;
}

function readExpiry(
  result: unknown,
  { now = () => new Date(), warn = toConsole }: LoginOptions,
): ExpireTimeOption {
  const value = own(result, "expire_date") ?? own(result, "expire_time");
  const today = now();
  const expiry = value == null ? "never" : readExpireTime(value, today);
  if (!expiry || (expiry !== "never" && expiry <= today))
    warn("the session's expiry is past or not understood; is the clock right?");
  return expiry ?? "never";
}

/** What stands between right credentials and a session. Asked for a code again after a PIN: it was wrong. */
function readNextStep(answer: unknown, withPin: boolean): LoginOutcome | undefined {
  const change = readForcedChange(answer);
  if (change)
    return change.token === undefined ? undefined : { kind: "password-change-required", token: change.token };
  const setup = readForcedSetup(answer);
  if (setup)
    return setup.token === undefined
      ? undefined
      : { kind: "signed-in", token: setup.token, expiresAt: "never", setup: true };
  const challenge = readOtpChallenge(answer);
  if (challenge && withPin) throw new RunApiError("invalid-pin", "login");
  return challenge && { kind: "otp-required", challenge };
}

/**
 * Signs in (API contract: sign in). The password travels byte by byte as typed, the e-mail trimmed and in
 * lower case. An expiry that is missing or not understood is "never": the server's 401 decides.
 * Rejects with RunApiError; `invalid-credentials` for every reason that is about the account.
 */
export async function login(
  client: RunClient,
  {
    email,
    password,
    otpType,
    pin,
  }: Credentials & { otpType?: OtpMethod | undefined; pin?: string | undefined },
  options: LoginOptions = {},
): Promise<LoginOutcome> {
  let next: LoginOutcome | undefined;
  const result = await client.request({
    operation: "login",
    method: "POST",
    path: ["run", client.runUrl, "login"],
    body: { email: wireEmail(email), password, otp_type: otpType, pin_code: pin || undefined },
    signal: options.signal,
    refusals: [[ABOUT_ACCOUNT, pin ? "invalid-pin" : "invalid-credentials"]],
    accepts: (envelope) => (next = readNextStep(envelope, !!pin)) !== undefined,
  });
  const token = readToken(own(result, "token"));
  // A forced change that came as a success must not be taken for a session: its token opens one route only.
  if (!next && (token === undefined || readForcedChange(result))) next = readNextStep(result, !!pin);
  if (next) return next;
  if (token === undefined) throw new RunApiError("bad-response", "login");
  const setup = readForcedSetup(result) && { setup: true as const };
  return { kind: "signed-in", token, expiresAt: readExpiry(result, options), ...setup };
}

/**
 * Has a PIN sent by `method` (API contract: send a PIN). Resolves when the server took the order. Each call
 * may cost an SMS.
 */
export async function requestPin(
  client: RunClient,
  { email, password }: Credentials,
  method: OtpMethod,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  await client.request({
    operation: "request-pin",
    method: "POST",
    path: ["run", client.runUrl, "login", "otp"],
    body: { email: wireEmail(email), password, otp_type: method },
    refusals: [[/^401|user|account|password|credential/i, "invalid-credentials"]],
    signal: options.signal,
  });
}
