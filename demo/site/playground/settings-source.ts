import { isRecord } from "../../../src/api/own.js";
import { button, h } from "../dom.js";
import { sandboxUrl } from "../sandbox-address.js";
import { publicPart, type Settings } from "./state.js";

/** The public part of settings as JSON, bare or in the API's envelope. Throws where it is no JSON object. */
export function readJson(text: string): Settings {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new SyntaxError("no object");
  return publicPart(value);
}

/** Buttons that ask the sandbox, or an address, for settings. */
export function settingsSource(onLoad: (settings: Settings) => void): HTMLElement[] {
  const status = h("p", { class: "source-status", role: "status" });
  let last = new AbortController();
  const load = async (address: string, from: string) => {
    last.abort();
    const { signal } = (last = new AbortController());
    status.textContent = "Loading…";
    const words = await readSettings(address, signal).then(
      (settings) => {
        if (!signal.aborted) onLoad(settings);
        return `What sign-in pages use of ${from}’s settings is here.`;
      },
      (error: unknown) => `Nothing came from ${from}: ${reasonOf(error)}.`,
    );
    if (!signal.aborted) status.textContent = words;
  };
  const input = h("input", {
    type: "url",
    required: "",
    placeholder: "https://…/run-settings.json",
    "aria-label": "Address of a JSON file",
  });
  const form = h("form", { class: "source-form" }, input, h("button", { class: "button small" }, "Load"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void load(input.value, new URL(input.value).host);
  });
  const fromSandbox = button(
    "Load from the sandbox",
    () => void load(`${sandboxUrl}/run/acme.tago.run`, "the sandbox"),
    { class: "button small" },
  );
  return [h("div", { class: "source-line" }, fromSandbox), form, status];
}

async function readSettings(address: string, signal: AbortSignal): Promise<Settings> {
  const headers = { Accept: "application/json" };
  const answer = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers,
    signal,
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return readJson(await answer.text());
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return "it sent no settings";
  if (error instanceof TypeError) return "it can’t be reached from this page";
  return error instanceof Error ? error.message : String(error);
}
