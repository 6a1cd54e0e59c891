import { render } from "./render.js";
import type { ReactiveController, ReactiveControllerHost } from "./controllers.js";

export interface PropertyOptions {
  /** Its attribute, none with `false`. */
  readonly attribute: string | false;
  /** What the attribute's text is turned into; a string unless told. */
  readonly type?: BooleanConstructor | NumberConstructor | undefined;
}

/** Old values by the name of the property that has changed since the last update. */
export type PropertyValues<_Element = unknown> = Map<PropertyKey, unknown>;

/** What our elements use of Lit's class of this name, in its order of calls: properties, updates, controllers. */
export abstract class LitElement extends HTMLElement implements ReactiveControllerHost {
  /** By name; see the decorators. */
  static properties = new Map<string, PropertyOptions>();

  static get observedAttributes(): string[] {
    return [...this.properties.values()].flatMap(({ attribute }) => attribute || []);
  }

  hasUpdated = false;
  isUpdatePending = false;
  renderRoot: HTMLElement | undefined;
  readonly #controllers = new Set<ReactiveController>();
  /** Set on the tag before it was ours: they win over attributes and over what a field starts with. */
  readonly #early: [string, unknown][] = [];
  #changed: PropertyValues = new Map();
  #updateComplete: Promise<boolean>;
  #allowUpdates!: (value: boolean) => void;

  constructor() {
    super();
    // No update before the first connection.
    this.#updateComplete = new Promise((resolve) => (this.#allowUpdates = resolve));
    for (const name of this.#properties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.push([name, this[name as keyof this]]);
      // An own property would hide the accessor.
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  /** Resolves after the update that is due; to false where one more has been asked for meanwhile. */
  get updateComplete(): Promise<boolean> {
    return this.#updateComplete;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#allowUpdates(true);
    this.#tell("hostConnected");
  }

  disconnectedCallback(): void {
    this.#tell("hostDisconnected");
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    for (const [name, options] of this.#properties) {
      if (options.attribute === attribute) this.#set(name, convert(value, options));
    }
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  /** Asks for an update in a microtask; with a name, only if that property is no longer `old`. */
  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined) {
      if (Object.is(this[name as keyof this], old)) return;
      // What a property was before the first update is nobody's business.
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? old : undefined);
    }
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    const update = () => {
      this.performUpdate();
      return !this.isUpdatePending;
    };
    this.#updateComplete = this.#updateComplete.then(update, (error: unknown) => {
      // The last update's error is the page's to see, and doesn't end the updates.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      void Promise.reject(error);
      return update();
    });
  }

  /** Does at once what is due. An error in it is thrown, and the next update is as any other. */
  performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.renderRoot ??= this.createRenderRoot();
    for (const [name, value] of this.#early.splice(0)) this.#set(name, value);
    const changed = this.#changed;
    let updated = false;
    try {
      if (this.shouldUpdate(changed)) {
        this.willUpdate(changed);
        this.update(changed);
        updated = true;
      }
    } finally {
      if (!updated) this.#settle();
    }
    if (!updated) return;
    this.#tell("hostUpdated");
    this.hasUpdated = true;
    this.updated(changed);
  }

  /** Where `render` is shown. */
  protected abstract createRenderRoot(): HTMLElement;

  protected abstract render(): unknown;

  protected shouldUpdate(_changed: PropertyValues): boolean {
    return true;
  }

  protected willUpdate(_changed: PropertyValues): void {
    // For subclasses: what they set here is in the same update.
  }

  protected update(_changed: PropertyValues): void {
    const value = this.render();
    // What is set from here on is for the next update.
    this.#settle();
    if (this.renderRoot) render(value, this.renderRoot);
  }

  protected updated(_changed: PropertyValues): void {
    // For subclasses.
  }

  get #properties(): Map<string, PropertyOptions> {
    return (this.constructor as typeof LitElement).properties;
  }

  #set(name: string, value: unknown): void {
    (this as Record<string, unknown>)[name] = value;
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #tell(what: keyof ReactiveController): void {
    for (const controller of this.#controllers) controller[what]?.();
  }
}

function convert(value: string | null, { type }: PropertyOptions): unknown {
  if (type === Boolean) return value !== null;
  return type && value !== null ? type(value) : value;
}
