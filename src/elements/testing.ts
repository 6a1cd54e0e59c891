/* What the browser tests of all elements share. */

export interface ScriptedAnswer {
  match: string;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  hold?: boolean;
  drop?: boolean;
}

export interface ScriptedApi {
  /** For `api-url`. */
  readonly url: string;
  /** Lays out what the next requests are answered, each once. */
  answer(...answers: ScriptedAnswer[]): Promise<void>;
  /** Every request so far. */
  requests(): Promise<{ method: string; path: string; body: unknown }[]>;
  /** Lets the held answers go. */
  release(): Promise<unknown>;
}

/** A server of the test's own; see the middleware of the same name. */
export function scriptedApi(): ScriptedApi {
  const url = `${window.location.origin}/scripted/${crypto.randomUUID()}`;
  return {
    url,
    async answer(...answers) {
      await fetch(url, { method: "PUT", body: JSON.stringify(answers) });
    },
    async requests() {
      const answer = (await (await fetch(url)).json()) as {
        requests: Awaited<ReturnType<ScriptedApi["requests"]>>;
      };
      return answer.requests;
    },
    release: () => fetch(url, { method: "DELETE" }),
  };
}

/** Waits for one event; the test's own time limit is its only end. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}
