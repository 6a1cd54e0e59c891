import type { Operation } from "../api/errors.js";
import type { Clock } from "../api/clock.js";
import { problemOf } from "./problem.js";
import type { Problem } from "./problem.js";

/** The one request a flow may have out: a new one takes the place of the last. */
export interface OneRequest {
  /** The answer; undefined when the request was given up, or failed, which `onFailed` is told. */
  run<T>(operation: Operation, send: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** Gives it up: its answer, however late, is dropped (N11). */
  abort(): void;
}

/** `onWait` runs when the wait that a rate limit asks for is over. */
export function oneRequest(
  clock: Clock,
  onFailed: (problem: Problem) => void,
  onWait: () => void,
): OneRequest {
  let current = new AbortController();
  let cancelWait = (): void => undefined;

  function abort(): void {
    current.abort();
    cancelWait();
  }

  return {
    async run(operation, send) {
      abort();
      current = new AbortController();
      const { signal } = current;
      try {
        const answer = await send(signal);
        return signal.aborted ? undefined : answer;
      } catch (error) {
        if (signal.aborted) return undefined;
        const problem = problemOf(error, operation, clock.now());
        if (problem.until !== undefined) cancelWait = clock.after(problem.until - clock.now(), onWait);
        onFailed(problem);
        return undefined;
      }
    },
    abort,
  };
}
