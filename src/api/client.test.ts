import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, it, mock } from "node:test";
import type { ApiRequest } from "./client.js";
import { RunApiError } from "./errors.js";
import { fakeClient, json, refusal, success } from "./testing/fake-fetch.js";
import type { Play } from "./testing/fake-fetch.js";

const INFO: ApiRequest = { operation: "info", method: "GET", path: ["run", "acme.tago.run", "info"] };
const LOGIN: ApiRequest = {
  operation: "login",
  method: "POST",
  path: ["run", "acme.tago.run", "login"],
  body: {},
};
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const hasCode = (code: string) => (error: unknown) => error instanceof RunApiError && error.code === code;
const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

describe("what a request carries", () => {
  it("S8 sends no cookies, no referrer, caches nothing, follows nothing", async () => {
    const { client, calls } = fakeClient([success("ok")]);
    await client.request({ ...INFO, token: "u-1" });
    const init = calls[0]!.init;
    assert.equal(init.credentials, "omit");
    assert.equal(init.cache, "no-store");
    assert.equal(init.referrerPolicy, "no-referrer");
    assert.equal(init.redirect, "error");
    assert.equal(init.method, "GET");
    assert.equal(init.body, null);
    assert.equal(calls[0]!.header("token"), "u-1");
    assert.equal(calls[0]!.header("content-type"), null);
  });

  it("S6 sends a token in the header alone, and none when there is none", async () => {
    const { client, calls } = fakeClient([success("ok")]);
    await client.request({ ...INFO, token: "u-1" });
    await client.request(LOGIN);
    assert.ok(!calls[0]!.url.includes("u-1"));
    assert.equal(calls[1]!.header("token"), null);
    assert.equal(calls[1]!.header("content-type"), "application/json");
  });

  it("encodes each segment of the path", async () => {
    const { client, calls } = fakeClient([success("ok")], { apiUrl: "https://proxy.example/api/" });
    await client.request({ ...INFO, path: ["run", "localhost:5173", "passwordreset", "a+b/c@x.io?d#e"] });
    assert.equal(
      calls[0]!.url,
      "https://proxy.example/api/run/localhost%3A5173/passwordreset/a%2Bb%2Fc%40x.io%3Fd%23e",
    );
  });

  for (const segment of ["", ".", "..", "\ud800"]) {
    it(`D7 sends nothing when a segment is ${JSON.stringify(segment)}`, async () => {
      const { client, calls } = fakeClient([success("ok")]);
      await assert.rejects(
        client.request({ ...INFO, path: ["dictionary", segment, "x"] }),
        hasCode("unknown"),
      );
      assert.equal(calls.length, 0);
    });
  }

  it("N8 sends nothing with a token that can be none", async () => {
    const { client, calls } = fakeClient([success("ok")]);
    for (const token of ["", "a b", "a\nb"]) {
      await assert.rejects(client.request({ ...INFO, token }), hasCode("session-expired"));
    }
    assert.equal(calls.length, 0);
  });

  it("goes to the region's API by default", async () => {
    const { client, calls } = fakeClient([success("ok")], { region: "eu-w1" });
    await client.request(INFO);
    assert.equal(calls[0]!.url, "https://api.eu-w1.tago.io/run/acme.tago.run/info");
  });
});

describe("what an answer may be", () => {
  const good = '{"status":true,"result":{"a":1}}';
  it("resolves with the envelope's result", async () => {
    assert.deepEqual(await fakeClient([new Response(good)]).client.request(INFO), { a: 1 });
  });
  it("N4 drops a BOM", async () => {
    assert.deepEqual(await fakeClient([new Response(`\ufeff${good}`)]).client.request(INFO), { a: 1 });
  });
  it("reads characters that are cut by a chunk's end", async () => {
    const bytes = new TextEncoder().encode('{"status":true,"result":"žluťoučký 🐴"}');
    const stream = new ReadableStream({
      start(queue) {
        for (const byte of bytes) queue.enqueue(Uint8Array.of(byte));
        queue.close();
      },
    });
    assert.equal(await fakeClient([() => new Response(stream)]).client.request(INFO), "žluťoučký 🐴");
  });

  const bad: [string, Play][] = [
    ["a 204", new Response(null, { status: 204 })],
    ["an empty body", new Response("")],
    ["HTML", new Response("<!doctype html><title>Wi-Fi</title>")],
    ["HTML with a 401", new Response("<!doctype html>", { status: 401 })],
    ["HTML with a 404", new Response("<!doctype html>", { status: 404 })],
    ["truncated JSON", new Response(good.slice(0, -4))],
    ["a list", json([])],
    ["a string", json("ok")],
    ["null", json(null)],
    ["an object that is no envelope", json({ result: { token: "x" } })],
    ["a status that is no boolean", json({ status: "true", result: {} })],
    ["more than a megabyte", new Response(`{"status":true,"result":"${"x".repeat(1_000_001)}"}`)],
    ["very deep JSON", new Response(`{"status":true,"result":${"[".repeat(99_999)}${"]".repeat(99_999)}}`)],
  ];
  for (const [what, play] of bad) {
    it(`N4 takes ${what} for a bad response`, async () => {
      const { client, calls } = fakeClient([play]);
      await assert.rejects(client.request(INFO), hasCode("bad-response"));
      assert.equal(calls.length, 1);
    });
  }

  it("N4 a megabyte more stops being read", async () => {
    let chunks = 0;
    const endless = new ReadableStream({
      pull(queue) {
        chunks++;
        queue.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    await assert.rejects(
      fakeClient([() => new Response(endless)]).client.request(INFO),
      hasCode("bad-response"),
    );
    assert.ok(chunks < 15, `${chunks} chunks were read`);
  });

  it("N7 takes HTTP 200 with status:false for an error", async () => {
    await assert.rejects(fakeClient([refusal("no", 200)]).client.request(LOGIN), RunApiError);
  });

  it("takes a success status with an HTTP error for an error", async () => {
    const answer = json({ status: true, result: { token: "x" } }, { status: 400 });
    await assert.rejects(fakeClient([answer]).client.request(INFO), RunApiError);
  });

  for (const status of [301, 302, 307, 308]) {
    it(`N10 does not follow a ${status}`, async () => {
      const { client, calls } = fakeClient([
        new Response(null, { status, headers: { location: "https://evil.example" } }),
      ]);
      await assert.rejects(client.request(INFO), hasCode("network"));
      assert.equal(calls.length, 1);
    });
  }

  it("N10 refuses an answer that a fetch of the host's was redirected to", async () => {
    const redirected = Object.defineProperty(new Response(good), "redirected", { value: true });
    await assert.rejects(fakeClient([() => redirected]).client.request(INFO), hasCode("network"));
  });
});

describe("when nothing comes back", () => {
  it("N1 offline: nothing is sent, but loopback is tried", async () => {
    const far = fakeClient([success("ok")], { isOnline: () => false });
    await assert.rejects(far.client.request(LOGIN), hasCode("offline"));
    assert.equal(far.calls.length, 0);
    const near = fakeClient([success("ok")], { isOnline: () => false, apiUrl: "http://localhost:8787" });
    assert.equal(await near.client.request(LOGIN), "ok");
  });

  it("N2 names the origin and the likely causes once a client, and no path", async () => {
    const { client, lines } = fakeClient([new TypeError("Failed to fetch")]);
    for (let i = 0; i < 3; i++)
      await assert.rejects(client.request({ ...INFO, token: "u-1" }), hasCode("network"));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^.*https:\/\/api\.tago\.io.*DNS.*TLS.*CORS.*connect-src/);
    assert.doesNotMatch(lines[0]!, /acme|info|u-1|Failed/);
  });

  it("N3 a byte a second is given up after 15 s, with nothing said to developers", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      let sent = 0;
      const drip = new ReadableStream({
        pull: (queue) =>
          new Promise<void>((resolve) => {
            setTimeout(() => {
              sent++;
              queue.enqueue(Uint8Array.of(32));
              resolve();
            }, 1000);
          }),
      });
      const { client, lines } = fakeClient([() => new Response(drip)]);
      let state = "pending";
      const failed = assert.rejects(
        client.request(LOGIN).finally(() => (state = "settled")),
        hasCode("timeout"),
      );
      for (let second = 1; second < 15; second++) {
        await settle();
        mock.timers.tick(1000);
      }
      await settle();
      assert.equal(state, "pending");
      assert.ok(sent > 10);
      mock.timers.tick(1000);
      await failed;
      assert.deepEqual(lines, []);
    } finally {
      mock.timers.reset();
    }
  });

  it("N3 N11 a late answer is ignored, even from a fetch that heeds no signal", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      let answer = (_: Response) => {};
      const { client } = fakeClient([() => new Promise((resolve) => (answer = resolve))]);
      const request = client.request(LOGIN);
      mock.timers.tick(15_000);
      answer(success("late"));
      await assert.rejects(request, hasCode("timeout"));
    } finally {
      mock.timers.reset();
    }
  });

  it("N11 an aborted request rejects with an AbortError, whatever comes later", async () => {
    const controller = new AbortController();
    let given: AbortSignal | null | undefined;
    const { client, lines } = fakeClient([(_, init) => ((given = init.signal), new Promise(() => {}))]);
    const request = client.request({ ...LOGIN, signal: controller.signal });
    controller.abort(new Error("the host's own reason"));
    await assert.rejects(request, isAbort);
    assert.equal(given?.aborted, true);
    assert.deepEqual(lines, []);
  });

  it("N11 an aborted signal sends nothing", async () => {
    const { client, calls } = fakeClient([success("ok")]);
    await assert.rejects(client.request({ ...LOGIN, signal: AbortSignal.abort() }), isAbort);
    assert.equal(calls.length, 0);
  });

  it("leaves no timer behind", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
    const before = timers();
    await fakeClient([success("ok")]).client.request(LOGIN);
    assert.equal(timers(), before);
  });

  it("leaves no listener on the caller's signal", async () => {
    const { signal } = new AbortController();
    const added = mock.method(signal, "addEventListener");
    await fakeClient([success("ok")]).client.request({ ...LOGIN, signal });
    assert.equal(added.mock.callCount(), 1);
    assert.deepEqual(getEventListeners(signal, "abort"), []);
  });
});

describe("an address that can't be used", () => {
  const table: [string, object, RegExp, string][] = [
    ["N13 plain http", { apiUrl: "http://api.example.com" }, /api-url.*https/, "network"],
    ["N13 an unknown region", { region: "mars" }, /region.*us-e1/, "network"],
    ["N12 a RUN that is no host name", { runUrl: "not a host" }, /run-url.*acme\.tago\.run/, "run-not-found"],
  ];
  for (const [what, options, line, code] of table) {
    it(`${what}: sends nothing and names the cure once`, async () => {
      const { client, calls, lines } = fakeClient([success("ok")], options);
      await assert.rejects(client.request(LOGIN), hasCode(code));
      await assert.rejects(client.request(LOGIN), hasCode(code));
      assert.equal(calls.length, 0);
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, line);
    });
  }
});
