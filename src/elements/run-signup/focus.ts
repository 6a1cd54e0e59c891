import { blamedField } from "../../flow/signup.js";
import type { SignupForm } from "../../flow/signup-form.js";
import type { SignupState } from "../../flow/signup-state.js";

/** Where a person goes on: a field by its name, or the heading. */
export type FocusTarget = { readonly field: string } | "heading";

/**
 * Where focus goes after a change; undefined where it stays as it is (A2, A7). What settings and sessions do by
 * themselves moves it only if it was in what they replace.
 */
export function focusTarget(
  next: SignupState,
  previous: SignupState,
  form: SignupForm,
  hadFocus: boolean,
): FocusTarget | undefined {
  if (next.view !== previous.view) {
    const sent = previous.view === "signup" && previous.status === "busy";
    const back = next.view === "signup" && previous.view !== "closed" && previous.view !== "done";
    if (!sent && !back && !hadFocus) return undefined;
    return next.view === "signup" ? { field: "email" } : "heading";
  }
  if (next.view !== "signup" || previous.view !== "signup" || next.sentBack === previous.sentBack)
    return undefined;
  const field =
    form.inputs.find(({ name }) => next.invalid.has(name))?.name ??
    blamedField(next.problem) ??
    form.inputs.find((input) => "tag" in input)?.name;
  return field === undefined ? undefined : { field };
}
