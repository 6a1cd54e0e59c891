import { generateSync } from "otplib/functional";
import { createSandbox } from "../src/app.js";
import type { SandboxConfig } from "../src/app.js";
import type { Message } from "../src/db/messages.js";
import { describeSeed } from "../src/seed/describe.js";

export const RUN = "/run/acme.tago.run";
export const PASSWORD = "Cold-chain-2026";
export const seed = describeSeed();

export interface Call {
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
}

/** What the envelope may hold, as a test reads it. */
export interface Envelope {
  status: boolean;
  message?: string;
  code?: string;
  token?: string;
  result?: unknown;
}

/** A sandbox without a server, in memory, under a clock that only the test moves. */
export async function startSandbox(config: SandboxConfig = {}) {
  let time = Date.parse("2026-03-02T08:00:10Z");
  const { app, close } = await createSandbox({ rateLimit: 0, ...config, now: () => new Date(time) });

  async function call(method: string, path: string, { body, token, headers }: Call = {}) {
    const response = await app.request(path, {
      method,
      headers: { ...headers, ...(token !== undefined && { token }) },
      ...(body !== undefined &&
        method !== "GET" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Envelope };
  }
  const run = (method: string, path: string, options?: Call) => call(method, RUN + path, options);
  const login = (email: string, extra: object = {}) =>
    run("POST", "/login", { body: { email: `${email}@acme.example`, password: PASSWORD, ...extra } });

  return {
    close,
    call,
    run,
    login,
    app,
    now: () => new Date(time),
    advance: (ms: number) => (time += ms),
    edit: (settings: object) => call("PUT", "/run", { token: seed.profileToken, body: settings }),
    messages: async () => (await call("GET", "/_sandbox/messages")).body as unknown as Message[],
    /** A session token of a user without one-time codes. */
    signIn: async (email: string) => tokenOf((await login(email)).body),
    /** An authenticator's code, some 30 s steps away from the sandbox's time. */
    totp: (secret: string, step = 0) => generateSync({ secret, epoch: time / 1_000 + step * 30 }),
  };
}

export type TestSandbox = Awaited<ReturnType<typeof startSandbox>>;

export function tokenOf({ result }: Envelope): string {
  return (result as { token: string }).token;
}

/** The token in the first link of the newest message. */
export function mailedToken([message]: Message[]): string {
  return new URL(message?.links[0] ?? "").searchParams.get("token") ?? "";
}

/** The TOTP secret of a seeded user. */
export function totpSecretOf(name: string): string {
  return seed.users.find(({ email }) => email === `${name}@acme.example`)?.totpSecret ?? "";
}
