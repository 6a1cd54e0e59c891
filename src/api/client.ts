import { RunApiError } from "./errors.js";
import type { RunErrorCode } from "./errors.js";
import { readAnswer } from "./read-answer.js";
import type { Reading } from "./read-answer.js";
import { apiBase } from "./regions.js";
import { repeatQuietly } from "./repeat.js";
import { runHost } from "./run-url.js";
import { send } from "./send.js";
import { readToken } from "./token.js";
import { onceEach } from "./warn.js";

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

export interface ApiRequest extends Reading {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path segments; the client encodes them. */
  path: readonly string[];
  token?: string | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
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

/** A client for one RUN, the wire's policy in one place (timeouts, caps, errors). Creating it sends nothing. */
export function createRunClient(options: RunClientOptions): RunClient {
  const baseUrl = apiBase(options);
  const runUrl = runHost(options.runUrl) ?? "";
  const transport = { ...options, warn: onceEach(options.warn) };

  return {
    runUrl,
    baseUrl,
    async request(request) {
      const { operation, token, signal } = request;
      const refused = (what: string, code: RunErrorCode) => {
        transport.warn(what);
        return new RunApiError(code, operation);
      };
      if (baseUrl === undefined)
        throw refused(
          "api-url or region refused; use https:// (http:// on localhost only), us-e1 or eu-w1",
          "network",
        );
      if (!runUrl) throw refused("run-url refused; use a host name like acme.tago.run", "run-not-found");
      if (token !== undefined && readToken(token) === undefined)
        throw new RunApiError("session-expired", operation);
      const url = address(baseUrl, request.path);
      if (!url) throw new RunApiError("unknown", operation);
      const attempt = async () => readAnswer(await send({ ...request, url }, transport), request);
      return operation === "settings" || operation === "texts"
        ? repeatQuietly(attempt, { ...options, signal })
        : attempt();
    },
  };
}
