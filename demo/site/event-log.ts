import type { RunEventDetails } from "../../src/elements/shared/events.js";
import { h } from "./dom.js";
import { describeDetail } from "./mask.js";

const NAMES: Record<keyof RunEventDetails, true> = {
  "run-before-submit": true,
  "run-authenticated": true,
  "run-otp-required": true,
  "run-otp-enabled": true,
  "run-otp-disabled": true,
  "run-registered": true,
  "run-recovery-sent": true,
  "run-password-changed": true,
  "run-confirmed": true,
  "run-error": true,
  "run-view-change": true,
  "run-config": true,
  "run-theme-adjusted": true,
  "run-missing-key": true,
  "run-session-expiring": true,
  "run-session-expired": true,
};

const KEPT = 60;

export interface EventLog {
  clear(): void;
  /** A line of the page's own, between the events. */
  note(text: string): void;
}

/** Writes every event that passes `source` into `list`, newest first. */
export function logEvents(
  source: HTMLElement,
  list: HTMLElement,
  onEvent: (name: string) => void = () => undefined,
): EventLog {
  const add = (className: string, name: string, detail: string) => {
    list.prepend(
      h(
        "li",
        { class: className },
        h("p", { class: "event-head" }, h("code", {}, name), h("time", {}, clock(new Date()))),
        ...(detail ? [h("pre", { class: "event-detail" }, detail)] : []),
      ),
    );
    while (list.children.length > KEPT) list.lastElementChild?.remove();
  };
  for (const name of Object.keys(NAMES)) {
    source.addEventListener(name, (event) => {
      add(`event ${name}`, name, describeDetail((event as CustomEvent<unknown>).detail));
      onEvent(name);
    });
  }
  return { clear: () => list.replaceChildren(), note: (text) => add("event note", text, "") };
}

function clock(date: Date): string {
  const milliseconds = String(date.getMilliseconds()).padStart(3, "0");
  return `${date.toLocaleTimeString("en-GB")}.${milliseconds}`;
}
