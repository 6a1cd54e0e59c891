import { RunApiError } from "./errors.js";

const REPEATS = 3;
const FIRST_PAUSE_MS = 500;

/**
 * Runs an attempt again, at most three times, while the server can't be reached or fails, with pauses of
 * about 0.5, 1 and 2 s that an abort cuts short: the attempt then rejects by itself. For GETs of settings and
 * texts only: a POST may have been heard, and SMS are billed.
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
      if (!passing || repeats === REPEATS) throw error;
    }
    await new Promise((resolve) => {
      // Jitter: fifty tabs that lost the same server must not come back as one.
      setTimeout(resolve, FIRST_PAUSE_MS * 2 ** repeats * (0.5 + random()));
      signal?.addEventListener("abort", resolve);
    });
  }
}
