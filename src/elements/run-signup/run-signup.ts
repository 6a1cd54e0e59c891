import type { PropertyValues, TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createSignupFlow } from "../../flow/signup.js";
import type { SignupFlow } from "../../flow/signup.js";
import { describeSignup } from "../../flow/signup-form.js";
import type { Consent, ExtraField, SignupForm } from "../../flow/signup-form.js";
import { signupMemory } from "../../flow/signup-memory.js";
import { signupStep } from "../../flow/signup-state.js";
import type { SignupAction, SignupSettings, SignupState } from "../../flow/signup-state.js";
import { loginMessages } from "../../i18n/messages/login.js";
import { fire } from "../shared/events.js";
import { readNewPassword } from "../shared/form.js";
import { renderLegal } from "../shared/legal-view.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { SessionElement } from "../shared/session-element.js";
import { renderWay } from "../shared/way.js";
import { readConsents, readExtra } from "./host-fields.js";
import { focusTarget } from "./focus.js";
import { renderOutcome } from "./outcome-view.js";
import { signupStyles } from "./signup-styles.js";
import { renderSignup } from "./signup-view.js";
import { readValues, watchFields } from "./watch-fields.js";

/**
 * Creates an account in a TagoRUN portal, with the fields that the portal asks for.
 *
 * ```html
 * <run-signup run-url="acme.tago.run" fields="company phone" login-href="/login"></run-signup>
 * ```
 *
 * @tag run-signup
 * @attr {"light"|"shadow"} render - Where the form lives; read once, at the first connection.
 * @attr lang - Language; else what is around the element says.
 *
 * @fires {CustomEvent<{operation: string}>} run-before-submit - Before a request; `preventDefault()` stops it.
 * @fires {CustomEvent<{user: string, outcome: "confirm-email" | "pending-approval" | "ready" | "unknown", email: string}>} run-registered - The account is there.
 * @fires {CustomEvent<{token: string, expiresAt: Date | "never", runUrl: string, restored?: true}>} run-authenticated - Signed in, with `sign-in-after`.
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
 * @csspart consent - Box, label, link and error of one consent.
 * @csspart label - A field's label.
 * @csspart control - The box of an input and what follows it.
 * @csspart input - An input.
 * @csspart checkbox - A box to tick.
 * @csspart toggle - The button that shows the password.
 * @csspart rules - The portal's rules for passwords.
 * @csspart rule - One of them.
 * @csspart hint - How good the password is.
 * @csspart field-error - What is wrong with a field.
 * @csspart alert - Why the last try failed.
 * @csspart status - What is going on.
 * @csspart submit - The main button.
 * @csspart retry - The button that asks for the portal's settings again.
 * @csspart link - A link, or a button that looks like one.
 * @csspart legal - The links to terms and privacy.
 * @csspart sign-out - The button that ends the session.
 */
export class RunSignup extends SessionElement<SignupState, SignupAction> {
  /** What the form asks for beside name, e-mail and password: `company`, `phone`, `newsletter`. */
  @property() fields = "";
  /** Creates accounts even when the portal's own fields can't be loaded. */
  @property({ attribute: "fields-optional", type: Boolean }) fieldsOptional = false;
  /** What a person agrees to: `[{name, label, url, required}]`. */
  @property({ attribute: false }) consents: readonly Consent[] = [];
  /** Signs in at once where the account needs no confirmation. */
  @property({ attribute: "sign-in-after", type: Boolean }) signInAfter = false;
  /** The page's own sign-in; without it the link only fires `run-view-change`. */
  @property({ attribute: "login-href" }) loginHref = "";
  /** The page's own password recovery, offered where an e-mail is taken; without it the link only fires the event. */
  @property({ attribute: "recover-href" }) recoverHref = "";
  /** The page's terms of use. */
  @property({ attribute: "terms-url" }) termsUrl = "";
  /** What the page does with data. */
  @property({ attribute: "privacy-url" }) privacyUrl = "";

  #form: SignupForm = describeSignup(defaultRunInfo, { extra: [], consents: [] });
  /** What the form was last made of. */
  #madeOf: readonly unknown[] = [];

  constructor() {
    super(signupStep());
    this.root.addStyles(signupStyles);
    watchFields(this.root.wrapper, (type, name, value) => this.dispatch({ type, name, value }));
  }

  protected override createFlow(client: RunClient): SignupFlow {
    this.#madeOf = [];
    return createSignupFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
      locale: () => ({
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
        language: this.language.current,
      }),
      choices: () => ({ fieldsOptional: this.fieldsOptional, signInAfter: this.signInAfter }),
      retrySettings: () => this.settings.retry(),
      memory: signupMemory(() => sessionStorage, client.runUrl),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#describe();
  }

  protected override renderView(): unknown {
    const { flowState: step, headingLevel, idPrefix } = this;
    const language = this.language.current;
    if (step.view === "done") return this.renderDone();
    if (step.view !== "signup") {
      return renderOutcome({
        step,
        headingLevel,
        language,
        toLogin: this.#renderToLogin(true),
        onBack: () => this.dispatch({ type: "back" }),
      });
    }
    return renderSignup({
      step,
      form: this.#form,
      idPrefix,
      headingLevel,
      language,
      email: this.startEmail,
      typed: readNewPassword(this.root.wrapper),
      wait: this.waitText(step.problem),
      passwordShown: this.passwordShown,
      runPage: runLoginPage(this.client.runUrl),
      toLogin: this.#renderToLogin(false),
      toRecover: renderWay({
        action: "to-recover",
        text: loginMessages.toRecover(),
        href: hostLink(this.recoverHref),
        onClick: () => this.goTo("recover"),
      }),
      legal: renderLegal(this.termsUrl, this.privacyUrl),
      onPasswordInput: () => this.requestUpdate(),
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onSubmit: () => {
        this.hidePassword();
        this.dispatch({ type: "submit", values: readValues(this.root.wrapper) });
      },
      onRetry: () => this.dispatch({ type: "retry" }),
    });
  }

  #renderToLogin(main: boolean): TemplateResult {
    return renderWay({
      action: "to-login",
      text: loginMessages.signIn(),
      main,
      href: hostLink(this.loginHref),
      onClick: () => this.goTo("login"),
    });
  }

  /** Tells the flow of the form, when what it is made of has changed. */
  #describe(): void {
    const { current } = this.settings;
    const madeOf = [current, this.fields, this.consents];
    if (!current || madeOf.every((part, index) => part === this.#madeOf[index])) return;
    this.#madeOf = madeOf;
    const { status, info } = current;
    const settings: SignupSettings =
      status === "ready"
        ? { status, method: info.signup_method }
        : status === "failed"
          ? { status, code: current.code }
          : { status };
    const extra: ExtraField[] = readExtra(this.fields);
    this.#form = describeSignup(info, { extra, consents: readConsents(this.consents) });
    this.dispatch({ type: "form", form: this.#form, settings });
  }

  protected override focusTarget(next: SignupState, previous: SignupState, hadFocus: boolean) {
    return focusTarget(next, previous, this.#form, hadFocus);
  }

  protected override tell(next: SignupState, previous: SignupState): void {
    super.tell(next, previous);
    if (previous.view === "signup" && "user" in next && next.user) {
      fire(this, "run-registered", { user: next.user, outcome: next.view, email: next.email });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-signup": RunSignup;
  }
}
