import type { Operation, RunErrorCode } from "../../api/errors.js";
import type { ExpireTimeOption } from "../../api/expire-time.js";
import type { OtpMethod } from "../../api/otp-challenge-inferred.js";
import type { OtpStep } from "../../flow/login-state.js";
import type { SignupOutcome } from "../../flow/signup-outcome-guess.js";

/** The detail of each event of our elements. Only `run-authenticated` carries a secret. */
export interface RunEventDetails {
  /** Cancelable: `preventDefault()` stops the request. */
  "run-before-submit": { operation: Operation };
  "run-authenticated": { token: string; expiresAt: ExpireTimeOption; runUrl: string; restored?: true };
  "run-otp-required": { methods: OtpMethod[]; selected: OtpMethod; phone?: string };
  "run-otp-enabled": { method: OtpMethod };
  "run-otp-disabled": { method: OtpMethod };
  "run-registered": { user: string; outcome: SignupOutcome; email: string };
  "run-recovery-sent": Record<string, never>;
  "run-password-changed": Record<string, never>;
  "run-confirmed": Record<string, never>;
  /** `retryAfter` in seconds. */
  "run-error": { code: RunErrorCode; operation: Operation; retryAfter?: number };
  "run-view-change": { view: string; previous: string };
  "run-config": { source: "default" | "property" | "cache" | "network" };
  "run-theme-adjusted": { changes: { key: string; from: string; to: string; ratio: number }[] };
  /** A text that neither a dictionary nor the language has. */
  "run-missing-key": { key: string; lang: string };
  "run-session-expiring": { expiresAt: Date };
  "run-session-expired": { expiresAt: Date };
}

export type RunEventMap = { [Name in keyof RunEventDetails]: CustomEvent<RunEventDetails[Name]> };

declare global {
  interface HTMLElementEventMap extends RunEventMap {}
}

/** Fires one of our events on an element; false when a listener cancelled it (`run-before-submit` only). */
export function fire<Name extends keyof RunEventDetails>(
  target: EventTarget,
  name: Name,
  detail: RunEventDetails[Name],
): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: name === "run-before-submit",
    }),
  );
}

/** Tells the page that a code is asked for, once a challenge. */
export function tellOtpRequired(
  target: EventTarget,
  next: { view: string },
  previous: { view: string },
): void {
  if (!isOtpStep(next) || previous.view === "otp") return;
  const { methods, selected, phone } = next;
  fire(target, "run-otp-required", {
    methods: [...methods],
    selected,
    ...(phone !== undefined && { phone }),
  });
}

function isOtpStep(state: { view: string }): state is OtpStep {
  return state.view === "otp";
}
