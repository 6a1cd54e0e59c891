import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { createSandbox } from "../src/app.js";
import { isPortTaken, listen } from "../src/listen.js";
import type { Listening } from "../src/listen.js";
import { PASSWORD, RUN } from "./harness.js";

describe("the server", () => {
  let server: Listening;
  before(async () => {
    server = await listen(await createSandbox({ rateLimit: 0 }), 0);
  });
  after(() => server.close());
  beforeEach(() => fetch(`${server.url}/_sandbox/reset`, { method: "POST" }));

  const faults = (list: object[]) =>
    fetch(`${server.url}/_sandbox/faults`, { method: "POST", body: JSON.stringify(list) });

  it("answers a preflight for the header `token`", async () => {
    const response = await fetch(`${server.url}${RUN}/info`, {
      method: "OPTIONS",
      headers: {
        origin: "https://portal.example",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type,token",
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("access-control-allow-origin"), "*");
    assert.match(response.headers.get("access-control-allow-methods") ?? "", /PUT/);
    assert.match(response.headers.get("access-control-allow-headers") ?? "", /token/);
  });

  it("reads a body of unknown length", async () => {
    const body = JSON.stringify({ email: "mara@acme.example", password: PASSWORD });
    const { status } = await fetch(`${server.url}${RUN}/login`, {
      method: "POST",
      body: new Blob([body]).stream(),
      duplex: "half",
    } as RequestInit);
    assert.equal(status, 200);
  });

  it("uses no connection twice, so that a browser doesn't hide a cut one by repeating the request", async () => {
    const { headers } = await fetch(`${server.url}/_sandbox/health`);
    assert.equal(headers.get("connection"), "close");
  });

  it("takes an encoded address with + and / in a path", async () => {
    const address = encodeURIComponent("a+b/c@x.example");
    const { status } = await fetch(`${server.url}${RUN}/passwordreset/${address}`);
    assert.equal(status, 200);
  });

  it("cuts the connection before or amid an answer when a fault says so", async () => {
    await faults([
      { match: `GET ${RUN}`, drop: true },
      { match: `GET ${RUN}`, drop: "mid-body", body: { status: true, result: "x".repeat(100) } },
    ]);
    await assert.rejects(fetch(server.url + RUN), TypeError);
    const half = await fetch(server.url + RUN);
    assert.equal(half.status, 200);
    await assert.rejects(half.text());
    assert.equal((await fetch(server.url + RUN)).status, 200);
  });

  it("cuts a delayed request when the faults are cleared, and it never reaches its route", async () => {
    await faults([{ match: `POST ${RUN}/login`, delayMs: 60_000 }]);
    const body = JSON.stringify({ email: "kenji@acme.example", password: PASSWORD });
    const delayed = assert.rejects(fetch(`${server.url}${RUN}/login`, { method: "POST", body }), TypeError);
    const taken = async (): Promise<void> => {
      const { result } = (await (await fetch(`${server.url}/_sandbox/faults`)).json()) as {
        result: unknown[];
      };
      if (result.length > 0) await taken();
    };
    await taken();
    await fetch(`${server.url}/_sandbox/faults`, { method: "DELETE" });
    await delayed;
    assert.deepEqual(await (await fetch(`${server.url}/_sandbox/messages`)).json(), []);
  });

  it("tells a port that is taken", async () => {
    const port = Number(new URL(server.url).port);
    const error: unknown = await listen(await createSandbox(), port).catch((reason: unknown) => reason);
    assert.equal(isPortTaken(error), true);
  });
});
