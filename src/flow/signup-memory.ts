import type { SignupOutcome } from "./signup-outcome-guess.js";

const OUTCOMES: readonly string[] = [
  "confirm-email",
  "pending-approval",
  "ready",
  "unknown",
] satisfies SignupOutcome[];

/** Where the outcome of a sign-up outlives a reload: the outcome alone, nothing about the person (S10). */
export interface SignupMemory {
  read(): SignupOutcome | undefined;
  /** Undefined forgets it. */
  write(outcome: SignupOutcome | undefined): void;
}

/**
 * The memory of one RUN in a storage of the tab. Never throws: where there is no storage nothing is remembered
 * (H7). What another script may have put there is read as strictly as an answer from the network.
 */
export function signupMemory(open: () => Storage, runUrl: string): SignupMemory {
  const key = `run-auth-elements:signup:${runUrl}`;
  return {
    read() {
      try {
        const kept = open().getItem(key);
        return OUTCOMES.includes(kept ?? "") ? (kept as SignupOutcome) : undefined;
      } catch {
        return undefined;
      }
    },
    write(outcome) {
      try {
        if (outcome) open().setItem(key, outcome);
        else open().removeItem(key);
      } catch {
        // Shown now, forgotten at the next load.
      }
    },
  };
}
