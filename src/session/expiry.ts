import { readExpireTime } from "../api/expire-time.js";
import type { ExpireTimeOption } from "../api/expire-time.js";

const MINUTE = 60_000;
/** A browser fires a timer of more than 2³¹−1 ms (24.8 days) at once, so none is ever set for longer than this. */
const DAY = 86_400_000;

export interface Expiry {
  readonly phase: "valid" | "expiring" | "expired";
  /** Milliseconds until the clock must be looked at again: a day at most, 0 once expired. */
  readonly nextCheckIn: number;
}

/**
 * Where `now` stands before `end`, both in milliseconds since 1970. The last minute is `expiring`. It is a
 * comparison with the clock and no count of ticks, so it is right after sleep too.
 */
export function expiryAt(end: number, now: number): Expiry {
  const left = end - now;
  if (left <= 0) return { phase: "expired", nextCheckIn: 0 };
  if (left <= MINUTE) return { phase: "expiring", nextCheckIn: left };
  return { phase: "valid", nextCheckIn: Math.min(left - MINUTE, DAY) };
}

/** Milliseconds since 1970, Infinity for "never". */
export function endOf({ expiresAt }: { readonly expiresAt: ExpireTimeOption }): number {
  return expiresAt === "never" ? Infinity : expiresAt.getTime();
}

/**
 * The end that a host names for a token of its own: a date, an ISO date, a duration from `now`, "never". A missing
 * one is "never", since the server's 401 decides (API contract: expiry). Undefined: not understood.
 */
export function readAdoptedEnd(value: unknown, now: number): ExpireTimeOption | undefined {
  if (value === undefined || value === null) return "never";
  if (!(value instanceof Date)) return readExpireTime(value, new Date(now));
  return Number.isNaN(value.getTime()) ? undefined : new Date(value);
}
