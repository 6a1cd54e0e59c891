import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { isRecord } from "./own.js";

/** A dictionary of the RUN in one language, raw: `{KEY: "text"}` (API contract: texts). */
export async function fetchTexts(
  client: RunClient,
  slug: string,
  language: string,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  const result = await client.request({
    operation: "texts",
    method: "GET",
    path: ["dictionary", client.runUrl, slug, language],
    signal: options.signal,
  });
  if (!isRecord(result)) throw new RunApiError("bad-response", "texts");
  return result;
}
