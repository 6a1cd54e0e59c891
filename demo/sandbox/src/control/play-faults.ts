import { STATUS_CODES } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import { socketOf } from "../app-env.js";
import type { AppEnv } from "../app-env.js";
import { refusal } from "../envelope.js";
import type { Fault, Faults } from "./faults.js";

/** Until a half answer has surely left. */
const FLUSH_MS = 20;
const BODYLESS = new Set([204, 205, 304]);

/** The answer that a fault gives in place of the real one: a refusal, unless it says what else. */
function answerOf({ status = 200, body, headers }: Fault): {
  status: number;
  text: string;
  headers: Headers;
} {
  const reason = { status: false, message: STATUS_CODES[status] ?? "Error" };
  const text = typeof body === "string" ? body : JSON.stringify(body === undefined ? reason : body);
  const isJson = typeof body !== "string";
  const type = isJson ? "application/json" : text.trimStart().startsWith("<") ? "text/html" : "text/plain";
  const all = new Headers({ "content-type": `${type}; charset=utf-8` });
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value);
  return { status, text, headers: all };
}

/** Cuts the connection at once. Without a socket, as in a unit test, the request just fails. */
function drop(c: Context<AppEnv>): Response {
  const socket = socketOf(c);
  if (!socket) throw refusal(500, "The connection was dropped");
  socket.destroy();
  return c.body(null);
}

/** Half of the answer, then a cut connection. */
function dropInMidBody(fault: Fault): Response {
  const { status, text, headers } = answerOf(fault);
  const bytes = new TextEncoder().encode(text);
  const half = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
    async pull(controller) {
      await wait(FLUSH_MS);
      controller.error("sandbox: a fault cut the connection");
    },
  });
  // Sends the head at once, and leaves no client in doubt: some take the end of a chunked body for a whole one.
  headers.set("content-length", String(bytes.length));
  return new Response(half, { status, headers });
}

/** Holds a request back; false when its client went away, or the faults were cleared meanwhile. */
async function hold(c: Context<AppEnv>, faults: Faults, ms: number): Promise<boolean> {
  const signal = AbortSignal.any([faults.cleared(), c.req.raw.signal]);
  return wait(ms, true, { signal }).catch(() => false);
}

/**
 * Plays the faults. `status` or `body` take the place of the real answer; `delayMs` and `headers` alone are
 * added to it.
 */
export function playFaults(faults: Faults): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, new URL(c.req.url).pathname);
    if (!fault) return next();
    if (fault.delayMs && !(await hold(c, faults, fault.delayMs))) return drop(c);
    if (fault.drop === "mid-body") return dropInMidBody(fault);
    if (fault.drop) return drop(c);
    if (fault.status === undefined && fault.body === undefined) {
      await next();
      for (const [name, value] of Object.entries(fault.headers ?? {})) c.res.headers.set(name, value);
      return;
    }
    const { status, text, headers } = answerOf(fault);
    return new Response(BODYLESS.has(status) ? null : text, { status, headers });
  };
}
