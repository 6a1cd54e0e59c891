import { fixture, html } from "@open-wc/testing";
import { RunLogin } from "../src/elements/run-login/run-login.js";
import { forgetEmails } from "../src/elements/shared/carried-email.js";
import { ElementPage } from "./element-page.js";
import { nextEvent, recordEvents } from "./events.js";
import type { RecordedEvent } from "./events.js";
import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer, ScriptedApi } from "./scripted-api.js";

if (!customElements.get("run-login")) customElements.define("run-login", RunLogin);

/** Answers of the API, in the contract's shapes. */
export const answers = {
  signedIn: (token = "u-1234", expires: unknown = "never"): ScriptedAnswer => ({
    match: "POST /login",
    body: { status: true, result: { token, expire_date: expires } },
  }),
  refused: (message = "Invalid credentials", status = 401): ScriptedAnswer => ({
    match: "POST /login",
    status,
    body: { status: false, message },
  }),
  otp: (methods: string[] = ["authenticator"], autosend = methods[0], phone?: string): ScriptedAnswer => ({
    match: "POST /login",
    status: 400,
    body: {
      status: false,
      message: JSON.stringify({ otp_enabled: methods, otp_autosend: autosend, phone }),
    },
  }),
  wrongPin: (): ScriptedAnswer => ({
    match: "POST /login",
    status: 401,
    body: { status: false, message: "Invalid pin code" },
  }),
  passwordChange: (token = "reset-pl4nted-token"): ScriptedAnswer => ({
    match: "POST /login",
    status: 403,
    body: { status: false, message: "Password change required", code: "force_password_change", token },
  }),
  passwordSet: (): ScriptedAnswer => ({
    match: "POST /passwordreset",
    body: { status: true, result: "Password successfully changed" },
  }),
  passwordRefused: (message: string, status = 400): ScriptedAnswer => ({
    match: "POST /passwordreset",
    status,
    body: { status: false, message },
  }),
  pinSent: (): ScriptedAnswer => ({
    match: "POST /login/otp",
    body: { status: true, result: "Code sent" },
  }),
  rateLimited: (seconds: number, match = "POST /login"): ScriptedAnswer => ({
    match,
    status: 429,
    body: { status: false, message: `Too many requests (Retry-After: ${seconds})` },
  }),
};

export interface LoginPageOptions {
  readonly answers?: readonly ScriptedAnswer[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set before the element is connected. */
  readonly properties?: Partial<RunLogin>;
  /** Where it is put; a container of its own unless told. */
  readonly parent?: Element | ShadowRoot;
  readonly element?: RunLogin;
}

/** A page with one `<run-login>`, seen and used as a person does. */
export class LoginPage extends ElementPage<RunLogin> {
  override get wrapper(): HTMLElement {
    return (this.element.shadowRoot ?? this.element).querySelector<HTMLElement>(
      ":scope > .run-root, .run-root",
    )!;
  }

  get form(): HTMLFormElement {
    return this.get("form") as HTMLFormElement;
  }

  get email(): HTMLInputElement {
    return this.get("input[name=email]") as HTMLInputElement;
  }

  get password(): HTMLInputElement {
    return this.get("input[name=password]") as HTMLInputElement;
  }

  get pin(): HTMLInputElement {
    return this.get("input[name=pin_code]") as HTMLInputElement;
  }

  /** The element that has the focus, in our root or around it. */
  override get focused(): Element | null {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const { activeElement } = root;
    return activeElement === this.element ? (activeElement.shadowRoot?.activeElement ?? null) : activeElement;
  }

  /** The sentence beside a field: what its `aria-describedby` names, as assistive technology reads it. */
  errorOf(input: HTMLInputElement): string {
    return this.describe(input);
  }

  /** Fills the form without any event, as password managers may, and sends it. */
  send(email = "ada@acme.io", password = "correct horse"): void {
    this.email.value = email;
    this.password.value = password;
    this.submit.click();
  }

  sendPin(pin: string): void {
    this.pin.value = pin;
    this.submit.click();
  }

  sendNewPassword(password: string): void {
    this.password.value = password;
    this.submit.click();
  }

  next<Name extends keyof HTMLElementEventMap>(name: Name): Promise<HTMLElementEventMap[Name]> {
    return nextEvent(this.element, name);
  }

  /** Waits until no request is out. */
  async idle(): Promise<void> {
    await this.element.updateComplete;
    const { form } = this;
    await new Promise<void>((resolve) => {
      const look = () => form.hasAttribute("aria-busy") || resolve();
      new MutationObserver(look).observe(form, { attributes: true });
      look();
    });
  }
}

/** The names of what was recorded, in order. */
export const namesOf = (events: readonly RecordedEvent[]): string[] => events.map(({ name }) => name);

/** A `<run-login>` that knows its API and settings, not in the page yet. */
export function createLogin(api: ScriptedApi, options: LoginPageOptions = {}): RunLogin {
  const element = options.element ?? document.createElement("run-login");
  element.setAttribute("run-url", "acme.tago.run");
  element.setAttribute("api-url", api.url);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  Object.assign(element, { config: {} }, options.properties);
  return element;
}

export async function openLogin(options: LoginPageOptions = {}): Promise<LoginPage> {
  forgetEmails();
  const api = scriptedApi();
  if (options.answers) await api.answer(...options.answers);
  const element = createLogin(api, options);
  const events = recordEvents(element);
  const parent = options.parent ?? (await fixture(html`<div></div>`));
  parent.append(element);
  await element.updateComplete;
  return new LoginPage(element, api, events);
}

/** Everything a password manager's script or another tab could read of us. */
export function everythingReadable(element: Element): string {
  const markup = element.shadowRoot?.innerHTML ?? "";
  return [
    document.documentElement.outerHTML,
    markup,
    window.location.href,
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    document.cookie,
    JSON.stringify(window.history.state),
  ].join("\n");
}
