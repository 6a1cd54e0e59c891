import { RunApiError } from "./errors.js";
import { isRecord, own } from "./own.js";
import { parseUrl } from "./parse-url.js";
import { repeatQuietly } from "./repeat.js";
import { readRetryAfter } from "./retry-after.js";
import { send } from "./send.js";
import { toConsole, unreachable } from "./warn.js";

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
export function fetchJson(address: string, options: FetchJsonOptions = {}): Promise<Record<string, unknown>> {
  const { operation = "settings", signal, warn = toConsole } = options;
  let warned = false;
  const onUnreachable = (origin: string) => {
    if (!warned) warn(unreachable(origin));
    warned = true;
  };
  const attempt = async () => {
    const url = parseUrl(address);
    if (!url) throw new RunApiError("network", operation);
    const answer = await send({ operation, url, method: "GET", signal }, { ...options, onUnreachable });
    const { status, body } = answer;
    const state = own(body, "status");
    const result = state === true ? own(body, "result") : body;
    if (status < 300 && state !== false && isRecord(result)) return result;
    const code = status === 429 ? "rate-limited" : status >= 500 ? "unavailable" : "bad-response";
    const retryAfter = status === 429 ? readRetryAfter(answer.retryAfter, "", Date.now()) : undefined;
    throw new RunApiError(code, operation, { status, retryAfter });
  };
  return repeatQuietly(attempt, options);
}
