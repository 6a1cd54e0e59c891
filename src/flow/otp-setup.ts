import type { Clock } from "../api/clock.js";
import { systemClock } from "../api/clock.js";
import type { RunClient } from "../api/client.js";
import { RunApiError } from "../api/errors.js";
import type { Operation } from "../api/errors.js";
import type { Credentials } from "../api/login.js";
import { confirmOtp, disableOtp, enableOtp } from "../api/otp.js";
import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import { editInfo, info } from "../api/user.js";
import { checkCredentials } from "./check-credentials.js";
import { holdSecret } from "./hold-secret.js";
import { plainDigits } from "./digits.js";
import { createStore } from "./flow.js";
import type { Flow } from "./flow.js";
import { oneRequest } from "./one-request.js";
import { confirmStep, methodsStep, signedOut } from "./otp-setup-state.js";
import type {
  ConfirmMethodStep,
  OtpSetupAction,
  OtpSetupState,
  PasswordStep,
  SetupUser,
} from "./otp-setup-state.js";
import { onPin, pinFailure } from "./pin-step.js";
import type { Problem } from "./problem.js";
import { canSubmit, onOnline, onWake, quiet } from "./step.js";
import type { Notice } from "./step.js";

export interface OtpSetupFlowOptions {
  readonly client: RunClient;
  /** Asked before each request that a person starts; false leaves everything as it was. */
  readonly allow?: (operation: Operation) => boolean;
  readonly clock?: Clock;
}

export type OtpSetupFlow = Flow<OtpSetupState, OtpSetupAction>;

/**
 * A signed-in user turns one-time-code methods on, each proven by its first code, and off.
 *
 * The token is in no state. The password is held from `submit` until the method is on, given up, or ten minutes
 * have passed, since another text message or mail needs it again; an authenticator's secret is in the one state
 * that shows it, and gone with it (S6).
 */
export function createOtpSetupFlow(options: OtpSetupFlowOptions): OtpSetupFlow {
  const { client, allow = () => true, clock = systemClock } = options;
  const store = createStore<OtpSetupState>(signedOut());
  const credentials = holdSecret<Credentials>(clock, () => toMethods("otp-expired"));
  const request = oneRequest(clock, fail, wake);
  let token = "";

  const pins = onPin<ConfirmMethodStep, true>({
    clock,
    allow,
    request,
    credentials,
    set: store.set,
    operation: "otp-confirm",
    async check(pin, { selected }, _held, signal) {
      await confirmOtp(client, token, selected, pin, { signal });
      return true;
    },
    send: ({ selected }, held, signal) => enableOtp(client, token, selected, held, { signal }),
    follow: (_, { user, selected }) => changed(user, selected, true),
  });

  function dispatch(action: OtpSetupAction): void {
    const { state } = store;
    switch (action.type) {
      case "restore":
        forget();
        ({ token } = action);
        void load();
        break;
      case "leave":
        if (state.view !== "signed-out" || action.notice) close(action.notice);
        break;
      case "retry":
        if (state.view === "otp-setup" && !state.user && canSubmit(state, clock.now())) void load();
        break;
      case "enable":
      case "disable":
        if (state.view === "otp-setup" && state.user && state.status === "idle")
          store.set({
            view: `otp-${action.type}`,
            status: "idle",
            email: state.user.email,
            user: state.user,
            method: action.method,
            invalid: {},
          });
        break;
      case "submit":
        if ("method" in state && canSubmit(state, clock.now())) void submit(state, action);
        break;
      case "back":
        if (state.view !== "otp-setup") toMethods();
        break;
      case "suspend":
        if (state.view !== "otp-setup" || state.status !== "idle") toMethods();
        break;
      case "online":
        store.set(onOnline(state));
        break;
      case "wake":
        wake();
        break;
      default:
        if (state.view === "otp-confirm") pins(state, action);
    }
  }

  async function load(): Promise<void> {
    store.set({ view: "otp-setup", status: "busy", email: "" });
    const user = await request.run("info", (signal) => info(client, token, { signal }));
    if (!user) return;
    const { email, phone, language, otp } = user;
    store.set(methodsStep({ email, phone, language, otp }));
  }

  async function submit(
    step: PasswordStep,
    typed: Extract<OtpSetupAction, { type: "submit" }>,
  ): Promise<void> {
    const { user, method } = step;
    const enabling = step.view === "otp-enable";
    const needsPhone = enabling && method === "sms" && !user.phone;
    const phone = needsPhone ? plainDigits(typed.phone ?? "").trim() : "";
    const held = { email: user.email || (typed.email ?? ""), password: typed.password };
    const invalid = {
      ...checkCredentials(held.email, held.password),
      ...(needsPhone && !/\d/.test(phone) && { phone: phone ? ("invalid" as const) : ("missing" as const) }),
    };
    const next = { ...quiet(step), email: held.email, invalid };
    if (Object.keys(invalid).length > 0) {
      store.set(next);
      return;
    }
    if (!allow(enabling ? "otp-enable" : "otp-disable")) return;
    store.set({ ...next, status: "busy" });
    if (enabling) await enable(next, held, phone);
    else await disable(next, held);
  }

  async function enable(
    step: PasswordStep,
    held: { email: string; password: string },
    phone: string,
  ): Promise<void> {
    let { user } = step;
    const enrolment = await request.run("otp-enable", async (signal) => {
      if (phone) {
        await editInfo(client, token, { phone }, { signal });
        user = { ...user, phone };
        // Saved, even if what follows fails: it isn't asked for again.
        if (!signal.aborted) store.set({ ...step, status: "busy", user });
      }
      return withPassword(enableOtp(client, token, step.method, held, { signal }), signal);
    });
    if (!enrolment) return;
    credentials.keep(held);
    store.set(confirmStep({ ...step, user }, enrolment, clock.now()));
  }

  async function disable(
    { user, method }: PasswordStep,
    held: { email: string; password: string },
  ): Promise<void> {
    const off = await request.run("otp-disable", async (signal) => {
      await withPassword(disableOtp(client, token, method, held, { signal }), signal);
      return true;
    });
    if (off) changed(user, method, false);
  }

  /** A 401 may be about the token or about the password just sent: a token that still works tells. */
  async function withPassword<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await call;
    } catch (error) {
      if (!(error instanceof RunApiError) || error.code !== "session-expired") throw error;
      await info(client, token, { signal });
      throw new RunApiError("invalid-credentials", error.operation);
    }
  }

  function changed(user: SetupUser, method: OtpMethod, on: boolean): void {
    forget();
    const otp = { ...user.otp, [method]: on };
    store.set({ ...methodsStep({ ...user, otp }), changed: { method, on } });
  }

  function fail(problem: Problem): void {
    const { state } = store;
    if (problem.code === "session-expired") close("session-expired", problem);
    else if (state.view === "otp-confirm") store.set(pinFailure(state, problem));
    else store.set({ ...quiet(state), problem });
  }

  function wake(): void {
    credentials.check();
    const { state } = store;
    // A page that was left while the user was asked for, and is back.
    if (state.view === "otp-setup" && !state.user && state.status === "idle" && !state.problem) void load();
    else store.set(onWake(state, clock.now()));
  }

  /** Back to the methods; who the user is stays known. */
  function toMethods(notice?: Notice): void {
    forget();
    const { state } = store;
    if (state.view === "signed-out") return;
    const step = state.user
      ? methodsStep(state.user)
      : ({ view: "otp-setup", status: "idle", email: "" } as const);
    store.set({ ...step, ...(notice && { notice }) });
  }

  function close(notice?: Notice, problem?: Problem): void {
    forget();
    token = "";
    store.set({ ...signedOut(notice), ...(problem && { problem }) });
  }

  function forget(): void {
    request.abort();
    credentials.wipe();
  }

  return {
    get state() {
      return store.state;
    },
    dispatch,
    subscribe: store.subscribe,
    dispose() {
      forget();
      token = "";
    },
  };
}
