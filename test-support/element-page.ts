import { nextEvent } from "./events.js";
import type { RecordedEvent } from "./events.js";
import type { ScriptedApi } from "./scripted-api.js";

/** A page with one of our elements, seen and used as a person does; what is the same whichever element it is. */
export class ElementPage<E extends HTMLElement & { readonly updateComplete: Promise<unknown> }> {
  readonly element: E;
  readonly api: ScriptedApi;
  readonly events: RecordedEvent[];

  constructor(element: E, api: ScriptedApi, events: RecordedEvent[]) {
    this.element = element;
    this.api = api;
    this.events = events;
  }

  get wrapper(): HTMLElement {
    return (this.element.shadowRoot ?? this.element).querySelector<HTMLElement>(".run-root")!;
  }

  get view(): string | undefined {
    return this.element.dataset["view"];
  }

  get submit(): HTMLButtonElement {
    return this.get("button[type=submit]") as HTMLButtonElement;
  }

  /** The element that has the focus, in our root or around it. */
  get focused(): Element | null {
    return (this.wrapper.getRootNode() as Document | ShadowRoot).activeElement;
  }

  get alert(): string {
    return this.text("[role=alert]");
  }

  get status(): string {
    return this.text("[role=status]");
  }

  find(selector: string): HTMLElement | null {
    return this.wrapper.querySelector<HTMLElement>(selector);
  }

  get(selector: string): HTMLElement {
    const found = this.find(selector);
    if (!found) throw new Error(`no ${selector} in ${this.wrapper.innerHTML}`);
    return found;
  }

  action(name: string): HTMLElement {
    return this.get(`[data-action=${name}]`);
  }

  text(selector: string): string {
    return this.get(selector).textContent.trim();
  }

  /** The sentence beside a field: what its `aria-describedby` names first, as assistive technology reads it. */
  describe(input: HTMLInputElement): string {
    const [id = ""] = input.getAttribute("aria-describedby")?.split(" ") ?? [];
    return this.text(`#${id}`);
  }

  /** Does something, and waits for the event that ends it. */
  async after<Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: () => unknown,
  ): Promise<HTMLElementEventMap[Name]> {
    const event = nextEvent(this.element, name);
    await act();
    const heard = await event;
    await this.element.updateComplete;
    return heard;
  }
}
