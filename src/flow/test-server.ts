import { createRunClient } from "../api/client.js";
import type { RunClient } from "../api/client.js";
import type { Clock } from "../api/clock.js";

/** A request that waits for the test to answer it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  /** The header of that name. */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  answer(status: number, envelope: unknown, headers?: Record<string, string>): Promise<void>;
  drop(): Promise<void>;
}

/** The real client on a wire that a test holds in its hands. */
export interface TestServer {
  readonly client: RunClient;
  /** Every request so far, oldest first. */
  readonly asked: Asked[];
  /** The newest one. */
  readonly last: Asked;
  online: boolean;
}

/** Lets everything run that has been answered. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

export function createTestServer(): TestServer {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const signal = init?.signal ?? new AbortController().signal;
      signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      asked.push({
        method: init?.method ?? "GET",
        path: new URL(input instanceof Request ? input.url : input).pathname,
        body: typeof init?.body === "string" ? (JSON.parse(init.body) as Record<string, unknown>) : {},
        token: new Headers(init?.headers).get("token") ?? undefined,
        signal,
        async answer(status, envelope, headers = {}) {
          resolve(new Response(JSON.stringify(envelope), { status, headers }));
          await settled();
        },
        async drop() {
          reject(new TypeError("fetch failed"));
          await settled();
        },
      });
    });
  const server: TestServer = {
    online: true,
    asked,
    client: createRunClient({
      runUrl: "acme.tago.run",
      apiUrl: "https://api.test",
      fetch,
      isOnline: () => server.online,
      warn: () => undefined,
    }),
    get last(): Asked {
      const newest = asked.at(-1);
      if (!newest) throw new Error("nothing was asked yet");
      return newest;
    },
  };
  return server;
}

/** A clock that moves when the test says so. */
export function createTestClock(): Clock & { pass(ms: number): void; sleep(ms: number): void } {
  let time = Date.UTC(2026, 0, 1);
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    /** Time goes by, and timers fire. */
    pass(ms) {
      time += ms;
      for (const timer of [...timers]) {
        if (timer.at > time) continue;
        timers.delete(timer);
        timer.run();
      }
    },
    /** Time goes by as it does for a sleeping laptop: no timer fires. */
    sleep(ms) {
      time += ms;
    },
  };
}
