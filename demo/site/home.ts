import { accountList } from "./accounts.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { createLogin, fillIn } from "./login-element.js";
import { sandboxUrl } from "./sandbox-address.js";
import { highlight, LISTENER, shortSnippet } from "./snippet.js";

const RUN_URL = "acme.tago.run";

setUpFrame();

const code = `${shortSnippet(RUN_URL)}\n\n${LISTENER}`;
part("snippet").replaceChildren(...highlight(code));
part("snippet-actions").append(copyButton("Copy the snippet", () => code));
part("api").textContent = sandboxUrl;

const stage = part("stage");
const log = part("events");
logEvents(stage, log);
const login = createLogin(RUN_URL);
stage.append(login);

const { users } = await connect(part("connection"));
part("accounts").replaceChildren(accountList(users, (account) => void fillIn(login, account)));
