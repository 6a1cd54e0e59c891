#!/usr/bin/env -S node --import tsx
import { spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { WebSocketServer } from "ws";
import { passOn } from "./pass-on.js";

// Started by Playwright in Firefox's place, with Firefox's arguments; `FIREFOX_PATH` names the real one.
const { FIREFOX_PATH } = process.env;
if (!FIREFOX_PATH) throw new Error("FIREFOX_PATH names the Firefox to start.");

const firefox = spawn(FIREFOX_PATH, process.argv.slice(2), { stdio: ["inherit", "inherit", "pipe"] });
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => firefox.kill(signal));

createInterface(firefox.stderr).on("line", (line) => {
  const address = /^WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
  if (address === undefined) {
    console.error(line);
    return;
  }
  // Playwright waits for this line, and connects to the address that it holds.
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 }, () => {
    const { port } = server.address() as AddressInfo;
    console.error(line.replace(address, `ws://127.0.0.1:${port}`));
  });
  server.on("connection", (client, { url }) => {
    passOn(client, address + (url ?? ""));
    // Nobody is left to end it.
    client.on("close", () => firefox.kill());
  });
});
