import type { ReactiveController } from "lit";
import type { ExpireTimeOption } from "../../api/expire-time.js";
import { createSession } from "../../session/session.js";
import type { Persist, Session, SessionEvent, SessionStore } from "../../session/session-types.js";
import { tellDeveloper } from "./console.js";
import { fire } from "./events.js";
import type { RunElement } from "./run-element.js";

/** What an element does with a session that comes or goes without its own flow. */
export interface SessionListener {
  onRestored(session: Session): void;
  onEnded(expired: boolean): void;
}

/** The session an element keeps: where the page wants it, told to other tabs, with its two expiry events. */
export class SessionController implements ReactiveController {
  readonly #host: RunElement;
  readonly #listener: SessionListener;
  #store: SessionStore | undefined;

  constructor(host: RunElement, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  get current(): Session | null {
    return this.#store?.current ?? null;
  }

  /** Chooses RUN and place; called while updating, before the render. */
  configure(runUrl: string, persist: Persist): void {
    this.#store?.dispose();
    this.#store = createSession({ runUrl, persist, wake: window, warn: tellDeveloper });
    this.#store.subscribe((event) => this.#onEvent(event));
    if (this.#host.isConnected) this.#store.restore();
  }

  start(token: string, expiresAt: ExpireTimeOption): Session | undefined {
    return this.#store?.start(token, expiresAt);
  }

  adopt(token: string, expiresAt?: Date | string): void {
    this.#store?.adopt(token, expiresAt);
  }

  signOut(): void {
    this.#store?.signOut();
  }

  hostConnected(): void {
    this.#store?.restore();
  }

  hostDisconnected(): void {
    this.#store?.dispose();
  }

  #onEvent(event: SessionEvent): void {
    switch (event.type) {
      case "started":
        break;
      case "adopted":
      case "restored":
        this.#listener.onRestored(event.session);
        break;
      case "ended":
        this.#listener.onEnded(false);
        break;
      case "expiring":
        fire(this.#host, "run-session-expiring", { expiresAt: event.expiresAt });
        break;
      case "expired":
        fire(this.#host, "run-session-expired", { expiresAt: event.expiresAt });
        this.#listener.onEnded(true);
    }
  }
}
