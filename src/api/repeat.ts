import { RunApiError } from "./errors.js";
import { aborted } from "./send.js";

const REPEATS = 3;
const FIRST_PAUSE_MS = 500;

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/**
 * Runs an attempt again, at most three times, while the server can't be reached or fails, with pauses of
 * about 0.5, 1 and 2 s. For GETs of settings and texts only: a POST may have been heard, and SMS are billed.
 */
export async function repeatQuietly<T>(
  attempt: () => Promise<T>,
  { signal, random = Math.random }: { signal?: AbortSignal | undefined; random?: (() => number) | undefined },
): Promise<T> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await attempt();
    } catch (error) {
      const passing = error instanceof RunApiError && /^(network|unavailable)$/.test(error.code);
      if (!passing || repeats === REPEATS || signal?.aborted) throw error;
    }
    // Jitter: fifty tabs that lost the same server must not come back as one.
    await pause(FIRST_PAUSE_MS * 2 ** repeats * (0.5 + random()), signal);
  }
}
