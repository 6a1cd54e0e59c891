import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readPin } from "../../flow/pin.js";

/** Long enough for a look, or for the Enter that hands are used to; in milliseconds. */
const PAUSE = 300;

/** Not in TypeScript's DOM: the browser reads the code of a text message, and asks the person first (WebOTP). */
interface OtpRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly ["sms"] };
}

/**
 * What a code's field does by itself. A complete code is shown as it will be sent, whatever was typed, pasted or
 * dictated; it submits itself, each once, where the hint beside it says so. The code of a text message is taken
 * from the browser where that can read it.
 */
export class PinEntry implements ReactiveController {
  readonly #root: HTMLElement;
  #input: HTMLInputElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tried = "";
  #bySms = false;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, root: HTMLElement) {
    this.#root = root;
    host.addController(this);
  }

  /** Called while rendering: whether the code comes by text message. */
  expect(bySms: boolean): void {
    this.#bySms = bySms;
  }

  onInput(event: InputEvent, auto: boolean): void {
    clearTimeout(this.#timer);
    const input = event.target as HTMLInputElement;
    const pin = readPin(input.value);
    if (event.isComposing || !/^\d{6}$/.test(pin)) return;
    if (pin !== input.value) input.value = pin;
    if (auto && pin !== this.#tried) this.#timer = setTimeout(() => input.form?.requestSubmit(), PAUSE);
  }

  /** A code is being submitted, by itself or not. */
  onSubmit(typed: string): void {
    clearTimeout(this.#timer);
    this.#tried = readPin(typed);
  }

  hostUpdated(): void {
    const input = this.#root.querySelector<HTMLInputElement>("input[name=pin_code]");
    if (input !== this.#input) this.hostDisconnected();
    this.#input = input;
    const wanted = input !== null && this.#bySms;
    if (wanted === !!this.#listening) return;
    this.#listening?.abort();
    this.#listening = undefined;
    if (wanted) void this.#listen(input);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#tried = "";
    this.#listening?.abort();
    this.#listening = undefined;
  }

  async #listen(input: HTMLInputElement): Promise<void> {
    this.#listening = new AbortController();
    const request: OtpRequest = { otp: { transport: ["sms"] }, signal: this.#listening.signal };
    try {
      if (!("OTPCredential" in window)) return;
      const { code } = (await navigator.credentials.get(request)) as unknown as { code: string };
      input.value = code;
      input.dispatchEvent(new InputEvent("input"));
    } catch {
      // Not allowed here, refused, or given up: the code is typed as ever.
    }
  }
}
