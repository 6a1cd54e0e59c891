import type { Context, Middleware } from "@web/dev-server-core";

/** What the API of one test says next to a request whose method and path end in `match`. */
export interface ScriptedAnswer {
  /** "POST /login": method and the end of the path. */
  match: string;
  status?: number;
  /** An object is sent as JSON, a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Keep the request open until the test releases it. */
  hold?: boolean;
  /**
   * Close the connection without an answer, until other answers are laid out: Chromium sends a request again by
   * itself when a connection that it had used before breaks. Such a repeat is not listed.
   */
  drop?: boolean;
}

export interface ScriptedRequest {
  method: string;
  path: string;
  body: unknown;
}

interface Script {
  answers: ScriptedAnswer[];
  requests: ScriptedRequest[];
  dropped: Set<ScriptedAnswer | undefined>;
  release: () => void;
  released: Promise<void>;
}

const NO_ROUTE: Omit<ScriptedAnswer, "match"> = {
  status: 404,
  body: { status: false, message: "Route not found" },
};

const PREFIX = /^\/scripted\/([\w-]+)(\/.*)?$/;

/**
 * An API whose answers a component test lays out beforehand, under `/scripted/<id>`, one `id` a test, so that
 * files run side by side. `PUT /scripted/<id>` sets the answers, `GET` lists the requests, `DELETE`
 * releases the held ones. An answer is used once; what no answer matches is a 404 of the real server's shape.
 */
export function scriptedApi(): Middleware {
  const scripts = new Map<string, Script>();

  return async (context: Context, next: () => Promise<unknown>) => {
    const [, id, path] = PREFIX.exec(context.path) ?? [];
    if (!id) return next();
    const script = scripts.get(id) ?? newScript();
    scripts.set(id, script);
    const text = await readBody(context);
    if (path) return answer(context, script, path, text);
    if (context.method === "PUT") script.answers = JSON.parse(text) as ScriptedAnswer[];
    if (context.method === "DELETE") script.release();
    context.body = { requests: script.requests };
  };
}

function newScript(): Script {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return { answers: [], requests: [], dropped: new Set(), release, released };
}

async function answer(context: Context, script: Script, path: string, text: string): Promise<void> {
  const index = script.answers.findIndex(({ match }) => matches(match, context.method, path));
  const found = script.answers[index];
  if (!script.dropped.has(found)) {
    script.requests.push({ method: context.method, path, body: text ? JSON.parse(text) : undefined });
  }
  if (found?.drop) {
    script.dropped.add(found);
    context.respond = false;
    context.req.socket.destroy();
    return;
  }
  if (found) script.answers.splice(index, 1);
  if (found?.hold) await script.released;
  const { headers = {}, status = 200, body = "" } = found ?? NO_ROUTE;
  context.set(headers);
  context.body = body;
  context.status = status;
}

function matches(match: string, method: string, path: string): boolean {
  const [wanted, end = ""] = match.split(" ");
  return wanted === method && path.endsWith(end);
}

async function readBody(context: Context): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of context.req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
