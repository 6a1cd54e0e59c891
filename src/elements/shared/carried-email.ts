import type { ReactiveController, ReactiveControllerHost } from "lit";

/** E-mails by RUN: in memory, never in a storage or an address, so they end with the page. */
const typed = new Map<string, string>();
const given = new Map<string, string>();
const hosts = new Set<ReactiveControllerHost>();

/** Forgets every address: the person is signed in. */
export function forgetEmails(): void {
  typed.clear();
  given.clear();
  for (const host of hosts) host.requestUpdate();
}

/**
 * Hands the e-mail on between the elements of a page that belong to one RUN: nobody types it twice on the way
 * from sign-in to sign-up or recovery (WCAG 3.3.7). It is what a field starts with; what was typed in one stays.
 */
export class CarriedEmail implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #runUrl: () => string;

  constructor(host: ReactiveControllerHost, root: HTMLElement, runUrl: () => string) {
    this.#host = host;
    this.#runUrl = runUrl;
    host.addController(this);
    // Managers fill without events, so the field is also read when something is done beside it (R2).
    for (const type of ["change", "click", "submit"]) {
      root.addEventListener(
        type,
        () => this.#keep(typed, root.querySelector<HTMLInputElement>("input[name=email]")?.value),
        true,
      );
    }
  }

  /** What the page wants it to be, from now on. */
  give(email: string): void {
    if (email) typed.delete(this.#runUrl());
    this.#keep(given, email);
  }

  /** What a person typed last, else what the page gave this element, else what it gave another. */
  prefer(own: string): string {
    const run = this.#runUrl();
    return typed.get(run) ?? (own || (given.get(run) ?? ""));
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  #keep(emails: Map<string, string>, email = ""): void {
    const run = this.#runUrl();
    if (!email.trim() || emails.get(run) === email) return;
    emails.set(run, email);
    for (const host of hosts) host.requestUpdate();
  }
}
