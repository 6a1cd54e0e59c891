import type { RunClient } from "../api/client.js";
import type { Operation } from "../api/errors.js";
import type { ExpireTimeOption } from "../api/expire-time.js";
import { login } from "../api/login.js";
import { defaultRunInfo } from "../api/schemas/run-info.js";
import { signUp } from "../api/signup.js";
import type { SignUpOptions } from "../api/signup.js";
import { systemClock } from "../api/clock.js";
import type { Clock } from "../api/clock.js";
import { createStore } from "./flow.js";
import type { Flow } from "./flow.js";
import { oneRequest } from "./one-request.js";
import type { Problem } from "./problem.js";
import { describeSignup } from "./signup-form.js";
import type { SignupForm } from "./signup-form.js";
import type { SignupMemory } from "./signup-memory.js";
import { guessedOutcome } from "./signup-outcome-guess.js";
import { signupStep } from "./signup-state.js";
import type {
  RegisteredStep,
  SignupAction,
  SignupSettings,
  SignupState,
  SignupStep,
} from "./signup-state.js";
import { checkValue, checkValues, toAccount } from "./signup-values.js";
import type { SignupValues } from "./signup-values.js";
import { canSubmit, onOnline, onWake, quiet } from "./step.js";
import type { FieldProblem, Notice } from "./step.js";

/** How long a submit waits for the RUN's settings, in milliseconds (U2). */
const LONGEST_WAIT = 15_000;

export interface SignupFlowOptions {
  readonly client: RunClient;
  /** Asked before each request that a person starts; false leaves everything as it was. */
  readonly allow?: (operation: Operation) => boolean;
  readonly clock?: Clock;
  /** Where a developer reads of odd answers, one line each. */
  readonly warn?: (line: string) => void;
  /** The person's time zone (IANA) and language (BCP 47), which go along by themselves. */
  readonly locale?: () => { timezone: string; language: string };
  /** `fieldsOptional`: sends without the RUN's own questions when its settings don't come. */
  readonly choices?: () => { fieldsOptional: boolean; signInAfter: boolean };
  /** Asks for settings that have failed once more. */
  readonly retrySettings?: () => void;
  readonly memory?: SignupMemory;
  /** How an account travels; the contract's way unless told. */
  readonly toBody?: SignUpOptions["toBody"];
}

export type SignupFlow = Flow<SignupState, SignupAction>;

/**
 * A sign-up from the form to its outcome, and on to the session where that is wanted.
 *
 * Nothing is sent before the RUN has said what it asks for, since an account without its tags can't be mended:
 * a submit waits for the settings, and ends as a problem of the operation `settings` when they don't come.
 */
export function createSignupFlow(options: SignupFlowOptions): SignupFlow {
  const { client, allow = () => true, clock = systemClock, warn, memory, toBody } = options;
  const { choices = () => ({ fieldsOptional: false, signInAfter: false }) } = options;
  const { locale = () => ({ timezone: "UTC", language: "en" }) } = options;
  const remembered = memory?.read();
  const store = createStore<SignupState>(
    remembered ? { view: remembered, status: "idle", email: "", user: "" } : signupStep(),
  );
  const request = oneRequest(clock, fail, wake);
  let form = describeSignup(defaultRunInfo, { extra: [], consents: [] });
  let settings: SignupSettings = { status: "pending" };
  /** A submit that waits for the settings, and the form it was made with. */
  let waiting: { values: SignupValues; form: SignupForm; cancel: () => void } | undefined;
  /** What was typed last, without the password: for a form that comes back. */
  let typed: SignupValues = new Map();

  function dispatch(action: SignupAction): void {
    const { state } = store;
    switch (action.type) {
      case "form":
        ({ form, settings } = action);
        follow(state);
        break;
      case "submit":
        if (state.view === "signup" && canSubmit(state, clock.now())) submit(state, action.values);
        break;
      case "left":
      case "typed":
        if (state.view === "signup" && state.status === "idle") check(state, action);
        break;
      case "retry":
        if (state.view === "signup" && state.problem?.operation === "settings") retry(state);
        break;
      case "back":
        if (state.view !== "signup" && state.view !== "done") restart();
        break;
      case "suspend":
        forget();
        if (state.view !== "done" && state.status !== "idle") store.set(quiet(state));
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
        if (state.view === "done") restart(action.notice);
    }
  }

  /** The form or what is known of the settings has changed. */
  function follow(state: SignupState): void {
    const closed = settings.status === "ready" && settings.method === "disabled";
    if (state.view === "closed") {
      // What the server has refused stays closed, whatever the settings say.
      if (!closed && !state.problem) store.set(signupStep(typed));
    } else if (state.view === "signup") {
      if (closed && (state.status === "idle" || waiting)) {
        forget();
        store.set({ view: "closed", status: "idle", email: state.email });
      } else if (waiting) {
        if (settings.status !== "pending") endWait(state);
      } else if (settings.status === "ready" && state.problem?.operation === "settings") {
        store.set(quiet(state));
      }
    }
  }

  function submit(state: SignupStep, values: SignupValues): void {
    typed = new Map([...values].filter(([name]) => name !== "password"));
    const step = { ...quiet(state), email: values.get("email") ?? "", invalid: checkValues(form, values) };
    if (step.invalid.size > 0) store.set({ ...step, sentBack: step.sentBack + 1 });
    else if (settings.status === "ready") void send(step, values);
    else wait(step, values);
  }

  function wait(step: SignupStep, values: SignupValues): void {
    const cancel = clock.after(LONGEST_WAIT, () => {
      if (store.state.view === "signup") endWait(store.state);
    });
    waiting = { values, form, cancel };
    store.set({ ...step, status: "busy" });
    if (settings.status === "failed") askAgain();
  }

  /** The settings came, failed, or took too long. */
  function endWait(step: SignupStep): void {
    if (!waiting) return;
    const { values, form: shown } = waiting;
    dropWait();
    if (settings.status === "ready") {
      const invalid = checkValues(form, values);
      // Nobody has seen the questions that came just now, so nobody has left them out.
      const isNew = form.inputs.some(({ name }) => !shown.inputs.some((input) => input.name === name));
      if (invalid.size === 0 && !isNew) void send(step, values);
      else store.set({ ...quiet(step), invalid, moreAsked: isNew, sentBack: step.sentBack + 1 });
    } else if (choices().fieldsOptional) {
      void send(step, values);
    } else {
      const code = settings.status === "failed" ? settings.code : "timeout";
      fail({ code, operation: "settings" });
    }
  }

  function retry(step: SignupStep): void {
    store.set(quiet(step));
    askAgain();
  }

  function askAgain(): void {
    settings = { status: "pending" };
    options.retrySettings?.();
  }

  async function send(step: SignupStep, values: SignupValues): Promise<void> {
    if (!allow("signup")) {
      store.set(quiet(step));
      return;
    }
    const { email } = step;
    const method = settings.status === "ready" ? settings.method : undefined;
    store.set({ ...quiet(step), status: "busy" });
    const account = await request.run("signup", (signal) =>
      signUp(client, toAccount(form, values, locale()), { signal, toBody }),
    );
    if (!account) return;
    const outcome = guessedOutcome(method);
    memory?.write(outcome);
    const done: RegisteredStep = { view: outcome, status: "idle", email, user: account.user };
    store.set(done);
    if (outcome === "ready" && choices().signInAfter) void signIn(done, values.get("password") ?? "");
  }

  async function signIn(step: RegisteredStep, password: string): Promise<void> {
    if (!allow("login")) return;
    store.set({ ...step, status: "busy" });
    const now = (): Date => new Date(clock.now());
    const outcome = await request.run("login", (signal) =>
      login(client, { email: step.email, password }, { signal, now, warn }),
    );
    if (outcome?.kind === "signed-in") finish(outcome.token, outcome.expiresAt, false);
    // A code or a new password is asked for where people sign in.
    else if (outcome) store.set(step);
  }

  /** Says what is wrong with a field as it is left; while typing, only whether what was wrong still is. */
  function check(step: SignupStep, { type, name, value }: Extract<SignupAction, { name: string }>): void {
    const input = form.inputs.find((one) => one.name === name);
    const blamed = name === blamedField(step.problem);
    if (!input || (type === "typed" && !step.invalid.has(name) && !blamed)) return;
    const problem = checkValue(input, value, form);
    if (problem === step.invalid.get(name) && !blamed) return;
    const invalid = new Map<string, FieldProblem>(step.invalid);
    if (problem) invalid.set(name, problem);
    else invalid.delete(name);
    store.set({ ...(blamed && type === "typed" ? quiet(step) : step), invalid });
  }

  function fail(problem: Problem): void {
    const { state } = store;
    if (state.view === "done") return;
    if (problem.code === "signup-disabled") {
      store.set({ view: "closed", status: "idle", email: state.email, problem });
    } else if (state.view === "signup") {
      const sentBack = state.sentBack + (blamedField(problem) ? 1 : 0);
      store.set({ ...quiet(state), problem, sentBack });
    } else {
      store.set({ ...quiet(state), problem });
    }
  }

  function wake(): void {
    const { state } = store;
    if (state.view !== "done") store.set(onWake(state, clock.now()));
  }

  function finish(token: string, expiresAt: ExpireTimeOption, restored: boolean): void {
    forget();
    memory?.write(undefined);
    typed = new Map();
    store.set({ view: "done", token, expiresAt, restored });
  }

  function restart(notice?: Notice): void {
    forget();
    memory?.write(undefined);
    store.set({ ...signupStep(typed), ...(notice && { notice }) });
    follow(store.state);
  }

  function dropWait(): void {
    waiting?.cancel();
    waiting = undefined;
  }

  function forget(): void {
    request.abort();
    dropWait();
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

/** The field that a refusal is about; its text stands beside that field. */
export function blamedField(problem: Problem | undefined): "email" | "password" | undefined {
  if (problem?.code === "email-taken") return "email";
  return problem?.code === "weak-password" ? "password" : undefined;
}
