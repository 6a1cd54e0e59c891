import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { createRunClient } from "./client.js";
import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { login } from "./login.js";

const me = { email: "ada@example.com", password: " pässwörd \ud83d\udc34\u0000 " };
const good = JSON.stringify({ status: true, result: { token: "u-1", expire_date: "never" } });
const hasCode = (code: string) => (error: unknown) => error instanceof RunApiError && error.code === code;

describe("over a real connection", () => {
  let server: Server;
  let base: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let paths: string[];
  const lines: string[] = [];
  const client = (apiUrl = base): RunClient =>
    createRunClient({
      runUrl: "acme.tago.run",
      apiUrl,
      isOnline: () => true,
      warn: (line) => lines.push(line),
    });

  before(async () => {
    server = createServer((request, response) => {
      paths.push(request.url ?? "");
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("U5 a password arrives byte by byte, and the token comes back", async () => {
    paths = [];
    let received = "";
    answer = (request, response) => {
      request.setEncoding("utf8").on("data", (chunk: string) => (received += chunk));
      request.on("end", () => response.end(good));
    };
    const outcome = await login(client(), me);
    assert.deepEqual(outcome, { kind: "signed-in", token: "u-1", expiresAt: "never" });
    assert.deepEqual(paths, ["/run/acme.tago.run/login"]);
    assert.equal((JSON.parse(received) as { password: string }).password, me.password);
  });

  const faults: [string, (response: ServerResponse) => void, string][] = [
    ["a connection dropped before the answer", (response) => response.destroy(), "network"],
    [
      "a reset in mid-body",
      (response) => {
        response.writeHead(200, { "content-length": good.length });
        response.write(good.slice(0, 20), () => response.destroy());
      },
      "network",
    ],
    [
      "a chunked body that breaks off",
      (response) => void response.write(good, () => response.destroy()),
      "network",
    ],
    [
      "a body cut short by its length",
      (response) => response.writeHead(200, { "content-length": 20 }).end(good.slice(0, 20)),
      "bad-response",
    ],
    ["a 204", (response) => response.writeHead(204).end(), "bad-response"],
    ["a redirect", (response) => response.writeHead(302, { location: "/elsewhere" }).end(), "network"],
    [
      "a redirect that keeps the POST",
      (response) => response.writeHead(307, { location: "/elsewhere" }).end(),
      "network",
    ],
  ];
  for (const [what, fault, code] of faults) {
    it(`N4 N10 ${what} is ${code}, and nothing is asked again`, async () => {
      paths = [];
      answer = (_, response) => fault(response);
      await assert.rejects(login(client(), me), hasCode(code));
      assert.deepEqual(paths, ["/run/acme.tago.run/login"]);
    });
  }

  it("N2 a closed port is network, and the line names it", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const closed = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await new Promise((resolve) => other.close(resolve));
    lines.length = 0;
    await assert.rejects(login(client(closed), me), hasCode("network"));
    assert.equal(lines.length, 1);
    assert.ok(lines[0]!.includes(closed));
  });

  it("N11 an abort closes the connection and says nothing to developers", async () => {
    lines.length = 0;
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      answer = (request) => {
        request.on("close", resolve);
        controller.abort();
      };
    });
    await assert.rejects(login(client(), me, { signal: controller.signal }), { name: "AbortError" });
    await closed;
    assert.deepEqual(lines, []);
  });
});
