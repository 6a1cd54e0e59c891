import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.js";
import { refusal } from "../envelope.js";
import type { Services } from "../services.js";

/** Lets only requests for this sandbox's RUN by; any other host is an unknown RUN. */
export function requireRun({ settings }: Services): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.param("runUrl")?.toLowerCase() !== settings.read().url.toLowerCase()) {
      throw refusal(404, "RUN Not Found");
    }
    await next();
  };
}
