import "../../src/define/run-login.js";
import "../../src/define/run-otp.js";
import { accountList } from "./accounts.js";
import { authenticator } from "./authenticator.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { button, h, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { setUpFrame } from "./frame.js";
import { fillIn } from "./login-element.js";
import { followLook } from "./look.js";
import { followOutbox } from "./outbox.js";
import { resetSandbox } from "./sandbox.js";
import type { Account } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";
import { scan } from "./scan.js";
import { highlight } from "./snippet.js";

const RUN_URL = "acme.tago.run";
const SNIPPET = `<script type="module" src="/run-auth.js"></script>

<run-login run-url="${RUN_URL}"></run-login>
<run-otp
  mode="setup"
  run-url="${RUN_URL}"
></run-otp>

<script type="module">
  const login = document.querySelector("run-login");
  const otp = document.querySelector("run-otp");
  login.addEventListener("run-authenticated",
    () => { otp.session = login.session; });
</script>`;

setUpFrame();
part("snippet").replaceChildren(...highlight(SNIPPET));
part("snippet-actions").append(copyButton("Copy the snippet", () => SNIPPET));
const stage = part("stage");
const login = find("run-login");
const otp = find("run-otp");
let refresh = () => Promise.resolve();
const log = logEvents(stage, part("events"), () => void refresh());
part("events-actions").append(button("Clear", log.clear, { class: "button small" }));
followLook(stage, [login, otp]);
for (const element of [login, otp]) {
  element.setAttribute("run-url", RUN_URL);
  element.setAttribute("api-url", sandboxUrl);
}
login.addEventListener("run-authenticated", () => {
  otp.session = login.session;
  showAccount(true);
});
part("sign-out").append(button("Sign out", signOut, { class: "button small" }));

const { users } = await connect(part("connection"));
refresh = followOutbox(part("outbox"));
const active = users.filter(({ state }) => state === "active");
part("accounts").replaceChildren(accountList(active, (account) => void pick(account)));
/** What the stand-in for a phone holds: the seed's secrets, and those it has scanned. */
const phone: Pick<Account, "email" | "totpSecret">[] = [...users];
const note = h("p", { class: "phone-note", role: "status" });
part("authenticator").append(
  h("div", {}, authenticator(phone)),
  h(
    "p",
    { class: "phone-actions" },
    button("Scan the picture", () => void scanPicture(), { class: "button small" }),
  ),
  note,
);
part("reset").append(button("Reset the sandbox", () => void reset(), { class: "button small" }));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

async function pick(account: Account): Promise<void> {
  signOut();
  await fillIn(login, account);
}

/** As a person does with a phone: whatever is in the picture is in the app from then on. */
async function scanPicture(): Promise<void> {
  const picture = otp.querySelector<SVGSVGElement>("svg.run-qr");
  const read = picture ? await scan(picture) : undefined;
  const totpSecret = read === undefined ? null : new URL(read).searchParams.get("secret");
  if (!totpSecret) {
    note.textContent = "There is no picture to scan: turn on the authenticator app first.";
    return;
  }
  const label = decodeURIComponent(new URL(read ?? "").pathname).replace(/^.*[:/]\s*/, "");
  phone.unshift({ email: label, totpSecret });
  part("authenticator").firstElementChild?.replaceChildren(authenticator(phone));
  note.textContent = "Scanned.";
}

function signOut(): void {
  login.signOut();
  otp.signOut();
  showAccount(false);
}

function showAccount(shown: boolean): void {
  part("account").hidden = !shown;
  login.hidden = shown;
}

async function reset(): Promise<void> {
  await resetSandbox();
  signOut();
  log.note("The sandbox is as it was at the start");
  await refresh();
}

function find<Tag extends "run-login" | "run-otp">(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.querySelector(tag);
  if (!element) throw new Error(`this page has no <${tag}>`);
  return element;
}
