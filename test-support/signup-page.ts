import { fixture, html } from "@open-wc/testing";
import { RunSignup } from "../src/elements/run-signup/run-signup.js";
import { forgetEmails } from "../src/elements/shared/carried-email.js";
import { ElementPage } from "./element-page.js";
import { recordEvents } from "./events.js";
import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer } from "./scripted-api.js";

if (!customElements.get("run-signup")) customElements.define("run-signup", RunSignup);

/** What a person fills in; by input name. */
export const ADA = { name: "Ada Lovelace", email: "ada@acme.io", password: "correct horse 7" };

/** Answers of the API, in the contract's shapes. */
export const answers = {
  created: (user = "5f0a"): ScriptedAnswer => ({
    match: "POST /signup",
    body: { status: true, result: { user } },
  }),
  refused: (message: string, status = 400): ScriptedAnswer => ({
    match: "POST /signup",
    status,
    body: { status: false, message },
  }),
  signedIn: (): ScriptedAnswer => ({
    match: "POST /login",
    body: { status: true, result: { token: "u-1234", expire_date: "never" } },
  }),
  settings: (info: object): ScriptedAnswer => ({
    match: "GET /run/acme.tago.run",
    body: { status: true, result: info },
  }),
};

export interface SignupPageOptions {
  readonly answers?: readonly ScriptedAnswer[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set before the element is connected. */
  readonly properties?: Partial<RunSignup>;
  /** Where it is put; a container of its own unless told. */
  readonly parent?: Element;
}

/** A page with one `<run-signup>`, seen and used as a person does. */
export class SignupPage extends ElementPage<RunSignup> {
  get names(): string[] {
    return [...this.wrapper.querySelectorAll("input")].map(({ name }) => name);
  }

  input(name: string): HTMLInputElement {
    const input = [...this.wrapper.querySelectorAll("input")].find((one) => one.name === name);
    if (!input) throw new Error(`no input ${name} in ${this.names.join()}`);
    return input;
  }

  /** The label's words, found as a person's click finds it. */
  labelOf(name: string): string {
    return this.input(name).labels![0]!.textContent.trim();
  }

  /** The sentence beside a field: what its `aria-describedby` names. */
  errorOf(name: string): string {
    return this.describe(this.input(name));
  }

  /** Fills fields without any event, as password managers may. */
  fill(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.input(name).value = value;
  }

  /** Fills the form and sends it. */
  send(more: Readonly<Record<string, string>> = {}): void {
    this.fill({ ...ADA, ...more });
    this.submit.click();
  }

  /** The tags of the last sign-up that was sent. */
  async sentTags(): Promise<unknown> {
    const sent = (await this.api.requests()).filter(({ method }) => method === "POST");
    return (sent.at(-1)?.body as { tags?: unknown } | undefined)?.tags;
  }
}

export async function openSignup(options: SignupPageOptions = {}): Promise<SignupPage> {
  forgetEmails();
  const api = scriptedApi();
  if (options.answers) await api.answer(...options.answers);
  const element = document.createElement("run-signup");
  element.setAttribute("run-url", "acme.tago.run");
  element.setAttribute("api-url", api.url);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  Object.assign(element, { config: {} }, options.properties);
  const events = recordEvents(element);
  const parent = options.parent ?? (await fixture(html`<div></div>`));
  parent.append(element);
  await element.updateComplete;
  return new SignupPage(element, api, events);
}
