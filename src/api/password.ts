import { ABOUT_ACCOUNT } from "./classify.js";
import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { plainText } from "./plain-text.js";
import { wireEmail } from "./wire-email.js";

/**
 * Asks for the mail that resets a password (API contract: ask for a reset mail). Resolves for unknown
 * accounts too: nobody may learn here who has one.
 */
export async function recover(
  client: RunClient,
  email: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  try {
    await client.request({
      operation: "recover",
      method: "GET",
      path: ["run", client.runUrl, "passwordreset", wireEmail(email)],
      refusals: [[ABOUT_ACCOUNT, "invalid-credentials"]],
      signal,
    });
  } catch (error) {
    if (!(error instanceof RunApiError && error.code === "invalid-credentials")) throw error;
  }
}

/**
 * Sets the new password with the mailed token, or that of a forced change. Rejects with `weak-password`
 * (its `serverText` may name the rule) or `session-expired` when the token is used or too old.
 */
export async function resetPassword(
  client: RunClient,
  mailedToken: string,
  password: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  await client.request({
    operation: "reset",
    method: "POST",
    path: ["run", client.runUrl, "passwordreset"],
    token: mailedToken,
    body: { password },
    refusals: [
      [/^40[134]|token|expired/i, "session-expired"],
      [/password/i, "weak-password"],
    ],
    words: (text) => plainText(text, [mailedToken, password]),
    signal,
  });
}
