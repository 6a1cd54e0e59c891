import { html } from "lit";
import type { PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createLoginFlow } from "../../flow/login.js";
import type { LoginFlow } from "../../flow/login.js";
import { loginStep } from "../../flow/login-state.js";
import type { LoginState } from "../../flow/login-state.js";
import { formatDuration } from "../../i18n/duration.js";
import { commonMessages } from "../../i18n/messages/common.js";
import type { Persist, Session } from "../../session/session-types.js";
import { CountdownController } from "../shared/countdown-controller.js";
import { tellDeveloper } from "../shared/console.js";
import { renderDone } from "../shared/done-view.js";
import { fire } from "../shared/events.js";
import { hostLink, runLoginPage } from "../shared/links.js";
import { renderOtp } from "../shared/otp-form.js";
import { PageController } from "../shared/page-controller.js";
import { moveFocus } from "../shared/move-focus.js";
import { safeRedirect } from "../shared/redirect.js";
import { RunElement } from "../shared/run-element.js";
import { SessionController } from "../shared/session-controller.js";
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
export class RunLogin extends RunElement {
  /** Where the session is kept: until the page goes, until the tab goes, or for every tab. */
  @property() persist: Persist = "memory";
  /** Where to go after a sign-in: this origin, or one listed in `allowed-redirect-origins`. */
  @property({ attribute: "redirect-to" }) redirectTo = "";
  /** Other origins that `redirect-to` may go to, separated by spaces. */
  @property({ attribute: "allowed-redirect-origins" }) allowedRedirectOrigins = "";
  /** The page's own sign-up; without it the link only fires `run-view-change`. */
  @property({ attribute: "signup-href" }) signupHref = "";
  /** The page's own password recovery; without it the link only fires `run-view-change`. */
  @property({ attribute: "recover-href" }) recoverHref = "";
  /** Where single sign-on starts; the RUN's own sign-in page unless told. */
  @property({ attribute: "sso-url" }) ssoUrl = "";

  @state() private flowState: LoginState = loginStep("");
  @state() private passwordShown = false;
  /** On the way to `redirect-to`. */
  @state() private leaving = false;

  readonly #countdown = new CountdownController(this);
  readonly #session = new SessionController(this, {
    onRestored: ({ token, expiresAt }) => this.#flow?.dispatch({ type: "restore", token, expiresAt }),
    onEnded: (expired) =>
      this.#flow?.dispatch({ type: "leave", ...(expired && { notice: "session-expired" }) }),
  });
  #flow: LoginFlow | undefined;
  #suspended = false;

  constructor() {
    super();
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
    this.#flow = createLoginFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
      warn: tellDeveloper,
    });
    this.#flow.subscribe((next, previous) => this.#onState(next, previous));
    this.#onState(this.#flow.state, this.flowState);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#session.configure(this.client, this.persist);
    if (changed.has("redirectTo") && this.redirectTo && this.persist === "memory") {
      tellDeveloper(
        'redirect-to with persist="memory": the next page will not know the session. Set persist="session" or "local", or take the token from run-authenticated.',
      );
    }
  }

  protected override renderView(): unknown {
    const { flowState: step, headingLevel, idPrefix } = this;
    const language = this.language.current;
    if (step.view === "done") return renderDone(headingLevel, this.leaving, () => this.signOut());
    const left = step.problem?.operation === "login" ? this.#countdown.left(step.problem.until) : 0;
    const wait = left > 0 ? commonMessages.waitFor(formatDuration(left, language)) : "";
    if (step.view === "otp") {
      // A template of its own, so that the sign-in's form leaves the page: managers take that for a success.
      return html`${renderOtp({
        step,
        idPrefix,
        headingLevel,
        language,
        wait,
        resendIn: this.#countdown.left(step.resendAt[step.selected]),
        onSubmit: (pin) => this.#flow?.dispatch({ type: "submit-pin", pin }),
        onChoose: (method) => this.#flow?.dispatch({ type: "choose-method", method }),
        onResend: () => this.#flow?.dispatch({ type: "resend" }),
        onBack: () => this.#flow?.dispatch({ type: "back" }),
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
      onSubmit: (email, password) => this.#onSubmit(email, password),
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onLeave: (view) => fire(this, "run-view-change", { view, previous: "login" }),
    });
  }

  #onSubmit(email: string, password: string): void {
    // Password managers look at the field when its form is sent: it has to be a password by then.
    this.#hidePassword();
    this.#flow?.dispatch({ type: "submit", email, password });
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
  #onState(next: LoginState, previous: LoginState): void {
    const { wrapper } = this.root;
    const target = this.#suspended
      ? undefined
      : focusTarget(next, previous, wrapper.matches(":focus-within"));
    const fresh = next.view === "done" && !next.restored;
    this.flowState = next;
    void this.updateComplete.then(() => {
      if (target) moveFocus(wrapper, target);
      this.#tell(next, previous);
      if (fresh && this.redirectTo) this.#redirect();
    });
    if (fresh) this.#session.start(next.token, next.expiresAt);
  }

  #redirect(): void {
    this.leaving = true;
    window.location.assign(safeRedirect(this.redirectTo, window.location.href, this.allowedRedirectOrigins));
  }

  #tell(next: LoginState, previous: LoginState): void {
    if (next.view !== previous.view) {
      fire(this, "run-view-change", { view: next.view, previous: previous.view });
    }
    if (next.view === "done") {
      const { token, expiresAt, restored } = next;
      const { runUrl } = this.client;
      fire(this, "run-authenticated", { token, expiresAt, runUrl, ...(restored && { restored }) });
      return;
    }
    if (next.view === "otp" && previous.view !== "otp") {
      const { methods, selected, phone } = next;
      fire(this, "run-otp-required", {
        methods: [...methods],
        selected,
        ...(phone !== undefined && { phone }),
      });
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
    "run-login": RunLogin;
  }
}
