import type { ExpireTimeOption } from "../api/expire-time.js";
import { own } from "../api/own.js";
import { parseJson } from "../api/parse-json.js";
import { readToken } from "../api/token.js";

/** A session as it lies in a storage, under a key that names its RUN. */
export interface StoredSession {
  readonly token: string;
  readonly expiresAt: ExpireTimeOption;
}

/** The session's place in a storage. Never throws. */
export interface SessionPlace {
  /** What is there, or null; undefined from the storage's first fault on. What `write` can't have left is removed. */
  read(): StoredSession | null | undefined;
  /** Null for none. */
  write(session: StoredSession | null): void;
}

/** The place of one RUN's session in the storage that `open` gives; `onFault` hears once that there is none. */
export function openPlace(
  open: () => Storage | null | undefined,
  runUrl: string,
  onFault: () => void,
): SessionPlace {
  const key = `run-auth-elements:session:${runUrl}`;
  let works = true;
  const guarded = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      // A missing storage is a fault like a forbidden one: the first use throws.
      if (works) return use(open() as Storage);
    } catch {
      works = false;
      onFault();
    }
    return undefined;
  };

  return {
    read: () =>
      guarded((storage) => {
        const session = parse(storage.getItem(key) ?? "");
        if (!session) storage.removeItem(key);
        return session;
      }),
    write: (session) =>
      guarded((storage) => {
        // First, so that a write refused for want of room doesn't leave the former person's session.
        storage.removeItem(key);
        if (session) storage.setItem(key, JSON.stringify(session, ["token", "expiresAt"]));
      }),
  };
}

/** A storage is open to every script of the origin, so it is read as strictly as an answer from the network. */
function parse(text: string): StoredSession | null {
  const value = parseJson(text);
  const token = readToken(own(value, "token"));
  const expiresAt = readEnd(own(value, "expiresAt"));
  return token && expiresAt ? { token, expiresAt } : null;
}

/** Only the spelling that `write` gives a date: browsers differ on how they read others. */
function readEnd(value: unknown): ExpireTimeOption | undefined {
  if (value === "never") return value;
  if (typeof value !== "string") return undefined;
  const date = new Date(value);
  return date.toJSON() === value ? date : undefined;
}
