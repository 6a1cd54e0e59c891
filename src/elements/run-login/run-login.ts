import { html } from "lit";
import { property } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createLoginFlow } from "../../flow/login.js";
import type { LoginFlow } from "../../flow/login.js";
import { loginStep } from "../../flow/login-state.js";
import type { LoginAction, LoginState } from "../../flow/login-state.js";
import { tellDeveloper } from "../shared/console.js";
import { fire } from "../shared/events.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { renderOtp } from "../shared/otp-form.js";
import { SessionElement } from "../shared/session-element.js";
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

  constructor() {
    super(loginStep(""));
  }

  protected override createFlow(client: RunClient): LoginFlow {
    return createLoginFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
      warn: tellDeveloper,
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
        idPrefix,
        headingLevel,
        language,
        wait,
        resendIn: this.secondsLeft(step.resendAt[step.selected]),
        onSubmit: (pin) => this.dispatch({ type: "submit-pin", pin }),
        onChoose: (method) => this.dispatch({ type: "choose-method", method }),
        onResend: () => this.dispatch({ type: "resend" }),
        onBack: () => this.dispatch({ type: "back" }),
      })}`;
    }
    return renderLogin({
      step,
      info: this.settings.info ?? defaultRunInfo,
      idPrefix,
      headingLevel,
      language,
      email: step.email || this.email,
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

  protected override focusTarget(next: LoginState, previous: LoginState, hadFocus: boolean) {
    return focusTarget(next, previous, hadFocus);
  }

  protected override tell(next: LoginState, previous: LoginState): void {
    super.tell(next, previous);
    if (next.view !== "otp" || previous.view === "otp") return;
    const { methods, selected, phone } = next;
    fire(this, "run-otp-required", {
      methods: [...methods],
      selected,
      ...(phone !== undefined && { phone }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-login": RunLogin;
  }
}
