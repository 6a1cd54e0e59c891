import type { PropertyValues, TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createSignupFlow } from "../../flow/signup.js";
import type { SignupFlow } from "../../flow/signup.js";
import { describeSignup } from "../../flow/signup-form.js";
import type { Consent, ExtraField, SignupForm } from "../../flow/signup-form.js";
import { signupMemory } from "../../flow/signup-memory.js";
import { signupStep } from "../../flow/signup-state.js";
import type { SignupSettings, SignupState } from "../../flow/signup-state.js";
import { formatDuration } from "../../i18n/duration.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { loginMessages } from "../../i18n/messages/login.js";
import type { Persist, Session } from "../../session/session-types.js";
import { CountdownController } from "../shared/countdown-controller.js";
import { tellDeveloper } from "../shared/console.js";
import { renderDone } from "../shared/done-view.js";
import { fire } from "../shared/events.js";
import { ExtraStyles } from "../shared/extra-styles.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { newPasswordStyles } from "../shared/new-password-styles.js";
import { PageController } from "../shared/page-controller.js";
import { safeRedirect } from "../shared/redirect.js";
import { RunElement } from "../shared/run-element.js";
import { SessionController } from "../shared/session-controller.js";
import { renderWay } from "../shared/way.js";
import { readConsents, readExtra } from "./host-fields.js";
import { focusTarget } from "./focus.js";
import type { FocusTarget } from "./focus.js";
import { renderOutcome } from "./outcome-view.js";
import { signupStyles } from "./signup-styles.js";
import { renderSignup } from "./signup-view.js";
import { findInput, readValues, watchFields } from "./watch-fields.js";

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
 * @csspart sign-out - The button that ends the session.
 */
export class RunSignup extends RunElement {
  /** What the form asks for beside name, e-mail and password: `company`, `phone`, `newsletter`. */
  @property() fields = "";
  /** Creates accounts even when the portal's own fields can't be loaded. */
  @property({ attribute: "fields-optional", type: Boolean }) fieldsOptional = false;
  /** What a person agrees to: `[{name, label, url, required}]`. */
  @property({ attribute: false }) consents: readonly Consent[] = [];
  /** Signs in at once where the account needs no confirmation. */
  @property({ attribute: "sign-in-after", type: Boolean }) signInAfter = false;
  /** Where the session is kept: until the page goes, until the tab goes, or for every tab. */
  @property() persist: Persist = "memory";
  /** Where to go once signed in: this origin, or one listed in `allowed-redirect-origins`. */
  @property({ attribute: "redirect-to" }) redirectTo = "";
  /** Other origins that `redirect-to` may go to, separated by spaces. */
  @property({ attribute: "allowed-redirect-origins" }) allowedRedirectOrigins = "";
  /** The page's own sign-in; without it the link only fires `run-view-change`. */
  @property({ attribute: "login-href" }) loginHref = "";
  /** The page's own password recovery, offered where an e-mail is taken; without it the link only fires the event. */
  @property({ attribute: "recover-href" }) recoverHref = "";

  @state() private flowState: SignupState = signupStep();
  @state() private passwordShown = false;
  /** On the way to `redirect-to`. */
  @state() private leaving = false;

  readonly #countdown = new CountdownController(this);
  readonly #session = new SessionController(this, {
    onRestored: ({ token, expiresAt }) => this.#flow?.dispatch({ type: "restore", token, expiresAt }),
    onEnded: (expired) =>
      this.#flow?.dispatch({ type: "leave", ...(expired && { notice: "session-expired" }) }),
  });
  #flow: SignupFlow | undefined;
  #form: SignupForm = describeSignup(defaultRunInfo, { extra: [], consents: [] });
  /** What the form was last made of. */
  #madeOf: readonly unknown[] = [];
  #suspended = false;

  constructor() {
    super();
    this.addController(new ExtraStyles(this, newPasswordStyles, signupStyles));
    this.addController(
      new PageController({
        onWake: () => {
          if (document.hidden) this.#hidePassword();
          this.#flow?.dispatch({ type: "wake" });
        },
        onOnline: () => this.#flow?.dispatch({ type: "online" }),
        onHide: () => this.#suspend(),
      }),
    );
    watchFields(this.root.wrapper, (type, name, value) => this.#flow?.dispatch({ type, name, value }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#suspend();
  }

  /** Who is signed in here; null when nobody is. */
  get session(): Session | null {
    return this.#session.current;
  }

  /** Ends the session here and in the other tabs that share it. */
  signOut(): void {
    this.#session.signOut();
  }

  /** Takes a token from elsewhere, such as login-as-user. `expiresAt`: a date, ISO text, a duration, "never". */
  adopt(token: string, expiresAt?: Date | string): void {
    this.#session.adopt(token, expiresAt);
  }

  protected override get view(): string {
    return this.flowState.view;
  }

  protected override connectTo(client: RunClient): void {
    this.#flow?.dispose();
    this.#flow = createSignupFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
      warn: tellDeveloper,
      locale: () => ({
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
        language: navigator.language || this.language.current,
      }),
      choices: () => ({ fieldsOptional: this.fieldsOptional, signInAfter: this.signInAfter }),
      retrySettings: () => this.settings.retry(),
      memory: signupMemory(() => window.sessionStorage, client.runUrl),
    });
    this.#flow.subscribe((next, previous) => this.#onState(next, previous));
    this.flowState = this.#flow.state;
    this.#madeOf = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#describe();
    this.#session.configure(this.client, this.persist);
  }

  protected override renderView(): unknown {
    const { flowState: step, headingLevel, idPrefix } = this;
    const language = this.language.current;
    if (step.view === "done") return renderDone(headingLevel, this.leaving, () => this.signOut());
    if (step.view !== "signup") {
      return renderOutcome({
        step,
        headingLevel,
        language,
        toLogin: this.#renderToLogin(true),
        onBack: () => this.#flow?.dispatch({ type: "back" }),
      });
    }
    const left = this.#countdown.left(step.problem?.until);
    return renderSignup({
      step,
      form: this.#form,
      idPrefix,
      headingLevel,
      language,
      email: this.email,
      typed: findInput(this.root.wrapper, "password")?.value ?? "",
      wait: left > 0 ? commonMessages.waitFor(formatDuration(left, language)) : "",
      passwordShown: this.passwordShown,
      runPage: runLoginPage(this.client.runUrl),
      toLogin: this.#renderToLogin(false),
      toRecover: renderWay({
        action: "to-recover",
        text: loginMessages.toRecover(),
        href: hostLink(this.recoverHref),
        onClick: () => fire(this, "run-view-change", { view: "recover", previous: this.view }),
      }),
      onPasswordInput: () => this.requestUpdate(),
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onSubmit: () => this.#onSubmit(),
      onRetry: () => this.#flow?.dispatch({ type: "retry" }),
    });
  }

  #renderToLogin(main: boolean): TemplateResult {
    return renderWay({
      action: "to-login",
      text: loginMessages.signIn(),
      main,
      href: hostLink(this.loginHref),
      onClick: () => fire(this, "run-view-change", { view: "login", previous: this.view }),
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
    this.#flow?.dispatch({ type: "form", form: this.#form, settings });
  }

  #onSubmit(): void {
    // Password managers look at the field when its form is sent: it has to be a password by then.
    this.#hidePassword();
    this.#flow?.dispatch({ type: "submit", values: readValues(this.root.wrapper) });
  }

  #hidePassword(): void {
    this.passwordShown = false;
    this.performUpdate();
  }

  /** The page is left or we are taken out of it: nothing goes on, and no focus moves. */
  #suspend(): void {
    this.leaving = false;
    this.#hidePassword();
    this.#suspended = true;
    this.#flow?.dispatch({ type: "suspend" });
    this.#suspended = false;
  }

  /** A new state is rendered; then focus goes where the person goes on, and the page is told. */
  #onState(next: SignupState, previous: SignupState): void {
    const hadFocus = this.root.wrapper.matches(":focus-within");
    const target = this.#suspended ? undefined : focusTarget(next, previous, this.#form, hadFocus);
    const fresh = next.view === "done" && !next.restored;
    this.flowState = next;
    void this.updateComplete.then(() => {
      if (target) this.#moveFocus(target);
      this.#tell(next, previous);
      if (fresh && this.redirectTo) this.#redirect();
    });
    if (fresh) this.#session.start(next.token, next.expiresAt);
  }

  #moveFocus(target: FocusTarget): void {
    const { wrapper } = this.root;
    if (target === "heading") wrapper.querySelector<HTMLElement>("[role=heading]")?.focus();
    else findInput(wrapper, target.field)?.focus();
  }

  #redirect(): void {
    this.leaving = true;
    window.location.assign(safeRedirect(this.redirectTo, window.location.href, this.allowedRedirectOrigins));
  }

  #tell(next: SignupState, previous: SignupState): void {
    if (next.view !== previous.view) {
      fire(this, "run-view-change", { view: next.view, previous: previous.view });
    }
    if (next.view === "done") {
      const { token, expiresAt, restored } = next;
      const { runUrl } = this.client;
      fire(this, "run-authenticated", { token, expiresAt, runUrl, ...(restored && { restored }) });
      return;
    }
    if (previous.view === "signup" && "user" in next) {
      fire(this, "run-registered", { user: next.user, outcome: next.view, email: next.email });
    }
    const { problem } = next;
    if (problem && problem !== (previous.view === "done" ? undefined : previous.problem)) {
      const { code, operation, retryAfter } = problem;
      fire(this, "run-error", { code, operation, ...(retryAfter !== undefined && { retryAfter }) });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-signup": RunSignup;
  }
}
