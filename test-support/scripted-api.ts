import type { ScriptedAnswer, ScriptedRequest } from "../scripts/wtr/scripted-api.js";

export type { ScriptedAnswer };

export interface ScriptedApi {
  /** For `api-url`. */
  readonly url: string;
  /** Lays out what the next requests are answered, each once; what was laid out before is dropped. */
  answer(...answers: ScriptedAnswer[]): Promise<void>;
  /** Every request so far. */
  requests(): Promise<ScriptedRequest[]>;
  /** Lets the held answers go. */
  release(): Promise<void>;
}

/** An API of the test's own; see the middleware of the same name. */
export function scriptedApi(): ScriptedApi {
  const url = `${window.location.origin}/scripted/${crypto.randomUUID()}`;
  const requests = async (init?: RequestInit): Promise<ScriptedRequest[]> => {
    const answer = await fetch(url, init);
    return ((await answer.json()) as { requests: ScriptedRequest[] }).requests;
  };
  return {
    url,
    async answer(...answers) {
      await requests({ method: "PUT", body: JSON.stringify(answers) });
    },
    requests: () => requests(),
    async release() {
      await requests({ method: "DELETE" });
    },
  };
}
