/** What a new account needs before its person can sign in; `unknown` when the settings don't say. */
export type SignupOutcome = "confirm-email" | "pending-approval" | "ready" | "unknown";

/**
 * What a sign-up leads to. The server answers with the user's id only, so the RUN's `signup_method` has to tell.
 * "default" and "disabled" are TagoIO's; the other two strings are a guess, and this is the one place to change
 * (API contract: RunInfo). Undefined: the settings never came.
 */
export function guessedOutcome(signupMethod: string | undefined): SignupOutcome {
  switch (signupMethod) {
    case "default":
      return "confirm-email";
    case "adminconfirm":
      return "pending-approval";
    case "noconfirm":
      return "ready";
    default:
      return "unknown";
  }
}
