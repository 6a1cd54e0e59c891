import { h } from "../dom.js";
import { labelled, select } from "../form-controls.js";
import { colorRow, type SetKey, type Theme } from "./color-editor.js";

const TYPES = [
  ["default", "None"],
  ["color", "Colour"],
  ["image", "Picture"],
  ["video", "Video"],
] as const;

/** What lies behind the card, and how much of it is seen through the card. */
export function backgroundEditor(theme: Theme, onChange: SetKey): HTMLElement[] {
  const source = h("div");
  const showSource = (type: string) => source.replaceChildren(...sourceEditor(type, theme, onChange));
  const type = select(TYPES, String(theme["auth_bg_type"] ?? "default"), (value) => {
    onChange("auth_bg_type", value);
    showSource(value);
  });
  showSource(type.value);
  return [
    labelled("auth_bg_type", type),
    source,
    percentage("auth_bg_opacity", theme, onChange),
    colorRow("auth_bg_tint", String(theme["auth_bg_tint"] ?? ""), "", (value) =>
      onChange("auth_bg_tint", value),
    ),
    percentage("auth_form_opacity", theme, onChange),
  ];
}

function sourceEditor(type: string, theme: Theme, onChange: SetKey): HTMLElement[] {
  const value = String(theme["auth_bg_src"] ?? "");
  const change = (next: string) => onChange("auth_bg_src", next);
  if (type === "color") return [colorRow("auth_bg_src", value, "#ffffff", change)];
  if (type === "default") return [];
  const input = h("input", { value, spellcheck: "false", autocomplete: "off", placeholder: "https://…" });
  input.addEventListener("input", () => change(input.value.trim()));
  return [labelled("auth_bg_src", input)];
}

function percentage(
  key: "auth_bg_opacity" | "auth_form_opacity",
  theme: Theme,
  onChange: SetKey,
): HTMLElement {
  const start = Number.parseFloat(String(theme[key] ?? 100));
  const range = h("input", { type: "range", min: "0", max: "100", value: String(start >= 0 ? start : 100) });
  const shown = h("output", {}, `${range.value} %`);
  range.addEventListener("input", () => {
    shown.textContent = `${range.value} %`;
    onChange(key, Number(range.value));
  });
  return h("label", { class: "range-row" }, h("span", {}, key), range, shown);
}
