import { classify } from "./classify.js";
import type { Refusal } from "./classify.js";
import { readMessage } from "./envelope.js";
import { RunApiError } from "./errors.js";
import type { Operation } from "./errors.js";
import { readForcedChange } from "./forced-change-guess.js";
import { readOtpChallenge } from "./otp-challenge-inferred.js";
import { isRecord, own } from "./own.js";
import { apiBase } from "./regions.js";
import { repeatQuietly } from "./repeat.js";
import { readRetryAfter } from "./retry-after.js";
import { runHost } from "./run-url.js";
import { send } from "./send.js";
import type { Answer } from "./send.js";
import { readToken } from "./token.js";
import { toConsole, unreachable } from "./warn.js";

export interface RunClientOptions {
  /** Host name of the RUN: `acme.tago.run`. */
  runUrl: string;
  region?: string | undefined;
  apiUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  isOnline?: (() => boolean) | undefined;
  /** Where lines for developers go; `console.warn` unless told. */
  warn?: ((line: string) => void) | undefined;
  random?: (() => number) | undefined;
}

export interface ApiRequest {
  operation: Operation;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path segments; the client encodes them. */
  path: readonly string[];
  token?: string | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /**
   * Shown a refused envelope before it becomes an error; returning true says that it was an answer. The
   * one way to what an error must not carry, such as the token of a forced password change.
   */
  accepts?: ((envelope: unknown) => boolean) | undefined;
  /** What refusals mean for this call; the common ones (429, 5xx, unknown RUN) are known. */
  refusals?: readonly Refusal[] | undefined;
  /** What of the server's words may be shown to the person; nothing unless told. */
  words?: ((text: string) => string | undefined) | undefined;
}

export interface RunClient {
  /** The RUN's host name; empty when the one given is none. */
  readonly runUrl: string;
  /** Undefined when the API's address was refused. */
  readonly baseUrl: string | undefined;
  /**
   * Sends a request and resolves with the envelope's `result`. Rejects with a RunApiError, or an AbortError
   * when `signal` aborted. GETs of settings and texts are repeated quietly, nothing else ever is.
   */
  request(request: ApiRequest): Promise<unknown>;
}

/** The URL of a path; undefined when a segment would not stay one: empty, `.`, `..`, half a surrogate pair. */
function address(base: string, path: readonly string[]): URL | undefined {
  try {
    return path.some((segment) => /^\.{0,2}$/.test(segment))
      ? undefined
      : new URL(`${base}/${path.map(encodeURIComponent).join("/")}`);
  } catch {
    return undefined;
  }
}

function readResult({ status, retryAfter, body }: Answer, request: ApiRequest): unknown {
  const { operation } = request;
  const ok = status < 300;
  const state = own(body, "status");
  if (ok && state === true) return own(body, "result");
  const decided = status === 429 || status >= 500;
  if (!decided && (!isRecord(body) || (ok && state !== false))) {
    throw new RunApiError("bad-response", operation, { status });
  }
  if (!decided && request.accepts?.(body)) return undefined;

  const text = readMessage(body);
  const code =
    !decided && readForcedChange(body)
      ? "password-change-required"
      : !decided && readOtpChallenge(body)
        ? "otp-required"
        : classify(status, text, request.refusals);
  throw new RunApiError(code, operation, {
    status,
    retryAfter: code === "rate-limited" ? readRetryAfter(retryAfter, text, Date.now()) : undefined,
    serverText: request.words?.(text),
  });
}

/** A client for one RUN, the wire's policy in one place (timeouts, caps, errors). Creating it sends nothing. */
export function createRunClient(options: RunClientOptions): RunClient {
  const { warn = toConsole, random } = options;
  const baseUrl = apiBase(options);
  const runUrl = runHost(options.runUrl) ?? "";
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    warn(line);
  };
  const transport = {
    fetch: options.fetch,
    isOnline: options.isOnline,
    onUnreachable: (origin: string) => {
      sayOnce(unreachable(origin));
    },
  };

  return {
    runUrl,
    baseUrl,
    async request(request) {
      const { operation, token, signal } = request;
      if (baseUrl === undefined) {
        sayOnce(
          options.apiUrl?.trim()
            ? "run-auth-elements: api-url refused; use https:// (http:// on localhost only)"
            : "run-auth-elements: region refused; use us-e1, eu-w1 or tdeploy:<project id>",
        );
        throw new RunApiError("network", operation);
      }
      if (runUrl === "") {
        sayOnce("run-auth-elements: run-url refused; use a host name like acme.tago.run");
        throw new RunApiError("run-not-found", operation);
      }
      if (token !== undefined && readToken(token) === undefined)
        throw new RunApiError("session-expired", operation);
      const url = address(baseUrl, request.path);
      if (!url) throw new RunApiError("unknown", operation);
      const attempt = async () => readResult(await send({ ...request, url }, transport), request);
      return operation === "settings" || operation === "texts"
        ? repeatQuietly(attempt, { signal, random })
        : attempt();
    },
  };
}
