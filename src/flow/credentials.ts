import type { Credentials } from "../api/login.js";
import type { Clock } from "../api/clock.js";

/** How long a password may wait for its second step, in milliseconds (S6). */
const LONGEST_WAIT = 10 * 60 * 1000;

/**
 * E-mail and password between the two steps of a sign-in: TagoIO wants both again with every code. They
 * are kept nowhere else, and forgotten after ten minutes whether or not anyone asks.
 */
export interface CredentialsHolder {
  readonly current: Credentials | undefined;
  keep(credentials: Credentials): void;
  wipe(): void;
  /** Forgets what is too old; for when a timer slept with the laptop. */
  check(): void;
}

export function holdCredentials(clock: Clock, onExpired: () => void): CredentialsHolder {
  let held: { credentials: Credentials; until: number; cancel: () => void } | undefined;

  function wipe(): void {
    held?.cancel();
    held = undefined;
  }

  function check(): void {
    if (!held || clock.now() < held.until) return;
    wipe();
    onExpired();
  }

  return {
    get current() {
      return held?.credentials;
    },
    keep(credentials) {
      wipe();
      held = { credentials, until: clock.now() + LONGEST_WAIT, cancel: clock.after(LONGEST_WAIT, check) };
    },
    wipe,
    check,
  };
}
