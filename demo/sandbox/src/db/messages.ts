import { z } from "zod";
import { json, time } from "./columns.js";
import type { Database } from "./database.js";

const KEPT = 500;

const messageRow = z
  .object({
    recipient: z.string(),
    channel: z.enum(["email", "sms"]),
    subject: z.string(),
    text: z.string(),
    links: json(z.array(z.string())),
    code: z.string().nullable(),
    sent_at: time,
  })
  .transform(({ recipient, ...message }) => ({ to: recipient, ...message }));

/** A mail or text message that was sent. `code` is the PIN of a one-time-code message. */
export type Message = z.output<typeof messageRow>;

/** Everything that was sent, the latest 500. */
export function createMessages(db: Database, now: () => Date) {
  return {
    add({ to, channel, subject, text, links, code }: Omit<Message, "sent_at">): void {
      db.run(
        `INSERT INTO messages (recipient, channel, subject, text, links, code, sent_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [to, channel, subject, text, JSON.stringify(links), code, now().getTime()],
      );
      db.run("DELETE FROM messages WHERE id <= (SELECT max(id) FROM messages) - ?", [KEPT]);
    },

    /** Newest first. */
    list: (): Message[] => db.all(messageRow, "SELECT * FROM messages ORDER BY id DESC"),

    clear: () => db.run("DELETE FROM messages"),
  };
}

export type Messages = ReturnType<typeof createMessages>;
