import type { Clock } from "../api/clock.js";
import type { Operation } from "../api/errors.js";
import type { Credentials } from "../api/login.js";
import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import type { SecretHolder } from "./hold-secret.js";
import type { OneRequest } from "./one-request.js";
import { readPin } from "./pin.js";
import type { Problem } from "./problem.js";
import { canSubmit, quiet } from "./step.js";
import type { FieldProblem, Step } from "./step.js";

/** A step that waits for a code: at sign-in, or to prove a method that is being turned on. */
export interface PinStep<View extends string = string> extends Step<View> {
  readonly methods: readonly OtpMethod[];
  readonly selected: OtpMethod;
  /** Where a text message goes, as the server or the user's record has it. */
  readonly phone?: string;
  readonly invalid: { readonly pin?: FieldProblem };
  /** Wrong codes of the selected method in a row. */
  readonly wrongPins: number;
  /** For each method whose code was sent: when another may be asked for, in milliseconds since 1970. */
  readonly resendAt: Readonly<Partial<Record<OtpMethod, number>>>;
}

export type PinAction =
  | { readonly type: "submit-pin"; readonly pin: string }
  | { readonly type: "choose-method"; readonly method: OtpMethod }
  | { readonly type: "resend" };

/** Between two codes to the same phone or mailbox, in milliseconds (U8). */
export const RESEND_AFTER = 30_000;

/** The step after a failed request; the problem of sending a code never keeps one from being entered. */
export function pinFailure<S extends PinStep>(step: S, problem: Problem): S {
  const rest = quiet(step);
  if (problem.operation === "request-pin") {
    const { [step.selected]: _failed, ...others } = step.resendAt;
    const resendAt = problem.until === undefined ? others : { ...others, [step.selected]: problem.until };
    return { ...rest, resendAt, problem };
  }
  return { ...rest, wrongPins: step.wrongPins + (problem.code === "invalid-pin" ? 1 : 0), problem };
}

/** What a flow lends to its code step. */
export interface PinWork<S extends PinStep, Outcome> {
  readonly clock: Clock;
  readonly allow: (operation: Operation) => boolean;
  readonly request: OneRequest;
  readonly credentials: SecretHolder<Credentials>;
  readonly set: (step: S) => void;
  /** What checking a code is called. */
  readonly operation: Operation;
  readonly check: (pin: string, step: S, held: Credentials, signal: AbortSignal) => Promise<Outcome>;
  /** Has a code sent by the selected method. */
  readonly send: (step: S, held: Credentials, signal: AbortSignal) => Promise<unknown>;
  readonly follow: (outcome: Outcome, step: S) => void;
}

/**
 * Takes the actions of a code step: one request at a time; nothing is ever sent to a phone or mailbox that a
 * person did not ask for, nor earlier than the last one allows.
 */
export function onPin<S extends PinStep, Outcome>(
  work: PinWork<S, Outcome>,
): (step: S, action: PinAction) => void {
  const { clock, allow, request, credentials, set } = work;

  async function submit(step: S, typed: string): Promise<void> {
    const pin = readPin(typed);
    if (!pin) {
      // A message may be on its way meanwhile.
      set({ ...quiet(step), status: step.status, invalid: { pin: "missing" } });
      return;
    }
    const held = credentials.current;
    if (!held || !allow(work.operation)) return;
    const busy: S = { ...quiet(step), status: "busy", invalid: {} };
    set(busy);
    const outcome = await request.run(work.operation, (signal) => work.check(pin, step, held, signal));
    if (outcome !== undefined) work.follow(outcome, busy);
  }

  function choose(step: S, method: OtpMethod): void {
    if (step.status === "busy" || method === step.selected || !step.methods.includes(method)) return;
    request.abort();
    const chosen: S = { ...quiet(step), selected: method, invalid: {}, wrongPins: 0 };
    set(chosen);
    if (chosen.resendAt[method] === undefined) void send(chosen);
  }

  async function send(step: S): Promise<void> {
    const { selected, resendAt } = step;
    const held = credentials.current;
    if (!held || step.status !== "idle" || selected === "authenticator") return;
    if (clock.now() < (resendAt[selected] ?? 0) || !allow("request-pin")) return;
    const next = { ...resendAt, [selected]: clock.now() + RESEND_AFTER };
    const sending: S = { ...quiet(step), status: "sending", resendAt: next };
    set(sending);
    const sent = await request.run("request-pin", async (signal) => {
      await work.send(step, held, signal);
      return true;
    });
    if (sent) set(quiet(sending, "pin-sent"));
  }

  return (step, action) => {
    if (action.type === "choose-method") choose(step, action.method);
    else if (action.type === "resend") void send(step);
    else if (canSubmit(step, clock.now())) void submit(step, action.pin);
  };
}
