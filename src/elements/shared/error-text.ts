import type { RunErrorCode } from "../../api/errors.js";
import type { FieldProblem, Notice } from "../../flow/login-state.js";
import type { Problem } from "../../flow/problem.js";
import { formatDuration } from "../../i18n/duration.js";
import { errorMessages, noticeMessages, rateLimited } from "../../i18n/messages/errors.js";

/** A message that takes no argument. */
type PlainMessage = () => string;

const sentences: Partial<Record<RunErrorCode, PlainMessage>> = errorMessages;

/**
 * What a person reads when a request failed. It does not change while it is shown: a countdown in a live
 * region would be read out every second, so the seconds tick on the button (A7).
 */
export function problemText(problem: Problem | undefined, language: string): string {
  if (!problem) return "";
  const { code, retryAfter = 0 } = problem;
  if (code === "rate-limited") return rateLimited(formatDuration(retryAfter, language));
  return (sentences[code] ?? errorMessages.unknown)();
}

export function noticeText(notice: Notice | undefined): string {
  return notice ? noticeMessages[notice]() : "";
}

export function fieldText(
  problem: FieldProblem | undefined,
  texts: Partial<Record<FieldProblem, PlainMessage>>,
): string {
  return problem ? (texts[problem] ?? errorMessages.unknown)() : "";
}
