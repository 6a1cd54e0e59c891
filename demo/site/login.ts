import type { RunLogin } from "../../src/elements/run-login/run-login.js";
import { accountList } from "./accounts.js";
import { authenticator } from "./authenticator.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { button, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { faultControls } from "./fault-controls.js";
import { setUpFrame } from "./frame.js";
import { createLogin, fillIn } from "./login-element.js";
import { optionControls } from "./option-controls.js";
import { readOptions, writeOptions } from "./options.js";
import type { Options } from "./options.js";
import { followOutbox } from "./outbox.js";
import { resetSandbox } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";
import { elementAttributes, highlight, snippetFor } from "./snippet.js";
import { THEMES } from "./themes.js";

const RUN_URL = "acme.tago.run";

setUpFrame();
const stage = part("stage");
const snippet = part("snippet");
let options = readOptions(window.location.search);
let refresh = () => Promise.resolve();

const log = logEvents(stage, part("events"), () => void refresh());
part("events-actions").append(button("Clear", log.clear, { class: "button small" }));
part("snippet-actions").append(copyButton("Copy the snippet", () => snippet.textContent ?? ""));
part("options").replaceChildren(...optionControls(options, change));
let login = put(options);
show(options);

const { users } = await connect(part("connection"));
const refreshOutbox = followOutbox(part("outbox"));
const refreshFaults = faultControls(part("faults"), RUN_URL);
refresh = async () => {
  await Promise.all([refreshOutbox(), refreshFaults()]);
};
part("accounts").replaceChildren(accountList(users, (account) => void fillIn(login, account)));
part("authenticator").replaceChildren(authenticator(users));
part("reset").append(button("Reset the sandbox", () => void reset(), { class: "button small" }));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

/** The root is chosen once in an element's life, so another one needs another element; all else it follows. */
function change(next: Options): void {
  const renew = next.render !== options.render;
  options = next;
  if (renew) login = put(next);
  show(next);
  window.history.replaceState(
    null,
    "",
    writeOptions(next, window.location.search) || window.location.pathname,
  );
}

function put(chosen: Options): RunLogin {
  const element = createLogin(RUN_URL, elementAttributes(chosen));
  element.config = configOf(chosen);
  stage.replaceChildren(element);
  return element;
}

function show(chosen: Options): void {
  login.persist = chosen.persist;
  login.lang = chosen.lang;
  login.headingLevel = Number(chosen.heading);
  const config = configOf(chosen);
  if (JSON.stringify(config) !== JSON.stringify(login.config)) login.config = config;
  document.documentElement.dir = chosen.dir;
  stage.dataset["page"] = chosen.page;
  stage.dataset["width"] = chosen.width;
  snippet.replaceChildren(...highlight(snippetFor(RUN_URL, sandboxUrl, chosen)));
}

function configOf({ theme }: Options): unknown {
  return THEMES[theme] && { theme: THEMES[theme] };
}

async function reset(): Promise<void> {
  await resetSandbox();
  login.signOut();
  log.note("The sandbox is as it was at the start");
  await refresh();
}
