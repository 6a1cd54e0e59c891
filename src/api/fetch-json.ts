import { isRecord, own } from "./own.js";
import { asRecord, readAnswer } from "./read-answer.js";
import { repeatQuietly } from "./repeat.js";
import { send } from "./send.js";
import { onceEach } from "./warn.js";

export interface FetchJsonOptions {
  operation?: "settings" | "texts" | undefined;
  signal?: AbortSignal | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  isOnline?: (() => boolean) | undefined;
  warn?: ((line: string) => void) | undefined;
  random?: (() => number) | undefined;
}

/**
 * A JSON object from an absolute URL that the caller has judged: settings (`config-url`) or a language file,
 * bare or in the API's envelope, under the same rules as every request. Repeated quietly like those GETs.
 * Rejects with RunApiError, or an AbortError when `signal` aborted.
 */
export async function fetchJson(
  address: string,
  options: FetchJsonOptions = {},
): Promise<Record<string, unknown>> {
  const { operation = "settings", signal } = options;
  const url = new URL(address);
  const transport = { ...options, warn: onceEach(options.warn) };
  const result = await repeatQuietly(async () => {
    const answer = await send({ operation, url, method: "GET", signal }, transport);
    const { status, body } = answer;
    const bare = status < 300 && isRecord(body) && typeof own(body, "status") !== "boolean";
    return bare ? body : readAnswer(answer, { operation, refusals: [[/^/, "bad-response"]] });
  }, options);
  return asRecord(result, operation);
}
