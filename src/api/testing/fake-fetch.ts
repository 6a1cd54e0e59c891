import { createRunClient } from "../client.js";
import type { RunClient, RunClientOptions } from "../client.js";

/** One answer of the fake network: a response, or a way to fail. */
export type Play = Response | Error | ((url: string, init: RequestInit) => Promise<Response> | Response);

export interface Call {
  url: string;
  init: RequestInit;
  /** The JSON that was sent. */
  body: unknown;
  /** The header of this name, lower case. */
  header(name: string): string | null;
}

/** A fetch that plays its answers in turn, the last one for ever, and remembers what it was asked. */
export function fakeFetch(...plays: Play[]): { fetch: typeof fetch; calls: Call[] } {
  const calls: Call[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    const play = plays[Math.min(calls.length, plays.length - 1)];
    calls.push({
      url,
      init,
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      header: (name) => new Headers(init.headers).get(name),
    });
    if (typeof play === "function") return play(url, init);
    if (play instanceof Response) return play.clone();
    throw play ?? new Error("nothing to play");
  };
  return { fetch, calls };
}

/** An answer of the API as JSON. */
export const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);
export const success = (result: unknown) => json({ status: true, result });
export const refusal = (message: unknown, status = 400, headers: Record<string, string> = {}) =>
  json({ status: false, message }, { status, headers });

/** A client over a fake network that is online; `lines` collects what it says to developers. */
export function fakeClient(
  plays: Play[],
  options: Partial<RunClientOptions> = {},
): { client: RunClient; calls: Call[]; lines: string[] } {
  const { fetch, calls } = fakeFetch(...plays);
  const lines: string[] = [];
  const client = createRunClient({
    runUrl: "acme.tago.run",
    fetch,
    isOnline: () => true,
    warn: (line) => lines.push(line),
    random: () => 0.5,
    ...options,
  });
  return { client, calls, lines };
}
