import { z } from "zod";
import { newId } from "../secrets.js";
import { flag, json, time } from "./columns.js";
import type { Database } from "./database.js";

/** What a press sets off is kept and shown, never done (see the route). */
const buttonSchema = z.looseObject({
  id: z.string().min(1).max(100),
  label: z.string().max(200),
  color: z.string().max(100).optional(),
  triggers: z.array(z.looseObject({})).max(20).default([]),
});

const notificationFields = z.object({
  title: z.string().min(1).max(200),
  message: z.string().max(20_000),
  read: z.boolean(),
  icon: z.looseObject({}).nullable(),
  buttons: z.array(buttonSchema).max(20),
  buttons_enabled: z.boolean(),
  buttons_autodisable: z.boolean(),
});
const { shape } = notificationFields;

/** A notification as its author writes it (API contract: the SDK's `NotificationCreate`). */
export const notificationSchema = notificationFields.extend({
  read: shape.read.default(false),
  icon: shape.icon.default(null),
  buttons: shape.buttons.default([]),
  buttons_enabled: shape.buttons_enabled.default(true),
  buttons_autodisable: shape.buttons_autodisable.default(false),
});
export type NewNotification = z.input<typeof notificationSchema>;

/** What an edit leaves out stays as it was, so there is no default here. */
export const notificationChangesSchema = notificationFields.partial();

const notificationRow = z
  .object({
    id: z.string(),
    user_id: z.string(),
    title: z.string(),
    message: z.string(),
    read: flag,
    icon: json(shape.icon),
    buttons: json(shape.buttons),
    buttons_enabled: flag,
    buttons_autodisable: flag,
    created_at: time,
  })
  .transform(({ user_id, ...row }) => ({ run_user: user_id, ...row }));

export type Notification = z.output<typeof notificationRow>;

/** What users are told inside the RUN. */
export function createNotifications(db: Database, now: () => Date) {
  const write = (id: string, userId: string, entry: z.output<typeof notificationFields>, createdAt: Date) => {
    const { title, message, read, icon, buttons, buttons_enabled, buttons_autodisable } = entry;
    db.run(
      `INSERT OR REPLACE INTO notifications
       (id, user_id, title, message, read, icon, buttons, buttons_enabled, buttons_autodisable, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        userId,
        title,
        message,
        read,
        JSON.stringify(icon),
        JSON.stringify(buttons),
        buttons_enabled,
        buttons_autodisable,
        createdAt.getTime(),
      ],
    );
  };
  const byId = (id: string) => db.get(notificationRow, "SELECT * FROM notifications WHERE id = ?", [id]);
  return {
    byId,

    /** Answers its id. `age`: how long ago it came, in milliseconds. */
    add(userId: string, entry: NewNotification, age = 0): string {
      const id = newId();
      write(id, userId, notificationSchema.parse(entry), new Date(now().getTime() - age));
      return id;
    },

    edit(id: string, changes: z.output<typeof notificationChangesSchema>): void {
      const entry = byId(id);
      if (entry)
        write(id, entry.run_user, notificationFields.parse({ ...entry, ...changes }), entry.created_at);
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

    /** False: there was none. */
    delete: (id: string) => db.run("DELETE FROM notifications WHERE id = ?", [id]) === 1,
  };
}
