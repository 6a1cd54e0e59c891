import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { isRecord } from "./own.js";

/**
 * The RUN's public settings, raw: hand them to `parseRunInfo`. That the route exists is known, its path is a
 * guess (API contract: public settings), so a failure must leave the form working.
 */
export async function fetchSettings(
  client: RunClient,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  const result = await client.request({
    operation: "settings",
    method: "GET",
    path: ["run", client.runUrl],
    signal: options.signal,
  });
  if (!isRecord(result)) throw new RunApiError("bad-response", "settings");
  return result;
}
