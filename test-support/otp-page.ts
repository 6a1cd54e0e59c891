import { fixture, html } from "@open-wc/testing";
import type { OtpHandOver } from "../src/flow/otp.js";
import { RunOtp } from "../src/elements/run-otp/run-otp.js";
import { ElementPage } from "./element-page.js";
import { recordEvents } from "./events.js";
import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer } from "./scripted-api.js";

if (!customElements.get("run-otp")) customElements.define("run-otp", RunOtp);

export const EMAIL = "ada@acme.io";
export const PASSWORD = "Cold-chain-2026";
export const TOKEN = "u-11111111-2222-3333-4444-555555555555";
export const URI = `otpauth://totp/Acme:${EMAIL}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme`;

export const CHALLENGE: OtpHandOver = {
  email: EMAIL,
  password: PASSWORD,
  methods: ["authenticator", "sms", "email"],
  selected: "authenticator",
};

/** Answers of the API, in the contract's shapes. */
export const answers = {
  user: (otp: object = {}, more: object = {}): ScriptedAnswer => ({
    match: "GET /info",
    body: { status: true, result: { id: "1", email: EMAIL, phone: "+46 70 174 06 12", otp, ...more } },
  }),
  enabled: (method: string, result: unknown = "PIN code sent"): ScriptedAnswer => ({
    match: `POST /otp/${method}/enable`,
    body: { status: true, result },
  }),
  ok: (match: string): ScriptedAnswer => ({ match, body: { status: true, result: "ok" } }),
  refused: (match: string, message: string, status = 400): ScriptedAnswer => ({
    match,
    status,
    body: { status: false, message },
  }),
  signedIn: (): ScriptedAnswer => ({
    match: "POST /login",
    body: { status: true, result: { token: TOKEN, expire_date: "never" } },
  }),
};

export interface OtpPageOptions {
  readonly answers?: readonly ScriptedAnswer[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set before the element is connected. */
  readonly properties?: Partial<RunOtp>;
  /** Where it is put; a container of its own unless told. */
  readonly parent?: Element;
}

/** A page with one `<run-otp>`, seen and used as a person does. */
export class OtpPage extends ElementPage<RunOtp> {
  has(selector: string): boolean {
    return this.wrapper.querySelector(selector) !== null;
  }

  input(name: string): HTMLInputElement {
    return this.get(`input[name="${name}"]`) as HTMLInputElement;
  }

  /** The sentence beside a field: what its `aria-describedby` names first. */
  errorOf(name: string): string {
    return this.describe(this.input(name));
  }

  /** Fills fields without any event, as password managers may, and submits. */
  send(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.input(name).value = value;
    this.get("button[type=submit]").click();
  }

  /** Picks a method in the set-up, or at a challenge. */
  pick(method: string): void {
    this.get(`[data-method=${method}]`).click();
  }
}

export async function openOtp(options: OtpPageOptions = {}): Promise<OtpPage> {
  const api = scriptedApi();
  if (options.answers) await api.answer(...options.answers);
  const element = document.createElement("run-otp");
  const attributes = { "run-url": "acme.tago.run", "api-url": api.url, ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { config: {} }, options.properties);
  const events = recordEvents(element);
  const parent = options.parent ?? (await fixture(html`<div></div>`));
  parent.append(element);
  await element.updateComplete;
  return new OtpPage(element, api, events);
}

/** The set-up with its methods listed. */
export async function openSetup(options: OtpPageOptions = {}): Promise<OtpPage> {
  const page = await openOtp({
    ...options,
    answers: options.answers ?? [answers.user()],
    attributes: { mode: "setup", ...options.attributes },
    properties: { token: TOKEN, ...options.properties },
  });
  await untilIdle(page);
  return page;
}

/** Waits until what runs by itself has ended: nothing of us is busy. */
export async function untilIdle({ element, wrapper }: OtpPage): Promise<void> {
  await element.updateComplete;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (wrapper.querySelector("[aria-busy]")) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(wrapper, { attributes: true, childList: true, subtree: true });
    look();
  });
  await element.updateComplete;
}
