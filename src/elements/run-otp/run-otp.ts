import { html } from "lit";
import type { PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import type { Flow } from "../../flow/flow.js";
import { loginStep } from "../../flow/login-state.js";
import { createOtpFlow } from "../../flow/otp.js";
import type { OtpAction, OtpHandOver } from "../../flow/otp.js";
import { createOtpSetupFlow } from "../../flow/otp-setup.js";
import type { ConfirmMethodStep, OtpSetupAction } from "../../flow/otp-setup-state.js";
import type { PinStep } from "../../flow/pin-step.js";
import { otpMethodMessages } from "../../i18n/messages/otp.js";
import { otpSetupMessages } from "../../i18n/messages/otp-setup.js";
import type { Session } from "../../session/session-types.js";
import { fire, tellOtpRequired } from "../shared/events.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { renderOtp } from "../shared/otp-form.js";
import type { OtpFormOptions } from "../shared/otp-form.js";
import { PinEntry } from "../shared/pin-entry.js";
import { SessionElement } from "../shared/session-element.js";
import { completeEnrolment } from "./enrolment.js";
import { renderEnrolment } from "./enrolment-view.js";
import { focusTarget } from "./focus.js";
import type { OtpState } from "./focus.js";
import { renderMethodsView } from "./methods-view.js";
import { otpStyles } from "./otp-styles.js";
import { renderPasswordView } from "./password-view.js";
import { renderSignInFirst } from "./sign-in-view.js";

const COPY_NOTES = {
  no: () => "",
  yes: otpSetupMessages.copied,
  failed: otpSetupMessages.notCopied,
};

/**
 * One-time codes: the second step of a sign-in, for a page with a login form of its own, or the place where a
 * signed-in user turns methods on and off.
 *
 * ```html
 * <run-otp run-url="acme.tago.run"></run-otp>
 * <run-otp run-url="acme.tago.run" mode="setup" persist="local"></run-otp>
 * ```
 *
 * @tag run-otp
 * @attr {"light"|"shadow"} render - Where the form lives; read once, at the first connection.
 * @attr lang - Language; else what is around the element says.
 *
 * @fires {CustomEvent<{operation: string}>} run-before-submit - Before a request; `preventDefault()` stops it.
 * @fires {CustomEvent<{methods: string[], selected: string, phone?: string}>} run-otp-required - A challenge was taken.
 * @fires {CustomEvent<{token: string, expiresAt: Date | "never", runUrl: string, restored?: true}>} run-authenticated - Signed in.
 * @fires {CustomEvent<{method: string}>} run-otp-enabled - A method is on.
 * @fires {CustomEvent<{method: string}>} run-otp-disabled - A method is off.
 * @fires {CustomEvent<{code: string, operation: string, retryAfter?: number}>} run-error - A request failed.
 * @fires {CustomEvent<{view: string, previous: string}>} run-view-change - Another view is shown, or asked for by a link.
 * @fires {CustomEvent<{source: string}>} run-config - Settings are in use.
 * @fires {CustomEvent<{changes: object[]}>} run-theme-adjusted - Colours were repaired for contrast.
 * @fires {CustomEvent<{expiresAt: Date}>} run-session-expiring - The session ends in a minute.
 * @fires {CustomEvent<{expiresAt: Date}>} run-session-expired - The session has ended.
 *
 * @csspart root - Around everything.
 * @csspart card - The form, or what stands in its place.
 * @csspart heading - The view's heading.
 * @csspart text - A sentence below it.
 * @csspart field - Label, input and error of one field.
 * @csspart label - A field's or a method's label.
 * @csspart input - An input.
 * @csspart field-error - What is wrong with a field.
 * @csspart alert - Why the last try failed.
 * @csspart status - What is going on, or has changed.
 * @csspart submit - The main button.
 * @csspart link - A link, or a button that looks like one.
 * @csspart list - The methods.
 * @csspart row - One of them.
 * @csspart state - Whether it is on.
 * @csspart method - A button that picks a method, or turns it on or off.
 * @csspart qr - The picture for the authenticator app.
 * @csspart key - The key for it.
 * @csspart copy - The button that copies the key.
 * @csspart sign-out - The button that ends the session.
 */
export class RunOtp extends SessionElement<OtpState, OtpAction | OtpSetupAction> {
  /** `challenge`: a sign-in's second step; `setup`: a signed-in user turns methods on and off. */
  @property() mode: "challenge" | "setup" = "challenge";
  /** The page's own sign-in; without it the link only fires `run-view-change`. */
  @property({ attribute: "login-href" }) loginHref = "";
  /** `off`: a complete code waits for the button. */
  @property({ attribute: "auto-submit" }) autoSubmit = "on";

  /** What became of copying the key. */
  @state() private copied: "no" | "yes" | "failed" = "no";

  readonly #pinEntry = new PinEntry(this, this.root.wrapper);
  #challenge: OtpHandOver | null | undefined;

  constructor() {
    super(loginStep(""));
    this.root.addStyles(otpStyles);
  }

  /** The server's challenge to a sign-in that the page has begun. It can be set, and not be read back. */
  @property({ attribute: false })
  get challenge(): OtpHandOver | null | undefined {
    return undefined;
  }

  set challenge(challenge: OtpHandOver | null | undefined) {
    this.#challenge = challenge ?? null;
    this.requestUpdate();
  }

  /** Who is signed in here; null when nobody is. Set it to that of another element, for `mode="setup"`. */
  override get session(): Session | null {
    return super.session;
  }

  override set session(session: Session | null) {
    if (session) this.adopt(session.token, session.expiresAt);
    else this.signOut();
  }

  /** The user's token, for `mode="setup"`. It can be set, and not be read back. */
  get token(): string | undefined {
    return undefined;
  }

  set token(token: string | undefined) {
    if (token) this.adopt(token);
    else this.signOut();
  }

  protected override createFlow(client: RunClient): Flow<OtpState, OtpAction | OtpSetupAction> {
    const allow: Parameters<typeof createOtpFlow>[0]["allow"] = (operation) =>
      fire(this, "run-before-submit", { operation });
    return this.mode === "setup" ? createOtpSetupFlow({ client, allow }) : createOtpFlow({ client, allow });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("mode") && this.hasUpdated) {
      this.connectTo(this.client);
      const { session } = this;
      if (session) this.dispatch({ type: "restore", token: session.token, expiresAt: session.expiresAt });
    }
    const step = this.flowState;
    if ("user" in step && step.user) this.language.ofUser = step.user.language;
    const challenge = this.#challenge;
    this.#challenge = undefined;
    if (challenge) this.dispatch({ type: "open", challenge });
    else if (challenge === null && this.mode !== "setup") this.dispatch({ type: "back" });
  }

  protected override renderView(): unknown {
    const { flowState: step, idPrefix, headingLevel } = this;
    const common = { idPrefix, headingLevel, language: this.language.current };
    switch (step.view) {
      case "done":
        return this.renderDone();
      case "otp":
        return html`${renderOtp(this.#pinOptions(step))}`;
      case "otp-confirm":
        return html`${this.#renderConfirm(step)}`;
      case "otp-setup":
        return renderMethodsView({
          ...common,
          step,
          offered: this.settings.info?.security.otp,
          wait: this.waitText(step.problem),
          onChange: (type, method) => this.dispatch({ type, method }),
          onRetry: () => this.dispatch({ type: "retry" }),
        });
      case "otp-enable":
      case "otp-disable":
        // A template of its own, so that the form leaves the page with its password (R7).
        return html`${renderPasswordView({
          ...common,
          step,
          wait: this.waitText(step.problem),
          email: this.email,
          passwordShown: this.passwordShown,
          onSubmit: (typed) => {
            this.hidePassword();
            this.dispatch({ type: "submit", ...typed });
          },
          onTogglePassword: () => (this.passwordShown = !this.passwordShown),
          onBack: () => this.dispatch({ type: "back" }),
        })}`;
      default:
        return renderSignInFirst({
          ...common,
          step,
          loginHref: hostLink(this.loginHref),
          onLogin: () => this.goTo("login"),
        });
    }
  }

  #pinOptions(step: PinStep): OtpFormOptions {
    return {
      step,
      entry: this.#pinEntry,
      auto: this.autoSubmit !== "off",
      idPrefix: this.idPrefix,
      headingLevel: this.headingLevel,
      language: this.language.current,
      wait: step.problem?.operation === "request-pin" ? "" : this.waitText(step.problem),
      resendIn: this.secondsLeft(step.resendAt[step.selected]),
      onAction: (action) => this.dispatch(action),
    };
  }

  #renderConfirm(step: ConfirmMethodStep): unknown {
    const { selected, enrolment, email } = step;
    const { runUrl } = this.client;
    const issuer = this.settings.info?.name || runUrl;
    return renderOtp({
      ...this.#pinOptions(step),
      title: otpSetupMessages.enableTitle(otpMethodMessages[selected]()),
      back: otpSetupMessages.back(),
      note: COPY_NOTES[this.copied](),
      ...(selected === "authenticator" && {
        before: renderEnrolment({
          enrolment: completeEnrolment(enrolment, issuer, email),
          idPrefix: this.idPrefix,
          runPage: runLoginPage(runUrl),
          onPhone: matchMedia("(pointer: coarse)").matches,
          onCopy: (secret) => void this.#copy(secret),
        }),
      }),
    });
  }

  async #copy(secret: string): Promise<void> {
    // Emptied first, or the same words again would not be spoken.
    this.copied = "no";
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(secret);
      this.copied = "yes";
    } catch {
      this.copied = "failed";
    }
  }

  protected override focusTarget(next: OtpState, previous: OtpState, hadFocus: boolean) {
    return focusTarget(next, previous, hadFocus);
  }

  protected override onState(next: OtpState, previous: OtpState): void {
    this.copied = "no";
    super.onState(next, previous);
    // The server has ended the session: it is of no use in the storage either.
    if (next.view === "signed-out" && next.problem) this.signOut();
  }

  protected override tell(next: OtpState, previous: OtpState): void {
    super.tell(next, previous);
    tellOtpRequired(this, next, previous);
    if (next.view !== "otp-setup" || !next.changed || next === previous || previous.view === "otp-setup")
      return;
    const { method, on } = next.changed;
    fire(this, on ? "run-otp-enabled" : "run-otp-disabled", { method });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-otp": RunOtp;
  }
}
