import type { LoginState } from "../../flow/login-state.js";
import { PIN_INPUT, pinFocus } from "../shared/pin-focus.js";

/**
 * The input or heading where a person goes on after a change; undefined where focus stays as it is (A2, A7).
 * Sessions that are restored, end or run out may do so in another tab or by the page's own script: they
 * move focus only if it was in what they replace.
 */
export function focusTarget(next: LoginState, previous: LoginState, hadFocus: boolean): string | undefined {
  if (next.view !== previous.view) {
    const byItself =
      next.view === "done" ? next.restored : previous.view === "done" || next.notice !== undefined;
    return byItself && !hadFocus ? undefined : firstStop(next);
  }
  if (next.view === "done" || next.status !== "idle") return undefined;
  if (next.view === "otp") return pinFocus(next, previous);
  if (next.view === "login" && next.invalid.email) return input("email");
  return next.invalid.password || /^(invalid-credentials|weak-password)$/.test(next.problem?.code ?? "")
    ? input("password")
    : undefined;
}

function firstStop(state: LoginState): string {
  if (state.view === "done") return "[role=heading]";
  if (state.view === "otp") return PIN_INPUT;
  return state.view === "reset" || state.email ? input("password") : input("email");
}

function input(name: string): string {
  return `input[name=${name}]`;
}
