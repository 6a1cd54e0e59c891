import type { OtpMethod } from "../../src/api/otp-challenge-inferred.js";
import { sandboxUrl } from "./sandbox-address.js";

export interface Account {
  email: string;
  password: string;
  otp: OtpMethod[];
  /** Base32. */
  totpSecret?: string;
  state: "active" | "unconfirmed" | "pending" | "password-change";
}

export interface Seed {
  runUrl: string;
  /** Opens the RUN's settings, in the sandbox only. */
  profileToken: string;
  users: Account[];
}

export interface Message {
  to: string;
  channel: "email" | "sms";
  subject: string;
  text: string;
  links: string[];
  code: string | null;
  /** ISO date. */
  sent_at: string;
}

/** What the sandbox answers in place of the next matching requests. */
export interface Fault {
  match: string;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
  drop?: true;
}

/** The outbox as a page for people. */
export const outboxPage = `${sandboxUrl}/_sandbox/messages`;

export const readSeed = () => call<Seed>("GET", "seed");
export const readMessages = () => call<Message[]>("GET", "messages");
export const addFault = (fault: Fault) => call<unknown>("POST", "faults", [fault]);
export const clearFaults = () => call<unknown>("DELETE", "faults");
export const resetSandbox = () => call<unknown>("POST", "reset");

export async function countFaults(): Promise<number> {
  const { result } = await call<{ result: unknown[] }>("GET", "faults");
  return result.length;
}

/** One of the sandbox's own routes, which are not part of TagoRUN's API. Rejects when it can't be reached. */
async function call<Answer>(method: string, route: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/${route}`, {
    method,
    headers: {
      Accept: "application/json",
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${method} /_sandbox/${route}`);
  return (await answer.json()) as Answer;
}
