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
  /** False from the storage's first fault on: what it holds is no longer what we know. */
  readonly works: boolean;
  /** What is there, or null; undefined where the place doesn't work. What `write` can't have left is removed. */
  read(): StoredSession | null | undefined;
  write(session: StoredSession): void;
  remove(): void;
}

/** The place of one RUN's session in the storage that `open` gives; `onFault` hears once that there is none. */
export function openPlace(
  open: () => Storage | null | undefined,
  runUrl: string,
  onFault: () => void,
): SessionPlace {
  const key = `run-auth-elements:session:${runUrl}`;
  let storage: Storage | null | undefined;

  const guarded = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      storage = undefined;
      onFault();
      return undefined;
    }
  };
  guarded(() => {
    storage = open();
    if (!storage) throw new TypeError("no storage");
  });

  return {
    get works() {
      return !!storage;
    },
    read: () =>
      guarded(() => {
        const text = storage?.getItem(key);
        const session = text == null ? text : parse(text);
        if (text != null && !session) storage?.removeItem(key);
        return session;
      }),
    write: ({ token, expiresAt }) =>
      guarded(() => {
        // First, so that a write refused for want of room doesn't leave the former person's session.
        storage?.removeItem(key);
        storage?.setItem(key, JSON.stringify({ token, expiresAt }));
      }),
    remove: () => guarded(() => storage?.removeItem(key)),
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
