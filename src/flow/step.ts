import type { ExpireTimeOption } from "../api/expire-time.js";
import type { Problem } from "./problem.js";

/** Why what was typed can't be sent. */
export type FieldProblem = "missing" | "invalid" | "too-long";

/** What a person is told that is no failure of a request. */
export type Notice =
  | "otp-expired"
  | "reset-expired"
  | "password-changed"
  | "pin-sent"
  | "session-expired"
  | "back-online"
  | "rate-limit-over";

/** `sending`: a code is being asked for; `busy`: the answer decides about the step. */
export type Status = "idle" | "busy" | "sending";

/** What every step with a request of its own holds. */
export interface Step<View extends string = string> {
  readonly view: View;
  readonly status: Status;
  /** As typed; kept through every failure, through later steps and back. */
  readonly email: string;
  readonly problem?: Problem;
  readonly notice?: Notice;
}

/** Signed in. */
export interface DoneStep {
  readonly view: "done";
  readonly token: string;
  readonly expiresAt: ExpireTimeOption;
  /** The session came from elsewhere: storage, another tab, `adopt()`. */
  readonly restored: boolean;
  /** The RUN wants a one-time-code method to be set up first. */
  readonly setup?: true;
}

/** What every flow is told of the page around it. */
export type PageAction =
  /** The page is left or the element removed: abort, forget secrets. */
  | { readonly type: "suspend" }
  /** The connection is back, or time may have passed unseen (a woken laptop, a restored page). */
  | { readonly type: "online" | "wake" };

/** What a flow that ends in a session is told of one that comes or goes without it. */
export type SessionAction =
  | { readonly type: "restore"; readonly token: string; readonly expiresAt: ExpireTimeOption }
  | { readonly type: "leave"; readonly notice?: "session-expired" };

/** The step at rest: no request under way, no problem to tell, at most a notice. */
export function quiet<S extends Step>(step: S, notice?: Notice): S {
  const { problem: _problem, notice: _notice, ...rest } = step;
  return { ...rest, status: "idle", ...(notice && { notice }) } as S;
}

/**
 * Whether a submit would be taken: none is under way, and no rate limit runs but one on sending codes, which
 * keeps none from being entered. `now` in ms since 1970.
 */
export function canSubmit({ status, problem }: Step, now: number): boolean {
  return status !== "busy" && (problem?.operation === "request-pin" || now >= (problem?.until ?? 0));
}

/** The step when time may have passed unseen: deadlines are read off the clock, not off a timer that slept. */
export function onWake<S extends Step>(step: S, now: number): S {
  const { until = Infinity } = step.problem ?? {};
  return now >= until ? quiet(step, "rate-limit-over") : step;
}

/** The step when the connection is back: nothing is sent again by itself (N1). */
export function onOnline<S extends Step>(step: S): S {
  return step.problem?.code === "offline" ? quiet(step, "back-online") : step;
}
