import { STATUS_CODES } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.js";
import type { Fault, Faults } from "./faults.js";

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
  if (!c.env.incoming) throw new Error("the connection was dropped");
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Sends the head and half of the body, then cuts the connection. */
function dropInMidBody(c: Context<AppEnv>, fault: Fault): Response {
  const { outgoing } = c.env;
  if (!outgoing) return drop(c);
  const { status, text, headers } = answerOf({
    ...fault,
    body: fault.body ?? { status: true, result: "half" },
  });
  const bytes = Buffer.from(text);
  // What the middlewares before have set: the CORS headers.
  c.res.headers.forEach((value, name) => outgoing.setHeader(name, value));
  headers.forEach((value, name) => outgoing.setHeader(name, value));
  outgoing.writeHead(status, { "content-length": bytes.length });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

/**
 * Plays the faults. `status` or `body` take the place of the real answer; `delayMs` and `headers` alone are
 * added to it. `closing` ends what is being delayed.
 */
export function playFaults(faults: Faults, closing: AbortSignal): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, new URL(c.req.url).pathname);
    if (!fault) return next();
    if (fault.delayMs) await wait(fault.delayMs, undefined, { signal: closing });
    if (fault.drop === "mid-body") return dropInMidBody(c, fault);
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
