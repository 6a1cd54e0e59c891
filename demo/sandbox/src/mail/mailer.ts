import { createTransport } from "nodemailer";
import type { Transporter } from "nodemailer";

const TIMEOUT_MS = 10_000;

export interface Mail {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
}

/** Delivers mails for real. */
export interface Mailer {
  /** Returns at once; a failure is logged in one line and bothers nobody else. */
  send(mail: Mail): void;
  close(): void;
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();

/** Delivery by SMTP; `url` as nodemailer reads it: `smtp://user:password@host:port`, or `smtps:`. */
export function createMailer(url: string, log: (line: string) => void = console.error): Mailer {
  const transport: Transporter = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
  });
  return {
    send({ to, ...mail }) {
      // As an object, so that a comma in it can't make two recipients of one.
      transport.sendMail({ ...mail, to: { name: "", address: to } }).catch((error: unknown) => {
        log(`sandbox: a mail was not delivered: ${reasonOf(error)}`);
      });
    },
    close: () => transport.close(),
  };
}
