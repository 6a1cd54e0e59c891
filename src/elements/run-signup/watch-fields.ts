import type { SignupValues } from "../../flow/signup-values.js";

/** What stands in the inputs now, by name, whoever put it there (R2). */
export function readValues(root: HTMLElement): SignupValues {
  return new Map([...root.querySelectorAll("input")].map((input) => [input.name, valueOf(input)]));
}

/**
 * Tells when a person types in a field or leaves it. Not when the window loses the focus, and not on the way to a
 * button: an error that came in between would move the button away from under the finger.
 */
export function watchFields(
  root: HTMLElement,
  tell: (type: "left" | "typed", name: string, value: string) => void,
): void {
  let pressing = false;
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) tell("typed", target.name, valueOf(target));
  });
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const toButton = pressing || (relatedTarget instanceof Element && relatedTarget.localName === "button");
    if (toButton || !(target instanceof HTMLInputElement) || target.type === "checkbox") return;
    if (!target.matches(":focus")) tell("left", target.name, target.value);
  });
  root.addEventListener("pointerdown", ({ target }) => {
    // Safari gives a pressed button no focus, so `relatedTarget` doesn't say.
    pressing = target instanceof Element && target.closest("button, a") !== null;
  });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => (pressing = false));
}

/** A box that is ticked has some text, one that isn't none. */
function valueOf({ type, checked, value }: HTMLInputElement): string {
  return type !== "checkbox" ? value : checked ? "on" : "";
}
