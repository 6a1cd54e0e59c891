import type { Clock } from "../api/clock.js";
import type { ExpireTimeOption } from "../api/expire-time.js";

/** Who is signed in: what the element shows as `.session`. */
export interface Session {
  readonly token: string;
  readonly expiresAt: ExpireTimeOption;
  readonly runUrl: string;
}

/** Where a session is kept: until the page goes, until the tab goes, or for every tab of this origin. */
export type Persist = "memory" | "session" | "local";

/**
 * What a listener hears.
 * - `started`: a fresh sign-in; `adopted`: a token the host brought; `restored`: found in the storage, either at
 *   load or because another tab (or another element of this page) signed in.
 * - `ended`: signed out, here or elsewhere. Expiry is not an `ended`: it says `expired`.
 * - `expiring`: a minute before the end, or at once where less is left; `expired`: at the end, after sleep at the
 *   first moment awake, and at once for a restored or adopted session whose end has passed.
 */
export type SessionEvent =
  | { readonly type: "started" | "adopted" | "restored" | "ended"; readonly session: Session }
  | { readonly type: "expiring" | "expired"; readonly expiresAt: Date };

/** The part of a `BroadcastChannel` that is used. */
export interface Channel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** What the outside world decides; whatever is absent is the browser's own. */
export interface SessionStoreOptions {
  /** Host of the RUN, as the client has normalised it. */
  readonly runUrl: string;
  readonly persist: Persist;
  /** May throw, or answer nothing: frames and private windows without storage do. */
  readonly storages?:
    Partial<Record<Exclude<Persist, "memory">, () => Storage | null | undefined>> | undefined;
  /** May throw, or answer nothing. */
  readonly channel?: ((name: string) => Channel | null | undefined) | undefined;
  readonly clock?: Clock | undefined;
  /** Fires `visibilitychange`, `pageshow` and `focus` (the first bubbles): the window, where there is one. */
  readonly wake?: EventTarget | undefined;
  /** Gets whole lines for the console; none of them holds a token. */
  readonly warn?: ((line: string) => void) | undefined;
}

/** Keeps one session: see `createSession`. */
export interface SessionStore {
  readonly current: Session | null;
  /**
   * Reads the storage and begins to watch the clock and the other tabs; call it at each connection. After
   * `dispose` it begins anew, with a session in memory still there.
   */
  restore(): Session | null;
  /** Takes the outcome of a sign-in. An end in the past is accepted: this device's clock may be wrong. */
  start(token: string, expiresAt: ExpireTimeOption): Session;
  /**
   * Takes a token from elsewhere. `expiresAt` is a `Date`, an ISO date, a duration from now such as `"8 hours"`,
   * or `"never"`, which is also what nothing means. Answers null where the token is no token or has expired.
   */
  adopt(token: string, expiresAt?: Date | string): Session | null;
  signOut(): void;
  /** Answers the function that ends the subscription. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
  /** Stops timers and closes the channel; the session itself stays. */
  dispose(): void;
}
