import type { RunErrorCode } from "../../api/errors.js";
import type { FieldProblem, Notice } from "../../flow/login-state.js";
import type { Problem } from "../../flow/problem.js";
import { formatDuration } from "../../i18n/duration.js";
import { messages } from "../../i18n/messages.js";
import type { PlainMessage } from "../../i18n/messages.js";

/** The sentence for each failure that needs no more than its code. */
const sentences: Record<Exclude<RunErrorCode, "rate-limited">, PlainMessage> = {
  network: messages.network,
  timeout: messages.timeout,
  offline: messages.offline,
  "invalid-credentials": messages.invalidCredentials,
  "invalid-pin": messages.invalidPin,
  "otp-required": messages.unknown,
  "password-change-required": messages.passwordChangeRequired,
  "signup-disabled": messages.unknown,
  "email-taken": messages.unknown,
  "weak-password": messages.unknown,
  "run-not-found": messages.runNotFound,
  unavailable: messages.unavailable,
  "bad-response": messages.badResponse,
  "session-expired": messages.sessionExpired,
  "captcha-required": messages.captchaRequired,
  unknown: messages.unknown,
};

const notices: Record<Notice, PlainMessage> = {
  "otp-expired": messages.otpExpired,
  "session-expired": messages.sessionExpired,
  "back-online": messages.backOnline,
  "rate-limit-over": messages.rateLimitOver,
};

/**
 * What a person reads when a request failed. It does not change while it is shown: a countdown in a live
 * region would be read out every second, so the seconds tick on the button (A7).
 */
export function problemText(problem: Problem | undefined, language: string): string {
  if (!problem) return "";
  if (problem.code !== "rate-limited") return sentences[problem.code]();
  return messages.rateLimited(formatDuration(problem.retryAfter ?? 0, language));
}

export function noticeText(notice: Notice | undefined): string {
  return notice ? notices[notice]() : "";
}

export function fieldText(
  problem: FieldProblem | undefined,
  texts: Partial<Record<FieldProblem, PlainMessage>>,
): string {
  return problem ? (texts[problem] ?? messages.unknown)() : "";
}
