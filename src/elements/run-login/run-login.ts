import { html } from "lit";
import type { TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createLoginFlow } from "../../flow/login.js";
import type { LoginFlow } from "../../flow/login.js";
import { loginStep } from "../../flow/login-state.js";
import type { LoginAction, LoginState } from "../../flow/login-state.js";
import type { NewPasswordStep } from "../../flow/new-password.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { resetMessages } from "../../i18n/messages/reset.js";
import { fire, tellOtpRequired } from "../shared/events.js";
import { readNewPassword } from "../shared/form.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { renderOtp } from "../shared/otp-form.js";
import { renderReset } from "../shared/reset-form.js";
import { PinEntry } from "../shared/pin-entry.js";
import { SessionElement } from "../shared/session-element.js";
import { renderBack } from "../shared/way.js";
import { focusTarget } from "./focus.js";
import { renderLogin } from "./login-view.js";

/**
 * Signs a person in to a TagoRUN portal, through a one-time code where the portal asks for one.
 *
 * ```html
 * <run-login run-url="acme.tago.run"></run-login>
 * ```
 *
 * @tag run-login
 * @attr {"light"|"shadow"} render - Where the form lives; read once, at the first connection.
 * @attr lang - Language; else what is around the element says.
 *
 * @fires {CustomEvent<{operation: string}>} run-before-submit - Before a request; `preventDefault()` stops it.
 * @fires {CustomEvent<{token: string, expiresAt: Date | "never", runUrl: string, restored?: true}>} run-authenticated - Signed in.
 * @fires {CustomEvent<{methods: string[], selected: string, phone?: string}>} run-otp-required - The code is asked for.
 * @fires {CustomEvent<{}>} run-password-changed - The new password that the portal asked for is set.
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
 * @csspart field - Label, input and error of one field.
 * @csspart label - A field's label.
 * @csspart control - The box of an input and what follows it.
 * @csspart input - An input.
 * @csspart toggle - The button that shows the password.
 * @csspart rules - The portal's rules for a new password.
 * @csspart rule - One of them.
 * @csspart field-error - What is wrong with a field.
 * @csspart alert - Why the last try failed.
 * @csspart status - What is going on.
 * @csspart submit - The main button.
 * @csspart link - A link, or a button that looks like one.
 * @csspart sso - The link to single sign-on.
 * @csspart signin-button - One of the portal's own sign-in links.
 * @csspart method - A button that picks how the code comes.
 * @csspart sign-out - The button that ends the session.
 */
export class RunLogin extends SessionElement<LoginState, LoginAction> {
  /** The page's own sign-up; without it the link only fires `run-view-change`. */
  @property({ attribute: "signup-href" }) signupHref = "";
  /** The page's own password recovery; without it the link only fires `run-view-change`. */
  @property({ attribute: "recover-href" }) recoverHref = "";
  /** Where single sign-on starts; the RUN's own sign-in page unless told. */
  @property({ attribute: "sso-url" }) ssoUrl = "";
  /** `off`: a complete code waits for the button. */
  @property({ attribute: "auto-submit" }) autoSubmit = "on";

  readonly #pinEntry = new PinEntry(this, this.root.wrapper);

  constructor() {
    super(loginStep(""));
  }

  protected override createFlow(client: RunClient): LoginFlow {
    return createLoginFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
    });
  }

  protected override renderView(): unknown {
    const { flowState: step, headingLevel, idPrefix } = this;
    const language = this.language.current;
    if (step.view === "done") return this.renderDone();
    const wait = step.problem?.operation === "login" ? this.waitText(step.problem) : "";
    if (step.view === "otp") {
      // A template of its own, so that the sign-in's form leaves the page: managers take that for a success.
      return html`${renderOtp({
        step,
        entry: this.#pinEntry,
        auto: this.autoSubmit !== "off",
        idPrefix,
        headingLevel,
        language,
        wait,
        resendIn: this.secondsLeft(step.resendAt[step.selected]),
        onAction: (action) => this.dispatch(action),
      })}`;
    }
    if (step.view === "reset") return html`${this.#renderReset(step)}`;
    return renderLogin({
      step,
      info: this.settings.info ?? defaultRunInfo,
      idPrefix,
      headingLevel,
      language,
      email: step.email || this.startEmail,
      wait,
      passwordShown: this.passwordShown,
      signupHref: hostLink(this.signupHref),
      recoverHref: hostLink(this.recoverHref),
      ssoHref: this.ssoUrl ? hostLink(this.ssoUrl) : runLoginPage(this.client.runUrl),
      runPage: runLoginPage(this.client.runUrl),
      onSubmit: (email, password) => {
        this.hidePassword();
        this.dispatch({ type: "submit", email, password });
      },
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onLeave: (view) => this.goTo(view),
    });
  }

  #renderReset(step: NewPasswordStep): TemplateResult {
    const { password: policy } = (this.settings.info ?? defaultRunInfo).security;
    return renderReset({
      step,
      idPrefix: this.idPrefix,
      headingLevel: this.headingLevel,
      language: this.language.current,
      policy,
      email: step.email,
      lead: resetMessages.forced(),
      wait: this.waitText(step.problem),
      typed: readNewPassword(this.root.wrapper),
      passwordShown: this.passwordShown,
      onInput: () => this.requestUpdate(),
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onSubmit: (password) => {
        this.hidePassword();
        this.dispatch({ type: "submit-password", password, policy });
      },
      onEscape: () => this.dispatch({ type: "back" }),
      after: renderBack(commonMessages.back(), () => this.dispatch({ type: "back" })),
    });
  }

  protected override focusTarget(next: LoginState, previous: LoginState, hadFocus: boolean) {
    return focusTarget(next, previous, hadFocus);
  }

  protected override tell(next: LoginState, previous: LoginState): void {
    super.tell(next, previous);
    if (previous.view === "reset" && next.view === "login" && next.notice === "password-changed")
      fire(this, "run-password-changed", {});
    tellOtpRequired(this, next, previous);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-login": RunLogin;
  }
}
