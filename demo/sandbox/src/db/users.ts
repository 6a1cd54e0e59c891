import { z } from "zod";
import { OTP_METHODS } from "../otp/methods.js";
import type { OtpMethod } from "../otp/methods.js";
import { flag, json, time } from "./columns.js";
import type { Database, Value } from "./database.js";

export const tagSchema = z.object({ key: z.string().max(200), value: z.string().max(2_000) });

const userRow = z.object({
  id: z.string(),
  /** Lower case: addresses are compared without regard to case. */
  email: z.string(),
  name: z.string(),
  password_hash: z.string(),
  timezone: z.string(),
  company: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  newsletter: flag,
  options: json(z.record(z.string(), z.unknown())),
  tags: json(z.array(tagSchema)),
  /** What the owner keeps under keys that the sandbox doesn't know. */
  extra: json(z.record(z.string(), z.unknown())),
  /** False: waits for the owner's approval, or was turned off. */
  active: flag,
  /** False: the mailed link was not opened yet. */
  confirmed: flag,
  must_change_password: flag,
  otp_authenticator: flag,
  otp_sms: flag,
  otp_email: flag,
  totp_secret: z.string().nullable(),
  /** Given out, but not yet proven by a code. */
  pending_totp_secret: z.string().nullable(),
  last_login: time.nullable(),
  created_at: time,
  updated_at: time,
});

export type User = z.output<typeof userRow>;

/** The same address whatever its case. */
export const emailKey = (email: string) => email.trim().toLowerCase();

/** The methods that a user has on, in the order in which the server prefers them. */
export const methodsOf = (user: User): OtpMethod[] => OTP_METHODS.filter((method) => user[`otp_${method}`]);

function toValue(value: User[keyof User]): Value {
  if (value instanceof Date) return value.getTime();
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** The users of the RUN. */
export function createUsers(db: Database, now: () => Date) {
  return {
    byEmail: (email: string) => db.get(userRow, "SELECT * FROM users WHERE email = ?", [emailKey(email)]),
    all: () => db.all(userRow, "SELECT * FROM users"),
    byId: (id: string) => db.get(userRow, "SELECT * FROM users WHERE id = ?", [id]),

    /** False: the address is taken. */
    insert(user: Omit<User, "last_login" | "created_at" | "updated_at">): boolean {
      const stamp = now();
      const row: User = { ...user, last_login: null, created_at: stamp, updated_at: stamp };
      // Column names are the keys of the schema above, never a caller's.
      const columns = userRow.keyof().options;
      const marks = columns.map(() => "?").join(", ");
      const sql = `INSERT OR IGNORE INTO users (${columns.join(", ")}) VALUES (${marks})`;
      return (
        db.run(
          sql,
          columns.map((column) => toValue(row[column])),
        ) === 1
      );
    },

    update(id: string, changes: Partial<Omit<User, "id" | "email">>): void {
      const row: Partial<User> = { ...changes, updated_at: now() };
      const columns = userRow.keyof().options.filter((column) => row[column] !== undefined);
      const assignments = columns.map((column) => `${column} = ?`).join(", ");
      const values = columns.map((column) => toValue(row[column] ?? null));
      db.run(`UPDATE users SET ${assignments} WHERE id = ?`, [...values, id]);
    },

    /** With all that hangs on them: tokens, codes, notifications. False: there was no such user. */
    delete: (id: string) => db.run("DELETE FROM users WHERE id = ?", [id]) === 1,
  };
}

export type Users = ReturnType<typeof createUsers>;
