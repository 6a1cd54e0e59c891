import { fixture, html } from "@open-wc/testing";
import "../src/define/all.js";
import type { RunAuth } from "../src/elements/run-auth/run-auth.js";
import { forgetEmails } from "../src/elements/shared/carried-email.js";
import { ElementPage } from "./element-page.js";
import { recordEvents } from "./events.js";
import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer } from "./scripted-api.js";

export interface AuthPageOptions {
  readonly answers?: readonly ScriptedAnswer[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set before the element is connected. */
  readonly properties?: Partial<RunAuth>;
  /** Where it is put; a container of its own unless told. */
  readonly parent?: Element;
  /** What the host writes between the tags. */
  readonly children?: readonly Node[];
}

/** A page with one `<run-auth>`, seen and used as a person does. */
export class AuthPage extends ElementPage<RunAuth> {
  override get wrapper(): HTMLElement {
    return (this.element.shadowRoot ?? this.element).querySelector<HTMLElement>(".run-page")!;
  }

  /** The views that the page was told of. */
  get told(): string[] {
    return this.events
      .filter(({ name }) => name === "run-view-change")
      .map(({ detail }) =>
        Object.values(detail as object)
          .reverse()
          .join(" → "),
      );
  }

  input(name: string): HTMLInputElement {
    return this.get(`input[name=${name}]`) as HTMLInputElement;
  }

  /** Fills the form that is there, without any event, and sends it. */
  send(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.input(name).value = value;
    this.get("button[type=submit]").click();
  }

  /** Does something that another view comes of. */
  async turn(act: () => unknown): Promise<string> {
    const { detail } = await this.after("run-view-change", act);
    return detail.view;
  }
}

export async function openAuth(options: AuthPageOptions = {}): Promise<AuthPage> {
  forgetEmails();
  const api = scriptedApi();
  if (options.answers) await api.answer(...options.answers);
  const element = document.createElement("run-auth");
  const attributes = { "run-url": "acme.tago.run", "api-url": api.url, ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...(options.children ?? []));
  Object.assign(element, { config: {} }, options.properties);
  const events = recordEvents(element);
  const parent = options.parent ?? (await fixture(html`<div></div>`));
  parent.append(element);
  await element.updateComplete;
  return new AuthPage(element, api, events);
}
