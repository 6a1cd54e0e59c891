import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RunClient } from "../../api/client.js";
import type { RunInfo } from "../../api/schemas/run-info-types.js";
import { createSettings } from "../../settings/settings.js";
import type { Settings, SettingsStore } from "../../settings/settings-types.js";
import { fire } from "./events.js";

/**
 * The RUN's settings as an element sees them. What is known at once is in the first render; the request,
 * where one is needed, starts after it (R4) and its answer is one more render.
 */
export class SettingsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #store: SettingsStore | undefined;
  #told: Settings | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Settings | undefined {
    return this.#store?.current;
  }

  get info(): RunInfo | undefined {
    return this.#store?.current.info;
  }

  /** Takes the sources; called while updating, before the render. */
  configure(client: RunClient, config: unknown, configUrl: string): void {
    this.#unsubscribe();
    this.#store = createSettings({
      client,
      config,
      configUrl: configUrl || undefined,
      baseUrl: document.baseURI,
      storage: () => localStorage,
    });
  }

  /** Asks again for what has failed. */
  retry(): void {
    this.#store?.retry();
  }

  hostConnected(): void {
    if (this.#store) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#tell();
    // What the page sets in the same task as it adds the tag still counts: nobody else is asked (R4, S12).
    queueMicrotask(() => void this.#host.updateComplete.then(() => this.#subscribe()));
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }

  #subscribe(): void {
    if (!this.#store || this.#stop || !this.#host.isConnected) return;
    // Subscribing may call back at once; the mark keeps a second subscription out meanwhile.
    this.#stop = () => undefined;
    this.#stop = this.#store.subscribe(() => this.#host.requestUpdate());
  }

  #unsubscribe(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The event follows what is seen: it is fired after the render. */
  #tell(): void {
    const { current } = this;
    if (!current || current === this.#told) return;
    const first = this.#told === undefined;
    this.#told = current;
    if (first || current.status === "ready") fire(this.#host, "run-config", { source: current.source });
  }
}
