import { segments } from "./form-controls.js";
import { CHOICES, OPTION_NAMES } from "./options.js";
import type { Options } from "./options.js";

/** One group of radio buttons an option. `onChange` gets all options, whichever was changed. */
export function optionControls(options: Options, onChange: (options: Options) => void): HTMLElement[] {
  let current = options;
  return OPTION_NAMES.map((name) => {
    const { label, values } = CHOICES[name];
    return segments(name, label, values, options[name], (value) => {
      current = { ...current, [name]: value };
      onChange(current);
    });
  });
}
