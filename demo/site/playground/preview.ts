import type { RunLogin } from "../../../src/elements/run-login/run-login.js";
import { directionOf } from "../../../src/i18n/language.js";
import { h, part } from "../dom.js";
import { readAddress } from "./address.js";
import { hear, type Changes, type PreviewMessage, type ShowMessage } from "./preview-messages.js";
import { methodsOf, PREVIEW_API, scriptFetch } from "./scripted-answers.js";
import { publicPart, readState, type Settings, type ViewName, VIEW_NAMES } from "./state.js";
import { languageFor } from "./views.js";

type Preview = Pick<RunLogin, "config" | "updateComplete"> & HTMLElement;

const TAGS: Record<ViewName, string> = {
  login: "run-login",
  signup: "run-signup",
  otp: "run-login",
  page: "run-auth",
};
const { focus } = HTMLElement.prototype;
const { select } = HTMLInputElement.prototype;
const PERSON = { email: "mara@acme.example", password: "correct horse" };

const query = new URLSearchParams(window.location.search);
const view = VIEW_NAMES.find((name) => name === query.get("view")) ?? "login";
const dir = query.get("dir") === "rtl" ? "rtl" : "ltr";
const isAlone = window.parent === window;

let settings: Settings = {};
let element: Preview | undefined;
let changes: Changes = [];
let methods = "";

window.fetch = scriptFetch(() => settings, window.fetch.bind(window));
await import("../../../src/define/all.js");
part("stage").addEventListener("run-theme-adjusted", ({ detail }) => {
  changes = detail.changes;
  tell({ kind: "adjusted", changes });
});

if (isAlone) {
  const state = (await readAddress(window.location.hash)) ?? readState({});
  await show({ kind: "show", settings: state.settings, lang: languageFor(dir, state.lang) });
} else {
  hear(
    () => window.parent,
    (message) => void show(message as ShowMessage),
  );
  tell({ kind: "ready" });
}

/** Follows the playground: the element keeps what was typed, but for a code step that asks for other methods. */
async function show(message: ShowMessage): Promise<void> {
  settings = publicPart(message.settings);
  document.documentElement.lang = message.lang;
  document.documentElement.dir = directionOf(message.lang) === "rtl" ? "rtl" : dir;
  changes = [];
  const asked = methodsOf(settings).join();
  const others = view === "otp" && asked !== methods;
  // Before the step is there: what is said meanwhile is for the same one.
  methods = asked;
  if (!element || others) await put();
  else element.config = settings;
  await element?.updateComplete;
  tell({ kind: "adjusted", changes });
}

async function put(): Promise<void> {
  const stage = part("stage");
  if (view === "otp" && methodsOf(settings).length === 0) {
    element = undefined;
    stage.replaceChildren(h("p", { class: "note" }, "This portal offers no one-time code."));
    return;
  }
  const created = document.createElement(TAGS[view]) as Preview;
  const attributes = {
    "run-url": "acme.tago.run",
    "api-url": PREVIEW_API,
    "lang-url": `${PREVIEW_API}/languages`,
    "heading-level": "1",
    background: "",
  };
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.config = settings;
  element = created;
  stage.replaceChildren(created);
  if (view === "otp") await toCodeStep(created);
}

/** Signs somebody in, so that the code is asked for; without taking the keyboard from the page around. */
async function toCodeStep(login: Preview): Promise<void> {
  // Chromium focuses what is selected.
  if (!isAlone) HTMLInputElement.prototype.select = HTMLElement.prototype.focus = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    login.addEventListener("run-otp-required", () => resolve(), { once: true });
  });
  for (const [name, value] of Object.entries(PERSON)) {
    const input = login.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input) input.value = value;
  }
  login.querySelector("form")?.requestSubmit();
  await arrived;
  await login.updateComplete;
  HTMLElement.prototype.focus = focus;
  HTMLInputElement.prototype.select = select;
}

function tell(message: PreviewMessage): void {
  if (!isAlone) window.parent.postMessage(message, window.location.origin);
}
