import { fixture, html } from "@open-wc/testing";
import { RunRecover } from "../src/elements/run-recover/run-recover.js";
import { forgetEmails } from "../src/elements/shared/carried-email.js";
import { ElementPage } from "./element-page.js";
import { recordEvents } from "./events.js";
import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer } from "./scripted-api.js";

if (!customElements.get("run-recover")) customElements.define("run-recover", RunRecover);

export const EMAIL = "Ada+cold/chain@acme.io";
export const TOKEN = "mailed-pl4nted-token";

/** Answers of the API, in the contract's shapes. */
export const answers = {
  mailSent: (): ScriptedAnswer => ({
    match: "GET /passwordreset/ada%2Bcold%2Fchain%40acme.io",
    body: { status: true, result: "If the account exists, an e-mail was sent" },
  }),
  mailRefused: (message: string, status = 404): ScriptedAnswer => ({
    ...answers.mailSent(),
    status,
    body: { status: false, message },
  }),
  passwordSet: (): ScriptedAnswer => ({
    match: "POST /passwordreset",
    body: { status: true, result: "Password successfully changed" },
  }),
  passwordRefused: (message = "Authorization Denied", status = 401): ScriptedAnswer => ({
    match: "POST /passwordreset",
    status,
    body: { status: false, message },
  }),
  confirmed: (): ScriptedAnswer => ({
    match: `GET /confirm/${TOKEN}`,
    body: { status: true, result: "Account successfully confirmed" },
  }),
  confirmRefused: (message = "Token was already used", status = 400): ScriptedAnswer => ({
    match: `GET /confirm/${TOKEN}`,
    status,
    body: { status: false, message },
  }),
};

export interface RecoverPageOptions {
  readonly answers?: readonly ScriptedAnswer[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set before the element is connected. */
  readonly properties?: Partial<RunRecover>;
  /** Where it is put; a container of its own unless told. */
  readonly parent?: Element;
}

/** A page with one `<run-recover>`, seen and used as a person does. */
export class RecoverPage extends ElementPage<RunRecover> {
  get email(): HTMLInputElement {
    return this.get("input[name=email]") as HTMLInputElement;
  }

  get password(): HTMLInputElement {
    return this.get("input[name=password]") as HTMLInputElement;
  }

  /** The sentence beside a field: what its `aria-describedby` names first. */
  errorOf(input: HTMLInputElement): string {
    return this.describe(input);
  }

  /** Fills the form without any event, as password managers may, and sends it. */
  ask(email = EMAIL): void {
    this.email.value = email;
    this.submit.click();
  }

  reset(password = "Cold-chain-2026"): void {
    this.password.value = password;
    this.submit.click();
  }
}

export async function openRecover(options: RecoverPageOptions = {}): Promise<RecoverPage> {
  forgetEmails();
  const api = scriptedApi();
  if (options.answers) await api.answer(...options.answers);
  const element = document.createElement("run-recover");
  const attributes = { "run-url": "acme.tago.run", "api-url": api.url, ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { config: {} }, options.properties);
  const events = recordEvents(element);
  const parent = options.parent ?? (await fixture(html`<div></div>`));
  parent.append(element);
  await element.updateComplete;
  return new RecoverPage(element, api, events);
}
