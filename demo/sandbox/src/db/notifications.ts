import { z } from "zod";
import { newId } from "../secrets.js";
import { flag, time } from "./columns.js";
import type { Database } from "./database.js";

const notificationRow = z
  .object({
    id: z.string(),
    user_id: z.string(),
    title: z.string(),
    message: z.string(),
    read: flag,
    created_at: time,
  })
  .transform(({ user_id, ...row }) => ({
    run_user: user_id,
    ...row,
    buttons: [],
    buttons_enabled: true,
    buttons_autodisable: false,
  }));

/** What users are told inside the RUN. Buttons are not kept yet: the list is there, and empty. */
export function createNotifications(db: Database, now: () => Date) {
  return {
    add({ userId, title, message, age = 0 }: NewNotification): void {
      db.run(
        "INSERT INTO notifications (id, user_id, title, message, read, created_at) VALUES (?, ?, ?, ?, 0, ?)",
        [newId(), userId, title, message, now().getTime() - age],
      );
    },

    /** Newest first. `page` counts from 1. */
    list: (userId: string, { page, amount }: { page: number; amount: number }) =>
      db.all(
        notificationRow,
        "SELECT * FROM notifications WHERE user_id = ? ORDER BY created_at DESC LIMIT ? OFFSET ?",
        [userId, amount, (page - 1) * amount],
      ),

    /** Marks the user's own among `ids`. */
    mark(userId: string, ids: string[], read: boolean): void {
      db.run(
        "UPDATE notifications SET read = ? WHERE user_id = ? AND id IN (SELECT value FROM json_each(?))",
        [read, userId, JSON.stringify(ids)],
      );
    },

    markAllRead: (userId: string) => db.run("UPDATE notifications SET read = 1 WHERE user_id = ?", [userId]),

    /** False: the user has no such notification. */
    delete: (userId: string, id: string) =>
      db.run("DELETE FROM notifications WHERE user_id = ? AND id = ?", [userId, id]) === 1,
  };
}

export interface NewNotification {
  userId: string;
  title: string;
  message: string;
  /** How long ago it came, in milliseconds. */
  age?: number;
}
