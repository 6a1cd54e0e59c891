import { copyButton } from "./copy-button.js";
import { h } from "./dom.js";
import { readMessages } from "./sandbox.js";
import type { Message } from "./sandbox.js";

const POLL_MS = 2_000;
const SHOWN = 5;

const time = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** Keeps `place` up to date with the newest mails and texts, while the page is seen. Answers how to look at once. */
export function followOutbox(place: HTMLElement): () => Promise<void> {
  let shown = "";
  const refresh = async () => {
    const messages = await readMessages().catch(() => undefined);
    const key = JSON.stringify(messages?.slice(0, SHOWN));
    // What stands there already is left alone, with its focus and selection.
    if (!messages || key === shown) return;
    shown = key;
    place.replaceChildren(messages.length > 0 ? messageList(messages.slice(0, SHOWN)) : nothingYet());
  };
  setInterval(() => {
    if (!document.hidden) void refresh();
  }, POLL_MS);
  void refresh();
  return refresh;
}

function nothingYet(): HTMLElement {
  return h("p", { class: "empty" }, "Nothing yet. Codes by text message and e-mail arrive here.");
}

function messageList(messages: readonly Message[]): HTMLElement {
  return h("ol", { class: "messages" }, ...messages.map(messageItem));
}

function messageItem({ to, channel, subject, text, links, code, sent_at }: Message): HTMLElement {
  const sent = new Date(sent_at);
  const item = h(
    "li",
    {},
    h(
      "p",
      { class: "message-head" },
      h("span", { class: "tag" }, channel === "sms" ? "Text" : "E-mail"),
      h("span", { class: "message-to" }, to),
      h("time", { datetime: sent_at }, time.format(sent)),
    ),
  );
  if (code !== null) {
    const copy = copyButton(`Copy the code for ${to}`, () => code);
    item.append(h("p", { class: "message-code" }, h("code", { class: "code" }, code), copy));
    return item;
  }
  item.append(h("p", {}, subject || text));
  for (const link of links.filter((href) => /^https?:/i.test(href)).slice(0, 1)) {
    item.append(h("p", {}, h("a", { href: link }, "Open its link")));
  }
  return item;
}
