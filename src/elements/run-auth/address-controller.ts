import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readAddress, writeAddress } from "./address.js";
import type { AddressMode } from "./address.js";
import type { Place } from "./places.js";

/** The place that the page's address names: read, written, and watched while the person goes back and forward. */
export class AddressController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly address: AddressMode };
  readonly #onChange: () => void;

  /** `onChange`: the person went to another address of this page. */
  constructor(host: ReactiveControllerHost & { readonly address: AddressMode }, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Undefined where the address names none. */
  get place(): Place | undefined {
    return readAddress(location.href, this.#host.address);
  }

  /** Whether the view is to be seen in the address. */
  get leads(): boolean {
    return this.#host.address === "query" || this.#host.address === "path";
  }

  /** Brings the address in step with a place. */
  follow(place: Place): void {
    if (!this.leads || this.place === place) return;
    try {
      history.pushState(null, "", writeAddress(location.href, this.#host.address, place));
    } catch {
      // A document that may not change its address.
    }
  }

  hostConnected(): void {
    window.addEventListener("popstate", this.#onChange);
  }

  hostDisconnected(): void {
    window.removeEventListener("popstate", this.#onChange);
  }
}
