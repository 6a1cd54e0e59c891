import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface Resource {
  body: string;
  /** Beside `content-type`, which follows from the path's ending (HTML where there is none). */
  headers?: Record<string, string>;
}

/** A host's web server: pages and files given as strings, and the built script-tag files under `/dist/cdn/`. */
export interface PageServer {
  readonly origin: string;
  /** Serves a resource and returns its URL. */
  serve(path: string, resource: Resource): string;
  stop(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

export async function startPageServer(): Promise<PageServer> {
  const resources = new Map<string, Resource>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void findResource(resources, pathname).then((resource) => answer(response, pathname, resource));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve(path, resource) {
      resources.set(path, resource);
      return origin + path;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function findResource(resources: Map<string, Resource>, path: string): Promise<Resource | undefined> {
  const known = resources.get(path);
  if (known) return known;
  const file = normalize(path);
  if (file === "/favicon.ico") return { body: "" };
  if (!file.startsWith("/dist/cdn/")) return undefined;
  return readFile(join(process.cwd(), file), "utf8").then(
    (body) => ({ body }),
    () => undefined,
  );
}

function answer(response: ServerResponse, path: string, resource: Resource | undefined): void {
  const type = TYPES[extname(path)] ?? "text/html; charset=utf-8";
  response.writeHead(resource ? 200 : 404, { "content-type": type, ...resource?.headers });
  response.end(resource?.body ?? "Not found");
}
