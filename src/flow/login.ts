import type { RunClient } from "../api/client.js";
import type { Operation } from "../api/errors.js";
import type { ExpireTimeOption } from "../api/expire-time.js";
import { login, requestPin } from "../api/login.js";
import type { Credentials, LoginOutcome } from "../api/login.js";
import type { OtpChallenge } from "../api/otp-challenge-inferred.js";
import { checkCredentials } from "./check-credentials.js";
import { systemClock } from "../api/clock.js";
import type { Clock } from "../api/clock.js";
import { createStore } from "./flow.js";
import type { Flow } from "./flow.js";
import { holdSecret } from "./hold-secret.js";
import { loginStep, otpStep } from "./login-state.js";
import type { LoginAction, LoginState, LoginStep, OtpStep } from "./login-state.js";
import { setNewPassword } from "./new-password.js";
import type { NewPasswordAction, NewPasswordStep } from "./new-password.js";
import { oneRequest } from "./one-request.js";
import { onPin, pinFailure } from "./pin-step.js";
import type { Problem } from "./problem.js";
import { canSubmit, onOnline, onWake, quiet } from "./step.js";
import type { Notice } from "./step.js";

export interface LoginFlowOptions {
  readonly client: RunClient;
  /** Asked before each request that a person starts; false leaves everything as it was. */
  readonly allow?: (operation: Operation) => boolean;
  readonly clock?: Clock;
  /** Where a developer reads of odd answers, one line each. */
  readonly warn?: (line: string) => void;
}

export type LoginFlow = Flow<LoginState, LoginAction>;

/**
 * A sign-in from the empty form to the token, through a one-time code and a new password where the server asks
 * for them.
 *
 * One request at a time: a submit while an answer is awaited is ignored, so a double click is one
 * sign-in. A failure keeps the step and everything typed, and names its reason in `problem`.
 */
export function createLoginFlow(options: LoginFlowOptions): LoginFlow {
  const { client, allow = () => true, clock = systemClock, warn } = options;
  const store = createStore<LoginState>(loginStep(""));
  const credentials = holdSecret<Credentials>(clock, () => leave("otp-expired"));
  /** Opens `passwordreset` only, in place of a session. */
  const resetToken = holdSecret<string>(clock, () => leave("reset-expired"));
  const now = (): Date => new Date(clock.now());
  const request = oneRequest(clock, fail, wake);
  const pins = onPin<OtpStep, LoginOutcome>({
    clock,
    allow,
    request,
    credentials,
    set: store.set,
    operation: "login",
    check: (pin, { selected }, held, signal) =>
      login(client, { ...held, otpType: selected, pin }, { signal, now, warn }),
    send: ({ selected }, held, signal) => requestPin(client, held, selected, { signal }),
    follow,
  });

  function dispatch(action: LoginAction): void {
    const { state } = store;
    switch (action.type) {
      case "submit":
        if (state.view === "login" && canSubmit(state, clock.now())) {
          void submit(action.email, action.password);
        }
        break;
      case "submit-pin":
      case "choose-method":
      case "resend":
        if (state.view === "otp") pins(state, action);
        break;
      case "challenge":
        forget();
        challenge(action.credentials, action.challenge);
        break;
      case "submit-password":
        if (state.view === "reset" && canSubmit(state, clock.now())) void changePassword(state, action);
        break;
      case "back":
        if (state.view !== "done") leave();
        break;
      case "suspend":
        // A first step at rest holds no secret; what it says, such as how long to wait, stays true.
        if (state.view !== "done" && (state.view !== "login" || state.status !== "idle")) leave();
        break;
      case "online":
        if (state.view !== "done") store.set(onOnline(state));
        break;
      case "wake":
        wake();
        break;
      case "restore":
        finish(action.token, action.expiresAt, true);
        break;
      case "leave":
        end(state, action.notice);
    }
  }

  async function submit(email: string, password: string): Promise<void> {
    const invalid = checkCredentials(email, password);
    if (invalid) {
      store.set({ ...loginStep(email), invalid });
      return;
    }
    if (!allow("login")) return;
    store.set({ ...loginStep(email), status: "busy" });
    const outcome = await request.run("login", (signal) =>
      login(client, { email, password }, { signal, now, warn }),
    );
    if (outcome?.kind === "otp-required") {
      challenge({ email, password }, outcome.challenge);
    } else if (outcome) {
      follow(outcome);
    }
  }

  function challenge(held: Credentials, asked: OtpChallenge): void {
    credentials.keep(held);
    store.set(otpStep(held.email, asked, clock.now()));
  }

  function follow(outcome: LoginOutcome): void {
    if (outcome.kind === "signed-in") finish(outcome.token, outcome.expiresAt, false, outcome.setup);
    // A server that asks for a code again, after it was given one, has refused it.
    else if (outcome.kind === "otp-required") fail({ code: "invalid-pin", operation: "login" });
    else askNewPassword(outcome.token);
  }

  function askNewPassword(token: string): void {
    credentials.wipe();
    resetToken.keep(token);
    const { email } = store.state as LoginStep | OtpStep;
    store.set({ view: "reset", status: "idle", email, invalid: {} });
  }

  /** The sign-in goes on by itself with the password that was just set. */
  async function changePassword(step: NewPasswordStep, action: NewPasswordAction): Promise<void> {
    const flow = { client, request, allow, set: store.set };
    if (!(await setNewPassword(step, action, resetToken.current, flow))) return;
    leave("password-changed");
    void submit(step.email, action.password);
  }

  function fail(problem: Problem): void {
    const { state } = store;
    if (state.view === "done") return;
    if (state.view === "reset" && problem.code === "session-expired") leave("reset-expired");
    else store.set(state.view === "otp" ? pinFailure(state, problem) : { ...quiet(state), problem });
  }

  function wake(): void {
    credentials.check();
    resetToken.check();
    const { state } = store;
    if (state.view !== "done") store.set(onWake(state, clock.now()));
  }

  /** A session is over. A stored one may be so before it was ever shown; a sign-in under way goes on. */
  function end(state: LoginState, notice: Notice | undefined): void {
    if (state.view === "done") leave(notice);
    else if (state.view === "login" && state.status === "idle") store.set(quiet(state, notice));
  }

  function finish(token: string, expiresAt: ExpireTimeOption, restored: boolean, setup?: true): void {
    forget();
    store.set({ view: "done", token, expiresAt, restored, ...(setup && { setup }) });
  }

  /** Back to the empty first step; the e-mail stays unless a session has ended. */
  function leave(notice?: Notice): void {
    forget();
    const { state } = store;
    store.set({ ...loginStep(state.view === "done" ? "" : state.email), ...(notice && { notice }) });
  }

  function forget(): void {
    request.abort();
    credentials.wipe();
    resetToken.wipe();
  }

  return {
    get state() {
      return store.state;
    },
    dispatch,
    subscribe: store.subscribe,
    dispose: forget,
  };
}
