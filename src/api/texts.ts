import type { RunClient } from "./client.js";
import { asRecord } from "./read-answer.js";

/** A dictionary of the RUN in one language, raw: `{KEY: "text"}` (API contract: texts). */
export async function fetchTexts(
  client: RunClient,
  slug: string,
  language: string,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<Record<string, unknown>> {
  const result = await client.request({
    operation: "texts",
    method: "GET",
    path: ["dictionary", client.runUrl, slug, language],
    signal: options.signal,
    // No such dictionary or language; the RUN may well be there.
    refusals: [[/^404/, "unknown"]],
  });
  return asRecord(result, "texts");
}
