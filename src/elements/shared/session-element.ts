import type { PropertyValues, TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { DoneStep, SessionAction } from "../../flow/step.js";
import type { Persist, Session } from "../../session/session-types.js";
import { forgetEmails } from "./carried-email.js";
import { toConsole } from "../../api/warn.js";
import { renderDone } from "./done-view.js";
import { fire } from "./events.js";
import { FlowElement } from "./flow-element.js";
import type { FlowState } from "./flow-element.js";
import { safeRedirect } from "./redirect.js";
import { SessionController } from "./session-controller.js";

/** An element whose flow ends in a session: keeps it, hands it to the page, goes on to the next page. */
// The rule looks for `Action` inside the class only; it is what the base class dispatches.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export abstract class SessionElement<State extends FlowState, Action> extends FlowElement<
  State | DoneStep,
  Action | SessionAction
> {
  /** Where the session is kept: until the page goes, until the tab goes, or for every tab. */
  @property() persist: Persist = "memory";
  /** Where to go after a sign-in: this origin, or one listed in `allowed-redirect-origins`. */
  @property({ attribute: "redirect-to" }) redirectTo = "";
  /** Other origins that `redirect-to` may go to, separated by spaces. */
  @property({ attribute: "allowed-redirect-origins" }) allowedRedirectOrigins = "";

  /** On the way to `redirect-to`. */
  @state() private leaving = false;

  readonly #session = new SessionController(this, {
    onRestored: ({ token, expiresAt }) => this.dispatch({ type: "restore", token, expiresAt }),
    onEnded: (expired) => this.dispatch({ type: "leave", ...(expired && { notice: "session-expired" }) }),
  });

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#session.configure(this.client, this.persist);
    if (changed.has("redirectTo") && this.redirectTo && this.persist === "memory") {
      toConsole(
        'redirect-to with persist="memory": the next page has no session. Set persist, or use run-authenticated.',
      );
    }
  }

  /** What is shown while somebody is signed in. */
  protected renderDone(): TemplateResult {
    return renderDone(this.headingLevel, this.leaving, () => this.signOut());
  }

  protected override suspend(): void {
    this.leaving = false;
    super.suspend();
  }

  protected override onState(next: State | DoneStep, previous: State | DoneStep): void {
    super.onState(next, previous);
    if (!isDone(next)) return;
    forgetEmails();
    if (!next.restored) this.#session.start(next.token, next.expiresAt);
  }

  protected override tell(next: State | DoneStep, _previous: State | DoneStep): void {
    if (!isDone(next)) return;
    const { token, expiresAt, restored, setup } = next;
    const { runUrl } = this.client;
    fire(this, "run-authenticated", { token, expiresAt, runUrl, ...(restored && { restored }) });
    // A portal that enforces one-time codes: not past their set-up.
    if (setup) this.goTo("otp-setup");
    else if (this.redirectTo && !restored) this.#redirect();
  }

  #redirect(): void {
    this.leaving = true;
    location.assign(safeRedirect(this.redirectTo, location.href, this.allowedRedirectOrigins));
  }
}

function isDone(state: FlowState): state is DoneStep {
  return state.view === "done";
}
