import type { ReactiveController } from "lit";

export interface PageListener {
  /** Time may have passed unseen. */
  onWake(): void;
  onOnline(): void;
  /** The page is left, for good or into the back-forward cache. */
  onHide(): void;
}

/** What happens to the page around an element, while it is in the page. */
export class PageController implements ReactiveController {
  readonly #listener: PageListener;
  #stop: AbortController | undefined;

  constructor(listener: PageListener) {
    this.#listener = listener;
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { onWake, onOnline, onHide } = this.#listener;
    document.addEventListener("visibilitychange", onWake, { signal });
    addEventListener("pageshow", onWake, { signal });
    addEventListener("online", onOnline, { signal });
    addEventListener("pagehide", onHide, { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }
}
