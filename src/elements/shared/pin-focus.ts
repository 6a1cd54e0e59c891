import type { PinStep } from "../../flow/pin-step.js";

export const PIN_INPUT = "input[name=pin_code]";

/** The field of the code, where a person goes on there after a change within its step; else undefined (A2, A7). */
export function pinFocus(next: PinStep, previous: object): string | undefined {
  if (next.status !== "idle") return undefined;
  const wrong = next.invalid.pin !== undefined || next.problem?.code === "invalid-pin";
  const chosen = "selected" in previous && next.selected !== previous.selected;
  return wrong || chosen ? PIN_INPUT : undefined;
}
