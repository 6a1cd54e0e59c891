import type { LoginState } from "../../flow/login-state.js";

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
  if (next.view === "otp") {
    const wrong = next.invalid.pin !== undefined || next.problem?.code === "invalid-pin";
    const chosen = previous.view === "otp" && next.selected !== previous.selected;
    return wrong || chosen ? input("pin_code") : undefined;
  }
  if (next.view === "login" && next.invalid.email) return input("email");
  return next.invalid.password || /^(invalid-credentials|weak-password)$/.test(next.problem?.code ?? "")
    ? input("password")
    : undefined;
}

function firstStop(state: LoginState): string {
  if (state.view === "done") return "[role=heading]";
  if (state.view === "otp") return input("pin_code");
  return state.view === "reset" || state.email ? input("password") : input("email");
}

function input(name: string): string {
  return `input[name=${name}]`;
}
