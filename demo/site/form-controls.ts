import { h } from "./dom.js";

/** A control under its label. */
export function labelled(label: string, control: HTMLElement): HTMLElement {
  return h("label", { class: "labelled" }, h("span", {}, label), control);
}

/** A box and what it stands for. */
export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const box = h("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => onChange(box.checked));
  return h("label", { class: "check" }, box, label);
}

/** A list to choose from; a value that it lacks, whatever its case, is its first. */
export function select(
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const element = h("select", {}, ...choices.map(([value, text]) => h("option", { value }, text)));
  element.value =
    choices.find(([value]) => value.toLowerCase() === chosen.toLowerCase())?.[0] ?? choices[0]?.[0] ?? "";
  element.addEventListener("change", () => onChange(element.value));
  return element;
}

/** A group of radio buttons drawn as segments. */
export function segments(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const parts = choices.map(([value, text]) => {
    const input = h("input", { type: "radio", name, value });
    input.checked = value === chosen;
    input.addEventListener("change", () => onChoose(value));
    return h("label", {}, input, h("span", {}, text));
  });
  return h(
    "fieldset",
    { class: "option" },
    h("legend", {}, label),
    h("div", { class: "segments" }, ...parts),
  );
}
