import { button, h } from "./dom.js";
import { addFault, clearFaults, countFaults } from "./sandbox.js";
import type { Fault } from "./sandbox.js";

const LOGIN_PAGE_OF_A_HOTEL =
  "<!doctype html><title>Hotel Wi-Fi</title><p>Accept our terms to go online.</p>";

const FAULTS: readonly (readonly [label: string, fault: Omit<Fault, "match">])[] = [
  ["500 error", { status: 500, body: { status: false, message: "Internal Server Error" } }],
  ["Connection dropped", { drop: true }],
  ["HTML page", { body: LOGIN_PAGE_OF_A_HOTEL }],
  ["No answer for 20 s", { delayMs: 20_000 }],
  [
    "429 too many",
    {
      status: 429,
      headers: { "Retry-After": "8" },
      body: { status: false, message: "Too many requests (Retry-After: 8)" },
    },
  ],
  ["200, status: false", { body: { status: false, message: "This did not work" } }],
];

/** Buttons that let the next sign-in go wrong. Answers how to look again at what is still waiting. */
export function faultControls(place: HTMLElement, runUrl: string): () => Promise<void> {
  const status = h("p", { class: "armed", role: "status" });
  const say = (count: number, words: string) => {
    status.textContent = words;
    clear.hidden = count === 0;
  };
  const refresh = async () => {
    const count = await countFaults().catch(() => 0);
    say(count, count === 0 ? "" : `Waiting for the next ${count === 1 ? "sign-in" : `${count} sign-ins`}.`);
  };
  const clear = button("Clear", () => void clearFaults().then(refresh), { class: "button small" });
  const add = (fault: Omit<Fault, "match">) =>
    addFault({ match: `POST /run/${runUrl}/login`, ...fault }).then(refresh, () =>
      say(0, "The sandbox could not be reached."),
    );
  place.replaceChildren(
    h(
      "div",
      { class: "faults" },
      ...FAULTS.map(([label, fault]) => button(label, () => void add(fault), { class: "button small" })),
    ),
    h("div", { class: "armed-line" }, status, clear),
  );
  void refresh();
  return refresh;
}
