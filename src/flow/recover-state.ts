import type { NewPasswordAction, NewPasswordStep } from "./new-password.js";
import type { FieldProblem, PageAction, Step } from "./step.js";

/** The views that a page or a mailed link can ask for. */
export const RECOVER_VIEWS = ["recover", "reset", "confirm"] as const;
export type RecoverView = (typeof RECOVER_VIEWS)[number];

/**
 * What is known of the mailed token: it may be tried, it never came, or the server has refused it as used or
 * too old. Which of the two last it is, the server doesn't say.
 */
export type MailedLink = "good" | "missing" | "spent";

/** Asks for the mail. */
export interface RecoverStep extends Step<"recover"> {
  readonly invalid: { readonly email?: FieldProblem };
}

/** Takes the new password. */
export interface ResetStep extends NewPasswordStep {
  readonly link: MailedLink;
}

/** Confirms an account. */
export interface ConfirmStep extends Step<"confirm"> {
  readonly link: MailedLink;
}

/** Nothing is left to be typed. */
export type FinishedStep = Step<"recover-sent" | "reset-done" | "confirm-done">;

export type RecoverState = RecoverStep | ResetStep | ConfirmStep | FinishedStep;

export type RecoverAction =
  /** Shows a view, with the token of the mailed link where there is one. Sends nothing. */
  | { readonly type: "open"; readonly view: RecoverView; readonly token?: string | undefined }
  | { readonly type: "submit"; readonly email: string }
  | NewPasswordAction
  /** Confirms with the token that `open` brought; again after a failure. */
  | { readonly type: "confirm" }
  | PageAction;

/** A view at its start. */
export function recoverStart(view: RecoverView, email: string, hasToken: boolean): RecoverState {
  const link = hasToken ? "good" : "missing";
  if (view === "recover") return { view, status: "idle", email, invalid: {} };
  if (view === "reset") return { view, status: "idle", email, invalid: {}, link };
  return { view, status: "idle", email, link };
}
