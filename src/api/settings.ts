import type { RunClient } from "./client.js";
import { asRecord } from "./read-answer.js";

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
  return asRecord(result, "settings");
}
