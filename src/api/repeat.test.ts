import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { RunApiError } from "./errors.js";
import { fetchJson } from "./fetch-json.js";
import { fetchSettings } from "./settings.js";
import { fakeClient, fakeFetch, json, refusal, success } from "./testing/fake-fetch.js";
import type { Play } from "./testing/fake-fetch.js";
import { fetchTexts } from "./texts.js";

const settle = async () => {
  for (let i = 0; i < 5; i++) await new Promise<void>((resolve) => setImmediate(resolve));
};
const hasCode = (code: string) => (error: unknown) => error instanceof RunApiError && error.code === code;
const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";
const down = refusal("", 503);

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** Lets the pauses pass; returns how many requests there were after each half second. */
async function watch(calls: readonly unknown[], halfSeconds: number): Promise<number[]> {
  const counts = [];
  for (let i = 0; i < halfSeconds; i++) {
    await settle();
    counts.push(calls.length);
    mock.timers.tick(500);
  }
  await settle();
  return counts;
}

describe("GETs of settings and texts", () => {
  it("N5 are repeated quietly three times at most, with growing pauses", async () => {
    const { client, calls, lines } = fakeClient([down]);
    const failed = assert.rejects(fetchSettings(client), hasCode("unavailable"));
    assert.deepEqual(await watch(calls, 10), [1, 2, 2, 3, 3, 3, 3, 4, 4, 4]);
    await failed;
    assert.deepEqual(lines, []);
  });

  it("N5 answer as soon as one attempt does", async () => {
    const { client, calls } = fakeClient([down, new TypeError("reset"), success({ KEY: "text" })]);
    const texts = fetchTexts(client, "ACME", "pt-BR");
    await watch(calls, 6);
    assert.deepEqual(await texts, { KEY: "text" });
    assert.equal(calls.length, 3);
    assert.equal(calls[2]!.url, "https://api.tago.io/dictionary/acme.tago.run/ACME/pt-BR");
  });

  it("N5 come back with jitter", async () => {
    const { client, calls } = fakeClient([down], { random: () => 0 });
    const failed = assert.rejects(fetchSettings(client), RunApiError);
    await settle();
    mock.timers.tick(249);
    await settle();
    assert.equal(calls.length, 1);
    mock.timers.tick(1);
    await settle();
    assert.equal(calls.length, 2);
    await watch(calls, 10);
    await failed;
  });

  it("N5 stop when their caller does, also in a pause", async () => {
    const { client, calls } = fakeClient([down]);
    const controller = new AbortController();
    const failed = assert.rejects(fetchSettings(client, { signal: controller.signal }), isAbort);
    await settle();
    controller.abort();
    await failed;
    await watch(calls, 10);
    assert.equal(calls.length, 1);
  });

  const once: [string, Play][] = [
    ["a 429", refusal("Too many requests (Retry-After: 8)", 429)],
    ["a 404", refusal("RUN not found", 404)],
    ["HTML", new Response("<html>")],
  ];
  for (const [what, play] of once) {
    it(`N5 are not repeated after ${what}`, async () => {
      const { client, calls } = fakeClient([play]);
      await assert.rejects(fetchSettings(client), RunApiError);
      await watch(calls, 10);
      assert.equal(calls.length, 1);
    });
  }

  for (const operation of ["confirm", "recover", "info"] as const) {
    it(`S8 the GET of ${operation} is never repeated`, async () => {
      const { client, calls } = fakeClient([down]);
      await assert.rejects(
        client.request({ operation, method: "GET", path: ["run"] }),
        hasCode("unavailable"),
      );
      await watch(calls, 10);
      assert.equal(calls.length, 1);
    });
  }
});

describe("fetchJson", () => {
  const url = "https://cdn.example.com/settings.json?v=1";
  const run = (plays: Play[], options = {}) => {
    const { fetch, calls } = fakeFetch(...plays);
    const lines: string[] = [];
    const warn = (line: string) => lines.push(line);
    return {
      answer: fetchJson(url, { fetch, warn, random: () => 0.5, isOnline: () => true, ...options }),
      calls,
      lines,
    };
  };

  it("reads a bare object, and one in the envelope", async () => {
    assert.deepEqual(await run([json({ name: "Acme" })]).answer, { name: "Acme" });
    assert.deepEqual(await run([success({ name: "Acme" })]).answer, { name: "Acme" });
  });

  it("S8 sends neither cookies nor a token", async () => {
    const { answer, calls } = run([json({})]);
    await answer;
    assert.equal(calls[0]!.url, url);
    assert.equal(calls[0]!.init.credentials, "omit");
    assert.equal(calls[0]!.header("token"), null);
  });

  for (const [what, play] of [
    ["HTML", new Response("<html>")],
    ["a list", json([])],
    ["a refusal", refusal("no", 200)],
    ["a 404", new Response("", { status: 404 })],
  ] as const) {
    it(`N4 takes ${what} for a bad response`, () =>
      assert.rejects(run([play]).answer, hasCode("bad-response")));
  }

  it("N6 tells the seconds of a 429", async () => {
    const limited = new Response("", { status: 429, headers: { "retry-after": "7" } });
    await assert.rejects(
      run([limited]).answer,
      (error) => error instanceof RunApiError && error.retryAfter === 7,
    );
  });

  it("N2 N5 is repeated quietly, and names the origin once", async () => {
    const { answer, calls, lines } = run([new TypeError("Failed"), new TypeError("Failed"), json({ a: 1 })]);
    await watch(calls, 8);
    assert.deepEqual(await answer, { a: 1 });
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /https:\/\/cdn\.example\.com:/);
  });

  it("S8 speaks plain http to loopback only", async () => {
    const { fetch, calls } = fakeFetch(json({}));
    const failed = assert.rejects(
      fetchJson("http://cdn.example.com/x", { fetch, random: () => 0.5 }),
      hasCode("network"),
    );
    await watch(calls, 10);
    await failed;
    assert.equal(calls.length, 0);
    assert.deepEqual(await fetchJson("http://localhost:5173/x", { fetch }), {});
  });
});
