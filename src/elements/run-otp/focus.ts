import type { LoginState } from "../../flow/login-state.js";
import type { OtpSetupState } from "../../flow/otp-setup-state.js";
import { PIN_INPUT, pinFocus } from "../shared/pin-focus.js";
import { needsPhone } from "./password-view.js";

const HEADING = "[role=heading]";

/** What `<run-otp>` can show: a sign-in's second step, or the set-up. */
export type OtpState = LoginState | OtpSetupState;

/**
 * The selector of where focus goes after a change; undefined where it stays as it is (A2, A7). Sessions that come
 * and go, and time that runs out, move it only if it was in what they replace.
 */
export function focusTarget(next: OtpState, previous: OtpState, hadFocus: boolean): string | undefined {
  if (next.view !== previous.view) {
    const bySession = next.view === "signed-out" || previous.view === "signed-out";
    const byItself = bySession || ("notice" in next && next.notice !== undefined);
    return byItself && !hadFocus ? undefined : firstStop(next);
  }
  if (next.view === "otp" || next.view === "otp-confirm") return pinFocus(next, previous);
  if ("method" in next && next.status === "idle") {
    const [field] = Object.keys(next.invalid);
    if (field) return `input[name=${field}]`;
    return next.problem?.code === "invalid-credentials" ? "input[name=password]" : undefined;
  }
  return undefined;
}

function firstStop(state: OtpState): string {
  if (state.view === "otp") return PIN_INPUT;
  // What there is to scan comes before what there is to type.
  if (state.view === "otp-confirm") return state.selected === "authenticator" ? HEADING : PIN_INPUT;
  if (!("method" in state)) return HEADING;
  if (!state.user.email) return "input[name=email]";
  return needsPhone(state) ? "input[name=phone]" : "input[name=password]";
}
