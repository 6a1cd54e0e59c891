import type { RunErrorCode } from "../api/errors.js";
import type { SignupForm } from "./signup-form.js";
import type { SignupValues } from "./signup-values.js";
import type { DoneStep, FieldProblem, PageAction, SessionAction, Step } from "./step.js";

/** What is known of the RUN's settings: a form made of defaults is no form to send (U2). */
export type SignupSettings =
  | { readonly status: "pending" }
  | { readonly status: "ready"; readonly method: string }
  | { readonly status: "failed"; readonly code: RunErrorCode };

export interface SignupStep extends Step<"signup"> {
  /** By input name. */
  readonly invalid: ReadonlyMap<string, FieldProblem>;
  /** Submits that found something wrong, or something new to fill in: the person is taken to it. */
  readonly sentBack: number;
  /** The RUN's own questions came only after the submit. */
  readonly moreAsked?: boolean;
  /** What the fields start with: empty, or what was typed before an address was to be corrected. No password. */
  readonly start: SignupValues;
}

/** The RUN takes no new people: its settings say so, or its server did. */
export type ClosedStep = Step<"closed">;

/** The account is there. */
export interface RegisteredStep extends Step<"confirm-email" | "pending-approval" | "ready" | "unknown"> {
  /** The new user's id; empty where the outcome is remembered from before a reload, as is the e-mail (S10). */
  readonly user: string;
}

export type SignupState = SignupStep | ClosedStep | RegisteredStep | DoneStep;

export type SignupAction =
  /** The form, and how sure it is; again whenever either changes. */
  | { readonly type: "form"; readonly form: SignupForm; readonly settings: SignupSettings }
  | { readonly type: "submit"; readonly values: SignupValues }
  /** The person has left a field, or types in one. */
  | { readonly type: "left" | "typed"; readonly name: string; readonly value: string }
  /** Asks for the settings again. */
  | { readonly type: "retry" }
  /** Back to the form, to correct the address or to start anew. */
  | { readonly type: "back" }
  | PageAction
  | SessionAction;

export function signupStep(start: SignupValues = new Map()): SignupStep {
  return {
    view: "signup",
    status: "idle",
    email: start.get("email") ?? "",
    invalid: new Map(),
    sentBack: 0,
    start,
  };
}
