import "../../src/define/run-recover.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { button, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { languageControl } from "./language-control.js";
import { followOutbox } from "./outbox.js";
import { resetSandbox } from "./sandbox.js";
import { demoLink, sandboxUrl } from "./sandbox-address.js";
import { highlight } from "./snippet.js";

const RUN_URL = "acme.tago.run";
const SNIPPET = `<meta name="referrer" content="no-referrer">
<script type="module" src="/run-auth.js"></script>

<run-recover
  run-url="${RUN_URL}"
  login-href="/login"
></run-recover>`;

setUpFrame();
part("snippet").replaceChildren(...highlight(SNIPPET));
part("snippet-actions").append(copyButton("Copy the snippet", () => SNIPPET));
let refresh = () => Promise.resolve();
const log = logEvents(part("stage"), part("events"), () => void refresh());
part("events-actions").append(button("Clear", log.clear, { class: "button small" }));
const recover = document.createElement("run-recover");
recover.setAttribute("run-url", RUN_URL);
recover.setAttribute("api-url", sandboxUrl);
recover.setAttribute("login-href", demoLink("./login.html"));
part("language").append(languageControl(recover));
part("stage").append(recover);

await connect(part("connection"));
refresh = followOutbox(part("outbox"));
part("reset").append(button("Reset the sandbox", () => void reset(), { class: "button small" }));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

async function reset(): Promise<void> {
  await resetSandbox();
  recover.view = "recover";
  log.note("The sandbox is as it was at the start");
  await refresh();
}
