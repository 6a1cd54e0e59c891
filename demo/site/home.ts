import { accountList } from "./accounts.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { languageControl } from "./language-control.js";
import { createLogin, fillIn } from "./login-element.js";
import { sandboxUrl } from "./sandbox-address.js";
import { highlight, LISTENER, shortSnippet } from "./snippet.js";

const RUN_URL = "acme.tago.run";

setUpFrame();

for (const [id, code] of [
  ["snippet", shortSnippet(RUN_URL)],
  ["listener", LISTENER],
] as const) {
  part(id).replaceChildren(...highlight(code));
  part(`${id}-actions`).append(copyButton(`Copy the ${id}`, () => code));
}
part("api").textContent = sandboxUrl;

const stage = part("stage");
const log = part("events");
logEvents(stage, log);
const login = createLogin(RUN_URL);
part("language").append(languageControl(login));
stage.append(login);

const { users } = await connect(part("connection"));
part("accounts").replaceChildren(accountList(users, (account) => void fillIn(login, account)));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";
