import { segments } from "./form-controls.js";
import { languageSelect } from "./language-control.js";
import { CHOICES, OPTION_NAMES } from "./options.js";
import type { OptionName, Options } from "./options.js";

/**
 * One group of radio buttons an option of `names`, a list for the languages. `onChange` gets all options, whichever
 * was changed.
 */
export function optionControls(
  options: Options,
  onChange: (options: Options) => void,
  names: readonly OptionName[] = OPTION_NAMES,
): HTMLElement[] {
  let current = options;
  return names.map((name) => {
    const { label, values } = CHOICES[name];
    const choose = (value: string) => {
      current = { ...current, [name]: value };
      onChange(current);
    };
    return name === "lang"
      ? languageSelect(options.lang, choose)
      : segments(name, label, values, options[name], choose);
  });
}
