import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import type { OtpEnrolment } from "../api/otp-enrolment-guess.js";
import type { OtpFlags } from "../api/schemas/otp-flags.js";
import { RESEND_AFTER } from "./pin-step.js";
import type { PinAction, PinStep } from "./pin-step.js";
import type { FieldProblem, Notice, PageAction, SessionAction, Step } from "./step.js";

/** What has to be known of the user. */
export interface SetupUser {
  readonly email: string;
  /** Empty where the record has none. */
  readonly phone: string;
  /** As the record has it, BCP 47; empty where it has none. */
  readonly language: string;
  readonly otp: OtpFlags;
}

/** Nobody is signed in. */
export interface SignedOutStep extends Step<"signed-out"> {}

/** The methods, on and off. `busy` while the user is being asked for; no user yet after a failure. */
export interface MethodsStep extends Step<"otp-setup"> {
  readonly user?: SetupUser;
  /** What has just been turned on or off. */
  readonly changed?: { readonly method: OtpMethod; readonly on: boolean };
}

/** Asks for the password, before a method is turned on or off. */
export interface PasswordStep extends Step<"otp-enable" | "otp-disable"> {
  readonly user: SetupUser;
  readonly method: OtpMethod;
  readonly invalid: {
    readonly email?: FieldProblem;
    readonly password?: FieldProblem;
    readonly phone?: FieldProblem;
  };
}

/** Waits for the first code of a method; for an authenticator it shows the secret. */
export interface ConfirmMethodStep extends PinStep<"otp-confirm"> {
  readonly user: SetupUser;
  /** Empty for a text message or mail, and where the server's answer held no secret that is understood. */
  readonly enrolment: OtpEnrolment;
}

export type OtpSetupState = SignedOutStep | MethodsStep | PasswordStep | ConfirmMethodStep;

export type OtpSetupAction =
  | PinAction
  /** Asks again who the user is. */
  | { readonly type: "retry" }
  | { readonly type: "enable" | "disable"; readonly method: OtpMethod }
  /** `email` counts only where the user's record has none, `phone` where it has none and needs one. */
  | {
      readonly type: "submit";
      readonly password: string;
      readonly email?: string;
      readonly phone?: string;
    }
  /** Back to the methods. */
  | { readonly type: "back" }
  | PageAction
  | SessionAction;

export function signedOut(notice?: Notice): SignedOutStep {
  return { view: "signed-out", status: "idle", email: "", ...(notice && { notice }) };
}

export function methodsStep(user: SetupUser): MethodsStep {
  return { view: "otp-setup", status: "idle", email: user.email, user };
}

export function confirmStep(
  { user, email, method }: PasswordStep,
  enrolment: OtpEnrolment,
  now: number,
): ConfirmMethodStep {
  return {
    view: "otp-confirm",
    status: "idle",
    email,
    user,
    methods: [method],
    selected: method,
    enrolment,
    invalid: {},
    wrongPins: 0,
    resendAt: method === "authenticator" ? {} : { [method]: now + RESEND_AFTER },
    ...(user.phone && { phone: user.phone }),
  };
}
