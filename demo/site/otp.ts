import "../../src/define/run-otp.js";
import { createRunClient } from "../../src/api/client.js";
import { RunApiError } from "../../src/api/errors.js";
import { login } from "../../src/api/login.js";
import { accountList } from "./accounts.js";
import { authenticator } from "./authenticator.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { button, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { followLook } from "./look.js";
import { followOutbox } from "./outbox.js";
import { resetSandbox } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";
import { highlight } from "./snippet.js";

const RUN_URL = "acme.tago.run";
const SNIPPET = `<form> … </form>
<run-otp run-url="${RUN_URL}" hidden></run-otp>

<script type="module">
  import "run-auth-elements/run-otp";
  import { createRunClient, login }
    from "run-auth-elements";

  const client = createRunClient({ runUrl: "${RUN_URL}" });
  const form = document.querySelector("form");
  const otp = document.querySelector("run-otp");
  const show = (code) => {
    form.hidden = code;
    otp.hidden = !code;
  };

  form.onsubmit = async (event) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(form));
    const outcome = await login(client, typed);
    if (outcome.kind !== "otp-required") return;
    show(true);
    otp.challenge = { ...typed, ...outcome.challenge };
  };
  otp.addEventListener("run-view-change",
    ({ detail }) => show(detail.view !== "login"));
  otp.addEventListener("run-authenticated",
    ({ detail }) => useToken(detail.token));
</script>`;
const WRONG = "This e-mail and password do not match an active account.";
const FAILED = "The sign-in did not work. Try again.";

setUpFrame();
part("snippet").replaceChildren(...highlight(SNIPPET));
part("snippet-actions").append(copyButton("Copy the snippet", () => SNIPPET));
const stage = part("stage");
const form = part("own-form") as HTMLFormElement;
const otp = document.querySelector("run-otp");
if (!otp) throw new Error("this page has no <run-otp>");
const [email, password] = form.querySelectorAll("input");
if (!email || !password) throw new Error("the form lacks a field");
const client = createRunClient({ runUrl: RUN_URL, apiUrl: sandboxUrl });
let refresh = () => Promise.resolve();
const log = logEvents(stage, part("events"), () => void refresh());
part("events-actions").append(button("Clear", log.clear, { class: "button small" }));
followLook(stage, [otp]);
otp.setAttribute("run-url", RUN_URL);
otp.setAttribute("api-url", sandboxUrl);
otp.addEventListener("run-view-change", ({ detail }) => {
  show(detail.view !== "login");
  if (detail.view === "login") email.focus();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});

const { users } = await connect(part("connection"));
const active = users.filter(({ state }) => state === "active");
refresh = followOutbox(part("outbox"));
part("accounts").replaceChildren(
  accountList(active, (account) => {
    leave();
    email.value = account.email;
    password.value = account.password;
    form.querySelector("button")?.focus();
  }),
);
part("authenticator").replaceChildren(authenticator(users));
part("reset").append(button("Reset the sandbox", () => void reset(), { class: "button small" }));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

/** The host's part: the password, and what the server says to it. */
async function submit(): Promise<void> {
  if (!otp || !email || !password || form.ariaBusy === "true") return;
  const typed = { email: email.value, password: password.value };
  form.ariaBusy = "true";
  part("own-error").textContent = "";
  try {
    const outcome = await login(client, typed);
    password.value = "";
    if (outcome.kind === "otp-required") {
      // First, or it could not take the focus.
      show(true);
      otp.challenge = { ...typed, ...outcome.challenge };
    } else if (outcome.kind === "signed-in") otp.adopt(outcome.token, outcome.expiresAt);
    else part("own-error").textContent = "This account needs a new password first: see the sign-in page.";
  } catch (error) {
    const wrong = error instanceof RunApiError && error.code === "invalid-credentials";
    part("own-error").textContent = wrong ? WRONG : FAILED;
  } finally {
    form.ariaBusy = "false";
    await refresh();
  }
}

function show(code: boolean): void {
  form.hidden = code;
  if (otp) otp.hidden = !code;
}

/** From whatever the element shows back to the form. */
function leave(): void {
  if (!otp) return;
  if (otp.session) otp.signOut();
  otp.challenge = null;
  part("own-error").textContent = "";
}

async function reset(): Promise<void> {
  await resetSandbox();
  leave();
  log.note("The sandbox is as it was at the start");
  await refresh();
}
