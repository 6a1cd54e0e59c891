import type { RecoverState } from "../../flow/recover-state.js";

/**
 * The input or heading where a person goes on after a change; undefined where focus stays as it is (A2, A7).
 * Views that the page sets, and a confirmation that runs by itself, move focus only if it was in what they
 * replace.
 */
export function focusTarget(
  next: RecoverState,
  previous: RecoverState,
  hadFocus: boolean,
): string | undefined {
  if (next.view !== previous.view) {
    const submitted = previous.status === "busy" && previous.view !== "confirm";
    return submitted || hadFocus ? firstStop(next) : undefined;
  }
  if (next.status !== "idle") return undefined;
  if (next.view === "recover") return next.invalid.email && firstStop(next);
  if (next.view === "reset") {
    return next.invalid.password || next.problem?.code === "weak-password" ? firstStop(next) : undefined;
  }
  // The button that held the focus has gone with the token.
  const lost = next.view === "confirm" && next.link !== "good" && previous.status === "busy";
  return lost && hadFocus ? firstStop(next) : undefined;
}

function firstStop({ view }: RecoverState): string {
  if (view === "recover") return "input[name=email]";
  return view === "reset" ? "input[name=password]" : "[role=heading]";
}
