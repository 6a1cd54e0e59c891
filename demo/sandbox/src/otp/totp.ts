import { generateSecret, generateURI, verifySync } from "otplib/functional";
import type { Database } from "../db/database.js";

const STEP_SECONDS = 30;

/** Codes of an authenticator app by RFC 6238: six digits, SHA-1, steps of 30 s. */
export function createTotp(db: Database, now: () => Date) {
  return {
    newSecret: () => generateSecret(),

    /** The `otpauth://` address that an authenticator app reads from a QR picture. */
    uri: (secret: string, issuer: string, email: string) => generateURI({ issuer, label: email, secret }),

    /** Whether a code is right, one step of drift allowed either way. Each code works once (RFC 6238, 5.2). */
    use(userId: string, secret: string, code: string): boolean {
      if (!/^\d{6}$/.test(code)) return false;
      const epoch = Math.floor(now().getTime() / 1_000);
      const found = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
      if (!found.valid || !("timeStep" in found)) return false;
      const current = Math.floor(epoch / STEP_SECONDS);
      db.run("DELETE FROM used_totp_steps WHERE user_id = ? AND step < ?", [userId, current - 1]);
      const sql = "INSERT OR IGNORE INTO used_totp_steps (user_id, step) VALUES (?, ?)";
      return db.run(sql, [userId, found.timeStep]) === 1;
    },
  };
}

export type Totp = ReturnType<typeof createTotp>;
