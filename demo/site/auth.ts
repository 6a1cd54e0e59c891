import { accountList } from "./accounts.js";
import { connect } from "./connect.js";
import { h, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { languageControl } from "./language-control.js";
import { readSettings } from "./owner.js";
import type { Account } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";
import { highlight } from "./snippet.js";
import { THEMES } from "./themes.js";

const RUN_URL = "acme.tago.run";
const SNIPPET = `<script type="module" src="/run-auth.js"></script>

<run-auth
  run-url="${RUN_URL}"
  address="query"
  terms-url="/terms"
  privacy-url="/privacy"
></run-auth>`;

const backdrop = new URL("../backdrop.svg", import.meta.url).href;
/** By the word in the address: what each look says otherwise in the RUN's theme. */
const LOOKS: Readonly<Record<string, readonly [label: string, theme: object | undefined]>> = {
  run: ["Acme’s", undefined],
  picture: ["Picture", { auth_bg_type: "image", auth_bg_src: backdrop }],
  glass: ["Glass", { auth_bg_type: "image", auth_bg_src: backdrop, auth_form_opacity: 70 }],
  color: ["Colour", { auth_bg_type: "color", auth_bg_src: "#0b3a53" }],
  dark: ["Dark", { ...THEMES.dark, auth_bg_type: "color", auth_bg_src: "#0c0a1a" }],
  ugly: ["Unreadable", { ...THEMES.ugly, auth_bg_type: "image", auth_bg_src: backdrop }],
};

const asked = new URLSearchParams(window.location.search);
const look = asked.get("look") ?? "run";
const theme = LOOKS[look]?.[1];
if (asked.get("dir") === "rtl") {
  document.documentElement.dir = "rtl";
  document.documentElement.lang = "ar";
}
setUpFrame();
const page = document.querySelector("run-auth");
if (!page) throw new Error("this page has no <run-auth>");
logEvents(page, part("events"));
part("snippet").replaceChildren(...highlight(SNIPPET));
part("looks").append(
  h(
    "nav",
    { class: "option", "aria-label": "Looks" },
    ...Object.entries(LOOKS).map(([name, [label]]) =>
      h("a", { href: lookLink(name), ...(name === look && { "aria-current": "true" }) }, label),
    ),
  ),
  languageControl(page),
);
page.setAttribute("run-url", RUN_URL);
page.setAttribute("api-url", sandboxUrl);
if (theme) {
  const settings = await readSettings(RUN_URL);
  page.config = { ...settings, theme: { ...settings.theme, ...theme } };
}
// Registered last: it is whole in its first frame.
await import("../../src/define/run-auth.js");

const { users } = await connect(part("connection"));
part("accounts").replaceChildren(accountList(users, fillIn));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

function lookLink(name: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set("look", name);
  return address.search;
}

function fillIn({ email, password }: Account): void {
  for (const [name, value] of Object.entries({ email, password })) {
    const input = page?.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input) input.value = value;
  }
  page?.querySelector<HTMLElement>("button[type=submit]")?.focus();
}
