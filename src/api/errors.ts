/** Every way a call can fail. A closed union: hosts may switch over it. */
export const RUN_ERROR_CODES = [
  "network",
  "timeout",
  "offline",
  "rate-limited",
  "invalid-credentials",
  "invalid-pin",
  "otp-required",
  "password-change-required",
  "signup-disabled",
  "email-taken",
  "weak-password",
  "run-not-found",
  "unavailable",
  "bad-response",
  "session-expired",
  "captcha-required",
  "unknown",
] as const;
export type RunErrorCode = (typeof RUN_ERROR_CODES)[number];

/** What was being done when a call failed. */
export type Operation =
  | "login"
  | "request-pin"
  | "signup"
  | "confirm"
  | "recover"
  | "reset"
  | "info"
  | "edit-info"
  | "delete-user"
  | "otp-enable"
  | "otp-confirm"
  | "otp-disable"
  | "notifications"
  | "settings"
  | "texts";

export interface RunErrorDetails {
  status?: number | undefined;
  retryAfter?: number | undefined;
  serverText?: string | undefined;
}

/**
 * A call that failed. Its `code` is what to act on; `message` is for developers.
 * It never carries a password, a PIN or a token, and no `cause` (a fetch error may quote a header).
 */
export class RunApiError extends Error {
  readonly code: RunErrorCode;
  readonly operation: Operation;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** Seconds to wait, with `rate-limited` only. */
  readonly retryAfter: number | undefined;
  /** The server's own words as plain text; only at sign-up and reset, where they explain the rules. */
  readonly serverText: string | undefined;

  constructor(code: RunErrorCode, operation: Operation, details: RunErrorDetails = {}) {
    super(`${operation}: ${code}`);
    this.name = "RunApiError";
    this.code = code;
    this.operation = operation;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.serverText = details.serverText;
  }
}
