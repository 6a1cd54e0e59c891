import type { RunErrorCode } from "./errors.js";

/** A pattern for "status text" of a refusal, and what it means. */
export type Refusal = readonly [pattern: RegExp, code: RunErrorCode];

/** What holds for every call. The words are TagoIO's where known, else likely ones. */
const FIRST: readonly Refusal[] = [
  [/^429|too many requests/i, "rate-limited"],
  [/^5/, "unavailable"],
  [/captcha/i, "captcha-required"],
  // A path that nobody serves says nothing about the RUN.
  [/^404 .*\broute\b/i, "unknown"],
  [/\brun not found/i, "run-not-found"],
];

/** What is left when a call has no meaning of its own for it. */
const LAST: readonly Refusal[] = [[/^404/, "run-not-found"]];

/**
 * All that is about the account: any refusal, but of the 404s only one that speaks of a user ("User Not
 * Found"), since an unknown RUN is a 404 too. Unknown, wrong, locked and unconfirmed must be one: nobody may
 * learn who has an account.
 */
export const ABOUT_ACCOUNT = /^(?!404)|user|account|mail|password|credential/i;

/** A token that ended, or whose user is gone ("Authorization Denied", "User Not Found"). */
export const SESSION_ENDED: Refusal = [/^401|^404 .*user/i, "session-expired"];

/** The code of a refusal; the first pattern that matches wins, those of the call between the common ones. */
export function classify(status: number, text: string, refusals: readonly Refusal[] = []): RunErrorCode {
  // Line breaks would hide words from `.`.
  const line = `${status} ${text.replace(/\s+/g, " ")}`;
  return [...FIRST, ...refusals, ...LAST].find(([pattern]) => pattern.test(line))?.[1] ?? "unknown";
}
