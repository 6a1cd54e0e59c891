import { setUpColorMode } from "./color-mode.js";
import { part } from "./dom.js";
import { outboxPage } from "./sandbox.js";
import { demoLink } from "./sandbox-address.js";

/** What every page of the demo has around its content: links that keep the sandbox, light and dark. */
export function setUpFrame(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-demo]")) {
    link.href = demoLink(link.getAttribute("href") ?? "");
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-outbox]")) link.href = outboxPage;
  setUpColorMode(part("color-mode") as HTMLButtonElement);
}
