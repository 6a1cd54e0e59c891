import type { Message, Messages } from "../db/messages.js";
import type { Settings } from "../db/settings.js";
import type { User } from "../db/users.js";
import type { OtpMethod } from "../otp/methods.js";
import type { Mailer } from "./mailer.js";
import { fill, renderText } from "./template.js";

/** Mails that are made from the RUN's `email_templates`. */
export type TemplateKey =
  "password_recover" | "welcome_autoconfirm" | "welcome_adminconfirm" | "welcome_actived";

type Recipient = Pick<User, "name" | "email" | "phone">;

interface OutboxOptions {
  messages: Messages;
  settings: Settings;
  /** Absent: mails stay in the outbox. */
  mailer: Mailer | undefined;
  /** Where the mailed links lead: the page that holds the elements. */
  pageUrl: string;
}

interface Written {
  subject: string;
  /** Markdown. */
  value: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Sends mails and text messages: into the outbox, where anybody at this machine can read them. */
export function createOutbox({ messages, settings, mailer, pageUrl }: OutboxOptions) {
  const link = (view: "confirm" | "reset", token: string) => {
    const url = new URL("recover.html", `${pageUrl.replace(/\/+$/, "")}/`);
    url.searchParams.set("view", view);
    url.searchParams.set("token", token);
    return url.href;
  };

  const post = (message: Omit<Message, "sent_at">) => {
    messages.add(message);
    if (message.channel !== "email") return;
    const { name, url, email_domain } = settings.read();
    const { to, subject, text } = message;
    mailer?.send({ from: { name, address: `no-reply@${email_domain ?? url}` }, to, subject, text });
  };

  const postWritten = (to: string, { subject, value }: Written, own: Iterable<[string, string]>) => {
    const variables = new Map([...own, ["application.name", settings.read().name]]);
    const { text, links } = renderText(value, variables);
    post({
      to,
      channel: "email",
      subject: oneLine(fill(subject, variables)),
      text,
      // The one with the token first, whatever else the owner has linked.
      links: links.toSorted((a, b) => Number(b.includes("token=")) - Number(a.includes("token="))),
      code: null,
    });
  };

  return {
    /** A mail from a template; without that template none is sent, as the owner wished. */
    sendTemplate(user: Recipient, key: TemplateKey, token?: string): void {
      const { email_templates } = settings.read();
      const template = Object.hasOwn(email_templates, key) ? email_templates[key] : undefined;
      if (!template) return;
      const variables = new Map([["name", user.name]]);
      if (token && key === "password_recover") variables.set("recover_link", link("reset", token));
      if (token && key === "welcome_autoconfirm") variables.set("confirmation_link", link("confirm", token));
      postWritten(user.email, template, variables);
    },

    /** The owner's own words, to see how they arrive; only `$application.name$` is known in them. */
    sendTest: (to: string, written: Written) => postWritten(to, written, []),

    /** A one-time code. Without a phone number no text message can go out. */
    sendCode(user: Recipient, method: Exclude<OtpMethod, "authenticator">, code: string): void {
      const { name } = settings.read();
      const to = method === "sms" ? user.phone : user.email;
      if (!to) return;
      post({
        to,
        channel: method,
        subject: method === "sms" ? "" : oneLine(`Your ${name} code`),
        text: `${code} is your ${name} code. It is good for 10 minutes.`,
        links: [],
        code,
      });
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
