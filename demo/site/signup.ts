import "../../src/define/run-signup.js";
import { connect } from "./connect.js";
import { copyButton } from "./copy-button.js";
import { button, h, part } from "./dom.js";
import { logEvents } from "./event-log.js";
import { checkbox } from "./form-controls.js";
import { setUpFrame } from "./frame.js";
import { languageControl } from "./language-control.js";
import { followOutbox } from "./outbox.js";
import { readSettings, saveSettings } from "./owner.js";
import type { SignupSettings } from "./owner.js";
import { resetSandbox } from "./sandbox.js";
import { demoLink, sandboxUrl } from "./sandbox-address.js";
import { signupEditor } from "./signup-editor.js";
import { highlight } from "./snippet.js";

const RUN_URL = "acme.tago.run";
const TERMS = {
  name: "Terms of use",
  label: "I agree to the terms of use",
  url: "https://acme.example/terms",
  required: true,
};

/** What the page adds, by what it is called in the editor. */
const page = { company: false, phone: false, newsletter: false, terms: false, signInAfter: false };

setUpFrame();
const snippet = part("snippet");
part("snippet-actions").append(copyButton("Copy the snippet", () => snippet.textContent ?? ""));
const signup = document.createElement("run-signup");
signup.setAttribute("run-url", RUN_URL);
signup.setAttribute("api-url", sandboxUrl);
signup.setAttribute("login-href", demoLink("./login.html"));
let refresh = () => Promise.resolve();
const log = logEvents(part("stage"), part("events"), () => void refresh());
part("events-actions").append(button("Clear", log.clear, { class: "button small" }));
part("language").append(languageControl(signup));
part("stage").replaceChildren(signup);
part("page").replaceChildren(...pageControls());
showPage();

await connect(part("connection"));
refresh = followOutbox(part("outbox"));
await edit();
part("reset").append(button("Reset the sandbox", () => void reset(), { class: "button small" }));
// For who waits until the page is whole, such as the script that takes its pictures.
document.body.dataset["ready"] = "";

/** The editor of what the RUN has now; the element shows each change before it is saved. */
async function edit(): Promise<void> {
  const settings = await readSettings(RUN_URL);
  const save = button("Save to the sandbox", () => void saved(settings), { class: "button primary" });
  part("portal").replaceChildren(
    ...signupEditor(settings, () => (signup.config = structuredClone(settings))),
    h("p", { class: "actions" }, save),
  );
}

async function saved(settings: SignupSettings): Promise<void> {
  await saveSettings(settings);
  log.note("Saved: every page of this portal asks for it now");
}

async function reset(): Promise<void> {
  await resetSandbox();
  signup.signOut();
  await edit();
  signup.config = await readSettings(RUN_URL);
  log.note("The sandbox is as it was at the start");
  await refresh();
}

function pageControls(): HTMLElement[] {
  const box = (key: keyof typeof page, label: string) =>
    checkbox(label, page[key], (checked) => {
      page[key] = checked;
      showPage();
    });
  return [
    box("company", "Company"),
    box("phone", "Phone"),
    box("newsletter", "Newsletter"),
    box("terms", "Terms to agree to"),
    box("signInAfter", "Sign in at once when ready"),
  ];
}

function showPage(): void {
  const fields = (["company", "phone", "newsletter"] as const).filter((key) => page[key]).join(" ");
  signup.fields = fields;
  signup.consents = page.terms ? [TERMS] : [];
  signup.signInAfter = page.signInAfter;
  const attributes = [
    `run-url="${RUN_URL}"`,
    `api-url="${sandboxUrl}"`,
    ...(fields ? [`fields="${fields}"`] : []),
    ...(page.signInAfter ? ["sign-in-after"] : []),
  ];
  const consents = page.terms
    ? `  signup.consents = [${JSON.stringify(TERMS, null, 2).replaceAll("\n", "\n  ")}];\n`
    : "";
  const code = `<script type="module" src="/run-auth.js"></script>

<run-signup${attributes.map((attribute) => `\n  ${attribute}`).join("")}
></run-signup>

<script type="module">
  const signup = document.querySelector("run-signup");
${consents}  signup.addEventListener("run-registered",
    ({ detail }) => thank(detail.outcome));
</script>`;
  snippet.replaceChildren(...highlight(code));
}
