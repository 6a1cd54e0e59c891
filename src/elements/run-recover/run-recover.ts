import { html } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import { createRecoverFlow } from "../../flow/recover.js";
import type { RecoverFlow } from "../../flow/recover.js";
import { RECOVER_VIEWS, recoverStart } from "../../flow/recover-state.js";
import type { RecoverAction, RecoverState, RecoverView, ResetStep } from "../../flow/recover-state.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { recoverMessages } from "../../i18n/messages/recover.js";
import { fire } from "../shared/events.js";
import { FlowElement } from "../shared/flow-element.js";
import { readNewPassword } from "../shared/form.js";
import { isFramedByStranger } from "../shared/framing.js";
import { hostLink } from "../shared/links.js";
import { renderReset } from "../shared/reset-form.js";
import { renderWay } from "../shared/way.js";
import { focusTarget } from "./focus.js";
import { readMailedLink } from "./mailed-token.js";
import { renderNote } from "./note-view.js";
import { renderRecover } from "./recover-view.js";

/** What the page is told when something has come to its end. */
const OUTCOMES = {
  "recover-sent": "run-recovery-sent",
  "reset-done": "run-password-changed",
  "confirm-done": "run-confirmed",
} as const;

/**
 * The ways back in to a TagoRUN portal by mail: asks for the mail, sets a new password, confirms an account.
 *
 * ```html
 * <run-recover run-url="acme.tago.run" login-href="/login"></run-recover>
 * ```
 *
 * On the page that the mailed links lead to, `?view=reset&token=…` and `?view=confirm&token=…` are read by itself,
 * and the token is taken out of the address.
 *
 * @tag run-recover
 * @attr {"light"|"shadow"} render - Where the form lives; read once, at the first connection.
 * @attr lang - Language; else what is around the element says.
 *
 * @fires {CustomEvent<{operation: string}>} run-before-submit - Before a request; `preventDefault()` stops it.
 * @fires {CustomEvent<{}>} run-recovery-sent - The mail was asked for; whether there is an account is not told.
 * @fires {CustomEvent<{}>} run-password-changed - The new password is set.
 * @fires {CustomEvent<{}>} run-confirmed - The account is confirmed.
 * @fires {CustomEvent<{code: string, operation: string, retryAfter?: number}>} run-error - A request failed.
 * @fires {CustomEvent<{view: string, previous: string}>} run-view-change - Another view is shown, or asked for by a link.
 * @fires {CustomEvent<{source: string}>} run-config - Settings are in use.
 * @fires {CustomEvent<{changes: object[]}>} run-theme-adjusted - Colours were repaired for contrast.
 *
 * @csspart root - Around everything.
 * @csspart card - The form, or what stands in its place.
 * @csspart heading - The view's heading.
 * @csspart text - A sentence below it.
 * @csspart field - Label, input and error of one field.
 * @csspart label - A field's label.
 * @csspart control - The box of an input and what follows it.
 * @csspart input - An input.
 * @csspart toggle - The button that shows the password.
 * @csspart rules - The portal's rules for passwords.
 * @csspart rule - One of them.
 * @csspart field-error - What is wrong with a field.
 * @csspart alert - Why the last try failed.
 * @csspart status - What is going on, or how it ended.
 * @csspart submit - The main button.
 * @csspart link - A link, or a button that looks like one.
 */
export class RunRecover extends FlowElement<RecoverState, RecoverAction> {
  /** Name of the token in the address of a mailed link. */
  @property({ attribute: "token-param" }) tokenParam = "token";
  /** The page's own sign-in; without it the link only fires `run-view-change`. */
  @property({ attribute: "login-href" }) loginHref = "";

  #asked: string | null = null;
  /** Kept until it is used up, for a new flow when the page names another RUN. */
  #token: string | undefined;
  #addressRead = false;
  /** View or token have been set since the flow was told. */
  #stale = true;
  #confirmDue = false;

  constructor() {
    super(recoverStart("recover", "", false));
  }

  override connectedCallback(): void {
    // Moved within the page in the middle of a confirmation: that one was given up.
    this.#confirmDue = this.flowState.view === "confirm";
    super.connectedCallback();
  }

  /** The view now shown. Set it to `recover`, `reset` or `confirm`; anything else is `recover`. */
  @property()
  override get view(): string {
    return this.flowState.view;
  }

  override set view(view: string | null) {
    this.#asked = view;
    this.#stale = true;
    this.requestUpdate();
  }

  /** The mailed token, for `reset` and `confirm`. It can be set, and not be read back. */
  @property({ attribute: false })
  get token(): string | undefined {
    return undefined;
  }

  set token(token: string | undefined) {
    this.#token = token || undefined;
    this.#stale = true;
    this.requestUpdate();
  }

  protected override createFlow(client: RunClient): RecoverFlow {
    const flow = createRecoverFlow({
      client,
      allow: (operation) => fire(this, "run-before-submit", { operation }),
    });
    flow.dispatch(this.#open());
    return flow;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#stale) this.#readAddress();
    super.willUpdate(changed);
    if (this.#stale) this.dispatch(this.#open());
  }

  protected override updated(): void {
    if (!this.#confirmDue || !this.isConnected || this.#framed) return;
    this.#confirmDue = false;
    // After the render: no request before it (R4).
    void this.updateComplete.then(() => this.dispatch({ type: "confirm" }));
  }

  protected override renderView(): unknown {
    const { flowState: step, idPrefix, headingLevel } = this;
    const language = this.language.current;
    const wait = this.waitText(step.problem);
    const email = step.email || this.startEmail;
    if (step.view === "recover") {
      return renderRecover({
        step,
        idPrefix,
        headingLevel,
        language,
        email,
        wait,
        toLogin: this.#renderToLogin(commonMessages.back()),
        onSubmit: (typed) => this.dispatch({ type: "submit", email: typed }),
      });
    }
    // Templates of their own, so that a form leaves the page when it has done its work (R7).
    if (step.view === "reset") return html`${this.#renderReset(step, email, wait)}`;
    return renderNote({
      step,
      headingLevel,
      language,
      wait,
      email,
      ways: this.#renderWaysOn(step),
      onRetry: () => this.dispatch({ type: "confirm" }),
    });
  }

  #renderReset(step: ResetStep, email: string, wait: string): TemplateResult {
    const { link } = step;
    return renderReset({
      step,
      idPrefix: this.idPrefix,
      headingLevel: this.headingLevel,
      language: this.language.current,
      policy: this.#policy,
      email,
      wait,
      ...(link !== "good" && {
        dead: link === "spent" ? recoverMessages.resetSpent() : recoverMessages.linkMissing(),
      }),
      typed: readNewPassword(this.root.wrapper),
      passwordShown: this.passwordShown,
      onInput: () => this.requestUpdate(),
      onTogglePassword: () => (this.passwordShown = !this.passwordShown),
      onSubmit: (password) => {
        this.hidePassword();
        this.dispatch({ type: "submit-password", password, policy: this.#policy });
      },
      after: html`<p class="run-footer" part="footer">
        ${this.#renderToRecover(recoverMessages.newLink())} ${this.#renderToLogin(commonMessages.back())}
      </p>`,
    });
  }

  #renderWaysOn({ view }: RecoverState): TemplateResult {
    return view === "recover-sent"
      ? html`<p class="run-footer" part="footer">
          ${this.#renderToRecover(recoverMessages.again())} ${this.#renderToLogin(commonMessages.back())}
        </p>`
      : this.#renderToLogin(recoverMessages.toLogin(), true);
  }

  #renderToLogin(text: string, main = false): TemplateResult {
    return renderWay({
      action: "to-login",
      text,
      main,
      href: hostLink(this.loginHref),
      onClick: () => this.goTo("login"),
    });
  }

  #renderToRecover(text: string): TemplateResult {
    return renderWay({ action: "to-recover", text, onClick: () => (this.view = "recover") });
  }

  /** In a stranger's frame nothing is shown, so nothing is done either (S11). */
  get #framed(): boolean {
    return !this.allowFraming && isFramedByStranger();
  }

  get #policy() {
    return (this.settings.info ?? defaultRunInfo).security.password;
  }

  /**
   * The token of a mailed link, read once and taken out of the address before anything else can see it; only
   * where the view is one that needs it and the page has given none.
   */
  #readAddress(): void {
    if (this.#addressRead || this.#token !== undefined || this.#framed) return;
    const link = readMailedLink(location.href, this.tokenParam);
    if (this.#asked === null) this.#asked = link.view ?? null;
    if (this.#asked !== "reset" && this.#asked !== "confirm") return;
    this.#addressRead = true;
    if (link.token === undefined) return;
    this.#token = link.token;
    try {
      history.replaceState(history.state, "", link.rest);
    } catch {
      // A document that may not change its address.
    }
  }

  /** What the page asks to see, as the flow is told. */
  #open(): RecoverAction {
    this.#stale = false;
    const view: RecoverView = RECOVER_VIEWS.find((one) => one === this.#asked) ?? "recover";
    if (view === "recover") this.#token = undefined;
    this.#confirmDue = view === "confirm";
    return { type: "open", view, token: this.#token };
  }

  protected override focusTarget(next: RecoverState, previous: RecoverState, hadFocus: boolean) {
    return focusTarget(next, previous, hadFocus);
  }

  protected override onState(next: RecoverState, previous: RecoverState): void {
    const over = next.view in OUTCOMES || ("link" in next && next.link === "spent");
    if (over) this.#token = undefined;
    super.onState(next, previous);
  }

  protected override tell({ view }: RecoverState, previous: RecoverState): void {
    if (view !== previous.view && view in OUTCOMES) fire(this, OUTCOMES[view as keyof typeof OUTCOMES], {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-recover": RunRecover;
  }
}
