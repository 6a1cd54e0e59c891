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

/** How the answers to a RUN's own questions travel: a guess, as on the owner's route (API contract: sign up). */
const guessedTags = (tags: SignUpForm["tags"]) => (tags?.length ? { tags } : {});

/** Creates an account; resolves with its id. What follows (mail, approval) depends on `signup_method`. */
export async function signUp(
  client: RunClient,
  { tags, ...form }: SignUpForm,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<{ user: string }> {
  const result = await client.request({
    operation: "signup",
    method: "POST",
    path: ["run", client.runUrl, "signup"],
    body: { ...form, email: wireEmail(form.email), active: true, ...guessedTags(tags) },
    refusals: [
      [/disabled|closed|not allowed/i, "signup-disabled"],
      [/^409|already|in use|taken|exists/i, "email-taken"],
      [/password/i, "weak-password"],
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
