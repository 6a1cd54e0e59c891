import { RunApiError } from "../api/errors.js";
import type { Operation, RunErrorCode } from "../api/errors.js";

/** Why the last request failed. */
export interface Problem {
  readonly code: RunErrorCode;
  readonly operation: Operation;
  /** For `rate-limited`: what the server asked to wait, in seconds. */
  readonly retryAfter?: number;
  /** For `rate-limited`: when the next try is allowed, in milliseconds since 1970. */
  readonly until?: number;
  /** The server's own words, where they explain its rules for passwords; plain text without secrets. */
  readonly serverText?: string;
}

/** A thrown error as a state can hold it. `now` in milliseconds since 1970. */
export function problemOf(error: unknown, operation: Operation, now: number): Problem {
  if (!(error instanceof RunApiError)) return { code: "unknown", operation };
  const { code, retryAfter, serverText } = error;
  return {
    code,
    operation,
    ...(retryAfter !== undefined && { retryAfter, until: now + retryAfter * 1000 }),
    ...(serverText !== undefined && { serverText }),
  };
}
