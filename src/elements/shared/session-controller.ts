import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RunClient } from "../../api/client.js";
import type { ExpireTimeOption } from "../../api/expire-time.js";
import { createSession } from "../../session/session.js";
import type { Persist, Session, SessionEvent, SessionStore } from "../../session/session-types.js";
import { fire } from "./events.js";

/** What an element does with a session that comes or goes without its own flow. */
export interface SessionListener {
  onRestored(session: Session): void;
  onEnded(expired: boolean): void;
}

/** The session an element keeps: where the page wants it, told to other tabs, with its two expiry events. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: SessionListener;
  #client: RunClient | undefined;
  #persist: Persist | undefined;
  #store: SessionStore | undefined;
  /** Adopted before the element knew where to keep it. */
  #early: Parameters<SessionStore["adopt"]> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  get current(): Session | null {
    return this.#store?.current ?? null;
  }

  /**
   * Takes RUN and place; called while updating, before the render. A session moves along to another place
   * and leaves none behind; to another RUN it doesn't.
   */
  configure(client: RunClient, wanted: Persist): void {
    // An attribute may hold any text, or go: no token is written down but where the page says so (S6).
    const persist = wanted === "session" || wanted === "local" ? wanted : "memory";
    if (client === this.#client && persist === this.#persist) return;
    const old = this.#store;
    const kept = client === this.#client ? this.current : null;
    const store = createSession({ runUrl: client.runUrl, persist, wake: window });
    this.#client = client;
    this.#persist = persist;
    this.#store = store;
    store.subscribe((event) => {
      if (store === this.#store) this.#onEvent(event);
    });
    if (kept) {
      old?.signOut();
      store.start(kept.token, kept.expiresAt);
    }
    old?.dispose();
    if (this.#early) store.adopt(...this.#early);
    else if (this.#host.isConnected) store.restore();
    this.#early = undefined;
  }

  start(token: string, expiresAt: ExpireTimeOption): void {
    this.#store?.start(token, expiresAt);
  }

  adopt(token: string, expiresAt?: Date | string): void {
    if (this.#store) this.#store.adopt(token, expiresAt);
    else this.#early = [token, expiresAt];
  }

  signOut(): void {
    this.#early = undefined;
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
        this.#tell("run-session-expiring", event.expiresAt);
        break;
      case "expired":
        this.#listener.onEnded(true);
        this.#tell("run-session-expired", event.expiresAt);
    }
  }

  /** After the render: a stored session is found over, or nearly so, in the middle of one. */
  #tell(name: "run-session-expiring" | "run-session-expired", expiresAt: Date): void {
    void this.#host.updateComplete.then(() => fire(this.#host, name, { expiresAt }));
  }
}
