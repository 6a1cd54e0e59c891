import { RunApiError } from "./errors.js";
import { isRecord, own } from "./own.js";
import { parseUrl } from "./parse-url.js";
import { repeatQuietly } from "./repeat.js";
import { readRetryAfter } from "./retry-after.js";
import { send } from "./send.js";
import { toConsole } from "./warn.js";

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
    if (!warned)
      warn(`run-auth-elements: could not reach ${origin}: DNS, TLS, CORS, or this page's CSP (connect-src)?`);
    warned = true;
  };
  const fail = (code: "network" | "bad-response" | "unavailable", status?: number) =>
    new RunApiError(code, operation, { status });
  const attempt = async () => {
    const url = parseUrl(address);
    if (!url) throw fail("network");
    const { status, body, retryAfter } = await send(
      { operation, url, method: "GET", signal },
      { ...options, onUnreachable },
    );
    if (status === 429) {
      throw new RunApiError("rate-limited", operation, {
        status,
        retryAfter: readRetryAfter(retryAfter, "", Date.now()),
      });
    }
    if (status >= 500) throw fail("unavailable", status);
    const result = own(body, "status") === true ? own(body, "result") : body;
    if (status >= 300 || own(body, "status") === false || !isRecord(result))
      throw fail("bad-response", status);
    return result;
  };
  return repeatQuietly(attempt, options);
}
