import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { own } from "./own.js";
import { plainText } from "./plain-text.js";
import { readToken } from "./token.js";
import { wireEmail } from "./wire-email.js";

export interface SignUpForm {
  name: string;
  email: string;
  password: string;
  /** IANA name: `America/New_York`. */
  timezone: string;
  company?: string | undefined;
  phone?: string | undefined;
  language?: string | undefined;
  newsletter?: boolean | undefined;
  /** Answers to the RUN's own questions, by tag key. */
  tags?: readonly { key: string; value: string }[] | undefined;
}

export interface SignUpOptions {
  signal?: AbortSignal | undefined;
  /** How a form travels, where a RUN wants it otherwise than `guessedSignUpBody`. */
  toBody?: ((form: SignUpForm) => Record<string, unknown>) | undefined;
}

/**
 * The body of a sign-up. How the answers to a RUN's own questions travel is a guess: as tags, as on the owner's
 * route (API contract: sign up).
 */
export function guessedSignUpBody({ tags, ...form }: SignUpForm): Record<string, unknown> {
  return { ...form, active: true, ...(tags?.length && { tags }) };
}

/** Creates an account; resolves with its id. What follows (mail, approval) depends on `signup_method`. */
export async function signUp(
  client: RunClient,
  form: SignUpForm,
  { signal, toBody = guessedSignUpBody }: SignUpOptions = {},
): Promise<{ user: string }> {
  const result = await client.request({
    operation: "signup",
    method: "POST",
    path: ["run", client.runUrl, "signup"],
    body: toBody({ ...form, email: wireEmail(form.email) }),
    refusals: [
      [/disabled|closed|not allowed/i, "signup-disabled"],
      [/^409|already|in use|taken|exists/i, "email-taken"],
      [/password/i, "weak-password"],
      // No more users fit in: nobody can sign up, for another reason. The words are a guess.
      [/\b(limit|maximum|quota)\b/i, "signup-disabled"],
    ],
    words: (text) => plainText(text, [form.password]),
    signal,
  });
  const user = own(result, "user");
  if (typeof user !== "string" || user === "") throw new RunApiError("bad-response", "signup");
  return { user };
}

/** Confirms an account with the mailed token. Rejects with `session-expired` when it is used or too old. */
export async function confirmAccount(
  client: RunClient,
  token: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  if (readToken(token) === undefined) throw new RunApiError("session-expired", "confirm");
  await client.request({
    operation: "confirm",
    method: "GET",
    path: ["run", client.runUrl, "confirm", token],
    refusals: [[/^/, "session-expired"]],
    signal,
  });
}
