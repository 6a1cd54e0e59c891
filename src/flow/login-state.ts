import type { OtpChallenge, OtpMethod } from "../api/otp-challenge-inferred.js";
import type { NewPasswordAction, NewPasswordStep } from "./new-password.js";
import type { Problem } from "./problem.js";
import { quiet } from "./step.js";
import type { DoneStep, FieldProblem, PageAction, SessionAction, Step } from "./step.js";

export type { FieldProblem, Notice, Status } from "./step.js";

export interface LoginStep extends Step<"login"> {
  readonly invalid: { readonly email?: FieldProblem; readonly password?: FieldProblem };
}

export interface OtpStep extends Step<"otp"> {
  readonly methods: readonly OtpMethod[];
  readonly selected: OtpMethod;
  /** Where a text message goes, masked by the server. */
  readonly phone?: string;
  readonly invalid: { readonly pin?: FieldProblem };
  /** Wrong codes of the selected method in a row. */
  readonly wrongPins: number;
  /** For each method whose code was sent: when another may be asked for, in milliseconds since 1970. */
  readonly resendAt: Readonly<Partial<Record<OtpMethod, number>>>;
}

export type LoginState = LoginStep | OtpStep | NewPasswordStep | DoneStep;

export type LoginAction =
  | { readonly type: "submit"; readonly email: string; readonly password: string }
  | { readonly type: "submit-pin"; readonly pin: string }
  | { readonly type: "choose-method"; readonly method: OtpMethod }
  | { readonly type: "resend" }
  /** The portal wants a new password first. */
  | NewPasswordAction
  /** The person gives a later step up. */
  | { readonly type: "back" }
  | PageAction
  | SessionAction;

/** Between two codes to the same phone or mailbox, in milliseconds (U8). */
export const RESEND_AFTER = 30_000;

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

/** The code step after a failed request; the problem of sending a code never keeps one from being entered. */
export function otpFailure(step: OtpStep, problem: Problem): OtpStep {
  const rest = quiet(step);
  if (problem.operation === "request-pin") {
    const { [step.selected]: _failed, ...others } = step.resendAt;
    const resendAt = problem.until === undefined ? others : { ...others, [step.selected]: problem.until };
    return { ...rest, resendAt, problem };
  }
  return { ...rest, wrongPins: step.wrongPins + (problem.code === "invalid-pin" ? 1 : 0), problem };
}
