import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./free-port.js";

export interface Message {
  to: string;
  channel: "email" | "sms";
  subject: string;
  text: string;
  links: string[];
  code?: string;
}

export interface Fault {
  /** `"METHOD /path"`, `*` a wildcard. */
  match: string;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
  drop?: boolean | "mid-body";
  /** 1 unless told. */
  times?: number;
}

export interface Seed {
  runUrl: string;
  profileToken: string;
  users: {
    email: string;
    password: string;
    otp: ("authenticator" | "sms" | "email")[];
    totpSecret?: string;
    state: "active" | "unconfirmed" | "pending" | "password-change";
  }[];
}

/** The sandbox API as a process of its own, on a port of its own, its database in memory. */
export interface Sandbox {
  readonly url: string;
  seed(): Promise<Seed>;
  /** Every mail and text message sent, newest first. */
  messages(): Promise<Message[]>;
  /** Plays these faults on the next matching requests. */
  faults(faults: readonly Fault[]): Promise<unknown>;
  /** Moves its clock ahead, until the next reset: codes and sessions end. */
  clockAhead(seconds: number): Promise<unknown>;
  /** Users, settings and messages as at the start; no fault left. */
  reset(): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startSandbox(env: Record<string, string> = {}): Promise<Sandbox> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "demo/sandbox/src/main.ts"], {
    env: {
      ...process.env,
      SANDBOX_PORT: String(port),
      SANDBOX_DB: ":memory:",
      SANDBOX_RATE_LIMIT: "0",
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = `http://localhost:${port}`;
  await whenHealthy(child, url);
  const call = async (path: string, method = "GET", body?: unknown): Promise<unknown> => {
    const response = await fetch(url + path, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return {
    url,
    seed: async () => (await call("/_sandbox/seed")) as Seed,
    messages: async () => (await call("/_sandbox/messages")) as Message[],
    faults: (faults) => call("/_sandbox/faults", "POST", faults),
    clockAhead: (clockAhead) => call("/_sandbox/options", "PUT", { clockAhead }),
    reset: () => call("/_sandbox/reset", "POST"),
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
    },
  };
}

/** Asks until the sandbox answers; a process that ends first, or takes over 30 s, is an error with its words. */
async function whenHealthy(child: ChildProcess, url: string): Promise<void> {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The sandbox ended with ${child.exitCode}:\n${errors}`);
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The sandbox is not ready after 30 s:\n${errors}`);
    }
    const healthy = await fetch(`${url}/_sandbox/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await delay(50);
  }
}
