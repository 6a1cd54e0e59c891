import type { Credentials } from "../api/login.js";
import type { OtpChallenge } from "../api/otp-challenge-inferred.js";
import type { NewPasswordAction, NewPasswordStep } from "./new-password.js";
import { RESEND_AFTER } from "./pin-step.js";
import type { PinAction, PinStep } from "./pin-step.js";
import type { DoneStep, FieldProblem, PageAction, SessionAction, Step } from "./step.js";

export type { FieldProblem, Notice, Status } from "./step.js";

export interface LoginStep extends Step<"login"> {
  readonly invalid: { readonly email?: FieldProblem; readonly password?: FieldProblem };
}

export interface OtpStep extends PinStep<"otp"> {}

export type LoginState = LoginStep | OtpStep | NewPasswordStep | DoneStep;

export type LoginAction =
  | { readonly type: "submit"; readonly email: string; readonly password: string }
  | PinAction
  /** A second step whose first was taken elsewhere. */
  | {
      readonly type: "challenge";
      readonly credentials: Credentials;
      readonly challenge: OtpChallenge;
    }
  /** The portal wants a new password first. */
  | NewPasswordAction
  /** The person gives a later step up. */
  | { readonly type: "back" }
  | PageAction
  | SessionAction;

export function loginStep(email: string): LoginStep {
  return { view: "login", status: "idle", email, invalid: {} };
}

/** The second step as the server asks for it. What it has sent by itself counts as sent now. */
export function otpStep(email: string, challenge: OtpChallenge, now: number): OtpStep {
  const { methods, selected, autosent, phone } = challenge;
  return {
    view: "otp",
    status: "idle",
    email,
    methods,
    selected,
    invalid: {},
    wrongPins: 0,
    resendAt: autosent ? { [selected]: now + RESEND_AFTER } : {},
    ...(phone !== undefined && { phone }),
  };
}
