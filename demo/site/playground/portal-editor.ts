import { h } from "../dom.js";
import { checkbox, labelled } from "../form-controls.js";
import type { Settings } from "./state.js";

const OTP = [
  ["authenticator", "Authenticator app"],
  ["sms", "Text message"],
  ["email", "E-mail"],
] as const;

type Text = "name" | "sub_title" | "logo";

/** The portal's name, its subtitle and its picture. */
export function portalEditor(
  settings: Settings,
  onChange: (key: Text, value: string) => void,
): HTMLElement[] {
  const text = (key: Text) => {
    const input = h("input", { value: settings[key] ?? "", autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => onChange(key, input.value));
    return labelled(key, input);
  };
  return [text("name"), text("sub_title"), text("logo")];
}

/** The one-time-code methods that the portal offers. */
export function methodsEditor(
  { security }: Settings,
  onChange: (methods: Readonly<Record<string, boolean>>) => void,
): HTMLElement[] {
  const methods: Record<string, boolean> = { ...security?.otp };
  return OTP.map(([method, label]) =>
    checkbox(label, methods[method] === true, (checked) => {
      methods[method] = checked;
      onChange({ ...methods });
    }),
  );
}
