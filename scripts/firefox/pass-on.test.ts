import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { WebSocket, WebSocketServer } from "ws";
import { passOn } from "./pass-on.js";

async function serve(t: TestContext, onConnection: (socket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  t.after(() => server.close());
  server.on("connection", onConnection);
  await once(server, "listening");
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A Firefox that knows one command, and a client that speaks to it through the bridge. */
async function connect(t: TestContext) {
  const firefox = await serve(t, (socket) => {
    socket.on("message", (data: Buffer) => {
      const { id, method } = JSON.parse(data.toString()) as { id: number; method: string };
      const error = { type: "error", id, error: "unknown command", message: method };
      socket.send(
        JSON.stringify(
          method === "session.status" ? { type: "success", id, result: { ready: true } } : error,
        ),
      );
    });
  });
  const bridge = await serve(t, (socket) => passOn(socket, firefox));
  const client = new WebSocket(bridge);
  t.after(() => client.close());
  await once(client, "open");
  return async (id: number, method: string) => {
    client.send(JSON.stringify({ id, method, params: {} }));
    const [data] = (await once(client, "message")) as [Buffer];
    return JSON.parse(data.toString()) as { type: string; result?: unknown; error?: string };
  };
}

describe("the bridge between Playwright and Firefox", () => {
  it("hands on what Firefox knows, and its errors", async (t) => {
    const ask = await connect(t);
    assert.deepEqual((await ask(1, "session.status")).result, { ready: true });
    assert.equal((await ask(2, "browsingContext.navigate")).error, "unknown command");
  });

  it("spares Playwright the commands that an older Firefox lacks", async (t) => {
    const ask = await connect(t);
    assert.deepEqual(await ask(3, "network.addDataCollector"), { type: "success", id: 3, result: {} });
  });
});
