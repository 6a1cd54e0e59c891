import { z } from "zod";
import { hashSecret } from "../secrets.js";
import type { Database } from "./database.js";

/** What a token opens, and nothing else: a session, the owner's routes, one confirmation, one new password. */
export type TokenPurpose = "session" | "profile" | "confirm" | "reset";

const ownerRow = z.object({ user_id: z.string().nullable() });

/** Every token given out, as a hash. */
export function createTokens(db: Database, now: () => Date) {
  return {
    /** `expiresAt` null: never. */
    add(token: string, purpose: TokenPurpose, userId: string | null, expiresAt: Date | null): void {
      db.run("DELETE FROM tokens WHERE expires_at <= ?", [now().getTime()]);
      db.run("INSERT OR REPLACE INTO tokens (hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)", [
        hashSecret(token),
        purpose,
        userId,
        expiresAt?.getTime() ?? null,
      ]);
    },

    /** Whether a token opens a purpose now, and whose it is. */
    find(token: string, purpose: TokenPurpose): { userId: string | null } | undefined {
      const row = db.get(
        ownerRow,
        "SELECT user_id FROM tokens WHERE hash = ? AND purpose = ? AND (expires_at IS NULL OR expires_at > ?)",
        [hashSecret(token), purpose, now().getTime()],
      );
      return row && { userId: row.user_id };
    },

    /** Ends one token; false: there was none. */
    end: (token: string) => db.run("DELETE FROM tokens WHERE hash = ?", [hashSecret(token)]) === 1,

    /** Ends all of a user's tokens, mailed ones included. */
    endAllOf: (userId: string) => db.run("DELETE FROM tokens WHERE user_id = ?", [userId]),
  };
}

export type Tokens = ReturnType<typeof createTokens>;
