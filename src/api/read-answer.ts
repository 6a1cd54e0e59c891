import { classify } from "./classify.js";
import type { Refusal } from "./classify.js";
import { readMessage } from "./envelope.js";
import { RunApiError } from "./errors.js";
import type { Operation, RunErrorCode } from "./errors.js";
import { readForcedChange } from "./forced-change-guess.js";
import { readOtpChallenge } from "./otp-challenge-inferred.js";
import { isRecord, own } from "./own.js";
import { readRetryAfter } from "./retry-after.js";
import type { Answer } from "./send.js";

/** How the answers to a call are read. */
export interface Reading {
  operation: Operation;
  /**
   * Shown a refused envelope before it becomes an error; returning true says that it was an answer. The
   * one way to what an error must not carry, such as the token of a forced password change.
   */
  accepts?: ((envelope: unknown) => boolean) | undefined;
  /** What refusals mean for this call; the common ones (429, 5xx, unknown RUN) are known. */
  refusals?: readonly Refusal[] | undefined;
  /** What of the server's words may be shown to the person; nothing unless told. */
  words?: ((text: string) => string | undefined) | undefined;
}

/** The envelope's `result`; throws a RunApiError for any other answer. */
export function readAnswer({ status, retryAfter, body }: Answer, reading: Reading): unknown {
  const { operation, accepts, refusals, words } = reading;
  const state = own(body, "status");
  const text = readMessage(body);
  const fail = (code: RunErrorCode) =>
    new RunApiError(code, operation, {
      status,
      retryAfter: code === "rate-limited" ? readRetryAfter(retryAfter, text, Date.now()) : undefined,
      serverText: words?.(text),
    });

  if (status < 300 && state === true) return own(body, "result");
  // A proxy's 429 or 5xx needs no envelope.
  if (status !== 429 && status < 500) {
    if (state !== false && (status < 300 || !isRecord(body))) throw fail("bad-response");
    if (accepts?.(body)) return undefined;
    if (readForcedChange(body)) throw fail("password-change-required");
    if (readOtpChallenge(body)) throw fail("otp-required");
  }
  throw fail(classify(status, text, refusals));
}

/** A result that has to be an object. */
export function asRecord(result: unknown, operation: Operation): Record<string, unknown> {
  if (!isRecord(result)) throw new RunApiError("bad-response", operation);
  return result;
}
