import type { Operation, RunErrorCode } from "./errors.js";

/** `pin` is a sign-in that carries a PIN: its refusals mean something else. */
export type Step = Operation | "pin";

/**
 * What a refusal means, by "step status text"; the first row that matches wins. The status is the server's
 * and the words are TagoIO's where known ("User Not Found", "Authorization Denied"), else likely ones.
 */
const RULES: readonly (readonly [RegExp, RunErrorCode])[] = [
  [/^\S+ (429|.*too many requests)/i, "rate-limited"],
  [/^\S+ 5/, "unavailable"],
  [/captcha/i, "captcha-required"],
  // A user, a used token and a path nobody serves are 404s too; so is a dictionary without the language.
  [
    /^(?!texts|notif)\S+ (404 (?!.*(user|account|mail|password|credential|token|route))|.*\brun not found)/i,
    "run-not-found",
  ],
  [/^pin|^otp-confirm (?!401)|^otp-confirm .*(pin|code)/i, "invalid-pin"],
  // One code for unknown, wrong, locked and unconfirmed: nobody may learn who has an account.
  [/^(login|recover) |^(request-pin|otp-\w+) .*(user|password|credential)/i, "invalid-credentials"],
  [/^confirm |^(?!signup|request-pin)\S+ 401|^\S+ 404 .*user|^reset .*(token|expired)/i, "session-expired"],
  [/^signup .*(disabled|closed|not allowed)/i, "signup-disabled"],
  [/^signup (409|.*(already|in use|taken|exists))/i, "email-taken"],
  [/^(signup|reset) .*password/i, "weak-password"],
];

/** The code of a refusal, from its HTTP status, the server's words and what was being done. */
export function classify(step: Step, status: number, text: string): RunErrorCode {
  // Line breaks would hide words from `.`.
  const line = `${step} ${status} ${text.replace(/\s+/g, " ")}`;
  return RULES.find(([pattern]) => pattern.test(line))?.[1] ?? "unknown";
}
