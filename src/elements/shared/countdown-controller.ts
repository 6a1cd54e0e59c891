import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Renders once a second while a deadline lies ahead. What is shown is always the time left until the
 * deadline, so a tab that slept shows the right one at its first tick.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Seconds left until `deadline` (milliseconds since 1970), 0 when it is past; keeps the render going. */
  left(deadline: number | undefined): number {
    const seconds = Math.max(0, Math.ceil(((deadline ?? 0) - Date.now()) / 1000));
    if (seconds > 0) this.#deadline = Math.max(this.#deadline, deadline ?? 0);
    return seconds;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#deadline - Date.now();
    // Whole seconds before the deadline, or each number but the last would be seen late.
    if (this.#host.isConnected && left > 0) {
      this.#timer = setTimeout(() => this.#host.requestUpdate(), left % 1000 || 1000);
    }
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
