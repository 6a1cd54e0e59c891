import { copyButton } from "./copy-button.js";
import { h } from "./dom.js";
import { readSeed } from "./sandbox.js";
import type { Seed } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";

const RETRY_MS = 2_000;

/**
 * What the sandbox starts with. While there is none, `place` says which command starts it, and the page loads
 * again once it is there: the element has by then given its settings up.
 */
export async function connect(place: HTMLElement): Promise<Seed> {
  try {
    return await readSeed();
  } catch {
    place.replaceChildren(notRunning());
    setInterval(
      () =>
        void readSeed().then(
          () => window.location.reload(),
          () => undefined,
        ),
      RETRY_MS,
    );
    return new Promise(() => undefined);
  }
}

function notRunning(): HTMLElement {
  const command = "npm start";
  return h(
    "div",
    { class: "notice" },
    h(
      "p",
      {},
      h("strong", {}, "The sandbox is not running. "),
      "Nothing answers at ",
      h("code", {}, sandboxUrl),
      ". Start it in the project’s folder, and this page goes on by itself:",
    ),
    h(
      "p",
      { class: "command" },
      h("code", {}, command),
      copyButton("Copy the command", () => command),
    ),
    h(
      "p",
      { class: "quiet" },
      h("code", {}, "npm run sandbox"),
      " starts the API alone; ",
      h("code", {}, "?sandbox=http://localhost:9000"),
      " in this page’s address names another one.",
    ),
  );
}
