import { state } from "lit/decorators.js";
import type { RunClient } from "../../api/client.js";
import type { Flow } from "../../flow/flow.js";
import type { Problem } from "../../flow/problem.js";
import type { PageAction } from "../../flow/step.js";
import { formatDuration } from "../../i18n/duration.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { CountdownController } from "./countdown-controller.js";
import { fire } from "./events.js";
import { moveFocus } from "./move-focus.js";
import { PageController } from "./page-controller.js";
import { RunElement } from "./run-element.js";

/** What every flow's state says. */
export interface FlowState {
  readonly view: string;
  readonly problem?: Problem;
}

/**
 * An element that a flow drives. A value's way: a person's action goes to the flow, the flow's new state is
 * rendered once, focus goes where the person goes on, and the page is told by events.
 */
export abstract class FlowElement<State extends FlowState, Action> extends RunElement {
  @state() protected flowState: State;
  @state() protected passwordShown = false;

  readonly #countdown = new CountdownController(this);
  #flow: Flow<State, Action | PageAction> | undefined;
  #suspended = false;

  /** `start` is what the first render shows before there is a flow. */
  constructor(start: State) {
    super();
    this.flowState = start;
    this.addController(
      new PageController({
        onWake: () => {
          if (document.hidden) this.hidePassword();
          this.dispatch({ type: "wake" });
        },
        onOnline: () => this.dispatch({ type: "online" }),
        onHide: () => this.suspend(),
      }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.suspend();
  }

  protected override get view(): string {
    return this.flowState.view;
  }

  /** A flow for another RUN or API; the last one is disposed of. */
  protected abstract createFlow(client: RunClient): Flow<State, Action | PageAction>;

  /** The selector of what gets the focus after a change; undefined where it stays as it is (A2, A7). */
  protected abstract focusTarget(next: State, previous: State, hadFocus: boolean): string | undefined;

  /** Tells the page what the other events don't. */
  protected abstract tell(next: State, previous: State): void;

  protected dispatch(action: Action | PageAction): void {
    this.#flow?.dispatch(action);
  }

  protected override connectTo(client: RunClient): void {
    this.#flow?.dispose();
    const flow = this.createFlow(client);
    this.#flow = flow;
    // What an element starts with is no change.
    if (this.hasUpdated) this.onState(flow.state, this.flowState);
    else this.flowState = flow.state;
    flow.subscribe((next, previous) => this.onState(next, previous));
  }

  /** The submit's text while a rate limit runs; empty when none does. */
  protected waitText(problem: Problem | undefined): string {
    const left = this.secondsLeft(problem?.until);
    return left > 0 ? commonMessages.waitFor(formatDuration(left, this.language.current)) : "";
  }

  /** Whole seconds until `deadline` (ms since 1970), 0 when it is past; renders each second until then. */
  protected secondsLeft(deadline: number | undefined): number {
    return this.#countdown.left(deadline);
  }

  /** Password managers look at the field when its form is sent: it has to be a password by then. */
  protected hidePassword(): void {
    this.passwordShown = false;
    this.performUpdate();
  }

  /** The page is left or we are taken out of it: nothing goes on, and no focus moves. */
  protected suspend(): void {
    this.hidePassword();
    this.#suspended = true;
    this.dispatch({ type: "suspend" });
    this.#suspended = false;
  }

  /** A new state is rendered; then focus goes where the person goes on, and the page is told. */
  protected onState(next: State, previous: State): void {
    const { wrapper } = this.root;
    const target = this.#suspended
      ? undefined
      : this.focusTarget(next, previous, wrapper.matches(":focus-within"));
    this.flowState = next;
    void this.updateComplete.then(() => {
      if (target) moveFocus(wrapper, target);
      const { view, problem } = next;
      if (view !== previous.view) this.goTo(view, previous.view);
      this.tell(next, previous);
      if (problem && problem !== previous.problem) {
        const { code, operation, retryAfter } = problem;
        fire(this, "run-error", { code, operation, ...(retryAfter !== undefined && { retryAfter }) });
      }
    });
  }

  /** Tells the page of a view: the one now shown, or one that is another element's. */
  protected goTo(view: string, previous = this.view): void {
    fire(this, "run-view-change", { view, previous });
  }
}
