import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { socketOf } from "./app-env.js";
import type { AppEnv } from "./app-env.js";
import { refusal } from "./envelope.js";

const WINDOW_MS = 60_000;
const MAX_KEYS = 10_000;

/** Counts calls in windows of a minute. `limit` 0: no limit. */
export function createRateLimiter(limit: number, now: () => Date) {
  const windows = new Map<string, { endsAt: number; calls: number }>();
  return {
    /** Counts a call; answers the seconds to wait when it is one too many, else 0. */
    count(key: string): number {
      const time = now().getTime();
      const open = windows.get(key);
      const current = open && open.endsAt > time ? open : { endsAt: time + WINDOW_MS, calls: 0 };
      current.calls += 1;
      if (windows.size >= MAX_KEYS) windows.clear();
      windows.set(key, current);
      return limit > 0 && current.calls > limit ? Math.ceil((current.endsAt - time) / 1_000) : 0;
    },
    clear: () => windows.clear(),
  };
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

/** Refuses a client's call too many of one route, in TagoIO's words and by header (API contract: 429). */
export function rateLimited(limiter: RateLimiter): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const client = socketOf(c)?.remoteAddress ?? "";
    // The first that is no middleware answers: `/run/users` is a `/run/:runUrl` too.
    const route = matchedRoutes(c).find(({ method }) => method === c.req.method)?.path ?? "";
    const seconds = limiter.count(`${client} ${c.req.method} ${route}`);
    if (seconds > 0) {
      c.header("Retry-After", String(seconds));
      throw refusal(429, `Too many requests (Retry-After: ${seconds})`);
    }
    await next();
  };
}
