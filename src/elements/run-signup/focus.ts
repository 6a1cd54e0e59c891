import { blamedField } from "../../flow/signup.js";
import type { SignupForm } from "../../flow/signup-form.js";
import type { SignupState } from "../../flow/signup-state.js";

/**
 * The selector of where focus goes after a change; undefined where it stays as it is (A2, A7). What settings and sessions do by
 * themselves moves it only if it was in what they replace.
 */
export function focusTarget(
  next: SignupState,
  previous: SignupState,
  form: SignupForm,
  hadFocus: boolean,
): string | undefined {
  if (next.view !== previous.view) {
    const sent = previous.view === "signup" && previous.status === "busy";
    const back = next.view === "signup" && previous.view !== "closed" && previous.view !== "done";
    if (!sent && !back && !hadFocus) return undefined;
    return next.view === "signup" ? "input[name=email]" : "[role=heading]";
  }
  if (next.view !== "signup" || previous.view !== "signup" || next.sentBack === previous.sentBack)
    return undefined;
  const field =
    form.inputs.find(({ name }) => next.invalid.has(name))?.name ??
    blamedField(next.problem) ??
    form.inputs.find((input) => "tag" in input)?.name;
  return field === undefined ? undefined : `input[name="${CSS.escape(field)}"]`;
}
