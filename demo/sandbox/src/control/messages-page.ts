import { html } from "hono/html";
import type { Message } from "../db/messages.js";
import { MESSAGES_CSS } from "./messages-page-css.js";

const time = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "medium" });

// What an owner has linked may be any text; only addresses of the web become links.
const isWebAddress = (link: string) => /^https?:\/\//i.test(link);

function messageItem({ to, channel, subject, text, links, code, sent_at }: Message) {
  return html`<li>
    <article>
      <header>
        <span class="channel">${channel === "sms" ? "Text message" : "E-mail"}</span>
        <span class="to">${to}</span>
        <time datetime="${sent_at.toISOString()}">${time.format(sent_at)}</time>
      </header>
      ${subject === "" ? "" : html`<h2>${subject}</h2>`}
      ${code === null ? "" : html`<p class="code">${code}</p>`}
      <p class="text">${text}</p>
      ${links
        .filter(isWebAddress)
        .map((link) => html`<p><a href="${link}">Open the link</a> <span class="link">${link}</span></p>`)}
    </article>
  </li>`;
}

/** The outbox as a page for people; it renews itself, without a script. */
export function messagesPage(messages: Message[], runName: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="5" />
        <title>Outbox (${messages.length}) – ${runName} sandbox</title>
        <style>
          ${MESSAGES_CSS}
        </style>
      </head>
      <body>
        <main>
          <h1>Outbox</h1>
          <p class="intro">
            Every mail and text message that the ${runName} sandbox has sent, newest first. Nothing leaves
            this machine, but for mails where SMTP_URL is set. The page renews itself every five seconds.
          </p>
          ${
            messages.length === 0
              ? html`<p class="empty">
                  Nothing yet. Sign in with a code, sign up, or ask for a new password.
                </p>`
              : html`<ol>
                  ${messages.map(messageItem)}
                </ol>`
          }
        </main>
      </body>
    </html>`;
}
