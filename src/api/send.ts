import { RunApiError } from "./errors.js";
import type { Operation } from "./errors.js";
import { parseJson } from "./parse-json.js";
import { isLoopback, isSecure } from "./parse-url.js";

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 1_000_000;

/** What the outside world decides. */
export interface Transport {
  fetch?: typeof globalThis.fetch | undefined;
  isOnline?: (() => boolean) | undefined;
  /** Told when no connection came about although the browser is online. */
  warn?: ((line: string) => void) | undefined;
}

export interface Exchange {
  operation: Operation;
  url: URL;
  method: string;
  token?: string | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** An answer that arrived whole, of any HTTP status. */
export interface Answer {
  status: number;
  /** The `Retry-After` header. */
  retryAfter: string | null;
  /** The JSON in the body; undefined when it holds none. */
  body: unknown;
}

const browserIsOnline = () => globalThis.navigator?.onLine !== false;

/** What a call rejects with when its caller has aborted it. */
const aborted = () => new DOMException("Aborted", "AbortError");

/** The body as text, its BOM dropped; undefined past the cap. A server that lies about its length gains nothing. */
async function readText(response: Response, signal: AbortSignal): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  while (reader && !signal.aborted) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) return undefined;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

async function exchangeOnce(
  { operation, url, method, token, body }: Exchange,
  { fetch: fetchIt = fetch, isOnline = browserIsOnline, warn }: Transport,
  signal: AbortSignal,
): Promise<Answer> {
  const lost = () => new RunApiError(isOnline() ? "network" : "offline", operation);
  // A demo on this machine works without a network, so loopback is tried even then.
  if (!isOnline() && !isLoopback(url.hostname)) throw lost();

  let response: Response;
  try {
    response = await fetchIt(url.href, {
      method,
      headers: { ...(token && { token }), ...(body !== undefined && { "content-type": "application/json" }) },
      body: JSON.stringify(body) ?? null,
      signal,
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      redirect: "error",
    });
  } catch {
    // The browser tells a page no more than that.
    if (!signal.aborted && isOnline())
      warn?.(`could not reach ${url.origin}: DNS, TLS, CORS, or this page's CSP (connect-src)?`);
    throw lost();
  }
  const { status } = response;
  if (response.redirected || (status >= 300 && status < 400)) throw new RunApiError("network", operation);
  const text = await readText(response, signal).catch(() => {
    throw lost();
  });
  return {
    status,
    retryAfter: response.headers.get("retry-after"),
    body: text === undefined ? undefined : parseJson(text),
  };
}

/**
 * The only fetch of the package: JSON out, JSON in, 15 s for the whole answer, 1 MB at most, no cookies, no
 * cache, no referrer, no redirects, https but for loopback.
 * Rejects with a RunApiError (`offline`, `network`, `timeout`), or an AbortError when the caller aborted.
 */
export async function send(exchange: Exchange, transport: Transport): Promise<Answer> {
  const { operation, url, signal } = exchange;
  if (signal?.aborted) throw aborted();
  if (!isSecure(url)) throw new RunApiError("network", operation);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A race, not the signal alone: a fetch that a host has wrapped may not heed it.
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RunApiError("timeout", operation)), TIMEOUT_MS);
    signal?.addEventListener("abort", () => reject(aborted()), { signal: controller.signal });
  });
  try {
    return await Promise.race([givenUp, exchangeOnce(exchange, transport, controller.signal)]);
  } finally {
    clearTimeout(timer);
    // Closes the connection of an answer that nobody waits for any more, and leaves the caller's signal.
    controller.abort();
  }
}
