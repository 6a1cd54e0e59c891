import type { Clock } from "../api/clock.js";

/** How long a secret may wait for the next step, in milliseconds (S6). */
const LONGEST_WAIT = 10 * 60 * 1000;

/**
 * What a sign-in has to remember until its next step: TagoIO wants e-mail and password again with every code,
 * and a forced change of password brings a token. Kept nowhere else, and forgotten after ten minutes whether or
 * not anyone asks.
 */
export interface SecretHolder<T> {
  readonly current: T | undefined;
  keep(secret: T): void;
  wipe(): void;
  /** Forgets what is too old; for when a timer slept with the laptop. */
  check(): void;
}

export function holdSecret<T>(clock: Clock, onExpired: () => void): SecretHolder<T> {
  let held: { secret: T; until: number; cancel: () => void } | undefined;

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
      return held?.secret;
    },
    keep(secret) {
      wipe();
      held = { secret, until: clock.now() + LONGEST_WAIT, cancel: clock.after(LONGEST_WAIT, check) };
    },
    wipe,
    check,
  };
}
