import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Sandbox } from "./app.js";

export interface Listening {
  /** Without a slash at the end. */
  url: string;
  /** Cuts every connection and closes the sandbox. */
  close(): Promise<void>;
}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** Whether another program listens on a port already. */
export const isPortTaken = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/**
 * Serves a sandbox to this machine only: on both addresses of `localhost`, or with port 0 on a free port of
 * 127.0.0.1. Rejects when the port is taken (`isPortTaken`).
 */
export async function listen(sandbox: Sandbox, port: number): Promise<Listening> {
  const serve = getRequestListener((request, env) => sandbox.app.fetch(request, env));
  const servers: Server[] = [];
  const close = async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeAllConnections();
    await Promise.all(closed);
    sandbox.close();
  };
  try {
    for (const host of port === 0 ? ["127.0.0.1"] : ["127.0.0.1", "::1"]) {
      const server = createServer((request, response) => void serve(request, response));
      // A browser repeats a request by itself when a connection that it used before is cut: it would get over a
      // fault that drops one request without its page, or a test, ever hearing of it.
      server.maxRequestsPerSocket = 1;
      try {
        await listenOn(server, port, host);
        servers.push(server);
      } catch (error) {
        // A machine without IPv6 has one address less.
        if (host !== "::1" || isPortTaken(error)) throw error;
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  const address = servers[0]?.address() as AddressInfo;
  return { url: port === 0 ? `http://127.0.0.1:${address.port}` : `http://localhost:${port}`, close };
}
