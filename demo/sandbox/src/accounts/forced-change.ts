import type { User } from "../db/users.js";
import { ApiError } from "../envelope.js";
import { newMailToken } from "../secrets.js";
import type { Services } from "../services.js";

const LIFETIME_MS = 15 * 60_000;
const TEXT = "Password change required";

/**
 * "Set a new password first": a code, and a token that opens `passwordreset` only. Where the two stand is a
 * guess (API contract: forced password change), so there is a choice.
 */
export function forcedChange({ tokens, options, now }: Services, user: User): ApiError {
  const token = newMailToken();
  tokens.add(token, "reset", user.id, new Date(now().getTime() + LIFETIME_MS));
  const details = { code: "force_password_change", token };
  const bodies = {
    beside: { status: false, message: TEXT, ...details },
    message: { status: false, message: JSON.stringify(details) },
    result: { status: false, result: { message: TEXT, ...details } },
  };
  return new ApiError(403, bodies[options.forcedChange]);
}
