import { readOtpChallenge } from "../api/otp-challenge-inferred.js";
import type { OtpMethod } from "../api/otp-challenge-inferred.js";
import type { Flow } from "./flow.js";
import { createLoginFlow } from "./login.js";
import type { LoginFlowOptions } from "./login.js";
import type { LoginAction, LoginState } from "./login-state.js";

/** A second step as a host with a sign-in form of its own hands it on. */
export interface OtpHandOver {
  readonly email: string;
  readonly password: string;
  /** As the server's answer to the sign-in has them. */
  readonly methods: readonly OtpMethod[];
  readonly selected: OtpMethod;
  readonly phone?: string | undefined;
}

export type OtpAction =
  | { readonly type: "open"; readonly challenge: OtpHandOver }
  | Exclude<LoginAction, { type: "submit" | "challenge" }>;

export type OtpFlow = Flow<LoginState, OtpAction>;

/**
 * The second step of a sign-in alone. It is the sign-in's own flow, begun in its middle: `open` hands it e-mail,
 * password and the server's challenge. Its view `login` means that there is no challenge: none yet, or given
 * up, or out of time; the way on is the host's own form. What the server sent with its challenge, a text message
 * or a mail, is not asked for again.
 */
export function createOtpFlow(options: LoginFlowOptions): OtpFlow {
  const flow = createLoginFlow(options);
  return {
    get state() {
      return flow.state;
    },
    dispatch(action) {
      if (action.type !== "open") {
        flow.dispatch(action);
        return;
      }
      const { email, password, methods, selected, phone } = action.challenge;
      const challenge = readOtpChallenge({ otp_enabled: methods, otp_autosend: selected, phone });
      if (challenge) flow.dispatch({ type: "challenge", credentials: { email, password }, challenge });
    },
    subscribe: flow.subscribe,
    dispose: flow.dispose,
  };
}
