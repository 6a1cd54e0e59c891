import { parseColor } from "../../../src/theme/color.js";
import { formatColor } from "../../../src/theme/hex.js";
import { DEFAULTS, type ThemeKey } from "../../../src/theme/roles.js";
import { h } from "../dom.js";
import { COLOR_GROUPS } from "./theme-keys.js";

export type Theme = Readonly<Record<string, string | number | null>>;

/** Empty text takes a key out of the theme. */
export type SetKey = (key: string, value: string | number) => void;

/** Each colour of the theme by its key, grouped by what it colours. */
export function colorEditor(theme: Theme, onChange: SetKey): HTMLElement[] {
  return COLOR_GROUPS.map(([name, keys]) =>
    h(
      "fieldset",
      { class: "colors" },
      h("legend", {}, name),
      ...keys.map((key) =>
        colorRow(key, String(theme[key] ?? ""), DEFAULTS[key], (value) => onChange(key, value)),
      ),
    ),
  );
}

/** A colour to pick, and as text in any of CSS's notations; `usual` is what an empty text stands for. */
export function colorRow(
  key: ThemeKey | "auth_bg_tint" | "auth_bg_src",
  value: string,
  usual: string,
  onChange: (value: string) => void,
): HTMLElement {
  const id = `color-${key}`;
  const text = h("input", {
    id,
    value,
    placeholder: usual,
    spellcheck: "false",
    autocomplete: "off",
    maxlength: "128",
  });
  const picker = h("input", { type: "color", "aria-label": `${key}, picker` });
  const problem = h("span", { class: "problem", id: `${id}-problem` });
  const judge = () => {
    const color = parseColor(text.value);
    const isWrong = text.value.trim() !== "" && !color;
    // A picker knows no alpha.
    picker.value = formatColor(color ?? parseColor(usual) ?? [255, 255, 255, 1]).slice(0, 7);
    text.toggleAttribute("aria-invalid", isWrong);
    if (isWrong) text.setAttribute("aria-describedby", problem.id);
    else text.removeAttribute("aria-describedby");
    problem.textContent = isWrong ? "Not a colour: the default is used." : "";
  };
  text.addEventListener("input", () => {
    judge();
    onChange(text.value.trim());
  });
  picker.addEventListener("input", () => {
    text.value = picker.value;
    judge();
    onChange(text.value);
  });
  judge();
  return h("div", { class: "color-row" }, picker, h("label", { for: id }, key), text, problem);
}
