import { z } from "zod";
import type { OtpMethod } from "../otp/methods.js";
import { hashSecret, newCode } from "../secrets.js";
import { time } from "./columns.js";
import type { Database } from "./database.js";

const LIFETIME_MS = 10 * 60_000;
const MAX_WRONG_TRIES = 5;

/** What a sent code is for; a code of one purpose does nothing for another. */
export type CodePurpose = "login" | "enable";

const codeRow = z.object({ hash: z.string(), wrong_tries: z.number(), expires_at: time });

/** Codes that went out by text message or mail. */
export function createCodes(db: Database, now: () => Date) {
  const where = "WHERE user_id = ? AND purpose = ? AND method = ?";
  return {
    /** Makes a code, good for ten minutes; it takes the place of the one before. */
    issue(userId: string, purpose: CodePurpose, method: OtpMethod): string {
      const code = newCode();
      db.run(
        `INSERT OR REPLACE INTO codes (user_id, purpose, method, hash, wrong_tries, expires_at)
         VALUES (?, ?, ?, ?, 0, ?)`,
        [userId, purpose, method, hashSecret(code), now().getTime() + LIFETIME_MS],
      );
      return code;
    },

    /** Whether a code is right. A right one burns; five wrong tries burn the code that was sent. */
    use(userId: string, purpose: CodePurpose, method: OtpMethod, code: string): boolean {
      const key = [userId, purpose, method];
      const row = db.get(codeRow, `SELECT * FROM codes ${where}`, key);
      if (!row) return false;
      const isRight = row.expires_at > now() && row.hash === hashSecret(code);
      if (isRight || row.wrong_tries + 1 >= MAX_WRONG_TRIES) db.run(`DELETE FROM codes ${where}`, key);
      else db.run(`UPDATE codes SET wrong_tries = wrong_tries + 1 ${where}`, key);
      return isRight;
    },

    /** Burns what was sent to a user for a purpose by any method. */
    clear: (userId: string, purpose: CodePurpose) =>
      db.run("DELETE FROM codes WHERE user_id = ? AND purpose = ?", [userId, purpose]),
  };
}

export type Codes = ReturnType<typeof createCodes>;
