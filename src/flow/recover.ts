import type { RunClient } from "../api/client.js";
import type { Operation } from "../api/errors.js";
import { recover } from "../api/password.js";
import { confirmAccount } from "../api/signup.js";
import { checkEmail } from "./check-credentials.js";
import { systemClock } from "../api/clock.js";
import type { Clock } from "../api/clock.js";
import { createStore } from "./flow.js";
import type { Flow } from "./flow.js";
import { setNewPassword } from "./new-password.js";
import type { NewPasswordAction } from "./new-password.js";
import { oneRequest } from "./one-request.js";
import type { Problem } from "./problem.js";
import { recoverStart } from "./recover-state.js";
import type { ConfirmStep, FinishedStep, RecoverAction, RecoverState, ResetStep } from "./recover-state.js";
import { canSubmit, onOnline, onWake, quiet } from "./step.js";

export interface RecoverFlowOptions {
  readonly client: RunClient;
  /** Asked before each request; false leaves everything as it was. */
  readonly allow?: (operation: Operation) => boolean;
  readonly clock?: Clock;
}

export type RecoverFlow = Flow<RecoverState, RecoverAction>;

/**
 * The ways back in by mail: ask for it, set a new password with its token, confirm an account with its token.
 *
 * Whether an address has an account is never told: asking ends as `recover-sent` for every one (S9). The token
 * is in no state, and gone once it was used or refused.
 */
export function createRecoverFlow(options: RecoverFlowOptions): RecoverFlow {
  const { client, allow = () => true, clock = systemClock } = options;
  const store = createStore<RecoverState>(recoverStart("recover", "", false));
  const request = oneRequest(clock, fail, wake);
  let token: string | undefined;

  function dispatch(action: RecoverAction): void {
    const { state } = store;
    switch (action.type) {
      case "open":
        request.abort();
        token = action.token;
        store.set(recoverStart(action.view, state.email, token !== undefined));
        break;
      case "suspend":
        request.abort();
        if (state.status !== "idle") store.set(quiet(state));
        break;
      case "online":
        store.set(onOnline(state));
        break;
      case "wake":
        wake();
        break;
      default:
        if (canSubmit(state, clock.now())) submit(state, action);
    }
  }

  function submit(state: RecoverState, action: RecoverAction): void {
    if (action.type === "submit" && state.view === "recover") void ask(action.email);
    else if (action.type === "submit-password" && state.view === "reset") void reset(state, action);
    else if (action.type === "confirm" && state.view === "confirm") void confirm(state);
  }

  async function ask(email: string): Promise<void> {
    const start = { view: "recover", status: "idle", email, invalid: {} } as const;
    const invalid = checkEmail(email);
    if (invalid) {
      store.set({ ...start, invalid: { email: invalid } });
      return;
    }
    if (!allow("recover")) return;
    store.set({ ...start, status: "busy" });
    const sent = await request.run("recover", async (signal) => {
      await recover(client, email, { signal });
      return true;
    });
    if (sent) finish("recover-sent");
  }

  async function reset(step: ResetStep, action: NewPasswordAction): Promise<void> {
    const changed = await setNewPassword(step, action, token, { client, request, allow, set: store.set });
    if (changed) finish("reset-done");
  }

  async function confirm(step: ConfirmStep): Promise<void> {
    const mailed = token;
    if (mailed === undefined || !allow("confirm")) return;
    store.set({ ...quiet(step), status: "busy" });
    const confirmed = await request.run("confirm", async (signal) => {
      await confirmAccount(client, mailed, { signal });
      return true;
    });
    if (confirmed) finish("confirm-done");
  }

  function finish(view: FinishedStep["view"]): void {
    token = undefined;
    store.set({ view, status: "idle", email: store.state.email });
  }

  function fail(problem: Problem): void {
    const step = { ...quiet(store.state), problem };
    const spent = "link" in step && problem.code === "session-expired";
    if (spent) token = undefined;
    store.set(spent ? { ...step, link: "spent" } : step);
  }

  function wake(): void {
    store.set(onWake(store.state, clock.now()));
  }

  return {
    get state() {
      return store.state;
    },
    dispatch,
    subscribe: store.subscribe,
    dispose() {
      request.abort();
      token = undefined;
    },
  };
}
