import type { ApiRequest, RunClient } from "../api/client.js";

export interface SentRequest extends ApiRequest {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

let runs = 0;

/** A client whose requests end when the test says so, of a RUN of its own, since requests are shared a page. */
export function fakeClient(options: Partial<RunClient> = {}): RunClient & { readonly sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    runUrl: `run-${++runs}.tago.run`,
    baseUrl: "https://api.tago.io",
    request: (request) =>
      new Promise((resolve, reject) => {
        sent.push({ ...request, resolve, reject });
      }),
    sent,
    ...options,
  };
}

/** Lets promises that can settle do so. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
