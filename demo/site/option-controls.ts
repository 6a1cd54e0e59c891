import { h } from "./dom.js";
import { CHOICES, OPTION_NAMES } from "./options.js";
import type { OptionName, Options } from "./options.js";

/** One group of radio buttons an option. `onChange` gets all options, whichever was changed. */
export function optionControls(options: Options, onChange: (options: Options) => void): HTMLElement[] {
  let current = options;
  return OPTION_NAMES.map((name) =>
    radioGroup(name, options[name], (value) => {
      current = { ...current, [name]: value };
      onChange(current);
    }),
  );
}

function radioGroup(name: OptionName, chosen: string, onChoose: (value: string) => void): HTMLElement {
  const { label, values } = CHOICES[name];
  const segments = values.map(([value, text]) => {
    const input = h("input", { type: "radio", name, value });
    input.checked = value === chosen;
    input.addEventListener("change", () => onChoose(value));
    return h("label", {}, input, h("span", {}, text));
  });
  return h(
    "fieldset",
    { class: "option" },
    h("legend", {}, label),
    h("div", { class: "segments" }, ...segments),
  );
}
